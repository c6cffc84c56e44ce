/* SPDX-FileCopyrightText: 2026 Facet contributors
 * SPDX-License-Identifier: MIT
 *
 * Which addresses a host may touch: registers and memories of the CNN accelerator, and nothing else. No flash, no clocks, no
 * pins, no debug port: whatever a host sends, a reset brings the board back.
 */
#pragma once

#include "protocol.h"

#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

enum { kFacetQuadrants = 4 };

typedef enum {
    kFacetWindowNone,
    kFacetWindowRegister,
    kFacetWindowControl, /* the quadrant's control register */
    kFacetWindowBias,
    kFacetWindowTram,
    kFacetWindowKernel,
    kFacetWindowData,
    kFacetWindowFifo,
    kFacetWindowShared, /* FIFO control and status, always-on control */
} FacetWindowKind;

typedef struct {
    FacetWindowKind kind;
    uint32_t quadrant; /* 0 for FIFOs and shared registers */
    uint32_t begin;    /* of the window: first byte and the byte after its last */
    uint32_t end;
} FacetWindow;

/* The window that holds all of [address, address + bytes), kind None when there is none, when address or size is no multiple of
 * four, when the size is 0, or when the range wraps around. */
FacetWindow facetWindowOf(uint32_t chip, uint32_t address, uint32_t bytes);

/* First address of a quadrant: its control register. */
uint32_t facetQuadrantBase(uint32_t chip, uint32_t quadrant);

#ifdef __cplusplus
}
#endif
