// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The bytes of a prepared set (docs/dataset.md "The file").
#pragma once

#include "dataset/prepared_set.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace facet::dataset {

inline constexpr std::string_view kSetMagic = "FACETSET";
inline constexpr std::uint32_t kSetVersion = 1;
inline constexpr std::size_t kSetHeaderBytes = 64;
inline constexpr std::size_t kSampleBytes = 24;
inline constexpr std::uint64_t kMaxInfoBytes = 256u << 20;

struct SetHeader {
    network::Shape shape;
    std::uint32_t samples = 0;
    std::uint64_t infoBytes = 0;
    std::uint32_t pixelChecksum = 0; // CRC-32
    std::uint32_t tableChecksum = 0; // of the sample table and the description

    [[nodiscard]] std::uint64_t pixelBytes() const { return std::uint64_t(shape.elements()) * samples; }
    [[nodiscard]] std::uint64_t tableBytes() const { return std::uint64_t(samples) * kSampleBytes; }
    [[nodiscard]] std::uint64_t fileBytes() const { return kSetHeaderBytes + pixelBytes() + tableBytes() + infoBytes; }
};

[[nodiscard]] std::string written(const SetHeader &header);
[[nodiscard]] Expected<SetHeader> parseSetHeader(std::string_view bytes, const std::string &file);

[[nodiscard]] std::string written(const Sample &sample);
[[nodiscard]] Sample parseSample(std::string_view bytes); // of kSampleBytes; nothing is checked

// Everything but the shape, which stands in the header.
[[nodiscard]] std::string written(const SetDescription &description);
[[nodiscard]] Expected<SetDescription> parseSetDescription(std::string_view text, network::Shape shape, const std::string &file);

[[nodiscard]] std::uint32_t checksum(std::string_view bytes, std::uint32_t before = 0);

} // namespace facet::dataset
