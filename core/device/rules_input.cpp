// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// How data enter: channel order and the FIFOs (spec/chip/constraints.md sections 3, 4 and 5).

#include "device/rules_common.h"

#include <array>
#include <bit>

namespace facet::device {

namespace {

using network::Layer;

// The processors that the FIFOs can write to.
constexpr std::uint64_t kFifoChw = 0x0001000100010001;
constexpr std::uint64_t kFifoHwc = 0x000f000f000f000f;

Fix useHwc(const LayerView &at)
{
    return change(at, say(QT_TRANSLATE_NOOP("core", "Use channel-last data (HWC)")), [](Layer &layer) { layer.chw = false; });
}

Fix placeInput(const LayerView &at)
{
    return change(at, say(QT_TRANSLATE_NOOP("core", "Let the processors be chosen automatically")),
                  [](Layer &layer) { layer.pins.processors.reset(); });
}

Fix withoutFifo(const LayerView &at)
{
    return changeOptions(at.subject, say(QT_TRANSLATE_NOOP("core", "Do not use the FIFO")),
                         [](network::RunOptions &options) { options.fifo = options.fastFifo = options.fastFifoQuad = false; });
}

bool fastFifo(const LayerView &at)
{
    return at.subject.network.options.fastFifo || at.subject.network.options.fastFifoQuad;
}

void chwFirst(const LayerView &at, Report &report)
{
    if (!at.layer.chw || at.index == 0 || at.index == at.subject.network.options.startLayer)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "Only the first layer can read channel by channel (CHW).")),
               say(QT_TRANSLATE_NOOP("core", "HWC data")), say(QT_TRANSLATE_NOOP("core", "CHW data")),
               say(QT_TRANSLATE_NOOP(
                   "core", "Layers write four channels side by side in a word; only data from outside can come channel by channel.")),
               {useHwc(at)});
}

void chwInstance(const LayerView &at, Report &report)
{
    if (!at.layer.chw)
        return;
    const auto map = at.processors();
    if (!map) {
        if (at.hardware.inThreshold <= kDataInstances)
            return;
        report.add(say(QT_TRANSLATE_NOOP("core", "Too many channels for channel-by-channel (CHW) data.")),
                   say(QT_TRANSLATE_NOOP("core", "at most %1 channels"), kDataInstances), plain(at.shape.inChannels),
                   say(QT_TRANSLATE_NOOP("core", "Each channel needs a data memory instance of its own, and there are 16.")), {useHwc(at)});
        return;
    }
    for (int first = 0; first < kProcessors; first += kProcessorsPerInstance) {
        const int sharing = std::popcount(*map >> first & 0xf);
        if (sharing <= 1)
            continue;
        std::vector<Fix> fixes{useHwc(at)};
        if (at.hardware.inThreshold <= kDataInstances)
            fixes.push_back(placeInput(at));
        report.add(say(QT_TRANSLATE_NOOP("core", "Several channels of CHW data share a data memory instance.")),
                   say(QT_TRANSLATE_NOOP("core", "one of processors %1 to %2"), first, first + 3),
                   say(QT_TRANSLATE_NOOP("core", "%1 of them in the map %2"), sharing, hexMap(*map)),
                   say(QT_TRANSLATE_NOOP(
                       "core", "Channel by channel, a memory holds a single channel: four pixels in a word instead of four channels.")),
                   std::move(fixes));
        return;
    }
}

void fifoChannels(const LayerView &at, Report &report)
{
    const int most = at.layer.chw ? 4 : 16;
    const int channels = at.shape.inChannels;
    if (!at.subject.usesFifo() || !at.isFirst() || channels <= most)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "Too many input channels for the FIFO.")),
               say(QT_TRANSLATE_NOOP("core", "at most %1 channels (4 with CHW, 16 with HWC data)"), most), plain(channels),
               say(QT_TRANSLATE_NOOP("core", "Each of the four FIFOs feeds one data memory: one channel, or a word of four.")),
               {withoutFifo(at)});
}

void fifoProcessors(const LayerView &at, Report &report)
{
    const auto map = at.processors();
    const std::uint64_t reachable = at.layer.chw ? kFifoChw : kFifoHwc;
    if (!at.subject.usesFifo() || !at.isFirst() || !map || (*map & ~reachable) == 0)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "The FIFO cannot reach these processors.")),
               at.layer.chw ? say(QT_TRANSLATE_NOOP("core", "processors 0, 16, 32 and 48"))
                            : say(QT_TRANSLATE_NOOP("core", "processors 0 to 3, 16 to 19, 32 to 35 and 48 to 51")),
               Text{"%1", {hexMap(*map)}},
               say(QT_TRANSLATE_NOOP("core", "The FIFOs are connected to the first data memory of each quadrant.")),
               {placeInput(at), withoutFifo(at)});
}

void fastFifoChannels(const LayerView &at, Report &report)
{
    const int most = at.layer.chw ? 1 : 4;
    const int channels = at.shape.inChannels;
    if (!fastFifo(at) || !at.isFirst() || channels <= most)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "Too many input channels for the fast FIFO.")),
               say(QT_TRANSLATE_NOOP("core", "at most %1 channel(s)"), most), plain(channels),
               say(QT_TRANSLATE_NOOP("core", "The fast FIFO feeds a single data memory.")),
               {changeOptions(at.subject, say(QT_TRANSLATE_NOOP("core", "Use the standard FIFO")), [](network::RunOptions &options) {
                   options.fifo = true;
                   options.fastFifo = options.fastFifoQuad = false;
               })});
}

void fastFifoLayer(const LayerView &at, Report &report)
{
    const bool suits = at.layer.outputWidth == 8 && at.convolves();
    if (!fastFifo(at) || !at.isFirst() || suits)
        return;
    report.add(say(QT_TRANSLATE_NOOP("core", "The fast FIFO cannot feed this layer.")),
               say(QT_TRANSLATE_NOOP("core", "a convolution with 8-bit output")),
               at.convolves() ? say(QT_TRANSLATE_NOOP("core", "32-bit output")) : say(QT_TRANSLATE_NOOP("core", "a pass-through layer")),
               say(QT_TRANSLATE_NOOP("core", "The fast FIFO is made for a first layer that convolves and writes 8-bit data.")),
               {changeOptions(at.subject, say(QT_TRANSLATE_NOOP("core", "Use the standard FIFO")), [](network::RunOptions &options) {
                   options.fifo = true;
                   options.fastFifo = options.fastFifoQuad = false;
               })});
}

} // namespace

std::span<const LayerRule> inputRules()
{
    static constexpr std::array kRules{
        LayerRule{"chw-first", Severity::Error, Asks::Values, chwFirst},
        LayerRule{"chw-instance", Severity::Error, Asks::Shapes, chwInstance},
        LayerRule{"fifo-channels", Severity::Error, Asks::Shapes, fifoChannels},
        LayerRule{"fifo-processors", Severity::Error, Asks::Shapes, fifoProcessors},
        LayerRule{"fast-fifo-channels", Severity::Error, Asks::Shapes, fastFifoChannels},
        LayerRule{"fast-fifo-layer", Severity::Error, Asks::Shapes, fastFifoLayer},
    };
    return kRules;
}

} // namespace facet::device
