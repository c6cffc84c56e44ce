// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <string>

namespace facet::trainer {

// What the program returns.
inline constexpr int kFinished = 0;
inline constexpr int kFailed = 1;   // training or writing failed, or what was trained is not what the chip computes
inline constexpr int kBadInput = 2; // the job, the design or the data cannot be used
inline constexpr int kStopped = 3;  // as asked for; the same job goes on later

// Trains what a job file asks for; lines on standard output, complaints on standard error.
[[nodiscard]] int runJob(const std::string &file);

} // namespace facet::trainer
