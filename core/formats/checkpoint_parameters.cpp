// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "formats/checkpoint_parameters.h"

#include "arithmetic/quantize.h"
#include "formats/checkpoint_names.h"
#include "formats/checkpoint_shapes.h"
#include "network/shapes.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>

namespace facet::formats {

namespace {

using network::Layer;
using network::LayerShape;

constexpr int kDefaultBits = 8;

bool isInteger(float value)
{
    return std::isfinite(value) && value == std::trunc(value);
}

std::string text(const std::vector<int> &shape)
{
    std::string out;
    for (const int size : shape)
        out.append(out.empty() ? "" : "x").append(std::to_string(size));
    return out;
}

std::vector<int> withoutTrailingOnes(std::vector<int> shape)
{
    while (shape.size() > 2 && shape.back() == 1)
        shape.pop_back();
    return shape;
}

class Reader {
public:
    Reader(const Checkpoint &checkpoint, const network::Network &design) : m_checkpoint(checkpoint), m_shapes(network::inferShapes(design))
    {
        m_result.network = design;
        m_result.parameters.resize(design.layers.size());
        m_result.wasQuantized = isQuantized(checkpoint);
        for (const Tensor &tensor : checkpoint.tensors)
            m_byName.emplace(tensor.name, &tensor);
    }

    tl::expected<CheckpointParameters, Errors> run()
    {
        if (!m_shapes.ok()) {
            complain(m_shapes.problems.front().layer, "The shapes of the network do not fit together", "Repair the network first");
            return tl::unexpected(std::move(m_errors));
        }
        const std::vector<const Tensor *> weights = findWeights();
        std::size_t next = 0;
        for (std::size_t i = 0; i < m_result.network.layers.size(); ++i) {
            const Layer &layer = m_result.network.layers[i];
            if (!layer.hasWeights() || layer.weightSource)
                continue;
            if (next < weights.size())
                read(i, *weights[next]);
            ++next;
        }
        if (next > weights.size())
            complain(-1,
                     "The network has " + std::to_string(next) + " layers with weights, but the checkpoint has only " +
                         std::to_string(weights.size()),
                     "Choose the checkpoint that belongs to this network");
        if (!m_errors.empty())
            return tl::unexpected(std::move(m_errors));
        shareWeights();
        return std::move(m_result);
    }

private:
    void complain(int layer, std::string what, std::string remedy)
    {
        m_errors.push_back({std::move(what), {}, 0, layer, std::move(remedy)});
    }

    std::vector<const Tensor *> findWeights()
    {
        std::vector<const Tensor *> weights;
        for (const Tensor &tensor : m_checkpoint.tensors) {
            const auto name = split(tensor.name);
            if (!name || name->parameter != "weight")
                continue;
            if (tensor.shape.size() >= 2)
                weights.push_back(&tensor);
            else if (name->op == "bn")
                complain(-1, tensor.name + " belongs to a batch normalization that was not folded into its layer",
                         "Fold it (the vendor's training tools do it before quantization-aware training) and save again");
            else
                complain(-1, tensor.name + " has fewer than two dimensions", "Choose a checkpoint that was trained for these chips");
        }
        return weights;
    }

    [[nodiscard]] const Tensor *find(std::string_view layer, std::string_view rest) const
    {
        const auto found = m_byName.find(std::string(layer) + "." + std::string(rest));
        return found == m_byName.end() ? nullptr : found->second;
    }
    // The single value of a tensor; unset where there is none.
    [[nodiscard]] std::optional<float> single(std::string_view layer, std::string_view parameter) const
    {
        const Tensor *tensor = find(layer, parameter);
        return tensor != nullptr && tensor->values.size() == 1 && std::isfinite(tensor->values[0]) ? std::optional(tensor->values[0])
                                                                                                   : std::nullopt;
    }

    void read(std::size_t index, const Tensor &tensor)
    {
        Layer &layer = m_result.network.layers[index];
        const LayerShape &shape = m_shapes.layers[index];
        if (!shape.executed)
            return;
        const std::vector<int> expected = checkpointShape(layer, shape);
        if (withoutTrailingOnes(tensor.shape) != withoutTrailingOnes(expected)) {
            complain(int(index),
                     "The weights " + tensor.name + " have the shape " + text(tensor.shape) + ", but the layer needs " + text(expected),
                     "Choose the checkpoint that belongs to this network");
            return;
        }
        const auto name = split(tensor.name);
        const Tensor *bias = find(name->layer, name->op.empty() ? "bias" : std::string(name->op) + ".bias");
        if (bias != nullptr && bias->values.size() != std::size_t(shape.outChannels)) {
            complain(int(index),
                     bias->name + " has " + std::to_string(bias->values.size()) + " values for " + std::to_string(shape.outChannels) +
                         " output channels",
                     "Choose the checkpoint that belongs to this network");
            return;
        }
        const std::vector<float> weights = isTransposed(layer)
                                               ? flippedAndSwapped<float>(tensor.values, std::size_t(tensor.shape[0]),
                                                                          std::size_t(tensor.shape[1]), std::size_t(layer.kernel.area()))
                                               : tensor.values;
        if (m_result.wasQuantized)
            take(index, weights, bias, *name);
        else
            quantizeLayer(index, weights, bias, *name);
        std::vector<std::int8_t> &taken = m_result.parameters[index].bias;
        if (std::ranges::all_of(taken, [](std::int8_t value) { return value == 0; }))
            taken.clear();
        layer.bias = !taken.empty();
    }

