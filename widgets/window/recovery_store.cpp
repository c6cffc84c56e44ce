// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/recovery_store.h"

#include "study/study_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSettings>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>

namespace facet::window {

namespace {

constexpr const char *kSwap = ".facet-swap";
constexpr const char *kFacts = ".ini";
constexpr const char *kLock = ".lock";

Error error(const char *what, const QString &file, const char *remedy)
{
    Error e;
    e.what = QCoreApplication::translate("facet::window::RecoveryStore", what).toStdString();
    e.file = file.toStdString();
    e.remedy = QCoreApplication::translate("facet::window::RecoveryStore", remedy).toStdString();
    return e;
}

// Where the study belongs and what it is called, beside the swap file. Written first: a swap file without facts
// could not be offered by name, facts without a swap file are nothing.
bool writeFacts(const QString &path, const study::Study &study, const QString &originalPath)
{
    QSettings facts(path, QSettings::IniFormat);
    facts.setValue(QStringLiteral("path"), originalPath);
    facts.setValue(QStringLiteral("title"), QString::fromStdString(study.title));
    facts.sync();
    return facts.status() == QSettings::NoError;
}

} // namespace

RecoveryStore::RecoveryStore(QString folder) : m_folder(std::move(folder)) {}
RecoveryStore::~RecoveryStore() = default;

QString RecoveryStore::standardFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/recovery");
}

QString RecoveryStore::path(const QString &id, const char *ending) const
{
    return m_folder + u'/' + id + QLatin1String(ending);
}

Expected<void> RecoveryStore::write(const study::Study &study, const QString &originalPath)
{
    constexpr const char *kRemedy =
        QT_TRANSLATE_NOOP("facet::window::RecoveryStore", "Save often, and check the free space and the permissions of the folder.");
    if (!m_lock) {
        const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        if (!QDir().mkpath(m_folder))
            return tl::unexpected(error(QT_TRANSLATE_NOOP("facet::window::RecoveryStore", "The folder for recovery files cannot be made"),
                                        m_folder, kRemedy));
        auto lock = std::make_unique<QLockFile>(path(id, kLock));
        lock->setStaleLockTime(0); // a lock is stale when its program is gone, not when it is old
        if (!lock->tryLock())
            return tl::unexpected(
                error(QT_TRANSLATE_NOOP("facet::window::RecoveryStore", "The recovery file cannot be locked"), m_folder, kRemedy));
        m_id = id;
        m_lock = std::move(lock);
    }
    if (!writeFacts(path(m_id, kFacts), study, originalPath))
        return tl::unexpected(
            error(QT_TRANSLATE_NOOP("facet::window::RecoveryStore", "The recovery file cannot be written"), m_folder, kRemedy));
    return study::save(study, path(m_id, kSwap).toStdString());
}

void RecoveryStore::discard()
{
    if (!m_lock)
        return;
    QFile::remove(path(m_id, kSwap));
    QFile::remove(path(m_id, kFacts));
    m_lock.reset(); // unlocks and removes the lock file
    m_id.clear();
}

QList<LostWork> RecoveryStore::lost() const
{
    QList<LostWork> list;
    const QDir folder(m_folder);
    for (const QFileInfo &file : folder.entryInfoList({QStringLiteral("*") + QLatin1String(kSwap)}, QDir::Files, QDir::Time)) {
        LostWork work;
        work.id = file.completeBaseName();
        if (work.id == m_id)
            continue;
        QLockFile lock(path(work.id, kLock));
        lock.setStaleLockTime(0);
        if (!lock.tryLock())
            continue; // its program lives
        work.swapFile = file.absoluteFilePath();
        work.written = file.lastModified();
        const QSettings facts(path(work.id, kFacts), QSettings::IniFormat);
        work.originalPath = facts.value(QStringLiteral("path")).toString();
        work.title = facts.value(QStringLiteral("title")).toString();
        list.append(work);
    }
    return list;
}

Expected<study::Study> RecoveryStore::read(const LostWork &work)
{
    return study::load(work.swapFile.toStdString());
}

void RecoveryStore::remove(const LostWork &work)
{
    const QFileInfo swap(work.swapFile);
    const QString base = swap.absolutePath() + u'/' + work.id;
    for (const char *ending : {kSwap, kFacts, kLock})
        QFile::remove(base + QLatin1String(ending));
}

} // namespace facet::window
