// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Whatever a board sends: the reader stays within its bounds, what it takes for a frame is one, and a session ends in a result or in
// a named error. The first byte says how long the pieces are in which the rest arrives.

#include "board/board_info.h"
#include "board/session.h"
#include "board/wire.h"

#include <algorithm>
#include <cstdlib>

using namespace facet::board;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::size_t piece = std::size_t(data[0]) + 1;
    const std::span<const std::uint8_t> stream(data + 1, size - 1);

    FrameReader reader;
    for (const Arrival &arrival : reader.push(stream)) {
        if (arrival.kind != Arrival::Kind::Frame)
            continue;
        FrameReader again;
        const auto back = again.push(toWire(arrival.frame));
        if (back.size() != 1 || back[0].frame != arrival.frame)
            std::abort();
        (void)parseHello(arrival.frame.payload);
        (void)parseStatus(arrival.frame.payload);
    }

    Session session("fuzz");
    Milliseconds now = 250; // the first sequence number is 2 then
    session.opened(now);
    for (std::size_t from = 0; from < stream.size(); from += piece) {
        (void)session.takeOutput();
        (void)session.takeEvents();
        session.receive(stream.subspan(from, std::min(piece, stream.size() - from)), ++now);
    }
    for (int i = 0; i < 1000 && session.deadline(); ++i) {
        now = std::max(now, *session.deadline());
        session.tick(now);
        (void)session.takeOutput();
        (void)session.takeEvents();
    }
    if (session.deadline() || session.state() == Session::State::Linking)
        std::abort();
    return 0;
}
