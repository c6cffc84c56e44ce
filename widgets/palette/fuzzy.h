// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds "expyml" in "Export YAML...": all letters in order, better when they start words or stand together.
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace facet::palette {

struct Match {
    int score = 0;        // higher is better
    QList<int> positions; // of the matched characters in the text
};

// nullopt if a letter of `pattern` is missing. Case and spaces of the pattern do not matter; an empty one matches all.
[[nodiscard]] std::optional<Match> fuzzyMatch(const QString &pattern, const QString &text);

} // namespace facet::palette
