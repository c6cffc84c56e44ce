// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Flashing through the drive of a DAPLink probe (spec/board/usb.md): finding it, reading what it says about itself, copying an image.
#pragma once

#include "error.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace facet::board {

struct DapLinkDrive {
    std::filesystem::path folder; // where it is mounted
    std::string uniqueId;         // of DETAILS.TXT, = the serial number of the port; empty = not stated
    std::string interfaceVersion;
    std::string gitSha;
    bool autoReset = false;   // restarts the board after a copy
    bool maintenance = false; // the probe's own bootloader: takes probe firmware, no board images
    friend bool operator==(const DapLinkDrive &, const DapLinkDrive &) = default;
};

// The mount points of a table in the form of /proc/mounts (octal escapes resolved), file systems of the FAT family only.
[[nodiscard]] std::vector<std::filesystem::path> fatMounts(std::string_view table);

// The drive at a folder, if it is one of a DAPLink: it holds DETAILS.TXT with the fields of a DAPLink.
[[nodiscard]] std::optional<DapLinkDrive> dapLinkDrive(const std::filesystem::path &folder);

// All of them among the mount points, sorted by folder.
[[nodiscard]] std::vector<DapLinkDrive> dapLinkDrives(const std::vector<std::filesystem::path> &folders);

// Copies an image (.hex or .bin, at most 4 MiB) onto the drive and flushes it. The probe programs it while it arrives and drops off
// the bus afterwards, so a copy that ends in an I/O error after its last byte counts as done.
[[nodiscard]] Expected<void> copyImage(const DapLinkDrive &drive, const std::filesystem::path &image);

// What the probe says about the last copy once it is mounted again: the first lines of FAIL.TXT, empty when there is none.
[[nodiscard]] std::string failure(const DapLinkDrive &drive);

} // namespace facet::board
