// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The variants of the study, the notes of the current one, and the library of built-in designs.
#pragma once

#include "document/selection.h"
#include "document/study_document.h"

#include <QWidget>

class QLabel;
class QListView;
class QPlainTextEdit;
class QToolButton;

namespace facet::variants {

class LibraryList;
class VariantActions;
class VariantModel;

class VariantsPanel : public QWidget {
    Q_OBJECT
public:
    VariantsPanel(document::StudyDocument &document, VariantActions &actions, QWidget *parent = nullptr);

    void editNotes(); // gives the notes the focus

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void followCurrent();
    void showNotes();
    void storeNotes();
    void showMenu(const QPoint &at);

    document::StudyDocument &m_document;
    VariantActions &m_actions;
    VariantModel *m_model;
    QListView *m_list;
    QLabel *m_notesTitle;
    QPlainTextEdit *m_notes;
    QLabel *m_libraryTitle;
    LibraryList *m_library;
};

} // namespace facet::variants
