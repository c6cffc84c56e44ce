/* SPDX-FileCopyrightText: 2026 Facet contributors
 * SPDX-License-Identifier: MIT
 */
#include "boot.h"

#include "chip.h"
#include "protocol/frame.h"
#include "registers.h"
#include "watchdog.h"

#define KEPT_MAGIC 0x4b454550u

static struct {
    uint32_t magic;
    uint32_t count;
    uint32_t reason; /* of the reset that is coming */
    uint32_t check;
} kept __attribute__((section(".noinit")));

extern const uint8_t imageBegin[], imageEnd[]; /* from the linker script */

uint8_t bootReason(void)
{
    uint8_t reason = watchdogBit() ? kFacetBootWatchdog : kFacetBootPower;
    if (kept.magic == KEPT_MAGIC && kept.check == (kept.count ^ KEPT_MAGIC)) {
        if (kept.reason != 0)
            reason = (uint8_t)kept.reason;
    } else {
        kept.magic = KEPT_MAGIC; /* power was off: the counter starts from what memory happens to hold */
    }
    ++kept.count;
    kept.check = kept.count ^ KEPT_MAGIC;
    kept.reason = 0;
    return reason;
}

uint32_t bootCount(void) { return kept.count; }

_Noreturn void bootReset(uint8_t reason)
{
    kept.reason = reason;
    GCR_RST0 |= GCR_RST0_SYSTEM;
    for (;;)
        ; /* the watchdog, if that did not do it */
}

uint32_t bootImageCrc(void) { return facetCrc(imageBegin, (size_t)(imageEnd - imageBegin)); }
