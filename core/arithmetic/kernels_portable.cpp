// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "arithmetic/kernels_loops.h"
#include "arithmetic/kernels_tables.h"

namespace facet::arithmetic {

namespace {

// Plain loops of fixed length, which compilers turn into whatever vectors the machine is known to have.
struct PortableSimd {
    static constexpr std::size_t kLanes = 8;
    static constexpr std::size_t kPixels = 2;
    static constexpr bool kQuad = false;

    struct Vector {
        std::int32_t lane[kLanes];
    };

    static Vector load(const std::int32_t *from)
    {
        Vector v;
        std::memcpy(v.lane, from, sizeof v.lane);
        return v;
    }
    static Vector loadWeights(const std::byte *from)
    {
        Vector v;
        std::memcpy(v.lane, from, sizeof v.lane);
        return v;
    }
    static Vector broadcast(const std::byte *from)
    {
        std::int32_t word = 0;
        std::memcpy(&word, from, sizeof word);
        Vector v;
        for (std::int32_t &lane : v.lane)
            lane = word;
        return v;
    }
    // The two 16-bit values of a word. Conversion to a narrower type keeps the low bits, shifts of negative numbers are arithmetic (C++20).
    static std::int32_t low(std::int32_t word) { return static_cast<std::int16_t>(word); }
    static std::int32_t high(std::int32_t word) { return word >> 16; }

    static Vector multiplyAdd(Vector sum, const Vector &a, const Vector &b)
    {
        for (std::size_t i = 0; i < kLanes; ++i)
            sum.lane[i] += low(a.lane[i]) * low(b.lane[i]) + high(a.lane[i]) * high(b.lane[i]);
        return sum;
    }
    static Vector finish(Vector v, const Scaling &scaling)
    {
        const std::int32_t half = scaling.right > 0 ? 1 << (scaling.right - 1) : 0;
        for (std::int32_t &value : v.lane) {
            value = (value + half) >> scaling.right;
            value = value < -128 ? -128 : value > 127 ? 127 : value; // before the left shift, so that it cannot overflow
            value = value * (1 << scaling.left);
            value = value < scaling.lowest ? scaling.lowest : value > 127 ? 127 : value;
            if (scaling.absolute)
                value = value == -128 ? 127 : value < 0 ? -value : value;
        }
        return v;
    }
    static void storeNarrow(std::int8_t *to, const Vector &v, std::size_t count)
    {
        for (std::size_t i = 0; i < count; ++i)
            to[i] = static_cast<std::int8_t>(v.lane[i]);
    }
    static void storeWide(std::int32_t *to, const Vector &v, std::size_t count) { std::memcpy(to, v.lane, count * sizeof *to); }
};

} // namespace

Kernels portableKernels()
{
    return Loops<PortableSimd>::table();
}

} // namespace facet::arithmetic
