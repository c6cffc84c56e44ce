// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// facet-trainer as a process: what it prints, how it is told to stop, that killing it does no harm, sweeps with and without MPI, and that
// Python reads what it writes.
#include "formats/file.h"
#include "support/golden.h"
#include "synthetic_set.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <random>
#include <sys/resource.h>

using namespace facet;
using nlohmann::json;

namespace {

constexpr int kFinished = 0;
constexpr int kFailed = 1;
constexpr int kBadInput = 2;
constexpr int kStopped = 3;
constexpr int kPatience = 60'000; // ms

std::vector<json> linesOf(const QByteArray &output)
{
    std::vector<json> lines;
    for (const QByteArray &line : output.split('\n')) {
        if (!line.isEmpty())
            lines.push_back(json::parse(line.begin(), line.end()));
    }
    return lines;
}

int count(const std::vector<json> &lines, const std::string &kind)
{
    return int(std::ranges::count_if(lines, [&](const json &line) { return line.at("kind") == kind; }));
}

const json &only(const std::vector<json> &lines, const std::string &kind)
{
    const auto found = std::ranges::find_if(lines, [&](const json &line) { return line.at("kind") == kind; });
    if (found == lines.end())
        throw std::runtime_error("no line " + kind);
    return *found;
}

// History without what depends on the clock.
json timeless(json result)
{
    for (json &epoch : result.at("history")) {
        epoch.erase("seconds");
        epoch.erase("images_per_second");
    }
    result.erase("job");
    result.erase("run");
    return result;
}

} // namespace

class TestTrainingProgram : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void aRunFromFirstToLast();
    void pythonReadsWhatIsWritten();
    void badInput_data();
    void badInput();
    void linesAndSignalsStopIt();
    void pauseAndResume();
    void fiftyKills();
    void sweepOfProcesses();
    void sweepThroughMpiGivesTheSame();
    void memoryOfARun();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }
    void write(const QString &name, const std::string &text) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), qint64(text.size())) != qint64(text.size()))
            qFatal("cannot write %s", qPrintable(name));
    }
    [[nodiscard]] json read(const QString &name) const { return json::parse(golden::readFile(path(name).toStdString()), nullptr, false); }
    [[nodiscard]] std::string bytes(const QString &name) const
    {
        return formats::readFile(path(name).toStdString(), 1u << 28).value_or("");
    }

    // A job in `folder` that takes a second or so.
    [[nodiscard]] json job(const QString &folder, int seed = 1) const
    {
        return {{"design", path("small.yaml").toStdString()},
                {"data", path("set").toStdString()},
                {"output", path(folder).toStdString()},
                {"seed", seed},
                {"threads", 1},
                {"recipe", {{"batch_size", 32}, {"max_epochs", 20}, {"max_quantized_epochs", 8}, {"patience", 30}}}};
    }
    QString writeJob(const QString &name, const json &content) const
    {
        write(name, content.dump());
        return path(name);
    }
    struct Ended {
        int code = -1;
        QByteArray out;
        QByteArray err;
    };
    static Ended run(const QString &program, const QStringList &arguments,
                     const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
    {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
        if (!process.waitForFinished(4 * kPatience)) {
            process.kill();
            process.waitForFinished();
            return {-1, process.readAllStandardOutput(), "did not end"};
        }
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
                process.readAllStandardError()};
    }
    static Ended train(const QStringList &arguments) { return run(QStringLiteral(FACET_TRAINER), arguments); }
    json sweep(const QString &folder) const
    {
        json content = {{"data", path("set").toStdString()},
                        {"output", path(folder).toStdString()},
                        {"seeds", {1, 2}},
                        {"threads", 1},
                        {"recipe", {{"batch_size", 64}, {"max_epochs", 3}, {"max_quantized_epochs", 1}, {"patience", 3}}}};
        content["variants"] = {{{"name", "a"}, {"design", path("small.yaml").toStdString()}},
                               {{"name", "broken"}, {"design", "facenet-v2"}}, // reads pictures of another size
                               {{"name", "b"}, {"design", path("small.yaml").toStdString()}, {"recipe", {{"generation", 1}}}}};
        return content;
    }

    QTemporaryDir m_dir;
};

