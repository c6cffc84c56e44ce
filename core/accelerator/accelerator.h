// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The CNN accelerator as its bus sees it: registers, kernel, bias and data memories. It knows nothing of networks or of
// how programs are written; on start it decodes what was written, computes, and leaves the output words in data memory
// (spec/chip/registers.md sections 1 to 10). Used by the tests and the virtual board.
#pragma once

#include "accelerator/memories.h"
#include "device/registers.h"

#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <vector>

namespace facet::accelerator {

// Something a program did that the chip does not define.
struct Fault {
    std::uint32_t address = 0; // 0 when it is not about one address
    std::string what;          // names register and field
    friend bool operator==(const Fault &, const Fault &) = default;
};

class Accelerator
{
public:
    explicit Accelerator(device::DeviceId device);

    // The bus. Faults are recorded; reads of such addresses give 0.
    void write32(std::uint32_t address, std::uint32_t value);
    [[nodiscard]] std::uint32_t read32(std::uint32_t address);
    // The express kernel loader is armed with a byte write of 1 to the block's address | 1.
    void write8(std::uint32_t address, std::uint8_t value);

    [[nodiscard]] const std::vector<Fault> &faults() const { return m_faults; }
    // A run has completed since the last start (interrupt flag of the lead quadrant).
    [[nodiscard]] bool done() const { return m_done; }
    // Started, but input is still missing in a FIFO.
    [[nodiscard]] bool waitingForInput() const { return m_waiting; }
    // CNN clock cycles of the last run, start-up included; exact for what the MAX78000's cycle model covers.
    [[nodiscard]] std::int64_t cycles() const { return m_cycles; }
    // Stops after this many executed layers (0 = runs to the end): how per-layer times are taken.
    void setLayerLimit(int layers) { m_layerLimit = layers; }

private:
    static constexpr std::size_t kMostFaults = 100;

    void fault(std::uint32_t address, std::string what);
    void writeQuadrant(int g, std::uint32_t offset, std::uint32_t address, std::uint32_t value);
    void writeControl(int g, std::uint32_t value);
    void writeKernel(std::uint32_t address, int processor, std::uint32_t offset, std::uint32_t value);
    [[nodiscard]] std::uint32_t readKernel(int processor, int column, int part) const;
    void start(int lead);
    void tryRun();
    void run();

    device::DeviceId m_device;
    device::RegisterMap m_map;
    Memories m_memories;
    RegisterFile m_registers;
    std::array<std::deque<std::uint32_t>, device::kQuadrants> m_fifo;
    std::vector<Fault> m_faults;
    int m_lead = 0;
    int m_layerLimit = 0;
    bool m_done = false;
    bool m_waiting = false;
    std::int64_t m_cycles = 0;
};

} // namespace facet::accelerator
