// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Whatever is read as an array is written and read back equal.

#include "formats/npy.h"

#include <cmath>
#include <cstdlib>

using namespace facet::formats;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto arrays = parseNpy({reinterpret_cast<const char *>(data), size});
    if (!arrays) {
        if (arrays.error().what.empty())
            std::abort();
        return 0;
    }
    for (const NpyArray &array : *arrays) {
        for (const double value : array.reals) {
            if (std::isnan(value)) // not equal to itself
                return 0;
        }
    }
    if (parseNpy(writeNpy(*arrays)) != arrays)
        std::abort();
    return 0;
}
