// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "formats/checkpoint.h"

#include "formats/bytes.h"
#include "support/checkpoint_writer.h"
#include "support/golden.h"

#include <QFile>
#include <QTest>

#include <random>

using namespace facet;
using namespace facet::testing;

namespace {

std::string withPickle(const std::string &pickle, const ZipFiles &more = {})
{
    ZipFiles files{{"archive/data.pkl", pickle}};
    files.insert(files.end(), more.begin(), more.end());
    return storedZip(files);
}

// A checkpoint of one tensor called "t", described freely, over one storage "0".
std::string withTensor(const std::string &tensor, const std::string &storage)
{
    return withPickle(pickled::whole(pickled::dict({{"epoch", pickled::integer(1)}, {"state_dict", pickled::dict({{"t", tensor}})}})),
                      {{"archive/data/0", storage}});
}

// Integers of a golden array, which holds them as base64 of int8 or little-endian int32.
std::vector<int> integers(const nlohmann::json &array)
{
    const QByteArray bytes = QByteArray::fromBase64(QByteArray::fromStdString(array.at("b64").get<std::string>()));
    const std::size_t size = array.at("dtype") == "int8" ? 1 : 4;
    std::vector<int> values;
    for (qsizetype at = 0; at < bytes.size(); at += qsizetype(size))
        values.push_back(int(formats::signedLittleEndian({bytes.constData() + at, size})));
    return values;
}

const formats::Tensor *find(const formats::Checkpoint &checkpoint, const std::string &name)
{
    for (const formats::Tensor &tensor : checkpoint.tensors) {
        if (tensor.name == name)
            return &tensor;
    }
    return nullptr;
}

} // namespace

class TestFormatsCheckpoint : public QObject {
    Q_OBJECT
private slots:
    void readsTheFaceNets_data();
    void readsTheFaceNets();
    void readsElementTypes_data();
    void readsElementTypes();
    void readsStrides_data();
    void readsStrides();
    void readsSharedAndTaggedStorages();
    void readsNewerProtocols();
    void readsWhatTorchWrapsAround();
    void executesNothing();
    void readsADictionaryThatHoldsItself();
    void refuses_data();
    void refuses();
    void everyTruncationIsNoticed();
    void flippedBitsNeverHarm();
};

void TestFormatsCheckpoint::readsTheFaceNets_data()
{
    QTest::addColumn<QString>("variant");
    for (const char *variant : {"v1", "v2", "v3", "v5", "v6", "v7"})
        QTest::newRow(variant) << variant;
}

// Every number of every layer as the vendor's tool loaded it.
void TestFormatsCheckpoint::readsTheFaceNets()
{
    FACET_NEED_SHARED();
    QFETCH(QString, variant);
    const std::string base = golden::sharedDir() + "/golden/facenet/" + variant.toStdString();
    const auto checkpoint = formats::readCheckpoint(base + ".pth.tar");
    QVERIFY2(checkpoint.has_value(), checkpoint ? "" : checkpoint.error().message().c_str());
    QCOMPARE(checkpoint->arch, "facenet_" + variant.toStdString());
    const auto infos = formats::weightInfos(*checkpoint, false);
    QVERIFY2(infos.has_value(), infos ? "" : infos.error().message().c_str());

    const nlohmann::json golden = golden::load(base + "-MAX78000.json.gz");
    QCOMPARE(infos->size(), golden.at("weights").size());
    for (std::size_t i = 0; i < infos->size(); ++i) {
        const formats::WeightInfo &info = infos->at(i);
        const formats::Tensor *weights = find(*checkpoint, info.name + ".op.weight");
        QVERIFY(weights);
        QCOMPARE(weights->shape, info.shape);
        const nlohmann::json &array = golden.at("weights").at(i);
        const std::vector<int> shape = array.at("shape").get<std::vector<int>>();
        const std::vector<int> expectedShape = info.shape.size() == 4
                                                   ? std::vector{info.shape[0] * info.shape[1], info.shape[2], info.shape[3]}
                                                   : std::vector{1, info.shape[0], info.shape[1]};
        QCOMPARE(shape, expectedShape);
        QCOMPARE(std::vector<int>(weights->values.begin(), weights->values.end()), integers(array));

        const nlohmann::json &layer = golden.at("layers").at(i);
        QCOMPARE(*info.bits, layer.at("quantization").get<int>());
        QCOMPARE(info.outputShift.value_or(0) + 8 - *info.bits, layer.at("output_shift").get<int>());
        QCOMPARE(info.hasBias, !golden.at("bias").at(i).is_null());
        QVERIFY(!info.sameWeights && !info.sameBias);
        if (info.hasBias) {
            std::vector<int> bias;
            for (const float stored : find(*checkpoint, info.name + ".op.bias")->values)
                bias.push_back(int(stored) / (1 << (*info.bits - 1)));
            QCOMPARE(bias, golden.at("bias").at(i).get<std::vector<int>>());
        }
    }
}

