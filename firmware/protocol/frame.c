/* SPDX-FileCopyrightText: 2026 Facet contributors
 * SPDX-License-Identifier: MIT
 */
#include "frame.h"

/* What the register holds after a block that is followed by its own CRC. */
#define CRC_RESIDUE 0xdebb20e3u

/* Four bits at a time: a table of 64 bytes instead of 1 KB in a small flash. */
static const uint32_t kCrcTable[16] = {
    0x00000000, 0x1db71064, 0x3b6e20c8, 0x26d930ac, 0x76dc4190, 0x6b6b51f4, 0x4db26158, 0x5005713c,
    0xedb88320, 0xf00f9344, 0xd6d6a3e8, 0xcb61b38c, 0x9b64c2b0, 0x86d3d2d4, 0xa00ae278, 0xbdbdf21c,
};

uint32_t facetCrcByte(uint32_t crc, uint8_t byte)
{
    crc ^= byte;
    crc = kCrcTable[crc & 15] ^ crc >> 4;
    return kCrcTable[crc & 15] ^ crc >> 4;
}

uint32_t facetCrc(const uint8_t *bytes, size_t count)
{
    uint32_t crc = FACET_CRC_START;
    for (size_t i = 0; i < count; ++i)
        crc = facetCrcByte(crc, bytes[i]);
    return ~crc;
}

void facetDecoderInit(FacetDecoder *decoder, uint8_t *buffer, uint32_t capacity)
{
    decoder->buffer = buffer;
    decoder->capacity = capacity;
    decoder->length = 0;
    facetDecoderReset(decoder);
}

void facetDecoderReset(FacetDecoder *decoder)
{
    decoder->position = 0;
    decoder->crc = FACET_CRC_START;
    decoder->code = 0;
    decoder->left = 0;
    decoder->overflow = false;
}

static void append(FacetDecoder *decoder, uint8_t byte)
{
    if (decoder->position == decoder->capacity) {
        decoder->overflow = true;
        return;
    }
    decoder->buffer[decoder->position++] = byte;
    decoder->crc = facetCrcByte(decoder->crc, byte);
}

static FacetDecoded finish(const FacetDecoder *decoder)
{
    if (decoder->code == 0)
        return kFacetNothing; /* delimiters may be repeated */
    if (decoder->overflow)
        return kFacetTooLong;
    if (decoder->left != 0 || decoder->position < kFacetFrameOverhead)
        return kFacetMalformed;
    return decoder->crc == CRC_RESIDUE ? kFacetFrame : kFacetCrcError;
}

FacetDecoded facetDecoderPush(FacetDecoder *decoder, uint8_t byte)
{
    if (byte == 0) {
        const FacetDecoded result = finish(decoder);
        decoder->length = decoder->position;
        facetDecoderReset(decoder);
        return result;
    }
    if (decoder->left > 0) {
        --decoder->left;
        append(decoder, byte);
        return kFacetNothing;
    }
    /* A new block: the one before stands for a zero at its end, unless it had the full length. */
    if (decoder->code != 0 && decoder->code != 0xff)
        append(decoder, 0);
    decoder->code = byte;
    decoder->left = (uint8_t)(byte - 1);
    return kFacetNothing;
}

enum { kStateCode, kStateData, kStateDelimiter, kStateOut };

void facetEncoderInit(FacetEncoder *encoder, const uint8_t *bytes, uint32_t count)
{
    encoder->bytes = bytes;
    encoder->count = count;
    encoder->position = 0;
    encoder->run = 0;
    encoder->full = false;
    encoder->state = kStateCode;
}

/* After a block: whether a further one must follow. */
static uint8_t afterBlock(FacetEncoder *encoder, bool full)
{
    if (encoder->position == encoder->count)
        return kStateDelimiter;
    if (!full)
        ++encoder->position; /* the zero that the block stands for */
    return kStateCode;
}

int facetEncoderNext(FacetEncoder *encoder)
{
    switch (encoder->state) {
    case kStateCode: {
        uint32_t run = 0;
        while (run < kFacetCobsBlock && encoder->position + run < encoder->count && encoder->bytes[encoder->position + run] != 0)
            ++run;
        encoder->run = run;
        encoder->full = run == kFacetCobsBlock;
        encoder->state = run > 0 ? kStateData : afterBlock(encoder, false);
        return (int)run + 1;
    }
    case kStateData: {
        const uint8_t byte = encoder->bytes[encoder->position++];
        if (--encoder->run == 0) {
            encoder->state = afterBlock(encoder, encoder->full);
        }
        return byte;
    }
    case kStateDelimiter:
        encoder->state = kStateOut;
        return 0;
    default:
        return -1;
    }
}

size_t facetFrameToWire(uint8_t *body, size_t size, uint8_t *wire)
{
    const uint32_t crc = facetCrc(body, size);
    for (size_t i = 0; i < 4; ++i)
        body[size + i] = (uint8_t)(crc >> (8 * i));
    FacetEncoder encoder;
    facetEncoderInit(&encoder, body, (uint32_t)size + 4);
    size_t count = 0;
    for (int byte = facetEncoderNext(&encoder); byte >= 0; byte = facetEncoderNext(&encoder))
        wire[count++] = (uint8_t)byte;
    return count;
}
