/* SPDX-FileCopyrightText: 2026 Facet contributors
 * SPDX-License-Identifier: MIT
 *
 * The commands of the runner, one function each. A request is a payload; the answer is written from reply + kReplyData on.
 */
#pragma once

#include "allow_list.h"
#include "runner.h"

enum { kReplyStatus = 2, kReplyData = 3 /* in a frame: after type, sequence number and status */ };

typedef struct {
    const uint8_t *payload;
    uint32_t size;
    uint8_t *data;   /* where the answer's data go */
    uint32_t length; /* of the answer's data */
} Request;

/* All return a status. */
uint8_t facetCommandWrite(FacetRunner *runner, Request *request);
uint8_t facetCommandRead(FacetRunner *runner, Request *request);
uint8_t facetCommandCrc(FacetRunner *runner, Request *request);
uint8_t facetCommandInput(FacetRunner *runner, Request *request);
uint8_t facetCommandRun(FacetRunner *runner, Request *request);
uint8_t facetCommandPower(FacetRunner *runner, Request *request);

/* The window of a range the host may touch now; otherwise kind None and `status` says why. */
FacetWindow facetAllowed(FacetRunner *runner, uint32_t address, uint32_t bytes, uint8_t *status);

/* ---- the input buffer ---- */
/* Whether the buffer is a list of blocks with allowed addresses. */
uint8_t facetInputCheck(FacetRunner *runner);
/* Copies the blocks that go to memory. */
void facetInputLoad(FacetRunner *runner);
/* Feeds the blocks that go to FIFOs; false when the time is over. */
bool facetInputFeed(FacetRunner *runner, uint32_t since, uint32_t limit);
/* Writes one word to a FIFO when it has room before the time is over. */
bool facetFifoPut(FacetRunner *runner, uint32_t fifo, uint32_t word, uint32_t since, uint32_t limit);

static inline uint32_t facetMicroseconds(const FacetRunner *runner, uint32_t us) { return runner->info.timerHz / 1000000u * us; }
