// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "study/study_limits.h"

#include "study/study_file.h"

#include <cmath>
#include <set>

namespace facet::study {

namespace {

using network::Extent;
using network::Layer;
using network::Network;

class Inspector {
public:
    explicit Inspector(const Study &study) : m_study(study) {}

    Errors run()
    {
        inspectStudy();
        std::set<std::string> names;
        for (const Variant &variant : m_study.variants) {
            m_where = "Variant \"" + variant.name + "\"";
            check(!variant.name.empty(), "has no name");
            check(names.insert(variant.name).second, "has a name that another one has, too");
            inspectMeasurements(variant);
            inspectNetwork(variant.network);
        }
        return std::move(m_errors);
    }

private:
    void check(bool ok, const std::string &complaint, const char *remedy = "")
    {
        if (!ok)
            m_errors.push_back({m_where + " " + complaint, {}, 0, m_layer, remedy});
    }

    void range(std::int64_t value, std::int64_t low, std::int64_t high, const char *what)
    {
        if (value < low || value > high)
            check(false, std::string("has ") + std::to_string(value) + " as " + what + "; possible are " + std::to_string(low) + " to " +
                             std::to_string(high));
    }

    void range(const Extent &value, int low, int high, const char *what)
    {
        range(value.rows, low, high, what);
        range(value.cols, low, high, what);
    }

    void real(double value, double high, const char *what)
    {
        // A comparison with NaN is false.
        check(value >= 0 && value <= high, std::string("has ") + std::to_string(value) + " as " + what);
    }

    template <typename T> void optionalRange(const std::optional<T> &value, std::int64_t low, std::int64_t high, const char *what)
    {
        if (value)
            range(*value, low, high, what);
    }

    void optionalReal(const std::optional<double> &value, double high, const char *what)
    {
        if (value)
            real(*value, high, what);
    }

    void inspectStudy()
    {
        m_where = "The study";
        const std::size_t count = m_study.variants.size();
        check(count <= kMaxVariants,
              "has " + std::to_string(count) + " variants; at most " + std::to_string(kMaxVariants) + " are possible");
        range(m_study.baseline, 0, count == 0 ? 0 : std::int64_t(count) - 1, "baseline");
        real(m_study.settings.clockHz, kMaxClockHz, "clock");
        optionalReal(m_study.budgets.latencyUs, kMaxQuantity, "latency budget");
        optionalRange(m_study.budgets.weightBytes, 0, std::int64_t(kMaxQuantity), "weight budget");
        optionalReal(m_study.budgets.energyUj, kMaxQuantity, "energy budget");
        optionalReal(m_study.budgets.accuracy, 1, "accuracy budget");
    }

    void inspectMeasurements(const Variant &variant)
    {
        check(variant.measurements.size() <= kMaxMeasurementsPerVariant, "has too many measurements");
        for (const Measurement &m : variant.measurements) {
            const double high = m.quantity == Quantity::Accuracy ? 1 : kMaxQuantity;
            real(m.value, high, "a measured value");
            optionalReal(m.spread, high, "the spread of a measurement");
            range(m.layer, -1, std::int64_t(variant.network.layers.size()) - 1, "the layer of a measurement");
            range(m.provenance.samples, 0, std::int64_t(kMaxQuantity), "the number of samples of a measurement");
            real(m.provenance.clockHz, kMaxClockHz, "the clock of a measurement");
        }
    }

