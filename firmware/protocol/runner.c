/* SPDX-FileCopyrightText: 2026 Facet contributors
 * SPDX-License-Identifier: MIT
 *
 * Bytes in, frames apart, commands to their functions, replies out.
 */
#include "runner.h"

#include "runner_commands.h"

#include <string.h>

enum { kNotText = 0xffffffffu >> 1, kLeastText = 2 };

static const char kHint[] = "\r\nThis board runs Facet's model runner; open it from Facet.\r\n";

void facetRunnerInit(FacetRunner *runner, const FacetRunnerInfo *info, void *port)
{
    memset(runner, 0, offsetof(FacetRunner, frame));
    runner->port = port;
    runner->info = *info;
    runner->baud = kFacetBaudDefault;
    facetDecoderInit(&runner->decoder, runner->frame, kFacetMaxFrame);
}

/* ---- replies ---- */

static void transmit(FacetRunner *runner, const uint8_t *frame, uint32_t length)
{
    FacetEncoder encoder;
    facetEncoderInit(&encoder, frame, length);
    for (int byte = facetEncoderNext(&encoder); byte >= 0; byte = facetEncoderNext(&encoder))
        facetPortSend(runner->port, (uint8_t)byte);
}

/* Completes reply with its CRC; `length` counts the data after the status. Returns the frame's length. */
static uint32_t seal(FacetRunner *runner, uint8_t type, uint8_t sequence, uint8_t status, uint32_t length)
{
    uint8_t *reply = runner->reply;
    reply[0] = type;
    reply[1] = sequence;
    reply[kReplyStatus] = status;
    uint32_t crc = FACET_CRC_START;
    const uint32_t size = kReplyData + length;
    for (uint32_t i = 0; i < size; ++i) {
        crc = facetCrcByte(crc, reply[i]);
        if (i % 16 == 0)
            facetPortPoll(runner->port);
    }
    facetPut32(reply + size, ~crc);
    return size + 4;
}

/* ---- commands without a file of their own ---- */

static uint8_t hello(FacetRunner *runner, Request *request)
{
    uint8_t *p = request->data - 1; /* the offsets count the status */
    const FacetRunnerInfo *info = &runner->info;
    if (request->size != 0)
        return kFacetBadArgument;
    facetPut32(p + kFacetHelloMagic, FACET_HELLO_MAGIC);
    p[kFacetHelloMajor] = info->protocol[0];
    p[kFacetHelloMinor] = info->protocol[1];
    p[kFacetHelloChip] = info->chip;
    p[kFacetHelloBoard] = info->board;
    memcpy(p + kFacetHelloFirmware, info->firmware, 3);
    p[kFacetHelloBootReason] = info->bootReason;
    facetPut32(p + kFacetHelloImageCrc, info->imageCrc);
    facetPut32(p + kFacetHelloRevision, info->revision);
    facetPut16(p + kFacetHelloMaxFrame, kFacetMaxFrame);
    facetPut16(p + kFacetHelloRing, info->ringBytes);
    facetPut32(p + kFacetHelloInputBytes, info->inputBytes);
    facetPut32(p + kFacetHelloFeatures, info->features);
    facetPut32(p + kFacetHelloBootCount, info->bootCount);
    facetPut32(p + kFacetHelloOverruns, facetPortOverruns(runner->port));
    facetPut32(p + kFacetHelloBadFrames, runner->badCrc + runner->malformed);
    facetPut32(p + kFacetHelloTimerHz, info->timerHz);
    facetPut32(p + kFacetHelloModel, runner->model);
    p[kFacetHelloPower] = (uint8_t)runner->power.quadrants;
    request->length = kFacetHelloSize - 1;
    runner->kept = false; /* a new conversation */
    return kFacetOk;
}

