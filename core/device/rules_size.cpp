// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Channels, sizes and the room in a data instance (spec/chip/constraints.md sections 1, 3 and 5, ops-memory.md section 5).

#include "device/rules_common.h"

#include <algorithm>
#include <array>

namespace facet::device {

namespace {

using network::Extent;
using network::Layer;
using network::Operator;

void inputChannels(const LayerView &at, Report &report)
{
    const int channels = at.shape.inChannels;
    if (channels <= kMaxChannels)
        return;
    std::vector<Fix> candidates;
    const auto &sources = at.subject.sources[std::size_t(at.index)];
    if (at.layer.inChannels)
        candidates.push_back(
            change(at, say(QT_TRANSLATE_NOOP("core", "Take the channels as they come")), [](Layer &layer) { layer.inChannels.reset(); }));
    if (sources.size() == 1 && sources.front() >= 0 && at.subject.network.layers[std::size_t(sources.front())].hasWeights())
        candidates.push_back(
            changeLayer(at.subject, sources.front(),
                        say(QT_TRANSLATE_NOOP("core", "Set the output channels of layer %1 to %2"), sources.front(), kMaxChannels),
                        [](Layer &layer) { layer.outChannels = kMaxChannels; }));
    if (at.isFirst() && at.subject.network.fold > 1) {
        for (int fold = at.subject.network.fold / 2; fold >= 1; fold /= 2) {
            Edit edit;
            edit.kind = Edit::Kind::SetFold;
            edit.fold = fold;
            candidates.push_back(Fix{fold > 1 ? say(QT_TRANSLATE_NOOP("core", "Fold the input by %1"), fold)
                                              : say(QT_TRANSLATE_NOOP("core", "Do not fold the input")),
                                     {edit}});
        }
    }
    report.add(say(QT_TRANSLATE_NOOP("core", "The layer reads too many channels.")), atMost(kMaxChannels), plain(channels),
               say(QT_TRANSLATE_NOOP("core", "64 processors take 64 channels at a time, in at most 16 passes.")),
               report.working(candidates));
}

void outputChannels(const LayerView &at, Report &report)
{
    if (at.layer.outChannels <= kMaxChannels)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "The layer writes too many channels.")), atMost(kMaxChannels), plain(at.layer.outChannels),
               say(QT_TRANSLATE_NOOP("core", "Output channels are spread over 64 processors in at most 16 rounds.")),
               {change(at, say(QT_TRANSLATE_NOOP("core", "Set the output channels to %1"), kMaxChannels),
                       [](Layer &layer) { layer.outChannels = kMaxChannels; })});
}

bool tooLong(const Extent &size, const Device &device)
{
    return std::max(size.rows, size.cols) > device.maxDimension;
}

Text dimensionExplanation()
{
    return say(QT_TRANSLATE_NOOP(
        "core", "The row and column counters of a layer end there. Folding turns pixels into channels, which all processors can share."));
}

void inputDimension(const LayerView &at, Report &report)
{
    if (!at.shape.executed || !tooLong(at.shape.in, at.device)) // the input is known even where nothing comes out
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "The input has too many rows or columns.")), atMost(at.device.maxDimension),
               plain(at.shape.in), dimensionExplanation(), report.working(smallerInput(at)));
}

void outputDimension(const LayerView &at, Report &report)
{
    if (!tooLong(at.shape.out, at.device))
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "The output has too many rows or columns.")), atMost(at.device.maxDimension),
               plain(at.shape.out), dimensionExplanation(), report.working(smallerOutput(at)));
}

// Rows and columns as the MAX78000's counters see them (registers.md section 3, RCNT and CCNT).
std::array<std::int64_t, 2> counted(const LayerView &at)
{
    const HardwareLayer &hw = at.hardware;
    if (at.layer.flatten)
        return {0, 0};
    std::int64_t rows = hw.in.rows;
    std::int64_t cols = hw.in.cols;
    if (at.layer.op == Operator::ConvTranspose2d) {
        rows *= 2;
        cols *= 2;
    }
    const std::int64_t operands = at.layer.operands;
    const bool emulated = operands > 1 && hw.inExpand > 1 && operands * hw.inExpand != operands + hw.inExpand;
    if (emulated && !at.convolves())
        rows *= hw.inExpand;
    return {rows - 1 + 2 * std::int64_t(hw.pad.rows), cols - 1 + 2 * std::int64_t(hw.pad.cols)};
}