void TestFormatsCheckpoint::readsElementTypes_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<float>>("values");
    const auto hex = [](const char *text) { return QByteArray::fromHex(text); };
    QTest::newRow("32-bit reals") << QByteArray("FloatStorage") << hex("0000803f 000000c0") << QList<float>{1, -2};
    QTest::newRow("64-bit reals") << QByteArray("DoubleStorage") << hex("000000000000f0bf 0000000000000840") << QList<float>{-1, 3};
    QTest::newRow("16-bit reals") << QByteArray("HalfStorage") << hex("003c 00c0 ff7b 0100") << QList<float>{1, -2, 65504, 5.9604645e-8f};
    QTest::newRow("brain floats") << QByteArray("BFloat16Storage") << hex("803f 00c0") << QList<float>{1, -2};
    QTest::newRow("64-bit integers") << QByteArray("LongStorage") << hex("0100000000000000 feffffffffffffff") << QList<float>{1, -2};
    QTest::newRow("32-bit integers") << QByteArray("IntStorage") << hex("00000100 ffffffff") << QList<float>{65536, -1};
    QTest::newRow("16-bit integers") << QByteArray("ShortStorage") << hex("0080 0100") << QList<float>{-32768, 1};
    QTest::newRow("8-bit integers") << QByteArray("CharStorage") << hex("7f80") << QList<float>{127, -128};
    QTest::newRow("bytes") << QByteArray("ByteStorage") << hex("00ff") << QList<float>{0, 255};
    QTest::newRow("flags") << QByteArray("BoolStorage") << hex("0001") << QList<float>{0, 1};
}

void TestFormatsCheckpoint::readsElementTypes()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, bytes);
    QFETCH(QList<float>, values);
    pickled::TensorText tensor;
    tensor.storageType = type.toStdString();
    tensor.sizes = {values.size()};
    tensor.strides = {1};
    const auto checkpoint = formats::parseCheckpoint(withTensor(pickled::tensor(tensor), bytes.toStdString()));
    QVERIFY2(checkpoint.has_value(), checkpoint ? "" : checkpoint.error().message().c_str());
    const std::vector<float> &read = checkpoint->tensors.at(0).values;
    QCOMPARE(QList<float>(read.begin(), read.end()), values);
}

