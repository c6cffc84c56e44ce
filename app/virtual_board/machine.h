// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The processor: Unicorn executes the very program that is flashed to boards. Its accesses go to the devices; its time is the
// virtual clock.
#pragma once

#include "board/firmware_image.h"
#include "devices.h"

#include <memory>

struct uc_struct;

namespace facet::virtual_board {

class Machine {
public:
    struct Counters {
        std::int64_t resets = 0;
        std::int64_t watchdogResets = 0;
        std::int64_t busFaults = 0;
    };

    Machine(const board::FirmwareImage &image, Devices &devices, HostLink &link, VirtualClock &clock);
    ~Machine();
    Machine(const Machine &) = delete;
    Machine &operator=(const Machine &) = delete;

    // Empty, or why the emulator cannot be used.
    [[nodiscard]] const std::string &problem() const { return m_problem; }
    // Memory holds what it happens to hold after power-up (always the same for the same number of power-ups).
    void powerOn();
    void reset();
    // Executes until the link has a request for whoever called; resets of the firmware's own are done inside.
    void run();

    [[nodiscard]] const Counters &counters() const { return m_counters; }
    [[nodiscard]] std::int64_t executedBytes() const { return m_executed; }

private:
    struct Hooks; // Unicorn's callbacks

    void afterAccess();
    void check(int error, const char *what);
    void fail(std::uint32_t address);
    void enterFault();

    Devices &m_devices;
    HostLink &m_link;
    VirtualClock &m_clock;
    uc_struct *m_engine = nullptr;
    std::string m_problem;
    std::vector<std::uint8_t> m_flash;
    std::uint32_t m_memoryBytes;
    std::uint32_t m_powerUps = 0;
    bool m_faulted = false;
    unsigned m_blocks = 0;
    std::int64_t m_executed = 0;
    Counters m_counters;
};

} // namespace facet::virtual_board
