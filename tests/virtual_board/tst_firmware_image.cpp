// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The images that are flashed: what they say of themselves, that they can be built again bit for bit, and that no loop of their
// sources forgets to serve the serial line.
#include "board/firmware_image.h"

#include "protocol/protocol.h"

#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace facet;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void copyFolder(const QString &from, const QString &to)
{
    QDirIterator it(from, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        const QString target = to + path.mid(from.size());
        QDir().mkpath(QFileInfo(target).path());
        QVERIFY(QFile::copy(path, target));
    }
}

// Loops that need not poll: how often their body runs at most, and why. Each pass is taken to cost kCyclesPerPass.
struct BoundedLoop {
    const char *function;
    int passes;
    const char *why;
};
constexpr int kCyclesPerPass = 24;
constexpr int kFifoCycles = 8680; // eight bytes at 921600 baud, 100 MHz
constexpr BoundedLoop kBounded[] = {
    {"facetEncoderNext", 254, "the longest block of COBS"},
    {"find", 9, "the longest list of windows"},
    {"crcOfWord", 4, "the bytes of a word"},
    {"crcOfColumn", 2, "two words of a column, four bytes each"},
    {"limitLayers", 4, "quadrants"},
    {"release", 4, "quadrants"},
    {"start", 32, "kFacetMaxStartWrites"},
    {"waitDone", 32, "kPollsBetween, inside a loop that polls"},
    {"facetInputFeed", 4, "looks for the next FIFO of a mask that is not empty"},
    {"uartPoll", 8, "this is what polls; its FIFO"},
    {"memset", 340, "the head of a runner, at the start"},
    {"memcpy", 257, "the data of a ping"},
};
// Loops of the start and of a change of the rate, when there is nothing to receive or what comes is lost anyway.
constexpr const char *kNobodyListens[] = {"facetCrc",     "facetFrameToWire", "resetHandler", "bootReset",
                                          "waitForClock", "timerInit",        "configure"};

struct Loop {
    QString function;
    QString text; // head and body
};

// All loops of a source; functions start at the left margin.
QList<Loop> loopsOf(const QString &source)
{
    QList<Loop> loops;
    static const QRegularExpression head("(?:^|\\n)(?:[\\w*_()., \"]+[ *])(\\w+)\\([^;{}]*\\)\\s*\\{");
    static const QRegularExpression loop("\\b(?:for|while) \\(");
    for (auto it = loop.globalMatch(source); it.hasNext();) {
        const auto at = it.next().capturedStart();
        QString function;
        for (auto f = head.globalMatch(source.left(at)); f.hasNext();)
            function = f.next().captured(1);
        // The head's parentheses, then a block or a statement.
        qsizetype end = source.indexOf('(', at);
        int depth = 0;
        do {
            depth += source[end] == '(' ? 1 : source[end] == ')' ? -1 : 0;
            ++end;
        } while (depth > 0);
        while (source[end].isSpace())
            ++end;
        if (source[end] == '{') {
            do {
                depth += source[end] == '{' ? 1 : source[end] == '}' ? -1 : 0;
                ++end;
            } while (depth > 0);
        } else {
            end = source.indexOf(';', end) + 1;
        }
        loops.append({function, source.mid(at, end - at)});
    }
    return loops;
}

} // namespace

class TestFirmwareImage : public QObject {
    Q_OBJECT

    static void addImages()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("chip");
        QTest::addColumn<int>("board");
        QTest::newRow("MAX78000FTHR") << "max78000-fthr" << 78000 << 1;
        QTest::newRow("MAX78000EVKIT") << "max78000-evkit" << 78000 << 2;
        QTest::newRow("MAX78002EVKIT") << "max78002-evkit" << 78002 << 2;
    }