    // Integers as they are; the bias is stored as integer * 2^(weight bits - 1).
    void take(std::size_t index, const std::vector<float> &weights, const Tensor *bias, const ParameterName &name)
    {
        Layer &layer = m_result.network.layers[index];
        network::LayerParameters &parameters = m_result.parameters[index];
        const int bits = network::storageBits(layer.weightBits);
        const float limit = std::ldexp(1.0f, bits - 1);
        const bool binary = layer.weightBits == network::kBinaryBits;
        for (const float weight : weights) {
            if (binary ? std::abs(weight) != 1 : !(weight >= -limit && weight < limit)) {
                complain(int(index),
                         "Weights of " + std::string(name.layer) + " do not fit " + (binary ? "-1 and +1" : std::to_string(bits) + " bits"),
                         "Set the weight bits that the checkpoint was quantized for");
                return;
            }
            parameters.weights.push_back(std::int8_t(weight));
        }
        const float stated = single(name.layer, "weight_bits").value_or(0);
        const int storedBits = stated >= 1 && stated <= 8 ? int(stated) : kDefaultBits;
        for (std::size_t o = 0; bias != nullptr && o < bias->values.size(); ++o) {
            const float value = std::floor(bias->values[o] / float(1 << (storedBits - 1)));
            if (!(value >= -128 && value <= 127)) {
                complain(int(index), bias->name + " holds a value that is not in -128 to 127 after scaling",
                         "Quantize the checkpoint again");
                return;
            }
            parameters.bias.push_back(std::int8_t(value));
        }
        const auto shift = single(name.layer, "output_shift");
        if (!layer.outputShift && shift && std::abs(*shift) <= 32)
            layer.outputShift = int(*shift);
    }

    void quantizeLayer(std::size_t index, const std::vector<float> &weights, const Tensor *bias, const ParameterName &name)
    {
        Layer &layer = m_result.network.layers[index];
        arithmetic::QuantizeOptions options;
        options.shiftQuantile = single(name.layer, "shift_quantile").value_or(1.0f);
        if (const auto threshold = single(name.layer, "activation_threshold"); threshold && std::abs(*threshold) <= 64)
            options.activationThreshold = int(*threshold);
        static const std::vector<float> kNoBias;
        auto quantized = arithmetic::quantize(weights, bias != nullptr ? bias->values : kNoBias, layer.weightBits, options);
        if (!quantized) {
            Error error = quantized.error();
            error.layer = int(index);
            m_errors.push_back(std::move(error));
            return;
        }
        m_result.parameters[index] = {std::move(quantized->weights), std::move(quantized->bias)};
        if (!layer.outputShift)
            layer.outputShift = quantized->outputShift;
    }

    // Layers that name another as the source of their weights get a copy of their own.
    void shareWeights()
    {
        for (std::size_t i = 0; i < m_result.network.layers.size(); ++i) {
            const auto &source = m_result.network.layers[i].weightSource;
            if (source && *source >= 0 && std::size_t(*source) < m_result.parameters.size())
                m_result.parameters[i].weights = m_result.parameters[std::size_t(*source)].weights;
        }
    }

    const Checkpoint &m_checkpoint;
    network::Shapes m_shapes;
    std::unordered_map<std::string, const Tensor *> m_byName;
    CheckpointParameters m_result;
    Errors m_errors;
};

} // namespace

bool isQuantized(const Checkpoint &checkpoint)
{
    return std::ranges::all_of(checkpoint.tensors, [](const Tensor &tensor) {
        const auto name = split(tensor.name);
        const bool counts = name && (name->parameter == "weight" || name->parameter == "bias");
        return !counts || std::ranges::all_of(tensor.values, isInteger);
    });
}

tl::expected<CheckpointParameters, Errors> parametersOf(const Checkpoint &checkpoint, const network::Network &network)
{
    return Reader(checkpoint, network).run();
}

} // namespace facet::formats