void paddedDimension(const LayerView &at, Report &report)
{
    if (!at.firstDevice() || tooLong(at.shape.in, at.device))
        return;
    const auto [rows, cols] = counted(at);
    const std::int64_t most = at.device.maxDimension - 1;
    if (std::max(rows, cols) <= most)
        return;
    std::vector<Fix> candidates;
    if (at.layer.pad != Extent{0, 0} && at.layer.op != Operator::ConvTranspose2d)
        candidates.push_back(change(at, say(QT_TRANSLATE_NOOP("core", "Set the padding to %1"), 0), [](Layer &layer) {
            layer.pad = {0, 0};
        }));
    for (Fix &fix : smallerInput(at))
        candidates.push_back(std::move(fix));
    report.add(say(QT_TRANSLATE_NOOP("core", "With its padding the image is too large.")),
               say(QT_TRANSLATE_NOOP("core", "size - 1 + 2 x padding of at most %1"), most), Text{"%1", {grouped(std::max(rows, cols))}},
               say(QT_TRANSLATE_NOOP("core", "The row and column counters have 10 bits and count the padding as well.")),
               report.working(candidates));
}

void frameSize(const LayerView &at, Report &report)
{
    constexpr std::int64_t kFrame = std::int64_t{1} << 21;
    const std::int64_t frame = at.hardware.in.area() * at.hardware.inExpand;
    if (frame < kFrame)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "The image with all its passes is too large.")),
               say(QT_TRANSLATE_NOOP("core", "rows x columns x passes of at most %1"), kFrame - 1), plain(frame),
               say(QT_TRANSLATE_NOOP("core", "A 21-bit counter runs over the pixels of all passes.")), report.working(smallerInput(at)));
}

// An output that takes fewer rounds fits; empty when it takes one already.
std::vector<Fix> fewerRounds(const LayerView &at, std::int64_t bytesPerRound, std::int64_t room)
{
    const std::int64_t rounds = bytesPerRound > 0 ? room / bytesPerRound : 0;
    if (rounds < 1 || rounds >= at.hardware.outExpand || !at.layer.hasWeights() || at.layer.groups != 1)
        return {};
    const int channels = int(rounds) * kProcessors;
    return {change(at, say(QT_TRANSLATE_NOOP("core", "Set the output channels to %1"), channels),
                   [channels](Layer &layer) { layer.outChannels = channels; })};
}

void inputFits(const LayerView &at, Report &report)
{
    if (at.layer.streaming)
        return;
    const int word = at.layer.chw ? 1 : 4;
    const std::int64_t size = at.shape.in.area() * at.hardware.inExpand * std::clamp(at.layer.operands, 1, kMaxPasses) * word;
    const std::int64_t end = size + std::max(0, at.subject.inOffset(at.index));
    if (end <= at.device.dataInstanceBytes)
        return;
    std::vector<Fix> candidates;
    if (size <= at.device.dataInstanceBytes && at.layer.pins.inOffset)
        candidates.push_back(change(at, say(QT_TRANSLATE_NOOP("core", "Let the input be placed automatically")),
                                    [](Layer &layer) { layer.pins.inOffset.reset(); }));
    for (Fix &fix : smallerInput(at))
        candidates.push_back(std::move(fix));
    std::vector<Fix> fixes = report.working(candidates);
    const bool streamable = at.isFirst() && at.index == 0 && !at.layer.flatten && at.layer.sources.empty() &&
                            at.shape.inChannels <= (at.layer.chw ? 4 : 16) && at.layer.operands == 1 && at.convolves() &&
                            (at.layer.pad.rows > 0 || !at.firstDevice());
    if (streamable)
        fixes.push_back(streamInput(at));
    report.add(say(QT_TRANSLATE_NOOP("core", "The input does not fit into a data memory instance.")),
               atMostBytes(at.device.dataInstanceBytes), bytes(end),
               at.layer.chw
                   ? say(QT_TRANSLATE_NOOP("core", "Each channel has a memory of its own, one byte per pixel, behind the input offset."))
                   : say(QT_TRANSLATE_NOOP(
                         "core", "Four processors share a memory and keep a word of four channels for each pixel, pass and operand, "
                                 "behind the input offset. Folding trades pixels for channels and fills more memories.")),
               std::move(fixes));
}