private slots:
    void tellsWhatItIs_data() { addImages(); }
    void tellsWhatItIs()
    {
        if (QString(FACET_ARM_GCC).contains("NOTFOUND"))
            QSKIP("built without arm-none-eabi-gcc");
        QFETCH(QString, name);
        QFETCH(int, chip);
        QFETCH(int, board);
        const QString path = QString(FACET_FIRMWARE_DIR) + "/facet-runner-" + name;
        const auto image = board::readFirmwareImage(path.toStdString() + ".elf");
        QVERIFY2(image.has_value(), image ? "" : image.error().message().c_str());
        QCOMPARE(image->device, chip == 78002 ? device::DeviceId::Max78002 : device::DeviceId::Max78000);
        QCOMPARE(int(image->board), board);
        QCOMPARE(int(image->protocol[0]), int(kFacetProtocolMajor));
        const QByteArray binary = contents(path + ".bin");
        QCOMPARE(binary, QByteArray(reinterpret_cast<const char *>(image->flash.data()), qsizetype(image->flash.size())));
        QVERIFY(contents(path + ".hex").startsWith(":020000041000EA")); // flash begins at 0x10000000
        qInfo("%lld bytes of flash", static_cast<long long>(binary.size()));
        QVERIFY(binary.size() < 16 * 1024);
    }

    void buildsTheSameAgainElsewhere_data() { addImages(); }
    void buildsTheSameAgainElsewhere()
    {
        if (QString(FACET_ARM_GCC).contains("NOTFOUND"))
            QSKIP("built without arm-none-eabi-gcc");
        QFETCH(QString, name);
        QFETCH(int, chip);
        QFETCH(int, board);
        QTemporaryDir folder;
        copyFolder(QString(FACET_SOURCE_DIR) + "/firmware", folder.filePath("some where/else"));
        QProcess process;
        const QString objcopy = QString(FACET_ARM_GCC).replace("-gcc", "-objcopy");
        process.start(FACET_CMAKE, {"-D", QString("GCC=") + FACET_ARM_GCC, "-D", "OBJCOPY=" + objcopy, "-D", QString("CHIP=%1").arg(chip),
                                    "-D", QString("BOARD=%1").arg(board), "-D", "OUTPUT=" + folder.filePath("out/image"), "-P",
                                    folder.filePath("some where/else/build_image.cmake")});
        QVERIFY(process.waitForFinished(60'000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
        for (const char *suffix : {".elf", ".hex", ".bin"}) {
            const QByteArray again = contents(folder.filePath("out/image") + suffix);
            QVERIFY(!again.isEmpty());
            QVERIFY2(again == contents(QString(FACET_FIRMWARE_DIR) + "/facet-runner-" + name + suffix), suffix);
            QVERIFY(!again.contains(FACET_SOURCE_DIR));
        }
    }

    // Every loop either polls in its body, or its length is written down above and fits the receive FIFO. What happens between
    // two polls of a loop is not measured here: strict timing in the emulator does that.
    void everyLoopPollsOrIsShort()
    {
        int polled = 0, bounded = 0, silent = 0;
        for (const char *part : {"/firmware/protocol", "/firmware/runner"}) {
            QDirIterator it(QString(FACET_SOURCE_DIR) + part, {"*.c"}, QDir::Files);
            while (it.hasNext()) {
                const QString path = it.next();
                for (const Loop &loop : loopsOf(QString::fromUtf8(contents(path)))) {
                    static const QRegularExpression polls(
                        "\\b(uartPoll|facetPortPoll|uartSend|facetPortSend|facetFifoPut|waitDone|facetRunnerByte)\\(");
                    if (polls.match(loop.text).hasMatch()) {
                        ++polled;
                        continue;
                    }
                    const auto isHere = [&loop](const auto &entry) { return loop.function == entry; };
                    if (std::ranges::any_of(kNobodyListens, isHere)) {
                        ++silent;
                        continue;
                    }
                    const auto known = std::ranges::find_if(kBounded, [&](const BoundedLoop &entry) { return isHere(entry.function); });
                    QVERIFY2(known != std::end(kBounded),
                             qPrintable(path + ": " + loop.function + ": a loop without a poll: " + loop.text.left(80)));
                    QVERIFY(known->passes * kCyclesPerPass < kFifoCycles);
                    ++bounded;
                }
            }
        }
        qInfo("%d loops poll, %d are short, %d run when nobody listens", polled, bounded, silent);
        QVERIFY(polled > 10);
        QVERIFY(bounded > 5);
    }

    void refusesWhatIsNoImage()
    {
        QVERIFY(!board::parseFirmwareImage("", "empty"));
        QVERIFY(!board::parseFirmwareImage(std::string(100, '\0'), "zeros"));
        std::string cut = "\x7f"
                          "ELF\x01\x01";
        cut.resize(52, '\xff');
        QVERIFY(!board::parseFirmwareImage(cut, "cut"));
    }
};

QTEST_GUILESS_MAIN(TestFirmwareImage)
#include "tst_firmware_image.moc"
