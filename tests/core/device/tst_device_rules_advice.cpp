// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "rule_rows.h"

#include "study/presets.h"

#include <QFile>
#include <QRegularExpression>

using namespace facet::device;
using namespace facet::device::rows;

namespace {

auto output(Extent size, int channels = 8, int width = 8, bool byteLanes = false)
{
    return [=](Network &n) {
        n.picture.extent = size;
        n.layers[1].outChannels = channels;
        n.layers[1].outputWidth = width;
        n.options.mlator = byteLanes;
    };
}

auto depthwise(std::uint64_t out)
{
    return [=](Layer &l) {
        l.outChannels = l.groups = 4;
        l.pins.processors = 0xf0;
        l.pins.outputProcessors = out;
    };
}

auto twoCopies(bool apart)
{
    return [=](Network &n) {
        makePassthrough(n.layers[1]);
        n.layers.push_back(n.layers[1]);
        if (apart)
            n.layers[2].sources = {0};
    };
}

Network samples(int columns, bool stated)
{
    return plain([=](Network &n) {
        n.picture.extent = {64, columns};
        if (stated)
            n.layers[0].inDim = Extent{8, 8};
    });
}

Network dilated(int by)
{
    return sound([=](Layer &l) { l.dilation = {by, 1}; });
}

const std::vector<Row> &adviceRows()
{
    static const std::vector<Row> rows{
        accepts("2D data in a 2D layer", "flat-into-2d", samples(4, false), kMax78000, 0),
        accepts("1D data of a stated size in a 2D layer", "flat-into-2d", samples(1, true), kMax78000, 0),
        rejects("1D data in a 2D layer", "flat-into-2d", samples(1, false), kMax78000, 0),
        accepts("the byte-lane reader for 16 pixels", "byte-lanes-ignored", plain(output({4, 4}, 8, 8, true))),
        rejects("the byte-lane reader for 9 pixels", "byte-lanes-ignored", plain(output({3, 3}, 8, 8, true))),
        rejects("the byte-lane reader for 32-bit data", "byte-lanes-ignored", plain(output({4, 4}, 8, 32, true))),
        accepts("a convolution of the input", "input-pooling", plainNetwork(), kMax78000, 0),
        rejectsForGood("pooling of the input", "input-pooling", plain([](Network &n) {
                           makePool(n.layers[0], {2, 2}, {2, 2});
                       }),
                       kMax78000, 0),
        accepts("3 input channels in the first layer", "channel-multiple", plainNetwork(), kMax78000, 0),
        accepts("4 channels inside", "channel-multiple", plainNetwork()),
        rejects("6 channels inside", "channel-multiple", plain([](Network &n) { n.layers[0].outChannels = 6; })),
        rejectsForGood("6 channels in pinned processors", "channel-multiple", plain([](Network &n) {
                           n.layers[0].outChannels = 6;
                           n.layers[1].pins.processors = 0x3f;
                       })),
        accepts("32-bit scores", "byte-lanes", plain(output({4, 4}, 8, 32))),
        accepts("9 pixels", "byte-lanes", plain(output({3, 3}))),
        accepts("16 pixels with the byte-lane reader", "byte-lanes", plain(output({4, 4}, 8, 8, true))),
        rejects("16 pixels without the byte-lane reader", "byte-lanes", plain(output({4, 4}))),
        rejectsForGood("9 pixels of one channel", "byte-lanes", plain(output({3, 3}, 1))),
        accepts("depth-wise output that stays", "depthwise-moves", plain(depthwise(0xf0)), kMax78002),
        rejects("depth-wise output that moves", "depthwise-moves", plain(depthwise(0xf00)), kMax78002),
        accepts("a stretched kernel", "dilated-on-conv2d", dilated(4)),
        rejectsForGood("a dilation too wide to stretch", "dilated-on-conv2d", dilated(5)),
        accepts("two copies of the same layer", "passthrough-chain", plain(twoCopies(true))),
        rejectsForGood("a copy of a copy", "passthrough-chain", plain(twoCopies(false))),
    };
    return rows;
}

QString severityName(Severity severity)
{
    return severity == Severity::Error ? "error" : severity == Severity::Warning ? "warning" : "notice";
}

} // namespace

class TstDeviceRulesAdvice : public QObject {
    Q_OBJECT

private slots:
    void rule_data() { addRows(adviceRows()); }
    void rule() { judgeAt(adviceRows()); }
    void everyRuleAcceptsAndRejects() { QCOMPARE(uncovered(adviceRows(), adviceRules()), QStringList()); }

    void ruleIdsAreUnique()
    {
        std::set<std::string> ids;
        for (const RuleInfo &rule : rules())
            QVERIFY2(ids.emplace(rule.id).second, std::string(rule.id).c_str());
    }

    // docs/rules.md lists every rule with its severity, in the order of the tables, and no other.
    void theListOfRulesIsComplete()
    {
        QFile file(QStringLiteral(FACET_SOURCE_DIR "/docs/rules.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        const QRegularExpression row(R"(^\| `([a-z0-9-]+)` \| (error|warning|notice) \|)", QRegularExpression::MultilineOption);
        QStringList written;
        for (auto at = row.globalMatch(text); at.hasNext();) {
            const auto match = at.next();
            written << match.captured(1) + ' ' + match.captured(2);
        }
        QStringList known;
        for (const RuleInfo &rule : rules())
            known << QString::fromUtf8(rule.id.data(), qsizetype(rule.id.size())) + ' ' + severityName(rule.severity);
        for (const char *rule : {"kernel-memory", "bias-memory", "kernel-counter", "kernel-overlap", "data-memory", "data-overlap",
                                 "readahead-bank", "streaming-buffer", "source-layout"})
            known << QString(rule) + " error"; // of core/place
        QCOMPARE(written, known);
    }

    void errorsStandFirst()
    {
        const Network network = plain([](Network &n) {
            n.layers[0].outChannels = 6; // a notice of layer 1
            n.layers[1].pad = {3, 3};    // its error
            n.layers[0].stride = {2, 2}; // an error of layer 0
            n.snoop.assign(32, 0);       // one of the network
        });
        const auto findings = findingsOf(network, kMax78000);
        for (std::size_t i = 1; i < findings.size(); ++i)
            QVERIFY(std::pair(findings[i - 1].layer, findings[i - 1].severity) <= std::pair(findings[i].layer, findings[i].severity));
        QCOMPARE(findings.front().rule, std::string("snoop-device"));
        QVERIFY(find(findings, "stride", 0) != nullptr && find(findings, "pad-range", 1) != nullptr &&
                find(findings, "channel-multiple", 1) != nullptr);
    }

    void shapesOfAnotherNetworkAreRefused() { QVERIFY(check(plainNetwork(), {}, device(kMax78000)).empty()); }

    // All fixes of the sample that does not fit, applied one after the other, lead to a network that breaks no rule of the chip.
    void theSampleThatDoesNotFitCanBeMended()
    {
        Network network = facet::study::preset("too-big").value();
        for (int step = 0; step < 20; ++step) {
            const auto findings = findingsOf(network, kMax78000);
            const auto error =
                std::ranges::find_if(findings, [](const Finding &f) { return f.severity == Severity::Error && !f.fixes.empty(); });
            if (error == findings.end()) {
                QVERIFY(!hasErrors(findings));
                QVERIFY(step > 0);
                return;
            }
            network = apply(network, error->fixes.front().edits);
        }
        QFAIL("still broken");
    }
};

QTEST_APPLESS_MAIN(TstDeviceRulesAdvice)
#include "tst_device_rules_advice.moc"
