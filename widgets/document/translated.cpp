// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/translated.h"

#include "estimate/estimate.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace facet::document {

namespace {

// The names of a layer's cycles are keys of files as well as words of the window; marked here, they get into the translations.
constexpr std::array<std::string_view, estimate::CycleBreakdown::kParts> kPartNames{
    QT_TRANSLATE_NOOP("core", "input"),   QT_TRANSLATE_NOOP("core", "compute"), QT_TRANSLATE_NOOP("core", "output"),
    QT_TRANSLATE_NOOP("core", "pooling"), QT_TRANSLATE_NOOP("core", "padding"), QT_TRANSLATE_NOOP("core", "overhead"),
    QT_TRANSLATE_NOOP("core", "pipeline")};
static_assert(std::ranges::equal(kPartNames, estimate::CycleBreakdown::kNames), "Mark the new name of a part of the cycles.");

} // namespace

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
