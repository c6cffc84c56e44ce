// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "place/kernel_memory.h"

#include <algorithm>
#include <bit>

namespace facet::place {

namespace {

constexpr std::uint64_t kTallProcessors = 0x0001'0001'0001'0001;
constexpr int kLastTallColumn = 5119;
constexpr int kSearchLimit = 1 << 20; // far above any memory: what does not fit is still given a column, to be drawn

int lowestBit(std::uint64_t map)
{
    return map == 0 ? 0 : std::countr_zero(map);
}
int highestBit(std::uint64_t map)
{
    return map == 0 ? 0 : 63 - std::countl_zero(map);
}

// A depth-wise layer has to stay inside one bank: 1024 columns, 256 in the upper part of the tall processors.
constexpr int kSmallestBank = 256;
int bankMask(int column)
{
    return column + 1 >= 4096 ? kSmallestBank - 1 : 1023;
}

// Beyond every memory gaps and banks do not count: nonsensical designs could have millions of them.
constexpr int kLastColumn = 8192;

} // namespace

KernelColumns kernelNeed(const KernelRequest &r)
{
    const int weightsPerByte = 8 / std::max(r.bits, 1);
    const int startColumn = lowestBit(r.outputProcessors) % 4;
    const int first = lowestBit(r.outputProcessors) - (r.outExpand > 1 ? startColumn : 0);
    const int span = r.outputProcessors == 0 ? 0 : 1 + highestBit(r.outputProcessors) - first;
    const int passes = r.flattened > 0 ? 1 : r.inExpand;

    std::int64_t kernels = std::int64_t(span) * r.outExpand * passes;
    std::int64_t count = kernels + std::int64_t(startColumn) * r.outExpand * passes;
    std::int64_t outChannels = count;
    if (r.depthwise) {
        kernels = passes;
        count = kernels + std::int64_t(startColumn) * passes;
        outChannels = std::int64_t(span + startColumn) * passes;
    }
    if (r.flattened > 0) {
        const std::int64_t unused = std::int64_t(r.outExpand) * std::popcount(r.outputProcessors) - r.outChannels;
        kernels = (kernels - unused) * r.flattened;
        count = (count - unused) * r.flattened;
        outChannels = count;
    }
    const std::int64_t bits = kernels * r.kernelArea * r.bits + (kernels % weightsPerByte) * r.kernelArea * (weightsPerByte - 1);

    KernelColumns columns;
    columns.length = int(std::clamp<std::int64_t>((bits + 71) / 72, 0, kSearchLimit));
    columns.count = int(std::clamp<std::int64_t>(count, 0, INT32_MAX));
    columns.outChannels = int(std::clamp<std::int64_t>(outChannels, 0, INT32_MAX));
    return columns;
}

int packedColumns(const KernelRequest &r)
{
    if (r.depthwise || lowestBit(r.outputProcessors) % 4 != 0)
        return 0;
    const int weightsPerByte = 8 / std::max(r.bits, 1);
    const std::int64_t groups = (std::int64_t(r.outChannels) + weightsPerByte - 1) / weightsPerByte;
    const std::int64_t bytes = groups * (r.flattened > 0 ? r.flattened : std::int64_t(r.inExpand) * r.kernelArea);
    return int(std::clamp<std::int64_t>((bytes + 8) / 9, 0, kSearchLimit));
}

int KernelMemory::firstTaken(std::uint64_t processors, int begin, int end) const
{
    int first = -1;
    for (const Taken &taken : m_taken) {
        if ((taken.processors & processors) == 0 || taken.end <= begin || taken.begin >= end)
            continue;
        const int column = std::max(taken.begin, begin);
        if (first < 0 || column < first)
            first = column;
    }
    return first;
}

int KernelMemory::lastTaken(std::uint64_t processors, int begin, int end) const
{
    int last = -1;
    for (const Taken &taken : m_taken) {
        if ((taken.processors & processors) != 0 && taken.end > begin && taken.begin < end)
            last = std::max(last, std::min(taken.end, end) - 1);
    }
    return last;
}

int KernelMemory::searchForward(const KernelRequest &request, int length, int from) const
{
    // Any start before the end of a conflicting run conflicts with it too, so the next candidate is behind it.
    int column = from;
    for (bool moved = true; moved && column < kSearchLimit;) {
        moved = false;
        for (const Taken &taken : m_taken) {
            if ((taken.processors & request.processors) != 0 && taken.begin < column + std::max(length, 1) && taken.end > column) {
                column = device::roundUp4(taken.end);
                moved = true;
            }
        }
    }
    return device::roundUp4(column);
}

int KernelMemory::searchInBanks(const KernelRequest &request, int length) const
{
    int column = m_weightStart;
    while (column < kLastColumn) {
        bool moved = false;
        for (std::uint64_t rest = request.processors; rest != 0 && !moved; rest &= rest - 1) {
            const std::uint64_t processor = rest & (~rest + 1);
            const int mask = bankMask(column + 1);
            if (((column + 1) & ~mask) != ((column + length) & ~mask))
                column = ((column + mask) & ~mask) - 1;
            const int taken = firstTaken(processor, column, column + length);
            if (taken >= 0) {
                column = device::roundUp4(taken + 1);
                moved = true;
            }
        }
        if (!moved)
            return device::roundUp4(column);
    }
    return searchForward(request, length, column); // there are no banks out there
}

int KernelMemory::searchBackward(const KernelRequest &request, int length) const
{
    int top = kLastTallColumn;
    while (top >= 0) {
        if (request.depthwise) {
            const int mask = bankMask(top - 1);
            if (((top - 1) & ~mask) != ((top - length) & ~mask))
                top &= ~mask;
        }
        // The start is rounded down in the end; what lies there counts too, which the vendor's tool overlooks.
        const int start = top - length + 1 < 0 ? -1 : (top - length + 1) & ~3;
        const int taken = lastTaken(request.processors, std::min(start, top), top + 1);
        if (taken < 0)
            return start;
        top = (taken - 1) & ~3;
    }
    return -1;
}

std::vector<ColumnRun> takenColumns(const KernelRequest &r, const KernelColumns &columns)
{
    std::vector<ColumnRun> taken;
    const int startColumn = lowestBit(r.outputProcessors) % 4;
    const int passes = r.flattened > 0 ? 1 : r.inExpand;
    // Skipped leading columns stay free for others.
    int begin = columns.offset + startColumn * r.kernelArea * passes / 9;
    const int end = columns.offset + startColumn + std::max(columns.length, packedColumns(r));

    // A gap in the output map skips one whole column per missing processor (8-bit 3x3 kernels only).
    const std::uint64_t map = r.outputProcessors >> lowestBit(r.outputProcessors);
    const bool gaps = (map & (map + 1)) != 0;
    if (gaps && r.kernelArea == 9 && r.bits == 8 && !r.depthwise && r.flattened == 0 && r.outputProcessors != 0) {
        const int width = 1 + highestBit(map);
        int column = begin;
        int written = 0;
        for (int expand = 0; expand < r.outExpand && column < kLastColumn; ++expand) {
            for (int bit = 0; bit < width && written < r.outChannels && column < kLastColumn; ++bit) {
                if ((map >> bit & 1) == 0) {
                    if (column > begin)
                        taken.push_back({begin, column});
                    begin = ++column;
                    continue;
                }
                column += passes;
                ++written;
            }
        }
    }
    if (end > begin)
        taken.push_back({begin, end});
    return taken;
}

void KernelMemory::occupy(const KernelRequest &request, const KernelColumns &columns)
{
    for (const ColumnRun &run : takenColumns(request, columns))
        m_taken.push_back({request.processors, run.begin, run.end});
}

KernelColumns KernelMemory::take(const KernelRequest &request, bool afterOther)
{
    KernelColumns columns = kernelNeed(request);
    if (request.processors == 0)
        return columns;

    int offset = -1;
    const int length = std::max(columns.length, packedColumns(request));
    const bool onlyTall = (request.processors & ~kTallProcessors) == 0;
    if (m_device.kernelColumnsFirst > m_device.kernelColumns && onlyTall && !afterOther && (!request.depthwise || length <= 256))
        offset = searchBackward(request, length);
    if (offset < 0) {
        // Kernels longer than the smallest bank stay inside one nowhere above the ordinary columns.
        const bool fitsBank = length < kSmallestBank;
        const bool inBanks = request.depthwise && fitsBank && m_device.kernelColumnsFirst > m_device.kernelColumns;
        offset = inBanks ? searchInBanks(request, length) : searchForward(request, length, m_weightStart);
    }
    if (afterOther)
        offset *= 4;
    columns.offset = offset;

    const int room = onlyTall ? m_device.kernelColumnsFirst : m_device.kernelColumns;
    columns.fits = offset + length <= room;
    occupy(request, columns);
    return columns;
}

} // namespace facet::place
