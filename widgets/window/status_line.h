// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the status bar always says: when the study was saved, what Undo would take back, and what the numbers are.
#pragma once

#include "document/study_document.h"

#include <QObject>

class QLabel;
class QStatusBar;

namespace facet::window {

class Session;

class StatusLine : public QObject {
    Q_OBJECT
public:
    StatusLine(QStatusBar *bar, document::StudyDocument &document, Session &session);

    void refresh();

private:
    document::StudyDocument &m_document;
    Session &m_session;
    QLabel *m_saved;
    QLabel *m_undo;
    QLabel *m_model;
};

} // namespace facet::window
