// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Pushes to the loopback board: what comes back is what the arithmetic says, only what is missing is sent, every failure has a name.
#include "arithmetic/random_parameters.h"
#include "study/presets.h"
#include "support/board_line.h"
#include "support/golden.h"
#include "support/golden_arithmetic.h"
#include "support/golden_network.h"
#include "support/golden_rows.h"

#include "protocol/protocol.h"

#include <QTest>

using namespace facet;
using namespace facet::board;
using facet::testing::BoardLine;

namespace {

struct Design {
    std::shared_ptr<Deployment> deployment;
    std::optional<arithmetic::Engine> engine;
};

Design deployed(const network::Network &network, device::DeviceId device, const network::Parameters &parameters, const network::FeatureMap &input)
{
    auto prepared = prepare("test", network, device, parameters, input);
    if (!prepared) {
        for (const Error &error : prepared.error())
            qWarning("%s", error.message().c_str());
        return {};
    }
    return {std::make_shared<Deployment>(std::move(prepared->deployment)), std::move(prepared->engine)};
}

Design presetDesign(const char *name, device::DeviceId device, std::uint64_t seed = 7)
{
    const network::Network preset = *study::preset(name);
    const auto shapes = network::inferShapes(preset);
    const auto drawn = arithmetic::randomParameters(preset, shapes, seed);
    return deployed(drawn.network, device, drawn.parameters, arithmetic::randomInput(drawn.network.input(), seed));
}

std::string why(const BoardLine &line)
{
    return line.error() ? line.error()->message() : "no error";
}

// A whole push on a fresh line; the result, or nothing (with a message) when it failed.
std::optional<PushResult> push(BoardLine &line, const Design &design, const PushOptions &options = {})
{
    if (!design.deployment)
        return std::nullopt;
    line.session.push(design.deployment, options, line.now);
    if (!line.plugged)
        line.plugIn();
    if (!line.settle() || !line.result())
        qWarning("no result: %s", why(line).c_str());
    return line.result() ? std::optional(*line.result()) : std::nullopt;
}

bool identical(const PushResult &result, const Deployment &deployment)
{
    bool last = false;
    for (const LayerComparison &output : result.outputs) {
        const LayerReading *reading = deployment.reading(output.layer);
        if (output.difference || !reading || output.found != reading->expected)
            return false;
        last = last || output.layer == deployment.layers.back().layer;
    }
    return last;
}

} // namespace

