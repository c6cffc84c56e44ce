// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Frames on the wire: COBS and CRC-32 as board and host share them.
#include "protocol/frame.h"
#include "protocol/protocol.h"

#include <QTest>

#include <zlib.h>

#include <algorithm>
#include <random>
#include <vector>

using Bytes = std::vector<std::uint8_t>;

namespace {

Bytes encode(const Bytes &frame)
{
    FacetEncoder encoder;
    facetEncoderInit(&encoder, frame.data(), std::uint32_t(frame.size()));
    Bytes wire;
    for (int byte = facetEncoderNext(&encoder); byte >= 0; byte = facetEncoderNext(&encoder))
        wire.push_back(std::uint8_t(byte));
    return wire;
}

// Type, sequence number and payload -> bytes on the wire.
Bytes wireOf(Bytes body)
{
    const std::size_t size = body.size();
    body.resize(size + 4);
    Bytes wire(facetWireSize(size));
    wire.resize(facetFrameToWire(body.data(), size, wire.data()));
    return wire;
}

struct Receiver {
    explicit Receiver(std::uint32_t capacity = kFacetMaxFrame) : buffer(capacity) { facetDecoderInit(&decoder, buffer.data(), capacity); }

    // What every delimiter ended.
    std::vector<FacetDecoded> push(const Bytes &bytes)
    {
        std::vector<FacetDecoded> results;
        for (const std::uint8_t byte : bytes) {
            const FacetDecoded result = facetDecoderPush(&decoder, byte);
            if (result != kFacetNothing)
                results.push_back(result);
        }
        return results;
    }
    [[nodiscard]] Bytes body() const { return {buffer.begin(), buffer.begin() + decoder.length - 4}; }

    Bytes buffer;
    FacetDecoder decoder;
};

} // namespace

class TestBoardFrame : public QObject {
    Q_OBJECT
private slots:
    // The published examples of consistent overhead byte stuffing.
    void encodesAsPublished_data()
    {
        QTest::addColumn<QByteArray>("plain");
        QTest::addColumn<QByteArray>("wire");
        const auto hex = [](const char *text) { return QByteArray::fromHex(text); };
        QTest::newRow("one zero") << hex("00") << hex("010100");
        QTest::newRow("two zeros") << hex("0000") << hex("01010100");
        QTest::newRow("zero between") << hex("11220033") << hex("031122023300");
        QTest::newRow("no zero") << hex("11223344") << hex("051122334400");
        QTest::newRow("zeros at the end") << hex("11000000") << hex("021101010100");
        QByteArray run;
        for (int i = 1; i <= 254; ++i)
            run.append(char(i));
        QTest::newRow("254 bytes without zero") << run << hex("ff") + run + hex("00");
        QTest::newRow("zero, then 254 bytes") << hex("00") + run << hex("01ff") + run + hex("00");
        QTest::newRow("255 bytes without zero") << run + hex("ff") << hex("ff") + run + hex("02ff00");
        QTest::newRow("254 bytes, then zero") << run + hex("00") << hex("ff") + run + hex("010100");
    }
    void encodesAsPublished()
    {
        QFETCH(QByteArray, plain);
        QFETCH(QByteArray, wire);
        const Bytes encoded = encode(Bytes(plain.begin(), plain.end()));
        QCOMPARE(QByteArray(reinterpret_cast<const char *>(encoded.data()), qsizetype(encoded.size())), wire);
    }

    void crcIsThatOfZipFiles()
    {
        const char *check = "123456789";
        QCOMPARE(facetCrc(reinterpret_cast<const std::uint8_t *>(check), 9), 0xcbf43926u);
        std::mt19937 random(3);
        Bytes bytes(4096);
        std::ranges::generate(bytes, [&] { return std::uint8_t(random()); });
        QCOMPARE(facetCrc(bytes.data(), bytes.size()), std::uint32_t(::crc32(0, bytes.data(), uInt(bytes.size()))));
    }

    // Any body comes back, whatever its length and however many zeros it has, and its wire holds no zero but the last byte.
    void everyBodyComesBack()
    {
        std::mt19937 random(20261122);
        Receiver receiver;
        for (int round = 0; round < 3000; ++round) {
            const std::size_t longest = round % 10 == 0 ? kFacetMaxFrame - 4 : 600;
            Bytes body(std::uniform_int_distribution<std::size_t>(2, longest)(random));
            const auto zeros = std::uniform_int_distribution<unsigned>(0, 256)(random);
            std::ranges::generate(body, [&] { return random() % 256 < zeros ? std::uint8_t(0) : std::uint8_t(random()); });
            const Bytes wire = wireOf(body);
            QVERIFY(wire.size() <= kFacetMaxWire);
            QCOMPARE(std::ranges::count(wire, 0), 1);
            QCOMPARE(wire.back(), std::uint8_t(0));
            const auto results = receiver.push(wire);
            QCOMPARE(results, std::vector{kFacetFrame});
            QCOMPARE(receiver.body(), body);
        }
    }

    // One flipped bit or one lost byte never passes for the frame, and the next frame is read again.
    void damageIsNoticedAndOver()
    {
        std::mt19937 random(7);
        Receiver receiver;
        for (int round = 0; round < 5000; ++round) {
            Bytes body(std::uniform_int_distribution<std::size_t>(2, 300)(random));
            std::ranges::generate(body, [&] { return random() % 4 == 0 ? std::uint8_t(0) : std::uint8_t(random()); });
            Bytes wire = wireOf(body);
            const std::size_t at = random() % (wire.size() - 1); // a lost delimiter joins two frames: below
            if (round % 2 == 0)
                wire[at] = std::uint8_t(wire[at] ^ 1u << random() % 8);
            else
                wire.erase(wire.begin() + std::ptrdiff_t(at));
            for (const FacetDecoded result : receiver.push(wire))
                QVERIFY(result != kFacetFrame);
            QCOMPARE(receiver.push(wireOf(body)), std::vector{kFacetFrame});
            QCOMPARE(receiver.body(), body);
        }
    }

    void aLostDelimiterCostsTwoFrames()
    {
        Receiver receiver;
        Bytes joined = wireOf({1, 2, 3});
        joined.pop_back();
        const Bytes next = wireOf({1, 3, 4});
        joined.insert(joined.end(), next.begin(), next.end());
        const auto results = receiver.push(joined);
        QCOMPARE(results.size(), std::size_t(1));
        QVERIFY(results[0] != kFacetFrame);
        QCOMPARE(receiver.push(next), std::vector{kFacetFrame});
    }

    void longFramesAreSkippedWhole()
    {
        Receiver receiver(32);
        QCOMPARE(receiver.push(wireOf(Bytes(29, 5))), std::vector{kFacetTooLong});
        QCOMPARE(receiver.push(wireOf(Bytes(28, 5))), std::vector{kFacetFrame});
        QCOMPARE(receiver.push(wireOf(Bytes(100000, 5))), std::vector{kFacetTooLong});
        QCOMPARE(receiver.push(wireOf(Bytes(2, 5))), std::vector{kFacetFrame});
    }

    void shortAndEmptyFrames()
    {
        Receiver receiver;
        QCOMPARE(receiver.push({0, 0, 0}), std::vector<FacetDecoded>{});
        QCOMPARE(receiver.push({1, 0}), std::vector{kFacetMalformed});
        QCOMPARE(receiver.push({5, 1, 2, 0}), std::vector{kFacetMalformed});
        QCOMPARE(receiver.push(wireOf({9})), std::vector{kFacetMalformed}); // a type alone
    }
};

QTEST_APPLESS_MAIN(TestBoardFrame)
#include "tst_board_frame.moc"
