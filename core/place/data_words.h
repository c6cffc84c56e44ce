// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Which words of data memory a feature map takes (spec/chip/registers.md section 10, ops-memory.md section 5).
#pragma once

#include "place/placement.h"

#include <cstdint>
#include <optional>

namespace facet::place {

// The words of one map. Word k of pass e of pixel i lies at begin + 4 * ((i * passes + e) * wide * step + k),
// in every instance that holds a channel of that pass.
struct DataWords {
    std::int64_t begin = 0;    // bytes in each instance
    std::int64_t pixels = 0;
    int passes = 1;
    int step = 1;              // words from one to the next: write gap + 1
    int wide = 1;              // words for one pixel, pass and block of four channels: 4 with 32-bit output
    unsigned instances = 0;    // bit n = instance n, in all passes but the last
    unsigned lastInstances = 0; // in the last pass, which may have fewer channels

    [[nodiscard]] bool empty() const { return pixels <= 0 || (instances | lastInstances) == 0; }
    [[nodiscard]] unsigned allInstances() const { return passes > 1 ? instances | lastInstances : lastInstances; }
    [[nodiscard]] std::int64_t end() const; // behind the last word
};

// The input as it is loaded for the first layer; empty with a FIFO.
[[nodiscard]] DataWords inputWords(const network::Network &network, const network::Shapes &shapes, const device::HardwareLayer &hardware,
                                   const LayerPlacement &place);
// What `layer` writes.
[[nodiscard]] DataWords outputWords(const network::Network &network, const network::Shapes &shapes, const device::HardwareLayer &hardware,
                                    const LayerPlacement &place, int layer);

// The first word that both take.
struct SharedWord {
    int instance = 0;
    std::int64_t offset = 0; // bytes
    friend bool operator==(const SharedWord &, const SharedWord &) = default;
};
[[nodiscard]] std::optional<SharedWord> firstShared(const DataWords &a, const DataWords &b);

// Bit n: processors of instance n are in the map.
[[nodiscard]] unsigned instancesOf(std::uint64_t processors);

} // namespace facet::place
