// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes the swap file shortly after every edit, and drops it when nothing is unsaved.
#pragma once

#include "window/recovery_store.h"

#include <QObject>
#include <QTimer>

namespace facet::document {
class StudyDocument;
}

namespace facet::window {

class Autosave : public QObject {
    Q_OBJECT
public:
    static constexpr int kDelayMs = 400;   // after the last edit of a burst
    static constexpr int kLatestMs = 3000; // a burst without a pause is written all the same

    Autosave(document::StudyDocument &document, RecoveryStore &store, QObject *parent = nullptr);

    void writeNow();
    // Nothing to lose any more: the study was saved, discarded or closed.
    void clear();

signals:
    void failed(const QString &message);

private:
    void edited();

    document::StudyDocument &m_document;
    RecoveryStore &m_store;
    QTimer m_pause;
    QTimer m_latest;
};

} // namespace facet::window
