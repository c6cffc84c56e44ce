/* SPDX-FileCopyrightText: 2026 Facet contributors
 * SPDX-License-Identifier: MIT
 *
 * Writing, reading and checking the accelerator's memories, and the input buffer.
 */
#include "runner_commands.h"

enum { kFifoControl = 0x50000000, kFifoStatus = 0x50000004, kFifoData = 0x50000008, kFifos = 4, kColumnSlot = 16 };

FacetWindow facetAllowed(FacetRunner *runner, uint32_t address, uint32_t bytes, uint8_t *status)
{
    FacetWindow window = facetWindowOf(runner->info.chip, address, bytes);
    *status = kFacetOk;
    if (window.kind == kFacetWindowNone) {
        *status = kFacetRefusedAddress;
        return window;
    }
    const bool shared = window.kind == kFacetWindowFifo || window.kind == kFacetWindowShared;
    if (shared ? runner->power.quadrants == 0 : (runner->power.quadrants >> window.quadrant & 1) == 0) {
        *status = kFacetNotPowered;
        window.kind = kFacetWindowNone;
    }
    return window;
}

bool facetFifoPut(FacetRunner *runner, uint32_t fifo, uint32_t word, uint32_t since, uint32_t limit)
{
    while ((facetPortRead(runner->port, kFifoStatus) >> fifo & 1) != 0) {
        facetPortPoll(runner->port);
        if (facetPortTicks(runner->port) - since > limit)
            return false;
    }
    facetPortWrite(runner->port, kFifoData + 4 * fifo, word);
    return true;
}

static uint8_t writeFifo(FacetRunner *runner, uint32_t fifo, const uint8_t *data, uint32_t bytes)
{
    const uint32_t since = facetPortTicks(runner->port);
    const uint32_t limit = facetMicroseconds(runner, kFacetMaxRunMicroseconds);
    for (uint32_t i = 0; i < bytes; i += 4) {
        if (i % 32 == 0)
            facetPortPoll(runner->port);
        if (!facetFifoPut(runner, fifo, facetGet32(data + i), since, limit))
            return kFacetTimeout;
    }
    return kFacetOk;
}

uint8_t facetCommandWrite(FacetRunner *runner, Request *request)
{
    const uint8_t *data = request->payload + kFacetWriteData;
    if (request->size < kFacetWriteData + 4 || request->size > kFacetWriteData + kFacetMaxData || request->size % 4 != 0)
        return kFacetBadArgument;
    const uint32_t address = facetGet32(request->payload + kFacetWriteAddress);
    const uint32_t flags = facetGet32(request->payload + kFacetWriteFlags);
    const uint32_t bytes = request->size - kFacetWriteData;
    const bool packed = flags == kFacetWritePacked, fifo = flags == kFacetWriteFifo;
    if (flags != 0 && !packed && !fifo)
        return kFacetBadArgument;
    uint8_t status;
    const FacetWindow window = facetAllowed(runner, address, fifo ? 4 : bytes, &status);
    if (status != kFacetOk)
        return status;
    if ((packed && window.kind != kFacetWindowKernel) || (fifo && window.kind != kFacetWindowFifo))
        return kFacetRefusedAddress;
    if (fifo)
        return writeFifo(runner, (address - kFifoData) / 4, data, bytes);
    if (window.kind != kFacetWindowData && window.kind != kFacetWindowFifo && window.kind != kFacetWindowControl)
        runner->model = 0;
    if (packed)
        facetPortWriteByte(runner->port, address | 1, 1);
    for (uint32_t i = 0; i < bytes; i += 4) {
        facetPortWrite(runner->port, address + i, facetGet32(data + i));
        if (i % 32 == 0)
            facetPortPoll(runner->port);
    }
    return kFacetOk;
}

uint8_t facetCommandRead(FacetRunner *runner, Request *request)
{
    if (request->size != kFacetReadSize)
        return kFacetBadArgument;
    const uint32_t address = facetGet32(request->payload + kFacetReadAddress);
    const uint32_t bytes = facetGet32(request->payload + kFacetReadBytes);
    if (bytes > kFacetMaxRead || bytes == 0 || bytes % 4 != 0)
        return kFacetBadArgument;
    uint8_t status;
    facetAllowed(runner, address, bytes, &status);
    if (status != kFacetOk)
        return status;
    for (uint32_t i = 0; i < bytes; i += 4) {
        facetPut32(request->data + i, facetPortRead(runner->port, address + i));
        if (i % 32 == 0)
            facetPortPoll(runner->port);
    }
    request->length = bytes;
    return kFacetOk;
}

static uint32_t crcOfWord(uint32_t crc, uint32_t word)
{
    for (uint32_t k = 0; k < 4; ++k)
        crc = facetCrcByte(crc, (uint8_t)(word >> (8 * k)));
    return crc;
}

/* A column reads as three words: its first byte, the next four and the last four, the earlier byte in the higher bits. */
static uint32_t crcOfColumn(FacetRunner *runner, uint32_t crc, uint32_t slot)
{
    crc = facetCrcByte(crc, (uint8_t)facetPortRead(runner->port, slot));
    for (uint32_t k = 1; k < 3; ++k)
        crc = crcOfWord(crc, __builtin_bswap32(facetPortRead(runner->port, slot + 4 * k)));
    return crc;
}

