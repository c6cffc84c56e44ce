// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Whatever is read as a prepared set can be walked through to its last pixel. Checksums are put in order first, or nothing would get past
// them.

#include "dataset/prepared_format.h"
#include "dataset/prepared_set.h"
#include "formats/bytes.h"

#include <cstdlib>
#include <numeric>

using namespace facet::dataset;

namespace {

void put(std::string &bytes, std::size_t at, std::uint32_t value)
{
    std::string number;
    facet::formats::appendLittleEndian(number, value, 4);
    bytes.replace(at, 4, number);
}

void seal(std::string &bytes)
{
    if (bytes.size() < kSetHeaderBytes)
        return;
    const auto field = [&](std::size_t at, std::size_t size) {
        return facet::formats::littleEndian(std::string_view(bytes).substr(at, size));
    };
    const std::uint64_t pixels = field(12, 4) * field(16, 4) * field(20, 4) * field(24, 4);
    if (pixels <= bytes.size() - kSetHeaderBytes)
        put(bytes, 40, checksum(std::string_view(bytes).substr(kSetHeaderBytes + std::size_t(pixels))));
    put(bytes, kSetHeaderBytes - 4, checksum(std::string_view(bytes).substr(0, kSetHeaderBytes - 4)));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    std::string bytes(reinterpret_cast<const char *>(data), size);
    seal(bytes);
    const auto set = PreparedSet::parse(bytes);
    if (!set) {
        if (set.error().what.empty())
            std::abort();
        return 0;
    }
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < set->size(); ++i) {
        const auto pixels = set->pixels(i);
        sum = std::accumulate(pixels.begin(), pixels.end(), sum);
        if (set->sample(i).source >= set->description().sources.size() || set->picture(i).rgb.empty())
            std::abort();
    }
    const auto counts = set->counts();
    (void)set->verify();
    // The description is written as it was read.
    const std::string text = written(set->description());
    const auto again = parseSetDescription(text, set->description().shape, {});
    if (!again || *again != set->description())
        std::abort();
    return sum == 1 && counts.empty() ? 1 : 0;
}
