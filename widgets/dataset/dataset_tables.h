// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Counts of a data set as tables, and the filters that lead from them to pictures.
#pragma once

#include "dataset/data_source.h"
#include "dataset/entry_model.h"
#include "explore/table.h"

#include <QList>
#include <QString>

#include <utility>

namespace facet::datasets {

// A row for every class: samples of every split and in all.
[[nodiscard]] explore::Table classTable(const DataSource &source);
// A row for every reason in the order of dataset::Drop; below quirks of the annotations and broken pictures.
[[nodiscard]] explore::Table reasonTable(const DataSource &source);
// In the current language; those by reason follow each other in the order of dataset::Drop.
[[nodiscard]] QList<std::pair<QString, Filter>> filters(const DataSource &source);

} // namespace facet::datasets
