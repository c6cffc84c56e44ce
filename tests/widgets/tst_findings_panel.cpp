// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "findings/findings_panel.h"
#include "study/presets.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <memory>

using namespace facet;

class TestFindingsPanel : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<document::StudyDocument> m_document;
    std::unique_ptr<document::Selection> m_selection;
    std::unique_ptr<findings::FindingsPanel> m_panel;

    void open(const char *preset)
    {
        study::Study study;
        study::Variant variant;
        variant.name = preset;
        variant.network = *study::preset(preset);
        study.variants.push_back(variant);
        m_document->setStudy(std::move(study));
    }
    [[nodiscard]] const std::vector<device::Finding> &all() const { return m_document->analysis(0).findings; }
    [[nodiscard]] int errors() const
    {
        return int(std::count_if(all().begin(), all().end(), [](const auto &f) { return f.severity == device::Severity::Error; }));
    }
    // The first card with a fix whose edit changes the network.
    [[nodiscard]] findings::FixButton *firstFix() const
    {
        for (const auto *card : m_panel->cards()) {
            if (!card->fixes().isEmpty())
                return card->fixes().first();
        }
        return nullptr;
    }
    void settle()
    {
        QTest::qWait(1);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

private slots:
    void init()
    {
        m_document = std::make_unique<document::StudyDocument>();
        m_selection = std::make_unique<document::Selection>();
        open("too-big");
        m_panel = std::make_unique<findings::FindingsPanel>(*m_document, *m_selection);
        m_panel->resize(380, 700);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        settle();
    }
    void cleanup()
    {
        m_panel.reset();
        m_selection.reset();
        m_document.reset();
    }

    void showsAllErrorsFirst()
    {
        QVERIFY(errors() >= 3);
        QCOMPARE(m_panel->cards().size(), qsizetype(std::min<std::size_t>(all().size(), findings::FindingsPanel::kAtOnce)));
        QVERIFY(!m_panel->isClean());
        const auto cards = m_panel->cards();
        QVERIFY(std::is_sorted(cards.begin(), cards.end(), [](auto *a, auto *b) { return a->finding().severity < b->finding().severity; }));
        for (const auto *card : cards)
            QVERIFY(!card->accessibleName().isEmpty());
    }

    void selectingAFindingSelectsItsLayer()
    {
        const auto cards = m_panel->cards();
        const auto found = std::find_if(cards.begin(), cards.end(), [](auto *c) { return c->finding().layer >= 0; });
        QVERIFY(found != cards.end());
        QTest::mouseClick(*found, Qt::LeftButton, {}, QPoint(4, 4));
        QCOMPARE(m_selection->current(), (*found)->finding().layer);
    }

    void filtersBySeverity()
    {
        QTest::mouseClick(m_panel->filter(device::Severity::Error), Qt::LeftButton);
        settle();
        for (const auto *card : m_panel->cards())
            QVERIFY(card->finding().severity != device::Severity::Error);
        QVERIFY(!m_panel->isClean()); // hidden is not gone
        QTest::mouseClick(m_panel->filter(device::Severity::Error), Qt::LeftButton);
        settle();
        const auto cards = m_panel->cards();
        QVERIFY(std::any_of(cards.begin(), cards.end(), [](auto *c) { return c->finding().severity == device::Severity::Error; }));
    }

    void hoveringPreviewsAndLeavingRestores()
    {
        findings::FixButton *fix = firstFix();
        QVERIFY(fix);
        const network::Network before = *m_document->currentNetwork();
        QEnterEvent enter(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5));
        QApplication::sendEvent(fix, &enter);
        QVERIFY(m_document->preview());
        QVERIFY(*m_document->previewNetwork() == device::apply(before, fix->fix().edits));
        QVERIFY(*m_document->currentNetwork() == before);
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(fix, &leave);
        QVERIFY(!m_document->preview());
        QCOMPARE(m_document->undoStack()->count(), 0);
    }

    void everyFixIsOneStepAndMendsWhatItSays()
    {
        for (int i = 0; i < int(all().size()); ++i) {
            const device::Finding finding = all()[std::size_t(i)];
            for (const device::Fix &fix : finding.fixes) {
                const auto fixed = device::apply(*m_document->currentNetwork(), fix.edits);
                const auto after = study::analyze(fixed, m_document->study().settings).findings;
                const auto still = std::count_if(after.begin(), after.end(), [&](const auto &f) { return findings::same(f, finding); });
                QVERIFY2(still == 0, (finding.rule + ": " + fix.title.str()).c_str());
            }
        }
    }

    void fixesLeadToAnEndWithoutErrors()
    {
        // Press the first fix of the first error until there is none left; each press is one step.
        int steps = 0;
        while (errors() > 0 && steps < 60) {
            const auto cards = m_panel->cards();
            const auto found = std::find_if(cards.begin(), cards.end(), [](auto *c) {
                return c->finding().severity == device::Severity::Error && !c->fixes().isEmpty();
            });
            QVERIFY2(found != cards.end(), "an error without a way out is left");
            QTest::mouseClick((*found)->fixes().first(), Qt::LeftButton);
            ++steps;
            QCOMPARE(m_document->undoStack()->count(), steps);
            QVERIFY(!m_document->preview());
            settle();
        }
        QCOMPARE(errors(), 0);
        m_document->undoStack()->setIndex(0);
        settle();
        QVERIFY(errors() >= 3);
        QVERIFY(!m_panel->cards().isEmpty());
    }

    void saysWhenAllIsWell()
    {
        open("facenet-v6");
        settle();
        const bool clean = all().empty();
        QCOMPARE(m_panel->isClean(), clean);
        QCOMPARE(errors(), 0);
    }

    void predictsTheDifference()
    {
        findings::FixButton *fix = firstFix();
        QVERIFY(fix);
        const auto prediction = findings::predict(*m_document, fix->fix());
        const auto fixed = device::apply(*m_document->currentNetwork(), fix->fix().edits);
        const auto after = estimate::estimate(fixed, m_document->study().settings).totals;
        const auto now = m_document->analysis(0).estimate.totals;
        QCOMPARE(prediction.latencyUs, after.latencyUs - now.latencyUs);
        QCOMPARE(prediction.weightBytes, after.weightBytes - now.weightBytes);
        QCOMPARE(findings::predictionText({-412.4, -1152, true}), QString("−412 µs, −%1 B of weights").arg(QLocale().toString(1152)));
        QVERIFY(findings::predictionText({0, 0, false}).isEmpty());
    }
};

QTEST_MAIN(TestFindingsPanel)
#include "tst_findings_panel.moc"
