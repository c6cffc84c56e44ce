// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What the reader refuses: every rule of the format with its line, and files made to hurt.

#include "formats/network_yaml.h"
#include "support/golden.h"
#include "support/golden_network.h"

#include <QElapsedTimer>
#include <QTest>

#include <map>

using namespace facet;

namespace {

const std::string kHeader = "arch: a\ndataset: d\nlayers:\n"; // the first layer stands in line 4
const std::string kFirst = "- {processors: 7, out_offset: 0x2000, op: conv2d, pad: 1, in_channels: 3, in_dim: [16, 16], out_channels: 4}\n";

// The second layer, in line 5, has `keys` besides what it needs.
std::string secondLayer(const std::string &keys, const std::string &op = "conv2d")
{
    return kHeader + kFirst + "- {processors: 0xf, out_offset: 0, out_channels: 4, op: " + op + (keys.empty() ? "" : ", " + keys) + "}\n";
}

tl::expected<formats::YamlResult, Errors> read(const std::string &text, device::DeviceId device = device::DeviceId::Max78000)
{
    return formats::readNetworkYaml(text, {.file = "x.yaml", .device = device});
}

std::string all(const Errors &errors)
{
    std::string text;
    for (const Error &error : errors)
        text += error.message() + "\n";
    return text;
}

} // namespace

class TestNetworkYamlErrors : public QObject {
    Q_OBJECT

private slots:
    void rejects_data();
    void rejects();
    void accepts_data();
    void accepts();
    void tellsAllErrorsAtOnce();
    void warnsAboutAssumptions();
    void bothDevicesHaveTheirLimits();
    void survivesHostileFiles_data();
    void survivesHostileFiles();
    void limitsTheNumberOfComplaints();
    void agreesWithTheVendorsFirstError();
};

