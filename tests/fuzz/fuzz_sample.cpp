// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Whatever is taken for a sample has the shape that the network reads and 8-bit values; whatever is taken for a layer's output can be
// written and read back.
#include "formats/sample.h"
#include "formats/stage_dump.h"

#include <cstdlib>

using namespace facet;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes{reinterpret_cast<const char *>(data), size};
    if (const auto stage = formats::stageOfFileName(bytes);
        stage && !formats::stageOfFileName(formats::stageFileName(stage->first, stage->second)))
        std::abort();
    const auto arrays = formats::parseNpy(bytes);
    if (!arrays)
        return 0;
    network::Network network;
    network.picture = {1, {2, 2}};
    network.fold = 2;
    if (const auto samples = formats::samplesOf(*arrays, network)) {
        for (const network::FeatureMap &sample : *samples) {
            if (sample.shape != network.input() || sample.values.size() != 4)
                std::abort();
            for (const std::int32_t value : sample.values) {
                if (value < -128 || value > 127)
                    std::abort();
            }
        }
    }
    for (const formats::NpyArray &array : *arrays) {
        const auto map = formats::mapOf(array);
        if (map && formats::mapOf(formats::arrayOf(*map)) != map)
            std::abort();
    }
    return 0;
}
