// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What can be done with the current variant: one action each, shared by the menu, the panel and the command palette.
#pragma once

#include "document/study_document.h"

#include <QAction>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QWidget>

namespace facet::variants {

class VariantActions : public QObject {
    Q_OBJECT
public:
    // `window` is the parent of dialogs.
    VariantActions(document::StudyDocument &document, QWidget *window);

    void retranslate();
    void setStudyOpen(bool isOpen);             // without a study there is nothing to do
    [[nodiscard]] QList<QAction *> all() const; // in menu order; null = separator

    QAction *create = nullptr;
    QAction *fork = nullptr;
    QAction *rename = nullptr;
    QAction *remove = nullptr;
    QAction *moveUp = nullptr;
    QAction *moveDown = nullptr;
    QAction *baseline = nullptr;
    QAction *measure = nullptr;
    QAction *notes = nullptr; // shows the notes; the panel connects it

private:
    void update();
    void forkCurrent();
    void renameCurrent();
    void removeCurrent();
    void measureCurrent();

    document::StudyDocument &m_document;
    QPointer<QWidget> m_window;
    bool m_open = false;
};

} // namespace facet::variants
