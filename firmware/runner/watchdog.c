/* SPDX-FileCopyrightText: 2026 Facet contributors
 * SPDX-License-Identifier: MIT
 */
#include "watchdog.h"

#include "registers.h"

enum { kFeedEvery = 64 /* polls: feeding writes twice to a slow bus */ };

static unsigned polls;

static void feed(void)
{
    WDT_RST = 0xa5;
    WDT_RST = 0x5a;
}

bool watchdogBit(void)
{
    const bool late = (WDT_CTRL & WDT_CTRL_WAS_LATE) != 0;
    WDT_CTRL &= ~WDT_CTRL_WAS_LATE;
    return late;
}

void watchdogInit(void)
{
    feed();
    WDT_CTRL = (WDT_CTRL & ~WDT_CTRL_RESET_AFTER) | (31u - 27u) << 4 | WDT_CTRL_RESET_EN;
    feed();
    WDT_CTRL |= WDT_CTRL_EN;
}

void watchdogFeed(void)
{
    if (++polls % kFeedEvery == 0)
        feed();
}
