// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Rules about the network as a whole (spec/chip/constraints.md sections 1, 3, 4 and 5).

#include "device/rules_common.h"

#include <algorithm>
#include <array>

namespace facet::device {

namespace {

using network::Extent;
using network::Layer;
using network::Operator;

// The MAX78002 resets its averaging unit with a layer of its own in front of an average pool that follows an element-wise layer.
int insertedLayers(const Subject &subject)
{
    if (subject.device.id == DeviceId::Max78000)
        return 0;
    int count = 0;
    for (const int index : subject.shapes.order) {
        const LayerView at(subject, index);
        const int before = subject.previous[std::size_t(index)];
        const bool averages = at.layer.pooling == network::Pooling::Average && at.pools();
        if (averages && before >= 0 && subject.network.layers[std::size_t(before)].operands > 1)
            ++count;
    }
    return count;
}

bool doesNothing(const Layer &layer)
{
    const Extent one{1, 1};
    return layer.op == Operator::Passthrough && layer.pool == one && layer.poolStride == one && layer.eltwise == network::Eltwise::None &&
           layer.sources.size() <= 1 && !layer.inChannels && !layer.inDim && layer.inCrop == std::array<int, 2>{0, 0} && !layer.output &&
           !layer.readsBuffer && !layer.bufferShift && !layer.bufferInsert && layer.pins.writeGap == 0;
}

void layerCount(const Subject &subject, Report &report)
{
    const auto layers = int(subject.network.layers.size());
    const int inserted = insertedLayers(subject);
    const int surplus = layers + inserted - subject.device.maxLayers;
    if (surplus <= 0)
        return;
    Fix fix{say(QT_TRANSLATE_NOOP("core", "Remove layers that change nothing")), {}};
    for (int index = layers - 1; index >= 0 && int(fix.edits.size()) < surplus; --index) {
        if (!doesNothing(subject.network.layers[std::size_t(index)]))
            continue;
        Edit edit;
        edit.kind = Edit::Kind::RemoveLayer;
        edit.index = index;
        fix.edits.push_back(edit);
    }
    std::vector<Fix> fixes;
    if (int(fix.edits.size()) == surplus)
        fixes.push_back(std::move(fix));
    report.add(say(QT_TRANSLATE_NOOP("core", "The network has too many layers.")), atMost(subject.device.maxLayers),
               inserted == 0 ? plain(layers)
                             : say(QT_TRANSLATE_NOOP("core", "%1, and %2 that the chip needs to reset averages"), layers, inserted),
               say(QT_TRANSLATE_NOOP("core", "Each layer has a set of registers of its own, and the chip holds no more of them. "
                                             "Pooling and element-wise operations can be part of the following convolution.")),
               std::move(fixes));
}

void startLayerRange(const Subject &subject, Report &report)
{
    const int start = subject.network.options.startLayer;
    const int last = std::max(0, int(subject.network.layers.size()) - 1);
    if (start >= 0 && start <= last)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "The start layer does not exist.")), say(QT_TRANSLATE_NOOP("core", "0 to %1"), last),
               plain(start), say(QT_TRANSLATE_NOOP("core", "Execution begins with the start layer.")),
               {changeOptions(subject, say(QT_TRANSLATE_NOOP("core", "Start with layer 0")),
                              [](network::RunOptions &options) { options.startLayer = 0; })});
}

void binaryMixed(const Subject &subject, Report &report)
{
    const auto uses = [&](int bits) {
        return std::ranges::any_of(subject.shapes.order, [&](int index) {
            const Layer &layer = subject.network.layers[std::size_t(index)];
            return layer.hasWeights() && layer.weightBits == bits;
        });
    };
    if (!uses(network::kBinaryBits) || !uses(1))
        return;
    const auto convert = [&](Text title, int from, int to) {
        Fix fix{std::move(title), {}};
        for (std::size_t i = 0; i < subject.network.layers.size(); ++i) {
            Layer layer = subject.network.layers[i];
            if (layer.weightBits != from)
                continue;
            layer.weightBits = to;
            fix.edits.push_back(replaceLayer(int(i), std::move(layer)));
        }
        return fix;
    };
    report.add(say(QT_TRANSLATE_NOOP("core", "Binary and 1-bit weights are mixed.")), say(QT_TRANSLATE_NOOP("core", "one of the two")),
               say(QT_TRANSLATE_NOOP("core", "both")),
               say(QT_TRANSLATE_NOOP("core", "How a stored bit is read as a weight is decided once for the whole network.")),
               {convert(say(QT_TRANSLATE_NOOP("core", "Make the binary layers 1-bit")), network::kBinaryBits, 1),
                convert(say(QT_TRANSLATE_NOOP("core", "Make the 1-bit layers binary")), 1, network::kBinaryBits)});
}

