// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// A module as a state dict and back (spec/training/checkpoint.md, quantize.md).
#include "training/module.h"

#include <ATen/ops/empty.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>

namespace facet::training {

namespace {

constexpr float kExactFloat = 16777216.0f; // 2^24

formats::Tensor single(std::string name, float value, bool scalar = false)
{
    return {std::move(name), scalar ? std::vector<int>{} : std::vector<int>{1}, {value}};
}

formats::Tensor channels(std::string name, const at::Tensor &tensor)
{
    const float *values = tensor.data_ptr<float>();
    return {std::move(name), {int(tensor.numel())}, {values, values + tensor.numel()}};
}

std::vector<float> floats(std::span<const std::int8_t> integers, float factor)
{
    std::vector<float> values;
    values.reserve(integers.size());
    for (const std::int8_t integer : integers)
        values.push_back(float(integer) * factor);
    return values;
}

std::span<const float> valuesOf(const at::Tensor &tensor)
{
    return tensor.defined() ? std::span<const float>(tensor.data_ptr<float>(), std::size_t(tensor.numel())) : std::span<const float>();
}

} // namespace

std::vector<formats::Tensor> Module::stateDict() const
{
    const bool second = m_settings.generation == Generation::Second;
    const float on = m_quantizing ? 1 : 0;
    std::vector<formats::Tensor> state;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const Part &part = m_parts[i];
        const auto add = [&](const char *key, float value, bool scalar = false) {
            state.push_back(single(part.name + "." + key, value, scalar));
        };
        if (!part.weight.defined()) {
            if (second && m_network.layers[i].eltwise != network::Eltwise::None)
                add("activation_threshold", 0, true);
            if (second && part.finalScale != 0)
                add("final_scale", float(part.finalScale), true);
            continue;
        }
        const float bits = m_quantizing ? float(part.bits) : 0;
        add("output_shift", 0);
        if (second) {
            add("activation_threshold", float(part.activationThreshold), true);
            add("final_scale", float(part.finalScale), true);
        }
        add("weight_bits", bits);
        add("bias_bits", bits);
        add("quantize_activation", on);
        if (second)
            add("clamp_activation", on);
        add("adjust_output_shift", on);
        add("shift_quantile", m_quantizing ? part.shiftQuantile : 1);
        const std::span<const float> weights = valuesOf(part.weight);
        state.push_back({part.name + ".op.weight", weightShape(int(i)), {weights.begin(), weights.end()}});
        if (part.bias.defined())
            state.push_back(channels(part.name + ".op.bias", part.bias));
        if (part.normalized()) {
            state.push_back(channels(part.name + ".bn.weight", part.scale));
            state.push_back(channels(part.name + ".bn.bias", part.offset));
            state.push_back(channels(part.name + ".bn.running_mean", part.mean));
            state.push_back(channels(part.name + ".bn.running_var", part.variance));
            add("bn.num_batches_tracked", float(part.normalizedBatches), true);
        }
    }
    return state;
}

