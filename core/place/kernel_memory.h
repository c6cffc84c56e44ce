// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Which kernel columns are taken (spec/chip/registers.md section 4.1). Columns are logical ones.
#pragma once

#include "place/placement.h"

#include <vector>

namespace facet::place {

// What a layer asks of the kernel memory.
struct KernelRequest {
    std::uint64_t processors = 0;
    std::uint64_t outputProcessors = 0;
    int kernelArea = 9; // hw kernel
    int bits = 8;
    int inExpand = 1;
    int outExpand = 1;
    int outChannels = 0;
    int flattened = 0; // in_expand * rows * cols of a flattened layer, 0 otherwise
    bool depthwise = false;
};

// Columns, kernel counts and leading gap of a request; offset is left at 0.
[[nodiscard]] KernelColumns kernelNeed(const KernelRequest &request);

// Columns that the packed bytes fill, from the layer's first; can be more than KernelColumns::length, which is what the vendor's tool
// looks for: kernels are packed by groups of as many outputs as share a byte, and the last group is filled up with zeros
// (registers.md section 4.2).
[[nodiscard]] int packedColumns(const KernelRequest &request);

// Columns [begin, end) of each processor.
struct ColumnRun {
    int begin = 0;
    int end = 0;
    friend bool operator==(const ColumnRun &, const ColumnRun &) = default;
};

// The logical columns that a placed request takes, ascending: without those it skips in front, and, where its output map
// has gaps, in between.
[[nodiscard]] std::vector<ColumnRun> takenColumns(const KernelRequest &request, const KernelColumns &columns);

// Those of a layer as it is placed; empty without weights of its own.
[[nodiscard]] std::vector<ColumnRun> kernelColumns(const network::Network &network, const network::Shapes &shapes,
                                                   const std::vector<device::HardwareLayer> &hardware, const Placement &placement, int layer);

// Takes columns layer by layer. Deterministic: the lowest multiple of four that is free in every processor of the layer,
// or, on the MAX78002, the highest for layers on the tall processors only.
class KernelMemory {
public:
    KernelMemory(const device::Device &device, int weightStart) : m_device(device), m_weightStart(weightStart) {}

    // `afterOther`: a calcx4 layer that follows one without it; its found column is multiplied by four.
    KernelColumns take(const KernelRequest &request, bool afterOther);

private:
    struct Taken {
        std::uint64_t processors;
        int begin;
        int end;
    };

    [[nodiscard]] int firstTaken(std::uint64_t processors, int begin, int end) const; // -1 = all free
    [[nodiscard]] int lastTaken(std::uint64_t processors, int begin, int end) const;
    [[nodiscard]] int searchForward(const KernelRequest &request, int length, int from) const;
    [[nodiscard]] int searchInBanks(const KernelRequest &request, int length) const;
    [[nodiscard]] int searchBackward(const KernelRequest &request, int length) const; // -1 = no room
    void occupy(const KernelRequest &request, const KernelColumns &columns);

    const device::Device &m_device;
    int m_weightStart;
    std::vector<Taken> m_taken;
};

} // namespace facet::place