void quadrantZero(const Subject &subject, Report &report)
{
    std::uint64_t all = 0;
    for (const int index : subject.shapes.order) {
        const auto map = subject.inputMap[std::size_t(index)];
        if (!map)
            return; // automatic placement starts in quadrant 0
        all |= *map;
    }
    const int last = subject.finalLayer();
    if (last < 0 || !subject.outputMap[std::size_t(last)])
        return;
    all |= *subject.outputMap[std::size_t(last)];
    if (all == 0 || (quadrantsOf(all) & 1) != 0)
        return;
    const int first = subject.shapes.order.front();
    report.add(say(QT_TRANSLATE_NOOP("core", "Quadrant 0 is not used.")),
               say(QT_TRANSLATE_NOOP("core", "a processor from 0 to 15 in some layer")),
               say(QT_TRANSLATE_NOOP("core", "the lowest processor is %1"), lowestProcessor(all)),
               say(QT_TRANSLATE_NOOP("core", "Quadrant 0 leads the others: it starts the inference and raises the interrupt at its end.")),
               {changeLayer(subject, first, say(QT_TRANSLATE_NOOP("core", "Let the first layer's processors be placed automatically")),
                            [](Layer &layer) { layer.pins.processors.reset(); })});
}

void startLayerDevice(const Subject &subject, Report &report)
{
    if (subject.device.supportsNextSequence || subject.network.options.startLayer == 0)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "The chip cannot start with a later layer.")), say(QT_TRANSLATE_NOOP("core", "start layer 0")),
               say(QT_TRANSLATE_NOOP("core", "layer %1"), subject.network.options.startLayer),
               say(QT_TRANSLATE_NOOP("core", "The MAX78000 always begins with layer 0 and runs layers in sequence.")),
               {changeOptions(subject, say(QT_TRANSLATE_NOOP("core", "Start with layer 0")),
                              [](network::RunOptions &options) { options.startLayer = 0; })});
}

void snoopDevice(const Subject &subject, Report &report)
{
    if (subject.device.supportsSpeedUps || subject.network.snoop.empty())
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "The chip has no conditional execution (`snoop`).")),
               say(QT_TRANSLATE_NOOP("core", "no snoop settings")),
               say(QT_TRANSLATE_NOOP("core", "%1 snoop values"), std::int64_t(subject.network.snoop.size())),
               say(QT_TRANSLATE_NOOP("core", "Only the MAX78002 can watch its data and branch on them.")));
}

void snoopLength(const Subject &subject, Report &report)
{
    constexpr std::size_t kSnoopValues = 32;
    const std::size_t count = subject.network.snoop.size();
    if (count == 0 || count == kSnoopValues)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "The list of snoop values is incomplete.")), plain(std::int64_t(kSnoopValues)),
               plain(std::int64_t(count)),
               say(QT_TRANSLATE_NOOP("core", "The values fill the two comparison units and their expected results in a fixed order.")));
}

void fifoStart(const Subject &subject, Report &report)
{
    if (!subject.usesFifo() || subject.network.options.startLayer == 0)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "The FIFO feeds layer 0 only, but the start layer is another.")),
               say(QT_TRANSLATE_NOOP("core", "start layer 0")),
               say(QT_TRANSLATE_NOOP("core", "layer %1"), subject.network.options.startLayer),
               say(QT_TRANSLATE_NOOP("core", "The FIFOs are wired to the first layer's registers.")),
               {changeOptions(subject, say(QT_TRANSLATE_NOOP("core", "Start with layer 0")),
                              [](network::RunOptions &options) { options.startLayer = 0; }),
                changeOptions(subject, say(QT_TRANSLATE_NOOP("core", "Do not use the FIFO")),
                              [](network::RunOptions &options) { options.fifo = options.fastFifo = options.fastFifoQuad = false; })});
}

} // namespace

std::span<const NetworkRule> networkRules()
{
    static constexpr std::array kRules{
        NetworkRule{"layer-count", Severity::Error, layerCount},
        NetworkRule{"start-layer-range", Severity::Error, startLayerRange},
        NetworkRule{"binary-mixed", Severity::Error, binaryMixed},
        NetworkRule{"quadrant-0", Severity::Error, quadrantZero},
    };
    return kRules;
}

std::span<const NetworkRule> featureNetworkRules()
{
    static constexpr std::array kRules{
        NetworkRule{"start-layer-device", Severity::Error, startLayerDevice},
        NetworkRule{"snoop-device", Severity::Error, snoopDevice},
        NetworkRule{"snoop-length", Severity::Error, snoopLength},
        NetworkRule{"fifo-start", Severity::Error, fifoStart},
    };
    return kRules;
}

} // namespace facet::device
