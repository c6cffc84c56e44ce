// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What shape inference could not derive, as findings (spec/chip/network-yaml.md section 3, constraints.md section 3).

#include "device/rules_common.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace facet::device {

namespace {

using network::Extent;
using network::Layer;
using network::Pooling;
using network::ShapeProblem;
using network::ShapeProblemKind;

// Runs `describe` for every problem of one kind.
template <ShapeProblemKind Kind, void (*Describe)(const Subject &, const ShapeProblem &, Report &)>
void each(const Subject &subject, Report &report)
{
    for (const ShapeProblem &problem : subject.shapes.problems) {
        if (problem.kind != Kind)
            continue;
        report.about(problem.layer);
        Describe(subject, problem, report);
    }
}

const Layer &layerOf(const Subject &subject, const ShapeProblem &problem)
{
    return subject.network.layers[std::size_t(problem.layer)];
}

void readOnly(Layer &layer, std::vector<int> sources)
{
    layer.sources = std::move(sources);
    layer.eltwise = network::Eltwise::None;
    layer.operands = 1;
    layer.poolFirst = true;
}

void removePooling(Layer &layer)
{
    layer.pooling = Pooling::None;
    layer.pool = layer.poolStride = layer.poolDilation = Extent{1, 1};
}

void noLayers(const Subject &, const ShapeProblem &, Report &report)
{
    Layer layer;
    layer.outChannels = 16;
    report.add(say(QT_TRANSLATE_NOOP("core", "The network has no layers.")), say(QT_TRANSLATE_NOOP("core", "at least one layer")),
               say(QT_TRANSLATE_NOOP("core", "none")), say(QT_TRANSLATE_NOOP("core", "Without a layer there is nothing to compute.")),
               {Fix{say(QT_TRANSLATE_NOOP("core", "Add a 3x3 convolution with 16 channels")), {insertBefore(0, layer)}}});
}

void foldDoesNotDivide(const Subject &subject, const ShapeProblem &problem, Report &report)
{
    const auto setFold = [](int fold) {
        Edit edit;
        edit.kind = Edit::Kind::SetFold;
        edit.fold = fold;
        return std::vector<Edit>{edit};
    };
    const Extent size = subject.network.picture.extent;
    std::vector<Fix> fixes;
    const int common = subject.network.fold > 1 ? std::gcd(subject.network.fold, std::gcd(size.rows, size.cols)) : 1;
    if (common > 1)
        fixes.push_back({say(QT_TRANSLATE_NOOP("core", "Fold the input by %1"), common), setFold(common)});
    fixes.push_back({say(QT_TRANSLATE_NOOP("core", "Do not fold the input")), setFold(1)});
    report.add(say(QT_TRANSLATE_NOOP("core", "The picture cannot be folded by %1."), problem.needs),
               say(QT_TRANSLATE_NOOP("core", "rows and columns that are multiples of %1"), problem.needs), plain(size),
               say(QT_TRANSLATE_NOOP("core",
                                     "Folding by f turns every f x f block of pixels into channels of one pixel; blocks must not be cut.")),
               std::move(fixes));
}

Fix readLayerBefore(const Subject &subject, int layer)
{
    return changeLayer(subject, layer, say(QT_TRANSLATE_NOOP("core", "Read the layer before")),
                       [](Layer &changed) { readOnly(changed, {}); });
}

void badSource(const Subject &subject, const ShapeProblem &problem, Report &report)
{
    report.add(say(QT_TRANSLATE_NOOP("core", "The layer reads from layer %1, which does not exist or is the layer itself."), problem.has),
               say(QT_TRANSLATE_NOOP("core", "an earlier layer or the input")), say(QT_TRANSLATE_NOOP("core", "layer %1"), problem.has),
               say(QT_TRANSLATE_NOOP("core", "A layer reads what the input or another layer has left in data memory.")),
               {readLayerBefore(subject, problem.layer)});
}

void sourceNotExecuted(const Subject &subject, const ShapeProblem &problem, Report &report)
{
    report.add(say(QT_TRANSLATE_NOOP("core", "The layer reads from layer %1, which has not run by then."), problem.has),
               say(QT_TRANSLATE_NOOP("core", "a layer that is executed earlier")), say(QT_TRANSLATE_NOOP("core", "layer %1"), problem.has),
               say(QT_TRANSLATE_NOOP("core", "Layers run one after the other; data of a later or skipped layer are not there yet.")),
               {readLayerBefore(subject, problem.layer)});
}

void outputChannelsMissing(const Subject &subject, const ShapeProblem &problem, Report &report)
{
    report.add(say(QT_TRANSLATE_NOOP("core", "The number of output channels is not stated.")),
               say(QT_TRANSLATE_NOOP("core", "1 to 1,024 channels")), plain(layerOf(subject, problem).outChannels),
               say(QT_TRANSLATE_NOOP(
                   "core", "A layer with weights has as many kernels as output channels; only the design or a checkpoint can tell.")),
               {changeLayer(subject, problem.layer, say(QT_TRANSLATE_NOOP("core", "Set the output channels to %1"), 16),
                            [](Layer &layer) { layer.outChannels = 16; })});
}

// Gives all sources as many channels as the first; empty when a source has no weights to change.
std::vector<Edit> sameChannels(const Subject &subject, const std::vector<int> &sources)
{
    const int first = sources.front();
    const int channels = first < 0 ? subject.network.input().channels : subject.shapes.layers[std::size_t(first)].outChannels;
    std::vector<Edit> edits;
    for (const int source : sources) {
        if (source < 0)
            continue;
        Layer layer = subject.network.layers[std::size_t(source)];
        if (subject.shapes.layers[std::size_t(source)].outChannels == channels)
            continue;
        if (!layer.hasWeights() || layer.groups != 1)
            return {};
        layer.outChannels = channels;
        edits.push_back(replaceLayer(source, std::move(layer)));
    }
    return edits;
}

void sourceChannelsDiffer(const Subject &subject, const ShapeProblem &problem, Report &report)
{
    const auto &sources = layerOf(subject, problem).sources;
    std::vector<Fix> fixes;
    if (auto edits = sameChannels(subject, sources); !edits.empty())
        fixes.push_back({say(QT_TRANSLATE_NOOP("core", "Give all operands the channels of the first")), std::move(edits)});
    const int first = sources.front();
    fixes.push_back(changeLayer(subject, problem.layer, say(QT_TRANSLATE_NOOP("core", "Read the first operand alone")),
                                [first](Layer &layer) { readOnly(layer, {first}); }));
    report.add(say(QT_TRANSLATE_NOOP("core", "The operands of the element-wise operation have different channel counts.")),
               say(QT_TRANSLATE_NOOP("core", "the same number of channels")), say(QT_TRANSLATE_NOOP("core", "different numbers")),
               say(QT_TRANSLATE_NOOP("core", "Each processor combines the same channel of all operands.")), report.working(fixes));
}

void sourceSizesDiffer(const Subject &subject, const ShapeProblem &problem, Report &report)
{
    const int first = layerOf(subject, problem).sources.front();
    report.add(
        say(QT_TRANSLATE_NOOP("core", "The sources have different sizes.")), say(QT_TRANSLATE_NOOP("core", "the same rows and columns")),
        say(QT_TRANSLATE_NOOP("core", "different sizes")),
        say(QT_TRANSLATE_NOOP(
            "core", "Sources are read pixel by pixel in step; only with a stated input size are their pixels joined one after the other.")),
        report.working({changeLayer(subject, problem.layer, say(QT_TRANSLATE_NOOP("core", "Read the first source alone")),
                                    [first](Layer &layer) { readOnly(layer, {first}); })}));
}

void pixelCountMismatch(const Subject &subject, const ShapeProblem &problem, Report &report)
{
    const auto asItComes = changeLayer(subject, problem.layer, say(QT_TRANSLATE_NOOP("core", "Take the size as it comes")),
                                       [](Layer &layer) { layer.inDim.reset(); });
    report.add(say(QT_TRANSLATE_NOOP("core", "The stated input size does not hold the pixels of the source.")),
               say(QT_TRANSLATE_NOOP("core", "%1 pixels"), problem.needs), say(QT_TRANSLATE_NOOP("core", "%1 pixels"), problem.has),
               say(QT_TRANSLATE_NOOP("core",
                                     "A stated size reinterprets the pixels in data memory row by row; none may be left over or missing.")),
               report.working({asItComes}));
}

void operandSplit(const Subject &subject, const ShapeProblem &problem, Report &report)
{
    report.add(
        say(QT_TRANSLATE_NOOP("core", "The input channels cannot be divided among the operands.")),
        say(QT_TRANSLATE_NOOP("core", "a multiple of %1 channels"), problem.needs), plain(problem.has),
        say(QT_TRANSLATE_NOOP("core", "The first layer takes its operands from the sample: as many equal groups of channels as operands.")),
        report.working({changeLayer(subject, problem.layer, say(QT_TRANSLATE_NOOP("core", "Drop the element-wise operation")),
                                    [](Layer &layer) { readOnly(layer, layer.sources); })}));
}

void pooledEmpty(const Subject &subject, const ShapeProblem &problem, Report &report)
{
    const LayerView at(subject, problem.layer);
    const auto &sources = subject.sources[std::size_t(problem.layer)];
    const bool inherited = at.shape.in.area() == 0 && std::ranges::none_of(sources, [](int source) { return source < 0; });
    if (inherited)
        return; // the layer that leaves nothing is reported
    report.add(say(QT_TRANSLATE_NOOP("core", "Pooling leaves nothing of the feature map.")),
               say(QT_TRANSLATE_NOOP("core", "an input of at least %1"), at.layer.pool), plain(at.shape.in),
               say(QT_TRANSLATE_NOOP("core", "The pooling window must fit into the feature map at least once.")),
               report.working({change(at, say(QT_TRANSLATE_NOOP("core", "Remove the pooling")), removePooling)}));
}

void outputEmpty(const Subject &subject, const ShapeProblem &problem, Report &report)
{
    const LayerView at(subject, problem.layer);
    std::vector<Fix> candidates;
    if (at.layer.dilation != Extent{1, 1})
        candidates.push_back(change(at, say(QT_TRANSLATE_NOOP("core", "Set the dilation to 1")), [](Layer &layer) {
            layer.dilation = {1, 1};
        }));
    if (at.pools())
        candidates.push_back(change(at, say(QT_TRANSLATE_NOOP("core", "Remove the pooling")), removePooling));
    if (at.layer.op == network::Operator::Conv2d || at.layer.op == network::Operator::Conv1d) {
        candidates.push_back(change(at, say(QT_TRANSLATE_NOOP("core", "Pad by %1"), 1), [](Layer &layer) {
            layer.pad = {1, layer.op == network::Operator::Conv1d ? 0 : 1};
        }));
        candidates.push_back(change(at, say(QT_TRANSLATE_NOOP("core", "Use a kernel of 1x1")), [](Layer &layer) {
            layer.kernel = {1, 1};
            layer.pad = {0, 0};
            layer.dilation = {1, 1};
        }));
    }
    report.add(say(QT_TRANSLATE_NOOP("core", "The kernel is larger than what it moves over: nothing comes out.")),
               say(QT_TRANSLATE_NOOP("core", "room for a kernel of %1"), at.layer.kernel), plain(at.shape.pooled),
               say(QT_TRANSLATE_NOOP("core", "The kernel, stretched by its dilation, must fit into the padded feature map at least once.")),
               report.working(candidates));
}

Fix runInOrder(const Subject &subject)
{
    Fix fix{say(QT_TRANSLATE_NOOP("core", "Run the layers one after the other")), {}};
    for (std::size_t i = 0; i < subject.network.layers.size(); ++i) {
        if (!subject.network.layers[i].next)
            continue;
        Layer layer = subject.network.layers[i];
        layer.next.reset();
        fix.edits.push_back(replaceLayer(int(i), std::move(layer)));
    }
    return fix;
}

void notExecuted(const Subject &subject, const ShapeProblem &problem, Report &report)
{
    Edit remove;
    remove.kind = Edit::Kind::RemoveLayer;
    remove.index = problem.layer;
    report.add(
        say(QT_TRANSLATE_NOOP("core", "The layer is never reached.")), say(QT_TRANSLATE_NOOP("core", "a layer that hands on to it")),
        say(QT_TRANSLATE_NOOP("core", "none")),
        say(QT_TRANSLATE_NOOP(
            "core",
            "Every layer after the start layer must be part of the execution order: the layer before, or one that jumps here, runs it.")),
        report.working({runInOrder(subject), Fix{say(QT_TRANSLATE_NOOP("core", "Remove this layer")), {remove}}}));
}

void endlessSequence(const Subject &subject, const ShapeProblem &, Report &report)
{
    report.add(say(QT_TRANSLATE_NOOP("core", "The execution order runs in a circle.")),
               say(QT_TRANSLATE_NOOP("core", "an order that ends")), say(QT_TRANSLATE_NOOP("core", "a layer that is reached twice")),
               say(QT_TRANSLATE_NOOP("core", "An inference ends with a layer that stops; here the accelerator would never be done.")),
               report.working({runInOrder(subject)}));
}

} // namespace

