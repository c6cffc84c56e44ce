// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The runner images that came with the program.
#pragma once

#include <QString>

#include <vector>

namespace facet::flash {

struct FirmwareFile {
    QString board; // "MAX78000FTHR"
    QString path;  // of the .hex file; empty if this installation has none
};

// In the order in which boards are offered. Looked for in ../share/facet/firmware beside the program.
[[nodiscard]] std::vector<FirmwareFile> firmwareFiles();

// Configuration for OpenOCD that flashes such a board, and the command line that uses it. For experts: not tried on hardware.
[[nodiscard]] QString openOcdConfiguration();
[[nodiscard]] QString openOcdCommand(const QString &image);

} // namespace facet::flash
