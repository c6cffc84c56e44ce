// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Compiled for AVX-512 with VNNI (core/CMakeLists.txt).
#if defined(__AVX512VNNI__) && defined(__AVX512BW__)

#include "arithmetic/kernels_loops.h"
#include "arithmetic/kernels_tables.h"

#include <xsimd/xsimd.hpp>

namespace facet::arithmetic {

namespace {

struct Avx512VnniSimd {
    using Vector = xsimd::batch<std::int32_t, xsimd::avx512bw>;
    static constexpr std::size_t kLanes = Vector::size;
    static constexpr std::size_t kPixels = 11; // x 2 blocks = 22 of the 32 registers hold sums
    static constexpr bool kQuad = true;

    static Vector load(const std::int32_t *from) { return Vector::load_unaligned(from); }
    static Vector loadWeights(const std::byte *from) { return _mm512_loadu_si512(from); }
    static Vector broadcast(const std::byte *from)
    {
        std::int32_t word = 0;
        std::memcpy(&word, from, sizeof word);
        return _mm512_set1_epi32(word);
    }
    // vpdpbusd (not the saturating vpdpbusds): four products of unsigned by signed bytes, at most 255 * 128 each, added in 32 bits.
    static Vector multiplyAdd(const Vector &sum, const Vector &a, const Vector &b) { return _mm512_dpbusd_epi32(sum, a, b); }
    static Vector finish(Vector v, const Scaling &scaling)
    {
        if (scaling.right > 0)
            v = _mm512_sra_epi32(v + Vector(1 << (scaling.right - 1)), _mm_cvtsi32_si128(scaling.right));
        if (scaling.left > 0) {
            v = xsimd::min(xsimd::max(v, Vector(-128)), Vector(127)); // first, so that the shift cannot overflow
            v = _mm512_sll_epi32(v, _mm_cvtsi32_si128(scaling.left));
        }
        if (scaling.absolute)
            v = xsimd::abs(xsimd::max(v, Vector(-128))); // first clipped: the smallest integer has no absolute value
        else if (scaling.lowest == 0)
            v = xsimd::max(v, Vector(0));
        return v;
    }
    static __mmask16 first(std::size_t count) { return static_cast<__mmask16>((1u << count) - 1u); }
    static void storeNarrow(std::int8_t *to, const Vector &v, std::size_t count)
    {
        if (count == kLanes)
            _mm_storeu_si128(reinterpret_cast<__m128i *>(to), _mm512_cvtsepi32_epi8(v)); // saturates
        else
            _mm512_mask_cvtsepi32_storeu_epi8(to, first(count), v);
    }
    static void storeWide(std::int32_t *to, const Vector &v, std::size_t count) { _mm512_mask_storeu_epi32(to, first(count), v); }
};

} // namespace

Kernels avx512VnniKernels()
{
    return Loops<Avx512VnniSimd>::table();
}

} // namespace facet::arithmetic

#endif
