/* SPDX-FileCopyrightText: 2026 Facet contributors
 * SPDX-License-Identifier: MIT
 */
#include "clock.h"

#include "chip.h"
#include "registers.h"
#include "uart.h"

static uint32_t systemHz;

static bool waitForClock(uint32_t flag)
{
    for (uint32_t i = 0; i < kBoundedWait; ++i) {
        if ((GCR_CLKCTRL & flag) != 0)
            return true;
    }
    return false;
}

void clockInit(void)
{
    systemHz = kIsoHz;
    ICC_INVALIDATE = 1;
    ICC_CTRL |= ICC_CTRL_EN;
    GCR_CLKCTRL |= GCR_CLKCTRL_IPO_EN | GCR_CLKCTRL_IBRO_EN | GCR_CLKCTRL_ISO_EN;
    waitForClock(GCR_CLKCTRL_IBRO_RDY);
    if (waitForClock(GCR_CLKCTRL_IPO_RDY)) {
        GCR_CLKCTRL = (GCR_CLKCTRL & ~(GCR_CLKCTRL_DIV | GCR_CLKCTRL_SOURCE)) | GCR_CLKCTRL_SOURCE_IPO;
        waitForClock(GCR_CLKCTRL_READY);
        systemHz = kIpoHz;
    }
    GCR_PCLKDIS0 &= ~(GCR_PCLKDIS0_GPIO0 | GCR_PCLKDIS0_UART0 | GCR_PCLKDIS0_TMR0);
    LPGCR_PCLKDIS &= ~LPGCR_PCLKDIS_GPIO2;
}

uint32_t clockPeripheralHz(void) { return systemHz / 2; }

static bool startPll(void)
{
    GCR_IPLL |= GCR_IPLL_EN;
    for (uint32_t i = 0; i < kBoundedWait / 100; ++i) {
        if ((GCR_IPLL & GCR_IPLL_RDY) != 0)
            return true;
        uartPoll();
    }
    return false;
}

uint32_t clockCnnHz(uint32_t code)
{
    const uint32_t source = code >> 4, divider = code & 15;
    if (divider > 4)
        return 0;
    if (source == kFacetClockPeripheral)
        return clockPeripheralHz() >> divider;
    if (source == kFacetClockIso)
        return (uint32_t)kIsoHz >> divider;
    if (kMax78002 && source == kFacetClockPll && startPll())
        return (uint32_t)kPllHz >> divider;
    return 0;
}

void clockCnnSelect(uint32_t code)
{
    const uint32_t source = code >> 4, divider = code & 15;
    const uint32_t select = source == kFacetClockPll ? 3 : source; /* 2 does not exist */
    const uint32_t division = divider == 0 ? 4 : divider - 1;
    const uint32_t mask = GCR_PCLKDIV_CNN_DIV | (kMax78002 ? GCR_PCLKDIV_CNN_SOURCE : BIT(17));
    GCR_PCLKDIV = (GCR_PCLKDIV & ~mask) | division << 14 | select << 17;
}
