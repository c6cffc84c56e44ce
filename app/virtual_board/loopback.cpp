// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "board/loopback_board.h"
#include "boards.h"
#include "stats.h"

namespace facet::virtual_board {

namespace {

constexpr int kRestMs = 20;

class Loopback final : public VirtualBoard {
public:
    Loopback(const BoardOptions &options, HostLink &link) : m_options(options), m_link(link), m_board(options.device)
    {
        if (const auto &v = options.claimVersion)
            m_board.setFirmwareVersion((*v)[0], (*v)[1], (*v)[2]);
        if (const auto &p = options.claimProtocol)
            m_board.setProtocol((*p)[0], (*p)[1]);
    }

    void run() override
    {
        while (!m_link.hasRequests()) {
            m_link.pull(m_waiting);
            if (m_waiting.empty()) {
                m_board.advance(board::TimedAccelerator::Nanoseconds(m_link.wait(kRestMs) * 1e6));
                m_link.setBoardRate(m_board.baud());
                continue;
            }
            while (!m_waiting.empty()) {
                const std::uint8_t byte = m_waiting.front();
                m_waiting.pop_front();
                for (const std::uint8_t answer : m_board.exchange({&byte, 1}))
                    m_link.push(answer);
                if (m_link.hasRequests())
                    return;
            }
            m_link.flush(); // at the rate of before a change
            m_link.setBoardRate(m_board.baud());
        }
    }
    void reset() override { m_board.reset(); }
    void powerCycle() override { m_board.powerCycle(); }
    [[nodiscard]] std::string stats() const override
    {
        return Stats()
            .add("mode", "loopback")
            .add("device", device::device(m_options.device).name)
            .add("virtualSeconds", double(m_board.now()) * 1e-9)
            .add("baud", m_board.baud())
            .add("received", m_link.received())
            .add("sent", m_link.sent())
            .add("injectedFaults", m_link.injected())
            .add("cnnFaults", m_board.accelerator().faults().size())
            .add("cnnCycles", m_board.accelerator().cycles())
            .str();
    }

private:
    BoardOptions m_options;
    HostLink &m_link;
    board::LoopbackBoard m_board;
    std::deque<std::uint8_t> m_waiting;
};

} // namespace

std::unique_ptr<VirtualBoard> makeLoopbackBoard(const BoardOptions &options, HostLink &link)
{
    return std::make_unique<Loopback>(options, link);
}

} // namespace facet::virtual_board
