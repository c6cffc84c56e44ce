/* SPDX-FileCopyrightText: 2026 Facet contributors
 * SPDX-License-Identifier: MIT
 *
 * What travels between a host and the model runner on a board: commands, payload layouts, status codes, limits. Shared by both
 * sides. docs/board-protocol.md explains it. All integers are little endian; offsets are bytes from the start of the payload.
 */
#pragma once

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum {
    kFacetProtocolMajor = 1, /* another major version: the host offers to flash the board */
    kFacetProtocolMinor = 0,
};

#define FACET_HELLO_MAGIC 0x52544346u /* "FCTR" */
#define FACET_RESET_MAGIC 0x21545352u /* "RST!": a reset is never an accident */

/* ---- limits ---- */
enum {
    kFacetMaxData = 4096,                    /* bytes of one WRITE or INPUT */
    kFacetMaxFrame = kFacetMaxData + 32,     /* decoded: type, sequence number, payload, CRC */
    kFacetMaxRequest = kFacetMaxFrame - 6,   /* payload of a request */
    kFacetMaxWire = kFacetMaxFrame + 18,     /* encoded, delimiter included: one code byte per 254 bytes and one more */
    kFacetMaxRead = 2048,                    /* bytes of one READ: the debug probe drops what it cannot hold */
    kFacetMaxReply = kFacetMaxRead + 16,     /* payload of a reply, status included */
    kFacetMaxRepeat = 128,                   /* runs of one RUN */
    kFacetMaxStartWrites = 32,               /* register writes that start a run */
    kFacetMaxCrcBytes = 0x20000,             /* bytes of one CRC */
    kFacetMaxCrcColumns = 5120,              /* kernel columns of one packed CRC: all of one processor */
    kFacetMaxRunMicroseconds = 2000000,      /* time-out of one run */
    kFacetMaxPing = 256,
    kFacetKernelColumnBytes = 9,
    kFacetKernelColumnsPerWrite = 452,       /* whole columns in whole words: 4 columns are 9 words */
};

/* ---- rates and times ---- */
enum {
    kFacetBaudDefault = 115200,
    kFacetBaudFast = 921600,
    kFacetBaudConfirmMs = 1000, /* after a switch: back to the default rate unless a valid frame came */
    kFacetBaudSilenceMs = 2000, /* later: bytes arrive, but no valid frame for so long */
};

/* ---- commands; the reply's type is the command | 0x80 ---- */
enum {
    kFacetHello = 0x01,
    kFacetSetBaud = 0x02,
    kFacetWrite = 0x03,
    kFacetRead = 0x04,
    kFacetRun = 0x05,
    kFacetCrc = 0x06,
    kFacetCnnPower = 0x07,
    kFacetSequenceBegin = 0x08,
    kFacetSequenceEnd = 0x09,
    kFacetInput = 0x0a,
    kFacetEnergy = 0x0b, /* reserved: answered with kFacetUnsupported */
    kFacetStatus = 0x0c,
    kFacetReset = 0x0d,
    kFacetPing = 0x0e,
    kFacetReplyBit = 0x80,
    kFacetUnreadable = 0xff, /* reply to a frame that could not be read; its sequence number is 0 */
};

/* ---- first byte of every reply's payload ---- */
enum {
    kFacetOk = 0,
    kFacetMalformedFrame = 1, /* not COBS, too short or too long */
    kFacetBadCrc = 2,
    kFacetBadArgument = 3,    /* a length or field is out of its range */
    kFacetRefusedAddress = 4, /* not on the list of allowed addresses, not aligned, or across a window's end */
    kFacetTimeout = 5,        /* the accelerator did not finish; it was stopped */
    kFacetUnknownCommand = 6,
    kFacetNotPowered = 7,     /* the quadrant of the address (any quadrant, for FIFOs) is off */
    kFacetUnsupported = 8,
    kFacetBadInput = 9,       /* the input buffer holds no valid list of blocks */
    kFacetWrongSequence = 10, /* SEQUENCE_END without its SEQUENCE_BEGIN */
};

