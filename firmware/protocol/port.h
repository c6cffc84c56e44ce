/* SPDX-FileCopyrightText: 2026 Facet contributors
 * SPDX-License-Identifier: MIT
 *
 * What the command core needs from where it runs. Linked in, so that a static look at the firmware sees every call: the firmware
 * defines these functions for the chip, the loopback board for a model of the accelerator. `port` is what facetRunnerInit got.
 */
#pragma once

#include "protocol.h"

#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- the accelerator's bus; only addresses that the allow-list has passed ---- */
uint32_t facetPortRead(void *port, uint32_t address);
void facetPortWrite(void *port, uint32_t address, uint32_t value);
void facetPortWriteByte(void *port, uint32_t address, uint8_t value);

/* ---- time: free-running, 32 bits, FacetRunnerInfo::timerHz ---- */
uint32_t facetPortTicks(void *port);

/* ---- the serial line ---- */
/* Empties the receive FIFO into the ring and feeds the watchdog. Called at least every 16 bytes or 8 words of any loop. */
void facetPortPoll(void *port);
/* Sends one byte, polling while the transmit FIFO is full. */
void facetPortSend(void *port, uint8_t byte);
/* Returns when the last bit has left, or after a bounded time. */
void facetPortFlush(void *port);
bool facetPortBaudPossible(void *port, uint32_t rate);
void facetPortSetBaud(void *port, uint32_t rate);
/* Bytes that the receive FIFO lost since the reset, and the most that ever waited in the ring. */
uint32_t facetPortOverruns(void *port);
uint32_t facetPortRingPeak(void *port);

/* ---- the accelerator's power and clock ---- */
typedef struct {
    uint32_t quadrants; /* mask; 0 = off */
    uint32_t loadClock; /* kFacetClock... << 4 | log2 of the divider */
    uint32_t runClock;
    bool boost;
    uint32_t loadHz; /* results */
    uint32_t runHz;
} FacetPower;
/* False when the chip has no such clock; nothing is changed then. All contents of the accelerator are lost. */
bool facetPortPower(void *port, FacetPower *power);
/* Between the load clock and the run clock (with the boost regulator). */
void facetPortRunClock(void *port, bool run);

/* ---- the board ---- */
void facetPortReset(void *port);
void facetPortLeds(void *port, uint8_t leds);

#ifdef __cplusplus
}
#endif
