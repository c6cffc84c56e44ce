// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/chart_panel.h"

#include "figures/bar_chart.h"
#include "figures/table_view.h"

#include <QEvent>
#include <QTimer>

#include <algorithm>

namespace facet::figures {

ChartPanel::ChartPanel(document::StudyDocument &document, document::Selection &selection, QWidget *parent)
    : QWidget(parent), m_document(document), m_selection(selection)
{
    using Document = document::StudyDocument;
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    for (const auto signal : {&Document::reset, &Document::variantsChanged, &Document::settingsChanged, &Document::budgetsChanged,
                              &Document::previewChanged, &Document::titleChanged})
        connect(&document, signal, this, &ChartPanel::scheduleRefresh);
    for (const auto signal : {&Document::networkChanged, &Document::currentVariantChanged, &Document::measurementsChanged})
        connect(&document, signal, this, &ChartPanel::scheduleRefresh);
}

void ChartPanel::scheduleRefresh()
{
    m_due = true;
    if (m_queued || !isVisible())
        return;
    m_queued = true;
    QTimer::singleShot(0, this, [this] {
        m_queued = false;
        if (isVisible())
            refreshNow();
    });
}

void ChartPanel::refreshNow()
{
    if (!m_due)
        return;
    m_due = false;
    refresh();
}

void ChartPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refreshNow();
}

void ChartPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        scheduleRefresh();
    } else if (event->type() == QEvent::PaletteChange) {
        scheduleRefresh();
    }
}

void ChartPanel::linkLayers(BarChart &chart, TableView &table)
{
    connect(&chart, &BarChart::categoryHovered, &m_selection, &document::Selection::hover);
    connect(&table, &TableView::rowHovered, &m_selection, &document::Selection::hover);
    connect(&m_selection, &document::Selection::hoverChanged, &chart, &BarChart::setHoveredCategory);
    const auto select = [this](int layer, Qt::KeyboardModifiers modifiers) {
        if (!modifiers.testFlag(Qt::ControlModifier)) {
            m_selection.select(layer);
            return;
        }
        QList<int> layers = m_selection.layers();
        if (!layers.removeOne(layer))
            layers.append(layer);
        m_selection.select(layers, layers.isEmpty() ? -1 : layer);
    };
    connect(&chart, &BarChart::categoryClicked, this, select);
    connect(&table, &TableView::rowClicked, this, [this](int row) {
        const network::Network *network = m_document.currentNetwork();
        if (network && row < int(network->layers.size()))
            m_selection.select(row);
    });
    connect(&m_selection, &document::Selection::changed, &chart, [this, &chart] { chart.setSelectedCategories(m_selection.layers()); });
    chart.setSelectedCategories(m_selection.layers());
}

QString fileNameFor(const document::StudyDocument &document, const QString &what)
{
    QString name = document.currentVariant() >= 0 ? QString::fromStdString(document.variant(document.currentVariant()).name)
                                                  : QString::fromStdString(document.study().title);
    for (QChar &c : name)
        if (!c.isLetterOrNumber() && c != u'.' && c != u'-')
            c = u'-';
    return name.isEmpty() ? what : name + u'-' + what;
}

} // namespace facet::figures
