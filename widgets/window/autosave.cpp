// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/autosave.h"

#include "document/study_document.h"

namespace facet::window {

Autosave::Autosave(document::StudyDocument &document, RecoveryStore &store, QObject *parent)
    : QObject(parent), m_document(document), m_store(store)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kDelayMs);
    m_latest.setSingleShot(true);
    m_latest.setInterval(kLatestMs);
    connect(&m_pause, &QTimer::timeout, this, &Autosave::writeNow);
    connect(&m_latest, &QTimer::timeout, this, &Autosave::writeNow);
    connect(document.undoStack(), &QUndoStack::indexChanged, this, &Autosave::edited);
    connect(document.undoStack(), &QUndoStack::cleanChanged, this, [this](bool clean) {
        if (clean)
            clear();
    });
}

void Autosave::edited()
{
    if (m_document.undoStack()->isClean())
        return;
    m_pause.start();
    if (!m_latest.isActive())
        m_latest.start();
}

void Autosave::writeNow()
{
    m_pause.stop();
    m_latest.stop();
    if (m_document.undoStack()->isClean())
        return;
    const auto written = m_store.write(m_document.study(), m_document.filePath());
    if (!written)
        emit failed(QString::fromStdString(written.error().message()));
}

void Autosave::clear()
{
    m_pause.stop();
    m_latest.stop();
    m_store.discard();
}

} // namespace facet::window
