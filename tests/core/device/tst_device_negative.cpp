// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What the vendor's tool rejects is rejected for the same reason; what it accepts is accepted: the description, where it puts
// everything, and the sample.

#include "formats/network_yaml.h"
#include "formats/sample.h"
#include "study/analysis.h"
#include "support/golden.h"
#include "support/golden_network.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace facet;
using device::DeviceId;
using device::Finding;
using device::Severity;

namespace {

// What we say about a network and its sample: the complaints of the readers, and the rules that are broken.
struct Verdict {
    std::vector<std::string> readers;
    std::vector<Finding> findings;

    [[nodiscard]] bool accepted() const { return readers.empty() && !device::hasErrors(findings); }
    // `layer` as the vendor's message names it, -1 where it names none.
    [[nodiscard]] bool breaks(const std::string &rule, int layer) const
    {
        return std::ranges::any_of(
            findings, [&](const Finding &f) { return f.severity == Severity::Error && f.rule == rule && (layer < 0 || f.layer == layer); });
    }
    [[nodiscard]] bool complains(const std::string &words) const
    {
        return std::ranges::any_of(readers, [&](const std::string &text) { return text.find(words) != std::string::npos; });
    }
    [[nodiscard]] std::string text() const
    {
        std::string all;
        for (const std::string &line : readers)
            all += line + "\n";
        for (const Finding &finding : findings) {
            if (finding.severity == Severity::Error)
                all += finding.rule + " at " + std::to_string(finding.layer) + "\n";
        }
        return all;
    }
};

// `sample` holds the bytes of an .npy file; empty: none.
Verdict judge(const std::string &yaml, const formats::YamlOptions &options, const std::string &sample = {})
{
    Verdict verdict;
    const auto read = formats::readNetworkYaml(yaml, options);
    if (!read) {
        for (const Error &error : read.error())
            verdict.readers.push_back(error.message());
        return verdict;
    }
    verdict.findings = study::analyze(read->network, {options.device, estimate::Model::Cycles, 0}).findings;
    if (sample.empty())
        return verdict;
    const auto arrays = formats::parseNpy(sample);
    const auto samples = arrays ? formats::samplesOf(*arrays, read->network) : tl::unexpected(arrays.error());
    if (!samples)
        verdict.readers.push_back(samples.error().message());
    return verdict;
}

// The sample file of a case: bytes of the whole range, and in one place what the case says of it.
std::string sampleFileOf(const nlohmann::json &row)
{
    formats::NpyArray array{formats::NpyType::Int64, row["input_shape"].get<std::vector<int>>(), {}, {}};
    std::int64_t count = 1;
    for (const int size : array.shape)
        count *= size;
    for (std::int64_t i = 0; i < count; ++i)
        array.integers.push_back(i * 37 % 256 - 128);
    const std::string note = row.value("input_note", "");
    if (!note.empty())
        array.integers[array.integers.size() / 2] = std::stoi(note.substr(note.find_last_of(' ') + 1));
    return formats::writeNpy({array});
}

Verdict judgeNegative(const nlohmann::json &row)
{
    formats::YamlOptions options;
    options.inputShape = golden::inputShapeOf(row["input_shape"]);
    options.weights = golden::weightInfosOfShapes(row["weight_shapes"]);
    options.device = golden::deviceOf(row);
    options.runOptions = golden::runOptionsOf(row["args"].get<std::vector<std::string>>());
    return judge(row["yaml"], options, sampleFileOf(row));
}

// The same cause: the rule of ours, and what a reader says where it is a reader that rejects.
struct Cause {
    const char *rule;
    const char *words = nullptr;
};

// Causes by case of negative.json, where a case is rejected.
const std::map<std::string, Cause> &causes()
{
    static const std::map<std::string, Cause> all{
        {"pad3", {"pad-range"}},
        {"k1pad1", {"pad-kernel"}},
        {"stride_pool", {"stride", "stride"}},
        {"pool17", {"pool-size"}},
        {"poolstride17", {"pool-stride"}},
        {"poolstride_rect", {"pool-stride-square"}},
        {"pooldil2", {"pool-dilation"}},
        {"pooldil17", {"pool-dilation"}},
        {"shift-16", {"shift-range"}},
        {"shift16", {"shift-range"}},
        {"shift4bit_12", {"shift-range"}},
        {"chw_second", {"chw-first"}},
        {"chw_same_instance", {"chw-instance"}},
        {"procs_few", {"processor-count"}},
        {"procs0", {"processors-empty", "processors"}},
        {"unknown_key", {nullptr, "foo"}},
        {"unknown_act", {nullptr, "tanh"}},
        {"dupe_act", {nullptr, "activat"}},
        {"offset_neg", {"out-offset-range", "out_offset"}},
        {"in_91", {"input-fits"}},
        {"groups4", {"groups-device"}},
        {"eltwise_17", {"operands-range", "operands"}},
        {"poolfirst_noelt", {"pool-last", "pool_first"}},
        {"none_pad", {"pad-passthrough"}},
        {"none_wide", {"passthrough-width"}},
        {"tconv_op0", {"output-pad"}},
        {"c1k10", {"kernel-conv1d", "kernel_size"}},
        {"c1dil1023", {"output-empty"}},
        {"c1dil1024", {"output-empty"}},
        {"c1dil5k4", {"dilation-length"}},
        {"c1len2048", {"input-dimension"}},
        {"c1_128pad1", {"conv1d-pad-passes"}},
        {"chan1025", {"output-channels"}},
        {"streaming_late", {"streaming-order"}},
        {"streaming_pad0", {"streaming-pad"}},
        {"fifo_17ch", {"fifo-channels"}},
        {"fifo_procs", {"fifo-processors"}},
        {"bias_group_bad", {"bias-group-used"}},
        {"skip_arch", {nullptr, "arch"}},
        {"overlap", {"data-overlap"}},
        {"c1k9", {"data-overlap"}},
        {"sample_range", {nullptr, "the value 200, but inputs are 8-bit numbers"}},
    };
    return all;
}

// Where the cause depends on the device.
Cause causeOf(const std::string &name, DeviceId device)
{
    const bool first = device == DeviceId::Max78000;
    if (name == "nextseq")
        return {first ? "next-device" : "layer-unreached"};
    if (name == "c1dil2048")
        return {first ? "input-dimension" : "dilation-limit"};
    if (name == "c1dil1024" && first)
        return {"dilation-limit"};
    return causes().at(name);
}

// Causes of conformance/index.json by a part of the vendor's message.
struct KnownError {
    const char *part;
    Cause cause;
};

constexpr KnownError kKnownErrors[] = {
    {"supports up to 32 layers", {"layer-count", "layers"}},
    {"input (size", {"input-fits"}},
    {"Kernel bypass", {"bypass-device", "bypass"}},
    {"separate layer from convolutions with bias", {"eltwise-bias"}},
    {"Binary weights", {"binary-device"}},
    {"padded Conv1d with input expansion", {"conv1d-pad-passes"}},
    {"Convolution groups", {"groups-device"}},
    {"pooling in passthrough layer", {"passthrough-pool-passes"}},
    {"`calcx4` is not supported", {"calcx4-device", "calcx4"}},
    {"`readahead` is not supported", {"readahead-device", "readahead"}},
    {"exceeds a multi-pass of 2", {"operand-passes"}},
    {"`snoop` is not supported", {"snoop-device", "snoop"}},
};

// n of "Layer n: ...", else -1.
int layerOf(const nlohmann::json &message)
{
    const std::string text = message.is_string() ? message.get<std::string>() : std::string();
    return text.starts_with("Layer ") ? std::stoi(text.substr(6)) : -1;
}

std::string fileOf(const nlohmann::json &row)
{
    return golden::sharedDir() + "/golden/" + row["file"].get<std::string>();
}

} // namespace

