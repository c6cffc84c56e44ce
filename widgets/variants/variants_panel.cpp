// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "variants/variants_panel.h"

#include "theme/theme.h"
#include "variants/library_list.h"
#include "variants/variant_actions.h"
#include "variants/variant_delegate.h"
#include "variants/variant_model.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace facet::variants {

namespace {

constexpr int kNotesMergeId = 0x4e6f; // typing in a row is one undo step

// A list of variants is read more often than dragged: a click selects, a drag moves, F2 renames.
QListView *makeList(VariantModel *model)
{
    auto *list = new QListView;
    list->setModel(model);
    list->setItemDelegate(new VariantDelegate(list));
    list->setMouseTracking(true);
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    list->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    list->setDragDropMode(QAbstractItemView::DragDrop);
    list->setDefaultDropAction(Qt::MoveAction);
    list->setDropIndicatorShown(true);
    list->setContextMenuPolicy(Qt::CustomContextMenu);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    return list;
}

} // namespace

VariantsPanel::VariantsPanel(document::StudyDocument &document, VariantActions &actions, QWidget *parent)
    : QWidget(parent), m_document(document), m_actions(actions), m_model(new VariantModel(document, this)), m_list(makeList(m_model)),
      m_notesTitle(new QLabel), m_notes(new QPlainTextEdit), m_libraryTitle(new QLabel), m_library(new LibraryList)
{
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(6, 2, 6, 2);
    buttons->setSpacing(2);
    for (QAction *action : {actions.create, actions.fork, actions.baseline, actions.measure, actions.remove}) {
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setIconSize({18, 18});
        button->setAutoRaise(true);
        buttons->addWidget(button);
        if (action == actions.fork)
            buttons->addStretch(1);
    }
    m_notes->setMaximumHeight(84);
    m_notes->setTabChangesFocus(true);
    m_notes->setAcceptDrops(false);     // a file dropped here is to be opened
    m_notes->setUndoRedoEnabled(false); // typing is an edit of the study, undone with it
    m_notesTitle->setBuddy(m_notes);
    m_libraryTitle->setBuddy(m_library);
    for (QLabel *title : {m_notesTitle, m_libraryTitle}) {
        title->setContentsMargins(10, 8, 8, 3);
        title->setForegroundRole(QPalette::PlaceholderText);
    }
    auto *notesFrame = new QHBoxLayout;
    notesFrame->setContentsMargins(8, 0, 8, 0);
    notesFrame->addWidget(m_notes);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(buttons);
    layout->addWidget(m_list, 3);
    layout->addWidget(m_notesTitle);
    layout->addLayout(notesFrame);
    layout->addWidget(m_libraryTitle);
    layout->addWidget(m_library, 2);
    setMinimumWidth(170);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            m_document.setCurrentVariant(index.row());
    });
    connect(m_list, &QWidget::customContextMenuRequested, this, &VariantsPanel::showMenu);
    connect(m_model, &QAbstractItemModel::modelReset, this, &VariantsPanel::followCurrent);
    connect(m_library, &LibraryList::chosen, this, [this](const QString &preset) { addPreset(m_document, preset); });
    using document::StudyDocument;
    connect(&document, &StudyDocument::reset, this, &VariantsPanel::followCurrent);
    connect(&document, &StudyDocument::currentVariantChanged, this, &VariantsPanel::followCurrent);
    connect(&document, &StudyDocument::variantsChanged, this, &VariantsPanel::followCurrent);
    connect(&document, &StudyDocument::notesChanged, this, &VariantsPanel::showNotes);
    connect(m_notes, &QPlainTextEdit::textChanged, this, &VariantsPanel::storeNotes);
    retranslate();
    followCurrent();
}

void VariantsPanel::retranslate()
{
    m_list->setAccessibleName(tr("Variants"));
    m_notesTitle->setText(tr("Notes"));
    m_notes->setAccessibleName(tr("Notes of the variant"));
    m_notes->setPlaceholderText(tr("Why this variant is as it is"));
    m_libraryTitle->setText(tr("Library"));
    for (QToolButton *button : findChildren<QToolButton *>()) {
        if (QAction *action = button->defaultAction())
            button->setAccessibleName(action->text().remove(u'&'));
    }
    m_model->retranslate();
}

void VariantsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void VariantsPanel::followCurrent()
{
    const QModelIndex current = m_model->index(m_document.currentVariant());
    if (m_list->currentIndex() != current && current.row() < m_model->rowCount())
        m_list->setCurrentIndex(current);
    showNotes();
}

void VariantsPanel::showNotes()
{
    const int current = m_document.currentVariant();
    const QString notes = current < 0 ? QString() : QString::fromStdString(m_document.variant(current).notes);
    m_notes->setEnabled(current >= 0);
    if (m_notes->toPlainText() == notes)
        return;
    const QSignalBlocker silent(m_notes); // showing is no edit
    m_notes->setPlainText(notes);
}

void VariantsPanel::storeNotes()
{
    m_document.setNotes(m_document.currentVariant(), m_notes->toPlainText(), kNotesMergeId);
}

void VariantsPanel::editNotes()
{
    m_notes->setFocus();
}

void VariantsPanel::showMenu(const QPoint &at)
{
    QMenu menu(this);
    for (QAction *action : m_actions.all()) {
        if (action)
            menu.addAction(action);
        else
            menu.addSeparator();
    }
    menu.exec(m_list->viewport()->mapToGlobal(at));
}

} // namespace facet::variants
