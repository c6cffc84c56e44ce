// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/actions.h"

#include "theme/icons.h"

#include <QKeySequence>

#include <array>

namespace facet::window {

namespace {

struct Spec {
    QAction *Actions::*action;
    const char *name; // object name, for tests and the command palette
    const char *text;
    const char *tip; // one sentence; empty = the text says it all
    const char *icon;
    QKeySequence shortcut;
    bool needsStudy;
};

const auto &specs()
{
    static const std::array list{
        Spec{&Actions::newStudy, "newStudy", QT_TRANSLATE_NOOP("facet::window::Actions", "&New Study"),
             QT_TRANSLATE_NOOP("facet::window::Actions", "Start with an empty layer stack"), "new", QKeySequence::New, false},
        Spec{&Actions::open, "open", QT_TRANSLATE_NOOP("facet::window::Actions", "&Open..."),
             QT_TRANSLATE_NOOP("facet::window::Actions", "Open a study or a network description"), "open", QKeySequence::Open, false},
        Spec{&Actions::save, "save", QT_TRANSLATE_NOOP("facet::window::Actions", "&Save"),
             QT_TRANSLATE_NOOP("facet::window::Actions", "Save the study"), "save", QKeySequence::Save, true},
        Spec{&Actions::saveAs, "saveAs", QT_TRANSLATE_NOOP("facet::window::Actions", "Save &As..."),
             QT_TRANSLATE_NOOP("facet::window::Actions", "Save the study under another name"), "save", Qt::CTRL | Qt::SHIFT | Qt::Key_S,
             true},
        Spec{&Actions::importYaml, "importYaml", QT_TRANSLATE_NOOP("facet::window::Actions", "&Import YAML..."),
             QT_TRANSLATE_NOOP("facet::window::Actions", "Add a network description of the vendor's tools as a variant"), "import",
             Qt::CTRL | Qt::SHIFT | Qt::Key_I, false},
        Spec{&Actions::exportYaml, "exportYaml", QT_TRANSLATE_NOOP("facet::window::Actions", "&Export YAML..."),
             QT_TRANSLATE_NOOP("facet::window::Actions", "Write the current variant for the vendor's tools"), "export",
             Qt::CTRL | Qt::SHIFT | Qt::Key_Y, true},
        Spec{&Actions::exportReport, "exportReport", QT_TRANSLATE_NOOP("facet::window::Actions", "Export &Report..."),
             QT_TRANSLATE_NOOP("facet::window::Actions", "Write a PDF report with its figures and numbers into a folder"), "chart",
             Qt::CTRL | Qt::SHIFT | Qt::Key_R, true},
        Spec{&Actions::closeStudy, "closeStudy", QT_TRANSLATE_NOOP("facet::window::Actions", "&Close Study"),
             QT_TRANSLATE_NOOP("facet::window::Actions", "Go back to the start page"), "close", QKeySequence::Close, true},
        Spec{&Actions::quit, "quit", QT_TRANSLATE_NOOP("facet::window::Actions", "&Quit"), "", "", Qt::CTRL | Qt::Key_Q, false},
        Spec{&Actions::undo, "undo", QT_TRANSLATE_NOOP("facet::window::Actions", "&Undo"),
             QT_TRANSLATE_NOOP("facet::window::Actions", "Take the last edit back"), "undo", QKeySequence::Undo, false},
        Spec{&Actions::redo, "redo", QT_TRANSLATE_NOOP("facet::window::Actions", "&Redo"),
             QT_TRANSLATE_NOOP("facet::window::Actions", "Do the edit again"), "redo", Qt::CTRL | Qt::SHIFT | Qt::Key_Z, false},
        Spec{&Actions::resetLayout, "resetLayout", QT_TRANSLATE_NOOP("facet::window::Actions", "&Reset Layout"),
             QT_TRANSLATE_NOOP("facet::window::Actions", "Put every panel back to where it belongs"), "reset", Qt::CTRL | Qt::Key_0, true},
        Spec{&Actions::fullScreen, "fullScreen", QT_TRANSLATE_NOOP("facet::window::Actions", "&Full Screen"), "", "fit", Qt::Key_F11,
             false},
        Spec{&Actions::palette, "palette", QT_TRANSLATE_NOOP("facet::window::Actions", "&Command Palette..."),
             QT_TRANSLATE_NOOP("facet::window::Actions", "Type a command, a layer or a variant"), "search", Qt::CTRL | Qt::Key_K, false},
        Spec{&Actions::switchChip, "switchChip", QT_TRANSLATE_NOOP("facet::window::Actions", "Switch &Chip"),
             QT_TRANSLATE_NOOP("facet::window::Actions", "See the same design on the other chip: MAX78000 or MAX78002"), "chip",
             Qt::CTRL | Qt::Key_T, true},
        Spec{&Actions::switchModel, "switchModel", QT_TRANSLATE_NOOP("facet::window::Actions", "Switch &Latency Model"),
             QT_TRANSLATE_NOOP("facet::window::Actions", "Change between the cycle model and the ideal one"), "latency",
             Qt::CTRL | Qt::Key_M, true},
        Spec{&Actions::budgets, "budgets", QT_TRANSLATE_NOOP("facet::window::Actions", "&Budgets..."),
             QT_TRANSLATE_NOOP("facet::window::Actions", "Set the limits that every variant should keep to"), "measure",
             Qt::CTRL | Qt::Key_B, true},
        Spec{&Actions::renameStudy, "renameStudy", QT_TRANSLATE_NOOP("facet::window::Actions", "Study &Title..."),
             QT_TRANSLATE_NOOP("facet::window::Actions", "Give the study another title"), "rename", Qt::CTRL | Qt::SHIFT | Qt::Key_T, true},
        Spec{&Actions::shortcuts, "shortcuts", QT_TRANSLATE_NOOP("facet::window::Actions", "&Keyboard Shortcuts"),
             QT_TRANSLATE_NOOP("facet::window::Actions", "List every shortcut"), "keyboard", QKeySequence::HelpContents, false},
        Spec{&Actions::about, "about", QT_TRANSLATE_NOOP("facet::window::Actions", "&About Facet"), "", "info", {}, false},
        Spec{&Actions::aboutQt, "aboutQt", QT_TRANSLATE_NOOP("facet::window::Actions", "About &Qt"), "", "", {}, false},
    };
    return list;
}

} // namespace

Actions::Actions(QObject *parent) : QObject(parent)
{
    for (const Spec &spec : specs()) {
        auto *action = new QAction(this);
        action->setObjectName(QLatin1String(spec.name));
        action->setShortcut(spec.shortcut);
        if (spec.icon[0] != '\0')
            action->setIcon(theme::icon(spec.icon));
        this->*spec.action = action;
    }
    fullScreen->setCheckable(true);
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
    aboutQt->setMenuRole(QAction::AboutQtRole);
    undo->setEnabled(false);
    redo->setEnabled(false);
    retranslate();
}

void Actions::retranslate()
{
    for (const Spec &spec : specs()) {
        QAction *action = this->*spec.action;
        action->setText(tr(spec.text));
        const QString tip = spec.tip[0] == '\0' ? action->text().remove(u'&') : tr(spec.tip);
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(keys.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, keys));
        action->setStatusTip(tip);
    }
}

void Actions::setStudyOpen(bool isOpen)
{
    for (const Spec &spec : specs()) {
        if (spec.needsStudy)
            (this->*spec.action)->setEnabled(isOpen);
    }
}

} // namespace facet::window
