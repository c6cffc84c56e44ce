/* SPDX-FileCopyrightText: 2026 Facet contributors
 * SPDX-License-Identifier: MIT
 */
#include "uart.h"

#include "chip.h"
#include "clock.h"
#include "registers.h"
#include "watchdog.h"

static uint8_t ring[kUartRing];
static uint32_t head; /* counts bytes put in */
static uint32_t tail; /* counts bytes taken out */
static uint32_t peak;
static uint32_t overruns;

/* The divider and clock of a rate; 0 when no clock makes it to 1 %. */
static uint32_t dividerOf(uint32_t rate, bool *ibro)
{
    if (rate != 115200 && rate != 230400 && rate != 460800 && rate != 921600 && rate != 1000000 && rate != 2000000)
        return 0;
    *ibro = kIbroHz % rate == 0;
    if (*ibro)
        return kIbroHz / rate;
    return clockPeripheralHz() % rate == 0 ? clockPeripheralHz() / rate : 0;
}

static void configure(uint32_t rate)
{
    bool ibro;
    const uint32_t divider = dividerOf(rate, &ibro);
    UART_CTRL = UART_CTRL_RX_THRESHOLD | UART_CTRL_8_BITS | (ibro ? UART_CTRL_IBRO : 0) | UART_CTRL_TX_FLUSH | UART_CTRL_RX_FLUSH;
    UART_OSR = 5;
    UART_CLKDIV = divider;
    UART_CTRL |= UART_CTRL_CLOCK_EN;
    for (uint32_t i = 0; i < kBoundedWait && (UART_CTRL & UART_CTRL_CLOCK_RDY) == 0; ++i)
        ;
}

void uartInit(uint32_t rate)
{
    const uint32_t pins = BIT(0) | BIT(1); /* P0.0 receives, P0.1 sends: alternate function 1 */
    GPIO_INEN(GPIO0) |= pins;
    GPIO_EN0_SET(GPIO0) = pins;
    GPIO_EN2_CLR(GPIO0) = pins;
    GPIO_EN1_CLR(GPIO0) = pins;
    GPIO_EN0_CLR(GPIO0) = pins;
    configure(rate);
}

bool uartRatePossible(uint32_t rate)
{
    bool ibro;
    return dividerOf(rate, &ibro) != 0;
}

void uartSetRate(uint32_t rate)
{
    configure(rate);
    UART_INT_FL = UART_INT_FL_RX_OVERRUN; /* the old rate's */
}

void uartPoll(void)
{
    /* Bounded by the FIFO, so that this function has a worst case; what comes meanwhile is the next call's. */
    for (uint32_t i = 0; i < kUartFifo && (UART_STATUS & UART_STATUS_RX_EMPTY) == 0; ++i) {
        const uint8_t byte = (uint8_t)UART_FIFO;
        if (head - tail < kUartRing)
            ring[head++ % kUartRing] = byte;
        else
            ++overruns;
    }
    if (head - tail > peak)
        peak = head - tail;
    if ((UART_INT_FL & UART_INT_FL_RX_OVERRUN) != 0) {
        ++overruns;
        UART_INT_FL = UART_INT_FL_RX_OVERRUN;
    }
    watchdogFeed();
}

int uartTake(void) { return head == tail ? -1 : ring[tail++ % kUartRing]; }

void uartSend(uint8_t byte)
{
    for (uint32_t i = 0; i < kBoundedWait; ++i) {
        uartPoll();
        if ((UART_STATUS & UART_STATUS_TX_FULL) == 0)
            break;
    }
    UART_FIFO = byte;
}

void uartFlush(void)
{
    for (uint32_t i = 0; i < kBoundedWait; ++i) {
        uartPoll();
        const uint32_t status = UART_STATUS;
        if ((status & UART_STATUS_TX_EMPTY) != 0 && (status & UART_STATUS_TX_BUSY) == 0)
            return;
    }
}

uint32_t uartOverruns(void) { return overruns; }
uint32_t uartPeak(void) { return peak; }
