// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "boards.h"
#include "machine.h"
#include "stats.h"

namespace facet::virtual_board {

namespace {

class EmulatedBoard final : public VirtualBoard {
public:
    EmulatedBoard(const board::FirmwareImage &image, const BoardOptions &options, HostLink &link)
        : m_options(options), m_link(link), m_devices(options.device, link, m_clock, options.strict),
          m_machine(image, m_devices, link, m_clock)
    {
        m_devices.uart().setTurnaround(options.turnaroundUs * 1'000'000);
    }
    [[nodiscard]] const std::string &problem() const { return m_machine.problem(); }

    void run() override { m_machine.run(); }
    void reset() override { m_machine.reset(); }
    void powerCycle() override { m_machine.powerOn(); }
    [[nodiscard]] std::string stats() const override
    {
        const auto &counters = m_machine.counters();
        auto &uart = const_cast<Devices &>(m_devices).uart();
        return Stats()
            .add("mode", m_options.strict ? "strict" : "fast")
            .add("device", device::device(m_options.device).name)
            .add("virtualSeconds", m_clock.seconds())
            .add("baud", uart.rate())
            .add("received", m_link.received())
            .add("sent", m_link.sent())
            .add("injectedFaults", m_link.injected())
            .add("overruns", uart.overruns())
            .add("lostToSend", uart.lostToSend())
            .add("resets", counters.resets)
            .add("watchdogResets", counters.watchdogResets)
            .add("busFaults", counters.busFaults)
            .add("strayAccesses", m_devices.strays())
            .add("firstStray", m_devices.firstStray())
            .add("cnnFaults", m_devices.accelerator().model().faults().size())
            .add("cnnCycles", m_devices.accelerator().model().cycles())
            .str();
    }

private:
    BoardOptions m_options;
    HostLink &m_link;
    VirtualClock m_clock;
    Devices m_devices;
    Machine m_machine;
};

} // namespace

bool hasEmulator()
{
    return true;
}

Expected<std::unique_ptr<VirtualBoard>> makeEmulatedBoard(board::FirmwareImage image, const BoardOptions &options, HostLink &link)
{
    if (options.claimVersion || options.claimProtocol)
        board::setIdentity(image, options.claimProtocol.value_or(image.protocol), options.claimVersion.value_or(image.version));
    auto board = std::make_unique<EmulatedBoard>(image, options, link);
    if (!board->problem().empty())
        return tl::unexpected(Error{board->problem(), {}, 0, -1, "Try --loopback, which needs no emulator."});
    return board;
}

} // namespace facet::virtual_board