    void inspectNetwork(const Network &network)
    {
        const std::int64_t layers = std::int64_t(network.layers.size());
        check(network.layers.size() <= kMaxLayersPerVariant, "has more than " + std::to_string(kMaxLayersPerVariant) + " layers");
        range(network.picture.channels, 0, kMaxSize, "input channels");
        range(network.picture.extent, 0, kMaxSize, "input size");
        range(network.fold, 1, kMaxSize, "fold");
        range(std::int64_t(network.picture.channels) * network.fold * network.fold, 0, kMaxFoldedChannels, "input channels after folding");
        range(network.options.startLayer, 0, std::int64_t(kMaxLayersPerVariant), "start layer");
        range(network.options.weightStart, 0, kMaxOffset, "first kernel column");
        check(network.unload.size() <= kMaxUnloads, "has too many unload entries");
        check(network.snoop.empty() || network.snoop.size() == kSnoopRegisters, "needs no or 32 snoop registers");
        if (network.dataBuffer) {
            range(network.dataBuffer->channels, 0, kMaxSize, "data buffer channels");
            range(network.dataBuffer->dim, 0, kMaxSize, "data buffer size");
            range(network.dataBuffer->offset, 0, kMaxOffset, "data buffer offset");
            range(network.dataBuffer->width, 8, 32, "data buffer width");
        }
        for (const network::Unload &unload : network.unload) {
            range(unload.channels, 0, kMaxSize, "unload channels");
            range(unload.dim, 0, kMaxSize, "unload size");
            range(unload.offset, 0, kMaxOffset, "unload offset");
            range(unload.width, 8, 32, "unload width");
            range(unload.writeGap, 0, kMaxOffset, "unload gap");
        }
        for (m_layer = 0; m_layer < layers; ++m_layer)
            inspectLayer(network.layers[std::size_t(m_layer)], layers);
        m_layer = -1;
    }

    void inspectLayer(const Layer &layer, std::int64_t layers)
    {
        inspectReferences(layer, layers);
        range(layer.operands, 1, kMaxSize, "operands");
        range(layer.pool, 1, kMaxSize, "pool");
        range(layer.poolStride, 1, kMaxSize, "pool stride");
        range(layer.poolDilation, 1, kMaxSize, "pool dilation");
        range(layer.outChannels, 0, kMaxSize, "output channels");
        range(layer.kernel, 1, kMaxSize, "kernel");
        range(layer.pad, 0, kMaxSize, "padding");
        range(layer.stride, 1, kMaxSize, "stride");
        range(layer.dilation, 1, kMaxSize, "dilation");
        range(layer.outputPad, 0, kMaxSize, "output padding");
        range(layer.groups, 1, kMaxSize, "groups");
        const int bits = layer.weightBits;
        check(bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == network::kBinaryBits,
              "has " + std::to_string(bits) + " as weight bits; possible are 1, 2, 4, 8 and -1 (binary)");
        optionalRange(layer.outputShift, -kMaxSize, kMaxSize, "output shift");
        check(layer.outputWidth == 8 || layer.outputWidth == 32,
              "has " + std::to_string(layer.outputWidth) + " as output width; possible are 8 and 32");
        optionalRange(layer.inChannels, 0, kMaxSize, "input channels");
        if (layer.inDim)
            range(*layer.inDim, 0, kMaxSize, "input size");
        range(layer.inCrop[0], 0, kMaxSize, "rows dropped at the start");
        range(layer.inCrop[1], 0, kMaxSize, "rows dropped at the end");
        range(layer.inChannelSkip, 0, kMaxSize, "channels skipped");
        optionalRange(layer.bufferShift, 0, kMaxOffset, "buffer shift");
        optionalRange(layer.bufferInsert, 0, kMaxOffset, "buffer insert");
        optionalRange(layer.pins.inOffset, 0, kMaxOffset, "input offset");
        optionalRange(layer.pins.outOffset, 0, kMaxOffset, "output offset");
        range(layer.pins.writeGap, 0, kMaxOffset, "write gap");
        range(layer.pins.readGap, 0, kMaxOffset, "read gap");
        for (const int group : layer.pins.biasGroups)
            range(group, 0, device::kQuadrants - 1, "bias group");
    }

    void inspectReferences(const Layer &layer, std::int64_t layers)
    {
        check(layer.sources.size() <= kMaxLayersPerVariant, "has too many sources");
        for (const int source : layer.sources)
            range(source, network::kNetworkInput, layers - 1, "source");
        optionalRange(layer.next, network::kStop, layers - 1, "next layer");
        optionalRange(layer.simulatedNext, network::kStop, layers - 1, "next simulated layer");
        optionalRange(layer.snoopNext, network::kStop, layers - 1, "next snooped layer");
        optionalRange(layer.weightSource, 0, layers - 1, "the layer whose weights it uses");
        optionalRange(layer.sameWeights, 0, layers - 1, "the layer with the same weights");
        optionalRange(layer.sameBias, 0, layers - 1, "the layer with the same bias");
    }

    const Study &m_study;
    Errors m_errors;
    std::string m_where;
    int m_layer = -1;
};

} // namespace

Errors findBrokenLimits(const Study &study)
{
    return Inspector(study).run();
}

} // namespace facet::study
