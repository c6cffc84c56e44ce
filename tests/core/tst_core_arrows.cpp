// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Arrows go down: a room of core/ includes only rooms that stand above it in the table of docs/architecture.md, and nothing of Qt.

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

class TestCoreArrows : public QObject {
    Q_OBJECT

    const QString m_root = QStringLiteral(FACET_SOURCE_DIR);

    static QString read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    [[nodiscard]] QStringList roomsInOrder() const
    {
        QStringList rooms;
        static const QRegularExpression row(QStringLiteral("^\\| `(\\w+)/` \\|"), QRegularExpression::MultilineOption);
        for (auto match = row.globalMatch(read(m_root + QStringLiteral("/docs/architecture.md"))); match.hasNext();)
            rooms << match.next().captured(1);
        return rooms;
    }

private slots:
    void everyRoomIsInTheTable()
    {
        QStringList rooms = roomsInOrder();
        QStringList folders = QDir(m_root + QStringLiteral("/core")).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        rooms.sort();
        QCOMPARE(rooms, folders);
    }

    void roomsIncludeRoomsAboveThem_data()
    {
        QTest::addColumn<QString>("room");
        for (const QString &room : roomsInOrder())
            QTest::newRow(qPrintable(room)) << room;
    }
    void roomsIncludeRoomsAboveThem()
    {
        QFETCH(QString, room);
        const QStringList rooms = roomsInOrder();
        static const QRegularExpression include(QStringLiteral("^\\s*#include\\s+([\"<])([^\">]+)[\">]"),
                                                QRegularExpression::MultilineOption);
        int files = 0;
        for (QDirIterator it(m_root + QStringLiteral("/core/") + room, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                             QDirIterator::Subdirectories);
             it.hasNext();) {
            const QString path = it.next();
            ++files;
            for (auto match = include.globalMatch(read(path)); match.hasNext();) {
                const QString name = match.next().captured(2);
                const int other = int(rooms.indexOf(name.section(QLatin1Char('/'), 0, 0)));
                QVERIFY2(other <= rooms.indexOf(room), qPrintable(path + QStringLiteral(" includes ") + name));
                QVERIFY2(!name.startsWith(QLatin1Char('Q')) && !name.startsWith(QStringLiteral("Qt")),
                         qPrintable(path + QStringLiteral(" includes ") + name));
            }
        }
        QVERIFY(files > 0);
    }

    // One writes registers, the other reads them: every equal result is a proof only while they share nothing but the register map.
    void theAcceleratorKnowsOnlyTheChip()
    {
        for (QDirIterator it(m_root + QStringLiteral("/core/accelerator"), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files);
             it.hasNext();) {
            const QString path = it.next(), text = read(path);
            for (const char *room : {"network", "program", "place", "arithmetic", "formats"})
                QVERIFY2(!text.contains(QStringLiteral("#include \"%1/").arg(QLatin1String(room))), qPrintable(path));
        }
    }
};

QTEST_APPLESS_MAIN(TestCoreArrows)
#include "tst_core_arrows.moc"
