// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "support/board_line.h"

#include <algorithm>

namespace facet::testing {

using namespace board;

BoardLine::BoardLine(device::DeviceId device, int baud) : board(device), session("loopback", baud) {}

void BoardLine::plugIn()
{
    plugged = true;
    session.opened(now);
}

void BoardLine::unplug()
{
    plugged = false;
    board.powerCycle();
    session.unplugged(now);
    collect();
}

void BoardLine::collect()
{
    for (Event &event : session.takeEvents()) {
        if (const auto *change = std::get_if<RateChange>(&event))
            rate = change->baud;
        events.push_back(std::move(event));
    }
}

void BoardLine::carry(Bytes out)
{
    bytesToBoard += out.size();
    now += Milliseconds(out.size()) * 10'000 / std::max(rate, 1) + 1;
    if (disturb)
        disturb(Direction::ToBoard, out);
    if (!plugged)
        return;
    const std::uint32_t boardRate = board.baud();
    const auto before = board.now();
    Bytes back = board.exchange(out, std::uint32_t(rate));
    now += Milliseconds((board.now() - before) / 1'000'000) + delay;
    if (disturb)
        disturb(Direction::ToHost, back);
    if (!plugged || now < mutedUntil)
        return;
    if (boardRate != std::uint32_t(rate)) {
        for (std::uint8_t &byte : back)
            byte = std::uint8_t(byte ^ 0xa5);
    }
    now += Milliseconds(back.size()) * 10'000 / std::max(rate, 1);
    session.receive(back, now);
}

bool BoardLine::step()
{
    collect();
    if (Bytes out = session.takeOutput(); !out.empty() && plugged) {
        carry(std::move(out));
        return true;
    }
    const auto deadline = session.deadline();
    if (!deadline)
        return false;
    if (*deadline > now) {
        board.advance((*deadline - now) * 1'000'000);
        now = *deadline;
    }
    session.tick(now);
    return true;
}

bool BoardLine::settle(Milliseconds limit)
{
    const Milliseconds end = now + limit;
    while (step()) {
        if (now > end)
            return false;
    }
    return true;
}

const PushResult *BoardLine::result() const
{
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
        if (const auto *finished = std::get_if<Finished>(&*event))
            return &finished->result;
    }
    return nullptr;
}

const BoardError *BoardLine::error() const
{
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
        if (const auto *failed = std::get_if<Failed>(&*event))
            return &failed->error;
    }
    return nullptr;
}

} // namespace facet::testing
