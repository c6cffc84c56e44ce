// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// A window that is killed in the middle of its work leaves it to the next one. The test program starts itself once
// more as the victim, which edits, says so and waits for its end.
#include "window_test.h"

#include "study/presets.h"
#include "study/study_file.h"
#include "window/recovery_dialog.h"
#include "window/recovery_store.h"
#include "window/session.h"

#include <QProcess>

#include <cstdio>

using namespace facet;
using namespace facet::test;

namespace {

// Opens the study (or the sample, if there is no file), edits it three times and keeps the result for comparison.
int beTheVictim(int argc, char **argv)
{
    Sandbox::enter(QString::fromLocal8Bit(argv[2]));
    const QString file = QString::fromLocal8Bit(argv[3]);
    QApplication application(argc, argv);
    window::setUpApplication();
    window::MainWindow window;
    window.show();
    if (QFile::exists(file) ? !window.session().openFile(file) : !window.session().openSample(QStringLiteral("facenet")))
        return 1;
    auto &document = window.document();
    network::Network network = *document.currentNetwork();
    network.layers.front().outChannels = 12;
    document.editCurrent(network, QStringLiteral("Set channels"));
    document.setNotes(0, QStringLiteral("a note with <markup> & \u00fcmlauts"));
    document.setTitle(QStringLiteral("Unsaved work"));
    if (!study::save(document.study(), QString::fromLocal8Bit(argv[4]).toStdString()))
        return 1;
    QTimer::singleShot(2000, [] { // long after the pause of autosave
        std::puts("ready");
        std::fflush(stdout);
    });
    return QApplication::exec();
}

} // namespace

class TestWindowRecovery : public QObject {
    Q_OBJECT
public:
    explicit TestWindowRecovery(const Sandbox &sandbox) : m_sandbox(sandbox) {}

private:
    // Lets a victim work and kills it. What it had on the screen is in expected().
    void killOne(const QString &file = QStringLiteral("none"))
    {
        QProcess victim;
        victim.start(QApplication::applicationFilePath(), {QStringLiteral("--victim"), m_sandbox.path(), file, expectedFile()});
        QVERIFY(victim.waitForStarted());
        while (!victim.canReadLine() && victim.state() == QProcess::Running)
            victim.waitForReadyRead(500);
        QCOMPARE(victim.readLine().trimmed(), QByteArray("ready"));
        QVERIFY2(window::RecoveryStore().lost().isEmpty(), "the work of a living window is not lost");
        victim.kill();
        QVERIFY(victim.waitForFinished());
        QCOMPARE(victim.exitStatus(), QProcess::CrashExit);
    }

    [[nodiscard]] QString expectedFile() const { return m_sandbox.path(QStringLiteral("expected.facet")); }
    [[nodiscard]] study::Study expected() const { return *study::load(expectedFile().toStdString()); }

    static void press(const char *name)
    {
        answerDialog([name](QDialog *dialog) { dialog->findChild<QAbstractButton *>(QLatin1String(name))->click(); });
    }

private slots:
    void cleanup()
    {
        for (const window::LostWork &work : window::RecoveryStore().lost())
            window::RecoveryStore::remove(work);
    }

    void killedWorkIsRestored()
    {
        killOne();
        QCOMPARE(window::RecoveryStore().lost().size(), 1);
        QCOMPARE(window::RecoveryStore().lost().constFirst().title, QStringLiteral("Unsaved work"));
        window::MainWindow window;
        window.show();
        press("restore");
        QVERIFY(window.session().offerRecovery());
        QVERIFY(window.document().study() == expected());
        QVERIFY2(window.isWindowModified(), "what was restored is not saved yet");
        // It is still safe: now as the work of this window.
        QVERIFY(window::RecoveryStore().lost().isEmpty());
        QVERIFY(!QDir(window::RecoveryStore::standardFolder()).entryList({QStringLiteral("*.facet-swap")}).isEmpty());
        QVERIFY(window.session().saveTo(m_sandbox.path(QStringLiteral("rescued.facet"))));
        QVERIFY(QDir(window::RecoveryStore::standardFolder()).entryList(QDir::Files).isEmpty());
    }