void TestNetworkYamlErrors::rejects_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("mentions");
    const auto row = [](const char *reason, const std::string &text, int line, const char *mentions) {
        QTest::newRow(reason) << QString::fromStdString(text) << line << QString(mentions);
    };
    // The document.
    row("an empty file", "", 1, "not a network description");
    row("only a comment", "# nothing\n", 1, "not a network description");
    row("a list instead of a mapping", "- a\n- b\n", 1, "not a network description");
    row("a scalar instead of a mapping", "hello\n", 1, "not a network description");
    row("broken syntax", "arch: [a\n", 2, "not valid YAML");
    row("a second document", secondLayer("") + "---\na: 1\n", 6, "more than one YAML document");
    row("text after the end of the document", secondLayer("") + "...\nrubbish\n", 7, "more than one YAML document");
    row("a closing bracket after the document", secondLayer("") + "]\n", 6, "");
    row("a duplicate top-level key", "arch: b\n" + secondLayer(""), 2, "Duplicate key \"arch\"");
    row("a duplicate key in a layer", secondLayer("pad: 1, pad: 1"), 5, "Duplicate key \"pad\"");
    row("an explicit tag", secondLayer("pad: !!int 1"), 5, "tag");
    row("a tag that asks for code", secondLayer("name: !!python/object/apply:os.system [x]"), 5, "tag");
    row("an undefined alias", secondLayer("pad: *a"), 5, "");
    row("a merge key", "x: &x {pad: 1}\n" + secondLayer("<<: *x"), 6, "\"<<\"");
    row("a mapping as a key", "{a: 1}: 2\n" + secondLayer(""), 1, "");
    // Top-level keys.
    row("a missing arch", "dataset: d\nlayers:\n" + kFirst, 1, "`arch`");
    row("a missing dataset", "arch: d\nlayers:\n" + kFirst, 1, "`dataset`");
    row("missing layers", "arch: d\ndataset: d\n", 1, "`layers`");
    row("an unknown top-level key", "bogus: 1\n" + secondLayer(""), 1, "\"bogus\"");
    row("layers that are empty", "arch: a\ndataset: d\nlayers: []\n", 3, "`layers`");
    row("layers that are a mapping", "arch: a\ndataset: d\nlayers: {a: 1}\n", 3, "`layers`");
    row("layers without a value", "arch: a\ndataset: d\nlayers:\n", 3, "`layers` has no value");
    row("a layer that is a word", kHeader + kFirst + "- hello\n", 5, "not a mapping");
    row("an arch that is a number", "arch: 7\ndataset: d\nlayers:\n" + kFirst, 1, "`arch`");
    row("an output map of zero", "output_map: 0\n" + secondLayer(""), 1, "`output_map`");
    row("a snoop list that is too short", "snoop: [1, 2]\n" + secondLayer(""), 1, "`snoop`");
    row("an unload without an offset", "unload: [{processors: 1, channels: 1, dim: 2}]\n" + secondLayer(""), 1, "`offset`");
    row("an unknown key of unload", "unload: [{processors: 1, channels: 1, dim: 2, offset: 0, foo: 1}]\n" + secondLayer(""), 1, "\"foo\"");
    row("a data buffer without a name", "data_buffer: [{processors: 1, channels: 1, dim: 2, offset: 0}]\n" + secondLayer(""), 1, "`name`");
    row("a data buffer called input", "data_buffer: [{processors: 1, channels: 1, dim: 2, offset: 0, name: Input}]\n" + secondLayer(""), 1,
        "data buffer");
    // Keys of a layer.
    row("an unknown key", secondLayer("foo: 1"), 5, "\"foo\"");
    row("a key with a typing error, suggesting the right one", secondLayer("quantisation: 8"), 5, "Did you mean `quantization`");
    row("two names for the same key", secondLayer("activate: ReLU, activation: ReLU"), 5, "`activation`");
    row("groups and conv_groups", secondLayer("groups: 1, conv_groups: 1"), 5, "`conv_groups`");
    row("an empty value", secondLayer("pad: "), 5, "`pad` has no value");
    row("a sequence number used twice", secondLayer("sequence: 0"), 5, "described twice");
    row("a sequence number beyond the device", secondLayer("sequence: 32"), 5, "up to 32 layers");
    row("missing processors", kHeader + "- {out_offset: 0, op: conv2d}\n", 4, "`processors`");
    row("processors of zero", kHeader + "- {processors: 0, out_offset: 0, op: conv2d}\n", 4, "from 1 to 2^64-1");
    row("negative processors", kHeader + "- {processors: -1, out_offset: 0, op: conv2d}\n", 4, "`processors`");
    row("processors beyond 64 bits", kHeader + "- {processors: 0x10000000000000000, out_offset: 0, op: conv2d}\n", 4, "`processors`");
    row("processors that are no hexadecimal number", kHeader + "- {processors: 'xyz', out_offset: 0, op: conv2d}\n", 4, "`processors`");
    row("processors that are a list", kHeader + "- {processors: [1], out_offset: 0, op: conv2d}\n", 4, "`processors`");
    row("output processors of zero", secondLayer("output_processors: 0"), 5, "`output_processors`");
    row("an unknown operation", secondLayer("", "conv3d"), 5, "`op`");
    row("an unknown element-wise operation", secondLayer("eltwise: mul"), 5, "`eltwise`");
    row("two different element-wise operations", secondLayer("eltwise: sub", "add"), 5, "`eltwise`");
    row("an unknown activation", secondLayer("activate: tanh"), 5, "\"tanh\" for `activate`");
    row("an activation of null", secondLayer("activate: null"), 5, "`activate` has no value");
    row("an unknown data format", secondLayer("data_format: nchw"), 5, "`data_format`");
    row("17 operands", secondLayer("eltwise: add, operands: 17"), 5, "`operands` must be a whole number from 2 to 16");
    row("1 operand", secondLayer("eltwise: add, operands: 1"), 5, "`operands`");
    row("operands without an element-wise operation", secondLayer("operands: 2"), 5, "`operands`");
    row("3 bits", secondLayer("quantization: 3"), 5, "`quantization`");
    row("bits as a word", secondLayer("quantization: '8'"), 5, "`quantization`");
    row("16-bit output", secondLayer("output_width: 16"), 5, "`output_width`");
    row("a fractional shift", secondLayer("output_shift: 1.5"), 5, "`output_shift`");
    row("a Boolean for a number", secondLayer("pad: true"), 5, "`pad`");
    row("a number for a Boolean", secondLayer("flatten: 1"), 5, "`flatten`");
    row("a negative pad", secondLayer("pad: -1"), 5, "`pad`");
    row("a kernel of 5x5", secondLayer("kernel_size: 5x5"), 5, "\"5x5\" for `kernel_size`");
    row("a kernel given as a number for conv2d", secondLayer("kernel_size: 3"), 5, "`kernel_size`");
    row("a kernel of 1x1 for a transposed convolution", secondLayer("kernel_size: 1x1", "convtranspose2d"), 5, "`kernel_size`");
    row("a kernel of 10 for conv1d", secondLayer("kernel_size: 10", "conv1d"), 5, "\"10\" for `kernel_size`");
    row("a kernel of 3x3 for conv1d", secondLayer("kernel_size: 3x3", "conv1d"), 5, "`kernel_size`");
    row("a kernel for a linear layer", secondLayer("kernel_size: 1x1", "mlp"), 5, "`kernel_size`");
    row("a stride with two values that differ", secondLayer("stride: [1, 2]"), 5, "`stride`");
    row("a stride of 2 with pooling", secondLayer("max_pool: 2, pool_stride: 2, stride: 2"), 5, "`stride` cannot be changed");
    row("a stride of 1 for a transposed convolution", secondLayer("stride: 1", "convtranspose2d"), 5, "`stride` of 2");
    row("three values for a pair", secondLayer("max_pool: [2, 2, 2]"), 5, "`max_pool`");
    row("a pool of 0", secondLayer("max_pool: 0, pool_stride: 2"), 5, "`max_pool`");
    row("a pool dilation without pooling", secondLayer("pool_dilation: 2"), 5, "`pool_dilation`");
    row("pool_first: false without an element-wise operation", secondLayer("max_pool: 2, pool_stride: 2, pool_first: false"), 5,
        "needs both pooling and an element-wise operation");
    row("pool_first: false without pooling", secondLayer("eltwise: add, pool_first: false"), 5, "`pool_first: false`");
    row("pool_first: false with a pool of 1x1", secondLayer("eltwise: add, max_pool: 1, pool_stride: 1, pool_first: false"), 5,
        "`pool_first");
    row("a dilation without a convolution", secondLayer("dilation: 2", "passthrough"), 5, "`dilation`");
    row("a negative output pad", secondLayer("output_pad: -1", "convtranspose2d"), 5, "`output_pad`");
    row("a negative out_offset", kHeader + "- {processors: 1, out_offset: -4, op: conv2d}\n", 4, "below 0x20000");
    row("an out_offset beyond the memory", kHeader + "- {processors: 1, out_offset: 0x20000, op: conv2d}\n", 4, "below 0x20000");
    row("an in_dim of three", secondLayer("in_dim: [1, 2, 3]"), 5, "`in_dim`");
    row("an in_dim of 0", secondLayer("in_dim: [0, 2]"), 5, "`in_dim`");
    row("an in_crop that is no pair", secondLayer("in_crop: 2"), 5, "`in_crop`");
    row("a bias quadrant of 4", secondLayer("bias_group: 4"), 5, "`bias_group`");
    row("a negative write gap", secondLayer("write_gap: -1"), 5, "`write_gap`");
    row("a reserved name", secondLayer("name: Stop"), 5, "reserved");
    row("a name used twice",
        kHeader + "- {processors: 1, out_offset: 0, op: conv2d, name: a}\n- {processors: 1, out_offset: 0, op: conv2d, name: A}\n", 5,
        "Duplicate layer name");
    row("a name with a control character", secondLayer("name: \"a\\x01\""), 5, "`name`");
    row("a name that is a number", secondLayer("name: 3"), 5, "`name`");
    row("an unknown source", secondLayer("in_sequences: conv9"), 5, "Unknown layer \"conv9\" in `in_sequences`");
    row("a source number that no layer has", secondLayer("in_sequences: [0, 7]"), 5, "Unknown layer 7");
    row("no source at all", secondLayer("in_sequences: []"), 5, "`in_sequences`");
    row("an unknown successor", secondLayer("next_sequence: conv9"), 5, "`next_sequence`");
    row("an unknown weight source", secondLayer("weight_source: conv9"), 5, "`weight_source`");
    row("its own weight source", secondLayer("weight_source: 1"), 5, "`weight_source`");
    row("a buffer shift of 0", secondLayer("in_sequences: 0, buffer_shift: 0"), 5, "`buffer_shift`");
    row("a buffer shift without in_sequences", secondLayer("buffer_shift: 1"), 5, "`buffer_shift` needs");
    row("a buffer insert without out_offset", kHeader + kFirst + "- {processors: 1, op: conv2d, buffer_insert: 1}\n", 5,
        "`buffer_insert` needs");
    const std::string buffer = "data_buffer: [{processors: 1, channels: 1, dim: 2, offset: 0, name: ring}]\n";
    row("a reader of a buffer without its shape", buffer + secondLayer("in_sequences: ring"), 6, "`in_dim` and `in_channels`");
    row("a buffer among other sources", buffer + secondLayer("in_sequences: [ring, 0], in_offset: 0, in_dim: 2, in_channels: 1"), 6,
        "only source");
    // What only a checkpoint or the caller can tell.
    row("unknown output channels", kHeader + kFirst + "- {processors: 0xf, out_offset: 0, op: conv2d}\n", 5, "--checkpoint");
    row("output channels that may be one pass or two",
        kHeader + "- {processors: 7, out_offset: 0, op: conv2d, in_channels: 3, in_dim: 8}\n- {processors: 0xffffffffffffffff, out_offset: "
                  "0, op: conv2d, "
                  "out_channels: 2}\n",
        4, "output channels is not known");
    row("an unknown input", kHeader + "- {processors: 7, out_offset: 0, op: conv2d, out_channels: 4}\n", 4, "--input-shape");
    // The facet comment.
    row("a facet comment that is no mapping", "# facet: 3\n" + secondLayer(""), 1, "facet comment");
    row("a second facet comment", "# facet: {}\n# facet: {}\n" + secondLayer(""), 2, "second facet comment");
    row("an unknown key of the facet comment", "# facet: {foo: 1}\n" + secondLayer(""), 1, "\"foo\"");
    row("a fold without a picture", "#\n# facet: {fold: 2}\n" + secondLayer(""), 2, "`fold` needs `picture`");
    row("a bias of a layer that does not exist", "# facet: {bias: [2]}\n" + secondLayer(""), 1, "layer 2");
    row("weights shared with a later layer", "# facet: {same_weights: [[0, 1]]}\n" + secondLayer(""), 1, "earlier layer");
    row("an unknown switch", "# facet: {options: [\"--foo\"]}\n" + secondLayer(""), 1, "\"--foo\"");
    row("a start layer that does not exist", "# facet: {start_layer: 2}\n" + secondLayer(""), 1, "start layer 2");
    row("a broken facet comment", "# facet: {bias: [\n" + secondLayer(""), 1, "not valid YAML");
}

