// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// A campaign of faults on the line and in the board: whatever is injected wherever, a push ends in the right result or in a named
// error, within a bounded time, and the board answers hello afterwards. Deterministic; a failure prints its number.
#include "arithmetic/random_parameters.h"
#include "study/presets.h"
#include "support/board_line.h"

#include "protocol/protocol.h"

#include <QTest>

#include <array>
#include <map>
#include <random>

using namespace facet;
using namespace facet::board;
using facet::testing::BoardLine;

namespace {

constexpr int kFaultsPerKind = 150;

// Small, with several layers, weights of several processors and a bias: a push takes a millisecond of this machine.
network::Network smallNetwork()
{
    network::Network network;
    network.name = "small";
    network.picture = {3, {8, 8}};
    network::Layer first;
    first.name = "first";
    first.outChannels = 8;
    first.activation = network::Activation::ReLU;
    network::Layer second = first;
    second.name = "second";
    second.pooling = network::Pooling::Max;
    second.pool = {2, 2};
    second.poolStride = {2, 2};
    network::Layer last;
    last.name = "last";
    last.op = network::Operator::Linear;
    last.kernel = {1, 1};
    last.pad = {0, 0};
    last.flatten = true;
    last.outChannels = 4;
    last.bias = true;
    last.outputWidth = 32;
    network.layers = {first, second, last};
    return network;
}

enum class Fault : std::uint8_t { DropByte, FlipBit, InsertBytes, DropAll, LateAnswer, Mute, Reset, PowerCycle, Unplug, BadMemory };
constexpr std::array kFaults{Fault::DropByte, Fault::FlipBit, Fault::InsertBytes, Fault::DropAll, Fault::LateAnswer,
                             Fault::Mute,     Fault::Reset,   Fault::PowerCycle,  Fault::Unplug,  Fault::BadMemory};

const char *nameOf(Fault fault)
{
    constexpr std::array kNames{"drops a byte", "flips a bit", "inserts bytes", "drops a frame", "answers late",
                                "mutes the board", "resets the board", "cycles the power", "unplugs", "overwrites memory"};
    return kNames[std::size_t(fault)];
}

// One push with one to three faults of a kind at random moments.
class Trial
{
public:
    Trial(Fault fault, unsigned seed, const std::shared_ptr<Deployment> &deployment, std::size_t exchanges)
        : m_line(deployment->device), m_fault(fault), m_random(seed), m_deployment(deployment)
    {
        // The last exchanges are as likely as the first.
        for (int i = below(3); i >= 0; --i)
            m_moments[std::size_t(below(int(exchanges)))] = true;
        m_line.disturb = [this](BoardLine::Direction direction, Bytes &bytes) { disturb(direction, bytes); };
    }

    // Empty when all is well.
    std::string run(const PushOptions &options, std::int64_t cycles)
    {
        m_line.session.push(m_deployment, options, m_line.now);
        m_line.plugIn();
        for (int plugs = 0; plugs < 5; ++plugs) {
            if (!m_line.settle())
                return "hangs";
            if (m_line.session.state() != Session::State::Lost)
                break;
            m_line.now += 700;
            m_line.plugIn();
        }
        const PushResult *result = m_line.result();
        if (!result && !m_line.error())
            return "ends without a result or an error";
        if (m_line.session.hasPush())
            return "ends, but a push is still under way";
        outcome = result ? "succeeds" : std::string(idOf(m_line.error()->code));
        if (!result && (m_line.error()->title.empty() || m_line.error()->cause.empty() || m_line.error()->remedy.empty()))
            return "an error without title, cause or remedy";
        if (result) {
            if (result->outputs.empty() || result->outputs.back().found != m_deployment->layers.back().expected)
                return "accepts a wrong result";
            if (std::abs(result->warm.cycles - cycles) > cycles / 4)
                return "reports " + std::to_string(result->warm.cycles) + " cycles instead of " + std::to_string(cycles);
        }
        // Afterwards, without faults.
        m_line.disturb = {};
        m_line.delay = 0;
        m_line.mutedUntil = 0;
        m_line.forget();
        m_line.session.close();
        m_line.plugIn();
        if (!m_line.settle(60'000) || m_line.session.state() != Session::State::Ready)
            return "the board does not answer hello afterwards: " + (m_line.error() ? m_line.error()->message() : std::string("hang"));
        m_line.session.push(m_deployment, options, m_line.now);
        if (!m_line.settle() || !m_line.result())
            return "the board cannot be loaded afterwards: " + (m_line.error() ? m_line.error()->message() : std::string("hang"));
        return {};
    }

    std::string outcome;
    int injected = 0;

private:
    int below(int n) { return int(m_random() % unsigned(n)); }

    void disturb(BoardLine::Direction direction, Bytes &bytes)
    {
        if (direction == BoardLine::Direction::ToBoard) {
            m_now = m_moments.contains(m_exchange++);
            m_towards = below(2) == 0;
            if (m_now && !actsOnBytes(m_fault)) {
                ++injected;
                actOnBoard();
            }
        }
        if (!m_now || !actsOnBytes(m_fault) || bytes.empty() || m_towards != (direction == BoardLine::Direction::ToBoard))
            return;
        ++injected;
        const auto at = bytes.begin() + below(int(bytes.size()));
        switch (m_fault) {
        case Fault::DropByte: bytes.erase(at); break;
        case Fault::FlipBit: *at ^= std::uint8_t(1 << below(8)); break;
        case Fault::InsertBytes: bytes.insert(at, std::size_t(1 + below(20)), std::uint8_t(below(256))); break;
        default: bytes.clear(); break;
        }
    }

    static bool actsOnBytes(Fault fault) { return fault <= Fault::DropAll; }

    void actOnBoard()
    {
        switch (m_fault) {
        case Fault::LateAnswer: m_line.delay = m_line.delay > 0 ? 0 : 100 + below(1500); break;
        case Fault::Mute: m_line.mutedUntil = m_line.now + below(6000); break;
        case Fault::Reset: m_line.board.reset(); break;
        case Fault::PowerCycle: m_line.board.powerCycle(); break;
        case Fault::Unplug:
            if (below(2) == 0)
                m_line.board.powerCycle();
            m_line.plugged = false;
            m_line.session.unplugged(m_line.now);
            break;
        default: spoil(); break;
        }
    }

    // Another frame gets onto the line and changes a word of the board's memory.
    void spoil()
    {
        const Segment &segment = m_deployment->segments[std::size_t(below(int(m_deployment->segments.size())))];
        const bool kernels = segment.kind == Segment::Kind::Kernels;
        PayloadWriter payload;
        payload.u32(segment.address).u32(kernels ? std::uint32_t(kFacetWritePacked) : 0);
        for (int i = 0; i < (kernels ? 9 : 1); ++i)
            payload.u32(std::uint32_t(m_random()) & (segment.kind == Segment::Kind::Biases ? 0xffu : 0xffffffffu));
        (void)m_line.board.exchange(toWire({kFacetWrite, 0, payload.take()}));
    }

    BoardLine m_line;
    Fault m_fault;
    std::mt19937 m_random;
    std::shared_ptr<Deployment> m_deployment;
    std::map<std::size_t, bool> m_moments;
    std::size_t m_exchange = 0;
    bool m_now = false;
    bool m_towards = false;
};

} // namespace

class TestBoardFaults : public QObject
{
    Q_OBJECT

