// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/theme.h"

#include <QString>

#include <array>
#include <utility>

namespace facet::theme {

namespace {

// Only what Fusion and the palette cannot say: flat bars, quiet docks, rounded buttons. @names are color roles.
constexpr const char *kSheet = R"(
QMainWindow::separator { background: @window; width: 7px; height: 7px; }
QMainWindow::separator:hover { background: @border; }
QMenuBar { background: @window; padding: 2px 6px; }
QMenuBar::item { padding: 5px 9px; border-radius: 5px; background: transparent; }
QMenuBar::item:selected { background: @hover; }
QMenu { background: @surface; border: 1px solid @border; padding: 5px; }
QMenu::item { padding: 6px 26px 6px 10px; border-radius: 5px; }
QMenu::item:selected { background: @accentSoft; color: @text; }
QMenu::item:disabled { color: @pale; }
QMenu::separator { height: 1px; background: @border; margin: 5px 8px; }
QMenu::icon { padding-left: 8px; }
QToolBar { background: @window; border: none; border-bottom: 1px solid @border; spacing: 4px; padding: 4px 8px; }
QToolBar::separator { background: @border; width: 1px; margin: 5px 6px; }
QToolButton { border: 1px solid transparent; border-radius: 6px; padding: 4px 6px; background: transparent; }
QToolButton:hover { background: @hover; }
QToolButton:pressed { background: @pressed; }
QToolButton:checked { background: @accentSoft; color: @accent; }
QToolButton:focus { border-color: @accent; }
QToolButton::menu-indicator { image: none; }
QPushButton { background: @button; border: 1px solid @border; border-radius: 6px; padding: 5px 14px; min-height: 18px; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @pressed; }
QPushButton:checked { background: @accentSoft; border-color: @accent; color: @accent; }
QPushButton:disabled { color: @pale; background: @window; }
QPushButton:focus { border-color: @accent; }
QPushButton:default { background: @accent; border-color: @accent; color: @onAccent; }
QPushButton:default:hover { background: @accentHover; }
QPushButton:default:disabled { background: @border; border-color: @border; color: @pale; }
QLineEdit, QPlainTextEdit, QTextEdit { background: @surface; border: 1px solid @border; border-radius: 6px; padding: 3px 7px; selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus { border-color: @accent; }
QAbstractItemView QLineEdit { border-radius: 0; padding: 0 3px; }
QAbstractScrollArea { border: none; }
QAbstractItemView { selection-background-color: @accentSoft; selection-color: @text; outline: none; }
QTreeWidget::item { padding: 4px 2px; }
QHeaderView::section { background: @surface; color: @textMuted; border: none; border-bottom: 1px solid @border; padding: 5px 7px; }
QTableCornerButton::section { background: @surface; border: none; }
QDockWidget { titlebar-close-icon: none; titlebar-normal-icon: none; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: @textMuted; padding: 6px 12px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:focus { color: @accent; }
QTabWidget::pane { border: none; }
QStatusBar { background: @window; border-top: 1px solid @border; color: @textMuted; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @textMuted; padding: 0 6px; }
QToolTip { background: @raised; color: @text; border: 1px solid @border; padding: 5px; }
QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle { background: @handle; border-radius: 3px; margin: 2px 3px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; margin: 3px 2px; }
QScrollBar::handle:hover { background: @handleHover; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QGroupBox { border: none; border-top: 1px solid @border; margin-top: 12px; padding-top: 10px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; padding-right: 8px; color: @textMuted; }
)";

} // namespace

QString styleSheet(const Colors &c)
{
    const std::array<std::pair<const char *, QColor>, 17> names{{
        // Longer names first: "@accentSoft" before "@accent".
        {"@accentSoft", c.accentSoft},
        {"@accentHover", mix(c.accent, c.text, 0.15)},
        {"@accent", c.accent},
        {"@onAccent", c.onAccent},
        {"@window", c.window},
        {"@surface", c.surface},
        {"@raised", c.raised},
        {"@button", c.dark ? c.raised : c.surface},
        {"@border", c.border},
        {"@textMuted", c.textMuted},
        {"@text", c.text},
        {"@pale", mix(c.surface, c.text, 0.45)},
        {"@hover", mix(c.window, c.text, 0.07)},
        {"@pressed", mix(c.window, c.text, 0.13)},
        {"@handleHover", mix(c.window, c.text, 0.38)},
        {"@handle", mix(c.window, c.text, 0.22)},
        {"@grid", c.grid},
    }};
    QString sheet = QString::fromLatin1(kSheet);
    for (const auto &[name, color] : names)
        sheet.replace(QLatin1String(name), color.name());
    return sheet;
}

} // namespace facet::theme
