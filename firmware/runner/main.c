/* SPDX-FileCopyrightText: 2026 Facet contributors
 * SPDX-License-Identifier: MIT
 *
 * The model runner: polls the serial line and does what the host asks (docs/board-protocol.md).
 */
#include "board.h"
#include "boot.h"
#include "chip.h"
#include "clock.h"
#include "identity.h"
#include "protocol/runner.h"
#include "registers.h"
#include "timer.h"
#include "uart.h"
#include "watchdog.h"

extern const uint8_t imageBegin[]; /* from the linker script */

static FacetRunner runner;
static uint32_t input[kInputBytes / 4];

static FacetRunnerInfo describe(uint8_t reason)
{
    const volatile FacetIdentity *identity = (const volatile FacetIdentity *)(imageBegin + kFacetIdentityOffset);
    return (FacetRunnerInfo){
        .protocol = {identity->protocolMajor, identity->protocolMinor},
        .chip = identity->chip,
        .board = identity->board,
        .firmware = {identity->firmware[0], identity->firmware[1], identity->firmware[2]},
        .bootReason = reason,
        .imageCrc = bootImageCrc(),
        .revision = GCR_REVISION,
        .bootCount = bootCount(),
        .features = kFacetFeatureStopAfter | kFacetFeatureInputBuffer | kFacetFeatureKernelReadBack | kFacetFeatureFifo
                    | (boardHasBoost() ? kFacetFeatureBoost : 0) | (uartRatePossible(1000000) ? kFacetFeatureMegabaud : 0),
        .timerHz = clockPeripheralHz(),
        .ringBytes = kUartRing,
        .input = (uint8_t *)input,
        .inputBytes = sizeof input,
    };
}

int main(void)
{
    const uint8_t reason = bootReason();
    clockInit();
    timerInit();
    boardInit();
    const FacetRunnerInfo info = describe(reason);
    facetRunnerInit(&runner, &info, 0);
    uartInit(kFacetBaudDefault);
    watchdogInit();
    for (;;) {
        uartPoll();
        facetRunnerIdle(&runner);
        for (int byte = uartTake(); byte >= 0; byte = uartTake()) {
            facetRunnerByte(&runner, (uint8_t)byte);
            uartPoll();
        }
    }
}
