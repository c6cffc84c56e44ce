// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "arithmetic/random_parameters.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace facet::arithmetic {

namespace {

using network::Layer;
using network::LayerShape;

// Both ends included. Not std::uniform_int_distribution, which every library does its own way.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_engine(seed) {}
    int between(int low, int high) { return low + int(m_engine() % std::uint64_t(high - low + 1)); }

private:
    std::mt19937_64 m_engine;
};

std::int64_t tapsOf(const Layer &layer, const LayerShape &shape)
{
    const std::int64_t area = layer.flatten ? shape.pooled.area() : layer.op == network::Operator::Linear ? 1 : layer.kernel.area();
    return shape.inChannels / std::max(layer.groups, 1) * area;
}

constexpr double kInputSpread = 74; // root mean square of values spread evenly over -128..127
constexpr double kWantedSpread = 44;

// Root mean square of what the operator reads, given that of its source before activation: half of the values are cut to zero by
// ReLU; the largest of a window is seldom one of them.
double spreadRead(const Layer &layer, const Layer *source, double spread)
{
    const bool relu = source != nullptr && source->activation == network::Activation::ReLU;
    const double cut = relu ? std::sqrt(0.5) : 1;
    return spread * (layer.pooling == network::Pooling::Max ? 1.2 : cut);
}

// The same of the sums over `taps` inputs, scaled as the chip does without a shift of the user's: for 8 bits by 1/128.
double spreadOfSums(const Layer &layer, std::int64_t taps, double spread)
{
    const int bits = network::storageBits(layer.weightBits);
    const double weights = layer.weightBits == network::kBinaryBits ? 1 : double(1 << (bits - 1)) / std::sqrt(3.0);
    return std::sqrt(double(std::max<std::int64_t>(taps, 1))) * spread * weights / double(1 << (bits - 1));
}

// Symmetric: few bits with one value more below zero than above would drive all sums of positive inputs below zero.
std::int8_t randomWeight(Random &random, int bits)
{
    if (bits == network::kBinaryBits)
        return std::int8_t(random.between(0, 1) * 2 - 1);
    const int limit = 1 << (network::storageBits(bits) - 1);
    return std::int8_t(random.between(bits == 1 ? -1 : 1 - limit, limit - 1));
}

int shiftFor(const Layer &layer, double spread)
{
    const int bits = network::storageBits(layer.weightBits);
    return std::clamp(int(std::lround(std::log2(kWantedSpread / spread))), -7 - bits, 23 - bits);
}

} // namespace

RandomParameters randomParameters(const network::Network &network, const network::Shapes &shapes, std::uint64_t seed)
{
    RandomParameters result{network::Parameters(network.layers.size()), network};
    Random random(seed);
    std::vector<double> spreads(network.layers.size(), kInputSpread);
    for (std::size_t i = 0; i < network.layers.size(); ++i) {
        const Layer &layer = network.layers[i];
        const LayerShape &shape = shapes.layers[i];
        if (!shape.executed)
            continue;
        const std::vector<int> sources = network::effectiveSources(network, shapes, int(i));
        const int source = sources.empty() || sources.front() >= int(i) ? network::kNetworkInput : sources.front();
        const double before = source < 0 ? kInputSpread : spreads[std::size_t(source)];
        const double read = spreadRead(layer, source < 0 ? nullptr : &network.layers[std::size_t(source)], before);
        spreads[i] = std::min(read, 128.0);
        if (!layer.hasWeights())
            continue;
        const std::int64_t taps = tapsOf(layer, shape);
        const double sums = spreadOfSums(layer, taps, read);
        if (!layer.outputShift && layer.outputWidth == 8)
            result.network.layers[i].outputShift = shiftFor(layer, sums);
        spreads[i] = std::min(std::ldexp(sums, result.network.layers[i].outputShift.value_or(0)), 128.0);
        network::LayerParameters &own = result.parameters[i];
        const auto shared = layer.weightSource ? layer.weightSource : layer.sameWeights;
        if (shared && *shared >= 0 && std::size_t(*shared) < i &&
            result.parameters[std::size_t(*shared)].weights.size() == std::size_t(taps) * std::size_t(shape.outChannels)) {
            own.weights = result.parameters[std::size_t(*shared)].weights;
        } else {
            own.weights.reserve(std::size_t(taps) * std::size_t(shape.outChannels));
            for (std::int64_t k = 0; k < taps * shape.outChannels; ++k)
                own.weights.push_back(randomWeight(random, layer.weightBits));
        }
        for (int o = 0; layer.bias && o < shape.outChannels; ++o)
            own.bias.push_back(std::int8_t(random.between(-12, 12)));
    }
    return result;
}

network::FeatureMap randomInput(network::Shape shape, std::uint64_t seed)
{
    Random random(seed);
    network::FeatureMap map{shape, {}};
    map.values.reserve(std::size_t(std::max<std::int64_t>(shape.elements(), 0)));
    for (std::int64_t i = 0; i < shape.elements(); ++i)
        map.values.push_back(random.between(-128, 127));
    return map;
}

} // namespace facet::arithmetic