void TestTrainingProgram::initTestCase()
{
    QVERIFY(m_dir.isValid());
    testing::writeSyntheticSet(path("set").toStdString(), {.training = 128, .validation = 48, .test = 32});
    // A vendor description, as a person would write it; what it cannot say about biases stands in the comment.
    write("small.yaml", R"(---
arch: small
dataset: drawn
layers:
  - {processors: 0x0000000000000007, out_offset: 0x2000, operation: conv2d, kernel_size: 3x3, pad: 1, activate: ReLU, in_channels: 3, in_dim: [16, 16], out_channels: 4}
  - {processors: 0x000000000000000f, out_offset: 0x0000, operation: conv2d, kernel_size: 3x3, pad: 1, activate: ReLU, max_pool: 4, pool_stride: 4, in_channels: 4, out_channels: 8}
  - {processors: 0x00000000000000ff, out_offset: 0x2000, operation: linear, flatten: true, activate: None, output_width: 32, in_channels: 8, out_channels: 2}
)");
}

void TestTrainingProgram::aRunFromFirstToLast()
{
    const Ended ended = train({writeJob("first.json", job("first"))});
    QVERIFY2(ended.code == kFinished, ended.err.constData());
    QVERIFY2(ended.err.isEmpty(), ended.err.constData());
    const std::vector<json> lines = linesOf(ended.out);
    QCOMPARE(lines.front().at("kind").get<std::string>(), std::string("start"));
    QCOMPARE(lines.front().at("format").get<int>(), 1);
    QCOMPARE(lines.front().at("samples").at("train").get<int>(), 128);
    QCOMPARE(lines.front().at("resumed").get<bool>(), false);
    QCOMPARE(lines.back().at("kind").get<std::string>(), std::string("result"));
    QCOMPARE(count(lines, "epoch"), 20 + 1 + 8);
    QCOMPARE(count(lines, "mark"), 2);
    QVERIFY(count(lines, "step") >= 28); // at least the last step of every epoch
    const json &result = only(lines, "result");
    QVERIFY(result.at("consistency").at("consistent").get<bool>());
    QCOMPARE(result.at("splits").size(), std::size_t(2));
    QCOMPARE(result.at("splits")[0].at("quantized").at("samples").get<int>(), 48);
    json written = read("first/result.json");
    written["kind"] = "result";
    QVERIFY(written == result);
    // Asked again, it only proves again.
    const Ended again = train({path("first.json")});
    QCOMPARE(again.code, kFinished);
    QCOMPARE(count(linesOf(again.out), "epoch"), 0);
    QCOMPARE(read("first/result.json").at("splits").dump(), result.at("splits").dump());
}

void TestTrainingProgram::pythonReadsWhatIsWritten()
{
    const QString python = "/usr/bin/python3";
    if (run(python, {"-c", "import torch"}).code != 0)
        QSKIP("Python has no torch on this machine");
    QVERIFY(QFile::exists(path("first/quantized.pth.tar")));
    const QString program = R"(
import sys, torch
for name in ("checkpoint", "best", "qat_best", "quantized"):
    content = torch.load(sys.argv[1] + "/" + name + ".pth.tar", map_location="cpu")
    state = content["state_dict"]
    assert content["arch"] == "small" and isinstance(content["epoch"], int), content.keys()
    weights = [k for k in state if k.endswith(".op.weight")]
    assert len(weights) == 3 and list(state[weights[0]].shape) == [4, 3, 3, 3], weights
    bits = [int(state[k]) for k in state if k.endswith(".weight_bits")]
    assert bits == ([0, 0, 0] if name == "best" else [8, 8, 8]), (name, bits)
    if name == "quantized":
        assert all(bool((state[k] == state[k].round()).all()) and float(state[k].abs().max()) <= 128 for k in weights)
        assert content["extras"]["clipping_method"] == "MAX_BIT_SHIFT"
print("read")
)";
    const Ended ended = run(python, {"-c", program, path("first")});
    QVERIFY2(ended.code == 0, ended.err.constData());
    QCOMPARE(ended.out.trimmed(), QByteArray("read"));
}

void TestTrainingProgram::badInput_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("what");
    const auto row = [&](const char *name, auto change, const char *what) {
        json content = job("bad");
        change(content);
        QTest::newRow(name) << QString::fromStdString(content.dump()) << QString(what);
    };
    QTest::newRow("no JSON") << "{"
                             << "not a JSON object";
    row(
        "no data", [](json &j) { j.erase("data"); }, "\"data\" is missing");
    row(
        "a misspelled setting", [](json &j) { j["recipe"]["bach_size"] = 3; }, "bach_size");
    row(
        "a text for a number", [](json &j) { j["recipe"]["batch_size"] = "many"; }, "whole number");
    row(
        "a design that is not there", [](json &j) { j["design"] = "nowhere.yaml"; }, "nowhere.yaml");
    row(
        "data that are not there", [](json &j) { j["data"] = "nowhere.set"; }, "nowhere.set");
    row(
        "a network for other pictures", [](json &j) { j["design"] = "facenet-v2"; }, "reads pictures of");
    row(
        "a rate out of range", [](json &j) { j["recipe"]["learning_rate"] = -1; }, "learning rate");
    row(
        "an unknown generation", [](json &j) { j["recipe"]["generation"] = 3; }, "generation");
}