Expected<void> Module::load(std::span<const formats::Tensor> state)
{
    const auto find = [&](const std::string &name) -> const formats::Tensor * {
        const auto found = std::ranges::find(state, name, &formats::Tensor::name);
        return found == state.end() ? nullptr : &*found;
    };
    std::string problem;
    const auto read = [&](const std::string &name, const std::vector<int> &shape, const at::Tensor &like) {
        const formats::Tensor *tensor = find(name);
        const auto count = std::size_t(std::accumulate(shape.begin(), shape.end(), 1, std::multiplies<>()));
        if (tensor == nullptr || tensor->shape != shape || tensor->values.size() != count) {
            problem = problem.empty() ? name : problem;
            return at::Tensor();
        }
        at::Tensor copy = at::empty(like.sizes(), at::kFloat);
        std::ranges::copy(tensor->values, copy.data_ptr<float>());
        return copy.set_requires_grad(like.requires_grad());
    };
    const auto number = [&](const std::string &name, float otherwise, float below = 100) {
        const formats::Tensor *tensor = find(name);
        return tensor != nullptr && tensor->values.size() == 1 && std::abs(tensor->values[0]) < below ? tensor->values[0] : otherwise;
    };

    std::vector<Part> parts = m_parts;
    bool quantizing = false;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        Part &part = parts[i];
        part.activationThreshold = int(number(part.name + ".activation_threshold", 0));
        part.finalScale = int(number(part.name + ".final_scale", 0));
        if (!part.weight.defined())
            continue;
        const std::vector<int> perChannel{m_shapes.layers[i].outChannels};
        quantizing = quantizing || number(part.name + ".weight_bits", 0) > 0;
        part.weight = read(part.name + ".op.weight", weightShape(int(i)), part.weight);
        if (part.bias.defined())
            part.bias = read(part.name + ".op.bias", perChannel, part.bias);
        if (part.normalized() && find(part.name + ".bn.running_mean") == nullptr) {
            part.scale = part.offset = part.mean = part.variance = at::Tensor(); // fused already
        } else if (part.normalized()) {
            part.scale = read(part.name + ".bn.weight", perChannel, part.scale);
            part.offset = read(part.name + ".bn.bias", perChannel, part.offset);
            part.mean = read(part.name + ".bn.running_mean", perChannel, part.mean);
            part.variance = read(part.name + ".bn.running_var", perChannel, part.variance);
            part.normalizedBatches = int(number(part.name + ".bn.num_batches_tracked", 0, kExactFloat));
        }
    }
    if (!problem.empty())
        return tl::unexpected(Error{"The checkpoint has no tensor " + problem + " of the shape that this network needs",
                                    {},
                                    0,
                                    -1,
                                    "Choose the checkpoint that was made from this network with the same settings"});
    m_parts = std::move(parts);
    m_quantizing = quantizing;
    return {};
}

Expected<LayerIntegers> Module::integers(const Part &part) const
{
    return quantizeLayer(valuesOf(part.weight), valuesOf(part.bias), part.bits, part.shiftQuantile, part.activationThreshold,
                         m_settings.generation);
}

Expected<std::vector<formats::Tensor>> Module::quantizedStateDict() const
{
    std::vector<formats::Tensor> state = stateDict();
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const Part &part = m_parts[i];
        if (!part.weight.defined())
            continue;
        Expected<LayerIntegers> layer = integers(part);
        if (!layer) {
            layer.error().layer = int(i);
            return tl::unexpected(layer.error());
        }
        const auto at = [&](const char *key) -> formats::Tensor & {
            return *std::ranges::find(state, part.name + "." + key, &formats::Tensor::name);
        };
        at("output_shift").values = {float(layer->outputShift)};
        at("adjust_output_shift").values = {0};
        at("op.weight").values = floats(layer->weights, 1);
        if (part.bias.defined())
            at("op.bias").values = floats(layer->bias, std::ldexp(1.0f, part.bits - 1));
    }
    return state;
}

Expected<std::vector<LayerReport>> Module::report() const
{
    std::vector<LayerReport> reports;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const Part &part = m_parts[i];
        if (!part.weight.defined())
            continue;
        const Expected<LayerIntegers> layer = integers(part);
        if (!layer)
            return tl::unexpected(layer.error());
        LayerReport report{int(i), part.name, part.bits, layer->baseShift, layer->outputShift, part.activationThreshold, part.finalScale};
        const auto outputs = std::size_t(m_shapes.layers[i].outChannels);
        const std::size_t perOutput = layer->weights.size() / outputs;
        // A transposed convolution has its inputs outermost: all weights together are then a bound.
        const bool transposed = m_network.layers[i].op == network::Operator::ConvTranspose2d && !isLinear(m_network.layers[i]);
        const std::size_t group = transposed ? layer->weights.size() : perOutput;
        float most = 0;
        for (std::size_t start = 0; start < layer->weights.size(); start += group) {
            float sum = 0;
            for (std::size_t w = start; w < start + group; ++w) {
                sum += float(std::abs(layer->weights[w]));
                report.largestWeight = std::max(report.largestWeight, std::abs(int(layer->weights[w])));
            }
            most = std::max(most, sum);
        }
        constexpr float kLargestInput = 128;
        constexpr float kLargestBias = 128 * 128;
        report.sumsFitFloat = most * kLargestInput + (layer->bias.empty() ? 0 : kLargestBias) < kExactFloat;
        reports.push_back(std::move(report));
    }
    return reports;
}

} // namespace facet::training
