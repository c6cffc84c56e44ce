// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "formats/file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace facet;

class TestFormatsFile : public QObject {
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void readsWhatWasWritten();
    void refusesToRead_data();
    void refusesToRead();
    void keepsPermissions();
    void newFilesFollowTheUmask();
    void followsSymbolicLinks();
    void refusesToWrite_data();
    void refusesToWrite();
    void aFullDiskKeepsTheOldFile();
    void oldOrNewAtEveryMoment();

private:
    [[nodiscard]] std::string path(const char *name) const { return m_folder->filePath(name).toStdString(); }
    // Everything in the folder, so that a temporary file left behind is noticed.
    [[nodiscard]] QStringList names() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFormatsFile::readsWhatWasWritten()
{
    for (const std::string &bytes : {std::string(), std::string("a\0b", 3), std::string(3'000'000, 'x')}) {
        QVERIFY(formats::writeFileAtomically(path("a"), bytes).has_value());
        QVERIFY(formats::readFile(path("a"), bytes.size()) == bytes);
    }
    QCOMPARE(names(), QStringList{"a"});
}

void TestFormatsFile::refusesToRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("a file that is not there") << "missing"
                                              << "No such file";
    QTest::newRow("a folder") << "."
                              << "not a file";
    QTest::newRow("a device that never ends") << "/dev/zero"
                                              << "not a file";
    QTest::newRow("a pipe nobody writes to") << "pipe"
                                             << "not a file";
    QTest::newRow("a file over the limit") << "large"
                                           << "at most 10 are read";
    QTest::newRow("a path through a file") << "large/x"
                                           << "Not a directory";
}

void TestFormatsFile::refusesToRead()
{
    QFETCH(QString, name);
    QFETCH(QString, complaint);
    QCOMPARE(::mkfifo(path("pipe").c_str(), 0600), 0);
    QVERIFY(formats::writeFileAtomically(path("large"), "12345678901").has_value());
    const std::string full = name.startsWith('/') ? name.toStdString() : path(name.toUtf8());
    const auto bytes = formats::readFile(full, 10);
    QVERIFY(!bytes.has_value());
    QVERIFY2(bytes.error().what.find(complaint.toStdString()) != std::string::npos, bytes.error().what.c_str());
    QCOMPARE(bytes.error().file, full);
}

void TestFormatsFile::keepsPermissions()
{
    QVERIFY(formats::writeFileAtomically(path("a"), "1").has_value());
    QCOMPARE(::chmod(path("a").c_str(), 0640), 0);
    QVERIFY(formats::writeFileAtomically(path("a"), "2").has_value());
    struct stat status {};
    QCOMPARE(::stat(path("a").c_str(), &status), 0);
    QCOMPARE(status.st_mode & 0777, mode_t(0640));
}

void TestFormatsFile::newFilesFollowTheUmask()
{
    const mode_t before = ::umask(027);
    const auto written = formats::writeFileAtomically(path("a"), "1");
    ::umask(before);
    QVERIFY(written.has_value());
    struct stat status {};
    QCOMPARE(::stat(path("a").c_str(), &status), 0);
    QCOMPARE(status.st_mode & 0777, mode_t(0640));
}

void TestFormatsFile::followsSymbolicLinks()
{
    QVERIFY(QDir(m_folder->path()).mkdir("real"));
    QVERIFY(formats::writeFileAtomically(path("real/a"), "1").has_value());
    QVERIFY(QFile::link(m_folder->filePath("real/a"), m_folder->filePath("link")));
    QVERIFY(formats::writeFileAtomically(path("link"), "2").has_value());
    QVERIFY(QFileInfo(m_folder->filePath("link")).isSymLink());
    QVERIFY(formats::readFile(path("real/a"), 10) == std::string("2"));
}

void TestFormatsFile::refusesToWrite_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("a folder that is not there") << "missing/a"
                                                << "No such file";
    QTest::newRow("a folder instead of a file") << "folder"
                                                << "folder";
    QTest::newRow("a folder that is a file") << "file/a"
                                             << "Not a directory";
    QTest::newRow("a folder that cannot be written") << "/proc/facet-test"
                                                     << "folder";
    QTest::newRow("no name") << ""
                             << "";
}

void TestFormatsFile::refusesToWrite()
{
    QFETCH(QString, name);
    QFETCH(QString, complaint);
    QVERIFY(QDir(m_folder->path()).mkdir("folder"));
    QVERIFY(formats::writeFileAtomically(path("file"), "1").has_value());
    const std::string full = name.isEmpty() || name.startsWith('/') ? name.toStdString() : path(name.toUtf8());
    const auto written = formats::writeFileAtomically(full, "2");
    QVERIFY(!written.has_value());
    QVERIFY2(written.error().what.find(complaint.toStdString()) != std::string::npos, written.error().what.c_str());
    QCOMPARE(names(), (QStringList{"file", "folder"}));
}

// A limit on file sizes fails in the middle of writing, as a full disk does.
void TestFormatsFile::aFullDiskKeepsTheOldFile()
{
    QVERIFY(formats::writeFileAtomically(path("a"), "old").has_value());
    const pid_t child = ::fork();
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{100'000, 100'000};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        const auto written = formats::writeFileAtomically(path("a"), std::string(1'000'000, 'x'));
        ::_exit(written.has_value() ? 1 : 0);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
    QVERIFY(formats::readFile(path("a"), 10) == std::string("old"));
    QCOMPARE(names(), QStringList{"a"});
}

// A writer is killed again and again; the file is always one of those it wrote, in full.
void TestFormatsFile::oldOrNewAtEveryMoment()
{
    const std::string one(200'000, '1');
    const std::string two(300'000, '2');
    QVERIFY(formats::writeFileAtomically(path("a"), one).has_value());
    for (int round = 0; round < 20; ++round) {
        const pid_t child = ::fork();
        if (child == 0) {
            for (;;)
                (void)(formats::writeFileAtomically(path("a"), two).has_value() &&
                       formats::writeFileAtomically(path("a"), one).has_value());
        }
        ::usleep(useconds_t(1000 + 700 * round));
        const auto now = formats::readFile(path("a"), 1'000'000);
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        const auto after = formats::readFile(path("a"), 1'000'000);
        QVERIFY(now == one || now == two);
        QVERIFY(after == one || after == two);
    }
}

QTEST_APPLESS_MAIN(TestFormatsFile)
#include "tst_formats_file.moc"
