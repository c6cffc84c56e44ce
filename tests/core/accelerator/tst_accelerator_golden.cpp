// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The vendor's own register writes, kernel words and inputs, fed to the model of the accelerator: it must leave the
// vendor's known answers in data memory.
#include "accelerator/accelerator.h"
#include "program/data_image.h"
#include "program/weight_image.h"
#include "support/golden_arithmetic.h"
#include "support/golden_network.h"
#include "support/golden_rows.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cstring>

using namespace facet;
using nlohmann::json;

namespace {

std::vector<std::uint32_t> words(const json &text)
{
    const QByteArray bytes = QByteArray::fromBase64(QByteArray::fromStdString(text.get<std::string>()));
    std::vector<std::uint32_t> result(std::size_t(bytes.size()) / 4);
    std::memcpy(result.data(), bytes.constData(), result.size() * 4);
    return result;
}

std::string sha256(const std::vector<std::uint32_t> &list)
{
    const QByteArray bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(list.data()), qsizetype(list.size() * 4));
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().toStdString();
}

// The vendor's words. Large files keep only their hashes; then the words are made anew and must have the vendor's hash.
struct VendorWords {
    std::vector<std::uint32_t> kernels;
    std::map<int, std::vector<std::uint32_t>> inputs; // by processor or FIFO
    std::vector<std::uint32_t> answers;

    VendorWords(const json &file, const std::string &path)
    {
        const auto golden = golden::loadGoldenNetwork(file);
        const std::string blobs = golden::blobsOf(path);
        const auto parameters = golden::parametersOf(file, golden.network, blobs);
        const auto shapes = network::inferShapes(golden.network);
        const auto &device = device::device(golden.device);
        const auto placement = place::placeSimply(golden.network, shapes, device);
        const auto context = program::makeContext(golden.network, shapes, device, placement);

        kernels = program::kernelStream(program::kernelBlocks(context, parameters));
        if (sha256(kernels) != file["kernel_stream_sha256"].get<std::string>())
            kernels.clear();
        for (const auto &array : program::inputWords(context, golden::inputOf(file, blobs))) {
            if (sha256(array.words) == file["input_words"]["SAMPLE_INPUT_" + std::to_string(array.index)]["sha256"].get<std::string>())
                inputs[array.index] = array.words;
        }
        if (!file["sample_output"].is_object())
            return;
        if (file["sample_output"].contains("b64")) {
            answers = words(file["sample_output"]["b64"]);
            return;
        }
        std::map<int, network::FeatureMap> outputs;
        for (const int layer : program::outputLayers(context)) {
            const auto &shape = shapes.layers[std::size_t(layer)];
            outputs[layer] = {{shape.outChannels, shape.out}, golden::array(file["final_output"][std::to_string(layer)], blobs).values};
        }
        answers = program::knownAnswers(context, outputs, path.find("unet") != std::string::npos ? 8192 : -1);
        if (sha256(answers) != file["sample_output"]["sha256"].get<std::string>())
            answers.clear();
    }
};

// Empty when the steps went through.
QString play(accelerator::Accelerator &chip, const json &entries)
{
    for (const json &entry : entries) {
        const std::string kind = entry[0];
        const auto address = entry[1].get<std::uint32_t>();
        const auto value = entry[2].get<std::uint32_t>();
        if (kind == "w")
            chip.write32(address, value);
        else if (kind == "wait" && (chip.read32(address) & value) == 0)
            return QString("waits for ever at %1").arg(address, 8, 16);
    }
    return {};
}

} // namespace

class TestAcceleratorGolden : public QObject
{
    Q_OBJECT
private slots:
    void knownAnswers_data() { golden::addGoldenRows(); }
    void knownAnswers()
    {
        FACET_GOLDEN_ROW(file);
        const VendorWords vendor(file, path.toStdString());
        if (path.contains("snoop"))
            QSKIP("conditional execution (snoop registers) is not modelled");
        if (path.contains("test-fifostream-x4-cifar-hwc") && path.contains("MAX78002"))
            QSKIP("kernels of two layers overlap in the reference (spec/chip/registers.md section 13)");

        accelerator::Accelerator chip(*device::deviceByName(file["device"].get<std::string>()));
        const json &registers = file["registers"];
        QCOMPARE(play(chip, registers["cnn_init"]), QString());
        for (std::size_t i = 0; i + 2 < vendor.kernels.size() && vendor.kernels[i] != 0;) {
            const std::uint32_t address = vendor.kernels[i], count = vendor.kernels[i + 1];
            chip.write8(address | 1, 1);
            for (std::uint32_t k = 0; k < count; ++k)
                chip.write32(address + 4 * k, vendor.kernels[i + 2 + k]);
            i += 2 + count;
        }
        if (registers.contains("cnn_load_bias")) {
            for (const json &entry : registers["cnn_load_bias"]) {
                const std::string quadrant = entry[2].get<std::string>().substr(5); // bias_N
                std::uint32_t at = entry[1];
                for (const json &byte : file["bias_mem"][quadrant]) {
                    chip.write32(at, byte.get<std::uint32_t>());
                    at += 4;
                }
            }
        }
        QCOMPARE(play(chip, registers["cnn_configure"]), QString());
        const bool fifo = std::ranges::find(file["options"], "--fifo") != file["options"].end();
        if (!fifo) {
            for (const json &entry : registers["load_input"]) {
                if (entry[0] != "memcpy32")
                    continue;
                std::uint32_t at = entry[1];
                for (const std::uint32_t word : vendor.inputs.at(std::stoi(entry[2].get<std::string>().substr(6)))) {
                    chip.write32(at, word);
                    at += 4;
                }
            }
        }
        QCOMPARE(play(chip, registers["cnn_start"]), QString());
        for (const auto &[queue, data] : vendor.inputs) {
            for (std::size_t i = 0; fifo && i < data.size(); ++i)
                chip.write32(device::kFifoData + 4u * std::uint32_t(queue), data[i]);
        }
        for (const auto &fault : chip.faults())
            QFAIL(fault.what.c_str());
        QVERIFY(chip.done());

        const std::vector<std::uint32_t> &list = vendor.answers;
        QVERIFY(!list.empty());
        for (std::size_t i = 0; i + 2 < list.size() && list[i] != 0;) {
            const std::uint32_t address = list[i], mask = list[i + 1], count = list[i + 2];
            for (std::uint32_t k = 0; k < count; ++k) {
                const std::uint32_t has = chip.read32(address + 4 * k) & mask;
                if (has != list[i + 3 + k])
                    QFAIL(qPrintable(QString("word %1 at %2 is %3, expected %4").arg(k).arg(address + 4 * k, 8, 16).arg(has, 8, 16).arg(list[i + 3 + k], 8, 16)));
            }
            i += 3 + count;
        }
        if (!file["latency"].is_null())
            QCOMPARE(qint64(chip.cycles()), file["latency"]["total"].get<qint64>());
    }
};

QTEST_APPLESS_MAIN(TestAcceleratorGolden)
#include "tst_accelerator_golden.moc"
