// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "board/deployment.h"

#include "arithmetic/compare.h"
#include "board/segments.h"
#include "device/check.h"
#include "place/automatic.h"
#include "place/check_place.h"

#include <algorithm>
#include <set>

namespace facet::board {

namespace {

// Holes of at most this many words between outputs are cheaper to read along than to ask anew.
constexpr std::uint32_t kMostHole = 8;

Errors errorsOf(const std::vector<device::Finding> &findings)
{
    Errors errors;
    for (const device::Finding &finding : findings) {
        if (finding.severity != device::Severity::Error)
            continue;
        std::string what = finding.title.str();
        if (!finding.needs.empty() || !finding.has.empty())
            what += ": needs " + finding.needs.str() + ", has " + finding.has.str();
        errors.push_back({what, {}, 0, finding.layer, finding.fixes.empty() ? std::string() : finding.fixes.front().title.str()});
    }
    return errors;
}

// Layers run in the order of their numbers, so that a lower last layer stops the chip behind any of them.
bool runsInOrder(const program::Context &context)
{
    for (std::size_t i = 1; i < context.executed.size(); ++i) {
        if (context.executed[i] <= context.executed[i - 1])
            return false;
    }
    return std::ranges::none_of(context.executed, [&](int l) { return context.network.layers[std::size_t(l)].next.has_value(); });
}

std::vector<LayerReading> readingsOf(const program::Context &context)
{
    const bool inOrder = runsInOrder(context);
    const std::vector<int> outputs = program::outputLayers(context);
    std::vector<LayerReading> readings;
    for (std::size_t i = 0; i < context.executed.size(); ++i) {
        const int index = context.executed[i];
        const network::LayerShape &shape = context.shapes.layers[std::size_t(index)];
        const network::Layer &layer = context.network.layers[std::size_t(index)];
        const bool last = i + 1 == context.executed.size();
        LayerReading reading;
        reading.layer = index;
        reading.hardwareLayer = context.hardwareIndex[std::size_t(index)];
        reading.name = layer.name;
        reading.shape = {shape.outChannels, shape.out};
        reading.wide = layer.outputWidth == 32;
        reading.isOutput = std::ranges::find(outputs, index) != outputs.end();
        const bool feedsStream = !last && context.network.layers[std::size_t(context.executed[i + 1])].streaming;
        reading.observable = last || (inOrder && !feedsStream);
        readings.push_back(std::move(reading));
    }
    return readings;
}

} // namespace

int Deployment::quadrants() const
{
    int mask = 0;
    for (const int group : context().groups)
        mask |= 1 << group;
    return mask;
}

std::size_t Deployment::segmentBytes() const
{
    std::size_t sum = 0;
    for (const Segment &segment : segments)
        sum += segment.bytes();
    return sum;
}

std::size_t Deployment::inputBytes() const
{
    std::size_t sum = 0;
    for (const program::InputWords &array : inputWords)
        sum += 4 * array.words.size();
    return sum;
}

program::Context Deployment::context() const
{
    return program::makeContext(network, shapes, device::device(device), placement);
}

const LayerReading *Deployment::reading(int layer) const
{
    const auto found = std::ranges::find(layers, layer, &LayerReading::layer);
    return found == layers.end() ? nullptr : &*found;
}

Expected<void> Deployment::setInput(const arithmetic::Engine &engine, const network::FeatureMap &sample)
{
    arithmetic::Options options;
    options.captureStages = true;
    auto result = engine.infer(sample, options);
    if (!result)
        return tl::unexpected(std::move(result.error()));
    for (arithmetic::StageCapture &capture : result->stages) {
        const auto found = std::ranges::find(layers, capture.layer, &LayerReading::layer);
        if (capture.stage == arithmetic::Stage::Output && found != layers.end())
            found->expected = std::move(capture.map);
    }
    for (const LayerReading &reading : layers) {
        if (reading.expected.shape != reading.shape)
            return tl::unexpected(Error{"No expected values were computed for this layer", {}, 0, reading.layer, {}});
    }
    input = sample;
    inputWords = program::inputWords(context(), sample);
    return {};
}

tl::expected<Prepared, Errors> prepare(const std::string &name, const network::Network &network, device::DeviceId device,
                                       const network::Parameters &parameters, const network::FeatureMap &input)
{
    const device::Device &chip = device::device(device);
    Deployment d;
    d.name = name;
    d.device = device;
    d.network = network;
    d.shapes = network::inferShapes(network);
    d.placement = place::placeAutomatically(network, d.shapes, chip);
    std::vector<device::Finding> findings = device::check(network, d.shapes, chip);
    std::ranges::move(place::check(network, d.shapes, d.placement, chip), std::back_inserter(findings));
    device::sort(findings);
    Errors errors = errorsOf(findings);
    if (network.dataBuffer || std::ranges::any_of(network.layers, &network::Layer::readsBuffer))
        errors.push_back({"A rolling data buffer cannot be pushed: its contents would differ from run to run", {}, 0, -1,
                          "Push a design without data_buffer"});
    if (!network.snoop.empty())
        errors.push_back({"Conditional execution cannot be pushed: its registers cannot be read back, and layers may be skipped", {}, 0, -1,
                          "Push a design without snoop registers"});
    if (!errors.empty())
        return tl::unexpected(std::move(errors));
    auto engine = arithmetic::Engine::prepare(network, d.shapes, parameters);
    if (!engine)
        return tl::unexpected(Errors{std::move(engine.error())});

    const program::Context context = d.context();
    d.layers = readingsOf(context);
    d.segments = segmentsOf(context, parameters);
    d.init = program::initSteps(context);
    d.start = program::startSteps(context);
    d.acknowledge = program::interruptSteps(context);
    if (auto set = d.setInput(*engine, input); !set)
        return tl::unexpected(Errors{std::move(set.error())});
    return Prepared{std::move(d), std::move(*engine)};
}

std::vector<Range> readRanges(const Deployment &deployment, const LayerReading &reading)
{
    const program::Context context = deployment.context();
    const program::OutputPlaces places(context, reading.layer);
    const auto pixels = std::uint32_t(reading.shape.extent.area());
    std::set<std::uint32_t> addresses;
    for (int channel = 0; channel < reading.shape.channels; ++channel) {
        for (std::uint32_t pixel = 0; pixel < pixels; ++pixel) {
            if (const auto place = places.at(channel, pixel))
                addresses.insert(place->address);
        }
    }
    std::vector<Range> ranges;
    for (const std::uint32_t address : addresses) {
        if (!ranges.empty()) {
            Range &last = ranges.back();
            const std::uint32_t index = (address - last.address) / 4;
            if (index <= last.words + kMostHole) {
                last.words = index + 1;
                continue;
            }
        }
        ranges.push_back({address, 1});
    }
    return ranges;
}

std::optional<Difference> firstDifference(const Deployment &deployment, const LayerReading &reading, const network::FeatureMap &found)
{
    const arithmetic::MapComparison comparison = arithmetic::compareMaps(found, reading.expected);
    if (!comparison.first)
        return std::nullopt;
    const arithmetic::Difference &first = *comparison.first;
    const program::Context context = deployment.context();
    const auto pixel = std::uint32_t(first.row * reading.shape.extent.cols + first.column);
    const auto place = program::OutputPlaces(context, reading.layer).at(first.channel, pixel);
    return Difference{reading.layer,   first.channel, first.row,
                      first.column,    place ? place->address : 0,
                      first.reference, first.ours,    std::size_t(comparison.differing)};
}

} // namespace facet::board