uint8_t facetCommandCrc(FacetRunner *runner, Request *request)
{
    if (request->size != kFacetCrcSize)
        return kFacetBadArgument;
    const uint32_t address = facetGet32(request->payload + kFacetCrcAddress);
    const uint32_t length = facetGet32(request->payload + kFacetCrcLength);
    const uint32_t flags = facetGet32(request->payload + kFacetCrcFlags);
    const bool packed = flags == kFacetWritePacked;
    if ((flags != 0 && !packed) || length == 0 || length > (packed ? (uint32_t)kFacetMaxCrcColumns : (uint32_t)kFacetMaxCrcBytes)
        || (!packed && length % 4 != 0))
        return kFacetBadArgument;
    uint8_t status;
    FacetWindow window = facetAllowed(runner, address, packed ? 4 : length, &status);
    if (status != kFacetOk)
        return status;
    uint32_t crc = FACET_CRC_START;
    if (packed) {
        if (window.kind != kFacetWindowKernel)
            return kFacetRefusedAddress;
        const uint32_t first = window.begin + (address - window.begin) / 4 * kColumnSlot;
        facetAllowed(runner, first, length * kColumnSlot, &status);
        if (status != kFacetOk)
            return status;
        for (uint32_t i = 0; i < length; ++i) {
            crc = crcOfColumn(runner, crc, first + i * kColumnSlot);
            facetPortPoll(runner->port);
        }
    } else {
        for (uint32_t i = 0; i < length; i += 4) {
            crc = crcOfWord(crc, facetPortRead(runner->port, address + i));
            if (i % 16 == 0)
                facetPortPoll(runner->port);
        }
    }
    facetPut32(request->data, ~crc);
    request->length = 4;
    return kFacetOk;
}

/* ---- the input buffer ---- */

uint8_t facetCommandInput(FacetRunner *runner, Request *request)
{
    if (request->size < kFacetInputData || request->size > kFacetInputData + kFacetMaxData || request->size % 4 != 0)
        return kFacetBadArgument;
    const uint32_t offset = facetGet32(request->payload + kFacetInputOffset);
    const uint32_t bytes = request->size - kFacetInputData;
    if (offset % 4 != 0 || offset > runner->info.inputBytes || bytes > runner->info.inputBytes - offset
        || (offset > runner->inputLength))
        return kFacetBadArgument;
    if (offset == 0)
        runner->inputLength = 0;
    for (uint32_t i = 0; i < bytes; ++i) {
        runner->info.input[offset + i] = request->payload[kFacetInputData + i];
        if (i % 16 == 0)
            facetPortPoll(runner->port);
    }
    if (offset + bytes > runner->inputLength)
        runner->inputLength = offset + bytes;
    return kFacetOk;
}

typedef struct {
    uint32_t address;
    uint32_t words;
    uint32_t fifos; /* mask */
    const uint8_t *data;
} Block;

/* The block at *offset, which moves behind it; false at the end of the list or where it is broken. */
static bool nextBlock(const FacetRunner *runner, uint32_t *offset, Block *block)
{
    const uint32_t left = runner->inputLength - *offset;
    if (left < kFacetInputBlockHeader)
        return false;
    const uint8_t *header = runner->info.input + *offset;
    *block = (Block){facetGet32(header), facetGet32(header + 4), facetGet32(header + 8), header + kFacetInputBlockHeader};
    if (block->words == 0 || block->words > (left - kFacetInputBlockHeader) / 4)
        return false;
    *offset += kFacetInputBlockHeader + 4 * block->words;
    return true;
}

uint8_t facetInputCheck(FacetRunner *runner)
{
    uint32_t offset = 0;
    Block block;
    uint8_t status = kFacetOk;
    while (nextBlock(runner, &offset, &block)) {
        facetPortPoll(runner->port);
        if (block.fifos != 0) {
            if (block.fifos >= 1u << kFifos || block.address != 0)
                return kFacetBadInput;
            continue;
        }
        const FacetWindow window = facetAllowed(runner, block.address, 4 * block.words, &status);
        if (status != kFacetOk)
            return status;
        if (window.kind != kFacetWindowData)
            return kFacetRefusedAddress;
    }
    return offset == runner->inputLength && offset > 0 ? kFacetOk : kFacetBadInput;
}

void facetInputLoad(FacetRunner *runner)
{
    uint32_t offset = 0;
    Block block;
    while (nextBlock(runner, &offset, &block)) {
        facetPortPoll(runner->port);
        for (uint32_t i = 0; block.fifos == 0 && i < block.words; ++i) {
            facetPortWrite(runner->port, block.address + 4 * i, facetGet32(block.data + 4 * i));
            if (i % 8 == 0)
                facetPortPoll(runner->port);
        }
    }
}

bool facetInputFeed(FacetRunner *runner, uint32_t since, uint32_t limit)
{
    uint32_t offset = 0;
    Block block;
    while (nextBlock(runner, &offset, &block)) {
        uint32_t fifo = 0;
        facetPortPoll(runner->port);
        for (uint32_t i = 0; block.fifos != 0 && i < block.words; ++i) {
            while ((block.fifos >> fifo & 1) == 0)
                fifo = (fifo + 1) % kFifos;
            if (!facetFifoPut(runner, fifo, facetGet32(block.data + 4 * i), since, limit))
                return false;
            fifo = (fifo + 1) % kFifos;
            if (i % 8 == 0)
                facetPortPoll(runner->port);
        }
    }
    return true;
}
