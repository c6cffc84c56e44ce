// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What the vendor's tool accepts is accepted, and it says the same about it: every golden network of both chips.

#include "device/check.h"
#include "support/golden.h"
#include "support/golden_network.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <regex>

using namespace facet;
using device::Finding;
using device::Severity;

namespace {

struct Message {
    const char *rule;
    const char *pattern; // of the vendor's tool, without "Layer n: "
};

// Messages that the studio must give exactly where the vendor's tool gives them.
constexpr Message kMessages[] = {
    {"channel-multiple", "The input channel count \\(\\d+\\) is not a multiple of 4.*"},
    {"input-pooling", "The input layer uses pooling.*"},
    {"byte-lanes", "Use --mlator to optimize.*"},
    {"depthwise-moves", "depth-wise convolution moves data across processors.*"},
    {"dilated-on-conv2d", "Using Conv2d hardware for dilated Conv1d.*"},
    {"passthrough-chain", "Passthrough layer is followed by passthrough layer.*"},
    {"flatten-unneeded", "`flatten` is not needed.*"},
    {"streaming-bias", "Combining streaming and a bias.*"},
    {"read-gap", "`read_gap` \\d+ does not match the `write_gap` \\d+ of layer \\d+.*"},
    {"in-offset", "Non-default `in_offset: .*`, but no `in_sequences` given.*"},
};

// Messages that are not about rules of the network: files, options, streaming buffers, de-duplication.
constexpr const char *kOtherMessages =
    "(--overwrite specified|Deduplication eliminated|`--timer` is ignored|Use `pool_first: False` to combine|"
    "Layer \\d+: Streaming buffer|Layer \\d+: The output \\().*";

using Said = std::map<std::pair<std::string, int>, int>; // rule and layer -> how often

QString print(const Said &said)
{
    QStringList lines;
    for (const auto &[what, count] : said)
        lines << QStringLiteral("%1 at %2 (%3x)").arg(QString::fromStdString(what.first)).arg(what.second).arg(count);
    return lines.join("; ");
}

} // namespace

class TstDeviceGolden : public QObject {
    Q_OBJECT

private:
    Said m_total;

private slots:
    void says_data()
    {
        FACET_NEED_SHARED();
        QTest::addColumn<QString>("path");
        for (const char *folder : {"facenet", "demos", "conformance/MAX78000", "conformance/MAX78002"}) {
            for (const std::string &path : golden::files(folder)) {
                const auto name = QString::fromStdString(path).section('/', -2).chopped(8);
                QTest::newRow(qPrintable(name)) << QString::fromStdString(path);
            }
        }
    }

    void says()
    {
        QFETCH(QString, path);
        const nlohmann::json golden = golden::load(path.toStdString());
        const golden::GoldenNetwork loaded = golden::loadGoldenNetwork(golden);
        const auto shapes = network::inferShapes(loaded.network);
        const auto findings = device::check(loaded.network, shapes, device::device(loaded.device));
        for (const Finding &finding : findings) {
            if (finding.severity == Severity::Error)
                qWarning("layer %d: %s needs %s has %s", finding.layer, finding.rule.c_str(), finding.needs.str().c_str(),
                         finding.has.str().c_str());
        }
        QVERIFY(!device::hasErrors(findings));

        Said expected;
        const std::regex layered("Layer (\\d+)(?: \\([^)]*\\))?: (.*)");
        for (const auto &message : golden["messages"]) {
            const std::string text = message[1];
            if (std::regex_match(text, std::regex(kOtherMessages)))
                continue;
            std::smatch parts;
            QVERIFY2(std::regex_match(text, parts, layered), text.c_str());
            const std::string said = parts[2];
            const auto known =
                std::ranges::find_if(kMessages, [&](const Message &m) { return std::regex_match(said, std::regex(m.pattern)); });
            QVERIFY2(known != std::end(kMessages), text.c_str());
            ++expected[{known->rule, std::stoi(parts[1])}];
        }
        Said found; // no warning or notice beyond those of the vendor's tool
        for (const Finding &finding : findings)
            ++found[{finding.rule, finding.layer}];
        QCOMPARE(print(found), print(expected));
        for (const auto &[what, count] : found)
            m_total[{what.first, 0}] += count;
    }

    // Every kind of message really occurs in the golden files.
    void saidEverything()
    {
        FACET_NEED_SHARED();
        for (const Message &message : kMessages)
            QVERIFY2(m_total.contains({message.rule, 0}), message.rule);
    }
};

QTEST_APPLESS_MAIN(TstDeviceGolden)
#include "tst_device_golden.moc"
