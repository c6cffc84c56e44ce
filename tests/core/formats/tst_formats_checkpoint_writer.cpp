// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Checkpoints that are written are what our reader, and PyTorch itself, read.
#include "formats/checkpoint_parameters.h"
#include "formats/checkpoint_writer.h"
#include "formats/file.h"
#include "formats/pickle.h"
#include "formats/zip.h"
#include "network/shapes.h"
#include "support/golden.h"
#include "support/golden_arithmetic.h"
#include "support/golden_network.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>

using namespace facet;
namespace pickle = formats::pickle;

namespace {

constexpr const char *kPython = "/usr/bin/python3";

bool hasTorch()
{
    return QProcess::execute(kPython, {"-c", "import torch"}) == 0;
}

formats::CheckpointContent everything()
{
    formats::CheckpointContent content;
    content.epoch = 1'000'000;
    content.arch = "n\xc3\xa9t";
    content.add("a.op.weight", pickle::floatTensor({2, 3}, std::array{1.5f, -2.0f, 3.0f, 0.25f, 1e-9f, -128.0f}));
    content.add("a.weight_bits", pickle::longTensor({1}, std::array<std::int64_t, 1>{1LL << 40}));
    content.add("a.quantize_activation", pickle::boolTensor({1}, {true}));
    content.add("a.activation_threshold", pickle::floatTensor({}, std::array{-1.0f}));
    content.extras.add("best_top1", 98.25).add("best_epoch", -70000).add("huge", std::int64_t(1) << 40).add("none", pickle::None{});
    pickle::Dict moments;
    moments.add("step", 12).add("exp_avg", pickle::floatTensor({2}, std::array{0.5f, 0.75f}));
    pickle::Dict state;
    state.add(0, std::move(moments));
    pickle::Dict group;
    group.add("lr", 0.001).add("betas", pickle::Tuple{{0.9, 0.999}}).add("amsgrad", false).add("params", pickle::List{{0, 1, 255, 256}});
    pickle::Dict optimizer;
    optimizer.add("state", std::move(state)).add("param_groups", pickle::List{{std::move(group)}});
    content.more.add("optimizer_state_dict", std::move(optimizer));
    content.more.add("optimizer_type", pickle::ClassName{"torch.optim.adam", "Adam"});
    return content;
}

// What Python must find, line by line.
constexpr const char *kCheck = R"(
import collections, sys, torch
c = torch.load(sys.argv[1], map_location='cpu')
assert list(c) == ['epoch', 'arch', 'state_dict', 'extras', 'optimizer_state_dict', 'optimizer_type'], list(c)
assert c['epoch'] == 1000000 and c['arch'] == 'n\u00e9t'
s = c['state_dict']
assert type(s) is collections.OrderedDict
assert torch.equal(s['a.op.weight'], torch.tensor([[1.5, -2, 3], [.25, 1e-9, -128]])) and s['a.op.weight'].is_contiguous()
assert torch.equal(s['a.weight_bits'], torch.tensor([1 << 40])) and s['a.weight_bits'].dtype == torch.int64
assert torch.equal(s['a.quantize_activation'], torch.tensor([True]))
assert s['a.activation_threshold'].shape == () and s['a.activation_threshold'].item() == -1
assert c['extras'] == {'best_top1': 98.25, 'best_epoch': -70000, 'huge': 1 << 40, 'none': None}
o = c['optimizer_state_dict']
assert o['state'][0]['step'] == 12 and torch.equal(o['state'][0]['exp_avg'], torch.tensor([.5, .75]))
assert o['param_groups'] == [{'lr': .001, 'betas': (.9, .999), 'amsgrad': False, 'params': [0, 1, 255, 256]}]
assert c['optimizer_type'] is torch.optim.Adam
torch.save(c, sys.argv[2])
)";

} // namespace

class TestCheckpointWriter : public QObject {
    Q_OBJECT

private slots:
    void readsBackWhatWasWritten()
    {
        const formats::CheckpointContent content = everything();
        const auto bytes = formats::writeCheckpoint(content);
        QVERIFY(bytes);
        const auto read = formats::parseCheckpoint(*bytes);
        QVERIFY2(read, read ? "" : read.error().message().c_str());
        QCOMPARE(read->epoch, 1'000'000);
        QCOMPARE(read->arch, content.arch);
        const std::vector<formats::Tensor> expected{{"a.op.weight", {2, 3}, {1.5f, -2.0f, 3.0f, 0.25f, 1e-9f, -128.0f}},
                                                    {"a.weight_bits", {1}, {float(1LL << 40)}},
                                                    {"a.quantize_activation", {1}, {1.0f}},
                                                    {"a.activation_threshold", {}, {-1.0f}}};
        QVERIFY(read->tensors == expected);
        QVERIFY(*formats::writeCheckpoint(content) == *bytes);
    }