static uint8_t status(FacetRunner *runner, Request *request)
{
    uint8_t *p = request->data - 1;
    if (request->size != 0)
        return kFacetBadArgument;
    p[kFacetStatusPower] = (uint8_t)runner->power.quadrants;
    p[kFacetStatusRunning] = runner->running ? 1 : 0;
    facetPut32(p + kFacetStatusModel, runner->model);
    facetPut32(p + kFacetStatusSequence, runner->sequence);
    facetPut32(p + kFacetStatusBaud, runner->baud);
    facetPut32(p + kFacetStatusFrames, runner->frames);
    facetPut32(p + kFacetStatusBadCrc, runner->badCrc);
    facetPut32(p + kFacetStatusMalformed, runner->malformed);
    facetPut32(p + kFacetStatusOverruns, facetPortOverruns(runner->port));
    facetPut32(p + kFacetStatusRefused, runner->refused);
    facetPut32(p + kFacetStatusRepeated, runner->repeated);
    facetPut32(p + kFacetStatusRingPeak, facetPortRingPeak(runner->port));
    facetPut32(p + kFacetStatusInput, runner->inputLength);
    request->length = kFacetStatusSize - 1;
    return kFacetOk;
}

static uint8_t ping(FacetRunner *runner, Request *request)
{
    if (request->size < kFacetPingData || request->size > kFacetPingData + kFacetMaxPing)
        return kFacetBadArgument;
    const uint8_t leds = request->payload[kFacetPingLeds];
    if ((leds & kFacetPingKeepLeds) == 0)
        facetPortLeds(runner->port, leds & 7);
    request->length = request->size - kFacetPingData;
    memcpy(request->data, request->payload + kFacetPingData, request->length);
    return kFacetOk;
}

static uint8_t sequence(FacetRunner *runner, const Request *request, bool begin)
{
    if (request->size != kFacetSequenceSize || facetGet32(request->payload) == 0)
        return kFacetBadArgument;
    const uint32_t model = facetGet32(request->payload + kFacetSequenceModel);
    if (!begin && runner->sequence != model)
        return kFacetWrongSequence;
    runner->sequence = begin ? model : 0;
    runner->model = begin ? 0 : model;
    return kFacetOk;
}

static uint8_t setBaud(FacetRunner *runner, const Request *request)
{
    if (request->size != kFacetBaudSize)
        return kFacetBadArgument;
    return facetPortBaudPossible(runner->port, facetGet32(request->payload + kFacetBaudRate)) ? kFacetOk : kFacetUnsupported;
}

static uint8_t reset(const Request *request)
{
    return request->size == kFacetResetSize && facetGet32(request->payload + kFacetResetMagic) == FACET_RESET_MAGIC ? kFacetOk
                                                                                                                   : kFacetBadArgument;
}

static uint8_t execute(FacetRunner *runner, uint8_t type, Request *request)
{
    switch (type) {
    case kFacetHello: return hello(runner, request);
    case kFacetSetBaud: return setBaud(runner, request);
    case kFacetWrite: return facetCommandWrite(runner, request);
    case kFacetRead: return facetCommandRead(runner, request);
    case kFacetRun: return facetCommandRun(runner, request);
    case kFacetCrc: return facetCommandCrc(runner, request);
    case kFacetCnnPower: return facetCommandPower(runner, request);
    case kFacetSequenceBegin: return sequence(runner, request, true);
    case kFacetSequenceEnd: return sequence(runner, request, false);
    case kFacetInput: return facetCommandInput(runner, request);
    case kFacetEnergy: return kFacetUnsupported;
    case kFacetStatus: return status(runner, request);
    case kFacetReset: return reset(request);
    case kFacetPing: return ping(runner, request);
    default: return kFacetUnknownCommand;
    }
}

/* Whether doing a command twice differs from doing it once; then the answer to the last one is kept. */
static bool changesSomething(uint8_t type)
{
    switch (type) {
    case kFacetWrite:
    case kFacetRun:
    case kFacetCnnPower:
    case kFacetSequenceBegin:
    case kFacetSequenceEnd:
    case kFacetInput: return true;
    default: return false;
    }
}

static void switchBaud(FacetRunner *runner, uint32_t rate)
{
    facetPortFlush(runner->port);
    facetPortSetBaud(runner->port, rate);
    runner->baud = rate;
    runner->baudConfirmed = rate == kFacetBaudDefault;
    runner->baudClock = rate != kFacetBaudDefault;
    runner->baudSince = facetPortTicks(runner->port);
    facetDecoderReset(&runner->decoder);
}

