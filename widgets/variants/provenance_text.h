// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a number comes from, in words.
#pragma once

#include "study/study.h"

#include <QString>

namespace facet::variants {

[[nodiscard]] QString originText(study::Origin origin);                    // "published"
[[nodiscard]] QString provenanceText(const study::Provenance &provenance); // "published: the talk, test set, 8-bit weights"
[[nodiscard]] QString quantityText(study::Quantity quantity);              // "Accuracy"
// The value in the unit people use: 86.0 %, 1.79 ms, 148 µJ.
[[nodiscard]] QString valueText(const study::Measurement &measurement);

} // namespace facet::variants
