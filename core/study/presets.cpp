// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "study/presets.h"

#include "network/fingerprint.h"

#include "text.h"

#include <array>
#include <utility>

namespace facet::study {

namespace {

using network::Activation;
using network::Layer;
using network::Network;
using network::Operator;
using network::Pooling;

// 3x3, stride 1, zero padding 1, no bias, ReLU: the layer most small image networks are made of.
Layer conv2d(std::string name, int outChannels, int weightBits = 8)
{
    Layer layer;
    layer.name = std::move(name);
    layer.outChannels = outChannels;
    layer.weightBits = weightBits;
    layer.activation = Activation::ReLU;
    return layer;
}

// Samples stand along the rows; one column. ReLU, no bias.
Layer conv1d(std::string name, int outChannels, int kernel, int pad)
{
    Layer layer = conv2d(std::move(name), outChannels);
    layer.op = Operator::Conv1d;
    layer.kernel = {kernel, 1};
    layer.pad = {pad, 0};
    return layer;
}

// A square window moved by its own size.
Layer pooled(Layer layer, int size, Pooling pooling = Pooling::Max)
{
    const int cols = layer.op == Operator::Conv1d ? 1 : size;
    layer.pooling = pooling;
    layer.pool = {size, cols};
    layer.poolStride = {size, cols};
    return layer;
}

// Class scores: bias, full 32-bit results, no activation.
Layer classifier(int classes, int weightBits = 8)
{
    Layer layer;
    layer.name = "fc";
    layer.op = Operator::Linear;
    layer.outChannels = classes;
    layer.kernel = {1, 1};
    layer.pad = {0, 0};
    layer.flatten = true;
    layer.bias = true;
    layer.weightBits = weightBits;
    layer.outputWidth = 32;
    return layer;
}

struct FaceNet {
    std::string_view name;
    std::string_view title;
    const char *arch;
    std::vector<int> channels; // of the convolutions
    int fold;
    int weightBits;
    double publishedAccuracy; // 0 = the talk states none
};

// The family of the talk (seed/facenet.md). It has no v4.
const std::vector<FaceNet> &faceNets()
{
    static const std::vector<FaceNet> all{
        {"facenet-v1", QT_TRANSLATE_NOOP("core", "FaceNet v1: the first sketch"), "facenet_v1", {4, 8, 16, 32, 32}, 1, 8, 0.85},
        {"facenet-v2", QT_TRANSLATE_NOOP("core", "FaceNet v2: wider and deeper"), "facenet_v2", {8, 16, 32, 64, 64, 64}, 1, 8, 0.86},
        {"facenet-v3", QT_TRANSLATE_NOOP("core", "FaceNet v3: v2 with 4-bit weights"), "facenet_v3", {8, 16, 32, 64, 64, 64}, 1, 4, 0},
        {"facenet-v5", QT_TRANSLATE_NOOP("core", "FaceNet v5: input folded by 4"), "facenet_v5", {8, 16, 32, 64}, 4, 8, 0},
        {"facenet-v6", QT_TRANSLATE_NOOP("core", "FaceNet v6: narrow"), "facenet_v6", {4, 4, 4, 8, 16}, 1, 8, 0.82},
        {"facenet-v7", QT_TRANSLATE_NOOP("core", "FaceNet v7: narrowest"), "facenet_v7", {1, 2, 4, 8, 16}, 1, 8, 0.82},
    };
    return all;
}

Network build(const FaceNet &which)
{
    Network network;
    network.name = which.arch;
    network.dataset = "facenet88";
    network.picture = {3, {88, 88}};
    network.fold = which.fold;
    for (std::size_t i = 0; i < which.channels.size(); ++i) {
        const Layer layer = conv2d("conv" + std::to_string(i + 1), which.channels[i], which.weightBits);
        network.layers.push_back(i == 0 ? layer : pooled(layer, 2));
    }
    network.layers.push_back(classifier(2, which.weightBits));
    return network;
}

// One second of sound at 16 kHz as 128 slices of 128 samples; 20 words and "something else".
Network keywordSpotting()
{
    Network network;
    network.name = "kws";
    network.dataset = "keywords";
    network.picture = {128, {128, 1}};
    network.layers = {
        conv1d("mix", 96, 1, 0),   // weighs the samples of each slice against each other
        conv1d("conv1", 64, 3, 0), // the MAX78002 cannot pad more than 64 channels
        pooled(conv1d("conv2", 64, 3, 1), 2),
        conv1d("conv3", 48, 3, 1),
        pooled(conv1d("conv4", 64, 3, 1), 2),
        conv1d("conv5", 64, 3, 1),
        pooled(conv1d("conv6", 96, 3, 1), 2),
        pooled(conv1d("conv7", 64, 5, 0), 2, Pooling::Average),
        classifier(21),
    };
    return network;
}

// Pictures of 32x32; one shortcut around the fourth convolution.
Network imageClassifier()
{
    Network network;
    network.name = "cifar";
    network.dataset = "cifar10";
    network.picture = {3, {32, 32}};

    Layer keep; // a copy of the feature map, interleaved with what it will be added to
    keep.name = "keep";
    keep.op = Operator::Passthrough;
    keep.kernel = {1, 1};
    keep.pad = {0, 0};
    keep.pins.writeGap = 1;

    Layer residual = conv2d("conv4", 32);
    residual.sources = {2};
    residual.pins.writeGap = 1;

    Layer add = conv2d("add", 48);
    add.sources = {3, 4};
    add.eltwise = network::Eltwise::Add;
    add.operands = 2;

    network.layers = {
        conv2d("conv1", 16),
        conv2d("conv2", 32),
        pooled(conv2d("conv3", 32), 2),
        keep,
        residual,
        add,
        pooled(conv2d("conv5", 64), 2),
        pooled(conv2d("conv6", 64), 2),
        classifier(10),
    };
    return network;
}

// Breaks several rules of the MAX78000 at once; folding by 4, fewer weight bits, padding 1 and a smaller last pool mend it.
Network tooBig()
{
    Network network;
    network.name = "too_big";
    network.dataset = "pictures288";
    network.picture = {3, {288, 288}};
    Layer first = conv2d("conv1", 16);
    first.pad = {3, 3}; // at most 2
    Layer last = classifier(10);
    last.flatten = false;
    last.pooling = Pooling::Average; // of all that is left: 18x18, the largest window is 16x16
    last.pool = {18, 18};
    network.layers = {
        first,
        pooled(conv2d("conv2", 32), 2),
        pooled(conv2d("conv3", 64), 2),
        pooled(conv2d("conv4", 128), 2),
        pooled(conv2d("conv5", 256), 2),
        conv2d("conv6", 256),
        last,
    };
    return network;
}

struct Sample {
    PresetInfo info;
    Network (*build)();
};

const std::array<Sample, 3> &samples()
{
    static const std::array<Sample, 3> all{{
        {{"kws", QT_TRANSLATE_NOOP("core", "Keyword spotting: 20 spoken words from one second of sound")}, keywordSpotting},
        {{"cifar", QT_TRANSLATE_NOOP("core", "Image classifier: 32x32 pictures, with a shortcut")}, imageClassifier},
        {{"too-big", QT_TRANSLATE_NOOP("core", "Too big: a network that does not fit, yet")}, tooBig},
    }};
    return all;
}

Study faceNetStudy()
{
    Study study;
    study.title = QT_TRANSLATE_NOOP("core", "FaceNet: is there a face in the picture?");
    study.notes = QT_TRANSLATE_NOOP("core", "Face or no face in 88x88 color pictures, on a MAX78000 at 50 MHz. "
                                            "Accuracies are those published in the FaceNet talk.");
    for (const FaceNet &which : faceNets()) {
        Variant variant;
        variant.name = which.name;
        variant.network = build(which);
        variant.notes = which.title;
        if (which.publishedAccuracy > 0) {
            Measurement measurement;
            measurement.value = which.publishedAccuracy;
            measurement.provenance.origin = Origin::Published;
            measurement.provenance.source = "FaceNet talk";
            measurement.provenance.dataSet = "WIDER FACE, 200x200 crops resized to 88x88";
            measurement.madeOn = network::fingerprint(variant.network);
            variant.measurements.push_back(measurement);
        }
        study.variants.push_back(std::move(variant));
    }
    study.baseline = study.indexOf("facenet-v2"); // the most accurate one
    return study;
}

// A study of one FaceNet, with what was published about it.
std::optional<Study> faceNetAlone(std::string_view name)
{
    Study study = faceNetStudy();
    const int index = study.indexOf(std::string(name));
    if (index < 0)
        return std::nullopt;
    Variant variant = std::move(study.variants[std::size_t(index)]);
    study.title = std::exchange(variant.notes, {});
    study.variants = {std::move(variant)};
    study.baseline = 0;
    return study;
}

} // namespace

std::vector<PresetInfo> presets()
{
    std::vector<PresetInfo> all;
    for (const FaceNet &which : faceNets())
        all.push_back({which.name, which.title});
    for (const Sample &sample : samples())
        all.push_back(sample.info);
    return all;
}

std::optional<Network> preset(std::string_view name)
{
    for (const FaceNet &which : faceNets()) {
        if (which.name == name)
            return build(which);
    }
    for (const Sample &sample : samples()) {
        if (sample.info.name == name)
            return sample.build();
    }
    return std::nullopt;
}

std::vector<PresetInfo> sampleStudies()
{
    std::vector<PresetInfo> all{{"facenet", QT_TRANSLATE_NOOP("core", "FaceNet: six variants of a face detector")}};
    for (const Sample &sample : samples())
        all.push_back(sample.info);
    return all;
}

std::optional<Study> sampleStudy(std::string_view name)
{
    if (name == "facenet")
        return faceNetStudy();
    if (std::optional<Study> one = faceNetAlone(name))
        return one;
    for (const Sample &sample : samples()) {
        if (sample.info.name == name) {
            Study study;
            study.title = sample.info.title;
            study.variants.push_back({std::string(name), sample.build(), {}, {}});
            return study;
        }
    }
    return std::nullopt;
}

} // namespace facet::study
