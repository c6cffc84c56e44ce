// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// A log that is read is written and read back equal; lines of a terminal never crash their readers.

#include "board/vendor_console.h"
#include "board/wire_log.h"

#include <cstdlib>

using namespace facet::board;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    if (const auto time = printedTime(text); time && !(time->microseconds > 0))
        std::abort();
    (void)printedVerdict(text);
    const auto log = parseWireLog(text);
    if (!log) {
        if (log.error().what.empty())
            std::abort();
        return 0;
    }
    // Control characters in the head become blanks, so the second reading is the one to compare with.
    const auto again = parseWireLog(toText(*log));
    if (!again || again->entries != log->entries || parseWireLog(toText(*again)) != again)
        std::abort();
    return 0;
}
