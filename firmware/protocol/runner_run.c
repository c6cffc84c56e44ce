/* SPDX-FileCopyrightText: 2026 Facet contributors
 * SPDX-License-Identifier: MIT
 *
 * Power, clocks and timed runs of the accelerator.
 */
#include "runner_commands.h"

enum {
    kControlDone = 1 << 12,
    kControlEnable = 1 << 0,
    kLayerCountOffset = 8,
    kLayerCountLast = 0xff,
    kPollsBetween = 32, /* looks at the control register between two looks at the serial line: under 10 us */
};

uint8_t facetCommandPower(FacetRunner *runner, Request *request)
{
    if (request->size != kFacetPowerSize)
        return kFacetBadArgument;
    FacetPower power = {request->payload[kFacetPowerMask],
                        request->payload[kFacetPowerLoadClock],
                        request->payload[kFacetPowerRunClock],
                        (request->payload[kFacetPowerFlags] & kFacetPowerBoost) != 0,
                        0,
                        0};
    if (power.quadrants >= 1u << kFacetQuadrants || request->payload[kFacetPowerFlags] > kFacetPowerBoost)
        return kFacetBadArgument;
    if (power.boost && (runner->info.features & kFacetFeatureBoost) == 0)
        return kFacetUnsupported;
    if (!facetPortPower(runner->port, &power))
        return kFacetUnsupported;
    runner->power = power;
    runner->running = false;
    runner->model = 0;
    facetPut32(request->data, power.loadHz);
    facetPut32(request->data + 4, power.runHz);
    request->length = kFacetPowerReplySize - 1;
    return kFacetOk;
}

static uint32_t controlOf(const FacetRunner *runner, uint32_t quadrant) { return facetQuadrantBase(runner->info.chip, quadrant); }

/* Ends the run after `layer`; the count registers are put back by release(). */
static void limitLayers(FacetRunner *runner, uint32_t layer)
{
    for (uint32_t q = 0; q < kFacetQuadrants; ++q) {
        if ((runner->startedQuadrants >> q & 1) == 0)
            continue;
        const uint32_t address = controlOf(runner, q) + kLayerCountOffset;
        runner->layerCount[q] = facetPortRead(runner->port, address);
        facetPortWrite(runner->port, address, (runner->layerCount[q] & ~(uint32_t)kLayerCountLast) | layer);
    }
    runner->startedStop = 1;
}

/* Acknowledges a run, or stops one that does not end. */
static void release(FacetRunner *runner)
{
    for (uint32_t q = 0; q < kFacetQuadrants; ++q) {
        if ((runner->startedQuadrants >> q & 1) == 0)
            continue;
        const uint32_t address = controlOf(runner, q);
        facetPortWrite(runner->port, address, facetPortRead(runner->port, address) & ~runner->startedClear);
        if (runner->startedStop != 0)
            facetPortWrite(runner->port, address + kLayerCountOffset, runner->layerCount[q]);
    }
    runner->startedStop = 0;
    runner->running = false;
    facetPortRunClock(runner->port, false);
}

/* Waits for the lead quadrant; `ticks` is the time from the start to completion. */
static bool waitDone(FacetRunner *runner, uint32_t limit, uint32_t *ticks)
{
    const uint32_t control = controlOf(runner, runner->startedLead);
    for (;;) {
        for (uint32_t i = 0; i < kPollsBetween; ++i) {
            if ((facetPortRead(runner->port, control) & kControlDone) != 0) {
                *ticks = facetPortTicks(runner->port) - runner->startedAt;
                return true;
            }
        }
        facetPortPoll(runner->port);
        if (facetPortTicks(runner->port) - runner->startedAt > limit)
            return false;
    }
}

/* All pairs but the last, then the clock, then the one that sets it going. */
static void start(FacetRunner *runner, const uint8_t *pairs, uint32_t count)
{
    facetPortRunClock(runner->port, true);
    for (uint32_t i = 0; i + 1 < count; ++i)
        facetPortWrite(runner->port, facetGet32(pairs + 8 * i), facetGet32(pairs + 8 * i + 4));
    const uint32_t address = facetGet32(pairs + 8 * (count - 1)), value = facetGet32(pairs + 8 * (count - 1) + 4);
    facetPortPoll(runner->port);
    runner->running = true;
    runner->startedAt = facetPortTicks(runner->port);
    facetPortWrite(runner->port, address, value);
}

