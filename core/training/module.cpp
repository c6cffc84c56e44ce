// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The forward pass (spec/training/qat.md sections 3 and 4).
#include "training/module.h"

#include "training/fake_quantize.h"

#include <ATen/ops/abs.h>
#include <ATen/ops/avg_pool2d.h>
#include <ATen/ops/batch_norm.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/clamp_max.h>
#include <ATen/ops/clamp_min.h>
#include <ATen/ops/conv2d.h>
#include <ATen/ops/conv_transpose2d.h>
#include <ATen/ops/floor.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/max_pool2d.h>
#include <ATen/ops/relu.h>
#include <ATen/ops/trunc.h>
#include <c10/core/GradMode.h>

#include <cmath>

namespace facet::training {

namespace {

using network::Activation;
using network::Eltwise;
using network::Extent;
using network::Layer;
using network::Operator;
using network::Pooling;

constexpr double kLowest = -1;
constexpr double kHighest = 127.0 / 128;
constexpr double kWideLimit = 32768;

std::vector<std::int64_t> both(Extent extent)
{
    return {extent.rows, extent.cols};
}

std::span<const float> valuesOf(const at::Tensor &tensor)
{
    return tensor.defined() ? std::span<const float>(tensor.data_ptr<float>(), std::size_t(tensor.numel())) : std::span<const float>();
}

at::Tensor clipped(const at::Tensor &x, double lowest, double highest)
{
    return at::clamp_max(at::clamp_min(x, lowest), highest);
}

at::Tensor activated(const at::Tensor &x, Activation activation)
{
    switch (activation) {
    case Activation::ReLU: return at::relu(x);
    case Activation::Abs: return at::abs(x);
    case Activation::None: break;
    }
    return x;
}

// fakeQuantize() in 64 bits, without gradients.
at::Tensor exactlyRounded(const at::Tensor &x, const Grid &grid)
{
    const bool absolute = grid.activation == Activation::Abs; // after clipping
    const at::Tensor scaled = x.mul(std::ldexp(double(grid.scaleIn), grid.gridBits));
    const at::Tensor value = absolute ? scaled : activated(scaled, grid.activation);
    at::Tensor steps;
    switch (grid.rounding) {
    case Rounding::HalfUp: steps = at::floor(value.add(0.5)); break;
    case Rounding::TowardZero: steps = at::trunc(value); break;
    case Rounding::HalfFromZero: steps = at::trunc(value.add(value.sign(), 0.5)); break;
    }
    steps = clipped(steps, grid.lowest, grid.highest);
    if (absolute)
        steps = at::clamp_max(at::abs(steps), double(grid.highest));
    return steps.mul(std::ldexp(double(grid.scaleOut), -grid.gridBits));
}

at::Tensor onGrid(const at::Tensor &x, const Grid &grid)
{
    return x.scalar_type() == at::kDouble ? exactlyRounded(x, grid) : fakeQuantize(x, grid);
}

// Weights and bias are rounded in 32 bits, as the converter does it, also when sums are computed in 64.
at::Tensor quantizedWeight(const at::Tensor &weight, int bits, int baseShift, at::ScalarType type)
{
    return weight.defined() ? fakeQuantize(weight, weightGrid(bits, -baseShift)).to(type) : weight;
}

} // namespace

at::Tensor Module::forward(const at::Tensor &x, bool training, const Observer &observe)
{
    return run(x, training, true, observe);
}

at::Tensor Module::chipLogits(const at::Tensor &x, bool exact)
{
    const c10::AutoGradMode noGradient(false);
    const int last = m_shapes.order.back();
    const Layer &layer = m_network.layers[std::size_t(last)];
    const bool raw = layer.outputWidth != 8 && layer.hasWeights();
    const int bits = raw ? m_parts[std::size_t(last)].bits : 1; // a grid of 2^-7 times that of the weights
    return run(exact ? x.to(at::kDouble) : x, false, false, {}).mul(std::ldexp(1.0, 6 + bits));
}

at::Tensor Module::run(const at::Tensor &x, bool training, bool finalScale, const Observer &observe)
{
    std::vector<at::Tensor> outputs(m_network.layers.size());
    for (const int index : m_shapes.order) {
        at::Tensor value = gather(index, outputs, x, observe);
        if (m_network.layers[std::size_t(index)].hasWeights())
            value = computed(index, value, training);
        if (observe)
            observe(index, Point::Output, value);
        outputs[std::size_t(index)] = std::move(value);
    }
    const int last = m_shapes.order.back();
    at::Tensor logits = outputs[std::size_t(last)].flatten(1);
    const int scale = m_parts[std::size_t(last)].finalScale;
    return m_quantizing && finalScale && scale != 0 ? logits.mul(std::ldexp(1.0, scale)) : logits;
}

// What the operator of a layer reads: its sources, pooled and combined.
at::Tensor Module::gather(int index, const std::vector<at::Tensor> &outputs, const at::Tensor &x, const Observer &observe) const
{
    const Layer &layer = m_network.layers[std::size_t(index)];
    std::vector<at::Tensor> operands;
    for (const int source : network::effectiveSources(m_network, m_shapes, index))
        operands.push_back(source == network::kNetworkInput ? x : outputs[std::size_t(source)]);
    if (operands.size() > 1 && (layer.eltwise == Eltwise::None || int(operands.size()) != layer.operands))
        operands = {at::cat(operands, 1)};
    if (layer.eltwise == Eltwise::None || layer.operands < 2)
        return pooled(index, operands[0]);
    if (operands.size() == 1)
        operands = operands[0].chunk(layer.operands, 1);
    if (!layer.poolFirst)
        return pooled(index, combined(index, std::move(operands), observe));
    for (at::Tensor &operand : operands)
        operand = pooled(index, operand);
    return combined(index, std::move(operands), observe);
}

at::Tensor Module::pooled(int index, const at::Tensor &x) const
{
    const Layer &layer = m_network.layers[std::size_t(index)];
    switch (layer.pooling) {
    case Pooling::Max: {
        const Extent dilation = layer.op == Operator::Conv1d ? Extent{} : layer.poolDilation; // which the chip ignores in one dimension
        return at::max_pool2d(x, both(layer.pool), both(layer.poolStride), {0, 0}, both(dilation));
    }
    case Pooling::Average: {
        const at::Tensor average = at::avg_pool2d(x, both(layer.pool), both(layer.poolStride));
        if (m_quantizing)
            return onGrid(average, averageGrid(m_network.options.avgPoolRounding && layer.op != Operator::Conv1d));
        return m_settings.generation == Generation::First ? clipped(average, kLowest, kHighest) : average;
    }
    case Pooling::None: break;
    }
    if (layer.poolStride == Extent{})
        return x;
    return x.slice(2, 0, c10::nullopt, layer.poolStride.rows).slice(3, 0, c10::nullopt, layer.poolStride.cols);
}

at::Tensor Module::combined(int index, std::vector<at::Tensor> operands, const Observer &observe) const
{
    at::Tensor sum = operands[0];
    for (std::size_t k = 1; k < operands.size(); ++k)
        sum = m_network.layers[std::size_t(index)].eltwise == Eltwise::Sub ? sum.sub(operands[k]) : sum.add(operands[k]);
    if (m_quantizing)
        sum = onGrid(sum, activationGrid(false, 0, Activation::None));
    else if (m_settings.generation == Generation::First)
        sum = clipped(sum, kLowest, kHighest);
    if (observe)
        observe(index, Point::Eltwise, sum);
    return sum;
}

// Operator, batch normalization, scale, activation, rounding.
at::Tensor Module::computed(int index, const at::Tensor &x, bool training)
{
    const Layer &layer = m_network.layers[std::size_t(index)];
    const bool wide = layer.outputWidth != 8;
    Part &part = m_parts[std::size_t(index)];
    if (m_quantizing) {
        const int base = baseShift(valuesOf(part.weight), valuesOf(part.bias), part.shiftQuantile, m_settings.generation);
        const at::Tensor weight = quantizedWeight(part.weight, part.bits, base, x.scalar_type());
        const at::Tensor bias = quantizedWeight(part.bias, part.bits, base, x.scalar_type());
        const int shift = training::outputShift(base, part.activationThreshold, part.bits);
        return onGrid(operate(index, x, weight, bias), activationGrid(wide, shift, layer.activation));
    }
    const bool first = m_settings.generation == Generation::First;
    at::Tensor y = operate(index, x, part.weight, part.bias);
    if (part.normalized()) {
        part.normalizedBatches += training ? 1 : 0;
        y = at::batch_norm(y, part.scale, part.offset, part.mean, part.variance, training, kBatchNormMomentum, kBatchNormEpsilon, false);
        if (first)
            y = y.div(4);
    }
    y = activated(y, layer.activation);
    if (first)
        y = wide ? clipped(y, -kWideLimit, kWideLimit) : clipped(y, kLowest, kHighest);
    return y;
}

at::Tensor Module::operate(int index, const at::Tensor &x, const at::Tensor &weight, const at::Tensor &bias) const
{
    const Layer &layer = m_network.layers[std::size_t(index)];
    if (isLinear(layer)) {
        const at::Tensor y = at::linear(x.flatten(1), weight, bias);
        return y.view({y.size(0), y.size(1), 1, 1});
    }
    if (layer.op == Operator::ConvTranspose2d)
        return at::conv_transpose2d(x, weight, bias, both(layer.stride), both(layer.pad), {layer.outputPad, layer.outputPad}, layer.groups,
                                    both(layer.dilation));
    return at::conv2d(x, weight, bias, both(layer.stride), both(layer.pad), both(layer.dilation), layer.groups);
}

} // namespace facet::training
