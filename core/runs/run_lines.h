// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What a trainer prints: one JSON object per line (docs/training.md "The lines"), read without trusting a byte of it.
#pragma once

#include "training/report.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace facet::runs {

inline constexpr std::size_t kMaxLineBytes = 16u << 20;
inline constexpr int kMaxEpoch = 1'000'000;
inline constexpr std::size_t kMaxHistory = 200'000;
inline constexpr std::size_t kMaxRocPoints = 100'000;
inline constexpr std::size_t kMaxMistakes = 1000;
inline constexpr std::size_t kMaxTextBytes = 4096; // of a name or a message; the rest is cut off

// By dataset::Split.
inline constexpr std::array<const char *, dataset::kSplits> kSplitNames{"train", "validation", "test"};

struct Started {
    std::string engine; // version of the trainer
    std::string design; // as in the job
    std::string name;   // of the network
    std::string data;   // path of the prepared set
    std::string dataFingerprint;
    std::vector<std::string> classes;
    std::int64_t seed = -1; // -1: not stated
    int threads = 0;
    std::int64_t parameters = 0;
    std::array<std::int64_t, dataset::kSplits> samples{};
    training::Phase phase = training::Phase::Float; // where it goes on
    int epoch = 0;                                  // finished epochs of that phase
    bool resumed = false;
    friend bool operator==(const Started &, const Started &) = default;
};

struct Step {
    training::Phase phase = training::Phase::Float;
    int epoch = 0; // the one in progress
    std::int64_t step = 0;
    std::int64_t steps = 0; // of the epoch
    double loss = 0;
    double imagesPerSecond = 0;
    double secondsLeft = 0; // a lower bound
    friend bool operator==(const Step &, const Step &) = default;
};

struct EpochEnded {
    training::EpochRecord record; // losses that are not numbers are NaN
    bool best = false;
};

struct Marked {
    training::Phase phase = training::Phase::Float; // Float: E, Quantized: N
    int epoch = 0;
};

struct Warned {
    std::string message;
};

enum class Change : std::uint8_t { Paused, Resumed, Stopped };

struct Finished {
    training::FinalReport report;
};

// Anything else: an unknown kind, a field that is missing or absurd, no JSON at all.
struct Other {
    std::string text; // cut to kMaxTextBytes
};

using Line = std::variant<Other, Started, Step, EpochEnded, Marked, Warned, Change, Finished>;

// `line` without its line feed. Never fails: what cannot be used is Other.
[[nodiscard]] Line parseLine(std::string_view line);

} // namespace facet::runs
