// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Every network of the reference data, read from its YAML and compared with the vendor tool's own resolved description,
// field by field; then written and read back.

#include "device/hardware_layer.h"
#include "formats/network_yaml.h"
#include "network/shapes.h"
#include "place/placement.h"
#include "support/golden.h"
#include "support/golden_network.h"

#include <QTest>

#include <cstdio>

using namespace facet;
using facet::golden::GoldenNetwork;
using network::Eltwise;
using network::Extent;
using network::Layer;
using network::Operator;
using nlohmann::json;

namespace {

json extent(Extent value)
{
    return json::array({value.rows, value.cols});
}

std::string map(std::uint64_t processors)
{
    char text[32];
    std::snprintf(text, sizeof text, "0x%016llx", static_cast<unsigned long long>(processors));
    return text;
}

std::string name(Operator op)
{
    switch (op) {
    case Operator::Conv1d: return "conv1d";
    case Operator::Conv2d: return "conv2d";
    case Operator::ConvTranspose2d: return "convtranspose2d";
    case Operator::Linear: return "linear";
    case Operator::Passthrough: return "none";
    }
    return {};
}

std::string name(Eltwise eltwise)
{
    switch (eltwise) {
    case Eltwise::None: return "none";
    case Eltwise::Add: return "add";
    case Eltwise::Sub: return "sub";
    case Eltwise::Or: return "or";
    case Eltwise::Xor: return "xor";
    }
    return {};
}

json optional(const std::optional<int> &value)
{
    return value ? json(*value) : json(nullptr);
}

int totalShift(const Layer &layer)
{
    if (layer.bypass)
        return layer.outputShift.value_or(7);
    if (!layer.hasWeights())
        return 0;
    return layer.outputShift.value_or(0) + 8 - network::storageBits(layer.weightBits);
}

// A layer as the vendor's tool describes it after resolving everything.
class Resolver {
public:
    Resolver(const network::Network &network, const device::Device &device)
        : m_network(network), m_shapes(network::inferShapes(network)), m_placement(place::placeSimply(network, m_shapes, device))
    {
    }

    [[nodiscard]] const network::Shapes &shapes() const { return m_shapes; }

    [[nodiscard]] json layer(int index) const
    {
        const auto at = std::size_t(index);
        const Layer &layer = m_network.layers[at];
        const network::LayerShape &shape = m_shapes.layers[at];
        const bool last = at + 1 == m_network.layers.size();
        json out;
        out["op"] = name(layer.op);
        out["eltwise"] = name(layer.eltwise);
        out["operands"] = layer.operands;
        out["activation"] = layer.activation == network::Activation::ReLU  ? "relu"
                            : layer.activation == network::Activation::Abs ? "abs"
                                                                           : "none";
        out["in_channels"] = shape.inChannels;
        out["in_dim"] = shape.executed ? extent(shape.in) : json(nullptr);
        out["pool"] = extent(layer.pool);
        out["pool_stride"] = extent(layer.poolStride);
        out["pool_average"] = layer.pooling == network::Pooling::Average;
        out["pool_dilation"] = extent(layer.poolDilation);
        out["pooled_dim"] = shape.executed ? extent(shape.pooled) : json(nullptr);
        out["out_channels"] = shape.outChannels;
        out["out_dim"] = shape.executed ? extent(shape.out) : json::array({0, 0});
        out["kernel_size"] = extent(layer.kernel);
        out["pad"] = extent(layer.pad);
        out["output_pad"] = layer.op == Operator::ConvTranspose2d ? extent({layer.outputPad, layer.outputPad}) : extent({0, 0});
        out["stride"] = extent(layer.stride);
        out["dilation"] = extent(layer.dilation);
        out["groups"] = layer.groups;
        out["quantization"] = layer.hasWeights() ? layer.weightBits : 0;
        out["output_shift"] = shape.executed ? json(totalShift(layer)) : json(nullptr);
        out["output_width"] = layer.outputWidth;
        out["flatten"] = layer.flatten;
        out["streaming"] = layer.streaming;
        out["in_offset"] = layer.pins.inOffset.value_or(defaultInOffset(index));
        out["out_offset"] = optional(layer.pins.outOffset);
        out["in_sequences"] = layer.sources.empty() ? json(nullptr) : json(layer.sources);
        out["next_sequence"] = last ? network::kStop : layer.next.value_or(index + 1);
        out["simulated_sequence"] = optional(layer.simulatedNext);
        out["snoop_sequence"] = optional(layer.snoopNext);
        out["write_gap"] = layer.pins.writeGap;
        out["read_gap"] = layer.pins.readGap;
        out["pool_first"] = layer.poolFirst;
        out["bypass"] = layer.bypass;
        out["chw"] = layer.chw;
        out["calcx4"] = layer.calcX4;
        out["readahead"] = layer.readAhead;
        out["tcalc"] = layer.tcalc.value_or(layer.readAhead && device::hardwareLayer(m_network, m_shapes, index).inExpand > 1);
        out["buffer_shift"] = optional(layer.bufferShift);
        out["buffer_insert"] = optional(layer.bufferInsert);
        out["processors"] = map(layer.pins.processors.value_or(0));
        out["output_processors"] = shape.executed ? json(map(m_placement.layers[at].outputProcessors)) : json(nullptr);
        return out;
    }

private:
    [[nodiscard]] int defaultInOffset(int index) const
    {
        const auto at = std::ranges::find(m_shapes.order, index);
        if (at == m_shapes.order.end() || at == m_shapes.order.begin())
            return 0;
        return m_network.layers[std::size_t(*(at - 1))].pins.outOffset.value_or(0);
    }

