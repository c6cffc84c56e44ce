// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The files of a training run.
#pragma once

#include <cstdint>
#include <string>

namespace facet::training {

enum class RunFile : std::uint8_t {
    State,       // what a resumed run needs
    StateBefore, // the one before
    Latest,      // network after the last epoch, in the vendor's format
    FloatBest,   // epoch E
    QatBest,     // epoch N, fake-quantized weights still in floating point
    Quantized,   // epoch N as integers: what the chip runs
    Network,     // the design in the vendor's format, as trained
    Job,         // what was asked for
    Log,         // every line the trainer printed
    Result       // the final report
};

[[nodiscard]] std::string runFile(const std::string &folder, RunFile file);

} // namespace facet::training
