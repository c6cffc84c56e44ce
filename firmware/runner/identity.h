/* SPDX-FileCopyrightText: 2026 Facet contributors
 * SPDX-License-Identifier: MIT
 *
 * What an image is, at a fixed place behind the vectors, so that programs on the host can tell without running it.
 */
#pragma once

#include <stdint.h>

#define FACET_IDENTITY_MAGIC 0x49544346u /* "FCTI" */
enum { kFacetIdentityOffset = 0x200 /* from the start of the image */ };

typedef struct {
    uint32_t magic;
    uint8_t protocolMajor;
    uint8_t protocolMinor;
    uint8_t chip;
    uint8_t board;
    uint8_t firmware[3];
    uint8_t reserved;
} FacetIdentity;
