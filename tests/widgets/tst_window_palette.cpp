// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The command palette finds what is meant and does it.
#include "window_test.h"

#include "palette/fuzzy.h"
#include "window/session.h"

#include <QLineEdit>
#include <QListView>
#include <QPointer>

using namespace facet;
using namespace facet::test;

class TestWindowPalette : public QObject {
    Q_OBJECT
public:
    explicit TestWindowPalette(const Sandbox &) {}

private slots:
    void matchesLettersInOrder_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("matches");
        QTest::newRow("nothing typed matches all") << ""
                                                   << "Save" << true;
        QTest::newRow("start of words") << "ey"
                                        << "Export YAML..." << true;
        QTest::newRow("case does not matter") << "SAVE"
                                              << "Save As..." << true;
        QTest::newRow("spaces do not matter") << "export yaml"
                                              << "ExportYaml" << true;
        QTest::newRow("letters out of order") << "evas"
                                              << "Save" << false;
        QTest::newRow("longer than the text") << "saved"
                                              << "Save" << false;
        QTest::newRow("a letter that is missing") << "sax"
                                                  << "Save As" << false;
    }

    void matchesLettersInOrder()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, text);
        QFETCH(bool, matches);
        QCOMPARE(palette::fuzzyMatch(pattern, text).has_value(), matches);
    }

    void marksTheMatchedLetters()
    {
        QCOMPARE(palette::fuzzyMatch(QStringLiteral("ey"), QStringLiteral("Export YAML"))->positions, (QList<int>{0, 7}));
        QCOMPARE(palette::fuzzyMatch(QStringLiteral("xp"), QStringLiteral("Export"))->positions, (QList<int>{1, 2}));
    }

    void prefersWordStartsAndShortTexts()
    {
        const auto score = [](const char *pattern, const char *text) {
            return palette::fuzzyMatch(QLatin1String(pattern), QLatin1String(text))->score;
        };
        QVERIFY(score("fork", "Fork Variant") > score("fork", "Unforked"));
        QVERIFY(score("rl", "Reset Layout") > score("rl", "World"));
        QVERIFY(score("save", "Save") > score("save", "Save As..."));
    }

    void aVeryLongTextIsBounded()
    {
        const QString text(100'000, u'a');
        QVERIFY(palette::fuzzyMatch(QString(5'000, u'a'), text).has_value());
    }

    void ctrlKFindsACommandAndEnterRunsIt()
    {
        window::MainWindow window;
        window.show();
        QVERIFY(window.session().openSample(QStringLiteral("facenet")));
        QPointer<palette::CommandPalette> palette = window.openPalette();
        QVERIFY(palette->isVisible());
        auto *input = palette->findChild<QLineEdit *>();
        QTest::keyClicks(input, QStringLiteral("fork"));
        QVERIFY(palette->shownTitles().constFirst().startsWith(QStringLiteral("Fork")));
        const int count = window.document().variantCount();
        QTest::keyClick(input, Qt::Key_Return);
        QTRY_COMPARE(window.document().variantCount(), count + 1);
        QTRY_VERIFY(palette.isNull());
        window.document().undoStack()->setClean();
    }

    void findsLayersAndVariants()
    {
        window::MainWindow window;
        window.show();
        QVERIFY(window.session().openSample(QStringLiteral("facenet")));
        auto *palette = window.openPalette();
        auto *input = palette->findChild<QLineEdit *>();
        QTest::keyClicks(input, QStringLiteral("facenet-v7"));
        QCOMPARE(palette->shownTitles().constFirst(), QStringLiteral("facenet-v7"));
        QTest::keyClick(input, Qt::Key_Return);
        QTRY_COMPARE(window.document().variant(window.document().currentVariant()).name, std::string("facenet-v7"));

        palette = window.openPalette();
        palette->setFilter(QString::fromStdString(window.document().currentNetwork()->layers[2].name));
        QVERIFY(!palette->shownTitles().isEmpty());
        QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_COMPARE(window.selection().current(), 2);
    }

    void arrowsWrapAround()
    {
        window::MainWindow window;
        window.show();
        auto *palette = window.openPalette();
        auto *input = palette->findChild<QLineEdit *>();
        const auto *list = palette->findChild<QListView *>();
        QCOMPARE(list->currentIndex().row(), 0);
        QTest::keyClick(input, Qt::Key_Up);
        QCOMPARE(list->currentIndex().row(), list->model()->rowCount() - 1);
        QTest::keyClick(input, Qt::Key_Down);
        QCOMPARE(list->currentIndex().row(), 0);
        palette->setFilter(QStringLiteral("zzzzqqq"));
        QCOMPARE(palette->shownTitles().size(), 0);
        QTest::keyClick(input, Qt::Key_Return);
        QVERIFY2(palette->isVisible(), "nothing to run");
        palette->close();
    }

    void withoutAStudyThereAreNoVariants()
    {
        window::MainWindow window;
        window.show();
        auto *palette = window.openPalette();
        palette->setFilter(QStringLiteral("fork variant"));
        QVERIFY(palette->shownTitles().isEmpty());
        palette->close();
    }
};

FACET_WINDOW_TEST_MAIN(TestWindowPalette)
#include "tst_window_palette.moc"
