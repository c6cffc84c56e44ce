// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What a finished run says about a design, as measurements of a variant.
#pragma once

#include "runs/run_lines.h"
#include "study/study.h"

#include <string>

namespace facet::runs {

struct MeasuredRun {
    Started start;
    training::FinalReport report;
    std::int64_t madeOn = 0; // network::fingerprint of the design that was trained
    std::string recipe;      // in words (job.h)
    std::string date;        // ISO 8601
};

// The accuracies of every split: floating point, quantization-aware, quantized, in this order; the split that counts most (test where
// there is one) comes last, so that its quantized accuracy is the one to show.
[[nodiscard]] std::vector<study::Measurement> measurementsOf(const MeasuredRun &run);

} // namespace facet::runs
