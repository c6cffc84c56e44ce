// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Everything that can go wrong between a person and a board, each with a name, a cause and a remedy.
#pragma once

#include "text.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace facet::board {

enum class ErrorCode : std::uint8_t {
    // the port
    NoSuchPort,
    PortBusy,
    NoPermission,
    PortFailed,
    Unplugged,
    NoVirtualBoard,
    // the link
    Silent,
    WrongRate,
    OtherFirmware,
    FirmwareTooOld,
    FirmwareTooNew,
    LinkLost,
    BoardResets,
    Misunderstood,
    // the model
    WrongChip,
    InputTooLarge,
    AddressRefused,
    CommandRefused,
    NotPowered,
    MemoryDiffers,
    RunTimeout,
    KnownAnswerMismatch,
    Canceled,
};

// Stable id for logs, JSON and documentation: "port-busy".
[[nodiscard]] std::string_view idOf(ErrorCode code);
// All codes, in the order of the documentation.
[[nodiscard]] std::vector<ErrorCode> allErrorCodes();

struct BoardError {
    ErrorCode code{};
    Text title;   // what happened, one sentence
    Text cause;   // why it most likely did
    Text remedy;  // what to do
    std::string command; // a line for the terminal that helps, else empty

    // "title cause remedy" in English.
    [[nodiscard]] std::string message() const;
    friend bool operator==(const BoardError &, const BoardError &) = default;
};

// `arguments` fill the %1.. of the code's texts; boardError() documents which in board_error.cpp.
[[nodiscard]] BoardError boardError(ErrorCode code, std::vector<std::string> arguments = {});

// "0x50400000", for messages.
[[nodiscard]] std::string addressText(std::uint32_t address);

} // namespace facet::board