void TestTrainingProgram::badInput()
{
    QFETCH(QString, content);
    QFETCH(QString, what);
    write("bad.json", content.toStdString());
    const Ended ended = train({path("bad.json")});
    QCOMPARE(ended.code, kBadInput);
    QVERIFY(ended.out.isEmpty());
    QVERIFY2(QString::fromUtf8(ended.err).contains(what), ended.err.constData());
    QCOMPARE(train({"--nonsense"}).code, kBadInput);
}

void TestTrainingProgram::linesAndSignalsStopIt()
{
    json long_ = job("stopped");
    long_["recipe"]["max_epochs"] = 2000;
    long_["recipe"]["patience"] = 2000;
    const QString file = writeJob("stopped.json", long_);
    int epochsBefore = 0;
    for (const bool bySignal : {false, true}) {
        QProcess process;
        process.start(QStringLiteral(FACET_TRAINER), {file});
        QByteArray out;
        while (!out.contains("\"kind\":\"epoch\"")) {
            QVERIFY(process.waitForReadyRead(kPatience));
            out += process.readAllStandardOutput();
        }
        if (bySignal)
            process.terminate();
        else
            process.write("stop\n");
        QVERIFY(process.waitForFinished(kPatience));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), kStopped);
        out += process.readAllStandardOutput();
        const std::vector<json> lines = linesOf(out);
        QCOMPARE(lines.back().at("kind").get<std::string>(), std::string("stopped"));
        QCOMPARE(lines.front().at("resumed").get<bool>(), bySignal);
        QCOMPARE(lines.front().at("epoch").get<int>(), epochsBefore); // nothing that was done is lost
        epochsBefore += count(lines, "epoch");
    }
}

void TestTrainingProgram::pauseAndResume()
{
    QProcess process;
    process.start(QStringLiteral(FACET_TRAINER), {writeJob("paused.json", job("paused"))});
    process.write("pause\n");
    QByteArray out;
    while (!out.contains("\"kind\":\"paused\"")) {
        QVERIFY(process.waitForReadyRead(kPatience));
        out += process.readAllStandardOutput();
    }
    QVERIFY(!process.waitForReadyRead(300)); // silence
    process.write("resume\n");
    QVERIFY(process.waitForFinished(kPatience));
    QCOMPARE(process.exitCode(), kFinished);
    out += process.readAllStandardOutput();
    QCOMPARE(count(linesOf(out), "resumed"), 1);
    QCOMPARE(read("paused/result.json").at("splits").dump(), read("first/result.json").at("splits").dump());
}

void TestTrainingProgram::fiftyKills()
{
    constexpr int kKills = 50;
    std::mt19937 random(20261122);
    int kills = 0;
    int series = 0;
    int inTraining = 0;
    QElapsedTimer whole;
    whole.start();
    while (kills < kKills) {
        const int seed = 100 + series++;
        const QString undisturbed = QString("undisturbed%1").arg(seed);
        const QString killed = QString("killed%1").arg(seed);
        QElapsedTimer timer;
        timer.start();
        const auto shortJob = [&](const QString &folder) {
            json asked = job(folder, seed);
            asked["recipe"]["max_epochs"] = 12;
            asked["recipe"]["max_quantized_epochs"] = 5;
            return asked;
        };
        QCOMPARE(train({writeJob(undisturbed + ".json", shortJob(undisturbed))}).code, kFinished);
        const auto length = int(timer.elapsed());
        const QString file = writeJob(killed + ".json", shortJob(killed));
        for (;;) {
            QProcess process;
            process.start(QStringLiteral(FACET_TRAINER), {file});
            // Every third time anywhere from the start of the process, else from the start of training.
            if (kills < kKills && kills % 3 != 0) {
                QVERIFY(process.waitForReadyRead(kPatience));
                ++inTraining;
            }
            const bool ended =
                kills < kKills ? process.waitForFinished(1 + int(random() % unsigned(length / 4))) : process.waitForFinished(kPatience);
            if (ended) {
                QVERIFY2(process.exitCode() == kFinished, process.readAllStandardError().constData());
                break;
            }
            process.kill(); // SIGKILL
            QVERIFY(process.waitForFinished(kPatience));
            ++kills;
        }
        for (const char *name : {"/best.pth.tar", "/qat_best.pth.tar", "/quantized.pth.tar"})
            QVERIFY2(bytes(undisturbed + name) == bytes(killed + name) && !bytes(killed + name).empty(), name);
        QCOMPARE(timeless(read(killed + "/result.json")).dump(), timeless(read(undisturbed + "/result.json")).dump());
    }
    QCOMPARE(kills, kKills);
    qInfo("%d kills (%d of them after the start of training) in %d runs, %.1f s", kills, inTraining, series,
          double(whole.elapsed()) / 1000);
}

