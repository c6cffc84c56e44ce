// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Every edit of a study is one undo step, undoing brings back exactly what was there, and analyses are never stale.
#include "document/study_document.h"
#include "study/presets.h"

#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace facet;
using document::StudyDocument;

namespace {

study::Study faces()
{
    return study::sampleStudy("facenet").value();
}

network::Network wider(network::Network network, int channels)
{
    network.layers.front().outChannels = channels;
    return network;
}

} // namespace

using Edit = std::function<void(StudyDocument &)>;
Q_DECLARE_METATYPE(Edit)

class TestStudyDocument : public QObject {
    Q_OBJECT
private slots:
    void startsWithoutAVariant()
    {
        StudyDocument document;
        QCOMPARE(document.currentVariant(), -1);
        QVERIFY(document.currentNetwork() == nullptr);
        QVERIFY(document.undoStack()->isClean());
    }

    void opensAtTheBaseline()
    {
        StudyDocument document;
        QSignalSpy reset(&document, &StudyDocument::reset);
        study::Study study = faces();
        study.baseline = 3;
        document.setStudy(study);
        QCOMPARE(reset.size(), 1);
        QCOMPARE(document.currentVariant(), 3);
        QCOMPARE(document.undoStack()->count(), 0);
    }

    void everyEditIsOneStepThatUndoes_data()
    {
        QTest::addColumn<Edit>("edit");
        QTest::newRow("network") << Edit([](StudyDocument &d) { d.editCurrent(wider(*d.currentNetwork(), 9), "a"); });
        QTest::newRow("network of another variant")
            << Edit([](StudyDocument &d) { d.editNetwork(5, wider(d.variant(5).network, 9), "a"); });
        QTest::newRow("add a variant") << Edit(
            [](StudyDocument &d) { d.addVariant({.name = "x", .network = {}, .notes = {}, .measurements = {}}, "a"); });
        QTest::newRow("add a variant in front") << Edit([](StudyDocument &d) { d.addVariant(d.variant(0), "a", 0); });
        QTest::newRow("remove the current variant") << Edit([](StudyDocument &d) { d.removeVariant(d.currentVariant(), "a"); });
        QTest::newRow("remove the first variant") << Edit([](StudyDocument &d) { d.removeVariant(0, "a"); });
        QTest::newRow("rename") << Edit([](StudyDocument &d) { d.renameVariant(1, "other"); });
        QTest::newRow("move down") << Edit([](StudyDocument &d) { d.moveVariant(0, 4); });
        QTest::newRow("move up") << Edit([](StudyDocument &d) { d.moveVariant(5, 1); });
        QTest::newRow("notes") << Edit([](StudyDocument &d) { d.setNotes(2, "why"); });
        QTest::newRow("measurements") << Edit(
            [](StudyDocument &d) { d.setMeasurements(2, {study::Measurement{.value = 0.9, .spread = {}, .provenance = {}}}, "a"); });
        QTest::newRow("target") << Edit([](StudyDocument &d) { d.setSettings({.device = device::DeviceId::Max78002}, "a"); });
        QTest::newRow("baseline") << Edit([](StudyDocument &d) { d.setBaseline(4); });
        QTest::newRow("budgets") << Edit(
            [](StudyDocument &d) { d.setBudgets({.latencyUs = 123, .weightBytes = {}, .energyUj = {}, .accuracy = {}}, "a"); });
        QTest::newRow("title") << Edit([](StudyDocument &d) { d.setTitle("Other"); });
    }

    void everyEditIsOneStepThatUndoes()
    {
        QFETCH(Edit, edit);
        StudyDocument document;
        study::Study before = faces();
        before.budgets = {};
        document.setStudy(before);
        const int current = document.currentVariant();
        edit(document);
        const study::Study after = document.study();
        const int currentAfter = document.currentVariant();
        QVERIFY(after != before);
        QCOMPARE(document.undoStack()->count(), 1);
        QVERIFY(!document.undoStack()->undoText().isEmpty());
        for (int round = 0; round < 2; ++round) {
            document.undoStack()->undo();
            QVERIFY(document.study() == before);
            QCOMPARE(document.currentVariant(), current);
            document.undoStack()->redo();
            QVERIFY(document.study() == after);
            QCOMPARE(document.currentVariant(), currentAfter);
        }
    }

