// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Swap files: what would be lost if the program died now. One pair of files per open study, locked while it is open, so
// that another window does not take a living one's work for lost.
#pragma once

#include "error.h"
#include "study/study.h"

#include <QDateTime>
#include <QList>
#include <QLockFile>
#include <QString>

#include <memory>

namespace facet::window {

// A swap file whose program is gone.
struct LostWork {
    QString id;
    QString swapFile;
    QString originalPath; // empty: the study was never saved
    QString title;
    QDateTime written;
};

class RecoveryStore {
public:
    // The folder is made when the first file is written.
    explicit RecoveryStore(QString folder = standardFolder());
    ~RecoveryStore(); // releases the lock; the swap file stays unless discard() was called

    [[nodiscard]] static QString standardFolder();

    // Writes the swap file whole or not at all, and takes its lock on the first call.
    [[nodiscard]] Expected<void> write(const study::Study &study, const QString &originalPath);
    // After a save or a clean close: nothing would be lost.
    void discard();

    // Swap files that no living program holds, latest first.
    [[nodiscard]] QList<LostWork> lost() const;
    [[nodiscard]] static Expected<study::Study> read(const LostWork &work);
    static void remove(const LostWork &work);

private:
    [[nodiscard]] QString path(const QString &id, const char *ending) const;

    QString m_folder;
    QString m_id;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace facet::window
