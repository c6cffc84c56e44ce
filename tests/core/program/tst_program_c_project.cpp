// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The C project: compiles without a warning for the chip, and does to the bus what the program says when it runs on this machine.
#include "place/automatic.h"
#include "program/c_project.h"
#include "support/golden.h"
#include "support/golden_program.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cstring>
#include <map>

using namespace facet;

namespace {

constexpr const char *kArmCompiler = "arm-none-eabi-gcc";

bool write(const QString &path, const std::string &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.data(), qint64(text.size())) == qint64(text.size());
}

// Empty when all files were written.
QString writeProject(const QTemporaryDir &folder, const program::Program &program)
{
    const auto files = program::cProject(program);
    if (!files)
        return QString::fromStdString(files.error().message());
    for (const program::ProjectFile &file : *files) {
        if (!write(folder.filePath(QString::fromStdString(file.name)), file.text))
            return "cannot write";
    }
    return {};
}

// What the compiler said; empty when it said nothing and succeeded.
QString run(const QString &tool, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(tool, arguments);
    process.waitForFinished(60'000);
    const QString text = QString::fromUtf8(process.readAll());
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0
               ? text
               : "failed " + QString::number(process.exitCode()) + ": " + text;
}

QString stub(const char *name = "")
{
    return QStringLiteral(FACET_SOURCE_DIR "/tests/support/sdk_stub/") + name;
}

using Memory = std::map<std::uint32_t, std::uint32_t>;

Memory readPairs(const QString &path)
{
    QFile file(path);
    (void)file.open(QIODevice::ReadOnly);
    const QByteArray bytes = file.readAll();
    Memory memory;
    for (qsizetype at = 0; at + 8 <= bytes.size(); at += 8) {
        std::uint32_t pair[2];
        std::memcpy(pair, bytes.constData() + at, 8);
        memory[pair[0]] = pair[1];
    }
    return memory;
}

// What ordinary memory holds after all writes of the program. The loader's byte is overwritten by the block's words.
Memory expectedMemory(const program::Program &program)
{
    Memory memory;
    const device::RegisterMap map(program.device);
    const auto play = [&memory](const program::Steps &steps) {
        for (const program::Step &step : steps) {
            if (step.kind == program::Step::Kind::Write)
                memory[step.address] = step.value;
        }
    };
    play(program.init);
    for (const program::KernelBlock &block : program.kernels) {
        for (std::size_t i = 0; i < block.words.size(); ++i)
            memory[block.address + 4 * std::uint32_t(i)] = block.words[i];
    }
    for (std::size_t g = 0; g < program.biases.size(); ++g) {
        for (std::size_t i = 0; i < program.biases[g].size(); ++i)
            memory[map.bias(int(g), int(i))] = program.biases[g][i];
    }
    play(program.configure);
    for (const program::InputWords &words : program.sample.words) {
        for (std::size_t i = 0; i < words.words.size(); ++i)
            memory[words.address == 0 ? device::kFifoData + 4 * std::uint32_t(words.index) : words.address + 4 * std::uint32_t(i)] =
                words.words[i];
    }
    play(program.start);
    std::erase_if(memory, [](const auto &entry) { return entry.second == 0; });
    return memory;
}

void addRows()
{
    QTest::addColumn<QString>("path");
    const QString golden = QString::fromStdString(golden::sharedDir()) + "/golden/";
    QTest::newRow("FaceNet v2, four quadrants") << golden + "facenet/v2-MAX78000.json.gz";
    QTest::newRow("FaceNet v5, folded input") << golden + "facenet/v5-MAX78000.json.gz";
    QTest::newRow("MAX78002 with self test") << golden + "facenet/v6-MAX78002.json.gz";
    QTest::newRow("streaming through FIFOs") << golden + "demos/aisegment_unet-MAX78000.json.gz";
    QTest::newRow("many outputs of 8 bits") << golden + "demos/autoencoder-MAX78000.json.gz";
    QTest::newRow("several output layers") << golden + "demos/facedet_tinierssd-MAX78000.json.gz";
}

} // namespace

class TestProgramCProject : public QObject {
    Q_OBJECT

private slots:
    void compilesForTheChipWithoutAWarning_data()
    {
        FACET_NEED_SHARED();
        addRows();
    }
    void compilesForTheChipWithoutAWarning()
    {
        if (QStandardPaths::findExecutable(kArmCompiler).isEmpty())
            QSKIP("arm-none-eabi-gcc is not on this machine");
        QFETCH(QString, path);
        QTemporaryDir folder;
        QCOMPARE(writeProject(folder, golden::compiled(golden::load(path.toStdString()), path.toStdString())), QString());
        for (const char *source : {"cnn.c", "main.c"}) {
            QCOMPARE(run(kArmCompiler, {"-c", "-mcpu=cortex-m4", "-mthumb", "-O2", "-std=c99", "-Wall", "-Wextra", "-Werror", "-Wpedantic",
                                        "-I", stub(), "-I", folder.path(), folder.filePath(source), "-o", folder.filePath("out.o")}),
                     QString());
        }
    }