    void anEditThatChangesNothingIsNoStep()
    {
        StudyDocument document;
        document.setStudy(faces());
        document.editCurrent(*document.currentNetwork(), "a");
        document.setSettings(document.study().settings, "a");
        document.setTitle(QString::fromStdString(document.study().title));
        document.setBaseline(document.study().baseline);
        document.setBudgets(document.study().budgets, "a");
        document.renameVariant(0, QString::fromStdString(document.variant(0).name));
        document.renameVariant(0, "   ");
        document.moveVariant(2, 2);
        document.moveVariant(0, 99);
        document.removeVariant(-1, "a");
        document.editNetwork(99, {}, "a");
        QCOMPARE(document.undoStack()->count(), 0);
    }

    void draggedEditsMergeIntoOneStep()
    {
        StudyDocument document;
        document.setStudy(faces());
        const study::Study before = document.study();
        for (int channels = 9; channels < 30; ++channels)
            document.editCurrent(wider(*document.currentNetwork(), channels), "drag", 7);
        QCOMPARE(document.undoStack()->count(), 1);
        document.undoStack()->undo();
        QVERIFY(document.study() == before);
    }

    void draggingBackToTheStartIsNoStep()
    {
        StudyDocument document;
        document.setStudy(faces());
        const network::Network start = *document.currentNetwork();
        document.editCurrent(wider(start, 9), "drag", 7);
        document.editCurrent(start, "drag", 7);
        QCOMPARE(document.undoStack()->count(), 0);
    }

    void editsOfTwoVariantsDoNotMerge()
    {
        StudyDocument document;
        document.setStudy(faces());
        document.editNetwork(0, wider(document.variant(0).network, 9), "a", 7);
        document.editNetwork(1, wider(document.variant(1).network, 9), "a", 7);
        QCOMPARE(document.undoStack()->count(), 2);
    }

    void analysisFollowsTheEdit()
    {
        StudyDocument document;
        document.setStudy(faces());
        const int current = document.currentVariant();
        const double before = document.analysis(current).estimate.totals.latencyUs;
        const network::Network original = *document.currentNetwork();
        document.editCurrent(wider(original, original.layers.front().outChannels * 2), "a");
        const double after = document.analysis(current).estimate.totals.latencyUs;
        QVERIFY(after > before);
        QVERIFY(document.analysisBefore() != nullptr);
        QCOMPARE(document.analysisBefore()->estimate.totals.latencyUs, before);
        document.undoStack()->undo();
        QCOMPARE(document.analysis(current).estimate.totals.latencyUs, before);
        QCOMPARE(document.analysisBefore()->estimate.totals.latencyUs, after);
    }

    void analysisFollowsTheTargetAndTheOrder()
    {
        StudyDocument document;
        document.setStudy(faces());
        const double cycles = document.analysis(0).estimate.totals.cycles;
        const double second = document.analysis(1).estimate.totals.cycles;
        document.moveVariant(0, 1);
        QCOMPARE(document.analysis(1).estimate.totals.cycles, cycles);
        QCOMPARE(document.analysis(0).estimate.totals.cycles, second);
        estimate::Settings settings = document.study().settings;
        settings.model = settings.model == estimate::Model::Ideal ? estimate::Model::Cycles : estimate::Model::Ideal;
        document.setSettings(settings, "a");
        QVERIFY(document.analysis(1).estimate.totals.cycles != cycles);
        QVERIFY(document.analysisBefore() == nullptr);
    }

    void currentAndBaselineStayWithTheirVariantsWhenTheListMoves()
    {
        StudyDocument document;
        document.setStudy(faces());
        document.setBaseline(2);
        document.setCurrentVariant(4);
        const std::string current = document.variant(4).name;
        const std::string baseline = document.variant(2).name;
        document.moveVariant(2, 5);
        QCOMPARE(document.variant(document.currentVariant()).name, current);
        QCOMPARE(document.variant(document.study().baseline).name, baseline);
        document.removeVariant(0, "a");
        QCOMPARE(document.variant(document.currentVariant()).name, current);
        QCOMPARE(document.variant(document.study().baseline).name, baseline);
    }

