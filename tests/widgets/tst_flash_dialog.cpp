// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Flashing with folders that behave as the drive of a probe does: it takes the image, goes away, comes back, and may complain.
#include "flash/flash_dialog.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace facet;
using flash::FlashJob;

class TestFlashDialog : public QObject {
    Q_OBJECT

    struct Probe {
        QTemporaryDir folder;
        bool mounted = true;
        QString image;

        Probe()
        {
            QDir(folder.path()).mkdir(QStringLiteral("DAPLINK"));
            write(QStringLiteral("DAPLINK/DETAILS.TXT"),
                  "Unique ID: 0423abc\r\nDaplink Mode: Interface\r\nGit SHA: 34fe95\r\nAuto Reset: 0\r\n");
            image = folder.filePath(QStringLiteral("runner.hex"));
            write(QStringLiteral("runner.hex"), ":00000001FF\n");
        }
        void write(const QString &name, const QByteArray &bytes)
        {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        }
        FlashJob::Mounts mounts()
        {
            return [this] {
                return mounted ? std::vector<std::filesystem::path>{folder.filePath(QStringLiteral("DAPLINK")).toStdString()}
                               : std::vector<std::filesystem::path>{};
            };
        }
    };

private slots:
    void initTestCase() { theme::Theme::instance().apply(theme::Appearance::Light); }

    void copiesAndWaitsForTheDrive()
    {
        Probe probe;
        FlashJob job(nullptr, probe.mounts());
        job.setPatience(5000, 60'000);
        QCOMPARE(job.drives().size(), 1u);
        job.start(job.drives().front(), probe.image);
        QCOMPARE(job.state(), FlashJob::State::Copying);
        QTRY_COMPARE(job.state(), FlashJob::State::Programming);
        QVERIFY(QFile::exists(probe.folder.filePath(QStringLiteral("DAPLINK/runner.hex"))));
        probe.mounted = false;
        QTest::qWait(600);
        QCOMPARE(job.state(), FlashJob::State::Programming);
        probe.mounted = true;
        QTRY_COMPARE(job.state(), FlashJob::State::Done);
    }

    void tellsWhatTheProbeSays()
    {
        Probe probe;
        FlashJob job(nullptr, probe.mounts());
        job.setPatience(5000, 60'000);
        job.start(job.drives().front(), probe.image);
        QTRY_COMPARE(job.state(), FlashJob::State::Programming);
        probe.write(QStringLiteral("DAPLINK/FAIL.TXT"),
                    "error: The interface firmware FAILED to reset/halt the target MCU\r\ntype: target\r\n");
        QTRY_COMPARE(job.state(), FlashJob::State::Failed);
        QVERIFY2(job.problem().contains(QStringLiteral("FAILED to reset/halt")), qPrintable(job.problem()));
        QVERIFY2(job.problem().contains(QStringLiteral("erase.act")), qPrintable(job.problem()));
    }

    void doesNotWaitForever()
    {
        Probe probe;
        FlashJob job(nullptr, probe.mounts());
        job.setPatience(400, 60'000);
        job.start(job.drives().front(), probe.image);
        QTRY_COMPARE(job.state(), FlashJob::State::Programming);
        probe.mounted = false;
        QTRY_COMPARE(job.state(), FlashJob::State::Failed);
        QVERIFY(job.problem().contains(QStringLiteral("did not come back")));
    }

    void aDriveThatVanishesIsAnError()
    {
        Probe probe;
        FlashJob job(nullptr, probe.mounts());
        const board::DapLinkDrive drive = job.drives().front();
        QVERIFY(QDir(probe.folder.filePath(QStringLiteral("DAPLINK"))).removeRecursively());
        job.start(drive, probe.image);
        QTRY_COMPARE(job.state(), FlashJob::State::Failed);
        QVERIFY(!job.problem().isEmpty());
    }

    void theDialogLeadsThrough()
    {
        Probe probe;
        flash::FlashDialog dialog(nullptr, probe.mounts());
        dialog.job().setPatience(5000, 300);
        dialog.show();
        auto *image = dialog.findChildren<QComboBox *>().at(1);
        image->insertItem(0, QStringLiteral("runner.hex"), probe.image);
        image->setCurrentIndex(0);
        QSignalSpy about(&dialog, &flash::FlashDialog::aboutToFlash);
        QSignalSpy greet(&dialog, &flash::FlashDialog::greet);
        emit image->activated(0);
        QPushButton *start = nullptr;
        for (QPushButton *button : dialog.findChildren<QPushButton *>())
            if (button->text() == QStringLiteral("Flash"))
                start = button;
        QVERIFY(start && start->isEnabled());
        start->click();
        QCOMPARE(about.size(), 1);
        QTRY_COMPARE(greet.size(), 1);
        QCOMPARE(greet[0][0].toString(), QStringLiteral("0423abc"));
        QVERIFY2(greet[0][1].toBool(), "a probe without auto reset needs a break");
        dialog.setHello(QStringLiteral("runner 0.1.0"));
        bool said = false;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            said = said || label->text().contains(QStringLiteral("runner 0.1.0"));
        QVERIFY(said);
        if (const QByteArray folder = qgetenv("FACET_PICTURES"); !folder.isEmpty())
            QVERIFY(dialog.grab().save(QString::fromLocal8Bit(folder) + QStringLiteral("/flash.png")));
    }

    void withoutADriveItSaysWhatToDo()
    {
        Probe probe;
        probe.mounted = false;
        flash::FlashDialog dialog(nullptr, probe.mounts());
        dialog.show();
        bool said = false;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            said = said || (label->isVisible() && label->text().contains(QStringLiteral("DAPLINK")));
        QVERIFY(said);
        probe.mounted = true; // plugged in while the dialog is open
        auto *drive = dialog.findChildren<QComboBox *>().at(0);
        QTRY_VERIFY(drive->isEnabled());
        QVERIFY(drive->currentText().contains(QStringLiteral("0423abc")));
    }
};

QTEST_MAIN(TestFlashDialog)
#include "tst_flash_dialog.moc"
