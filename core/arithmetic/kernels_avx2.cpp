// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Compiled for AVX2 (core/CMakeLists.txt).
#if defined(__AVX2__)

#include "arithmetic/kernels_loops.h"
#include "arithmetic/kernels_tables.h"

#include <xsimd/xsimd.hpp>

namespace facet::arithmetic {

namespace {

struct Avx2Simd {
    using Vector = xsimd::batch<std::int32_t, xsimd::avx2>;
    static constexpr std::size_t kLanes = Vector::size;
    static constexpr std::size_t kPixels = 5; // x 2 blocks = 10 of the 16 registers hold sums
    static constexpr bool kQuad = false;

    static Vector load(const std::int32_t *from) { return Vector::load_unaligned(from); }
    static Vector loadWeights(const std::byte *from) { return _mm256_loadu_si256(reinterpret_cast<const __m256i *>(from)); }
    static Vector broadcast(const std::byte *from)
    {
        std::int32_t word = 0;
        std::memcpy(&word, from, sizeof word);
        return Vector(word);
    }
    // vpmaddwd: products of 16 bits by 16 bits, two of them added in 32 bits. It could only wrap if all four factors were -32768.
    static Vector multiplyAdd(const Vector &sum, const Vector &a, const Vector &b) { return sum + Vector(_mm256_madd_epi16(a, b)); }
    static Vector finish(Vector v, const Scaling &scaling)
    {
        if (scaling.right > 0)
            v = Vector(_mm256_sra_epi32(v + Vector(1 << (scaling.right - 1)), _mm_cvtsi32_si128(scaling.right)));
        if (scaling.left > 0) {
            v = xsimd::min(xsimd::max(v, Vector(-128)), Vector(127)); // first, so that the shift cannot overflow
            v = Vector(_mm256_sll_epi32(v, _mm_cvtsi32_si128(scaling.left)));
        }
        if (scaling.absolute)
            v = xsimd::abs(xsimd::max(v, Vector(-128))); // first clipped: the smallest integer has no absolute value
        else if (scaling.lowest == 0)
            v = xsimd::max(v, Vector(0));
        return v;
    }
    static void storeNarrow(std::int8_t *to, const Vector &v, std::size_t count)
    {
        // Both steps saturate: together they clip to 8 bits.
        const __m128i words = _mm_packs_epi32(_mm256_castsi256_si128(v), _mm256_extracti128_si256(v, 1));
        const __m128i bytes = _mm_packs_epi16(words, words);
        if (count == kLanes) {
            _mm_storel_epi64(reinterpret_cast<__m128i *>(to), bytes);
        } else {
            std::int8_t all[16];
            _mm_storeu_si128(reinterpret_cast<__m128i *>(all), bytes);
            std::memcpy(to, all, count);
        }
    }
    static void storeWide(std::int32_t *to, const Vector &v, std::size_t count)
    {
        std::int32_t all[kLanes];
        v.store_unaligned(all);
        std::memcpy(to, all, count * sizeof *to);
    }
};

} // namespace

Kernels avx2Kernels()
{
    return Loops<Avx2Simd>::table();
}

} // namespace facet::arithmetic

#endif
