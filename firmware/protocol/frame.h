/* SPDX-FileCopyrightText: 2026 Facet contributors
 * SPDX-License-Identifier: MIT
 *
 * Frames on the wire: COBS( type u8 | sequence u8 | payload | CRC-32/ISO-HDLC, little endian ) 0x00. Shared by both sides; no
 * allocation, no more than one byte's work at a time, so that a polled board can serve its UART in between.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum {
    kFacetFrameOverhead = 6, /* type, sequence number, CRC */
    kFacetCobsBlock = 254,
};

/* ---- CRC-32/ISO-HDLC (as in zip files): start with FACET_CRC_START, add bytes, and invert at the end ---- */
#define FACET_CRC_START 0xffffffffu
uint32_t facetCrcByte(uint32_t crc, uint8_t byte);
/* Of a whole block, inverted. */
uint32_t facetCrc(const uint8_t *bytes, size_t count);

/* ---- decoding: one byte at a time ---- */
typedef enum {
    kFacetNothing,   /* no frame has ended */
    kFacetFrame,     /* `buffer` holds a valid frame of `length` bytes, CRC included, until the next byte is pushed */
    kFacetMalformed, /* not COBS, or shorter than a frame can be */
    kFacetTooLong,   /* did not fit the buffer; all of it was skipped */
    kFacetCrcError,
} FacetDecoded;

typedef struct {
    uint8_t *buffer;
    uint32_t capacity;
    uint32_t length;   /* of the last frame, once it has ended */
    uint32_t position; /* bytes decoded so far */
    uint32_t crc;
    uint8_t code;      /* of the block being read, 0 before the first */
    uint8_t left;      /* bytes of the block still to come */
    bool overflow;
} FacetDecoder;

/* `buffer` must outlive the decoder. Longer frames are skipped and reported. */
void facetDecoderInit(FacetDecoder *decoder, uint8_t *buffer, uint32_t capacity);
/* Forgets the bytes of an unfinished frame. */
void facetDecoderReset(FacetDecoder *decoder);
FacetDecoded facetDecoderPush(FacetDecoder *decoder, uint8_t byte);

/* ---- encoding: one byte at a time ---- */
typedef struct {
    const uint8_t *bytes;
    uint32_t count;
    uint32_t position; /* next byte to send */
    uint32_t run;      /* bytes of the current block still to send */
    bool full;         /* the block has the most bytes one can have and stands for no zero */
    uint8_t state;
} FacetEncoder;

/* `bytes` is a whole frame, CRC included; it must outlive the encoder. */
void facetEncoderInit(FacetEncoder *encoder, const uint8_t *bytes, uint32_t count);
/* The next byte on the wire, the delimiter last; -1 when all are out. Looks at no more than 254 bytes. */
int facetEncoderNext(FacetEncoder *encoder);

/* For hosts: appends the CRC to `body` (type, sequence number and payload; room for four more bytes is needed) and encodes it to
 * `wire`, delimiter included. Returns the bytes on the wire; `wire` needs facetWireSize(size) bytes. */
size_t facetFrameToWire(uint8_t *body, size_t size, uint8_t *wire);
/* Most bytes on the wire of a body of `size` bytes. */
static inline size_t facetWireSize(size_t size) { return size + 4 + (size + 4) / kFacetCobsBlock + 2; }

#ifdef __cplusplus
}
#endif