void TestNetworkYamlErrors::rejects()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    QFETCH(QString, mentions);
    const auto result = read(text.toStdString());
    QVERIFY2(!result, "the text was accepted");
    const std::string told = all(result.error());
    const bool found = std::ranges::any_of(result.error(), [&](const Error &error) {
        return error.line == line && (error.what + " " + error.remedy).find(mentions.toStdString()) != std::string::npos;
    });
    QVERIFY2(found, told.c_str());
    for (const Error &error : result.error()) {
        QCOMPARE(error.file, std::string("x.yaml"));
        QVERIFY2(!error.remedy.empty(), told.c_str());
    }
    // One cause, one complaint; a wrong start leaves more than one thing missing.
    QVERIFY2(result.error().size() <= 2, told.c_str());
}

void TestNetworkYamlErrors::accepts_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *reason, const std::string &text) { QTest::newRow(reason) << QString::fromStdString(text); };
    row("a minimal second layer", secondLayer(""));
    row("a byte-order mark", "\xef\xbb\xbf" + secondLayer(""));
    row("carriage returns", "arch: a\r\ndataset: d\r\nlayers:\r\n" + kFirst);
    row("an end-of-document mark and a comment", secondLayer("") + "...\n# the end\n");
    row("an alias", kHeader + kFirst + "- &x {processors: 0xf, out_offset: 0, out_channels: 4, op: conv2d}\n- *x\n");
    row("2 operands", secondLayer("eltwise: add, operands: 2"));
    row("16 operands", secondLayer("eltwise: add, operands: 16"));
    row("the last layer of the device", secondLayer("sequence: 31"));
    row("the highest out_offset", kHeader + kFirst + "- {processors: 0xf, out_channels: 4, op: conv2d, out_offset: 0x1ffff}\n");
    row("a kernel of 9 for conv1d", secondLayer("kernel_size: 9, in_dim: 256", "conv1d"));
    row("a stride of 1 with pooling", secondLayer("max_pool: 2, pool_stride: 2, stride: 1"));
    row("pool_first: false where it means something", secondLayer("eltwise: add, max_pool: 2, pool_stride: 2, pool_first: false"));
    row("a processor map in quotes",
        kHeader + kFirst + "- {processors: '0000.0000_0000.000f', out_offset: 0, out_channels: 4, op: conv2d}\n");
    row("the operation in capitals", secondLayer("", "Conv2d"));
    row("None as a word", secondLayer("activate: None"));
    row("binary weights", secondLayer("quantization: bin"));
    row("features that are the business of the chip's rules",
        secondLayer("calcx4: true, readahead: true, bypass: true, next_sequence: stop"));
    row("an empty facet comment", "# facet: {}\n" + secondLayer(""));
}

