// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stack/layer_stack_panel.h"

#include "theme/icons.h"
#include "theme/theme.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QPainter>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace facet::stack {

LayerStackPanel::LayerStackPanel(document::StudyDocument &document, document::Selection &selection, QWidget *parent)
    : QWidget(parent), m_editor(document, selection), m_model(m_editor), m_sketch(new SketchLine(document, this)),
      m_volumes(new VolumeView(document, selection, this)), m_input(new InputBar(m_editor, this)),
      m_table(new LayerTableView(m_editor, m_model, this)), m_footer(new TotalsFooter(m_editor, *m_table, this)),
      m_actions(new LayerActions(m_editor, m_model, m_table, this)), m_saveDrawing(new QAction(this)), m_copyDrawing(new QAction(this))
{
    auto *upper = new QWidget(this);
    auto *upperLayout = new QVBoxLayout(upper);
    upperLayout->setContentsMargins(0, 0, 0, 0);
    upperLayout->setSpacing(6);
    upperLayout->addWidget(m_volumes, 1);

    auto *lower = new QWidget(this);
    auto *lowerLayout = new QVBoxLayout(lower);
    lowerLayout->setContentsMargins(0, 0, 0, 0);
    lowerLayout->setSpacing(0);
    auto *bar = new QWidget(this);
    auto *barLayout = new QVBoxLayout(bar);
    barLayout->setContentsMargins(8, 6, 8, 6);
    barLayout->addWidget(m_input);
    lowerLayout->addWidget(bar);
    lowerLayout->addWidget(m_table, 1);
    lowerLayout->addWidget(m_footer);

    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(upper);
    splitter->addWidget(lower);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeToolRow());
    layout->addWidget(splitter, 1);

    m_saveDrawing->setObjectName(QStringLiteral("saveDrawing"));
    m_copyDrawing->setObjectName(QStringLiteral("copyDrawing"));
    m_saveDrawing->setIcon(theme::icon("export"));
    m_copyDrawing->setIcon(theme::icon("copy"));
    connect(m_saveDrawing, &QAction::triggered, this, &LayerStackPanel::saveDrawing);
    connect(m_copyDrawing, &QAction::triggered, this, [this] { exporting::copyToClipboard(m_volumes->figure()); });
    for (QWidget *view : {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_volumes)}) {
        view->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(view, &QWidget::customContextMenuRequested, this, [this, view](const QPoint &point) {
            QMenu menu;
            menu.addActions(m_actions->all());
            menu.addSeparator();
            menu.addActions(exportActions());
            menu.exec(view->mapToGlobal(point));
        });
    }
    m_table->viewport()->installEventFilter(this);
    connect(&document, &document::StudyDocument::networkChanged, m_table->viewport(), qOverload<>(&QWidget::update));
    retranslate();
}

QWidget *LayerStackPanel::makeToolRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(8, 8, 8, 6);
    layout->setSpacing(4);
    m_add = new QToolButton(row);
    m_add->setIcon(theme::icon("add-layer"));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setMenu(m_actions->addMenu());
    m_more = new QToolButton(row);
    m_more->setIcon(theme::icon("more"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_more);
    menu->addActions(exportActions());
    menu->addSeparator();
    for (const char *name : {"copyTableTsv", "copyTableMarkdown"})
        menu->addAction(m_actions->action(QLatin1String(name)));
    m_more->setMenu(menu);
    layout->addWidget(m_sketch, 1, Qt::AlignTop);
    layout->addWidget(m_add, 0, Qt::AlignTop);
    for (const char *name : {"duplicateLayers", "removeLayers", "moveLayersUp", "moveLayersDown"}) {
        auto *button = new QToolButton(row);
        button->setDefaultAction(m_actions->action(QLatin1String(name)));
        layout->addWidget(button, 0, Qt::AlignTop);
    }
    layout->addWidget(m_more, 0, Qt::AlignTop);
    return row;
}

void LayerStackPanel::retranslate()
{
    m_actions->retranslate();
    m_add->setText(tr("Add"));
    m_add->setToolTip(tr("Add a layer behind the selected one"));
    m_add->setAccessibleName(tr("Add a layer"));
    m_more->setToolTip(tr("Drawing and table for other programs"));
    m_more->setAccessibleName(tr("More"));
    m_saveDrawing->setText(tr("Save the drawing..."));
    m_copyDrawing->setText(tr("Copy the drawing"));
}

void LayerStackPanel::saveDrawing()
{
    const exporting::Figure figure = m_volumes->figure();
    if (!figure.paint)
        return;
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the drawing"), figure.title + QStringLiteral(".svg"),
                                                      tr("Drawing (*.svg *.pdf *.png)"));
    if (path.isEmpty())
        return;
    if (const auto saved = exporting::saveFigure(figure, path); !saved)
        QMessageBox::warning(this, tr("Save the drawing"), QString::fromStdString(saved.error().message()));
}

// An empty table says how to fill it.
bool LayerStackPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Paint && m_model.rowCount() == 0) {
        QPainter painter(m_table->viewport());
        painter.setPen(theme::colors().textMuted);
        const QString hint =
            m_editor.document().currentNetwork()
                ? tr("No layers yet.\nType a sketch above, for example  c8 c16 c32 fc2\nor add a layer with the Add button.")
                : tr("No variant is open.");
        painter.drawText(m_table->viewport()->rect().adjusted(20, 20, -20, -20), Qt::AlignCenter | Qt::TextWordWrap, hint);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void LayerStackPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace facet::stack
