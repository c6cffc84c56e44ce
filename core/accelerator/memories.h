// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The accelerator's storage, without any meaning.
#pragma once

#include "device/registers.h"

#include <array>
#include <cstdint>
#include <vector>

namespace facet::accelerator {

inline constexpr int kMostLayers = 128;

// All registers as last written.
struct RegisterFile {
    using PerLayer = std::array<std::uint32_t, device::kLayerRegisters>;

    std::array<std::array<PerLayer, kMostLayers>, device::kQuadrants> layer{};
    std::array<std::uint32_t, device::kQuadrants> control{};
    std::array<std::uint32_t, device::kQuadrants> memoryTiming{};
    std::array<std::uint32_t, device::kQuadrants> layerCount{};
    std::array<std::uint32_t, device::kQuadrants> selfTest{};
    std::array<std::uint32_t, device::kQuadrants> inputFrame{};
    std::uint32_t fifoControl = 0;
    std::uint32_t alwaysOn = 0;

    [[nodiscard]] std::uint32_t at(device::LayerRegister reg, int quadrant, int index) const
    {
        return layer[std::size_t(quadrant)][std::size_t(index)][std::size_t(reg)];
    }
};

class Memories
{
public:
    explicit Memories(const device::Device &device);

    // ---- kernel memory: columns of nine bytes, byte 0 is the most significant ----
    [[nodiscard]] std::uint8_t kernelByte(int processor, int column, int index) const;
    void setKernelByte(int processor, int column, int index, std::uint8_t value);
    // Whether anything was ever written to the column.
    [[nodiscard]] bool kernelWritten(int processor, int column) const;

    // Position of the packed (express) writer of each processor.
    struct Packer {
        bool armed = false;
        int column = 0;
        int index = 0;
        std::array<std::uint8_t, device::kColumnBytes> bytes{}; // a column is stored when it is complete
    };
    Packer &packer(int processor) { return m_packers[std::size_t(processor)]; }

    // ---- bias memory: bytes ----
    [[nodiscard]] std::int8_t bias(int quadrant, int index) const;
    void setBias(int quadrant, int index, std::uint8_t value);

    // ---- data memory: words; indices beyond an instance's size are kept apart, as the rolling buffers of streaming
    // layers never hold a whole feature map on the chip ----
    [[nodiscard]] std::uint32_t word(int instance, std::int64_t index) const;
    void setWord(int instance, std::int64_t index, std::uint32_t value);
    void setByte(int instance, std::int64_t index, int lane, std::uint8_t value);
    [[nodiscard]] int instanceWords() const { return m_instanceWords; }
    [[nodiscard]] int kernelColumns(int processor) const { return m_columns[std::size_t(processor)]; }
    [[nodiscard]] int biasBytes() const { return m_biasBytes; }
    void clear();

private:
    int m_instanceWords;
    int m_biasBytes;
    std::array<int, device::kProcessors> m_columns{};
    std::array<std::vector<std::uint8_t>, device::kProcessors> m_kernels;
    std::array<std::vector<bool>, device::kProcessors> m_kernelWritten;
    std::array<Packer, device::kProcessors> m_packers{};
    std::array<std::vector<std::uint8_t>, device::kQuadrants> m_bias;
    std::array<std::vector<std::uint32_t>, device::kDataInstances> m_data;
};

} // namespace facet::accelerator