    std::shared_ptr<Deployment> m_deployment;
    PushOptions m_options{.repeat = 3, .layerTimes = true, .compareLayers = true};
    std::size_t m_exchanges = 0;
    std::int64_t m_cycles = 0;
    int m_injected = 0;

private slots:
    void initTestCase()
    {
        const network::Network network = smallNetwork();
        const auto drawn = arithmetic::randomParameters(network, network::inferShapes(network), 3);
        auto prepared = prepare("small", drawn.network, device::DeviceId::Max78000, drawn.parameters, arithmetic::randomInput(network.input(), 3));
        QVERIFY2(prepared, prepared ? "" : prepared.error().front().message().c_str());
        m_deployment = std::make_shared<Deployment>(std::move(prepared->deployment));
        BoardLine line(device::DeviceId::Max78000);
        line.disturb = [this](BoardLine::Direction direction, Bytes &) { m_exchanges += direction == BoardLine::Direction::ToBoard; };
        line.session.push(m_deployment, m_options, line.now);
        line.plugIn();
        QVERIFY(line.settle());
        QVERIFY2(line.result(), line.error() ? line.error()->message().c_str() : "");
        m_cycles = line.result()->warm.cycles;
        QVERIFY(m_exchanges > 30);
    }

    void endsWellOrSaysWhy_data()
    {
        QTest::addColumn<int>("fault");
        for (const Fault fault : kFaults)
            QTest::newRow(nameOf(fault)) << int(fault);
    }
    void endsWellOrSaysWhy()
    {
        QFETCH(int, fault);
        std::map<std::string, int> outcomes;
        for (int i = 0; i < kFaultsPerKind; ++i) {
            Trial trial(Fault(fault), unsigned(1000 * fault + i), m_deployment, m_exchanges);
            const std::string problem = trial.run(m_options, m_cycles);
            QVERIFY2(problem.empty(), qPrintable(QString("trial %1: %2 (%3)").arg(i).arg(problem.c_str(), trial.outcome.c_str())));
            ++outcomes[trial.outcome];
            m_injected += trial.injected;
        }
        QString line;
        for (const auto &[outcome, count] : outcomes)
            line += QString(" %1 %2").arg(count).arg(outcome.c_str());
        qInfo("%d pushes:%s", kFaultsPerKind, qPrintable(line));
        // Damage on the line alone never stops a push.
        if (Fault(fault) <= Fault::LateAnswer)
            QCOMPARE(outcomes["succeeds"], kFaultsPerKind);
    }

    void injectedEnough()
    {
        qInfo("%d faults injected", m_injected);
        QVERIFY(m_injected >= 1000);
    }
};

QTEST_GUILESS_MAIN(TestBoardFaults)
#include "tst_board_faults.moc"