    void restoredWorkBelongsToItsFile()
    {
        const QString file = m_sandbox.path(QStringLiteral("mine.facet"));
        const study::Study saved = *study::sampleStudy("kws");
        QVERIFY(study::save(saved, file.toStdString()));
        killOne(file);
        window::MainWindow window;
        window.show();
        press("restore");
        QVERIFY(window.session().offerRecovery());
        QCOMPARE(window.document().filePath(), file);
        QVERIFY(window.document().study() == expected());
        QVERIFY2(*study::load(file.toStdString()) == saved, "nothing is written before the user saves");
        window.document().undoStack()->setClean();
    }

    void keepingBothLeavesTheFileAlone()
    {
        const QString file = m_sandbox.path(QStringLiteral("both.facet"));
        QVERIFY(study::save(*study::sampleStudy("kws"), file.toStdString()));
        killOne(file);
        window::MainWindow window;
        window.show();
        press("keepBoth");
        QVERIFY(window.session().offerRecovery());
        QVERIFY(window.document().filePath().isEmpty());
        QVERIFY(window.document().study() == expected());
        window.document().undoStack()->setClean();
    }

    void discardedWorkIsGone()
    {
        killOne();
        window::MainWindow window;
        window.show();
        press("discard");
        QVERIFY(!window.session().offerRecovery());
        QVERIFY(!window.session().isOpen());
        QVERIFY(QDir(window::RecoveryStore::standardFolder()).entryList(QDir::Files).isEmpty());
    }

    void closingTheQuestionKeepsTheWork()
    {
        killOne();
        {
            window::MainWindow window;
            window.show();
            answerDialog([](QDialog *dialog) { dialog->close(); });
            QVERIFY(!window.session().offerRecovery());
        }
        QCOMPARE(window::RecoveryStore().lost().size(), 1);
    }

    void aDamagedSwapFileIsNotLostSilently()
    {
        killOne();
        const window::LostWork work = window::RecoveryStore().lost().constFirst();
        QFile swap(work.swapFile);
        QVERIFY(swap.open(QIODevice::ReadWrite));
        QVERIFY(swap.resize(swap.size() / 2));
        swap.close();
        window::MainWindow window;
        window.show();
        bool complained = false;
        answerDialog([&](QDialog *dialog) {
            complained = true;
            dialog->reject();
        });
        QVERIFY(!window.session().restore(work));
        QVERIFY(complained);
        QVERIFY(QFile::exists(work.swapFile));
    }

    void aCleanCloseLeavesNothing()
    {
        window::MainWindow window;
        window.show();
        QVERIFY(window.session().openSample(QStringLiteral("kws")));
        window.document().setTitle(QStringLiteral("Changed"));
        QTRY_VERIFY_WITH_TIMEOUT(!QDir(window::RecoveryStore::standardFolder()).entryList({QStringLiteral("*.facet-swap")}).isEmpty(),
                                 3000);
        window.document().undoStack()->undo();
        QVERIFY2(QDir(window::RecoveryStore::standardFolder()).entryList(QDir::Files).isEmpty(),
                 "undone to the saved state: nothing to lose");
        QVERIFY(window.close());
    }

private:
    const Sandbox &m_sandbox;
};

int main(int argc, char **argv)
{
    if (argc > 4 && qstrcmp(argv[1], "--victim") == 0)
        return beTheVictim(argc, argv);
    const Sandbox sandbox;
    QApplication application(argc, argv);
    window::setUpApplication();
    TestWindowRecovery test(sandbox);
    return QTest::qExec(&test, argc, argv);
}
#include "tst_window_recovery.moc"
