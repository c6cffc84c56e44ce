// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Kernel, bias and input words and the known-answer list of every reference network.
#include "program/data_image.h"
#include "program/weight_image.h"
#include "support/golden_arithmetic.h"
#include "support/golden_network.h"
#include "support/golden_rows.h"

#include <QCryptographicHash>

using namespace facet;
using nlohmann::json;

namespace {

std::string sha256(const std::vector<std::uint32_t> &words)
{
    const QByteArray bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(words.data()), qsizetype(words.size() * 4));
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().toStdString();
}

// A reference network with everything that compiling it needs.
struct Compiled {
    explicit Compiled(const json &file, const std::string &path)
        : golden(golden::loadGoldenNetwork(file)), parameters(golden::parametersOf(file, golden.network, golden::blobsOf(path))),
          input(golden::inputOf(file, golden::blobsOf(path))), shapes(network::inferShapes(golden.network)),
          placement(place::placeSimply(golden.network, shapes, device::device(golden.device))),
          context(program::makeContext(golden.network, shapes, device::device(golden.device), placement))
    {
    }
    golden::GoldenNetwork golden;
    network::Parameters parameters;
    network::FeatureMap input;
    network::Shapes shapes;
    place::Placement placement;
    program::Context context;
};

} // namespace

class TestProgramMemory : public QObject
{
    Q_OBJECT
private slots:
    void kernels_data() { golden::addGoldenRows(); }
    void kernels()
    {
        FACET_GOLDEN_ROW(file);
        // The vendor's tool lets kernels of two layers overlap here (a first layer without calcx4 before layers with it), so there is
        // no valid target: spec/chip/registers.md section 13.
        for (const char *invalid : {"tests__test-fifostream-x4-cifar-hwc", "tests__test-fifostream-x4-cifar-hwc-128x128"}) {
            if (QFileInfo(path).fileName() == QString(invalid) + ".json.gz" && path.contains("MAX78002"))
                QSKIP("overlapping kernels in the reference");
        }
        const Compiled compiled(file, path.toStdString());
        const auto blocks = program::kernelBlocks(compiled.context, compiled.parameters);
        if (file.contains("kernel_blocks") && file["kernel_blocks"].is_array()) {
            const json &expected = file["kernel_blocks"];
            for (std::size_t i = 0; i < std::min(blocks.size(), expected.size()); ++i) {
                QCOMPARE(blocks[i].address, expected[i][0].get<std::uint32_t>());
                QCOMPARE(qint64(blocks[i].words.size()), expected[i][1].get<qint64>());
            }
            QCOMPARE(blocks.size(), expected.size());
        }
        const auto stream = program::kernelStream(blocks);
        if (file["kernel_stream_sha256"].is_string())
            QCOMPARE(sha256(stream), file["kernel_stream_sha256"].get<std::string>());
    }

    void biases_data() { golden::addGoldenRows(); }
    void biases()
    {
        FACET_GOLDEN_ROW(file);
        const Compiled compiled(file, path.toStdString());
        const auto image = program::biasImage(compiled.context, compiled.parameters);
        for (std::size_t g = 0; g < image.size(); ++g) {
            const json &expected = file["bias_mem"];
            const std::string key = std::to_string(g);
            const auto bytes = expected.contains(key) ? expected[key].get<std::vector<std::uint8_t>>() : std::vector<std::uint8_t>{};
            QCOMPARE(image[g], bytes);
        }
    }

    void inputs_data() { golden::addGoldenRows(); }
    void inputs()
    {
        FACET_GOLDEN_ROW(file);
        const Compiled compiled(file, path.toStdString());
        const auto arrays = program::inputWords(compiled.context, compiled.input);
        const json &expected = file["input_words"];
        for (const auto &array : arrays) {
            const std::string name = "SAMPLE_INPUT_" + std::to_string(array.index);
            QVERIFY2(expected.contains(name), name.c_str());
            QCOMPARE(qint64(array.words.size()), expected[name]["n"].get<qint64>());
            QCOMPARE(sha256(array.words), expected[name]["sha256"].get<std::string>());
        }
        QCOMPARE(arrays.size(), expected.size());
    }

    void knownAnswers_data() { golden::addGoldenRows(); }
    void knownAnswers()
    {
        FACET_GOLDEN_ROW(file);
        if (!file["sample_output"].is_object())
            QSKIP("the reference has no known-answer list");
        const Compiled compiled(file, path.toStdString());
        std::map<int, network::FeatureMap> outputs;
        for (const int layer : program::outputLayers(compiled.context)) {
            const std::string key = std::to_string(layer);
            if (path.contains("test-snoop-noxval")) // its simulation stops before the final layer
                QSKIP("the reference never computed the final output");
            QVERIFY2(file["final_output"].contains(key), key.c_str());
            network::FeatureMap map;
            const network::LayerShape &shape = compiled.shapes.layers[std::size_t(layer)];
            map.shape = {shape.outChannels, shape.out};
            map.values = golden::array(file["final_output"][key], golden::blobsOf(path.toStdString())).values;
            QCOMPARE(qint64(map.values.size()), qint64(map.shape.elements()));
            outputs[layer] = std::move(map);
        }
        // The segmentation demonstrations keep only the first 8,193 words.
        const int limit = path.contains("unet") ? 8192 : -1;
        const auto list = program::knownAnswers(compiled.context, outputs, limit);
        QCOMPARE(qint64(list.size()), file["sample_output"]["n"].get<qint64>());
        QCOMPARE(sha256(list), file["sample_output"]["sha256"].get<std::string>());
    }
};

QTEST_APPLESS_MAIN(TestProgramMemory)
#include "tst_program_memory.moc"
