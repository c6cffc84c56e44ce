// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// How a running trainer is told to stop or to wait: lines on standard input, or a signal.
#pragma once

namespace facet::trainer {

// Starts to listen: the lines "stop", "pause" and "resume" on standard input (its end means nothing), SIGTERM and SIGINT. Once per process.
void listen();

[[nodiscard]] bool stopRequested();
[[nodiscard]] bool pauseRequested();
// Returns when the pause is over or a stop was asked for.
void waitWhilePaused();

} // namespace facet::trainer
