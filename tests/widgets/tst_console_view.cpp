// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The console of a serial line: rows, filter, pause, saving and replaying, and a line that does not stop.
#include "board/wire.h"
#include "console/console_model.h"
#include "console/console_view.h"
#include "protocol/protocol.h"
#include "theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace facet;
using board::Direction;

namespace {

QByteArray wire(std::uint8_t type, const board::Bytes &payload = {})
{
    const board::Bytes bytes = board::toWire({type, 1, payload});
    return {reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())};
}

} // namespace

class TestConsoleView : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { theme::Theme::instance().apply(theme::Appearance::Light); }

    void showsFramesAndLines()
    {
        console::ConsoleView view;
        view.begin(QStringLiteral("MAX78000FTHR"));
        view.add(Direction::ToBoard, wire(kFacetHello));
        view.add(Direction::FromBoard, "model runner\r\n");
        QTRY_COMPARE(view.model()->rowCount(), 2);
        QCOMPARE(view.model()->text(0, console::ConsoleModel::Meaning), QStringLiteral("HELLO #1"));
        QCOMPARE(view.model()->text(1, console::ConsoleModel::Meaning), QStringLiteral("model runner"));
        QCOMPARE(view.model()->text(1, console::ConsoleModel::Hex).left(8), QStringLiteral("6d 6f 64"));
    }

    void filters()
    {
        console::ConsoleView view;
        view.add(Direction::ToBoard, wire(kFacetHello));
        view.add(Direction::ToBoard, wire(kFacetStatus));
        view.add(Direction::FromBoard, wire(kFacetStatus | kFacetReplyBit, {0}));
        view.flush();
        QAbstractItemModel *shown = view.table()->model();
        view.filterEdit()->setText(QStringLiteral("status"));
        QCOMPARE(shown->rowCount(), 2);
        view.filterEdit()->setText(QStringLiteral("reply"));
        QCOMPARE(shown->rowCount(), 1);
        view.filterEdit()->setText(QStringLiteral("nothing of it"));
        QCOMPARE(shown->rowCount(), 0);
        view.filterEdit()->clear();
        QCOMPARE(shown->rowCount(), 3);
    }

    void pauses()
    {
        console::ConsoleView view;
        view.setPaused(true);
        view.add(Direction::ToBoard, wire(kFacetHello));
        QTest::qWait(80);
        QCOMPARE(view.model()->rowCount(), 0);
        QCOMPARE(view.log().entries.size(), 1u); // the log goes on
        view.setPaused(false);
        QCOMPARE(view.model()->rowCount(), 1);
    }

    void savesAndReplays()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("session.facetlog"));
        console::ConsoleView view;
        view.begin(QStringLiteral("MAX78000FTHR 0444"));
        view.add(Direction::ToBoard, wire(kFacetHello));
        view.add(Direction::FromBoard, "hello\n");
        view.flush();
        view.saveTo(path);
        console::ConsoleView other;
        other.openFrom(path);
        QVERIFY(other.isReplay());
        QCOMPARE(other.model()->rowCount(), 2);
        QVERIFY(other.log() == view.log());
        other.add(Direction::ToBoard, wire(kFacetStatus)); // live again
        QVERIFY(!other.isReplay());
        other.flush();
        QCOMPARE(other.model()->rowCount(), 1);
        // What is no log leaves the rows alone and says what is wrong.
        QFile bad(folder.filePath(QStringLiteral("bad")));
        QVERIFY(bad.open(QIODevice::WriteOnly) && bad.write("no log") > 0);
        bad.close();
        other.openFrom(bad.fileName());
        QCOMPARE(other.model()->rowCount(), 1);
        bool said = false;
        for (const QLabel *label : other.findChildren<QLabel *>())
            said = said || label->text().contains(QStringLiteral("no wire log"));
        QVERIFY(said);
    }

    void copiesRows()
    {
        console::ConsoleView view;
        view.add(Direction::FromBoard, "one\ntwo\n");
        view.flush();
        view.table()->selectRow(1);
        view.table()->actions().constFirst()->trigger();
        QVERIFY2(QApplication::clipboard()->text().contains(QStringLiteral("\ttwo\t")), qPrintable(QApplication::clipboard()->text()));
    }

    void sendsLinesAndRemembersThem()
    {
        console::ConsoleView view;
        view.setSendLineShown(true);
        view.show();
        QSignalSpy sent(&view, &console::ConsoleView::lineEntered);
        QTest::keyClicks(view.sendEdit(), QStringLiteral("help"));
        QTest::keyClick(view.sendEdit(), Qt::Key_Return);
        QCOMPARE(sent.size(), 1);
        QCOMPARE(sent[0][0].toByteArray(), QByteArray("help\r\n"));
        QVERIFY(view.sendEdit()->text().isEmpty());
        QTest::keyClick(view.sendEdit(), Qt::Key_Up);
        QCOMPARE(view.sendEdit()->text(), QStringLiteral("help"));
    }

    void staysBounded()
    {
        console::ConsoleView view;
        view.resize(800, 400);
        view.show();
        QByteArray lines;
        for (int i = 0; i < 1000; ++i)
            lines += "a line of text, as long as many are " + QByteArray::number(i) + "\n";
        for (int i = 0; i < 120; ++i) // 120,000 rows, 5 MB
            view.add(Direction::FromBoard, lines);
        view.flush();
        QCOMPARE(view.model()->rowCount(), console::ConsoleModel::kMostRows);
        QCOMPARE(view.model()->text(view.model()->rowCount() - 1, console::ConsoleModel::Meaning).right(4), QStringLiteral(" 999"));
    }

    void savesAPicture_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void savesAPicture()
    {
        QFETCH(bool, dark);
        theme::Theme::instance().apply(dark ? theme::Appearance::Dark : theme::Appearance::Light);
        console::ConsoleView view;
        view.resize(900, 320);
        view.show();
        view.begin(QStringLiteral("MAX78000FTHR"));
        view.add(Direction::ToBoard, wire(kFacetHello));
        view.add(Direction::FromBoard, wire(kFacetHello | kFacetReplyBit, board::Bytes(54, 7)));
        view.add(Direction::ToBoard, wire(kFacetWrite, board::PayloadWriter().u32(0x50180000).u32(kFacetWritePacked).u32(1).u32(2).take()));
        view.add(Direction::FromBoard, wire(kFacetWrite | kFacetReplyBit, {0}));
        QByteArray damaged = wire(kFacetStatus);
        damaged[2] = char(damaged[2] ^ 0x10);
        view.add(Direction::ToBoard, damaged);
        view.add(Direction::FromBoard, "Approximate inference time: 1423 us\r\n");
        view.flush();
        if (const QByteArray folder = qgetenv("FACET_PICTURES"); !folder.isEmpty())
            QVERIFY(view.grab().save(QString::fromLocal8Bit(folder) + QStringLiteral("/console-%1.png").arg(dark ? "dark" : "light")));
    }
};

QTEST_MAIN(TestConsoleView)
#include "tst_console_view.moc"
