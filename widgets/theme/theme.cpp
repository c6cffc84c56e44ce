// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/theme.h"

#include "theme/style.h"

#include <QApplication>
#include <QStyle>

namespace facet::theme {

Theme &Theme::instance()
{
    // Lives as long as the application, so that no signal leaves a dead object at exit.
    static auto *theme = new Theme;
    return *theme;
}

Theme::Theme(QObject *parent) : QObject(parent), m_colors(lightColors()) {}

const Colors &colors()
{
    return Theme::instance().colors();
}

void Theme::apply(Appearance appearance)
{
    if (!m_systemKnown) {
        const QPalette system = QApplication::palette();
        m_systemDark = system.color(QPalette::Window).lightness() < system.color(QPalette::WindowText).lightness();
        m_systemKnown = true;
    }
    const bool dark = appearance == Appearance::Dark || (appearance == Appearance::System && m_systemDark);
    m_appearance = appearance;
    if (m_applied && dark == m_colors.dark)
        return;
    if (!m_applied)
        QApplication::setStyle(new Style);
    m_applied = true;
    m_colors = dark ? darkColors() : lightColors();
    QApplication::setPalette(palette(m_colors));
    qApp->setStyleSheet(styleSheet(m_colors));
    emit changed();
}

QPalette palette(const Colors &c)
{
    QPalette p;
    const auto set = [&p](QPalette::ColorRole role, const QColor &color) { p.setColor(role, color); };
    set(QPalette::Window, c.window);
    set(QPalette::WindowText, c.text);
    set(QPalette::Base, c.surface);
    set(QPalette::AlternateBase, c.raised);
    set(QPalette::Text, c.text);
    set(QPalette::PlaceholderText, c.textMuted);
    set(QPalette::Button, c.dark ? c.raised : c.surface);
    set(QPalette::ButtonText, c.text);
    set(QPalette::BrightText, c.bad);
    set(QPalette::ToolTipBase, c.raised);
    set(QPalette::ToolTipText, c.text);
    set(QPalette::Highlight, c.accent);
    set(QPalette::HighlightedText, c.onAccent);
    set(QPalette::Link, c.accent);
    set(QPalette::LinkVisited, c.accent);
    set(QPalette::Light, mix(c.surface, Qt::white, c.dark ? 0.08 : 1.0));
    set(QPalette::Midlight, c.raised);
    set(QPalette::Mid, c.border);
    set(QPalette::Dark, mix(c.border, c.text, 0.3));
    set(QPalette::Shadow, mix(c.window, Qt::black, 0.6));
    const QColor pale = mix(c.surface, c.text, 0.45);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, pale);
    p.setColor(QPalette::Disabled, QPalette::Highlight, c.border);
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, pale);
    return p;
}

QFont tabularFont(const QFont &base)
{
    // Digits of equal width are the default of nearly every interface font; kerning alone can move them.
    QFont font = base;
    font.setKerning(false);
    font.setStyleHint(QFont::SansSerif);
    return font;
}

} // namespace facet::theme
