// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/language.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace facet::window {

const std::vector<LanguageInfo> &languages()
{
    static const std::vector<LanguageInfo> list{{"en", "English"}, {"fr", "Fran\u00e7ais"}};
    return list;
}

void Language::apply(const QString &code)
{
    const QString wanted = code.isEmpty() ? QLocale::system().name().left(2) : code;
    const bool known = std::ranges::any_of(languages(), [&](const LanguageInfo &info) { return wanted == QLatin1String(info.code); });
    m_code = known ? wanted : QStringLiteral("en");
    // Numbers in fields follow the language, so that one window never mixes "3.5" and "3,5". Set before the
    // translators, whose installation makes the widgets read it.
    QLocale::setDefault(m_code == u"en" ? QLocale(QLocale::English, QLocale::UnitedStates) : QLocale(m_code));
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
    if (m_code != u"en") {
        install(QStringLiteral(":/i18n/qtbase_%1.qm").arg(m_code));
        install(QStringLiteral(":/i18n/facet_%1.qm").arg(m_code));
    }
}

void Language::install(const QString &file)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(file))
        return;
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

} // namespace facet::window