    void insertingInFrontKeepsTheBaseline()
    {
        StudyDocument document;
        document.setStudy(faces());
        document.setBaseline(1);
        const std::string baseline = document.variant(1).name;
        document.addVariant(document.variant(3), "a", 0);
        QCOMPARE(document.currentVariant(), 0);
        QCOMPARE(document.variant(document.study().baseline).name, baseline);
    }

    void namesStayUnique()
    {
        StudyDocument document;
        document.setStudy(faces());
        document.addVariant(document.variant(0), "a");
        QVERIFY(document.variant(document.currentVariant()).name != document.variant(0).name);
        document.renameVariant(document.currentVariant(), QString::fromStdString(document.variant(0).name));
        QVERIFY(document.variant(document.currentVariant()).name != document.variant(0).name);
    }

    void theLastVariantCanGoAndComeBack()
    {
        StudyDocument document;
        study::Study one;
        one.variants.push_back(faces().variants.front());
        document.setStudy(one);
        document.removeVariant(0, "a");
        QCOMPARE(document.currentVariant(), -1);
        QVERIFY(document.currentNetwork() == nullptr);
        document.undoStack()->undo();
        QCOMPARE(document.currentVariant(), 0);
        document.undoStack()->redo();
        document.addVariant(one.variants.front(), "a");
        QCOMPARE(document.study().baseline, 0);
        QCOMPARE(document.currentVariant(), 0);
    }

    void aPreviewChangesNothing()
    {
        StudyDocument document;
        document.setStudy(faces());
        const study::Study before = document.study();
        QSignalSpy previews(&document, &StudyDocument::previewChanged);
        document.setPreview(wider(*document.currentNetwork(), 64));
        QVERIFY(document.preview() != nullptr);
        QVERIFY(document.preview()->estimate.totals.cycles > document.analysis(document.currentVariant()).estimate.totals.cycles);
        QVERIFY(document.study() == before);
        document.clearPreview();
        document.clearPreview();
        QVERIFY(document.preview() == nullptr);
        QCOMPARE(previews.size(), 2);
    }

    void anEditEndsThePreview()
    {
        StudyDocument document;
        document.setStudy(faces());
        document.setPreview(wider(*document.currentNetwork(), 64));
        document.editCurrent(wider(*document.currentNetwork(), 9), "a");
        QVERIFY(document.preview() == nullptr);
        document.setPreview(wider(*document.currentNetwork(), 64));
        document.undoStack()->undo();
        QVERIFY2(document.preview() == nullptr, "a preview of a network that is no longer there");
        document.setPreview(wider(*document.currentNetwork(), 64));
        document.setStudy(faces());
        QVERIFY(document.preview() == nullptr);
    }

    void switchingVariantsIsNoEdit()
    {
        StudyDocument document;
        document.setStudy(faces());
        QSignalSpy moved(&document, &StudyDocument::currentVariantChanged);
        document.setCurrentVariant(4);
        document.setCurrentVariant(4);
        document.setCurrentVariant(99);
        QCOMPARE(moved.size(), 1);
        QCOMPARE(document.currentVariant(), 4);
        QVERIFY(document.undoStack()->isClean());
    }

    void savingMakesTheStudyClean()
    {
        StudyDocument document;
        document.setStudy(faces());
        document.setTitle("Other");
        QVERIFY(!document.undoStack()->isClean());
        QSignalSpy path(&document, &StudyDocument::filePathChanged);
        document.setSaved("/somewhere/a.facet");
        QVERIFY(document.undoStack()->isClean());
        QCOMPARE(path.size(), 1);
        QCOMPARE(document.filePath(), QStringLiteral("/somewhere/a.facet"));
    }

    void typingNotesIsOneStep()
    {
        StudyDocument document;
        document.setStudy(faces());
        QSignalSpy notes(&document, &StudyDocument::notesChanged);
        document.setNotes(0, "w", 5);
        document.setNotes(0, "wh", 5);
        document.setNotes(0, "why", 5);
        QCOMPARE(document.undoStack()->count(), 1);
        QCOMPARE(notes.size(), 3);
        QCOMPARE(document.variant(0).notes, std::string("why"));
    }
};

QTEST_GUILESS_MAIN(TestStudyDocument)
#include "tst_document_study_document.moc"