/* ---- HELLO: no payload; reply ---- */
enum {
    kFacetHelloMagic = 1,         /* u32 FACET_HELLO_MAGIC */
    kFacetHelloMajor = 5,         /* u8 protocol version */
    kFacetHelloMinor = 6,         /* u8 */
    kFacetHelloChip = 7,          /* u8 kFacetChip... */
    kFacetHelloBoard = 8,         /* u8 kFacetBoard... */
    kFacetHelloFirmware = 9,      /* u8 x 3: firmware version major, minor, patch */
    kFacetHelloBootReason = 12,   /* u8 kFacetBoot... */
    kFacetHelloImageCrc = 13,     /* u32 CRC-32 of the firmware image in flash */
    kFacetHelloRevision = 17,     /* u32 the chip's revision register */
    kFacetHelloMaxFrame = 21,     /* u16 decoded */
    kFacetHelloRing = 23,         /* u16 bytes the board buffers while it is busy */
    kFacetHelloInputBytes = 25,   /* u32 size of the input buffer */
    kFacetHelloFeatures = 29,     /* u32 kFacetFeature... */
    kFacetHelloBootCount = 33,    /* u32 differs after every reset */
    kFacetHelloOverruns = 37,     /* u32 bytes lost by the UART since the reset */
    kFacetHelloBadFrames = 41,    /* u32 frames that could not be read since the reset */
    kFacetHelloTimerHz = 45,      /* u32 of all ticks */
    kFacetHelloModel = 49,        /* u32 id of the model that is loaded completely, 0 = none */
    kFacetHelloPower = 53,        /* u8 quadrants that are on */
    kFacetHelloSize = 54,
};

enum { kFacetChipMax78000 = 0, kFacetChipMax78002 = 2 };
enum { kFacetBoardFeather = 1, kFacetBoardEvkit = 2, kFacetBoardLoopback = 0xfe };
enum { kFacetBootPower = 0, kFacetBootWatchdog = 1, kFacetBootCommand = 2, kFacetBootFault = 3 };
enum {
    kFacetFeatureStopAfter = 1 << 0,
    kFacetFeatureInputBuffer = 1 << 1,
    kFacetFeatureKernelReadBack = 1 << 2, /* packed CRC; unproven on silicon, so check it after a first write */
    kFacetFeatureFifo = 1 << 3,
    kFacetFeatureBoost = 1 << 4,
    kFacetFeatureMegabaud = 1 << 5, /* 1,000,000 and 2,000,000 baud */
};

/* ---- SET_BAUD: reply comes at the old rate; empty ---- */
enum { kFacetBaudRate = 0 /* u32 */, kFacetBaudSize = 4 };

/* ---- WRITE: reply empty ---- */
enum {
    kFacetWriteAddress = 0, /* u32, multiple of 4 */
    kFacetWriteFlags = 4,   /* u32 */
    kFacetWriteData = 8,    /* 1..1024 words; within one window */
};
enum {
    kFacetWritePacked = 1 << 0, /* kernel memory: arms the packed loader (byte 1 to address | 1) before the first word */
    kFacetWriteFifo = 1 << 1,   /* every word to the same FIFO, waiting while it is full */
};

/* ---- READ: reply is the words ---- */
enum { kFacetReadAddress = 0 /* u32 */, kFacetReadBytes = 4 /* u32, multiple of 4 */, kFacetReadSize = 8 };

/* ---- CRC: reply is a u32. Plain: over the words' bytes. Packed: over the nine bytes of each kernel column, first byte first;
 * the address is then the one that a packed WRITE uses (4 per column) and the length counts columns. ---- */
enum {
    kFacetCrcAddress = 0, /* u32 */
    kFacetCrcLength = 4,  /* u32 */
    kFacetCrcFlags = 8,   /* u32: 0 or kFacetWritePacked */
    kFacetCrcSize = 12,
    kFacetCrcReply = 1,   /* u32 */
    kFacetCrcReplySize = 5,
};

/* ---- RUN ---- */
enum {
    kFacetRunRepeat = 0,      /* u16 1..kFacetMaxRepeat */
    kFacetRunFlags = 2,       /* u16 */
    kFacetRunTimeout = 4,     /* u32 microseconds for each run */
    kFacetRunStopLayer = 8,   /* u8 hardware layer after which the run ends, with kFacetRunStopAfter */
    kFacetRunLead = 9,        /* u8 quadrant whose control register shows completion */
    kFacetRunQuadrants = 10,  /* u8 quadrants that take part */
    kFacetRunStartCount = 11, /* u8 pairs below */
    kFacetRunClear = 12,      /* u32 bits cleared in every control register when a run is over */
    kFacetRunStart = 16,      /* pairs {u32 address, u32 value}, written in this order; the last one sets it going */
    kFacetRunPairSize = 8,
};
enum {
    kFacetRunLoadInput = 1 << 0, /* copy the input buffer before (memory) or while (FIFO) each run */
    kFacetRunStopAfter = 1 << 1,
    kFacetRunStartOnly = 1 << 2, /* do not wait: the host feeds a FIFO; reply has no sample */
    kFacetRunWaitOnly = 1 << 3,  /* wait for what StartOnly started; no pairs */
};
enum {
    kFacetRunReplyRuns = 1,     /* u16 samples that follow */
    kFacetRunReplyTimerHz = 3,  /* u32 */
    kFacetRunReplyRunHz = 7,    /* u32 clock of the accelerator during the run */
    kFacetRunReplySamples = 11, /* {u32 ticks of loading the input, u32 ticks from the start to completion} for each run */
    kFacetRunSampleSize = 8,
};

