// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What a session tells while it works, and what comes out of it.
#pragma once

#include "board/board_error.h"
#include "board/board_info.h"
#include "board/deployment.h"
#include "board/wire.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace facet::board {

using Milliseconds = std::int64_t; // of any steady clock

// The visible steps of a push, in order. Layers only when asked for.
enum class Step : std::uint8_t {
    Link,        // rate, hello, version and chip
    Prepare,     // power, clearing, what is there already
    Weights,     // kernels, biases and registers; read back
    KnownAnswer, // input, one run, outputs equal to arithmetic
    Timing,      // repeated runs
    Layers       // times and feature maps layer by layer
};
inline constexpr int kSteps = 6;

struct StepStarted {
    Step step{};
};
struct StepProgress {
    Step step{};
    std::size_t done = 0;
    std::size_t total = 0;
    bool bytes = false; // else runs or layers
};
struct StepFinished {
    Step step{};
    std::size_t sent = 0;    // bytes
    std::size_t skipped = 0; // bytes that were on the board already
};
// The port is to be set to this rate now, after what was written before has left.
struct RateChange {
    int baud = 0;
};
struct Identified {
    BoardInfo info;
};
struct FrameSent {
    Frame frame;
    int attempt = 1; // above 1: sent again
};
struct FrameReceived {
    Frame frame;
};
struct DamagedBytes {}; // something arrived that is no frame
struct TextReceived {
    std::string line;
};
// Worth telling, but no failure: a lower rate, a board that was reset and is loaded again.
struct Note {
    Text text;
};
struct Failed {
    BoardError error;
};

// Times of repeated runs, the loading of the input not included.
struct RunTimes {
    int runs = 0;
    double medianUs = 0;
    double minUs = 0;
    double maxUs = 0;
    double deviationUs = 0; // standard deviation
    double loadUs = 0;      // median of copying the input
    std::int64_t cycles = 0; // of the accelerator's clock, at the median
};

struct LayerTime {
    int layer = 0;
    int fromLayer = 0; // first layer that is included: lower than `layer` where layers cannot be told apart (streaming)
    double us = 0;
    std::int64_t cycles = 0;
};

struct LayerComparison {
    int layer = 0;
    network::FeatureMap found;
    std::optional<Difference> difference; // from arithmetic; none = identical
};

struct PushResult {
    BoardInfo board;
    double clockHz = 0; // of the accelerator during runs
    RunTimes cold;      // the first run after the push
    RunTimes warm;      // the runs of step Timing; runs == 0 when there were none
    std::vector<LayerComparison> outputs; // of the network, identical to arithmetic
    std::vector<LayerTime> layerTimes;
    std::vector<LayerComparison> layers; // all that could be observed
    std::size_t bytesSent = 0;           // of segments
    std::size_t bytesSkipped = 0;
    Milliseconds pushTime = 0; // of step Weights
    int retries = 0;           // frames sent again
    int recoveries = 0;        // fresh starts after the board fell silent or was reset
};
struct Finished {
    PushResult result;
};

using Event = std::variant<StepStarted, StepProgress, StepFinished, RateChange, Identified, FrameSent, FrameReceived, DamagedBytes, TextReceived, Note,
                           Failed, Finished>;

} // namespace facet::board
