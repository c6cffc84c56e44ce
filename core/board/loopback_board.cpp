// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "board/loopback_board.h"

#include "board/line_rate.h"
#include "protocol/runner.h"

#include <array>

namespace facet::board {

namespace {

using Nanoseconds = TimedAccelerator::Nanoseconds;

constexpr std::uint32_t kPeripheralHz = 50'000'000; // timer, and accelerator by default
constexpr std::uint32_t kPeripheral78002 = 60'000'000;
constexpr std::uint32_t kIsoHz = 60'000'000;
constexpr std::uint32_t kPllHz = 200'000'000;
constexpr std::uint32_t kInputBytes78000 = 96 * 1024;
constexpr std::uint32_t kInputBytes78002 = 256 * 1024;
constexpr Nanoseconds kAccess = 80;   // one access of the bus
constexpr Nanoseconds kIdle = 50'000; // one round of waiting for the accelerator

std::uint32_t clockHz(bool max78002, std::uint32_t clock)
{
    const std::uint32_t source = clock >> 4, divider = clock & 15;
    const std::uint32_t base = source == kFacetClockPeripheral        ? (max78002 ? kPeripheral78002 : kPeripheralHz)
                               : source == kFacetClockIso             ? kIsoHz
                               : source == kFacetClockPll && max78002 ? kPllHz
                                                                      : 0;
    return divider <= 4 ? base >> divider : 0;
}

} // namespace

struct LoopbackBoard::Port {
    explicit Port(device::DeviceId device) : chip(device), max78002(device == device::DeviceId::Max78002)
    {
        input.resize((max78002 ? kInputBytes78002 : kInputBytes78000) / 4);
    }

    void boot(std::uint8_t reason)
    {
        chip.reset();
        ++boots;
        FacetRunnerInfo info{};
        std::copy(protocol.begin(), protocol.end(), info.protocol);
        info.chip = max78002 ? kFacetChipMax78002 : kFacetChipMax78000;
        info.board = kFacetBoardLoopback;
        std::copy(version.begin(), version.end(), info.firmware);
        info.bootReason = reason;
        info.bootCount = boots;
        info.features =
            kFacetFeatureStopAfter | kFacetFeatureInputBuffer | kFacetFeatureKernelReadBack | kFacetFeatureFifo | kFacetFeatureMegabaud;
        info.timerHz = timerHz();
        info.ringBytes = kRing;
        info.input = reinterpret_cast<std::uint8_t *>(input.data());
        info.inputBytes = std::uint32_t(input.size() * 4);
        facetRunnerInit(&runner, &info, this);
        rebooting = false;
    }

    [[nodiscard]] std::uint32_t timerHz() const { return max78002 ? kPeripheral78002 : kPeripheralHz; }

    static constexpr std::uint32_t kRing = 8192;

