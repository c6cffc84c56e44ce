// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Elements of tensors as they lie in a file: types, strides, shared storages.
#pragma once

#include "error.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace facet::formats {

inline constexpr std::size_t kMaxRank = 8;

enum class ElementType : std::uint8_t { Float64, Float32, Float16, BFloat16, Int64, Int32, Int16, Int8, UInt8, Bool };

[[nodiscard]] std::size_t elementSize(ElementType type); // bytes
// "FloatStorage" -> Float32, as torch calls it; nullopt for anything that is not read.
[[nodiscard]] std::optional<ElementType> elementTypeOfStorage(std::string_view torchName);
[[nodiscard]] std::string_view storageNameOf(ElementType type);

// Little-endian elements, one after the other.
struct Storage {
    ElementType type{};
    std::string_view bytes;

    [[nodiscard]] std::size_t elements() const { return bytes.size() / elementSize(type); }
    [[nodiscard]] float value(std::size_t element) const; // element < elements()
};

// Which elements of a storage make up a tensor. Offset and strides count elements.
struct StridedView {
    Storage storage;
    std::int64_t offset = 0;
    std::vector<std::int64_t> sizes;
    std::vector<std::int64_t> strides;
};

// The elements in row-major order, or why they cannot be had (a clause: "reaches beyond its storage").
// At most `maxElements`, which bounds the memory.
[[nodiscard]] tl::expected<std::vector<float>, std::string> gather(const StridedView &view, std::size_t maxElements);

} // namespace facet::formats
