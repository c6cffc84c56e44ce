// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "board/timed_accelerator.h"

#include <algorithm>

namespace facet::board {

namespace {

constexpr std::uint32_t kDone = 1u << 12;
constexpr std::uint32_t kEnable = 1u << 0;

} // namespace

void TimedAccelerator::reset()
{
    m_accelerator = accelerator::Accelerator(m_device);
    m_startedAt = m_doneAt = 0;
}

bool TimedAccelerator::isControl(std::uint32_t address) const
{
    const device::RegisterMap map(m_device);
    for (int g = 0; g < device::kQuadrants; ++g) {
        if (address == map.address(device::QuadrantRegister::Control, g))
            return true;
    }
    return false;
}

// Whether some control register shows the end of a run.
bool TimedAccelerator::completed()
{
    const device::RegisterMap map(m_device);
    for (int g = 0; g < device::kQuadrants; ++g) {
        if ((m_accelerator.read32(map.address(device::QuadrantRegister::Control, g)) & kDone) != 0)
            return true;
    }
    return false;
}

void TimedAccelerator::write32(std::uint32_t address, std::uint32_t value, Nanoseconds now)
{
    const bool control = isControl(address);
    const bool fifo = address >= device::kFifoData && address < device::kFifoData + 4 * device::kQuadrants;
    const bool before = control ? (value & kDone) != 0 : fifo && completed();
    if (control && (value & kEnable) != 0)
        m_startedAt = now;
    m_accelerator.write32(address, value);
    const bool after = control ? (m_accelerator.read32(address) & kDone) != 0 : fifo && completed();
    if (before || !after)
        return;
    const auto length = Nanoseconds(double(m_accelerator.cycles()) * 1e9 / m_hz + 0.5);
    m_doneAt = std::max(m_startedAt + length, now); // input that came late through a FIFO delays the end
}

std::uint32_t TimedAccelerator::read32(std::uint32_t address, Nanoseconds now)
{
    const std::uint32_t value = m_accelerator.read32(address);
    return now < m_doneAt && isControl(address) ? value & ~kDone : value;
}

} // namespace facet::board
