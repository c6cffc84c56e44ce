// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// A serial line between a session and a loopback board, in simulated time, on which bytes can be lost or changed.
#pragma once

#include "board/loopback_board.h"
#include "board/session.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace facet::testing {

class BoardLine
{
public:
    explicit BoardLine(device::DeviceId device, int baud = 921'600);

    enum class Direction : std::uint8_t { ToBoard, ToHost };
    // Changes what is on its way; may use the line (reset the board, mute it, ...).
    std::function<void(Direction, board::Bytes &)> disturb;

    board::LoopbackBoard board;
    board::Session session;
    board::Milliseconds now = 1000;
    board::Milliseconds delay = 0;     // of answers
    board::Milliseconds mutedUntil = 0; // the board's bytes get lost until then
    bool plugged = false;

    void plugIn();
    void unplug(); // power is lost, too, as the USB cable carries it
    // Until nothing is to be done any more; false when that takes longer than `limit` of simulated time: a hang.
    [[nodiscard]] bool settle(board::Milliseconds limit = 600'000);
    // One exchange or time-out; false when there was nothing to do.
    bool step();

    // All events so far, and what they say.
    std::vector<board::Event> events;
    [[nodiscard]] const board::PushResult *result() const; // of the last Finished
    [[nodiscard]] const board::BoardError *error() const;  // the last
    void forget() { events.clear(); }

    std::size_t bytesToBoard = 0;
    int rate = 0; // of the port

private:
    void collect();
    void carry(board::Bytes out);
};

} // namespace facet::testing
