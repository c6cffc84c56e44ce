// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any item model as text for other programs.
#pragma once

#include <QAbstractItemModel>
#include <QString>

namespace facet::stack {

// Header and rows, separated by tabs.
[[nodiscard]] QString toTsv(const QAbstractItemModel &model);
// A table as Markdown writes it; numbers are aligned to the right.
[[nodiscard]] QString toMarkdown(const QAbstractItemModel &model);

} // namespace facet::stack