    void doesToTheBusWhatTheProgramSays_data()
    {
        FACET_NEED_SHARED();
        addRows();
    }
    void doesToTheBusWhatTheProgramSays()
    {
        if (QStandardPaths::findExecutable("gcc").isEmpty())
            QSKIP("gcc is not on this machine");
        QFETCH(QString, path);
        QTemporaryDir folder;
        const program::Program program = golden::compiled(golden::load(path.toStdString()), path.toStdString());
        QCOMPARE(writeProject(folder, program), QString());
        const QString executable = folder.filePath("run");
        QCOMPARE(run("gcc",
                     {"-O1", "-w", "-Dmain=project_main", "-I", stub(), "-c", folder.filePath("main.c"), "-o", folder.filePath("main.o")}),
                 QString());
        QCOMPARE(run("gcc", {"-O1", "-w", "-I", stub(), "-I", folder.path(), folder.filePath("cnn.c"), stub("run_natively.c"),
                             folder.filePath("main.o"), "-o", executable, "-lpthread", "-lm"}),
                 QString());

        std::string outputs;
        const program::Context context = program.context();
        std::string expected;
        for (const auto &[layer, map] : program.sample.outputs) {
            for (const program::OutputWord &word : program::outputWords(context, layer, map)) {
                // Lanes that are not part of the output may hold anything.
                const std::uint32_t value = word.value | (~word.mask & 0xa5a5a5a5);
                outputs.append(reinterpret_cast<const char *>(&word.address), 4).append(reinterpret_cast<const char *>(&value), 4);
            }
            const bool wide = program.network.layers[std::size_t(layer)].outputWidth == 32;
            for (const std::int32_t value : map.values)
                expected.append(reinterpret_cast<const char *>(&value), wide ? 4 : 1);
            expected.resize((expected.size() + 3) / 4 * 4, '\0');
        }
        QVERIFY(write(folder.filePath("outputs"), outputs));
        const QString device = QString::fromStdString(std::string(device::device(program.device).name));
        QCOMPARE(run(executable, {folder.filePath("memory"), folder.filePath("outputs"), folder.filePath("results"), device})
                     .section('\n', 1), // the first line names the word that is missing before anything was computed
                 QString());

        const Memory has = readPairs(folder.filePath("memory"));
        const Memory needs = expectedMemory(program);
        for (const auto &[address, value] : needs) {
            const auto found = has.find(address);
            QVERIFY2(found != has.end() && found->second == value, qPrintable(QString::number(address, 16)));
        }
        QCOMPARE(has.size(), needs.size());
        QFile results(folder.filePath("results"));
        QVERIFY(results.open(QIODevice::ReadOnly));
        QVERIFY(results.readAll().toStdString() == expected);
    }

    void namesCannotLeaveTheirComment()
    {
        network::Network net;
        net.picture = {1, {4, 4}};
        net.layers.resize(1);
        net.layers[0].outChannels = 2;
        net.layers[0].name = "*/ int x; \"\\\n?\?/";
        const network::Shapes shapes = network::inferShapes(net);
        const auto &device = device::device(device::DeviceId::Max78000);
        network::Parameters parameters(1);
        parameters[0].weights.assign(18, 1);
        const auto program = program::compile({"a\"b\n#error",
                                               net,
                                               shapes,
                                               device.id,
                                               place::placeAutomatically(net, shapes, device),
                                               parameters,
                                               {{1, {4, 4}}, std::vector<std::int32_t>(16, 3)},
                                               -1});
        QVERIFY(program);
        QTemporaryDir folder;
        QCOMPARE(writeProject(folder, *program), QString());
        for (const char *source : {"cnn.c", "main.c"})
            QCOMPARE(run("gcc", {"-Wno-int-to-pointer-cast", "-fsyntax-only", "-I", stub(), folder.filePath(source)}), QString());
    }

    void refusesTheFastFifo()
    {
        program::Program program;
        program.network.options.fastFifo = true;
        const auto files = program::cProject(program);
        QVERIFY(!files);
        QVERIFY(!files.error().remedy.empty());
    }
};

QTEST_APPLESS_MAIN(TestProgramCProject)
#include "tst_program_c_project.moc"
