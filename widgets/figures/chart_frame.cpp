// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/chart_frame.h"

#include "export/export_dialog.h"
#include "figures/flow_layout.h"
#include "figures/segmented_control.h"
#include "figures/table_view.h"
#include "theme/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace facet::figures {

ChartFrame::ChartFrame(QWidget *chart, QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)), m_controls(new FlowLayout(6)), m_view(new SegmentedControl(this)),
      m_menu(new QToolButton(this)), m_stack(new QStackedWidget(this)), m_table(new TableView(this)), m_empty(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(10, 6, 8, 4);
    bar->setSpacing(8);
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->hide();
    bar->addWidget(m_title, 0, Qt::AlignTop);
    bar->addLayout(m_controls, 1);
    bar->addWidget(m_view, 0, Qt::AlignTop);
    m_menu->setIcon(theme::icon("export"));
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setAutoRaise(true);
    m_menu->setFocusPolicy(Qt::TabFocus);
    m_menu->setMenu(new QMenu(m_menu));
    bar->addWidget(m_menu, 0, Qt::AlignTop);
    layout->addLayout(bar);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(24);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_stack->addWidget(chart);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack, 1);
    connect(m_view, &SegmentedControl::changed, this, [this](int index) { setTableShown(index == 1); });
    retranslate();
}

void ChartFrame::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
}

void ChartFrame::addControl(QWidget *control)
{
    m_controls->addWidget(control);
}

void ChartFrame::setTable(explore::Table table)
{
    m_table->setTable(std::move(table));
}

void ChartFrame::setFigureProvider(std::function<exporting::Figure()> provider)
{
    m_figure = std::move(provider);
}

void ChartFrame::setFileName(std::function<QString()> name)
{
    m_fileName = std::move(name);
}

void ChartFrame::setTableShown(bool table)
{
    m_view->setCurrent(table ? 1 : 0);
    if (m_stack->currentIndex() == 2 || m_stack->currentIndex() == (table ? 1 : 0))
        return;
    m_stack->setCurrentIndex(table ? 1 : 0);
    emit tableShownChanged(table);
}

bool ChartFrame::isTableShown() const
{
    return m_view->current() == 1;
}

void ChartFrame::setEmptyText(const QString &text)
{
    m_empty->setText(text);
    m_stack->setCurrentIndex(text.isEmpty() ? m_view->current() : 2);
}

void ChartFrame::copyFigure()
{
    if (m_figure)
        exporting::copyToClipboard(m_figure());
}

void ChartFrame::copyTable()
{
    m_table->copyTsv();
}

void ChartFrame::copyMarkdown()
{
    m_table->copyMarkdown();
}

void ChartFrame::exportFigure()
{
    if (!m_figure)
        return;
    exporting::ExportDialog dialog(m_figure(), m_fileName ? m_fileName() : QString(), window());
    dialog.exec();
}

void ChartFrame::exportTable()
{
    exporting::exportTable(m_table->table(), m_fileName ? m_fileName() : QString(), window());
}

void ChartFrame::fillMenu()
{
    QMenu *menu = m_menu->menu();
    menu->clear();
    menu->addAction(theme::icon("copy"), tr("Copy figure"), this, &ChartFrame::copyFigure);
    menu->addAction(theme::icon("picture"), tr("Export figure (PNG, SVG, PDF)..."), this, &ChartFrame::exportFigure);
    menu->addSeparator();
    menu->addAction(tr("Copy table"), this, &ChartFrame::copyTable);
    menu->addAction(tr("Copy table as Markdown"), this, &ChartFrame::copyMarkdown);
    menu->addAction(theme::icon("table"), tr("Export table (CSV, Markdown)..."), this, &ChartFrame::exportTable);
}

void ChartFrame::retranslate()
{
    m_view->setOptions({tr("Chart"), tr("Table")}, {tr("Show the chart"), tr("Show the same numbers as a table")});
    m_view->setName(tr("View"));
    m_menu->setToolTip(tr("Copy or export figure and table"));
    m_menu->setAccessibleName(tr("Copy or export"));
    fillMenu();
}

void ChartFrame::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace facet::figures