static void serve(FacetRunner *runner)
{
    const uint8_t *frame = runner->frame;
    const uint32_t length = runner->decoder.length;
    const uint8_t type = frame[0], number = frame[1];
    const uint32_t crc = facetGet32(frame + length - 4);
    ++runner->frames;
    runner->baudConfirmed = true;
    runner->baudClock = false;
    if (runner->kept && runner->keptType == type && runner->keptSequence == number && runner->keptCrc == crc) {
        ++runner->repeated;
        transmit(runner, runner->keptReply, runner->keptLength);
        return;
    }
    Request request = {frame + 2, length - kFacetFrameOverhead, runner->reply + kReplyData, 0};
    const uint8_t result = execute(runner, type, &request);
    if (result == kFacetRefusedAddress)
        ++runner->refused;
    const uint32_t size = seal(runner, type | kFacetReplyBit, number, result, request.length);
    if (changesSomething(type)) {
        /* Longer answers than the room kept for them do not exist among these commands. */
        runner->kept = size <= sizeof runner->keptReply;
        runner->keptType = type;
        runner->keptSequence = number;
        runner->keptCrc = crc;
        runner->keptLength = size;
        for (uint32_t i = 0; runner->kept && i < size; ++i) {
            runner->keptReply[i] = runner->reply[i];
            if (i % 16 == 0)
                facetPortPoll(runner->port);
        }
    }
    transmit(runner, runner->reply, size);
    if (type == kFacetSetBaud && result == kFacetOk)
        switchBaud(runner, facetGet32(request.payload + kFacetBaudRate));
    if (type == kFacetReset && result == kFacetOk) {
        facetPortFlush(runner->port);
        facetPortReset(runner->port);
    }
}

static void complain(FacetRunner *runner, uint8_t code)
{
    if (code == kFacetBadCrc)
        ++runner->badCrc;
    else
        ++runner->malformed;
    transmit(runner, runner->reply, seal(runner, kFacetUnreadable, 0, code, 0));
}

/* A person at a terminal types text and a line end, and no zero byte ever ends the frame. The second byte of a frame is a command
 * or a code byte of its own; a first line of two printable characters or more cannot be one, as commands are below 0x20. */
static bool isTypedLine(FacetRunner *runner, uint8_t byte)
{
    if (byte == 0) {
        runner->printable = 0;
        return false;
    }
    if (runner->printable == kNotText)
        return false;
    if (byte >= 0x20 && byte < 0x7f) {
        ++runner->printable;
        return false;
    }
    const bool line = (byte == '\r' || byte == '\n') && runner->printable >= kLeastText;
    runner->printable = line ? 0 : kNotText;
    return line;
}

void facetRunnerByte(FacetRunner *runner, uint8_t byte)
{
    if (runner->baud != kFacetBaudDefault && !runner->baudClock) {
        runner->baudClock = true;
        runner->baudSince = facetPortTicks(runner->port);
    }
    if (isTypedLine(runner, byte)) {
        facetDecoderReset(&runner->decoder);
        for (const char *c = kHint; *c != '\0'; ++c)
            facetPortSend(runner->port, (uint8_t)*c);
        return;
    }
    switch (facetDecoderPush(&runner->decoder, byte)) {
    case kFacetNothing: return;
    case kFacetFrame: serve(runner); return;
    case kFacetCrcError: complain(runner, kFacetBadCrc); return;
    case kFacetMalformed:
    case kFacetTooLong: complain(runner, kFacetMalformedFrame); return;
    }
}

void facetRunnerIdle(FacetRunner *runner)
{
    if (!runner->baudClock)
        return;
    const uint32_t limit = runner->baudConfirmed ? kFacetBaudSilenceMs : kFacetBaudConfirmMs;
    if (facetPortTicks(runner->port) - runner->baudSince >= facetMicroseconds(runner, limit * 1000))
        switchBaud(runner, kFacetBaudDefault);
}
