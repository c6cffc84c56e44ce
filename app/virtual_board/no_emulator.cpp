// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Instead of the emulated board, where the emulator's library was missing when this was built.
#include "boards.h"

namespace facet::virtual_board {

bool hasEmulator()
{
    return false;
}

Expected<std::unique_ptr<VirtualBoard>> makeEmulatedBoard(board::FirmwareImage, const BoardOptions &, HostLink &)
{
    return tl::unexpected(Error{"this program was built without the emulator", {}, 0, -1, "Use --loopback."});
}

} // namespace facet::virtual_board
