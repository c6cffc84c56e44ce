/* SPDX-FileCopyrightText: 2026 Facet contributors
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

/* Runs the processor from the fastest oscillator and starts those that the UART and the accelerator may use. Where the oscillator
 * does not come up, the one of after the reset stays. */
void clockInit(void);
/* Of the peripheral bus: timer, UART at 1 Mbaud and more, accelerator. */
uint32_t clockPeripheralHz(void);
/* Starts a clock of the accelerator; its frequency for a code of the protocol, 0 when there is none. */
uint32_t clockCnnHz(uint32_t code);
/* Gives the accelerator the clock of a code that clockCnnHz() accepted. */
void clockCnnSelect(uint32_t code);
