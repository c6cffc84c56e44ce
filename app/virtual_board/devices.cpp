// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "devices.h"

#include <algorithm>
#include <iterator>

namespace facet::virtual_board {

namespace {

constexpr std::uint32_t kReset = 0x4000'0004, kClockControl = 0x4000'0008, kPll = 0x4000'0010, kPeripheralDivider = 0x4000'0018,
                        kClocksOff0 = 0x4000'0024, kRevision = 0x4000'0050, kWatchdog = 0x4000'3000, kWatchdogFeed = 0x4000'3004,
                        kRegulator = 0x4000'440c, kPower = 0x4000'5800, kIsolate = 0x4000'5808, kHold = 0x4000'580c, kGpio0 = 0x4000'8000,
                        kTimer = 0x4001'0000, kTimerControl = 0x4001'0010, kTimerControl1 = 0x4001'0018, kCache = 0x4002'a100,
                        kCacheInvalidate = 0x4002'a700, kUart = 0x4004'2000, kLowPowerClocks = 0x4008'000c, kGpio2 = 0x4008'0400;
constexpr std::uint32_t kUartClock = 1u << 9, kTimerClock = 1u << 15, kCnnClock = 1u << 25;
constexpr std::uint32_t kIsoHz = 60'000'000, kIpo78000 = 100'000'000, kIpo78002 = 120'000'000, kPllHz = 200'000'000;
// As a MAX78000 was found to hold them after its boot ROM: internal 60 MHz oscillator, nearly all clocks off.
constexpr std::uint32_t kClockControlAtBoot = 0x3414'a008, kClocksOffAtBoot = 0xffff'fdfc, kRevisionMax78000 = 0xa1;

constexpr std::uint32_t kGpioOffsets[] = {0x00, 0x04, 0x08, 0x0c, 0x10, 0x14, 0x18, 0x1c, 0x20,
                                          0x24, 0x30, 0x68, 0x6c, 0x70, 0x74, 0x78, 0x7c, 0xc0};

bool isGpio(std::uint32_t address, std::uint32_t port)
{
    return std::ranges::find(kGpioOffsets, address - port) != std::end(kGpioOffsets);
}

} // namespace

Devices::Devices(device::DeviceId device, HostLink &link, VirtualClock &clock, bool strict)
    : m_device(device), m_clock(clock), m_strict(strict), m_uart(link, clock, strict), m_accelerator(device)
{
    powerOn();
}

void Devices::powerOn()
{
    m_watchdogLate = false;
    reset();
}

void Devices::reset()
{
    m_registers.clear();
    m_registers[kClockControl] = kClockControlAtBoot;
    m_registers[kClocksOff0] = kClocksOffAtBoot;
    m_registers[kLowPowerClocks] = 0xffff'ffff;
    m_clock.cycle = kPicosecondsPerSecond / kIsoHz;
    m_timerBase = 0;
    m_fed = m_clock.picoseconds;
    m_uart.reset();
    m_accelerator.reset();
}

void Devices::stray(std::uint32_t address)
{
    if (m_strays++ == 0)
        m_firstStray = address;
}

std::uint32_t Devices::at(std::uint32_t address) const
{
    const auto found = m_registers.find(address);
    return found == m_registers.end() ? 0 : found->second;
}

// Plain registers that need no behavior but to hold what was written.
bool Devices::known(std::uint32_t address) const
{
    switch (address) {
    case kReset:
    case kPeripheralDivider:
    case kClocksOff0:
    case kPower:
    case kPower + 4:
    case kIsolate:
    case kHold:
    case kLowPowerClocks:
    case kTimer + 4:
    case kTimerControl: return true;
    case kPll: return m_device == device::DeviceId::Max78002;
    case kRegulator: return m_device == device::DeviceId::Max78000;
    default: return isGpio(address, kGpio0) || isGpio(address, kGpio2);
    }
}

std::uint32_t Devices::systemHz() const
{
    const bool ipo = (at(kClockControl) >> 9 & 7) == 4 && (at(kClockControl) & 1u << 19) != 0;
    return !ipo ? kIsoHz : m_device == device::DeviceId::Max78002 ? kIpo78002 : kIpo78000;
}

std::uint32_t Devices::cnnHz() const
{
    const std::uint32_t divider = at(kPeripheralDivider) >> 14 & 7, source = at(kPeripheralDivider) >> 17 & 3;
    const std::uint32_t base = source == 0                                                                    ? peripheralHz()
                               : source == 1                                                                  ? kIsoHz
                               : source == 3 && m_device == device::DeviceId::Max78002 && (at(kPll) & 1) != 0 ? kPllHz
                                                                                                              : 0;
    return divider == 4 ? base : divider < 4 ? base >> (divider + 1) : 0;
}

// Oscillators are ready as soon as they are on.
std::uint32_t Devices::clockControl() const
{
    const std::uint32_t value = at(kClockControl) & ~(7u << 26 | 1u << 13);
    return value | (value >> 18 & 7u) << 26 | 1u << 13;
}

std::uint32_t Devices::timerCount() const
{
    if ((at(kTimerControl) & 1u << 15) == 0 || (at(kClocksOff0) & kTimerClock) != 0)
        return m_timerBase;
    const std::int64_t passed = m_clock.picoseconds - m_timerSince;
    return m_timerBase + std::uint32_t(passed / (kPicosecondsPerSecond / 1000) * (peripheralHz() / 1000) +
                                       passed % (kPicosecondsPerSecond / 1000) * (peripheralHz() / 1000) / (kPicosecondsPerSecond / 1000));
}

std::uint32_t Devices::readPeripheral(std::uint32_t address)
{
    if (address >= kUart && address < kUart + 0x1000 && m_uart.has(address - kUart))
        return (at(kClocksOff0) & kUartClock) != 0 ? 0 : m_uart.read(address - kUart);
    switch (address) {
    case kTimer: return timerCount();
    case kTimerControl1: return at(address) | ((at(kTimerControl) & 1u << 14) != 0 ? 1u << 3 : 0);
    case kClockControl: return clockControl();
    case kRevision: return m_device == device::DeviceId::Max78000 ? kRevisionMax78000 : 0; // not known of a MAX78002
    case kWatchdog: return at(address) | (m_watchdogLate ? 1u << 31 : 0);
    case kCache: return at(address) | 1u << 16;
    case kPll: return at(address) | (at(address) & 1) << 1;
    default: break;
    }
    if (!known(address))
        stray(address);
    return at(address);
}

void Devices::writeWatchdog(std::uint32_t value)
{
    m_watchdogLate = m_watchdogLate && (value >> 31) != 0;
    m_registers[kWatchdog] = value & 0x7fff'ffff;
    m_fed = m_clock.picoseconds;
}

void Devices::writePeripheral(std::uint32_t address, std::uint32_t value)
{
    if (address >= kUart && address < kUart + 0x1000 && m_uart.has(address - kUart)) {
        if ((at(kClocksOff0) & kUartClock) == 0)
            m_uart.write(address - kUart, value, peripheralHz());
        return;
    }
    switch (address) {
    case kWatchdogFeed:
        if (m_feedWord == 0xa5 && value == 0x5a)
            m_fed = m_clock.picoseconds;
        m_feedWord = value;
        return; // says nothing about being busy
    case kWatchdog: writeWatchdog(value); return;
    case kTimer:
        m_timerBase = value;
        m_timerSince = m_clock.picoseconds;
        return;
    case kTimerControl:
        m_timerBase = timerCount();
        m_timerSince = m_clock.picoseconds;
        break;
    case kClockControl:
        m_registers[address] = value;
        m_clock.cycle = kPicosecondsPerSecond / systemHz();
        return;
    case kReset: m_resetAsked = m_resetAsked || (value >> 31) != 0; break;
    case kTimerControl1:
    case kCache:
    case kCacheInvalidate: m_registers[address] = value; return;
    default: break;
    }
    m_uart.noteActivity();
    if (!known(address))
        stray(address);
    if (address == kPower && at(kPower) != value)
        m_accelerator.reset(); // contents are lost with the power
    m_registers[address] = value;
    if (address == kPeripheralDivider || address == kPll)
        m_accelerator.setClock(std::max(1u, cnnHz()));
}

bool Devices::watchdogBarks() const
{
    const std::uint32_t control = at(kWatchdog);
    if ((control & 1u << 8) == 0 || (control & 1u << 11) == 0)
        return false;
    const double limit = double(std::int64_t(1) << (31 - (control >> 4 & 15))) / peripheralHz();
    return double(m_clock.picoseconds - m_fed) * 1e-12 > limit;
}

bool Devices::cnnReachable(std::uint32_t address) const
{
    if ((at(kClocksOff0) & kCnnClock) != 0 || cnnHz() == 0)
        return false;
    const std::uint32_t ready = at(kPower) & at(kPower + 4) & ~at(kIsolate) & ~at(kHold) & 15;
    const device::RegisterMap map(m_device);
    if (address < map.quadrant(0))
        return ready != 0 && address >= device::kFifoControl && address <= device::kAlwaysOnControl;
    const std::uint32_t quadrant = (address - map.quadrant(0)) / (map.quadrant(1) - map.quadrant(0));
    return quadrant < std::uint32_t(device::kQuadrants) && (ready >> quadrant & 1) != 0;
}

bool Devices::readCnn(std::uint32_t address, unsigned size, std::uint32_t &value)
{
    m_uart.noteActivity();
    value = 0;
    if (size != 4 || !cnnReachable(address))
        return false;
    // Fast: nothing happens until the accelerator is done, so a processor that looks at it need not look again and again.
    if (!m_strict && m_clock.nanoseconds() < m_accelerator.doneAt())
        m_clock.picoseconds = m_accelerator.doneAt() * 1000;
    value = m_accelerator.read32(address, m_clock.nanoseconds());
    return true;
}

bool Devices::writeCnn(std::uint32_t address, unsigned size, std::uint32_t value)
{
    m_uart.noteActivity();
    if (!cnnReachable(address))
        return false;
    if (size == 1)
        m_accelerator.write8(address, std::uint8_t(value));
    else if (size == 4)
        m_accelerator.write32(address, value, m_clock.nanoseconds());
    return size == 1 || size == 4;
}

} // namespace facet::virtual_board