void TestNetworkYamlErrors::accepts()
{
    QFETCH(QString, text);
    const auto result = read(text.toStdString());
    QVERIFY2(result.has_value(), result ? "" : all(result.error()).c_str());
}

void TestNetworkYamlErrors::tellsAllErrorsAtOnce()
{
    const auto result = read("arch: a\ndataset: d\nbogus: 1\nlayers:\n"
                             "- {processors: 0, out_offset: 0, op: conv2d, pad: -1}\n"
                             "- {processors: 1, out_offset: 0, op: conv7d, activate: tanh}\n"
                             "- {processors: 1, out_offset: 0, op: add, in_sequences: nowhere}\n");
    QVERIFY(!result);
    std::map<int, int> perLine;
    for (const Error &error : result.error())
        ++perLine[error.line];
    QCOMPARE(perLine, (std::map<int, int>{{3, 1}, {5, 2}, {6, 2}, {7, 1}}));
    QVERIFY(std::ranges::is_sorted(result.error(), {}, &Error::line));
    QCOMPARE(result.error()[1].layer, 0);
    QCOMPARE(result.error()[5].layer, 2);
    QVERIFY(result.error()[0].message().starts_with("x.yaml:3: "));
}

void TestNetworkYamlErrors::warnsAboutAssumptions()
{
    const auto result = read("arch: a\ndataset: d\nlayers:\n"
                             "- {processors: 7, in_channels: 3, in_dim: [16, 16], next_sequence: 9}\n");
    QVERIFY(!result); // only the output channels are missing
    QCOMPARE(result.error().size(), std::size_t(1));

    const auto good = read("arch: a\ndataset: d\nlayers:\n"
                           "- {processors: 7, in_channels: 3, in_dim: [16, 16], op: conv2d}\n"
                           "- {sequence: 4, processors: 0x3ff, out_channels: 2, out_offset: 0, max_pool: 2}\n"
                           "- {sequence: 9, processors: 3, out_channels: 2, out_offset: 0, op: conv2d, next_sequence: 31}\n");
    QVERIFY2(good.has_value(), good ? "" : all(good.error()).c_str());
    QCOMPARE(good->network.layers[0].outChannels, 10);
    std::vector<std::pair<int, int>> places;
    std::string told;
    for (const Error &warning : good->warnings) {
        places.emplace_back(warning.line, warning.layer); // layers are counted without the gaps
        told += warning.message() + "\n";
    }
    QCOMPARE(places, (std::vector<std::pair<int, int>>{{4, 0}, {4, 0}, {5, 1}, {5, 1}, {6, 2}}));
    for (const char *text : {"`out_offset`", "output channels, 10,", "conv2d is assumed", "`pool_stride`", "beyond the last layer"})
        QVERIFY2(told.find(text) != std::string::npos, told.c_str());
}