void TestFormatsCheckpoint::readsStrides_data()
{
    QTest::addColumn<QList<int>>("sizes");
    QTest::addColumn<QList<int>>("strides");
    QTest::addColumn<int>("offset");
    QTest::addColumn<QList<float>>("values"); // of the storage 0 1 2 3 4 5
    QTest::newRow("contiguous") << QList<int>{2, 3} << QList<int>{3, 1} << 0 << QList<float>{0, 1, 2, 3, 4, 5};
    QTest::newRow("transposed") << QList<int>{3, 2} << QList<int>{1, 3} << 0 << QList<float>{0, 3, 1, 4, 2, 5};
    QTest::newRow("channels last") << QList<int>{1, 2, 3, 1} << QList<int>{6, 1, 2, 2} << 0 << QList<float>{0, 2, 4, 1, 3, 5};
    QTest::newRow("every other") << QList<int>{3} << QList<int>{2} << 1 << QList<float>{1, 3, 5};
    QTest::newRow("the last one") << QList<int>{1} << QList<int>{1} << 5 << QList<float>{5};
    QTest::newRow("repeated") << QList<int>{2, 2} << QList<int>{0, 1} << 4 << QList<float>{4, 5, 4, 5};
    QTest::newRow("a scalar") << QList<int>{} << QList<int>{} << 3 << QList<float>{3};
    QTest::newRow("nothing") << QList<int>{0, 7} << QList<int>{7, 1} << 0 << QList<float>{};
    QTest::newRow("an axis of one with any stride") << QList<int>{1, 2} << QList<int>{999, 1} << 0 << QList<float>{0, 1};
}

void TestFormatsCheckpoint::readsStrides()
{
    QFETCH(QList<int>, sizes);
    QFETCH(QList<int>, strides);
    QFETCH(int, offset);
    QFETCH(QList<float>, values);
    pickled::TensorText tensor;
    tensor.offset = offset;
    tensor.sizes.assign(sizes.begin(), sizes.end());
    tensor.strides.assign(strides.begin(), strides.end());
    const auto checkpoint = formats::parseCheckpoint(withTensor(pickled::tensor(tensor), floats({0, 1, 2, 3, 4, 5})));
    QVERIFY2(checkpoint.has_value(), checkpoint ? "" : checkpoint.error().message().c_str());
    const formats::Tensor &read = checkpoint->tensors.at(0);
    QCOMPARE(QList<int>(read.shape.begin(), read.shape.end()), sizes);
    QCOMPARE(QList<float>(read.values.begin(), read.values.end()), values);
}

void TestFormatsCheckpoint::readsSharedAndTaggedStorages()
{
    pickled::TensorText tensor;
    tensor.location = "cuda:0";
    tensor.sizes = {2};
    tensor.strides = {1};
    pickled::TensorText tail = tensor;
    tail.offset = 2;
    const std::string state =
        pickled::orderedDict({{"a", pickled::tensor(tensor)}, {"b", pickled::tensor(tail)}, {"c", pickled::tensor(tensor)}});
    const std::string top = pickled::dict({{"epoch", pickled::integer(1)}, {"state_dict", state}});
    ZipOptions options;
    options.comment = "PK";
    options.with64 = true;
    const auto checkpoint = formats::parseCheckpoint(storedZip({{"any name/version", "3\n"},
                                                                {"any name/data.pkl", pickled::whole(top)},
                                                                {"any name/data/0", floats({1, 2, 3, 4})},
                                                                {"any name/byteorder", "little"}},
                                                               options));
    QVERIFY2(checkpoint.has_value(), checkpoint ? "" : checkpoint.error().message().c_str());
    QCOMPARE(checkpoint->epoch, 1);
    QVERIFY(checkpoint->arch.empty());
    const std::vector<formats::Tensor> expected{{"a", {2}, {1, 2}}, {"b", {2}, {3, 4}}, {"c", {2}, {1, 2}}};
    QVERIFY(checkpoint->tensors == expected);
}

// Protocol 4: frames, short texts, stack globals and an implicit memo.
void TestFormatsCheckpoint::readsNewerProtocols()
{
    const auto shortText = [](const std::string &text) { return "\x8c" + std::string(1, char(text.size())) + text + "\x94"; };
    std::string pickle = "\x80\x04\x95";
    pickle += std::string(8, '\x01');
    pickle += "}\x94(" + shortText("epoch") + "K\x05";
    pickle += shortText("arch") + shortText("net") + "h\x01N"; // the text "epoch" again, now as a key: the last one does not count
    pickle += shortText("state_dict") + shortText("collections") + shortText("OrderedDict") + "\x93)R";
    pickle += "}" + shortText("_metadata") + "]sb"; // its state
    pickle += "u.";
    const auto checkpoint = formats::parseCheckpoint(withPickle(pickle));
    QVERIFY2(checkpoint.has_value(), checkpoint ? "" : checkpoint.error().message().c_str());
    QCOMPARE(checkpoint->epoch, 5);
    QCOMPARE(checkpoint->arch, std::string("net"));
    QVERIFY(checkpoint->tensors.empty());
}

