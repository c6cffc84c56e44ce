// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What the chip computes, integer by integer (spec/chip/arithmetic.md). The same values on every machine.
#pragma once

#include "arithmetic/instruction_set.h"
#include "arithmetic/result.h"
#include "error.h"
#include "network/network.h"
#include "network/shapes.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace facet::arithmetic {

struct Options {
    bool captureStages = false; // fill Result::stages
    // Contents of the rolling data buffer before (channels x dim); nullptr = zeros. Every image of a batch starts with it.
    const network::FeatureMap *buffer = nullptr;
    int threads = 1;      // for batches: images are computed side by side; 0 = one for every processor of the machine
    std::stop_token stop; // looked at between layers
    // Called after every image with the number done and in all, by one thread at a time, not always the caller's.
    std::function<void(std::size_t done, std::size_t total)> progress;
};

// A network made ready to compute: checked, weights arranged for the machine. Immutable: copies are cheap and threads may share it.
class Engine {
public:
    // Errors (with the layer): shapes that do not fit, missing or surplus parameters, weights outside of their bits, shifts outside of
    // -15..15, operators that the chip does not have. `shapes` must be those of `network`.
    [[nodiscard]] static Expected<Engine> prepare(const network::Network &network, const network::Shapes &shapes,
                                                  const network::Parameters &parameters,
                                                  InstructionSet instructions = bestInstructionSet());

    // Errors: an input of another shape or with values outside of -128..127; "canceled".
    [[nodiscard]] Expected<Result> infer(const network::FeatureMap &input, const Options &options = {}) const;
    // In the order of the inputs. The first error ends the batch.
    [[nodiscard]] Expected<std::vector<Result>> inferBatch(std::span<const network::FeatureMap> inputs, const Options &options = {}) const;

    struct Plan;

private:
    explicit Engine(std::shared_ptr<const Plan> plan) : m_plan(std::move(plan)) {}
    std::shared_ptr<const Plan> m_plan;
};

// Both steps at once, for a single image.
[[nodiscard]] Expected<Result> infer(const network::Network &network, const network::Shapes &shapes, const network::Parameters &parameters,
                                     const network::FeatureMap &input, const Options &options = {});

} // namespace facet::arithmetic
