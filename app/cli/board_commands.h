// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The sub-commands that talk to boards.
#pragma once

#include "board/board_link.h"
#include "cli/commands.h"
#include "cli/inference_source.h"
#include "cli/json_output.h"

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace facet::cli {

struct PushCommandOptions {
    InferenceOptions inference;
    std::string port; // path, name or serial number; "virtual"
    board::PushOptions push;
    int waitSeconds = 30; // for a board that was unplugged
    std::string store;    // study that gets the measurements; empty = none
    std::vector<std::string> virtualArguments; // for facet-virtual-board
};

// Declares `push` with its own options; those of the design and its weights are the caller's.
CLI::App *addPushCommand(CLI::App &app, PushCommandOptions &options);
const CLI::App *addPortsCommand(CLI::App &app, bool &json);

// kBreaksRule when the design breaks rules or the board computes something else than the simulator; kUnusable when the board cannot
// be used.
[[nodiscard]] int push(const PushCommandOptions &options);
// Serial ports with the boards behind them.
[[nodiscard]] int ports(bool json);

// What came out of a push, for both outputs.
struct PushReport {
    const Inference &inference;
    const board::Deployment &deployment;
    std::string port;
    bool simulated = false;
    study::Provenance provenance;
    std::optional<board::PushResult> result;
    std::optional<board::BoardError> error; // why there is no result
};

[[nodiscard]] std::string pushText(const PushReport &report);
[[nodiscard]] Json pushJson(const PushReport &report);

} // namespace facet::cli