    const network::Network &m_network;
    network::Shapes m_shapes;
    place::Placement m_placement;
};

// The first differences between two networks, as text of the layers' numbers.
std::string differingLayers(const network::Network &a, const network::Network &b)
{
    std::string out = a.layers.size() == b.layers.size() ? "" : "number of layers;";
    for (std::size_t i = 0; i < std::min(a.layers.size(), b.layers.size()); ++i) {
        if (!(a.layers[i] == b.layers[i]))
            out += " layer " + std::to_string(i);
    }
    return out;
}

} // namespace

class TestNetworkYamlGolden : public QObject {
    Q_OBJECT

private slots:
    void readsWhatTheVendorResolves_data() { everyGoldenFile(); }
    void readsWhatTheVendorResolves()
    {
        FACET_NEED_SHARED();
        QFETCH(QString, path);
        const json golden = facet::golden::load(path.toStdString());
        const GoldenNetwork read = facet::golden::loadGoldenNetwork(golden);
        const Resolver resolver(read.network, device::device(read.device));
        QVERIFY2(resolver.shapes().ok(), "the shapes have a problem");
        QVERIFY2(read.warnings.empty(), read.warnings.empty() ? "" : read.warnings.front().message().c_str());
        QCOMPARE(read.network.layers.size(), golden["layers"].size());

        std::string differences;
        for (std::size_t i = 0; i < golden["layers"].size(); ++i) {
            const json &expected = golden["layers"][i];
            const json actual = resolver.layer(int(i));
            for (const auto &[key, value] : expected.items()) {
                if (!actual.contains(key) || actual[key] != value)
                    differences += "layer " + std::to_string(i) + " " + key + ": needs " + value.dump() + ", has " +
                                   (actual.contains(key) ? actual[key].dump() : "nothing") + "\n";
            }
            const Layer &layer = read.network.layers[i];
            const json &owner = golden["kernel_ptrs"][i];
            if (!owner.is_null() && layer.sameWeights.value_or(int(i)) != owner)
                differences += "layer " + std::to_string(i) + " shares other weights\n";
            const json &biasOwner = golden["bias_ptrs"][i];
            if (layer.bias == biasOwner.is_null() || (layer.bias && layer.sameBias.value_or(int(i)) != biasOwner))
                differences += "layer " + std::to_string(i) + " has another bias\n";
        }
        QVERIFY2(differences.empty(), differences.c_str());
    }

    void whatIsWrittenReadsBackEqual_data() { everyGoldenFile(); }
    void whatIsWrittenReadsBackEqual()
    {
        FACET_NEED_SHARED();
        QFETCH(QString, path);
        const GoldenNetwork original = facet::golden::loadGoldenNetwork(path.toStdString());
        const device::Device &device = device::device(original.device);
        const std::string text = formats::writeNetworkYaml(original.network, device);
        // Neither weights nor an input shape nor run options: the file stands alone.
        const auto back = formats::readNetworkYaml(text, {.file = "written.yaml", .device = original.device});
        QVERIFY2(back.has_value(), back ? "" : back.error().front().message().c_str());
        QVERIFY2(back->warnings.empty(), back->warnings.empty() ? "" : back->warnings.front().message().c_str());
        QVERIFY2(back->network == original.network, differingLayers(original.network, back->network).c_str());
        QCOMPARE(formats::writeNetworkYaml(back->network, device), text);
    }

    void theSampleShapeAndTheTensorsMustAgree()
    {
        FACET_NEED_SHARED();
        const std::string path = facet::golden::sharedDir() + "/golden/facenet/v1-MAX78000.json.gz";
        const json golden = facet::golden::load(path);
        formats::YamlOptions options{.inputShape = network::Shape{4, {88, 88}}, .weights = facet::golden::weightInfosOf(golden)};
        const auto read = formats::readNetworkYaml(golden["yaml"].get<std::string>(), options);
        QVERIFY(!read);
        QCOMPARE(read.error().size(), std::size_t(1));
        QCOMPARE(read.error()[0].layer, 0);
        QVERIFY(read.error()[0].what.find("reads 4 inputs") != std::string::npos);
    }

private:
    static void everyGoldenFile()
    {
        QTest::addColumn<QString>("path");
        if (facet::golden::sharedDir().empty()) {
            QTest::newRow("no reference data") << QString();
            return;
        }
        for (const char *folder : {"facenet", "demos", "conformance/MAX78000", "conformance/MAX78002"}) {
            for (const std::string &file : facet::golden::files(folder)) {
                const std::string row = std::string(folder) + file.substr(file.rfind('/'));
                QTest::newRow(row.c_str()) << QString::fromStdString(file);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestNetworkYamlGolden)
#include "tst_formats_network_yaml_golden.moc"
