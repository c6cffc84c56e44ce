// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Feature maps in data memory: the input as it is loaded, outputs as they are found (spec/chip/registers.md section 10).
#pragma once

#include "network/parameters.h"
#include "program/layer_program.h"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace facet::program {

// Consecutive words for one block of processors, or for one FIFO.
struct InputWords {
    int index = 0;             // first processor of the block; with FIFO its number
    std::uint32_t address = 0; // 0 with FIFO
    std::vector<std::uint32_t> words;
};

// `input` has the shape that the first executed layer reads (all operands), values -128..127.
[[nodiscard]] std::vector<InputWords> inputWords(const Context &context, const network::FeatureMap &input);

// Where the values of a layer's output lie. The context must outlive the object.
class OutputPlaces {
public:
    OutputPlaces(const Context &context, int layer);

    struct Place {
        std::uint32_t address = 0; // of the word
        int byte = 0;              // lane of the word; 0 for 32-bit outputs
    };
    // `pixel` counts row-major. Nothing for a channel that no processor writes.
    [[nodiscard]] std::optional<Place> at(int channel, std::uint32_t pixel) const;
    [[nodiscard]] bool wide() const { return m_wide; } // 32-bit values, one a word

private:
    device::RegisterMap m_map;
    const place::LayerPlacement &m_place;
    const device::HardwareLayer &m_hardware;
    std::vector<int> m_processors;
    bool m_wide;
};

// One word of data memory that holds known bytes.
struct OutputWord {
    std::uint32_t address = 0;
    std::uint32_t mask = 0; // byte lanes that belong to the map
    std::uint32_t value = 0;
};

// Where every value of a layer's output lies, and what it is. Ordered by address.
[[nodiscard]] std::vector<OutputWord> outputWords(const Context &context, int layer, const network::FeatureMap &output);

// Layers whose outputs are unloaded: the last executed one and those marked as outputs.
[[nodiscard]] std::vector<int> outputLayers(const Context &context);

// The known-answer list: address, mask, count, values, ..., 0; words sorted by mask, then address.
// `limit` >= 0 keeps only the first limit + 1 words.
[[nodiscard]] std::vector<std::uint32_t> knownAnswers(const Context &context, const std::map<int, network::FeatureMap> &outputs, int limit = -1);

} // namespace facet::program
