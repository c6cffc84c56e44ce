// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The data set panel: pictures with crops and reasons, settings that act at once, prepared sets, and what the network sees.
#include "dataset/dataset_panel.h"
#include "dataset/input.h"
#include "dataset/picture_view.h"
#include "dataset/sample_view.h"
#include "dataset/settings_bar.h"
#include "figures/table_view.h"
#include "study/presets.h"
#include "theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QProgressBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace facet;
using datasets::DatasetPanel;

namespace {

// A folder in the shape of WIDER FACE: three pictures with a disc for a face, one without, one broken.
void draw(const QTemporaryDir &folder)
{
    QDir(folder.path()).mkpath("WIDER_train/images");
    QFile text(folder.filePath("wider_face_train_bbx_gt.txt"));
    if (!text.open(QIODevice::WriteOnly))
        qFatal("no temporary folder");
    for (int i = 0; i < 4; ++i) {
        QImage image(640, 420, QImage::Format_RGB888);
        QPainter painter(&image);
        QLinearGradient sky(0, 0, 0, 420);
        sky.setColorAt(0, QColor::fromHsv(200 + 12 * i, 120, 230));
        sky.setColorAt(1, QColor::fromHsv(90 + 20 * i, 140, 120));
        painter.fillRect(image.rect(), sky);
        const QString name = QString("p%1.png").arg(i);
        if (i < 3) {
            painter.setBrush(QColor(230, 180, 150));
            painter.drawEllipse(QRect(240, 100, 110, 130));
            text.write((name + QString("\n1\n240 100 110 130 %1 0 0 0 0 0 \n").arg(i == 2 ? 2 : 0)).toUtf8());
        } else {
            text.write((name + "\n0\n0 0 0 0 0 0 0 0 0 0 \n").toUtf8());
        }
        painter.end();
        image.save(folder.filePath("WIDER_train/images/" + name));
    }
    text.write("absent.png\n1\n1 2 30 40 0 0 0 0 0 0 \n");
}

} // namespace

class TestDatasetPanel : public QObject {
    Q_OBJECT

    struct Window {
        QTemporaryDir folder;
        document::StudyDocument document;
        document::Selection selection;
        DatasetPanel panel{document, selection};

        Window()
        {
            document.setStudy(*study::sampleStudy("facenet"));
            panel.resize(1180, 680);
            panel.show();
            draw(folder);
        }
        bool open()
        {
            panel.source().openFolder(folder.path());
            return QTest::qWaitFor([this] { return panel.source().catalog() != nullptr && !panel.source().busy(); }, 10000);
        }
        [[nodiscard]] long long dropped(dataset::Drop drop) const
        {
            return QString::fromStdString(panel.reasons()->table().rows[std::size_t(drop)][1].raw).toLongLong();
        }
    };

private slots:
    void initTestCase() { theme::Theme::instance().apply(theme::Appearance::Light); }

    void showsPicturesAndTheirCrops()
    {
        Window w;
        const QAbstractItemModelTester tester(w.panel.model());
        QVERIFY(w.open());
        QCOMPARE(w.panel.model()->rowCount(), 5);
        const auto &plan = w.panel.source().plan();
        // Sorted by name: absent.png first, then the pictures.
        w.panel.entries()->setCurrentIndex(w.panel.model()->index(1));
        QCOMPARE(w.panel.picture()->crops().size(), plan.pictures[1].crops.size());
        QVERIFY(w.panel.picture()->crops() == plan.pictures[1].crops);
        QCOMPARE(w.panel.picture()->description(0), QStringLiteral("face")); // the first crops are about faces
        // The blurred one says so.
        w.panel.entries()->setCurrentIndex(w.panel.model()->index(3));
        QCOMPARE(w.panel.picture()->description(0), QStringLiteral("dropped: blurred face"));
        // The broken one has a reason instead of a picture.
        w.panel.entries()->setCurrentIndex(w.panel.model()->index(0));
        QVERIFY(w.panel.picture()->crops().empty());
        QVERIFY(w.panel.model()->index(0).data().toString().contains("broken"));
    }

    void countsAreThoseOfThePlan()
    {
        Window w;
        QVERIFY(w.open());
        const auto drops = w.panel.source().plan().drops();
        for (std::size_t i = 0; i < dataset::kDrops; ++i)
            QCOMPARE(w.dropped(dataset::Drop(i)), (long long)drops[i]);
        const auto counts = w.panel.source().plan().counts(2);
        const auto &rows = w.panel.classes()->table().rows;
        for (std::size_t label = 0; label < 2; ++label) {
            for (std::size_t split = 0; split < dataset::kSplits; ++split)
                QCOMPARE(rows[label][split + 1].raw, std::to_string(counts[split][label]));
        }
    }

    void settingsActAtOnce()
    {
        Window w;
        QVERIFY(w.open());
        QVERIFY(w.dropped(dataset::Drop::Blurred) >= 2);
        QCOMPARE(w.dropped(dataset::Drop::TooSmall), 0);
        for (QSpinBox *field : w.panel.settings()->findChildren<QSpinBox *>()) {
            if (field->accessibleName() == "Smallest face")
                field->setValue(120); // the faces have 110
        }
        QVERIFY(w.dropped(dataset::Drop::TooSmall) >= 4);
        QCOMPARE(w.dropped(dataset::Drop::Blurred), 0); // too small first
    }

