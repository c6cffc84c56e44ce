// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "train/roc_chart.h"

#include "figures/chart_style.h"
#include "figures/legend.h"
#include "figures/plot_paint.h"
#include "figures/tickers.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace facet::train {

RocChart::RocChart(QWidget *parent) : QWidget(parent), m_view(new QCustomPlot(this)), m_legend(new figures::Legend(m_view))
{
    m_view->plotLayout()->insertRow(0);
    m_view->plotLayout()->addElement(0, 0, m_legend);
    m_view->plotLayout()->setRowSpacing(0);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->axisRect()->setMinimumMargins(QMargins(4, 8, 14, 4));
    const QSharedPointer<figures::QuantityTicker> percent(new figures::QuantityTicker);
    percent->setUnit(figures::Unit::Fraction, figures::axisUnit(figures::Unit::Fraction, 1));
    for (QCPAxis *axis : {m_view->xAxis, m_view->yAxis}) {
        axis->setTicker(percent);
        axis->setRange(-0.01, 1.02);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    restyle(theme::colors(), false);
}

QString RocChart::title()
{
    return tr("ROC curve of the quantized networks");
}

void RocChart::setRuns(std::vector<RunCurves> runs)
{
    m_runs = std::move(runs);
    restyle(theme::colors(), false);
}

void RocChart::restyle(const theme::Colors &colors, bool titleVisible)
{
    figures::applyStyle(*m_view, colors, font());
    m_legend->setLook(font(), colors.text, colors.textMuted);
    for (QCPAxis *axis : {m_view->xAxis, m_view->yAxis})
        axis->grid()->setZeroLinePen(QPen(colors.grid, 1));
    m_view->xAxis->setLabel(tr("False positives (%)"));
    m_view->yAxis->setLabel(tr("True positives (%)"));
    m_view->clearPlottables();
    QCPGraph *chance = m_view->addGraph();
    chance->setData({0, 1}, {0, 1});
    chance->setPen(QPen(theme::mix(colors.surface, colors.textMuted, 0.6), 1, Qt::DashLine));
    std::vector<figures::LegendEntry> entries;
    QStringList said;
    for (const RunCurves &run : m_runs) {
        if (run.roc.empty())
            continue;
        // A curve, for a graph sorts its points by x and loses the order of those with the same one.
        QVector<double> order, x, y;
        for (const auto &[falsePositive, truePositive] : run.roc) {
            order << double(order.size());
            x << falsePositive;
            y << truePositive;
        }
        auto *curve = new QCPCurve(m_view->xAxis, m_view->yAxis);
        curve->setData(order, x, y, true);
        curve->setPen(QPen(run.color, run.current ? 2.4 : 1.7));
        const QString name = run.auc < 0 ? run.name : tr("%1, AUC %2").arg(run.name, locale().toString(run.auc, 'f', 3));
        entries.push_back({name, run.color, {}});
        said << name;
    }
    m_legend->setContent(titleVisible ? title() : QString(), {}, std::move(entries));
    setAccessibleName(title());
    setAccessibleDescription(said.join(QStringLiteral(". ")));
    m_view->replot(QCustomPlot::rpQueuedReplot);
}

void RocChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        restyle(theme::colors(), false);
}

// Rates of one kind against another: no wider than it can be read.
void RocChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    constexpr double kWidest = 2; // of the height
    layout()->setContentsMargins(0, 0, std::max(0, width() - std::max(420, int(kWidest * height()))), 0);
}

void RocChart::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_view->setBufferDevicePixelRatio(devicePixelRatioF());
}

exporting::Figure rocFigure(const std::vector<RunCurves> &runs, const theme::Colors &colors, QSizeF size)
{
    exporting::Figure figure;
    figure.title = RocChart::title();
    figure.size = size;
    figure.paint = [runs, colors](QPainter &painter, const QRectF &area) {
        RocChart chart;
        chart.setFont(figures::printFont());
        chart.m_runs = runs;
        chart.restyle(colors, true);
        chart.m_view->setViewport(QRect(QPoint(0, 0), area.size().toSize()));
        figures::paintPlot(*chart.m_view, painter, area);
    };
    return figure;
}

} // namespace facet::train
