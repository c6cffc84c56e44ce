/* SPDX-FileCopyrightText: 2026 Facet contributors
 * SPDX-License-Identifier: MIT
 */
#include "board.h"

#include "chip.h"
#include "registers.h"
#include "timer.h"

enum {
    kHasLeds = !kMax78002, /* those of the MAX78002's kit are on pins that trigger its power monitor */
    kHasBoost = !kMax78002 && !kFeather,
    kFeatherSuppliesMs = 200, /* the power chip's 1.8 V comes 180 ms after power-up */
};
#define CNN_VOLTAGE 0x43u
#define EVKIT_3V3_PINS 0xfu /* P0.0 to P0.3 */
#define LED_PORT (kFeather ? GPIO2 : GPIO0)
#define LED_SHIFT (kFeather ? 0u : 2u)
#define LED_MASK (kFeather ? 7u : 3u)
#define BOOST_PIN BIT(5) /* P2.5 */

static bool suppliesStable;

static void output(uint32_t port, uint32_t pins)
{
    GPIO_EN0_SET(port) = pins;
    GPIO_EN1_CLR(port) = pins;
    GPIO_EN2_CLR(port) = pins;
    GPIO_OUTEN_SET(port) = pins;
}

void boardInit(void)
{
    if (!kFeather)
        GPIO_VSSEL(GPIO0) |= EVKIT_3V3_PINS;
    if (!kMax78002)
        SIMO_VREGO_C = CNN_VOLTAGE;
    if (kHasLeds) {
        boardLeds(2);
        output(LED_PORT, LED_MASK << LED_SHIFT);
    }
    if (kHasBoost) {
        GPIO_VSSEL(GPIO2) |= BOOST_PIN;
        GPIO_OUT_CLR(GPIO2) = BOOST_PIN;
        output(GPIO2, BOOST_PIN);
    }
}

void boardLeds(uint8_t leds)
{
    if (!kHasLeds)
        return;
    const uint32_t lit = (leds & LED_MASK) << LED_SHIFT, dark = (~(uint32_t)leds & LED_MASK) << LED_SHIFT;
    /* The Feather's are lit by a low pin. */
    GPIO_OUT_SET(LED_PORT) = kFeather ? dark : lit;
    GPIO_OUT_CLR(LED_PORT) = kFeather ? lit : dark;
}

bool boardHasBoost(void) { return kHasBoost; }

void boardBoost(bool on)
{
    if (!kHasBoost)
        return;
    if (on)
        GPIO_OUT_SET(GPIO2) = BOOST_PIN;
    else
        GPIO_OUT_CLR(GPIO2) = BOOST_PIN;
}

void boardWaitForSupplies(void)
{
    if (kFeather && !suppliesStable && timerTicks() < kFeatherSuppliesMs * 50000u)
        timerWaitMilliseconds(kFeatherSuppliesMs);
    suppliesStable = true;
}
