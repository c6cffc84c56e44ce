/* SPDX-FileCopyrightText: 2026 Facet contributors
 * SPDX-License-Identifier: MIT
 *
 * Timer 0, free-running with 32 bits on the peripheral bus: on a MAX78000 one tick is one clock of the accelerator.
 */
#pragma once

#include <stdint.h>

void timerInit(void);
uint32_t timerTicks(void);
/* Polls meanwhile. */
void timerWaitMilliseconds(uint32_t time);
