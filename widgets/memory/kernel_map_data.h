// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Kernel memory as it is drawn: who lies in which columns of which processors, and what the start rule costs. Plain values.
#pragma once

#include "explore/table.h"
#include "study/analysis.h"

#include <QString>

#include <array>
#include <vector>

namespace facet::memory {

// Columns [begin, end) of all processors in the map.
struct KernelBlock {
    int layer = -1;
    std::uint64_t processors = 0;
    int begin = 0;
    int end = 0;
    friend bool operator==(const KernelBlock &, const KernelBlock &) = default;
};

// Free columns that no layer can start in, since another one takes part of the same four.
struct KernelGap {
    std::uint64_t processors = 0;
    int begin = 0;
    int end = 0;
    friend bool operator==(const KernelGap &, const KernelGap &) = default;
};

// In columns of single processors (kColumnBytes each). used + gaps + free = capacity; over comes on top.
struct KernelShare {
    std::int64_t used = 0;
    std::int64_t gaps = 0;
    std::int64_t free = 0;
    std::int64_t over = 0; // beyond a processor's last column
    KernelShare &operator+=(const KernelShare &other);
    [[nodiscard]] std::int64_t capacity() const { return used + gaps + free; }
    friend bool operator==(const KernelShare &, const KernelShare &) = default;
};

struct BiasGroup {
    int used = 0; // bytes
    int capacity = 0;
    bool active = false; // quadrants without processors at work hold no bias
};

struct KernelMap {
    QString title;
    std::vector<QString> names;                      // of all layers
    std::vector<int> order;                          // layers with kernels of their own, as they are executed
    int shown = 0;                                   // the first so many of them are in the map
    std::array<int, device::kProcessors> capacity{}; // columns of each processor
    std::vector<KernelBlock> blocks;                 // in the order of `order`
    std::vector<KernelGap> gaps;
    std::array<KernelShare, device::kQuadrants> quadrants;
    std::array<BiasGroup, device::kQuadrants> bias;
    int top = 0; // one behind the highest column that is taken

    [[nodiscard]] KernelShare total() const;
    [[nodiscard]] int ceiling() const; // columns of the tallest processor
    // Index into `blocks`, -1 = free, a gap or outside.
    [[nodiscard]] int blockAt(int processor, int column) const;
    [[nodiscard]] bool isGap(int processor, int column) const;
    // "Kernel memory: 121 KiB occupied, 1.2 KiB of gaps, 310 KiB free."
    [[nodiscard]] QString summary() const;
};

// `steps`: how many layers with kernels have been placed, in the order of execution; -1 = all.
[[nodiscard]] KernelMap kernelMap(const QString &variant, const network::Network &network, const study::Analysis &analysis,
                                  device::DeviceId device, int steps = -1);

// Rich text about a place in the map; empty outside of all processors' memory and blocks.
[[nodiscard]] QString kernelTip(const KernelMap &map, int processor, int column);
// One row per layer of the network that has kernels, in the order of execution, and the totals.
[[nodiscard]] explore::Table kernelMapTable(const KernelMap &map);

// "0-15, 32-47": processors, or data memories, of a map.
[[nodiscard]] QString rangesOf(std::uint64_t map);

} // namespace facet::memory
