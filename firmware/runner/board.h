/* SPDX-FileCopyrightText: 2026 Facet contributors
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

/* Voltages and light-emitting diodes; before the UART is used. */
void boardInit(void);
/* Bit 0 red, 1 green, 2 blue, as far as the board has them. */
void boardLeds(uint8_t leds);
/* The external regulator that helps the accelerator during runs. */
bool boardHasBoost(void);
void boardBoost(bool on);
/* Waits until the supplies of the accelerator are stable after power-up. */
void boardWaitForSupplies(void);
