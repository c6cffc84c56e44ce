// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Requests to a board as bytes on the wire, and its replies.
#pragma once

#include "protocol/frame.h"
#include "protocol/protocol.h"

#include <cstdint>
#include <span>
#include <vector>

namespace facet::golden {

using Bytes = std::vector<std::uint8_t>;

inline void put32(Bytes &bytes, std::uint32_t value)
{
    bytes.resize(bytes.size() + 4);
    facetPut32(&bytes[bytes.size() - 4], value);
}

[[nodiscard]] inline Bytes request(std::uint8_t type, std::uint8_t sequence, std::span<const std::uint8_t> payload)
{
    Bytes body{type, sequence};
    body.insert(body.end(), payload.begin(), payload.end());
    const std::size_t size = body.size();
    body.resize(size + 4);
    Bytes wire(facetWireSize(size));
    wire.resize(facetFrameToWire(body.data(), size, wire.data()));
    return wire;
}
[[nodiscard]] inline Bytes request(std::uint8_t type, std::uint8_t sequence, std::initializer_list<std::uint8_t> payload)
{
    return request(type, sequence, std::span(payload.begin(), payload.size()));
}

// The last readable frame of what a board sent; type -1 when there is none.
struct BoardReply {
    int type = -1;
    int sequence = -1;
    int status = -1;
    Bytes payload; // the status is its first byte
};
[[nodiscard]] inline BoardReply readReply(const Bytes &bytes)
{
    Bytes buffer(kFacetMaxFrame);
    FacetDecoder decoder;
    facetDecoderInit(&decoder, buffer.data(), kFacetMaxFrame);
    BoardReply reply;
    for (const std::uint8_t byte : bytes) {
        if (facetDecoderPush(&decoder, byte) == kFacetFrame && decoder.length >= 7)
            reply = {buffer[0], buffer[1], buffer[2], Bytes(buffer.begin() + 2, buffer.begin() + decoder.length - 4)};
    }
    return reply;
}

} // namespace facet::golden
