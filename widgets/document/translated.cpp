// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/translated.h"

#include <QCoreApplication>

namespace facet::document {

QString translated(const facet::Text &text)
{
    if (text.empty())
        return {};
    const QString pattern = QCoreApplication::translate("core", text.pattern);
    // Not QString::arg(): an argument that itself holds "%2" must stay as it is.
    return QString::fromStdString(Text::substitute(pattern.toStdString(), text.arguments));
}

QString translated(std::string_view literal)
{
    return literal.empty() ? QString() : QCoreApplication::translate("core", std::string(literal).c_str());
}

} // namespace facet::document