class TestBoardSession : public QObject
{
    Q_OBJECT
private slots:
    void pushesBuiltInDesigns_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("max78002");
        for (const char *name : {"facenet-v1", "facenet-v2", "facenet-v3", "facenet-v5", "facenet-v6", "facenet-v7", "kws", "cifar"}) {
            QTest::addRow("%s on MAX78000", name) << name << false;
            QTest::addRow("%s on MAX78002", name) << name << true;
        }
    }
    void pushesBuiltInDesigns()
    {
        QFETCH(QString, name);
        QFETCH(bool, max78002);
        const auto device = max78002 ? device::DeviceId::Max78002 : device::DeviceId::Max78000;
        const Design design = presetDesign(qPrintable(name), device);
        QVERIFY(design.deployment);
        BoardLine line(device);
        const auto result = push(line, design, {.repeat = 3, .layerTimes = true, .compareLayers = true});
        QVERIFY2(result, why(line).c_str());
        QVERIFY(identical(*result, *design.deployment));
        QVERIFY(line.board.accelerator().faults().empty());
        QCOMPARE(result->board.baud, 921'600);
        QCOMPARE(result->bytesSent, design.deployment->segmentBytes());
        QCOMPARE(result->warm.runs, 3);
        QVERIFY(result->warm.cycles > 0);
        QCOMPARE(result->layers.size(), design.deployment->layers.size());
        // The times of the layers add up to that of the network.
        std::int64_t sum = 0;
        for (const LayerTime &time : result->layerTimes)
            sum += time.cycles;
        QVERIFY2(std::abs(sum - result->warm.cycles) <= result->warm.cycles / 100 + 200, qPrintable(QString("%1 of %2").arg(sum).arg(result->warm.cycles)));
        QCOMPARE(line.session.state(), Session::State::Ready);
    }

    void pushesReferenceNetworks_data() { golden::addGoldenRows(); }
    void pushesReferenceNetworks()
    {
        FACET_GOLDEN_ROW(json);
        const auto golden = golden::loadGoldenNetwork(json);
        const std::string blobs = golden::blobsOf(path.toStdString());
        auto prepared = prepare(golden.name, golden.network, golden.device, golden::parametersOf(json, golden.network, blobs), golden::inputOf(json, blobs));
        // Two in which the vendor's tool lets kernels overlap, and those that execute layers conditionally.
        const bool refused = path.contains("fifostream-x4-cifar-hwc") || path.contains("test-snoop");
        QCOMPARE(prepared.has_value(), !refused);
        if (refused)
            return;
        const Design design{std::make_shared<Deployment>(std::move(prepared->deployment)), std::move(prepared->engine)};
        BoardLine line(golden.device);
        const auto result = push(line, design, {.repeat = 1, .compareLayers = true});
        QVERIFY2(result, why(line).c_str());
        QVERIFY(identical(*result, *design.deployment));
        QVERIFY(line.board.accelerator().faults().empty());
        // And the reference says so, too, where it keeps the values.
        const auto final = golden::array(json["final_output"][std::to_string(design.deployment->layers.back().layer)], blobs);
        QVERIFY(final.values.empty() || result->outputs.back().found.values == final.values);
    }

    void secondPushSendsNothing()
    {
        const Design design = presetDesign("facenet-v2", device::DeviceId::Max78000);
        BoardLine line(device::DeviceId::Max78000);
        QVERIFY(push(line, design));
        line.forget();
        const auto again = push(line, design);
        QVERIFY2(again, why(line).c_str());
        QCOMPARE(again->bytesSent, std::size_t(0));
        QCOMPARE(again->bytesSkipped, design.deployment->segmentBytes());
        QVERIFY(identical(*again, *design.deployment));
    }

    void changedWeightsAreSentAlone()
    {
        const Design before = presetDesign("facenet-v2", device::DeviceId::Max78000);
        BoardLine line(device::DeviceId::Max78000);
        QVERIFY(push(line, before));
        line.forget();
        // One weight of one layer.
        const network::Network preset = *study::preset("facenet-v2");
        const auto shapes = network::inferShapes(preset);
        auto drawn = arithmetic::randomParameters(preset, shapes, 7);
        std::size_t layer = 0;
        while (drawn.parameters[layer].weights.empty())
            ++layer;
        drawn.parameters[layer].weights[0] = std::int8_t(drawn.parameters[layer].weights[0] ^ 1);
        const Design after = deployed(drawn.network, device::DeviceId::Max78000, drawn.parameters, before.deployment->input);
        const auto result = push(line, after);
        QVERIFY2(result, why(line).c_str());
        QVERIFY(result->bytesSent > 0);
        QVERIFY(result->bytesSent <= kSegmentBytes);
        QVERIFY(identical(*result, *after.deployment));
    }

    void anotherNetworkLeavesNothingBehind()
    {
        const Design first = presetDesign("cifar", device::DeviceId::Max78000), second = presetDesign("facenet-v5", device::DeviceId::Max78000);
        BoardLine line(device::DeviceId::Max78000);
        for (const Design *design : {&first, &second, &first, &second}) {
            line.forget();
            const auto result = push(line, *design, {.repeat = 1});
            QVERIFY2(result, why(line).c_str());
            QVERIFY(identical(*result, *design->deployment));
        }
    }

    void pushesAnotherInput()
    {
        Design design = presetDesign("facenet-v2", device::DeviceId::Max78000);
        BoardLine line(device::DeviceId::Max78000);
        QVERIFY(push(line, design));
        line.forget();
        auto other = std::make_shared<Deployment>(*design.deployment);
        QVERIFY(other->setInput(*design.engine, arithmetic::randomInput(design.deployment->input.shape, 99)));
        QVERIFY(other->layers.back().expected != design.deployment->layers.back().expected);
        design.deployment = other;
        const auto result = push(line, design);
        QVERIFY2(result, why(line).c_str());
        QCOMPARE(result->bytesSent, std::size_t(0));
        QVERIFY(identical(*result, *other));
    }

    void unpluggedPushGoesOnWithWhatIsMissing()
    {
        const Design design = presetDesign("facenet-v2", device::DeviceId::Max78000);
        BoardLine line(device::DeviceId::Max78000);
        line.session.push(design.deployment, {}, line.now);
        line.plugIn();
        const auto sent = [&line] {
            std::size_t bytes = 0;
            for (const Event &event : line.events) {
                if (const auto *progress = std::get_if<StepProgress>(&event); progress && progress->step == Step::Weights)
                    bytes = progress->done;
            }
            return bytes;
        };
        while (sent() < design.deployment->segmentBytes() / 2)
            QVERIFY(line.step());
        const std::size_t before = sent();
        // The cable's data lines alone: the board keeps its power, as with a battery or the board's other plug.
        line.plugged = false;
        line.session.unplugged(line.now);
        QVERIFY(line.settle());
        QCOMPARE(line.session.state(), Session::State::Lost);
        QCOMPARE(line.error()->code, ErrorCode::Unplugged);
        line.forget();
        line.plugIn();
        QVERIFY(line.settle());
        QVERIFY2(line.result(), why(line).c_str());
        QVERIFY(identical(*line.result(), *design.deployment));
        QVERIFY2(line.result()->bytesSkipped + kSegmentBytes >= before, qPrintable(QString("%1 skipped, %2 had arrived").arg(line.result()->bytesSkipped).arg(before)));
        QVERIFY(line.result()->bytesSent <= design.deployment->segmentBytes() + kSegmentBytes);
    }

    void powerLossSendsEverythingAgain()
    {
        const Design design = presetDesign("facenet-v5", device::DeviceId::Max78000);
        BoardLine line(device::DeviceId::Max78000);
        QVERIFY(push(line, design));
        line.unplug();
        line.forget();
        const auto result = push(line, design);
        QVERIFY2(result, why(line).c_str());
        QCOMPARE(result->bytesSkipped, std::size_t(0));
        QVERIFY(identical(*result, *design.deployment));
    }

    void resetDuringPushIsSurvived()
    {
        const Design design = presetDesign("facenet-v2", device::DeviceId::Max78000);
        BoardLine line(device::DeviceId::Max78000);
        int frames = 0;
        line.disturb = [&](BoardLine::Direction direction, Bytes &) {
            if (direction == BoardLine::Direction::ToBoard && ++frames == 40)
                line.board.reset();
        };
        const auto result = push(line, design);
        QVERIFY2(result, why(line).c_str());
        QVERIFY(result->recoveries >= 1);
        QVERIFY(identical(*result, *design.deployment));
    }

    void cancelsAtAnyMoment()
    {
        const Design design = presetDesign("facenet-v5", device::DeviceId::Max78000);
        BoardLine count(device::DeviceId::Max78000);
        const PushOptions options{.repeat = 4, .layerTimes = true, .compareLayers = true};
        count.session.push(design.deployment, options, count.now);
        count.plugIn();
        int steps = 0;
        while (count.step())
            ++steps;
        QVERIFY(count.result());
        BoardLine line(device::DeviceId::Max78000);
        for (int after = 0; after < steps; after += 3) {
            line.forget();
            line.session.push(design.deployment, {.repeat = 4, .layerTimes = true, .compareLayers = true, .afresh = true}, line.now);
            if (!line.plugged)
                line.plugIn();
            for (int i = 0; i < after && line.step(); ++i) {
            }
            if (!line.session.hasPush())
                break;
            line.session.cancel(line.now);
            QVERIFY(line.settle());
            QCOMPARE(line.error()->code, ErrorCode::Canceled);
            QVERIFY(!line.session.hasPush());
        }
        line.forget();
        const auto result = push(line, design);
        QVERIFY2(result, why(line).c_str());
        QVERIFY(identical(*result, *design.deployment));
    }

    void fallsBackToTheSlowRate()
    {
        const Design design = presetDesign("facenet-v5", device::DeviceId::Max78000);
        BoardLine line(device::DeviceId::Max78000);
        // A line that cannot carry the fast rate: every byte is damaged at it.
        line.disturb = [&line](BoardLine::Direction, Bytes &bytes) {
            for (std::uint8_t &byte : bytes)
                byte = line.rate > 115'200 ? std::uint8_t(byte * 3 + 1) : byte;
        };
        const auto result = push(line, design, {.repeat = 1});
        QVERIFY2(result, why(line).c_str());
        QCOMPARE(result->board.baud, 115'200);
        QVERIFY(identical(*result, *design.deployment));
        QVERIFY(std::ranges::any_of(line.events, [](const Event &e) { return std::holds_alternative<Note>(e); }));
    }

    void findsABoardLeftAtTheFastRate()
    {
        BoardLine line(device::DeviceId::Max78000);
        line.plugIn();
        QVERIFY(line.settle());
        QCOMPARE(line.board.baud(), 921'600u);
        line.session.close();
        line.session.opened(line.now);
        line.plugIn();
        QVERIFY(line.settle());
        QCOMPARE(line.session.state(), Session::State::Ready);
    }

    void namesWhatIsWrong_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("code");
        QTest::newRow("nothing answers: silent") << "mute" << int(ErrorCode::Silent);
        QTest::newRow("noise answers: wrong rate") << "noise" << int(ErrorCode::WrongRate);
        QTest::newRow("a program that prints: other firmware") << "text" << int(ErrorCode::OtherFirmware);
        QTest::newRow("protocol 0: too old") << "old" << int(ErrorCode::FirmwareTooOld);
        QTest::newRow("protocol 2: too new") << "new" << int(ErrorCode::FirmwareTooNew);
        QTest::newRow("a hello cut short: misunderstood") << "short" << int(ErrorCode::Misunderstood);
        QTest::newRow("the other chip: wrong chip") << "chip" << int(ErrorCode::WrongChip);
    }
    void namesWhatIsWrong()
    {
        QFETCH(QString, what);
        QFETCH(int, code);
        const Design design = presetDesign("facenet-v5", what == "chip" ? device::DeviceId::Max78002 : device::DeviceId::Max78000);
        BoardLine line(device::DeviceId::Max78000);
        FrameReader reader;
        line.disturb = [&](BoardLine::Direction direction, Bytes &bytes) {
            if (direction == BoardLine::Direction::ToBoard)
                return;
            if (what == "mute") {
                bytes.clear();
            } else if (what == "noise") {
                for (std::uint8_t &byte : bytes)
                    byte = std::uint8_t(byte ^ 0x5a);
            } else if (what == "text") {
                const std::string text = "Hello from mnist\r\n";
                bytes.assign(text.begin(), text.end());
            } else if (what == "old" || what == "new" || what == "short") {
                Bytes changed;
                for (Arrival &arrival : reader.push(bytes)) {
                    Bytes &payload = arrival.frame.payload;
                    if (what == "short")
                        payload.resize(20);
                    else
                        payload[kFacetHelloMajor] = what == "old" ? 0 : 2;
                    const Bytes wire = toWire(arrival.frame);
                    changed.insert(changed.end(), wire.begin(), wire.end());
                }
                bytes = changed;
            }
        };
        line.session.push(design.deployment, {}, line.now);
        line.plugIn();
        QVERIFY(line.settle(20'000));
        QVERIFY(line.error());
        QCOMPARE(int(line.error()->code), code);
        QVERIFY(!line.error()->remedy.empty());
        QVERIFY(!line.result());
        // The board itself is unharmed.
        line.disturb = {};
        line.forget();
        line.session.close();
        line.session.opened(line.now);
        QVERIFY(line.settle());
        QCOMPARE(line.session.state(), Session::State::Ready);
    }

    void namesTheFirstDifference()
    {
        const Design design = presetDesign("facenet-v2", device::DeviceId::Max78000);
        BoardLine line(device::DeviceId::Max78000);
        auto wrong = std::make_shared<Deployment>(*design.deployment);
        // What would be expected of weights that the board does not have: from layer 1 on everything is different.
        LayerReading &reading = wrong->layers[1];
        const std::size_t at = reading.expected.values.size() / 2;
        reading.expected.values[at] ^= 4;
        wrong->layers.back().expected.values[0] ^= 1;
        line.session.push(wrong, {}, line.now);
        line.plugIn();
        QVERIFY(line.settle());
        QVERIFY(!line.result());
        QCOMPARE(line.error()->code, ErrorCode::KnownAnswerMismatch);
        const auto &arguments = line.error()->cause.arguments;
        const int pixels = int(reading.shape.extent.area());
        QCOMPARE(arguments[0], std::to_string(reading.layer));
        QCOMPARE(arguments[1], std::to_string(at / std::size_t(pixels)));
        QCOMPARE(arguments[2], std::to_string(int(at) % pixels / reading.shape.extent.cols));
        QCOMPARE(arguments[3], std::to_string(int(at) % pixels % reading.shape.extent.cols));
        QCOMPARE(arguments[5], std::to_string(reading.expected.values[at]));
        QCOMPARE(arguments[6], std::to_string(reading.expected.values[at] ^ 4));
        QCOMPARE(arguments[7], std::string("1"));
    }
};

QTEST_GUILESS_MAIN(TestBoardSession)
#include "tst_board_session.moc"
