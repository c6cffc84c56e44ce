// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Runs that differ in their seed alone, summed up: a mean and the standard deviation that error bars show.
#pragma once

#include "study/study.h"

namespace facet::study {

// Adds measurements to those there are. One that differs from another in value, spread and date alone replaces it: the same was measured
// again. Wherever two or more state different seeds and agree in everything else that is stated but value and date, their mean follows
// the last of them: no seed, spread = standard deviation of a sample (n - 1), the latest date, and the seeds named in its source. Means
// made earlier are made anew.
[[nodiscard]] std::vector<Measurement> withSeedMeans(std::vector<Measurement> measurements, const std::vector<Measurement> &added = {});

} // namespace facet::study
