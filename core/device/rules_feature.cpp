// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What only the MAX78002 can do (spec/chip/constraints.md sections 1, 4 and 5).

#include "device/rules_common.h"

#include <array>
#include <bit>

namespace facet::device {

namespace {

using network::Layer;

void bypassDevice(const LayerView &at, Report &report)
{
    if (at.device.supportsSpeedUps || !at.layer.bypass)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "The chip cannot bypass kernel memory.")), say(QT_TRANSLATE_NOOP("core", "a kernel")),
               say(QT_TRANSLATE_NOOP("core", "bypass")),
               say(QT_TRANSLATE_NOOP("core", "Only the MAX78002 can take all weights as +1 without reading them.")),
               {change(at, say(QT_TRANSLATE_NOOP("core", "Store the weights")), [](Layer &layer) { layer.bypass = false; })});
}

void calcX4Device(const LayerView &at, Report &report)
{
    if (at.device.supportsSpeedUps || !at.layer.calcX4)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "The chip cannot compute four channels at a time (`calcx4`).")),
               say(QT_TRANSLATE_NOOP("core", "no `calcx4`")), say(QT_TRANSLATE_NOOP("core", "`calcx4`")),
               say(QT_TRANSLATE_NOOP("core", "Only the MAX78002 spreads output channels over its four quadrants in parallel.")),
               {change(at, say(QT_TRANSLATE_NOOP("core", "Turn `calcx4` off")), [](Layer &layer) { layer.calcX4 = false; })});
}

void readAheadDevice(const LayerView &at, Report &report)
{
    if (at.device.supportsSpeedUps || !at.layer.readAhead)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "The chip cannot read ahead (`readahead`).")),
               say(QT_TRANSLATE_NOOP("core", "no `readahead`")), say(QT_TRANSLATE_NOOP("core", "`readahead`")),
               say(QT_TRANSLATE_NOOP("core", "Only the MAX78002 fetches the next data while it computes.")),
               {change(at, say(QT_TRANSLATE_NOOP("core", "Turn `readahead` off")), [](Layer &layer) { layer.readAhead = false; })});
}

void binaryDevice(const LayerView &at, Report &report)
{
    if (at.device.supportsBinaryWeights || !at.layer.hasWeights() || at.layer.weightBits != network::kBinaryBits)
        return;
    const auto use = [&](int bits) {
        return change(at, say(QT_TRANSLATE_NOOP("core", "Use %1-bit weights"), bits), [bits](Layer &layer) { layer.weightBits = bits; });
    };
    report.add(say(QT_TRANSLATE_NOOP("core", "The chip has no binary weights (-1/+1).")),
               say(QT_TRANSLATE_NOOP("core", "1, 2, 4 or 8 bits")), say(QT_TRANSLATE_NOOP("core", "binary")),
               say(QT_TRANSLATE_NOOP("core", "Two bits are the fewest that hold both -1 and +1 on the MAX78000.")), {use(2), use(1)});
}

void snoopNextDevice(const LayerView &at, Report &report)
{
    if (at.device.supportsSpeedUps || !at.layer.snoopNext)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "The chip cannot branch on its data (`snoop_sequence`).")),
               say(QT_TRANSLATE_NOOP("core", "no alternative next layer")), say(QT_TRANSLATE_NOOP("core", "layer %1"), *at.layer.snoopNext),
               say(QT_TRANSLATE_NOOP("core", "Only the MAX78002 can watch its data and branch on them.")),
               {change(at, say(QT_TRANSLATE_NOOP("core", "Drop the alternative")), [](Layer &layer) { layer.snoopNext.reset(); })});
}

Fix goOn(const LayerView &at)
{
    return change(at, say(QT_TRANSLATE_NOOP("core", "Go on with the next layer")), [](Layer &layer) { layer.next.reset(); });
}

void nextDevice(const LayerView &at, Report &report)
{
    const auto next = at.layer.next;
    if (at.device.supportsNextSequence || !next || *next == network::kStop || *next == at.index + 1)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "The chip cannot jump to another layer (`next_sequence`).")),
               say(QT_TRANSLATE_NOOP("core", "layer %1, or the end"), at.index + 1), say(QT_TRANSLATE_NOOP("core", "layer %1"), *next),
               say(QT_TRANSLATE_NOOP("core", "The MAX78000 always begins with layer 0 and runs layers in sequence.")), {goOn(at)});
}

void nextBeyond(const LayerView &at, Report &report)
{
    const auto count = int(at.subject.network.layers.size());
    const auto next = at.layer.next;
    const bool last = at.index + 1 == count;
    if (!next || *next < count || (last && *next == count))
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "The next layer does not exist; the network ends here.")),
               say(QT_TRANSLATE_NOOP("core", "at most layer %1"), count - 1), say(QT_TRANSLATE_NOOP("core", "layer %1"), *next),
               say(QT_TRANSLATE_NOOP("core", "A successor beyond the last layer means to stop.")),
               {change(at, say(QT_TRANSLATE_NOOP("core", "Stop here")), [](Layer &layer) { layer.next = network::kStop; })});
}

void calcX4Channels(const LayerView &at, Report &report)
{
    constexpr int kParallel = 4;
    const int channels = at.shape.outChannels;
    if (!at.device.supportsSpeedUps || !at.layer.calcX4 || channels % kParallel == 0)
        return;
    std::vector<Fix> fixes{change(at, say(QT_TRANSLATE_NOOP("core", "Turn `calcx4` off")), [](Layer &layer) { layer.calcX4 = false; })};
    if (at.layer.hasWeights() && at.layer.groups == 1 && channels < kMaxChannels)
        fixes.push_back(change(at, say(QT_TRANSLATE_NOOP("core", "Set the output channels to %1"), roundUp4(channels)),
                               [channels](Layer &layer) { layer.outChannels = roundUp4(channels); }));
    report.add(say(QT_TRANSLATE_NOOP("core", "Computing four channels at a time (`calcx4`) needs a multiple of four output channels.")),
               say(QT_TRANSLATE_NOOP("core", "a multiple of 4")), plain(channels),
               say(QT_TRANSLATE_NOOP("core", "Kernels are stored in four equal groups that are computed side by side.")), std::move(fixes));
}

