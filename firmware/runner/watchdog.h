/* SPDX-FileCopyrightText: 2026 Facet contributors
 * SPDX-License-Identifier: MIT
 *
 * Resets the board when nothing has polled for 2^27 clocks of the peripheral bus (2.7 s at 50 MHz, 2.2 s at 60 MHz).
 */
#pragma once

#include <stdbool.h>

void watchdogInit(void);
void watchdogFeed(void);
/* Whether the last reset was the watchdog's; forgets it. Before watchdogInit(). */
bool watchdogBit(void);
