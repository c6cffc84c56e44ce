// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Making a module: its parts, their first weights; and from floating point to fake quantization (spec/training/qat.md sections 5, 6).
#include "training/module.h"

#include "formats/checkpoint_shapes.h"
#include "formats/checkpoint_writer.h"
#include "training/random.h"

#include <ATen/ops/empty.h>
#include <ATen/ops/full.h>
#include <c10/core/GradMode.h>

#include <algorithm>
#include <cmath>

namespace facet::training {

namespace {

using network::Layer;
using network::Operator;

std::span<float> valuesOf(const at::Tensor &tensor)
{
    return {tensor.data_ptr<float>(), std::size_t(tensor.numel())};
}

std::vector<float> listOf(const at::Tensor &tensor)
{
    const std::span<float> values = valuesOf(tensor);
    return {values.begin(), values.end()};
}

at::Tensor parameter(const std::vector<std::int64_t> &shape)
{
    return at::empty(shape, at::kFloat).set_requires_grad(true);
}

bool takesBatchNorm(const Layer &layer)
{
    return layer.hasWeights() && !isLinear(layer) && layer.op != Operator::ConvTranspose2d;
}

} // namespace

Module::Module(network::Network network, network::Shapes shapes, ModuleSettings settings)
    : m_network(std::move(network)), m_shapes(std::move(shapes)), m_settings(std::move(settings)), m_parts(m_network.layers.size())
{
}

tl::expected<Module, Errors> Module::create(const network::Network &network, const ModuleSettings &settings, std::uint64_t seed)
{
    tl::expected<network::Shapes, Errors> shapes = checkTrainable(network);
    if (!shapes)
        return tl::unexpected(std::move(shapes.error()));
    Module module(network, std::move(*shapes), settings);
    const std::vector<std::string> names = formats::checkpointLayerNames(network);
    Errors errors;
    for (const auto &[name, quantile] : settings.shiftQuantiles) {
        if (std::ranges::find(names, name) == names.end())
            errors.push_back({"A shift quantile names the layer \"" + name + "\", which the network does not have",
                              {},
                              0,
                              -1,
                              "Name one of its layers"});
    }
    for (const std::string &name : settings.batchNormLayers) {
        const auto at = std::ranges::find(names, name);
        if (at == names.end() || !takesBatchNorm(network.layers[std::size_t(at - names.begin())]))
            errors.push_back(
                {"Batch normalization is asked for after \"" + name + "\", which is no convolution of the network that can have it",
                 {},
                 0,
                 -1,
                 "Name convolutions; transposed ones and linear layers cannot have it"});
    }
    if (!errors.empty())
        return tl::unexpected(std::move(errors));
    for (std::size_t i = 0; i < module.m_parts.size(); ++i) {
        Part &part = module.m_parts[i];
        part.name = names[i];
        part.bits = network.layers[i].weightBits;
        const auto own = settings.shiftQuantiles.find(names[i]);
        part.shiftQuantile = own != settings.shiftQuantiles.end() ? own->second : settings.shiftQuantile;
    }
    module.initialize(seed);
    return module;
}

std::vector<int> Module::weightShape(int layer) const
{
    return formats::checkpointShape(m_network.layers[std::size_t(layer)], m_shapes.layers[std::size_t(layer)]);
}

void Module::initialize(std::uint64_t seed)
{
    for (const int index : m_shapes.order) {
        const Layer &layer = m_network.layers[std::size_t(index)];
        if (!layer.hasWeights())
            continue;
        Part &part = m_parts[std::size_t(index)];
        const std::vector<int> shown = weightShape(index);
        std::vector<std::int64_t> shape(shown.begin(), shown.end());
        if (!isLinear(layer))
            shape.resize(4, 1); // one-dimensional kernels have one column
        part.weight = parameter(shape);
        const std::int64_t outputs = m_shapes.layers[std::size_t(index)].outChannels;
        const bool named = std::ranges::find(m_settings.batchNormLayers, part.name) != m_settings.batchNormLayers.end();
        const bool normalized = (m_settings.batchNorm || named) && takesBatchNorm(layer);
        const std::span<float> weights = valuesOf(part.weight);
        dataset::Random random(mixed({seed, std::uint64_t(index)}));
        const double fanIn = double(weights.size()) / double(outputs);
        if (isLinear(layer)) {
            for (float &weight : weights)
                weight = float(random.between(-1.0, 1.0) / std::sqrt(fanIn));
        } else {
            const std::int64_t reached = outputs / std::max(layer.groups, 1); // outputs that one input reaches
            const double fanOut = double(reached * shape[2] * shape[3]);
            for (float &weight : weights)
                weight = float(normal(random) * std::sqrt(2 / fanOut));
        }
        if (layer.bias || normalized) {
            part.bias = parameter({outputs});
            for (float &bias : valuesOf(part.bias))
                bias = float(random.between(-1.0, 1.0) / std::sqrt(fanIn));
        }
        if (normalized) {
            part.scale = at::full({outputs}, 1.0f).set_requires_grad(true);
            part.offset = at::full({outputs}, 0.0f).set_requires_grad(true);
            part.mean = at::full({outputs}, 0.0f);
            part.variance = at::full({outputs}, 1.0f);
        }
    }
}

std::vector<at::Tensor> Module::parameters() const
{
    std::vector<at::Tensor> all;
    for (const Part &part : m_parts) {
        for (const at::Tensor &tensor : {part.weight, part.bias, part.scale, part.offset}) {
            if (tensor.defined())
                all.push_back(tensor);
        }
    }
    return all;
}

void Module::fuse()
{
    for (Part &part : m_parts) {
        if (!part.normalized())
            continue;
        const BatchNormValues values{listOf(part.scale), listOf(part.offset), listOf(part.mean), listOf(part.variance)};
        fuseBatchNorm(valuesOf(part.weight), valuesOf(part.bias), values, batchNormFactor(m_settings.generation));
        part.scale = part.offset = part.mean = part.variance = at::Tensor();
    }
}

Expected<void> Module::beginQuantization(const std::function<bool(at::Tensor &)> &nextBatch)
{
    fuse();
    if (m_settings.generation == Generation::First) {
        m_quantizing = true;
        return {};
    }
    struct Watched {
        std::vector<BatchHistogram> output, eltwise;
    };
    std::vector<Watched> watched(m_parts.size());
    const c10::AutoGradMode noGradient(false);
    bool finite = true;
    for (at::Tensor batch; nextBatch(batch);) {
        forward(batch, false, [&](int layer, Point point, const at::Tensor &values) {
            if (point == Point::Output && !m_network.layers[std::size_t(layer)].hasWeights())
                return;
            const at::Tensor contiguous = values.contiguous();
            const std::span<const float> seen = valuesOf(contiguous);
            finite = finite && std::isfinite(values.sum().item<float>());
            Watched &to = watched[std::size_t(layer)];
            if (finite)
                (point == Point::Output ? to.output : to.eltwise).push_back(histogramOf(seen));
        });
    }
    if (!finite)
        return tl::unexpected(Error{"The network gives values that are not finite numbers",
                                    {},
                                    0,
                                    -1,
                                    "The training diverged: train again with a lower learning rate"});
    std::vector<MeasuredRange> measured(m_parts.size());
    for (const int index : m_shapes.order) {
        const auto measure = [&](const std::vector<BatchHistogram> &seen, std::optional<int> &to) -> bool {
            if (seen.empty())
                return true;
            const std::optional<ActivationRange> range = activationRange(seen, m_settings.outlierZ);
            if (range)
                to = range->log2;
            return range.has_value();
        };
        Watched &seen = watched[std::size_t(index)];
        if (!measure(seen.output, measured[std::size_t(index)].output) || !measure(seen.eltwise, measured[std::size_t(index)].eltwise))
            return tl::unexpected(Error{"The layer " + m_parts[std::size_t(index)].name + " gives the same value for every sample",
                                        {},
                                        0,
                                        index,
                                        "It has died in training: train again with another seed or a lower learning rate"});
    }
    const std::vector<LayerRange> ranges = alignRanges(m_network, m_shapes, measured);
    for (const int index : m_shapes.order) {
        Part &part = m_parts[std::size_t(index)];
        const LayerRange &range = ranges[std::size_t(index)];
        const bool wide = m_network.layers[std::size_t(index)].outputWidth != 8;
        if (part.bias.defined()) {
            for (float &bias : valuesOf(part.bias))
                bias = std::ldexp(bias, -range.input);
        }
        part.activationThreshold = part.weight.defined() ? range.output - range.input : 0;
        if (index == m_shapes.order.back())
            part.finalScale = wide ? range.input : range.output;
    }
    m_quantizing = true;
    return {};
}

} // namespace facet::training
