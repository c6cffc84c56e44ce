// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The input as a whole checkpoint, and as the pickle in one: its checksum keeps a fuzzer out of an archive.

#include "formats/checkpoint.h"
#include "support/checkpoint_writer.h"

#include <cstdlib>

namespace {

void load(std::string_view bytes)
{
    const auto checkpoint = facet::formats::parseCheckpoint(bytes);
    if (!checkpoint) {
        if (checkpoint.error().what.empty())
            std::abort();
        return;
    }
    std::size_t elements = 0;
    for (const facet::formats::Tensor &tensor : checkpoint->tensors) {
        std::size_t product = 1;
        for (const int length : tensor.shape)
            product *= std::size_t(length);
        if (product != tensor.values.size())
            std::abort();
        elements += product;
    }
    if (elements > bytes.size() + (1u << 16)) // what checkpoint.h promises about memory
        std::abort();
    for (const bool binary : {false, true})
        (void)facet::formats::weightInfos(*checkpoint, binary).has_value();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    load(bytes);
    load(facet::testing::storedZip({{"a/data.pkl", std::string(bytes)}, {"a/data/0", std::string(64, '\x40')}, {"a/data/1", {}}}));
    return 0;
}
