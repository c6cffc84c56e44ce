// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// A firmware image is read into bounded memory or refused with a reason.

#include "board/firmware_image.h"

#include <cstdlib>

using namespace facet::board;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto image = parseFirmwareImage({reinterpret_cast<const char *>(data), size}, "fuzz");
    if (image ? image->flash.size() > kMostImageBytes : image.error().what.empty())
        std::abort();
    return 0;
}
