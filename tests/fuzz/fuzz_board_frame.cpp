// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Whatever bytes reach a board, it answers in readable frames, stays within its memory, and says hello afterwards.

#include "board/loopback_board.h"
#include "protocol/frame.h"
#include "protocol/protocol.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

using namespace facet::board;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    // The first byte says whether the rest is a wire's bytes or frames (length, body) that get a valid CRC.
    LoopbackBoard board(facet::device::DeviceId::Max78000);
    std::vector<std::uint8_t> wire{0};
    if (size > 0 && data[0] % 2 == 0) {
        for (std::size_t at = 1; at + 3 < size;) {
            const std::size_t length = std::min<std::size_t>(2 + data[at], size - at - 1);
            std::vector<std::uint8_t> body(data + at + 1, data + at + 1 + length);
            body.resize(length + 4);
            std::vector<std::uint8_t> frame(facetWireSize(length));
            frame.resize(facetFrameToWire(body.data(), length, frame.data()));
            wire.insert(wire.end(), frame.begin(), frame.end());
            at += 1 + length;
        }
    } else {
        wire.insert(wire.end(), data, data + size);
    }
    (void)board.exchange(wire);
    std::uint8_t hello[16] = {kFacetHello, 1};
    std::uint8_t frame[32] = {0};
    const std::size_t length = facetFrameToWire(hello, 2, frame + 1);
    const auto answer = board.exchange({frame, length + 1});
    std::vector<std::uint8_t> buffer(kFacetMaxFrame);
    FacetDecoder decoder;
    facetDecoderInit(&decoder, buffer.data(), kFacetMaxFrame);
    bool greeted = false;
    for (const std::uint8_t byte : answer)
        greeted = greeted || (facetDecoderPush(&decoder, byte) == kFacetFrame && buffer[0] == (kFacetHello | kFacetReplyBit));
    if (!greeted)
        std::abort();
    return 0;
}
