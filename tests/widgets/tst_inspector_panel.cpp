// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "inspector/inspector_panel.h"
#include "stack/bit_chips.h"
#include "study/presets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>

#include <memory>

using namespace facet;

class TestInspectorPanel : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<document::StudyDocument> m_document;
    std::unique_ptr<document::Selection> m_selection;
    std::unique_ptr<inspector::InspectorPanel> m_panel;

    void open(const char *preset)
    {
        study::Study study;
        study::Variant variant;
        variant.name = preset;
        variant.network = *study::preset(preset);
        study.variants.push_back(variant);
        m_document->setStudy(std::move(study));
    }
    [[nodiscard]] const network::Layer &layer(int i) const { return m_document->currentNetwork()->layers[std::size_t(i)]; }
    template <typename Field> Field *field(QWidget *form, const char *name)
    {
        for (Field *each : form->findChildren<Field *>()) {
            if (each->accessibleName() == QLatin1String(name))
                return each;
        }
        return nullptr;
    }
    void select(const QList<int> &layers, int current)
    {
        m_selection->select(layers, current);
        QTest::qWait(1);
    }

private slots:
    void init()
    {
        m_document = std::make_unique<document::StudyDocument>();
        m_selection = std::make_unique<document::Selection>();
        open("facenet-v2");
        m_panel = std::make_unique<inspector::InspectorPanel>(*m_document, *m_selection);
        m_panel->resize(360, 900);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        select({1}, 1);
    }
    void cleanup()
    {
        m_panel.reset();
        m_selection.reset();
        m_document.reset();
    }

    void showsTheSelectedLayer()
    {
        QCOMPARE(m_panel->title(), QString("conv2"));
        QCOMPARE(field<QLabel>(m_panel->shapeForm(), "Reads")->text(), QString("8×88×88"));
        QCOMPARE(field<QLabel>(m_panel->shapeForm(), "After pooling")->text(), QString("8×44×44"));
        QCOMPARE(field<QLabel>(m_panel->shapeForm(), "Writes")->text(), QString("16×44×44"));
        select({6}, 6);
        QCOMPARE(m_panel->title(), QString("fc"));
        QVERIFY(!field<QWidget>(m_panel->shapeForm(), "Kernel")->isVisible()); // a linear layer has none
        QVERIFY(field<QCheckBox>(m_panel->shapeForm(), "Flatten first")->isChecked());
    }

    void fillsInTheFormula()
    {
        const QString formula = m_panel->cost()->formulaText();
        QVERIFY(formula.contains("43\u2009·\u2009226")); // rows with output times reading one
        QVERIFY(formula.contains(QLocale().toString(41196)));
        estimate::Settings ideal = m_document->study().settings;
        ideal.model = estimate::Model::Ideal;
        m_document->setSettings(ideal, "ideal");
        QTest::qWait(1);
        QVERIFY(m_panel->cost()->formulaText().contains("/ 9 / 8"));
    }

    void editsTheLayer()
    {
        auto *channels = field<QSpinBox>(m_panel->shapeForm(), "Channels");
        QVERIFY(channels);
        QCOMPARE(channels->value(), 16);
        channels->setFocus();
        channels->selectAll();
        QTest::keyClicks(channels, "24");
        QTest::keyClick(channels, Qt::Key_Return);
        QCOMPARE(layer(1).outChannels, 24);
        QVERIFY(m_document->undoStack()->undoText().contains("24"));
        QTest::qWait(1);
        auto *kernel = field<QComboBox>(m_panel->shapeForm(), "Kernel");
        kernel->setFocus();
        QTest::keyClick(kernel, Qt::Key_Up);
        QVERIFY(layer(1).kernel == (network::Extent{1, 1}));
        QVERIFY(layer(1).pad == (network::Extent{0, 0})); // the size stays as it was
        QTest::qWait(1);
        auto *bias = field<QCheckBox>(m_panel->weightsForm(), "Bias");
        QTest::mouseClick(bias, Qt::LeftButton, {}, QPoint(6, bias->height() / 2));
        QVERIFY(layer(1).bias);
        QCOMPARE(m_document->undoStack()->count(), 3);
        m_document->undoStack()->setIndex(0);
        QTest::qWait(1);
        QCOMPARE(channels->value(), 16);
    }

    void editsAllSelectedLayers()
    {
        select({1, 2, 3}, 2);
        auto *chips = m_panel->weightsForm()->findChild<stack::BitChips *>();
        QTest::mouseMove(chips, chips->chipRect(4).center());
        QVERIFY(m_document->preview());
        QTest::mouseClick(chips, Qt::LeftButton, {}, chips->chipRect(4).center());
        for (const int i : {1, 2, 3})
            QCOMPARE(layer(i).weightBits, 4);
        QCOMPARE(layer(4).weightBits, 8);
        QCOMPARE(m_document->undoStack()->count(), 1);
    }

    void refusesWhatItCannotRead()
    {
        auto *sources = field<QLineEdit>(m_panel->dataForm(), "Sources");
        sources->setText("nobody");
        emit sources->editingFinished();
        QCOMPARE(m_document->undoStack()->count(), 0);
        QVERIFY(sources->text().isEmpty());
        sources->setText("in, conv1");
        emit sources->editingFinished();
        QCOMPARE(layer(1).sources, (std::vector<int>{network::kNetworkInput, 0}));
        auto *processors = field<QLineEdit>(m_panel->dataForm(), "Processors");
        processors->setText("0x0000.00ff");
        emit processors->editingFinished();
        QCOMPARE(layer(1).pins.processors, std::optional<std::uint64_t>(0xff));
        processors->setText("zero");
        emit processors->editingFinished();
        QCOMPARE(processors->text(), QString("0xff"));
    }

    void showsFindingsWithFixes()
    {
        open("too-big");
        select({0}, 0);
        QVERIFY(!m_panel->findingCards().isEmpty());
        const auto *card = m_panel->findingCards().first();
        QCOMPARE(card->finding().layer, 0);
        QVERIFY(!card->fixes().isEmpty());
        QTest::mouseClick(card->fixes().first(), Qt::LeftButton);
        QCOMPARE(m_document->undoStack()->count(), 1);
        QTest::qWait(1);
    }

    void saysWhatToDoWithoutSelection()
    {
        select({}, -1);
        QVERIFY(!m_panel->shapeForm()->isVisible());
        open("facenet-v6");
        select({99}, 99); // out of range is nothing
        QVERIFY(!m_panel->shapeForm()->isVisible());
    }
};

QTEST_MAIN(TestInspectorPanel)
#include "tst_inspector_panel.moc"