void TestFormatsCheckpoint::readsWhatTorchWrapsAround()
{
    pickled::TensorText tensor;
    tensor.sizes = {2};
    tensor.strides = {1};
    const std::string parameter = pickled::call(pickled::global("torch._utils", "_rebuild_parameter"),
                                                pickled::tuple({pickled::tensor(tensor), "\x88", pickled::orderedDict({})}));
    const std::string state = pickled::dict({{"p", parameter}, {"extra", pickled::dict({})}, {"none", "N"}});
    const std::string top = pickled::dict({{"epoch", pickled::integer(3)},
                                           {"optimizer_type", pickled::global("torch.optim.adam", "Adam")},
                                           {"extras", pickled::dict({{"best_top1", pickled::real(97.5)}})},
                                           {"state_dict", state}});
    const auto checkpoint = formats::parseCheckpoint(withPickle(pickled::whole(top), {{"archive/data/0", floats({8, 9})}}));
    QVERIFY2(checkpoint.has_value(), checkpoint ? "" : checkpoint.error().message().c_str());
    QVERIFY((checkpoint->tensors == std::vector<formats::Tensor>{{"p", {2}, {8, 9}}}));
}

// A call in a pickle is an entry like any other: the file that this one would make does not appear.
void TestFormatsCheckpoint::executesNothing()
{
    const std::string call = pickled::call(pickled::global("os", "system"), pickled::tuple({pickled::text("touch executed")}));
    const std::string top = pickled::dict({{"attack", call}, {"epoch", pickled::integer(1)}, {"state_dict", pickled::dict({})}});
    const auto checkpoint = formats::parseCheckpoint(withPickle(pickled::whole(top)));
    QVERIFY2(checkpoint.has_value(), checkpoint ? "" : checkpoint.error().message().c_str());
    QVERIFY(!QFile::exists("executed"));
    const auto instead = formats::parseCheckpoint(withPickle(pickled::whole(call)));
    QVERIFY(!instead.has_value());
    QVERIFY(!QFile::exists("executed"));
}

// Odd, but nothing to run round in for ever: its values are no tensors.
void TestFormatsCheckpoint::readsADictionaryThatHoldsItself()
{
    const std::string body = "}q\x01(" + pickled::text("epoch") + "K\x01" + pickled::text("state_dict") + "h\x01u";
    const auto checkpoint = formats::parseCheckpoint(withPickle(pickled::whole(body)));
    QVERIFY(checkpoint.has_value());
    QVERIFY(checkpoint->tensors.empty());
}

