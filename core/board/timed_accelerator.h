// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The accelerator on a clock: results are computed at once, but completion shows only when the run's cycles have passed.
// What boards without hardware put behind their bus.
#pragma once

#include "accelerator/accelerator.h"

#include <cstdint>

namespace facet::board {

class TimedAccelerator {
public:
    using Nanoseconds = std::int64_t;

    explicit TimedAccelerator(device::DeviceId device) : m_device(device), m_accelerator(device) {}

    void setClock(std::uint32_t hz) { m_hz = hz; }
    // As after power-up; the faults of before are forgotten.
    void reset();

    void write32(std::uint32_t address, std::uint32_t value, Nanoseconds now);
    void write8(std::uint32_t address, std::uint8_t value) { m_accelerator.write8(address, value); }
    [[nodiscard]] std::uint32_t read32(std::uint32_t address, Nanoseconds now);

    // When the run under way shows completion; not after `now` when there is none.
    [[nodiscard]] Nanoseconds doneAt() const { return m_doneAt; }
    [[nodiscard]] const accelerator::Accelerator &model() const { return m_accelerator; }

private:
    [[nodiscard]] bool isControl(std::uint32_t address) const;
    [[nodiscard]] bool completed();

    device::DeviceId m_device;
    accelerator::Accelerator m_accelerator;
    std::uint32_t m_hz = 50'000'000;
    Nanoseconds m_startedAt = 0;
    Nanoseconds m_doneAt = 0;
};

} // namespace facet::board
