// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The model runner's program file (ELF for 32-bit ARM): what lies where in flash, and what the image says about itself.
#pragma once

#include "device/device.h"
#include "error.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace facet::board {

inline constexpr std::uint32_t kFlashBase = 0x1000'0000;
inline constexpr std::size_t kMostImageBytes = 2'621'440; // flash of a MAX78002

struct FirmwareImage {
    std::vector<std::uint8_t> flash; // from kFlashBase on
    device::DeviceId device = device::DeviceId::Max78000;
    std::uint8_t board = 0; // kFacetBoard... of protocol.h
    std::array<std::uint8_t, 2> protocol{};
    std::array<std::uint8_t, 3> version{};
};

// `name` is used in complaints.
[[nodiscard]] Expected<FirmwareImage> parseFirmwareImage(std::string_view bytes, const std::string &name);
[[nodiscard]] Expected<FirmwareImage> readFirmwareImage(const std::string &path);
// Makes the image claim another protocol or version, as an old or foreign one would.
void setIdentity(FirmwareImage &image, std::array<std::uint8_t, 2> protocol, std::array<std::uint8_t, 3> version);

} // namespace facet::board
