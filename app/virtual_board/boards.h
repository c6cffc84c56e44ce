// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The two kinds of virtual board: the firmware on an emulated processor, and its command core running natively.
#pragma once

#include "board/firmware_image.h"
#include "host_link.h"

#include <array>
#include <memory>
#include <optional>
#include <string>

namespace facet::virtual_board {

class VirtualBoard {
public:
    virtual ~VirtualBoard() = default;
    // Works until the link has a request.
    virtual void run() = 0;
    virtual void reset() = 0;
    virtual void powerCycle() = 0;
    // One JSON object.
    [[nodiscard]] virtual std::string stats() const = 0;
};

struct BoardOptions {
    device::DeviceId device = device::DeviceId::Max78000;
    bool strict = false;
    std::int64_t turnaroundUs = 0;
    std::optional<std::array<std::uint8_t, 3>> claimVersion;
    std::optional<std::array<std::uint8_t, 2>> claimProtocol;
};

// Whether this program was built with the emulator.
[[nodiscard]] bool hasEmulator();
[[nodiscard]] Expected<std::unique_ptr<VirtualBoard>> makeEmulatedBoard(board::FirmwareImage image, const BoardOptions &options,
                                                                        HostLink &link);
[[nodiscard]] std::unique_ptr<VirtualBoard> makeLoopbackBoard(const BoardOptions &options, HostLink &link);

} // namespace facet::virtual_board