void TestNetworkYamlErrors::bothDevicesHaveTheirLimits()
{
    const auto last = [](int sequence) { return secondLayer("sequence: " + std::to_string(sequence)); };
    QVERIFY(!read(last(32)));
    QVERIFY(read(last(32), device::DeviceId::Max78002));
    QVERIFY(read(last(127), device::DeviceId::Max78002));
    QVERIFY(!read(last(128), device::DeviceId::Max78002));
    const auto offset = [](const char *value) {
        return kHeader + kFirst + "- {processors: 0xf, out_channels: 4, op: conv2d, out_offset: " + value + "}\n";
    };
    QVERIFY(!read(offset("0x20000")));
    QVERIFY(read(offset("0x4ffff"), device::DeviceId::Max78002));
    QVERIFY(!read(offset("0x50000"), device::DeviceId::Max78002));
}

void TestNetworkYamlErrors::survivesHostileFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("mentions");
    const auto row = [](const char *reason, const std::string &text, const char *mentions) {
        QTest::newRow(reason) << QByteArray::fromStdString(text) << QString(mentions);
    };
    std::string laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 12; ++i) {
        const std::string before = "*a" + std::to_string(i - 1);
        laughs += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + before;
        for (int k = 0; k < 9; ++k)
            laughs += ", " + before;
        laughs += "]\n";
    }
    row("a billion laughs", laughs, "values after expanding its aliases");
    row("an alias that contains itself", "layers: &a [*a, *a]\n", "alias");
    row("a mapping that contains itself", "&a x: &b {y: *b}\n", "alias");
    row("a million brackets", std::string(1'000'000, '['), "nested");
    row("a million braces", std::string(1'000'000, '{'), "");
    row(
        "nested dashes",
        [] {
            std::string text;
            for (int i = 0; i < 300'000; ++i)
                text += "- ";
            return text;
        }(),
        "");
    row(
        "nested questions",
        [] {
            std::string text;
            for (int i = 0; i < 300'000; ++i)
                text += "? ";
            return text;
        }(),
        "");
    row("two mebibytes", "arch: " + std::string(2u << 20, 'a'), "bytes; the limit is 1048576");
    row("a megabyte of one key", "arch: " + std::string(1'000'000, 'a') + "\ndataset: d\nlayers: []\n", "`arch`");
    row(
        "half a million lines",
        [] {
            std::string text;
            while (text.size() < 1'000'000)
                text += "- \n";
            return text;
        }(),
        "values after expanding");
    row("a NUL byte", std::string("arch: a\0b\n", 10), "control character");
    row("an escape sequence of a terminal", "arch: \x1b[31m\n", "control character");
    row("bad UTF-8", "arch: \xff\xfe\n", "not valid UTF-8");
    row("a cut UTF-8 sequence", "arch: \xe2\x82", "not valid UTF-8");
    row("an overlong UTF-8 sequence", "arch: \xc0\xaf\n", "not valid UTF-8");
    row("a UTF-8 surrogate", "arch: \xed\xa0\x80\n", "not valid UTF-8");
    row("UTF-16",
        std::string("\xff\xfe"
                    "a\0r\0",
                    6),
        "not valid UTF-8");
    row("a malformed document that confuses a reader of many", "a: [\n---\n]: }\n--- {\n", "");
    row("a directive", "%YAML 9.9\n---\na: 1\n", "");
    row(
        "a thousand layers",
        [] {
            std::string text = "arch: a\ndataset: d\nlayers:\n";
            for (int i = 0; i < 1000; ++i)
                text += "- {processors: 1, out_offset: 0}\n";
            return text;
        }(),
        "32 layers");
}

void TestNetworkYamlErrors::survivesHostileFiles()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, mentions);
    QElapsedTimer timer;
    timer.start();
    const auto result = read(text.toStdString());
    QVERIFY2(timer.elapsed() < 2000, "the reader took too long");
    QVERIFY(!result);
    const std::string told = all(result.error());
    QVERIFY2(told.find(mentions.toStdString()) != std::string::npos, told.c_str());
    QVERIFY2(told.size() < 100'000, "too many words");
}

