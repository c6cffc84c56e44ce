/* SPDX-FileCopyrightText: 2026 Facet contributors
 * SPDX-License-Identifier: MIT
 *
 * What survives a reset: memory that the start-up code leaves alone.
 */
#pragma once

#include <stdint.h>

/* Counts the start and tells its reason (kFacetBoot...). Once, at the start. */
uint8_t bootReason(void);
uint32_t bootCount(void);
/* Resets the chip for a reason that the next start will tell. */
_Noreturn void bootReset(uint8_t reason);
/* CRC-32 of the image in flash. */
uint32_t bootImageCrc(void);
