/* SPDX-FileCopyrightText: 2026 Facet contributors
 * SPDX-License-Identifier: MIT
 */
#include "timer.h"

#include "chip.h"
#include "clock.h"
#include "registers.h"
#include "uart.h"

void timerInit(void)
{
    TMR_CTRL0 = 0;
    TMR_CTRL1 = TMR_CTRL1_CASCADE; /* both halves, clocked by the peripheral bus */
    TMR_CTRL0 = TMR_CTRL0_CONTINUOUS | TMR_CTRL0_CLKEN;
    for (uint32_t i = 0; i < kBoundedWait && (TMR_CTRL1 & TMR_CTRL1_CLKRDY) == 0; ++i)
        ;
    TMR_CMP = 0xffffffffu;
    TMR_CNT = 1;
    TMR_CTRL0 |= TMR_CTRL0_EN;
}

uint32_t timerTicks(void) { return TMR_CNT; }

void timerWaitMilliseconds(uint32_t time)
{
    const uint32_t since = timerTicks(), ticks = clockPeripheralHz() / 1000 * time;
    for (uint32_t i = 0; i < 100u * kBoundedWait && timerTicks() - since < ticks; ++i)
        uartPoll();
}
