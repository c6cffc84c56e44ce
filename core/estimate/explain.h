// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Why a layer takes the cycles it takes: the formula of the model with the layer's own numbers filled in.
#pragma once

#include "estimate/estimate.h"
#include "text.h"

#include <string>
#include <vector>

namespace facet::estimate {

// One summand of the layer's cycles.
struct ExplainedTerm {
    Text name;           // "Rows with output: reading"
    std::string formula; // "(Hp - (kh - 1 - ph)) * R2", symbols of docs/estimator.md
    std::string numbers; // "87 * 182"
    double cycles = 0;
};

// A quantity that the formulas use.
struct Definition {
    std::string symbol;  // "R2"
    std::string formula; // how it is computed; empty for what comes from the design
    std::string numbers;
    double value = 0;
    Text meaning;
};

struct Explanation {
    std::vector<ExplainedTerm> terms;    // add up to the layer's cycles; none of them is zero
    std::vector<Definition> definitions; // in the order in which the terms need them
    double cycles = 0;
    bool approximate = false;
    Text why; // one sentence on what makes the layer as slow as it is; may be empty
};

// Empty for a layer that is not executed or whose shape is unknown. Computed from the values that estimate() uses.
[[nodiscard]] Explanation explain(const network::Network &network, const network::Shapes &shapes, const Settings &settings, int layer);

} // namespace facet::estimate