    void reasonsLeadToPictures()
    {
        Window w;
        QVERIFY(w.open());
        emit w.panel.reasons()->rowClicked(int(dataset::Drop::Blurred));
        QVERIFY(w.panel.filter()->currentText().contains("blurred"));
        QCOMPARE(w.panel.model()->rowCount(), 1);
        QVERIFY(w.panel.model()->index(0).data().toString().startsWith("p2.png"));
    }

    void showsWhatTheNetworkSees()
    {
        Window w;
        QVERIFY(w.open());
        w.panel.entries()->setCurrentIndex(w.panel.model()->index(1));
        w.document.setCurrentVariant(0);
        w.panel.refreshNow();
        QCOMPARE(w.panel.sample()->planes().size(), std::size_t(3));
        QCOMPARE(w.panel.sample()->planes()[0].size(), QSize(88, 88));
        int folded = -1;
        for (int i = 0; i < w.document.variantCount(); ++i) {
            if (w.document.study().variants[std::size_t(i)].network.fold == 4)
                folded = i;
        }
        QVERIFY(folded >= 0);
        w.document.setCurrentVariant(folded);
        w.panel.refreshNow();
        const auto &planes = w.panel.sample()->planes();
        QCOMPARE(planes.size(), std::size_t(48));
        QCOMPARE(planes[0].size(), QSize(22, 22));
        // Against the input of the simulator.
        const auto &crop = w.panel.picture()->crops()[std::size_t(w.panel.picture()->current())];
        const auto source = dataset::readPicture(w.folder.filePath("WIDER_train/images/p0.png").toStdString());
        const auto input =
            dataset::networkInput(dataset::resized(*source, crop.rect, {88, 88}), w.document.study().variants[std::size_t(folded)].network);
        QVERIFY(input.has_value());
        for (int channel = 0; channel < 48; ++channel) {
            for (int y = 0; y < 22; ++y) {
                for (int x = 0; x < 22; ++x)
                    QCOMPARE(int(planes[std::size_t(channel)].constScanLine(y)[x]) - 128,
                             input->values[std::size_t((channel * 22 + y) * 22 + x)]);
            }
        }
        const auto before = w.panel.sample()->variations();
        w.panel.sample()->setEpoch(1);
        QVERIFY(before.size() == 8 && w.panel.sample()->variations() != before);
    }

    void clicksAndKeysChooseCrops()
    {
        Window w;
        QVERIFY(w.open());
        w.panel.entries()->setCurrentIndex(w.panel.model()->index(4));
        auto *view = w.panel.picture();
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Right);
        QCOMPARE(view->current(), 1);
        QTest::keyClick(view, Qt::Key_Left);
        QTest::keyClick(view, Qt::Key_Left);
        QCOMPARE(view->current(), int(view->crops().size()) - 1);
        QTest::mouseClick(view, Qt::LeftButton, {}, view->shown(view->crops()[0].rect).center().toPoint());
        const auto chosen = view->crops()[std::size_t(view->current())].rect;
        QVERIFY(view->shown(chosen).contains(view->shown(view->crops()[0].rect).center()));
    }

    void preparesAndShowsTheSet()
    {
        Window w;
        QVERIFY(w.open());
        const auto samples = w.panel.source().plan().samples();
        QVERIFY(samples > 0);
        QSignalSpy opened(&w.panel, &datasets::DatasetPanel::setOpened);
        w.panel.source().prepare(w.folder.filePath("out.facetset"));
        QVERIFY(QTest::qWaitFor([&] { return w.panel.source().set() != nullptr; }, 10000));
        QCOMPARE(w.panel.model()->rowCount(), int(samples));
        QCOMPARE(opened.size(), 1); // the Train panel takes it
        QCOMPARE(opened[0][0].toString(), w.folder.filePath("out.facetset"));
        QVERIFY(!w.panel.settings()->isVisible());
        const auto &set = *w.panel.source().set();
        w.panel.entries()->setCurrentIndex(w.panel.model()->index(int(samples) - 1));
        QCOMPARE(w.panel.picture()->description(0),
                 QString::fromStdString(set.description().classes[std::size_t(set.sample(std::size_t(samples) - 1).label)]));
        QVERIFY(w.panel.model()->index(0).data(Qt::DecorationRole).isValid());
        // Filters of a set.
        w.panel.filter()->setCurrentIndex(w.panel.filter()->findText("Train"));
        QCOMPARE(w.panel.model()->rowCount(), int(set.samplesOf(dataset::Split::Train).size()));
    }

    void saysWhatIsWrong()
    {
        Window w;
        const QTemporaryDir empty;
        w.panel.source().openFolder(empty.path());
        QVERIFY(QTest::qWaitFor([&] { return w.panel.message()->isVisible(); }, 10000));
        QVERIFY(w.panel.message()->text().contains("no folder of pictures"));
        w.panel.source().openSet(empty.filePath("absent.facetset"));
        QVERIFY(w.panel.message()->text().contains("cannot be opened"));
        QVERIFY(w.open()); // and goes on
        QVERIFY(!w.panel.message()->isVisible());
    }
};

QTEST_MAIN(TestDatasetPanel)
#include "tst_dataset_panel.moc"
