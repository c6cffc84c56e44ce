/* SPDX-FileCopyrightText: 2026 Facet contributors
 * SPDX-License-Identifier: MIT
 *
 * UART 0, polled. Its FIFOs hold eight bytes, 87 us at 921600 baud: uartPoll() moves what came into a ring.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

enum { kUartRing = 8192, kUartFifo = 8 };

void uartInit(uint32_t rate);
bool uartRatePossible(uint32_t rate);
/* Waits for the last bit to leave, bounded, then switches; what is half received is lost. */
void uartSetRate(uint32_t rate);
/* Empties the receive FIFO into the ring. */
void uartPoll(void);
/* The next byte of the ring, -1 when it is empty. */
int uartTake(void);
/* Sends; polls while the FIFO is full. */
void uartSend(uint8_t byte);
/* Waits until all is sent, bounded. */
void uartFlush(void);
/* Bytes lost, in the FIFO (where one loss may be several) or because the ring was full. */
uint32_t uartOverruns(void);
/* Most bytes that ever waited in the ring. */
uint32_t uartPeak(void);