void TestNetworkYamlErrors::limitsTheNumberOfComplaints()
{
    std::string text = kHeader + kFirst;
    for (int i = 0; i < 5000; ++i)
        text += "  # nothing\n";
    text += "- {processors: 1, out_offset: 0, op: conv2d";
    for (int i = 0; i < 5000; ++i)
        text += ", k" + std::to_string(i) + ": 1";
    const auto result = read(text + "}\n");
    QVERIFY(!result);
    QCOMPARE(result.error().size(), std::size_t(201));
    QVERIFY(result.error().back().what.starts_with("4800 more errors"));
}

// The cases of negative.json that break a rule of the format must be refused for the same cause; what the vendor's tool
// refuses for a reason of the chip is not the reader's business.
void TestNetworkYamlErrors::agreesWithTheVendorsFirstError()
{
    FACET_NEED_SHARED();
    const std::map<std::string, std::string> ofTheFormat{{"unknown_key", "foo"},
                                                         {"unknown_act", "tanh"},
                                                         {"dupe_act", "activation"},
                                                         {"procs0", "`processors`"},
                                                         {"offset_neg", "`out_offset`"},
                                                         {"stride_pool", "`stride`"},
                                                         {"poolfirst_noelt", "pool_first: false"},
                                                         {"eltwise_17", "`operands`"},
                                                         {"c1k10", "`kernel_size`"},
                                                         {"skip_arch", "`arch`"}};
    const nlohmann::json rows = facet::golden::load(facet::golden::sharedDir() + "/golden/negative.json")["rows"];
    std::size_t refused = 0;
    for (const nlohmann::json &row : rows) {
        const std::string name = row["name"];
        formats::YamlOptions options{.file = name, .device = facet::golden::deviceOf(row)};
        options.inputShape = facet::golden::inputShapeOf(row["input_shape"]);
        options.weights = facet::golden::weightInfosOfShapes(row["weight_shapes"]);
        options.runOptions = facet::golden::runOptionsOf(row["args"].get<std::vector<std::string>>());
        const auto result = formats::readNetworkYaml(row["yaml"].get<std::string>(), options);
        const auto expected = ofTheFormat.find(name);
        if (expected == ofTheFormat.end()) {
            QVERIFY2(result.has_value(), result ? "" : (name + ": " + all(result.error())).c_str());
            continue;
        }
        ++refused;
        QVERIFY2(!result, name.c_str());
        QVERIFY2(row["status"] == "error", name.c_str());
        const Error &first = result.error().front();
        const bool sameCause = (first.what + " " + first.remedy).find(expected->second) != std::string::npos;
        QVERIFY2(sameCause, (name + ": " + all(result.error())).c_str());
    }
    QCOMPARE(refused, 2 * ofTheFormat.size()); // once for each device
}

QTEST_GUILESS_MAIN(TestNetworkYamlErrors)
#include "tst_formats_network_yaml_errors.moc"
