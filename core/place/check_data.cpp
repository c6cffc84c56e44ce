// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "place/check_data.h"

#include "place/check_sources.h"
#include "place/collisions.h"
#include "place/live_maps.h"

#include <algorithm>
#include <optional>
#include <string>

namespace facet::place {

namespace {

using device::Finding;
using network::kNetworkInput;

constexpr std::int64_t kWordBytes = 4;
constexpr std::int64_t kBankBytes = 16384; // MAX78002, registers.md section 11

std::string number(std::int64_t value) { return grouped(value); }

Finding finding(const char *rule, int layer, Text title, Text needs, Text has, Text explanation)
{
    Finding f;
    f.rule = rule;
    f.layer = layer;
    f.title = std::move(title);
    f.needs = std::move(needs);
    f.has = std::move(has);
    f.explanation = std::move(explanation);
    return f;
}

void overlaps(const Placed &p, std::vector<Finding> &findings)
{
    if (p.network.options.overlapData)
        return;
    for (const Collision &c : collisions(p.network, p.shapes, p.hardware, p.placement)) {
        const std::string offset = number(c.word.offset), instance = std::to_string(c.word.instance);
        findings.push_back(finding(
            "data-overlap", c.layer,
            c.victim == kNetworkInput ? Text{QT_TRANSLATE_NOOP("core", "The output is written over the network input, which is still needed."), {}}
                                      : Text{QT_TRANSLATE_NOOP("core", "The output is written over that of layer %1, which is still needed."),
                                             {std::to_string(c.victim)}},
            Text{QT_TRANSLATE_NOOP("core", "words that no longer hold data to be read"), {}},
            Text{QT_TRANSLATE_NOOP("core", "byte %1 of data memory %2 and possibly more"), {offset, instance}},
            Text{QT_TRANSLATE_NOOP("core", "Reading and writing go on at the same time; a word counts as needed until the last layer that "
                                           "reads its map has finished."),
                 {}}));
    }
}

// What a layer writes must end inside its memories. Maps that are too large in themselves are found by the rules about sizes.
void room(const Placed &p, std::vector<Finding> &findings)
{
    for (const int index : p.shapes.order) {
        const network::Layer &layer = p.network.layers[std::size_t(index)];
        const LayerPlacement &place = p.placement.layers[std::size_t(index)];
        if (layer.streaming || layer.pins.outOffset || !p.shapes.layers[std::size_t(index)].valid)
            continue;
        DataWords words = outputWords(p.network, p.shapes, p.hardware[std::size_t(index)], place, index);
        words.pixels += p.hardware[std::size_t(index)].outPad;
        const std::int64_t size = words.end() - words.begin, room = p.device.dataInstanceBytes;
        const std::int64_t packed = size / (place.writeGap + 1);
        if (words.end() <= room || packed > room)
            continue;
        findings.push_back(finding(
            "data-memory", index, Text{QT_TRANSLATE_NOOP("core", "Data memory is exhausted."), {}},
            Text{QT_TRANSLATE_NOOP("core", "%1 bytes more"), {number(words.end() - room)}},
            Text{QT_TRANSLATE_NOOP("core", "%1 bytes for this output behind %2 of maps that are still needed, in memories of %3"),
                 {number(size), number(words.begin), number(room)}},
            Text{QT_TRANSLATE_NOOP("core", "Four processors share a data memory. It holds at the same time what a layer reads, what it writes, "
                                           "and what later layers will read. Smaller or fewer maps, or an input folded onto more processors, help."),
                 {}}));
    }
}

void banks(const Placed &p, std::vector<Finding> &findings)
{
    for (const int index : p.shapes.order) {
        const network::LayerShape &shape = p.shapes.layers[std::size_t(index)];
        const bool fed = index == p.shapes.order.front() && p.network.options.fifo;
        if (!p.network.layers[std::size_t(index)].readAhead || !p.device.supportsSpeedUps || fed || !shape.valid)
            continue;
        const LayerPlacement &place = p.placement.layers[std::size_t(index)];
        const device::HardwareLayer &hw = p.hardware[std::size_t(index)];
        const DataWords out = outputWords(p.network, p.shapes, hw, place, index);
        const std::int64_t read = place.inOffset;
        const std::int64_t readEnd = read + shape.in.area() * hw.inExpand * std::max(p.network.layers[std::size_t(index)].operands, 1) * kWordBytes;
        const std::int64_t first = read / kBankBytes, last = (readEnd - 1) / kBankBytes;
        const std::int64_t outFirst = out.begin / kBankBytes, outLast = (out.end() - 1) / kBankBytes;
        if (first != outFirst && last != outLast)
            continue;
        findings.push_back(finding(
            "readahead-bank", index, Text{QT_TRANSLATE_NOOP("core", "A read-ahead layer reads and writes the same memory bank."), {}},
            Text{QT_TRANSLATE_NOOP("core", "input and output that begin, and end, in different banks of %1 bytes"), {number(kBankBytes)}},
            Text{QT_TRANSLATE_NOOP("core", "input in banks %1 to %2, output in banks %3 to %4"),
                 {std::to_string(first), std::to_string(last), std::to_string(outFirst), std::to_string(outLast)}},
            Text{QT_TRANSLATE_NOOP("core", "Read-ahead fetches the next data in the same cycle in which results are written; a bank can do only one."),
                 {}}));
    }
}

// The rolling input windows of streaming layers, which all live at the same time.
void streamBuffers(const Placed &p, std::vector<Finding> &findings)
{
    const std::vector<RollingInput> buffers = rollingInputs(p.network, p.shapes, p.hardware, p.placement, p.device);
    for (const RollingInput &buffer : buffers) {
        if (buffer.words.end() > p.device.dataInstanceBytes) {
            findings.push_back(finding(
                "streaming-buffer", buffer.reader, Text{QT_TRANSLATE_NOOP("core", "The rolling input of a streaming layer does not fit."), {}},
                Text{QT_TRANSLATE_NOOP("core", "at most %1 bytes"), {number(p.device.dataInstanceBytes)}},
                Text{QT_TRANSLATE_NOOP("core", "%1 bytes"), {number(buffer.words.end())}},
                Text{QT_TRANSLATE_NOOP("core", "A streaming layer keeps the rows that its window covers, behind the input offset."), {}}));
        }
    }
    if (p.network.options.overlapData)
        return;
    for (std::size_t i = 0; i < buffers.size(); ++i) {
        for (std::size_t k = i + 1; k < buffers.size(); ++k) {
            const auto shared = firstShared(buffers[i].words, buffers[k].words);
            if (!shared)
                continue;
            findings.push_back(finding(
                "streaming-buffer", buffers[k].reader, Text{QT_TRANSLATE_NOOP("core", "The rolling inputs of streaming layers overlap."), {}},
                Text{QT_TRANSLATE_NOOP("core", "memory of its own for each"), {}},
                Text{QT_TRANSLATE_NOOP("core", "layers %1 and %2 share byte %3 of data memory %4"),
                     {std::to_string(buffers[i].reader), std::to_string(buffers[k].reader), number(shared->offset), std::to_string(shared->instance)}},
                Text{QT_TRANSLATE_NOOP("core", "Streaming layers run at the same time, each on the rows that the one before has just written."), {}}));
        }
    }
}

} // namespace

std::vector<Finding> checkData(const Placed &placed)
{
    std::vector<Finding> findings;
    overlaps(placed, findings);
    room(placed, findings);
    banks(placed, findings);
    streamBuffers(placed, findings);
    checkSources(placed, findings);
    return findings;
}

} // namespace facet::place
