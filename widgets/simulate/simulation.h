// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One run: weights read, network prepared, every input computed bit by bit, the layers of one of them kept. No widgets, any thread.
#pragma once

#include "arithmetic/infer.h"
#include "arithmetic/map_statistics.h"
#include "simulate/inputs.h"
#include "simulate/weights.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace facet::simulate {

// A network with weights, ready to compute; kept from run to run as long as neither changes.
struct Prepared {
    network::Network design;
    WeightsChoice choice;
    qint64 fileTime = 0; // of the checkpoint, so that a new one of the same name is read again
    Weights weights;
    network::Shapes shapes; // of weights.network
    std::optional<arithmetic::Engine> engine;
};

struct Request {
    network::Network design;
    WeightsChoice weights;
    QList<InputSource> inputs;
    int shown = 0;                            // the input whose layers are kept
    std::shared_ptr<const Prepared> prepared; // of the last run; may be null
};

struct Outcome {
    Request request;
    std::shared_ptr<const Prepared> prepared;      // null on an error
    std::vector<Input> inputs;                     // one per source
    std::vector<std::vector<std::int32_t>> logits; // by input; empty where it has an error or the network is no classifier
    arithmetic::Result result;                     // of the shown input, with all stages
    Errors errors;                                 // of weights and network; those of inputs stand there
    double milliseconds = 0;                       // of computing, all inputs together; without reading files

    [[nodiscard]] bool ok() const { return prepared && errors.empty(); }
    [[nodiscard]] const Input *shownInput() const;
    // The captured stages of a layer in the order of computation; kNetworkInput: none.
    [[nodiscard]] std::vector<const arithmetic::StageCapture *> stagesOf(int layer) const;
};

// Returns early with what it has when stopped.
[[nodiscard]] Outcome run(Request request, std::stop_token stop);

} // namespace facet::simulate