void TestTrainingProgram::sweepOfProcesses()
{
    write("sweep.json", sweep("sweep").dump());
    const Ended ended = train({"--sweep", path("sweep.json"), "--parallel", "2"});
    QVERIFY2(ended.code == kFailed, ended.err.constData()); // one variant cannot be trained, the others are
    const std::vector<json> lines = linesOf(ended.out);
    QCOMPARE(lines.back().at("finished").get<int>(), 4);
    int failed = 0;
    for (const json &line : lines) {
        if (line.at("kind") == "run" && line.at("event") == "failed") {
            ++failed;
            QCOMPARE(line.at("variant").get<std::string>(), std::string("broken"));
            QVERIFY(line.at("message").get<std::string>().find("reads pictures of") != std::string::npos);
        }
    }
    QCOMPARE(failed, 2);
    const json results = read("sweep/results.json");
    QCOMPARE(results.at("variants").size(), std::size_t(3));
    const json &a = results.at("variants")[0];
    const json &spread = a.at("figures").at("validation.quantized.accuracy");
    const double one = a.at("runs")[0].at("figures").at("validation.quantized.accuracy");
    const double two = a.at("runs")[1].at("figures").at("validation.quantized.accuracy");
    QCOMPARE(spread.at("mean").get<double>(), (one + two) / 2);
    QVERIFY(std::abs(spread.at("deviation").get<double>() - std::abs(one - two) / std::sqrt(2.0)) < 1e-12);

    // Again: what is finished is kept, and the results stay.
    const Ended again = train({"--sweep", path("sweep.json")});
    QCOMPARE(again.code, kFailed);
    int kept = 0;
    for (const json &line : linesOf(again.out))
        kept += line.at("kind") == "run" && line.at("event") == "kept";
    QCOMPARE(kept, 4);
    QCOMPARE(read("sweep/results.json").dump(), results.dump());
}

void TestTrainingProgram::sweepThroughMpiGivesTheSame()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("OMPI_ALLOW_RUN_AS_ROOT", "1");
    environment.insert("OMPI_ALLOW_RUN_AS_ROOT_CONFIRM", "1");
    environment.insert("TMPDIR", "/tmp"); // session folders need short names
    if (run("mpirun", {"--version"}).code != 0)
        QSKIP("there is no mpirun on this machine");
    if (!QFile::exists(QStringLiteral(FACET_TRAINER "-mpi")))
        QSKIP("built without MPI");
    QVERIFY(read("sweep/results.json").is_object());
    write("mpi.json", sweep("mpi").dump());
    const Ended ended =
        run("mpirun", {"-n", "2", "--oversubscribe", QStringLiteral(FACET_TRAINER), "--sweep", path("mpi.json")}, environment);
    QVERIFY2(ended.out.contains("\"finished\":4"), (ended.out + ended.err).constData());
    QCOMPARE(read("mpi/results.json").dump(), read("sweep/results.json").dump());
    for (const char *folder : {"a-seed1", "a-seed2", "b-seed1", "b-seed2"})
        QVERIFY(bytes(QString("mpi/%1/quantized.pth.tar").arg(folder)) == bytes(QString("sweep/%1/quantized.pth.tar").arg(folder)));
}

void TestTrainingProgram::memoryOfARun()
{
    // The largest network of the talk with its real batch size; the data do not count, as they are mapped.
    testing::writeSyntheticSet(path("large").toStdString(), {.shape = {3, {88, 88}}, .training = 128, .validation = 64});
    json large = job("large-run");
    large["design"] = "facenet-v2";
    large["data"] = path("large").toStdString();
    large["threads"] = 2;
    large["recipe"] = {{"max_epochs", 1}, {"max_quantized_epochs", 1}};
    QCOMPARE(train({writeJob("large.json", large)}).code, kFinished);
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage); // of the largest child so far
    const double mebibytes = double(usage.ru_maxrss) / 1024;
    qInfo("the largest run took %.0f MiB", mebibytes);
    QVERIFY(mebibytes > 50 && mebibytes <= 1024);
}

QTEST_GUILESS_MAIN(TestTrainingProgram)
#include "tst_training_program.moc"
