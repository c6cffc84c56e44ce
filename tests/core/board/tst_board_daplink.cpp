// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Flashing through the probe's drive, with folders that look like one.

#include "board/daplink.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace facet::board;

namespace {

constexpr const char *kDetails =
    "# DAPLink Firmware - see https://example.org\r\nBuild ID: v1.0.3\r\nUnique ID: 0423170199e18a7600000000000000000000000097969906\r\n"
    "HIC ID: 97969906\r\nAuto Reset: 1\r\nDaplink Mode: Interface\r\nInterface Version: 0257\r\nGit SHA: 34fe95\r\n";

} // namespace

class TestBoardDapLink : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::filesystem::path write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
        return path.toStdString();
    }

private slots:
    void findsMountsOfTheRightKind()
    {
        const auto folders = fatMounts("/dev/sda1 / ext4 rw 0 0\n/dev/sdb /media/me/DAP\\040LINK vfat rw,uid=1000 0 0\nbroken\n"
                                       "tmpfs /run tmpfs rw 0 0\n/dev/sdc /mnt/MAINTENANCE vfat rw 0 0\n");
        QCOMPARE(folders.size(), 2u);
        QCOMPARE(folders[0], std::filesystem::path("/media/me/DAP LINK"));
        QCOMPARE(folders[1], std::filesystem::path("/mnt/MAINTENANCE"));
    }

    void readsWhatTheDriveSays()
    {
        write(QStringLiteral("a/DETAILS.TXT"), kDetails);
        write(QStringLiteral("b/DETAILS.TXT"), "Unique ID: 1\r\nDaplink Mode: Bootloader\r\n");
        write(QStringLiteral("c/DETAILS.TXT"), "the details of my holidays: sun\n");
        write(QStringLiteral("d/README.TXT"), "nothing");
        const std::filesystem::path root = m_folder.path().toStdString();
        const auto drives = dapLinkDrives({root / "d", root / "c", root / "b", root / "a", root / "missing"});
        QCOMPARE(drives.size(), 2u);
        QCOMPARE(drives[0].folder, root / "a");
        QCOMPARE(drives[0].uniqueId, std::string("0423170199e18a7600000000000000000000000097969906"));
        QCOMPARE(drives[0].gitSha, std::string("34fe95"));
        QCOMPARE(drives[0].interfaceVersion, std::string("0257"));
        QVERIFY(drives[0].autoReset);
        QVERIFY(!drives[0].maintenance);
        QVERIFY(drives[1].maintenance);
    }

    void copiesAnImage()
    {
        write(QStringLiteral("e/DETAILS.TXT"), kDetails);
        const QByteArray bytes = QByteArray(5000, 'x') + QByteArray(":00000001FF\n");
        const auto image = write(QStringLiteral("runner.hex"), bytes);
        const auto drive = dapLinkDrive(m_folder.filePath(QStringLiteral("e")).toStdString());
        QVERIFY(drive);
        const auto done = copyImage(*drive, image);
        QVERIFY2(done, done ? "" : done.error().message().c_str());
        QFile copy(m_folder.filePath(QStringLiteral("e/runner.hex")));
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), bytes);
        QVERIFY(failure(*drive).empty());
        write(QStringLiteral("e/FAIL.TXT"), "error: File sent out of order by PC.\r\n\r\ntype: transient\r\n");
        QCOMPARE(failure(*drive), std::string("error: File sent out of order by PC.\ntype: transient"));
        write(QStringLiteral("e/FAIL.TXT"), "\r\n");
        QCOMPARE(failure(*drive), std::string("FAIL.TXT"));
    }

    void refusesWhatCannotWork()
    {
        write(QStringLiteral("f/DETAILS.TXT"), kDetails);
        DapLinkDrive drive = *dapLinkDrive(m_folder.filePath(QStringLiteral("f")).toStdString());
        QVERIFY(!copyImage(drive, m_folder.filePath(QStringLiteral("absent.hex")).toStdString()));
        QVERIFY(!copyImage(drive, write(QStringLiteral("runner.elf"), "x")));
        QVERIFY(!copyImage(drive, write(QStringLiteral("empty.hex"), "")));
        const auto image = write(QStringLiteral("fine.hex"), ":00000001FF\n");
        DapLinkDrive maintenance = drive;
        maintenance.maintenance = true;
        QVERIFY(copyImage(maintenance, image).error().what.find("MAINTENANCE") != std::string::npos);
        drive.folder /= "gone"; // unplugged meanwhile
        const auto gone = copyImage(drive, image);
        QVERIFY(!gone);
        QVERIFY(!gone.error().remedy.empty());
    }

    void aFullDriveIsAnError()
    {
        if (!QFile::exists(QStringLiteral("/dev/full")))
            QSKIP("there is no /dev/full here");
        write(QStringLiteral("g/DETAILS.TXT"), kDetails);
        QVERIFY(QFile::link(QStringLiteral("/dev/full"), m_folder.filePath(QStringLiteral("g/full.hex"))));
        const auto image = write(QStringLiteral("full.hex"), ":00000001FF\n");
        const auto drive = dapLinkDrive(m_folder.filePath(QStringLiteral("g")).toStdString());
        QVERIFY(drive);
        const auto done = copyImage(*drive, image);
        QVERIFY(!done);
        QVERIFY(done.error().what.find("broke off") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestBoardDapLink)
#include "tst_board_daplink.moc"