void outputFits(const LayerView &at, Report &report)
{
    if (at.layer.streaming && !at.isFinal())
        return; // the next layer consumes it row by row
    const std::int64_t perRound = (at.shape.out.area() + at.hardware.outPad) * 4 * (at.layer.outputWidth / 8);
    const std::int64_t size = perRound * at.hardware.outExpand;
    const std::int64_t offset = std::max(0, at.subject.outOffset(at.index));
    if (size + offset <= at.device.dataInstanceBytes)
        return;
    std::vector<Fix> candidates;
    if (offset > 0 && size <= at.device.dataInstanceBytes)
        candidates.push_back(change(at, say(QT_TRANSLATE_NOOP("core", "Let the output be placed automatically")),
                                    [](Layer &layer) { layer.pins.outOffset.reset(); }));
    if (at.layer.outputWidth == 32 && size / 4 + offset <= at.device.dataInstanceBytes)
        candidates.push_back(change(at, say(QT_TRANSLATE_NOOP("core", "Write 8 bits")), [](Layer &layer) { layer.outputWidth = 8; }));
    for (Fix &fix : smallerOutput(at))
        candidates.push_back(std::move(fix));
    for (Fix &fix : fewerRounds(at, perRound, at.device.dataInstanceBytes - offset))
        candidates.push_back(std::move(fix));
    report.add(say(QT_TRANSLATE_NOOP("core", "The output does not fit into a data memory instance.")),
               atMostBytes(at.device.dataInstanceBytes), bytes(size + offset),
               say(QT_TRANSLATE_NOOP(
                   "core", "Four processors share a memory and write a word of four channels for each pixel and each 64 output channels, "
                           "behind the output offset; 32-bit results take four times as much.")),
               report.working(candidates, 3));
}

void outOffsetRange(const LayerView &at, Report &report)
{
    const auto offset = at.layer.pins.outOffset;
    if (!offset || (*offset >= 0 && *offset < at.device.maxOutOffset))
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "The output offset is out of range.")),
               say(QT_TRANSLATE_NOOP("core", "0 to %1"), at.device.maxOutOffset - 1), plain(*offset),
               say(QT_TRANSLATE_NOOP("core", "The offset is where the output begins in data memory.")),
               {change(at, say(QT_TRANSLATE_NOOP("core", "Let the output be placed automatically")),
                       [](Layer &layer) { layer.pins.outOffset.reset(); })});
}

void writeSkip(const LayerView &at, Report &report)
{
    const std::int64_t gap = at.layer.pins.writeGap;
    const std::int64_t rounds = at.hardware.outExpand;
    const std::int64_t skip = at.convolves() ? rounds * (gap + 1) - 1 : gap;
    const std::int64_t most = at.firstDevice() ? 15 : 255;
    if (skip <= most)
        return;
    const int gapFitting = int(std::max<std::int64_t>(0, at.convolves() ? (most + 1) / rounds - 1 : most));
    report.add(say(QT_TRANSLATE_NOOP("core", "Output words are too far apart.")),
               say(QT_TRANSLATE_NOOP("core", "at most %1 words between two"), most), plain(skip),
               say(QT_TRANSLATE_NOOP(
                   "core", "The step of the write pointer counts the gap and every 64 output channels; its register field ends there.")),
               report.working({change(at, say(QT_TRANSLATE_NOOP("core", "Set the write gap to %1"), gapFitting),
                                      [gapFitting](Layer &layer) { layer.pins.writeGap = gapFitting; })}));
}

} // namespace

std::span<const LayerRule> sizeRules()
{
    static constexpr std::array kRules{
        LayerRule{"input-channels", Severity::Error, Asks::Shapes, inputChannels},
        LayerRule{"output-channels", Severity::Error, Asks::Values, outputChannels},
        LayerRule{"input-dimension", Severity::Error, Asks::Values, inputDimension},
        LayerRule{"output-dimension", Severity::Error, Asks::Shapes, outputDimension},
        LayerRule{"padded-dimension", Severity::Error, Asks::Shapes, paddedDimension},
        LayerRule{"frame-size", Severity::Error, Asks::Shapes, frameSize},
        LayerRule{"input-fits", Severity::Error, Asks::Shapes, inputFits},
        LayerRule{"output-fits", Severity::Error, Asks::Shapes, outputFits},
        LayerRule{"out-offset-range", Severity::Error, Asks::Values, outOffsetRange},
        LayerRule{"write-skip", Severity::Error, Asks::Shapes, writeSkip},
    };
    return kRules;
}

} // namespace facet::device
