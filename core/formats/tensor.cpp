// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "formats/tensor.h"

#include "formats/bytes.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>

namespace facet::formats {

namespace {

struct TypeInfo {
    ElementType type;
    std::string_view torchName;
    std::size_t size;
};

constexpr std::array<TypeInfo, 10> kTypes{{
    {ElementType::Float64, "DoubleStorage", 8},
    {ElementType::Float32, "FloatStorage", 4},
    {ElementType::Float16, "HalfStorage", 2},
    {ElementType::BFloat16, "BFloat16Storage", 2},
    {ElementType::Int64, "LongStorage", 8},
    {ElementType::Int32, "IntStorage", 4},
    {ElementType::Int16, "ShortStorage", 2},
    {ElementType::Int8, "CharStorage", 1},
    {ElementType::UInt8, "ByteStorage", 1},
    {ElementType::Bool, "BoolStorage", 1},
}};

// IEEE 754 binary16: 1 sign, 5 exponent, 10 fraction bits.
float fromHalf(std::uint16_t bits)
{
    const int exponent = bits >> 10 & 0x1f;
    const int fraction = bits & 0x3ff;
    float magnitude = 0;
    if (exponent == 0x1f)
        magnitude = fraction ? std::numeric_limits<float>::quiet_NaN() : std::numeric_limits<float>::infinity();
    else if (exponent == 0)
        magnitude = std::ldexp(float(fraction), -24);
    else
        magnitude = std::ldexp(float(fraction | 0x400), exponent - 25);
    return bits & 0x8000 ? -magnitude : magnitude;
}

} // namespace

std::size_t elementSize(ElementType type)
{
    return kTypes[std::size_t(type)].size;
}

std::optional<ElementType> elementTypeOfStorage(std::string_view torchName)
{
    const auto found = std::find_if(kTypes.begin(), kTypes.end(), [&](const TypeInfo &info) { return info.torchName == torchName; });
    return found == kTypes.end() ? std::nullopt : std::optional(found->type);
}

std::string_view storageNameOf(ElementType type)
{
    return kTypes[std::size_t(type)].torchName;
}

float Storage::value(std::size_t element) const
{
    const std::size_t size = elementSize(type);
    const std::string_view at = bytes.substr(element * size, size);
    switch (type) {
    case ElementType::Float64: return float(std::bit_cast<double>(littleEndian(at)));
    case ElementType::Float32: return std::bit_cast<float>(std::uint32_t(littleEndian(at)));
    case ElementType::Float16: return fromHalf(std::uint16_t(littleEndian(at)));
    case ElementType::BFloat16: return std::bit_cast<float>(std::uint32_t(littleEndian(at)) << 16);
    case ElementType::Int64:
    case ElementType::Int32:
    case ElementType::Int16:
    case ElementType::Int8: return float(signedLittleEndian(at));
    case ElementType::UInt8: return float(littleEndian(at));
    case ElementType::Bool: return littleEndian(at) ? 1.0f : 0.0f;
    }
    return 0;
}

tl::expected<std::vector<float>, std::string> gather(const StridedView &view, std::size_t maxElements)
{
    const auto refuse = [](const char *why) { return tl::unexpected(std::string(why)); };
    const std::size_t rank = view.sizes.size();
    if (rank != view.strides.size() || rank > kMaxRank)
        return refuse("is described incompletely");
    const std::int64_t available = std::int64_t(view.storage.elements());
    std::int64_t count = 1;
    std::int64_t last = view.offset; // the element furthest back
    for (std::size_t axis = 0; axis < rank; ++axis) {
        const std::int64_t size = view.sizes[axis];
        const std::int64_t stride = view.strides[axis];
        if (size < 0 || stride < 0 || size > std::int64_t(maxElements) ||
            count > std::int64_t(maxElements) / std::max<std::int64_t>(size, 1))
            return refuse("is larger than its file");
        count *= size;
        if (size > 1 && stride > available / (size - 1))
            return refuse("reaches beyond its storage");
        last += size > 1 ? stride * (size - 1) : 0;
    }
    if (count == 0)
        return std::vector<float>{};
    if (view.offset < 0 || view.offset >= available || last >= available)
        return refuse("reaches beyond its storage");

    std::vector<float> values;
    values.reserve(std::size_t(count));
    std::vector<std::int64_t> position(rank, 0);
    std::int64_t element = view.offset;
    for (std::int64_t i = 0; i < count; ++i) {
        values.push_back(view.storage.value(std::size_t(element)));
        for (std::size_t axis = rank; axis-- > 0;) { // count up, last axis first
            element += view.strides[axis];
            if (++position[axis] < view.sizes[axis])
                break;
            element -= view.strides[axis] * view.sizes[axis];
            position[axis] = 0;
        }
    }
    return values;
}

} // namespace facet::formats