/* ---- CNN_POWER: resets and powers the quadrants of the mask, 0 = off. All contents are lost. ---- */
enum {
    kFacetPowerMask = 0,      /* u8 */
    kFacetPowerFlags = 1,     /* u8 */
    kFacetPowerLoadClock = 2, /* u8 while memory is accessed: kFacetClock... << 4 | log2 of the divider (0..4) */
    kFacetPowerRunClock = 3,  /* u8 during a run */
    kFacetPowerSize = 4,
    kFacetPowerReplyLoadHz = 1, /* u32 */
    kFacetPowerReplyRunHz = 5,  /* u32 */
    kFacetPowerReplySize = 9,
};
enum { kFacetPowerBoost = 1 << 0 /* an external regulator helps during runs (kFacetFeatureBoost) */ };
enum { kFacetClockPeripheral = 0, kFacetClockIso = 1, kFacetClockPll = 2 /* MAX78002 */ };

/* ---- SEQUENCE_BEGIN / SEQUENCE_END: mark a model as completely loaded. Any later WRITE to anything but data memory, FIFOs and
 * control registers, and CNN_POWER, take the mark away. Replies empty. ---- */
enum { kFacetSequenceModel = 0 /* u32, not 0 */, kFacetSequenceSize = 4 };

/* ---- INPUT: into the input buffer, reply empty. Offset 0 starts a new list. The buffer holds blocks one after the other:
 * {u32 address, u32 words, u32 FIFO mask, words}. Mask 0: consecutive words from the address. Otherwise the address is 0 and
 * the words go in turn to the FIFOs of the mask, lowest first. ---- */
enum { kFacetInputOffset = 0 /* u32, multiple of 4 */, kFacetInputData = 4, kFacetInputBlockHeader = 12 };

/* ---- STATUS: no payload; reply ---- */
enum {
    kFacetStatusPower = 1,      /* u8 quadrants that are on */
    kFacetStatusRunning = 2,    /* u8 1 after RUN with StartOnly */
    kFacetStatusModel = 3,      /* u32 as in HELLO */
    kFacetStatusSequence = 7,   /* u32 model begun, not ended */
    kFacetStatusBaud = 11,      /* u32 */
    kFacetStatusFrames = 15,    /* u32 valid frames */
    kFacetStatusBadCrc = 19,    /* u32 */
    kFacetStatusMalformed = 23, /* u32 */
    kFacetStatusOverruns = 27,  /* u32 */
    kFacetStatusRefused = 31,   /* u32 commands refused for their address */
    kFacetStatusRepeated = 35,  /* u32 requests that came twice */
    kFacetStatusRingPeak = 39,  /* u32 most bytes ever waiting in the ring */
    kFacetStatusInput = 43,     /* u32 bytes in the input buffer */
    kFacetStatusSize = 47,
};

/* ---- RESET: the reply comes first ---- */
enum { kFacetResetMagic = 0 /* u32 FACET_RESET_MAGIC */, kFacetResetSize = 4 };

/* ---- PING: u8 LEDs (bit 0 red, 1 green, 2 blue; 0x80 = leave them), up to kFacetMaxPing bytes; reply: those bytes ---- */
enum { kFacetPingLeds = 0, kFacetPingData = 1, kFacetPingKeepLeds = 0x80 };

/* ---- little endian ---- */
static inline uint32_t facetGet16(const uint8_t *p) { return (uint32_t)p[0] | (uint32_t)p[1] << 8; }
static inline uint32_t facetGet32(const uint8_t *p) { return facetGet16(p) | facetGet16(p + 2) << 16; }
static inline void facetPut16(uint8_t *p, uint32_t value)
{
    p[0] = (uint8_t)(value & 0xff);
    p[1] = (uint8_t)(value >> 8 & 0xff);
}
static inline void facetPut32(uint8_t *p, uint32_t value)
{
    facetPut16(p, value & 0xffff);
    facetPut16(p + 2, value >> 16);
}

#ifdef __cplusplus
}
#endif
