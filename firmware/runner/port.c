/* SPDX-FileCopyrightText: 2026 Facet contributors
 * SPDX-License-Identifier: MIT
 *
 * The chip as the command core sees it.
 */
#include "protocol/port.h"

#include "board.h"
#include "boot.h"
#include "chip.h"
#include "clock.h"
#include "registers.h"
#include "timer.h"
#include "uart.h"

enum { kLoadSwitchMs = 10 /* MAX78002: until the switched supplies are up */ };

static FacetPower current;

uint32_t facetPortRead(void *port, uint32_t address)
{
    (void)port;
    return REG(address);
}

void facetPortWrite(void *port, uint32_t address, uint32_t value)
{
    (void)port;
    REG(address) = value;
}

void facetPortWriteByte(void *port, uint32_t address, uint8_t value)
{
    (void)port;
    *(volatile uint8_t *)(uintptr_t)address = value;
}

uint32_t facetPortTicks(void *port)
{
    (void)port;
    return timerTicks();
}

void facetPortPoll(void *port)
{
    (void)port;
    uartPoll();
}

void facetPortSend(void *port, uint8_t byte)
{
    (void)port;
    uartSend(byte);
}

void facetPortFlush(void *port)
{
    (void)port;
    uartFlush();
}

bool facetPortBaudPossible(void *port, uint32_t rate)
{
    (void)port;
    return uartRatePossible(rate);
}

void facetPortSetBaud(void *port, uint32_t rate)
{
    (void)port;
    uartSetRate(rate);
}

uint32_t facetPortOverruns(void *port)
{
    (void)port;
    return uartOverruns();
}

uint32_t facetPortRingPeak(void *port)
{
    (void)port;
    return uartPeak();
}

static void powerOff(void)
{
    GCR_PCLKDIS0 |= GCR_PCLKDIS0_CNN;
    GCFR_RESET = 0xf;
    GCFR_ISOLATE = 0xf;
    GCFR_POWER = 0;
    GCFR_MEMORY = 0;
    GCFR_RESET = 0;
}

static void powerOn(uint32_t quadrants)
{
    GCFR_RESET = 0xf;
    GCFR_MEMORY = quadrants;
    GCFR_POWER = quadrants;
    if (kMax78002)
        timerWaitMilliseconds(kLoadSwitchMs);
    GCFR_ISOLATE = 0xfu & ~quadrants;
    GCFR_RESET = 0;
}

bool facetPortPower(void *port, FacetPower *power)
{
    (void)port;
    power->loadHz = clockCnnHz(power->loadClock);
    power->runHz = clockCnnHz(power->runClock);
    if (power->loadHz == 0 || power->runHz == 0)
        return false;
    boardWaitForSupplies();
    boardBoost(false);
    powerOff();
    current = *power;
    if (power->quadrants == 0)
        return true;
    powerOn(power->quadrants);
    clockCnnSelect(power->loadClock);
    GCR_PCLKDIS0 &= ~GCR_PCLKDIS0_CNN;
    return true;
}

void facetPortRunClock(void *port, bool run)
{
    (void)port;
    if (current.boost)
        boardBoost(run);
    if (current.runClock != current.loadClock)
        clockCnnSelect(run ? current.runClock : current.loadClock);
}

void facetPortReset(void *port)
{
    (void)port;
    bootReset(kFacetBootCommand);
}

void facetPortLeds(void *port, uint8_t leds)
{
    (void)port;
    boardLeds(leds);
}