class TstDeviceNegative : public QObject {
    Q_OBJECT

private slots:
    void boundaryCases_data()
    {
        FACET_NEED_SHARED();
        QTest::addColumn<QByteArray>("row");
        const nlohmann::json golden = golden::load(golden::sharedDir() + "/golden/negative.json");
        for (const auto &row : golden["rows"]) {
            const auto name = row["name"].get<std::string>() + " on " + row["device"].get<std::string>();
            QTest::newRow(name.c_str()) << QByteArray::fromStdString(row.dump());
        }
    }

    void boundaryCases()
    {
        QFETCH(QByteArray, row);
        const nlohmann::json golden = nlohmann::json::parse(row.toStdString());
        const std::string name = golden["name"];
        const Verdict verdict = judgeNegative(golden);
        if (golden["status"] == "ok") {
            QVERIFY2(verdict.accepted(), verdict.text().c_str());
            return;
        }
        const Cause cause = causeOf(name, golden::deviceOf(golden));
        QVERIFY2(!verdict.accepted(), "is accepted");
        const bool sameCause = (cause.rule != nullptr && verdict.breaks(cause.rule, layerOf(golden["error"]))) ||
                               (cause.words != nullptr && verdict.complains(cause.words));
        QVERIFY2(sameCause, verdict.text().c_str());
    }

    // Networks that one chip runs and the other does not.
    void otherChip_data()
    {
        FACET_NEED_SHARED();
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("device");
        QTest::addColumn<QString>("message");
        const nlohmann::json index = golden::load(golden::sharedDir() + "/golden/conformance/index.json")["rows"];
        for (const auto &row : index) {
            if (row["status"] != "error" || row["error_kind"] != "unsupported/invalid")
                continue;
            const auto other = std::ranges::find_if(index, [&](const auto &r) { return r["name"] == row["name"] && r["status"] == "ok"; });
            if (other == index.end())
                continue; // the network itself is not at hand
            const auto name = row["name"].template get<std::string>() + " on " + row["device"].template get<std::string>();
            QTest::newRow(name.c_str()) << QString::fromStdString(fileOf(*other)) << QString::fromStdString(row["device"])
                                        << QString::fromStdString(row["error"]);
        }
    }

    void otherChip()
    {
        QFETCH(QString, file);
        QFETCH(QString, device);
        QFETCH(QString, message);
        nlohmann::json golden = golden::load(file.toStdString());
        formats::YamlOptions options;
        options.inputShape = golden::inputShapeOf(golden["input"]["shape"]);
        options.weights = golden::weightInfosOf(golden);
        options.device = device::deviceByName(device.toStdString()).value();
        options.runOptions = golden::runOptionsOf(golden["options"].get<std::vector<std::string>>());
        const Verdict verdict = judge(golden["yaml"], options);
        const auto known = std::ranges::find_if(kKnownErrors, [&](const KnownError &e) { return message.contains(e.part); });
        QVERIFY2(known != std::end(kKnownErrors), qPrintable(message));
        const Cause cause = known->cause;
        QVERIFY2(!verdict.accepted(), qPrintable("is accepted, not: " + message));
        const bool sameCause =
            verdict.breaks(cause.rule, layerOf(message.toStdString())) || (cause.words != nullptr && verdict.complains(cause.words));
        QVERIFY2(sameCause, (message.toStdString() + "\n" + verdict.text()).c_str());
    }
};

QTEST_APPLESS_MAIN(TstDeviceNegative)
#include "tst_device_negative.moc"