    TimedAccelerator chip;
    bool max78002;
    std::vector<std::uint32_t> input;
    FacetRunner runner{};
    std::vector<std::uint8_t> sent;
    Nanoseconds now = 0;
    std::uint32_t boots = 0;
    bool rebooting = false;
    std::array<std::uint8_t, 3> version{1, 0, 0};
    std::array<std::uint8_t, 2> protocol{kFacetProtocolMajor, kFacetProtocolMinor};
};

LoopbackBoard::LoopbackBoard(device::DeviceId device) : m_port(std::make_unique<Port>(device))
{
    m_port->boot(kFacetBootPower);
}

LoopbackBoard::~LoopbackBoard() = default;

std::vector<std::uint8_t> LoopbackBoard::exchange(std::span<const std::uint8_t> bytes, std::uint32_t rate)
{
    Port &port = *m_port;
    port.sent.clear();
    for (const std::uint8_t byte : bytes) {
        const std::uint32_t sentAt = rate == 0 ? port.runner.baud : rate;
        port.now += 10 * Nanoseconds(1'000'000'000) / sentAt;
        facetRunnerIdle(&port.runner);
        for (const std::uint8_t heard : heardAs(byte, sentAt, port.runner.baud)) {
            facetRunnerByte(&port.runner, heard);
            if (port.rebooting)
                port.boot(kFacetBootCommand);
        }
    }
    return std::move(port.sent);
}

void LoopbackBoard::advance(Nanoseconds time)
{
    m_port->now += time;
    facetRunnerIdle(&m_port->runner);
}

void LoopbackBoard::powerCycle()
{
    m_port->boots += 1000; // what memory holds after power-up has nothing to do with before
    m_port->boot(kFacetBootPower);
}

void LoopbackBoard::reset()
{
    m_port->boot(kFacetBootWatchdog);
}

std::uint32_t LoopbackBoard::baud() const
{
    return m_port->runner.baud;
}

Nanoseconds LoopbackBoard::now() const
{
    return m_port->now;
}

const accelerator::Accelerator &LoopbackBoard::accelerator() const
{
    return m_port->chip.model();
}

void LoopbackBoard::setFirmwareVersion(std::uint8_t major, std::uint8_t minor, std::uint8_t patch)
{
    m_port->version = {major, minor, patch};
    std::copy(m_port->version.begin(), m_port->version.end(), m_port->runner.info.firmware);
}

void LoopbackBoard::setProtocol(std::uint8_t major, std::uint8_t minor)
{
    m_port->protocol = {major, minor};
    std::copy(m_port->protocol.begin(), m_port->protocol.end(), m_port->runner.info.protocol);
}

} // namespace facet::board

// ---- what the command core calls ----

namespace {

facet::board::LoopbackBoard::Port &self(void *port)
{
    return *static_cast<facet::board::LoopbackBoard::Port *>(port);
}

} // namespace

std::uint32_t facetPortRead(void *port, std::uint32_t address)
{
    auto &p = self(port);
    p.now += facet::board::kAccess;
    std::uint32_t value = p.chip.read32(address, p.now);
    if (p.now < p.chip.doneAt()) { // nothing else happens on this board until then
        p.now = p.chip.doneAt();
        value = p.chip.read32(address, p.now);
    }
    return value;
}

void facetPortWrite(void *port, std::uint32_t address, std::uint32_t value)
{
    auto &p = self(port);
    p.now += facet::board::kAccess;
    p.chip.write32(address, value, p.now);
}

void facetPortWriteByte(void *port, std::uint32_t address, std::uint8_t value)
{
    self(port).chip.write8(address, value);
}

std::uint32_t facetPortTicks(void *port)
{
    const auto &p = self(port);
    return std::uint32_t(p.now / 1000 * (p.timerHz() / 1'000'000) + p.now % 1000 * (p.timerHz() / 1'000'000) / 1000);
}

void facetPortPoll(void *port)
{
    auto &p = self(port);
    if (p.runner.running)
        p.now += facet::board::kIdle;
}

void facetPortSend(void *port, std::uint8_t byte)
{
    auto &p = self(port);
    p.sent.push_back(byte);
    p.now += 10 * facet::board::TimedAccelerator::Nanoseconds(1'000'000'000) / p.runner.baud;
}

void facetPortFlush(void *) {}

bool facetPortBaudPossible(void *, std::uint32_t rate)
{
    for (const std::uint32_t possible : {115200u, 230400u, 460800u, 921600u, 1'000'000u, 2'000'000u}) {
        if (rate == possible)
            return true;
    }
    return false;
}

void facetPortSetBaud(void *, std::uint32_t) {}
std::uint32_t facetPortOverruns(void *)
{
    return 0;
}
std::uint32_t facetPortRingPeak(void *)
{
    return 0;
}

bool facetPortPower(void *port, FacetPower *power)
{
    auto &p = self(port);
    power->loadHz = facet::board::clockHz(p.max78002, power->loadClock);
    power->runHz = facet::board::clockHz(p.max78002, power->runClock);
    if (power->loadHz == 0 || power->runHz == 0)
        return false;
    p.chip.reset();
    p.chip.setClock(power->runHz);
    return true;
}

void facetPortRunClock(void *, bool) {}
void facetPortReset(void *port)
{
    self(port).rebooting = true;
}
void facetPortLeds(void *, std::uint8_t) {}