void TestFormatsCheckpoint::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char *name, const std::string &bytes, const char *complaint) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString(complaint);
    };
    const auto pickle = [&](const char *name, const std::string &body, const char *complaint) {
        row(name, withPickle("\x80\x02" + body), complaint);
    };
    const auto tensor = [&](const char *name, const pickled::TensorText &text, const char *complaint) {
        row(name, withTensor(pickled::tensor(text), floats({1, 2, 3, 4})), complaint);
    };
    const ZipFiles files{{"a/data.pkl", pickled::whole("}")}, {"a/data/0", "1234"}};
    const auto zip = [&](const char *name, const ZipOptions &options, const char *complaint) {
        row(name, storedZip(files, options), complaint);
    };

    row("an empty file", "", "not a PyTorch checkpoint");
    row("text", "Hello, world", "not a PyTorch checkpoint");
    row("a file of an old PyTorch", std::string("\x80\x02\x8a\x0al\xfc\x9c\x46\xf9 j\xa8P\x19.", 15) + "rest", "before version 1.6");
    row("only a beginning", "PK\x03\x04", "end is missing");
    row("an archive of something else", storedZip({{"a.txt", "x"}}), "no data.pkl");
    zip("compressed", {.method = 8}, "compressed");
    zip("encrypted", {.flags = 1}, "encrypted");
    zip("a wrong checksum", {.wrongChecksum = true}, "checksum");
    zip("two names for one file", {.differentLocalName = true}, "two different names");
    row("files that share bytes", storedZip({{"a", "1234"}, {"a", "1234"}}, {.overlapping = true}), "share bytes");
    row("two files of one name", storedZip({{"a/data.pkl", "."}, {"a/data.pkl", "."}}), "same name");
    row("big-endian", storedZip({{"a/data.pkl", pickled::whole("}")}, {"a/byteorder", "big"}}), "big-endian");
    std::string outside = storedZip(files);
    outside[outside.size() - 6] = '\x7f';
    row("a table of contents outside of the file", outside, "damaged");
    std::string many = storedZip(files);
    many[many.size() - 12] = '\x7f';
    row("more files than there are", many, "cut short");

    pickle("an empty pickle", "", "ends too early");
    pickle("a pickle without a value", ".", "not there");
    pickle("a pickle that is a number", "K\x01.", "not a dictionary");
    pickle("an operation nobody knows", "\xff.", "operation 255");
    pickle("a text operation", "I1\n.", "operation 73");
    pickle("a protocol of the future", "\x80\x63}.", "newer Python");
    pickle("a mark that was never set", "}u.", "not opened");
    pickle("a key without a value", "}(K\x01u.", "without a value");
    pickle("items of a number", "K\x01(K\x01K\x02u.", "has none");
    pickle("appended to a number",
           "K\x01K\x02"
           "a.",
           "not a list");
    pickle("a memo that was never stored", "h\x05.", "not stored");
    pickle("a text longer than the file", std::string("X\xff\xff\xff\x7f", 5) + ".", "ends too early");
    pickle("a text longer than any memory", "\x8d" + std::string(8, '\xff') + ".", "ends too early");
    pickle("a tuple across a mark", "K\x01(K\x02\x86.", "not there");
    pickle("a huge integer", "\x8a\x09" + std::string(9, 'x') + ".", "64 bits");
    pickle("a class named by a number", "K\x01K\x02\x93.", "not text");
    pickle("a million values", std::string(1'000'000, 'N') + ".", "more than");
    pickle("a million marks", std::string(1'000'000, '(') + ".", "not there");
    pickle("a list in itself",
           "]q\x01h\x01"
           "a.",
           "not a dictionary");
    pickle("no epoch", pickled::dict({{"state_dict", "}"}}) + ".", "no epoch");
    pickle("no state_dict", pickled::dict({{"epoch", "K\x01"}}) + ".", "no state_dict");
    pickle("a state_dict that is a list", pickled::dict({{"epoch", "K\x01"}, {"state_dict", "]"}}) + ".", "no state_dict");
    pickle("a key that is a number", pickled::dict({{"epoch", "K\x01"}, {"state_dict", "}(K\x01Nu"}}) + ".", "not text");
    const auto stateOf = [](const std::string &value) {
        return pickled::dict({{"epoch", "K\x01"}, {"state_dict", pickled::dict({{"t", value}})}}) + ".";
    };
    pickle("a quantized tensor", stateOf(pickled::call(pickled::global("torch._utils", "_rebuild_qtensor"), ")")), "of a kind");
    pickle("a tensor of nothing", stateOf(pickled::call(pickled::global("torch._utils", "_rebuild_tensor_v2"), ")")), "incompletely");
    pickle("a tensor called with a number", stateOf(pickled::global("torch._utils", "_rebuild_tensor_v2") + "K\x01R"), "incompletely");
    pickle("a parameter of nothing", stateOf(pickled::call(pickled::global("torch._utils", "_rebuild_parameter"), ")")), "of a kind");

    tensor("a tensor beyond its storage", {.sizes = {5}, .strides = {1}}, "beyond its storage");
    tensor("a tensor far beyond its storage", {.sizes = {2}, .strides = {2147483647}}, "beyond its storage");
    tensor("an offset beyond the storage", {.offset = 4, .sizes = {1}, .strides = {1}}, "beyond its storage");
    tensor("a negative offset", {.offset = -1, .sizes = {1}, .strides = {1}}, "beyond its storage");
    tensor("a negative size", {.sizes = {-1}, .strides = {1}}, "larger than its file");
    tensor("a negative stride", {.offset = 3, .sizes = {2}, .strides = {-1}}, "larger than its file");
    tensor("one element repeated beyond reason", {.sizes = {1 << 30}, .strides = {0}}, "larger than its file");
    tensor("sizes whose product overflows", {.sizes = {1 << 16, 1 << 16, 1 << 16, 1 << 16, 1 << 16}, .strides = {0, 0, 0, 0, 0}},
           "larger than its file");
    tensor("fewer strides than sizes", {.sizes = {2, 2}, .strides = {1}}, "incompletely");
    tensor("too many dimensions", {.sizes = std::vector<std::int64_t>(9, 1), .strides = std::vector<std::int64_t>(9, 1)}, "incompletely");
    tensor("complex numbers", {.storageType = "ComplexFloatStorage", .sizes = {1}, .strides = {1}}, "a type");
    tensor("a storage that is missing", {.key = "1", .sizes = {1}, .strides = {1}}, "not in the file");
}