// The kernels are put into the order of the banks before they are packed: each bank begins with a byte of its own only where its
// quarter of the kernels fills whole bytes (registers.md sections 4.2 and 11).
void calcX4Narrow(const LayerView &at, Report &report)
{
    const int perByte = 8 / std::max(at.hardware.bits, 1);
    const std::int64_t quarter = std::int64_t(at.shape.outChannels / 4) * at.hardware.inExpand;
    if (!at.device.supportsSpeedUps || !at.layer.calcX4 || !at.layer.hasWeights() || at.shape.outChannels % 4 != 0 || quarter % perByte == 0)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "Narrow weights do not fill whole bytes in the four groups of `calcx4`.")),
               say(QT_TRANSLATE_NOOP("core", "a multiple of %1 kernels in each group"), perByte), plain(quarter),
               say(QT_TRANSLATE_NOOP("core", "Kernels are stored in four equal groups that are computed side by side; where a byte holds weights of "
                                             "several kernels, a group has to begin with a byte of its own.")),
               {change(at, say(QT_TRANSLATE_NOOP("core", "Use %1-bit weights"), 8), [](Layer &layer) { layer.weightBits = 8; }),
                change(at, say(QT_TRANSLATE_NOOP("core", "Turn `calcx4` off")), [](Layer &layer) { layer.calcX4 = false; })});
}

// A final layer whose map is not stated is accepted by the vendor's tool whatever its quadrants.
void calcX4Quadrants(const LayerView &at, Report &report)
{
    const bool stated = at.layer.pins.outputProcessors || (at.isFinal() && at.subject.network.outputMap);
    const auto map = at.isFinal() && !stated ? std::nullopt : at.outputProcessors();
    if (!at.device.supportsSpeedUps || !at.layer.calcX4 || at.hardware.inExpand <= 1 || !map)
        return;
    const int quadrants = std::popcount(unsigned(quadrantsOf(*map)));
    if (quadrants >= kQuadrants)
        return;
    report.add(
        say(QT_TRANSLATE_NOOP("core", "Computing four channels at a time (`calcx4`) with several passes must write to all quadrants.")),
        say(QT_TRANSLATE_NOOP("core", "4 quadrants")), plain(quadrants),
        say(QT_TRANSLATE_NOOP("core", "Each quadrant computes a quarter of the output channels and writes them itself.")),
        {change(at, say(QT_TRANSLATE_NOOP("core", "Turn `calcx4` off")), [](Layer &layer) { layer.calcX4 = false; })});
}

void readGapDevice(const LayerView &at, Report &report)
{
    if (at.device.supportsReadGap || at.layer.pins.readGap == 0)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "The chip cannot skip input words (`read_gap`).")),
               say(QT_TRANSLATE_NOOP("core", "read gap 0")), plain(at.layer.pins.readGap),
               say(QT_TRANSLATE_NOOP("core", "Only the MAX78002 has a step for its read pointer.")),
               {change(at, say(QT_TRANSLATE_NOOP("core", "Set the read gap to 0")), [](Layer &layer) { layer.pins.readGap = 0; })});
}

void readGapPasses(const LayerView &at, Report &report)
{
    if (!at.device.supportsReadGap || at.layer.pins.readGap == 0 || at.hardware.inExpand <= 1)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "A read gap does not go together with several passes.")),
               say(QT_TRANSLATE_NOOP("core", "read gap 0, or one pass")),
               say(QT_TRANSLATE_NOOP("core", "read gap %1 and %2 passes"), at.layer.pins.readGap, at.hardware.inExpand),
               say(QT_TRANSLATE_NOOP("core", "With several passes the step of the read pointer is taken by the passes.")),
               {change(at, say(QT_TRANSLATE_NOOP("core", "Set the read gap to 0")), [](Layer &layer) { layer.pins.readGap = 0; })});
}

} // namespace

std::span<const LayerRule> featureRules()
{
    static constexpr std::array kRules{
        LayerRule{"bypass-device", Severity::Error, Asks::Values, bypassDevice},
        LayerRule{"calcx4-device", Severity::Error, Asks::Values, calcX4Device},
        LayerRule{"readahead-device", Severity::Error, Asks::Values, readAheadDevice},
        LayerRule{"binary-device", Severity::Error, Asks::Values, binaryDevice},
        LayerRule{"snoop-next-device", Severity::Error, Asks::Values, snoopNextDevice},
        LayerRule{"next-device", Severity::Error, Asks::Values, nextDevice},
        LayerRule{"next-beyond", Severity::Warning, Asks::Values, nextBeyond},
        LayerRule{"calcx4-channels", Severity::Error, Asks::Shapes, calcX4Channels},
        LayerRule{"calcx4-narrow", Severity::Error, Asks::Shapes, calcX4Narrow},
        LayerRule{"calcx4-quadrants", Severity::Error, Asks::Shapes, calcX4Quadrants},
        LayerRule{"read-gap-device", Severity::Error, Asks::Values, readGapDevice},
        LayerRule{"read-gap-passes", Severity::Error, Asks::Shapes, readGapPasses},
    };
    return kRules;
}

} // namespace facet::device
