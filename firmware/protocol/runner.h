/* SPDX-FileCopyrightText: 2026 Facet contributors
 * SPDX-License-Identifier: MIT
 *
 * The model runner's command core: takes bytes, executes the commands of protocol.h on the accelerator through port.h, answers.
 * The same source runs on the board and, as the loopback board, on the host.
 */
#pragma once

#include "frame.h"
#include "port.h"

#ifdef __cplusplus
extern "C" {
#endif

/* What the board is; fixed from the start on. */
typedef struct {
    uint8_t protocol[2]; /* major, minor */
    uint8_t chip;  /* kFacetChip... */
    uint8_t board; /* kFacetBoard... */
    uint8_t firmware[3];
    uint8_t bootReason;
    uint32_t imageCrc;
    uint32_t revision;
    uint32_t bootCount;
    uint32_t features;
    uint32_t timerHz;
    uint32_t ringBytes;
    uint8_t *input; /* the input buffer, aligned to words */
    uint32_t inputBytes;
} FacetRunnerInfo;

enum {
    kFacetReplyBytes = (int)kFacetMaxReply + (int)kFacetFrameOverhead,
    kFacetKeptReplyBytes = (int)kFacetRunReplySamples + (int)kFacetMaxRepeat * (int)kFacetRunSampleSize + (int)kFacetFrameOverhead,
};

typedef struct {
    void *port;
    FacetRunnerInfo info;
    FacetDecoder decoder;

    /* The accelerator. */
    FacetPower power;
    bool running;
    uint8_t startedLead;
    uint8_t startedQuadrants;
    uint8_t startedStop; /* layers are limited; to be undone */
    uint32_t startedClear;
    uint32_t startedAt;
    uint32_t layerCount[4]; /* of each quadrant before the limit */
    uint32_t inputLength;
    uint32_t model;    /* loaded completely */
    uint32_t sequence; /* begun */

    /* The last request that changed something, should it come again. */
    bool kept;
    uint8_t keptType;
    uint8_t keptSequence;
    uint32_t keptCrc;
    uint32_t keptLength;

    /* The serial line. */
    uint32_t baud;
    bool baudConfirmed;
    bool baudClock;      /* the fall-back's clock is running since baudSince */
    uint32_t baudSince;
    uint32_t printable;  /* characters so far that a person could have typed */

    uint32_t frames;
    uint32_t badCrc;
    uint32_t malformed;
    uint32_t refused;
    uint32_t repeated;

    uint8_t frame[kFacetMaxFrame];
    uint8_t reply[kFacetReplyBytes];
    uint8_t keptReply[kFacetKeptReplyBytes];
} FacetRunner;

/* The accelerator is off. `info.input` must outlive the runner. */
void facetRunnerInit(FacetRunner *runner, const FacetRunnerInfo *info, void *port);
/* One received byte; executes and answers the command that it completes. */
void facetRunnerByte(FacetRunner *runner, uint8_t byte);
/* Between bytes: falls back to the default rate when nobody is understood. */
void facetRunnerIdle(FacetRunner *runner);

#ifdef __cplusplus
}
#endif