void TestFormatsCheckpoint::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, complaint);
    const auto checkpoint = formats::parseCheckpoint({bytes.constData(), std::size_t(bytes.size())}, "x.pth.tar");
    QVERIFY(!checkpoint.has_value());
    const QString message = QString::fromStdString(checkpoint.error().message());
    QVERIFY2(message.contains(complaint) && message.startsWith("x.pth.tar: "), qPrintable(message));
    QVERIFY(!checkpoint.error().remedy.empty());
}

void TestFormatsCheckpoint::everyTruncationIsNoticed()
{
    const std::string good = checkpoint({{"a.op.weight", {1, 1, 3, 3}, std::vector<float>(9, 2)}});
    QVERIFY(formats::parseCheckpoint(good).has_value());
    for (std::size_t size = 0; size < good.size(); ++size)
        QVERIFY2(!formats::parseCheckpoint(std::string_view(good).substr(0, size)), std::to_string(size).c_str());
}

void TestFormatsCheckpoint::flippedBitsNeverHarm()
{
    const std::string good = checkpoint({{"a.op.weight", {2, 1, 3, 3}, std::vector<float>(18, 2)}, {"a.op.bias", {2}, {128, 256}}});
    std::mt19937 random(3);
    int refused = 0;
    for (int i = 0; i < 5000; ++i) {
        std::string bad = good;
        bad[random() % bad.size()] ^= char(1 << (random() % 8));
        const auto checkpoint = formats::parseCheckpoint(bad);
        refused += !checkpoint.has_value();
    }
    QVERIFY2(refused > 3500, std::to_string(refused).c_str()); // checksums; times, versions and padding may say anything

    // Behind the checksum: the pickle itself.
    const std::string top =
        pickled::dict({{"epoch", pickled::integer(1)},
                       {"state_dict", pickled::orderedDict({{"t", pickled::tensor({.sizes = {2, 2}, .strides = {2, 1}})}})}});
    for (int i = 0; i < 20000; ++i) {
        std::string bad = pickled::whole(top);
        for (int flips = 1 + int(random() % 2); flips > 0; --flips)
            bad[random() % bad.size()] ^= char(1 << (random() % 8));
        const auto checkpoint = formats::parseCheckpoint(withPickle(bad, {{"archive/data/0", floats({1, 2, 3, 4})}}));
        if (checkpoint && !checkpoint->tensors.empty())
            QVERIFY(checkpoint->tensors[0].values.size() <= 1u << 17);
    }
}

QTEST_APPLESS_MAIN(TestFormatsCheckpoint)
#include "tst_formats_checkpoint.moc"
