// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "accelerator/memories.h"

namespace facet::accelerator {

using device::kColumnBytes;

Memories::Memories(const device::Device &device) : m_instanceWords(device.dataInstanceBytes / 4), m_biasBytes(device.biasBytesPerQuadrant)
{
    for (int p = 0; p < device::kProcessors; ++p)
        m_columns[std::size_t(p)] = device.columnsOf(p);
    clear();
}

void Memories::clear()
{
    for (int p = 0; p < device::kProcessors; ++p) {
        m_kernels[std::size_t(p)].assign(std::size_t(m_columns[std::size_t(p)]) * kColumnBytes, 0);
        m_kernelWritten[std::size_t(p)].assign(std::size_t(m_columns[std::size_t(p)]), false);
    }
    m_packers.fill({});
    for (auto &memory : m_bias)
        memory.assign(std::size_t(m_biasBytes), 0);
    for (auto &memory : m_data)
        memory.assign(std::size_t(m_instanceWords), 0);
}

std::uint8_t Memories::kernelByte(int processor, int column, int index) const
{
    const auto &memory = m_kernels[std::size_t(processor)];
    const std::size_t at = std::size_t(column) * kColumnBytes + std::size_t(index);
    return column >= 0 && at < memory.size() ? memory[at] : 0;
}

void Memories::setKernelByte(int processor, int column, int index, std::uint8_t value)
{
    auto &memory = m_kernels[std::size_t(processor)];
    const std::size_t at = std::size_t(column) * kColumnBytes + std::size_t(index);
    if (column < 0 || at >= memory.size())
        return;
    memory[at] = value;
    m_kernelWritten[std::size_t(processor)][std::size_t(column)] = true;
}

bool Memories::kernelWritten(int processor, int column) const
{
    const auto &written = m_kernelWritten[std::size_t(processor)];
    return column >= 0 && std::size_t(column) < written.size() && written[std::size_t(column)];
}

std::int8_t Memories::bias(int quadrant, int index) const
{
    const auto &memory = m_bias[std::size_t(quadrant)];
    return index >= 0 && std::size_t(index) < memory.size() ? std::int8_t(memory[std::size_t(index)]) : std::int8_t(0);
}

void Memories::setBias(int quadrant, int index, std::uint8_t value)
{
    m_bias[std::size_t(quadrant)][std::size_t(index)] = value;
}

std::uint32_t Memories::word(int instance, std::int64_t index) const
{
    const auto &memory = m_data[std::size_t(instance % device::kDataInstances)];
    return index >= 0 && std::size_t(index) < memory.size() ? memory[std::size_t(index)] : 0;
}

void Memories::setWord(int instance, std::int64_t index, std::uint32_t value)
{
    constexpr std::int64_t kLargest = 1 << 22; // a whole streamed map at the most
    if (index < 0 || index >= kLargest)
        return;
    auto &memory = m_data[std::size_t(instance % device::kDataInstances)];
    if (std::size_t(index) >= memory.size())
        memory.resize(std::size_t(index) + 1, 0);
    memory[std::size_t(index)] = value;
}

void Memories::setByte(int instance, std::int64_t index, int lane, std::uint8_t value)
{
    const std::uint32_t shift = std::uint32_t(lane) * 8;
    setWord(instance, index, (word(instance, index) & ~(0xffu << shift)) | std::uint32_t(value) << shift);
}

} // namespace facet::accelerator
