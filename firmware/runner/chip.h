/* SPDX-FileCopyrightText: 2026 Facet contributors
 * SPDX-License-Identifier: MIT
 *
 * Which chip and board an image is for: FACET_CHIP and FACET_BOARD come from the build.
 */
#pragma once

#include "protocol/protocol.h"

#include <stdbool.h>

#if FACET_CHIP == 78000
enum { kMax78002 = 0, kChip = kFacetChipMax78000, kIpoHz = 100000000, kInputBytes = 96 * 1024 };
#elif FACET_CHIP == 78002
enum { kMax78002 = 1, kChip = kFacetChipMax78002, kIpoHz = 120000000, kInputBytes = 256 * 1024 };
#else
#error "FACET_CHIP must be 78000 or 78002"
#endif
#if FACET_BOARD != 1 && FACET_BOARD != 2
#error "FACET_BOARD must be 1 (Feather) or 2 (evaluation kit)"
#endif

enum {
    kBoard = FACET_BOARD,
    kFeather = FACET_BOARD == 1,
    kIsoHz = 60000000,
    kIbroHz = 7372800,
    kPllHz = 200000000, /* as the accelerator gets it */
    kBoundedWait = 1000000, /* looks at a flag before giving up: what never comes must not hang the board */
};
