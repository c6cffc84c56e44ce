// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Small data sets and networks that the tests of training draw themselves.
#pragma once

#include "dataset/prepared_writer.h"
#include "dataset/random.h"
#include "network/network.h"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace facet::testing {

struct SyntheticSet {
    network::Shape shape{3, {16, 16}};
    int classes = 2;
    int training = 192;
    int validation = 64;
    int test = 0;
    int noise = 60; // codes
    std::uint64_t seed = 5;
};

// Pictures of noise in which class k has a bright bar at the k-th of `classes` places along the rows; the first class has none.
inline void writeSyntheticSet(const std::string &path, const SyntheticSet &what = {})
{
    auto writer = dataset::PreparedWriter::create(path, what.shape);
    if (!writer)
        throw std::runtime_error(writer.error().message());
    dataset::Random random(what.seed);
    const int total = what.training + what.validation + what.test;
    for (int i = 0; i < total; ++i) {
        dataset::Sample sample;
        sample.label = i % what.classes;
        sample.split = i < what.training                     ? dataset::Split::Train
                       : i < what.training + what.validation ? dataset::Split::Validation
                                                             : dataset::Split::Test;
        const int rows = what.shape.extent.rows;
        const int height = std::max(rows / (what.classes + 1), 1);
        std::vector<std::uint8_t> pixels;
        for (int y = 0; y < rows; ++y) {
            const bool inside = sample.label > 0 && y / height == sample.label;
            for (int x = 0; x < what.shape.extent.cols * what.shape.channels; ++x)
                pixels.push_back(std::uint8_t(std::clamp((inside ? 150 : 90) + random.between(-what.noise, what.noise), 0, 255)));
        }
        if (auto added = writer->add(sample, pixels); !added)
            throw std::runtime_error(added.error().message());
    }
    dataset::SetDescription description;
    description.shape = what.shape;
    for (int c = 0; c < what.classes; ++c)
        description.classes.push_back("class " + std::to_string(c));
    description.sources = {"drawn"};
    if (auto finished = writer->finish(description); !finished)
        throw std::runtime_error(finished.error().message());
}

inline network::Layer convolution(std::string name, int outChannels, int bits = 8, network::Pooling pooling = network::Pooling::None)
{
    network::Layer layer;
    layer.name = std::move(name);
    layer.outChannels = outChannels;
    layer.weightBits = bits;
    layer.activation = network::Activation::ReLU;
    layer.pooling = pooling;
    if (pooling != network::Pooling::None)
        layer.pool = layer.poolStride = {2, 2};
    return layer;
}

inline network::Layer classifier(int classes, int bits = 8)
{
    network::Layer layer;
    layer.name = "fc";
    layer.op = network::Operator::Linear;
    layer.outChannels = classes;
    layer.kernel = {1, 1};
    layer.pad = {0, 0};
    layer.flatten = true;
    layer.bias = true;
    layer.weightBits = bits;
    layer.outputWidth = 32;
    return layer;
}

// 16x16x3 -> two classes.
inline network::Network smallNetwork(int bits = 8)
{
    network::Network network;
    network.name = "small";
    network.picture = {3, {16, 16}};
    network.layers = {convolution("conv1", 4, bits), convolution("conv2", 8, bits, network::Pooling::Max),
                      convolution("conv3", 8, bits, network::Pooling::Max), classifier(2, bits)};
    return network;
}

} // namespace facet::testing
