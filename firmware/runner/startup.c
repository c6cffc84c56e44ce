/* SPDX-FileCopyrightText: 2026 Facet contributors
 * SPDX-License-Identifier: MIT
 *
 * Vectors, and what happens between reset and main(). The boot ROM jumps here without leaving anything to rely on.
 */
#include "boot.h"
#include "chip.h"
#include "identity.h"
#include "registers.h"

#include <stddef.h>

enum { kVectors = 16 + 104 };

extern uint32_t stackTop[], dataBegin[], dataEnd[], bssBegin[], bssEnd[]; /* from the linker script */
extern const uint32_t dataImage[];

int main(void);
void resetHandler(void);

/* No interrupt is ever enabled: whatever else comes is a fault. The next start tells so. */
static _Noreturn void faultHandler(void) { bootReset(kFacetBootFault); }

typedef union {
    const void *stack;
    void (*handler)(void);
} Vector;

__attribute__((section(".vectors"), used)) static const Vector vectors[kVectors] = {
    {.stack = stackTop},
    {.handler = resetHandler},
    [2 ... kVectors - 1] = {.handler = faultHandler},
};

__attribute__((section(".identity"), used)) static const FacetIdentity identity = {
    FACET_IDENTITY_MAGIC, kFacetProtocolMajor, kFacetProtocolMinor, kChip, kBoard,
    {FACET_FIRMWARE_VERSION}, 0,
};

void resetHandler(void)
{
    const uint32_t *from = dataImage;
    for (uint32_t *to = dataBegin; to < dataEnd; ++to)
        *to = *from++;
    for (uint32_t *to = bssBegin; to < bssEnd; ++to)
        *to = 0;
    SCB_VTOR = (uint32_t)(uintptr_t)vectors;
    main();
    bootReset(kFacetBootFault);
}

/* The compiler may call these. Not a library's, so that every instruction on the board is in this repository. */
void *memset(void *to, int value, size_t count)
{
    uint8_t *bytes = to;
    while (count-- > 0)
        *bytes++ = (uint8_t)value;
    return to;
}

void *memcpy(void *restrict to, const void *restrict from, size_t count)
{
    uint8_t *bytes = to;
    const uint8_t *source = from;
    while (count-- > 0)
        *bytes++ = *source++;
    return to;
}
