/* SPDX-FileCopyrightText: 2026 Facet contributors
 * SPDX-License-Identifier: MIT
 */
#include "allow_list.h"

typedef struct {
    uint32_t offset; /* from the quadrant's or the chip's base */
    uint32_t step;   /* between repetitions */
    uint32_t count;  /* of repetitions */
    uint32_t bytes;  /* of each */
    FacetWindowKind kind;
} Range;

static const Range kShared[] = {
    {0x50000000u, 0, 1, 0x8, kFacetWindowShared},  /* FIFO control and status */
    {0x50000008u, 0, 1, 0x10, kFacetWindowFifo},   /* FIFO data 0..3 */
    {0x50001000u, 0, 1, 0x4, kFacetWindowShared},  /* always-on control */
};

static const Range kMax78000[] = {
    {0x000000u, 0, 1, 0x4, kFacetWindowControl},
    {0x000004u, 0, 1, 0xa8c, kFacetWindowRegister}, /* 21 layer registers of 32 layers, IFRM among them */
    {0x001000u, 0, 1, 0x4, kFacetWindowRegister},   /* MLAT */
    {0x008000u, 0, 1, 512 * 4, kFacetWindowBias},
    {0x010000u, 0x4000, 16, 3072 * 4, kFacetWindowTram},
    {0x080000u, 0x4000, 16, 768 * 16, kFacetWindowKernel},
    {0x300000u, 0, 1, 4 * 0x8000, kFacetWindowData},
};

static const Range kMax78002[] = {
    {0x000000u, 0, 1, 0x4, kFacetWindowControl},
    {0x000004u, 0, 1, 0xc, kFacetWindowRegister},
    {0x100000u, 0, 1, 0x80e0, kFacetWindowRegister}, /* 128 layers, streaming, IFRM, snoop */
    {0x110000u, 0, 1, 0x4, kFacetWindowRegister},    /* MLAT */
    {0x180000u, 0, 1, 2048 * 4, kFacetWindowBias},
    {0x200000u, 0x10000, 16, 12288 * 4, kFacetWindowTram},
    {0x400000u, 0, 1, 5120 * 16, kFacetWindowKernel}, /* the first processor has more columns */
    {0x420000u, 0x20000, 15, 4096 * 16, kFacetWindowKernel},
    {0x800000u, 0x20000, 4, 0x14000, kFacetWindowData},
};

uint32_t facetQuadrantBase(uint32_t chip, uint32_t quadrant)
{
    return chip == kFacetChipMax78002 ? 0x51000000u + quadrant * 0x01000000u : 0x50100000u + quadrant * 0x00400000u;
}

static uint32_t quadrantBytes(uint32_t chip) { return chip == kFacetChipMax78002 ? 0x01000000u : 0x00400000u; }

/* `offset` counts from `base`; `bytes` is at least 4. */
static FacetWindow find(const Range *ranges, uint32_t count, uint32_t base, uint32_t offset, uint32_t bytes)
{
    for (uint32_t i = 0; i < count; ++i) {
        const Range *range = &ranges[i];
        if (offset < range->offset)
            continue;
        const uint32_t inside = offset - range->offset;
        const uint32_t index = range->count > 1 ? inside / range->step : 0;
        const uint32_t first = index * range->step;
        if (index >= range->count || inside - first >= range->bytes || bytes > range->bytes - (inside - first))
            continue;
        const uint32_t begin = base + range->offset + first;
        return (FacetWindow){range->kind, 0, begin, begin + range->bytes};
    }
    return (FacetWindow){kFacetWindowNone, 0, 0, 0};
}

FacetWindow facetWindowOf(uint32_t chip, uint32_t address, uint32_t bytes)
{
    if (address % 4 != 0 || bytes % 4 != 0 || bytes == 0 || address + bytes < address)
        return (FacetWindow){kFacetWindowNone, 0, 0, 0};
    const uint32_t base = facetQuadrantBase(chip, 0), size = quadrantBytes(chip);
    if (address < base)
        return find(kShared, sizeof kShared / sizeof *kShared, 0, address, bytes);
    const uint32_t quadrant = (address - base) / size;
    if (quadrant >= kFacetQuadrants)
        return (FacetWindow){kFacetWindowNone, 0, 0, 0};
    const uint32_t first = base + quadrant * size;
    FacetWindow window = chip == kFacetChipMax78002
                             ? find(kMax78002, sizeof kMax78002 / sizeof *kMax78002, first, address - first, bytes)
                             : find(kMax78000, sizeof kMax78000 / sizeof *kMax78000, first, address - first, bytes);
    window.quadrant = quadrant;
    return window;
}