std::span<const NetworkRule> shapeRules()
{
    using enum ShapeProblemKind;
    static constexpr std::array kRules{
        NetworkRule{"no-layers", Severity::Error, each<NoLayers, noLayers>},
        NetworkRule{"fold-divides", Severity::Error, each<FoldDoesNotDivide, foldDoesNotDivide>},
        NetworkRule{"source-missing", Severity::Error, each<BadSource, badSource>},
        NetworkRule{"source-order", Severity::Error, each<SourceNotExecuted, sourceNotExecuted>},
        NetworkRule{"channels-missing", Severity::Error, each<OutputChannelsMissing, outputChannelsMissing>},
        NetworkRule{"operand-channels", Severity::Error, each<SourceChannelsDiffer, sourceChannelsDiffer>},
        NetworkRule{"source-sizes", Severity::Error, each<SourceSizesDiffer, sourceSizesDiffer>},
        NetworkRule{"pixel-count", Severity::Error, each<PixelCountMismatch, pixelCountMismatch>},
        NetworkRule{"operand-split", Severity::Error, each<OperandSplit, operandSplit>},
        NetworkRule{"pooled-empty", Severity::Error, each<PooledEmpty, pooledEmpty>},
        NetworkRule{"output-empty", Severity::Error, each<OutputEmpty, outputEmpty>},
        NetworkRule{"layer-unreached", Severity::Error, each<NotExecuted, notExecuted>},
        NetworkRule{"endless-sequence", Severity::Error, each<EndlessSequence, endlessSequence>},
    };
    return kRules;
}

} // namespace facet::device