static uint8_t checkRun(FacetRunner *runner, const Request *request)
{
    const uint8_t *p = request->payload;
    if (request->size < kFacetRunStart)
        return kFacetBadArgument;
    const uint32_t flags = facetGet16(p + kFacetRunFlags), repeat = facetGet16(p + kFacetRunRepeat), count = p[kFacetRunStartCount];
    const bool startOnly = (flags & kFacetRunStartOnly) != 0, waitOnly = (flags & kFacetRunWaitOnly) != 0;
    const uint32_t known = kFacetRunLoadInput | kFacetRunStopAfter | kFacetRunStartOnly | kFacetRunWaitOnly;
    if (request->size != kFacetRunStart + count * kFacetRunPairSize || (flags & ~known) != 0 || repeat < 1 || repeat > kFacetMaxRepeat
        || facetGet32(p + kFacetRunTimeout) > kFacetMaxRunMicroseconds || count > kFacetMaxStartWrites || (count == 0) != waitOnly
        || ((startOnly || waitOnly) && (repeat != 1 || (flags & kFacetRunLoadInput) != 0)) || (startOnly && waitOnly)
        || (waitOnly && !runner->running))
        return kFacetBadArgument;
    if (waitOnly)
        return kFacetOk;
    const uint32_t lead = p[kFacetRunLead], quadrants = p[kFacetRunQuadrants];
    if (quadrants >= 1u << kFacetQuadrants || lead >= kFacetQuadrants || (quadrants >> lead & 1) == 0)
        return kFacetBadArgument;
    if ((quadrants & ~runner->power.quadrants) != 0)
        return kFacetNotPowered;
    uint8_t status = kFacetOk;
    for (uint32_t i = 0; i < count && status == kFacetOk; ++i) {
        const FacetWindow window = facetAllowed(runner, facetGet32(p + kFacetRunStart + 8 * i), 4, &status);
        facetPortPoll(runner->port);
        if (status == kFacetOk && window.kind != kFacetWindowControl && window.kind != kFacetWindowShared
            && window.kind != kFacetWindowRegister)
            status = kFacetRefusedAddress;
    }
    return status == kFacetOk && (flags & kFacetRunLoadInput) != 0 ? facetInputCheck(runner) : status;
}

uint8_t facetCommandRun(FacetRunner *runner, Request *request)
{
    const uint8_t *p = request->payload;
    uint8_t status = checkRun(runner, request);
    if (status != kFacetOk)
        return status;
    const uint32_t flags = facetGet16(p + kFacetRunFlags), repeat = facetGet16(p + kFacetRunRepeat);
    const uint32_t limit = facetMicroseconds(runner, facetGet32(p + kFacetRunTimeout));
    uint8_t *samples = request->data + kFacetRunReplySamples - 1;
    uint32_t runs = 0;
    if ((flags & kFacetRunWaitOnly) == 0) {
        runner->startedLead = p[kFacetRunLead];
        runner->startedQuadrants = p[kFacetRunQuadrants];
        runner->startedClear = facetGet32(p + kFacetRunClear) | kControlDone | kControlEnable;
    }
    for (; runs < repeat; ++runs) {
        uint32_t load = 0, ticks = 0;
        if ((flags & kFacetRunWaitOnly) == 0) {
            if ((flags & kFacetRunLoadInput) != 0) {
                const uint32_t before = facetPortTicks(runner->port);
                facetInputLoad(runner);
                load = facetPortTicks(runner->port) - before;
            }
            if ((flags & kFacetRunStopAfter) != 0)
                limitLayers(runner, p[kFacetRunStopLayer]);
            start(runner, p + kFacetRunStart, p[kFacetRunStartCount]);
            if ((flags & kFacetRunStartOnly) != 0)
                break;
            if ((flags & kFacetRunLoadInput) != 0 && !facetInputFeed(runner, runner->startedAt, limit)) {
                release(runner);
                status = kFacetTimeout;
                break;
            }
        }
        const bool done = waitDone(runner, limit, &ticks);
        release(runner);
        if (!done) {
            status = kFacetTimeout;
            break;
        }
        facetPut32(samples + kFacetRunSampleSize * runs, load);
        facetPut32(samples + kFacetRunSampleSize * runs + 4, ticks);
    }
    facetPut16(request->data + kFacetRunReplyRuns - 1, runs);
    facetPut32(request->data + kFacetRunReplyTimerHz - 1, runner->info.timerHz);
    facetPut32(request->data + kFacetRunReplyRunHz - 1, runner->power.runHz);
    request->length = kFacetRunReplySamples - 1 + kFacetRunSampleSize * runs;
    return status;
}