    void alignsEveryPayload()
    {
        const auto bytes = formats::writeCheckpoint(everything());
        QVERIFY(bytes);
        const auto entries = formats::readStoredZip(*bytes);
        QVERIFY(entries);
        QCOMPARE(entries->size(), std::size_t(7)); // the pickle, five storages, the version
        for (const formats::ZipEntry &entry : *entries)
            QCOMPARE((entry.bytes.data() - bytes->data()) % 64, 0);
        QVERIFY(entries->back().name == "archive/version" && entries->back().bytes == "3\n");
    }

    void writesNumbersOfEverySize_data()
    {
        QTest::addColumn<qint64>("number");
        for (const qint64 number :
             {0LL, 1LL, 255LL, 256LL, -1LL, 2147483647LL, 2147483648LL, -2147483648LL, -2147483649LL, 9223372036854775807LL})
            QTest::addRow("%lld", number) << number;
    }
    void writesNumbersOfEverySize()
    {
        QFETCH(qint64, number);
        const pickle::Pickled pickled = pickle::write(std::int64_t(number));
        const auto read = pickle::parse(pickled.bytes);
        QVERIFY(read);
        QCOMPARE((*read)[read->root].integer, number);
    }

    void torchLoadsIt()
    {
        if (!hasTorch())
            QSKIP("Python with torch is not on this machine");
        QTemporaryDir folder;
        const QString ours = folder.filePath("ours.pth.tar");
        const QString theirs = folder.filePath("theirs.pth.tar");
        QVERIFY(formats::saveCheckpoint(ours.toStdString(), everything()));
        QProcess python;
        python.start(kPython, {"-c", kCheck, ours, theirs});
        QVERIFY(python.waitForFinished(120'000));
        QVERIFY2(python.exitCode() == 0, python.readAllStandardError());
        // And what torch saves of it is the same to us.
        const auto first = formats::readCheckpoint(ours.toStdString());
        const auto second = formats::readCheckpoint(theirs.toStdString());
        QVERIFY(first && second);
        QVERIFY(first->tensors == second->tensors);
    }

    void keepsParametersOfGoldenNetworks_data()
    {
        FACET_NEED_SHARED();
        QTest::addColumn<QString>("path");
        for (const char *folder : {"facenet", "demos", "conformance/MAX78000", "conformance/MAX78002"}) {
            for (const std::string &path : golden::files(folder))
                QTest::addRow("%s", path.substr(path.rfind('/') + 1).c_str()) << QString::fromStdString(path);
        }
    }
    void keepsParametersOfGoldenNetworks()
    {
        QFETCH(QString, path);
        const nlohmann::json file = golden::load(path.toStdString());
        const golden::GoldenNetwork known = golden::loadGoldenNetwork(file);
        const network::Parameters parameters = golden::parametersOf(file, known.network, golden::blobsOf(path.toStdString()));
        const auto content = formats::checkpointOf(known.network, parameters);
        QVERIFY2(content, content ? "" : content.error().front().message().c_str());
        const auto bytes = formats::writeCheckpoint(*content);
        QVERIFY(bytes);
        const auto read = formats::parseCheckpoint(*bytes);
        QVERIFY(read);
        QCOMPARE(read->arch, known.network.name);
        const auto again = formats::parametersOf(*read, known.network);
        QVERIFY2(again, again ? "" : again.error().front().message().c_str());
        QVERIFY(again->wasQuantized);
        const network::Shapes shapes = network::inferShapes(known.network);
        for (const int layer : shapes.order) {
            const auto index = std::size_t(layer);
            QVERIFY2(again->parameters[index].weights == parameters[index].weights, qPrintable(QString::number(layer)));
            QVERIFY2(again->parameters[index].bias == parameters[index].bias, qPrintable(QString::number(layer)));
        }
    }

    void complainsAboutParametersOfAnotherNetwork()
    {
        network::Network net;
        net.layers.resize(2);
        net.layers[0].outChannels = 4;
        net.layers[1].outChannels = 2;
        QVERIFY(!formats::checkpointOf(net, {}));
        network::Parameters parameters(2);
        parameters[0].weights.resize(107);
        parameters[1].weights.resize(72);
        parameters[1].bias.resize(3);
        const auto content = formats::checkpointOf(net, parameters);
        QVERIFY(!content);
        QCOMPARE(content.error().size(), std::size_t(2));
        QCOMPARE(content.error()[0].what, std::string("The layer needs 108 weights, but there are 107"));
        QCOMPARE(content.error()[1].what, std::string("The layer needs 2 bias values, but there are 3"));
    }

    void givesEveryLayerANameOfItsOwn()
    {
        network::Network net;
        net.layers.resize(5);
        const char *names[] = {"conv", "", "conv", "a.b", "layer1"};
        for (std::size_t i = 0; i < 5; ++i)
            net.layers[i].name = names[i];
        const std::vector<std::string> expected{"layer0", "layer1_", "layer2", "layer3", "layer1"};
        QVERIFY(formats::checkpointLayerNames(net) == expected);
    }
};

QTEST_MAIN(TestCheckpointWriter)
#include "tst_formats_checkpoint_writer.moc"
