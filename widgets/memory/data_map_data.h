// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Data memory as it is drawn: which maps lie where while each layer runs. Plain values.
#pragma once

#include "explore/table.h"
#include "place/data_words.h"
#include "study/analysis.h"

#include <QString>

#include <vector>

namespace facet::memory {

// What happens to a map in a step.
enum class MapUse : std::uint8_t {
    Written,
    Read,
    Kept,   // for a later layer, or for the end
    Rolling // the rows that a streaming layer keeps of its input
};

struct MapSpan {
    MapUse use{};
    int from = 0; // steps [from, to)
    int to = 0;
    friend bool operator==(const MapSpan &, const MapSpan &) = default;
};

// One map: the same bytes in each of its data memories.
struct DataTensor {
    int owner = network::kNetworkInput; // the layer that writes it, or the network input
    int reader = -1;                    // Rolling: the layer that keeps it
    QString name;
    unsigned instances = 0; // bit n = data memory n
    std::int64_t begin = 0; // bytes
    std::int64_t end = 0;
    std::vector<MapSpan> spans; // ascending
    bool pinned = false;        // its offset is stated
    place::DataWords words;

    [[nodiscard]] int from() const { return spans.empty() ? 0 : spans.front().from; }
    [[nodiscard]] int to() const { return spans.empty() ? 0 : spans.back().to; }
    // What selecting it means: the layer that writes it, that keeps it, or the first one for the network input.
    [[nodiscard]] bool isInput() const { return owner == network::kNetworkInput && reader < 0; }
};

// Words of `victim` that `layer` overwrites while they are needed, as the smallest range that holds them.
struct DataOverlap {
    int layer = -1;
    int victim = network::kNetworkInput;
    int step = 0;
    unsigned instances = 0;
    std::int64_t begin = 0;
    std::int64_t end = 0;
    friend bool operator==(const DataOverlap &, const DataOverlap &) = default;
};

struct DataMap {
    QString title;
    std::vector<int> steps;     // the executed layers in order
    std::vector<QString> names; // of the steps
    std::int64_t capacity = 0;  // bytes of one data memory
    std::vector<DataTensor> tensors;
    std::vector<DataOverlap> overlaps;
    std::int64_t top = 0;        // behind the highest byte in use
    bool overlapAllowed = false; // RunOptions::overlapData

    [[nodiscard]] int stepOf(int layer) const; // -1 = not executed
    // Index into `tensors`, -1 = nothing there. A written map is on top of those that are read or kept.
    [[nodiscard]] int tensorAt(int instance, int step, std::int64_t byte) const;
    // That of a layer's output (or the network input), -1 = none.
    [[nodiscard]] int tensorOf(int owner) const;
    // "7 maps in 16 data memories of 32 KiB, up to byte 12,544. 2 overlaps."
    [[nodiscard]] QString summary() const;
};

[[nodiscard]] DataMap dataMap(const QString &variant, const network::Network &network, const study::Analysis &analysis,
                              device::DeviceId device);

// Where a moved map begins: snapped to the ends and beginnings of maps that live at the same time in the same memories, to the
// first byte and to where it just fits, if one of these is at most `reach` bytes away; else to a multiple of `grid`. Never negative.
[[nodiscard]] std::int64_t snapped(const DataMap &map, int tensor, std::int64_t offset, std::int64_t reach, std::int64_t grid);
// Whether the tensor would share words with another one that lives at the same time if it began at `offset`.
[[nodiscard]] bool wouldOverlap(const DataMap &map, int tensor, std::int64_t offset);

[[nodiscard]] QString tensorTip(const DataMap &map, int tensor, int step);
[[nodiscard]] QString useName(MapUse use);
// One row per map.
[[nodiscard]] explore::Table dataMapTable(const DataMap &map);

} // namespace facet::memory
