// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What a board says about itself (HELLO and STATUS of firmware/protocol/protocol.h).
#pragma once

#include "device/device.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace facet::board {

struct BoardInfo {
    int protocolMajor = 0;
    int protocolMinor = 0;
    device::DeviceId chip{};
    int boardKind = 0;
    std::string board;    // "MAX78000FTHR"
    std::string firmware; // "1.0.2"
    std::uint32_t imageCrc = 0;
    std::uint32_t revision = 0; // of the chip
    std::string bootReason;     // "power", "watchdog", "command", "fault"
    std::uint32_t bootCount = 0;
    std::uint32_t maxFrame = 0;
    std::uint32_t inputBytes = 0;
    std::uint32_t features = 0;
    std::uint32_t overruns = 0;
    std::uint32_t badFrames = 0;
    std::uint32_t timerHz = 0;
    std::uint32_t model = 0; // loaded completely, 0 = none
    int powered = 0;         // quadrants that are on
    int baud = 0;            // of the link, filled in by the session

    [[nodiscard]] bool has(std::uint32_t feature) const { return (features & feature) != 0; }
    friend bool operator==(const BoardInfo &, const BoardInfo &) = default;
};

// The version alone: of any reply that starts as HELLO's does. Nothing when it is no HELLO.
struct ProtocolVersion {
    int major = 0;
    int minor = 0;
};
[[nodiscard]] std::optional<ProtocolVersion> parseHelloVersion(std::span<const std::uint8_t> reply);
// `reply` is the whole payload, status included. Nothing when it is too short, of an unknown chip, or claims impossible limits.
[[nodiscard]] std::optional<BoardInfo> parseHello(std::span<const std::uint8_t> reply);

struct BoardStatus {
    int powered = 0;
    std::uint32_t model = 0;    // loaded completely
    std::uint32_t sequence = 0; // begun, not ended
};
[[nodiscard]] std::optional<BoardStatus> parseStatus(std::span<const std::uint8_t> reply);

} // namespace facet::board
