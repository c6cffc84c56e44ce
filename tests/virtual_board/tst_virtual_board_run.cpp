// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Whole networks through the wire: the vendor's register writes, kernels, biases and input go to the emulated runner frame by
// frame; what it reads back must be the vendor's known answers, in the cycles that the accelerator's model takes.
#include "board_process.h"

#include "accelerator/accelerator.h"
#include "program/data_image.h"
#include "program/weight_image.h"
#include "support/golden.h"
#include "support/golden_arithmetic.h"
#include "support/golden_network.h"

using namespace facet;
using golden::BoardProcess;
using golden::BoardReply;
using golden::Bytes;
using nlohmann::json;

namespace {

// A host of its own, so that nothing of core/board is needed to prove the board.
class Pusher {
public:
    Pusher(BoardProcess &board, accelerator::Accelerator &chip) : m_board(board), m_chip(chip) {}

    void write(std::uint32_t address, const std::vector<std::uint32_t> &words)
    {
        for (std::size_t i = 0; i < words.size(); i += 1024) {
            Bytes payload = BoardProcess::words({address + 4 * std::uint32_t(i), 0});
            for (std::size_t k = i; k < std::min(words.size(), i + 1024); ++k) {
                golden::put32(payload, words[k]);
                m_chip.write32(address + 4 * std::uint32_t(k), words[k]);
            }
            QCOMPARE(m_board.ask(kFacetWrite, payload, 20'000).status, int(kFacetOk));
        }
    }
    void kernels(const program::KernelBlock &block)
    {
        m_chip.write8(block.address | 1, 1);
        for (std::size_t i = 0; i < block.words.size(); ++i)
            m_chip.write32(block.address + 4 * std::uint32_t(i), block.words[i]);
        constexpr std::size_t kWords = kFacetKernelColumnsPerWrite * 9 / 4;
        for (std::size_t i = 0; i < block.words.size(); i += kWords) {
            Bytes payload = BoardProcess::words({block.address + std::uint32_t(i / 9 * 16), kFacetWritePacked});
            for (std::size_t k = i; k < std::min(block.words.size(), i + kWords); ++k)
                golden::put32(payload, block.words[k]);
            QCOMPARE(m_board.ask(kFacetWrite, payload, 20'000).status, int(kFacetOk));
        }
    }
    void play(const json &entries)
    {
        for (const json &entry : entries) {
            if (entry[0] == "w")
                write(entry[1], {entry[2].get<std::uint32_t>()});
        }
    }

private:
    BoardProcess &m_board;
    accelerator::Accelerator &m_chip; // gets the same writes
};

std::uint32_t read32(BoardProcess &board, std::uint32_t address)
{
    const BoardReply reply = board.ask(kFacetRead, BoardProcess::words({address, 4}));
    return reply.status == kFacetOk ? facetGet32(&reply.payload[1]) : 0xdeadbeef;
}

} // namespace

class TestVirtualBoardRun : public QObject {
    Q_OBJECT
private slots:
    void knownAnswers_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QStringList>("arguments");
        const auto add = [](const char *folder, const char *part, const QStringList &arguments, const char *note) {
            for (const std::string &path : golden::files(folder)) {
                if (QString::fromStdString(path).contains(part))
                    QTest::newRow((path.substr(path.rfind('/') + 1) + note).c_str()) << QString::fromStdString(path) << arguments;
            }
        };
        add("facenet", "v2-MAX78000", {}, "");
        add("facenet", "v2-MAX78000", {"--strict"}, ", strictly timed");
        add("facenet", "v2-MAX78000", {"--loopback"}, ", loopback");
        add("facenet", "v2-MAX78002", {"--device", "MAX78002"}, "");
        add("facenet", "v6-MAX78000", {"--board", "evkit"}, ", evaluation kit");
        add("conformance/MAX78002", "networks__mnist-chw.", {"--device", "MAX78002"}, ", MAX78002");
        add("conformance/MAX78000", "networks__mnist-chw.", {}, ", MAX78000");
        add("conformance/MAX78000", "fifostream-cifar", {}, ", FIFO");
    }
    void knownAnswers()
    {
        FACET_NEED_SHARED();
        QFETCH(QString, path);
        QFETCH(QStringList, arguments);
        if (!arguments.contains("--loopback"))
            FACET_NEED_EMULATOR();
        const json file = golden::load(path.toStdString());
        const bool fifo = std::ranges::find(file["options"], "--fifo") != file["options"].end();
        const auto net = golden::loadGoldenNetwork(file);
        const std::string blobs = golden::blobsOf(path.toStdString());
        const auto shapes = network::inferShapes(net.network);
        const auto &device = device::device(net.device);
        const auto placement = place::placeSimply(net.network, shapes, device);
        const auto context = program::makeContext(net.network, shapes, device, placement);

        BoardProcess board(arguments);
        QVERIFY(board.isOpen());
        accelerator::Accelerator chip(net.device);
        const bool max78002 = net.device == device::DeviceId::Max78002;
        board.powerUp(max78002 ? kFacetClockPll << 4 | 2 : 0, max78002 ? kFacetClockPll << 4 : 0);
        board.goFast();
        Pusher pusher(board, chip);
        const json &registers = file["registers"];
        pusher.play(registers["cnn_init"]);
        for (const auto &block : program::kernelBlocks(context, golden::parametersOf(file, net.network, blobs)))
            pusher.kernels(block);
        if (registers.contains("cnn_load_bias")) {
            for (const json &entry : registers["cnn_load_bias"]) {
                std::vector<std::uint32_t> bytes;
                for (const json &byte : file["bias_mem"][entry[2].get<std::string>().substr(5)])
                    bytes.push_back(byte.get<std::uint32_t>());
                pusher.write(entry[1], bytes);
            }
        }
        pusher.play(registers["cnn_configure"]);

        // Input buffer: blocks of address, words, no FIFO.
        Bytes input;
        const auto blocks = program::inputWords(context, golden::inputOf(file, blobs));
        if (fifo) { // one block, the words of all FIFOs in turn
            std::uint32_t mask = 0;
            for (const auto &block : blocks)
                mask |= 1u << block.index;
            for (const std::uint32_t word : {0u, std::uint32_t(blocks.size() * blocks[0].words.size()), mask})
                golden::put32(input, word);
            for (std::size_t i = 0; i < blocks[0].words.size(); ++i) {
                for (const auto &block : blocks)
                    golden::put32(input, block.words[i]);
            }
        }
        for (const auto &block : blocks) {
            if (fifo)
                break;
            golden::put32(input, block.address);
            golden::put32(input, std::uint32_t(block.words.size()));
            golden::put32(input, 0);
            for (const std::uint32_t word : block.words)
                golden::put32(input, word);
        }
        for (std::size_t at = 0; at < input.size(); at += kFacetMaxData) {
            Bytes payload = BoardProcess::words({std::uint32_t(at)});
            payload.insert(payload.end(), input.begin() + std::ptrdiff_t(at),
                           input.begin() + std::ptrdiff_t(std::min(input.size(), at + kFacetMaxData)));
            QCOMPARE(board.ask(kFacetInput, payload).status, int(kFacetOk));
        }

        Bytes run = BoardProcess::words({3 | kFacetRunLoadInput << 16, 500'000});
        std::uint8_t quadrants = 0, count = 0;
        Bytes pairs;
        for (const json &entry : registers["cnn_start"]) {
            if (entry[0] != "w")
                continue;
            golden::put32(pairs, entry[1].get<std::uint32_t>());
            golden::put32(pairs, entry[2].get<std::uint32_t>());
            ++count;
        }
        for (const int g : context.groups)
            quadrants = std::uint8_t(quadrants | 1u << g);
        run.insert(run.end(), {0, std::uint8_t(context.firstGroup()), quadrants, count});
        golden::put32(run, 0x1001);
        run.insert(run.end(), pairs.begin(), pairs.end());
        const BoardReply result = board.ask(kFacetRun, run, 60'000);
        QCOMPARE(result.status, int(kFacetOk));
        QCOMPARE(facetGet16(&result.payload[kFacetRunReplyRuns]), 3u);

        // The same on the model alone, for its cycles.
        for (const auto &block : blocks) {
            for (std::size_t i = 0; !fifo && i < block.words.size(); ++i)
                chip.write32(block.address + 4 * std::uint32_t(i), block.words[i]);
        }
        for (const json &entry : registers["cnn_start"]) {
            if (entry[0] == "w")
                chip.write32(entry[1], entry[2]);
        }
        for (const auto &block : blocks) {
            for (std::size_t i = 0; fifo && i < block.words.size(); ++i)
                chip.write32(device::kFifoData + 4 * std::uint32_t(block.index), block.words[i]);
        }
        QVERIFY(chip.done());
        const double timerHz = facetGet32(&result.payload[kFacetRunReplyTimerHz]), runHz = facetGet32(&result.payload[kFacetRunReplyRunHz]);
        for (std::size_t i = 0; i < 3; ++i) {
            const double ticks = facetGet32(&result.payload[kFacetRunReplySamples + kFacetRunSampleSize * i + 4]);
            const double us = ticks / timerHz * 1e6, expected = double(chip.cycles()) / runHz * 1e6;
            QVERIFY2(us >= expected && (fifo || us < expected + 2), // feeding may take longer
                     qPrintable(QString("%1 us instead of %2 us").arg(us).arg(expected)));
            QVERIFY(facetGet32(&result.payload[kFacetRunReplySamples + kFacetRunSampleSize * i]) > 0);
        }
        qInfo("%lld cycles, %u ticks of %.0f MHz", static_cast<long long>(chip.cycles()),
              facetGet32(&result.payload[kFacetRunReplySamples + 4]), timerHz * 1e-6);

        // Known answers: address, mask, count, values.
        const int last = program::outputLayers(context).back();
        const network::FeatureMap output{{shapes.layers[std::size_t(last)].outChannels, shapes.layers[std::size_t(last)].out},
                                         golden::array(file["final_output"][std::to_string(last)], blobs).values};
        int compared = 0;
        for (const auto &word : program::outputWords(context, last, output)) {
            QCOMPARE(read32(board, word.address) & word.mask, word.value & word.mask);
            if (++compared == 400)
                break;
        }
        QVERIFY(compared > 0);

        // Every layer takes its part: stopping after a later one takes longer.
        std::uint32_t before = 0;
        for (const int layer : context.executed) {
            Bytes part = run;
            facetPut16(&part[kFacetRunRepeat], 1);
            facetPut16(&part[kFacetRunFlags], kFacetRunLoadInput | kFacetRunStopAfter);
            part[kFacetRunStopLayer] = std::uint8_t(context.hardwareIndex[std::size_t(layer)]);
            const BoardReply reply = board.ask(kFacetRun, part, 60'000);
            QCOMPARE(reply.status, int(kFacetOk));
            const std::uint32_t ticks = facetGet32(&reply.payload[kFacetRunReplySamples + 4]);
            QVERIFY(ticks > before);
            before = ticks;
        }
        QCOMPARE(board.ask(kFacetRun, run, 60'000).status, int(kFacetOk)); // and the limit is gone again
        if (!arguments.contains("--loopback")) {
            const QJsonObject stats = board.stats();
            QCOMPARE(stats["strayAccesses"].toInt(), 0);
            QCOMPARE(stats["cnnFaults"].toInt(), 0);
            QCOMPARE(stats["overruns"].toInt(), 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestVirtualBoardRun)
#include "tst_virtual_board_run.moc"
