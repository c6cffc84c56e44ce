// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accuracy/scatter_chart.h"

#include "accuracy/scatter_item.h"
#include "figures/chart_style.h"
#include "figures/legend.h"
#include "figures/plot_paint.h"
#include "figures/tickers.h"
#include "variants/provenance_text.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace facet::accuracy {

class ScatterChart::Plot {
public:
    explicit Plot(ScatterChart *chart)
        : view(new QCustomPlot(chart)), legend(new figures::Legend(view)), item(new ScatterItem(view)), cost(new figures::QuantityTicker),
          accuracy(new figures::QuantityTicker)
    {
        view->plotLayout()->insertRow(0);
        view->plotLayout()->addElement(0, 0, legend);
        view->plotLayout()->setRowSpacing(0);
        item->setData(&data);
        view->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
        view->setFocusPolicy(Qt::NoFocus);
        view->setMouseTracking(true);
        view->axisRect()->setMinimumMargins(QMargins(4, 16, 18, 4));
        accuracy->setUnit(figures::Unit::Fraction, figures::axisUnit(figures::Unit::Fraction, 1));
        view->yAxis->setTicker(accuracy);
    }

    QCustomPlot *view;
    figures::Legend *legend;
    ScatterItem *item;
    QSharedPointer<figures::QuantityTicker> cost;
    QSharedPointer<figures::QuantityTicker> accuracy;
    ScatterData data;
    theme::Colors colors;
    bool ownColors = false;
    bool titleVisible = false;
    bool logarithmic = false;
    bool zoomed = false; // the user chose the ranges
    int current = -1;
    int hovered = -1;
    Budget dragged = Budget::None;
    int drag = 0;

    void mark(Budget budget) { item->setMarked(current, hovered, budget); }
    void replot() const { view->replot(QCustomPlot::rpQueuedReplot); }
};

ScatterChart::ScatterChart(QWidget *parent) : QWidget(parent), m_plot(std::make_unique<Plot>(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot->view);
    m_plot->view->installEventFilter(this);
    setFocusPolicy(Qt::StrongFocus);
    restyle();
}

ScatterChart::~ScatterChart() = default;

const ScatterData &ScatterChart::data() const
{
    return m_plot->data;
}

void ScatterChart::setData(ScatterData data)
{
    const bool otherAxis = data.costUnit != m_plot->data.costUnit || data.points.size() != m_plot->data.points.size();
    m_plot->data = std::move(data);
    m_plot->hovered = -1;
    if (otherAxis)
        m_plot->zoomed = false;
    setAccessibleName(m_plot->data.title);
    setAccessibleDescription(m_plot->data.subtitle);
    m_plot->mark(m_plot->dragged);
    updateAxes();
    m_plot->replot();
}

void ScatterChart::setCurrentVariant(int variant)
{
    m_plot->current = variant;
    m_plot->mark(m_plot->dragged);
    m_plot->replot();
}

void ScatterChart::setLogarithmic(bool on)
{
    m_plot->logarithmic = on;
    m_plot->zoomed = false;
    updateAxes();
    m_plot->replot();
}

void ScatterChart::showAll()
{
    m_plot->zoomed = false;
    updateAxes();
    m_plot->replot();
}

void ScatterChart::restyle()
{
    Plot &p = *m_plot;
    if (!p.ownColors)
        p.colors = theme::colors();
    figures::applyStyle(*p.view, p.colors, font());
    p.view->xAxis->grid()->setZeroLinePen(QPen(p.colors.grid, 1));
    p.view->yAxis->grid()->setZeroLinePen(QPen(p.colors.grid, 1));
    p.item->setColors(p.colors);
    p.item->setFont(font());
    p.legend->setLook(font(), p.colors.text, p.colors.textMuted);
    updateAxes();
    p.replot();
}

void ScatterChart::fitAxes()
{
    Plot &p = *m_plot;
    double largest = 0, smallest = 0, low = 1, high = 0;
    for (const ScatterPoint &point : p.data.points) {
        const double spread = point.spread.value_or(0);
        largest = std::max(largest, point.cost);
        smallest = smallest > 0 ? std::min(smallest, point.cost) : point.cost;
        low = std::min(low, point.accuracy - spread);
        high = std::max(high, point.accuracy + spread);
    }
    if (p.data.points.empty()) {
        low = 0;
        high = 1;
        largest = 1;
    }
    // A budget far away must not squeeze the points together.
    if (p.data.costBudget && *p.data.costBudget < 2 * largest)
        largest = std::max(largest, *p.data.costBudget);
    if (p.data.accuracyBudget && *p.data.accuracyBudget > low - 0.15 && *p.data.accuracyBudget <= 1) {
        low = std::min(low, *p.data.accuracyBudget);
        high = std::max(high, *p.data.accuracyBudget);
    }
    const double margin = std::max(0.01, (high - low) * 0.25);
    p.view->yAxis->setRange(std::max(-0.02, low - margin), std::min(1.02, high + margin));
    if (p.logarithmic && smallest > 0)
        p.view->xAxis->setRange(smallest / 1.6, largest * 1.6);
    else
        p.view->xAxis->setRange(-0.025 * largest, largest * 1.12);
}

void ScatterChart::updateAxes()
{
    Plot &p = *m_plot;
    const bool logarithmic = p.logarithmic && !p.data.points.empty();
    QCPAxis *x = p.view->xAxis;
    double smallest = 0;
    for (const ScatterPoint &point : p.data.points)
        smallest = smallest > 0 ? std::min(smallest, point.cost) : point.cost;
    x->setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    if (!p.zoomed && p.dragged == Budget::None)
        fitAxes();
    const figures::AxisUnit shown = figures::axisUnit(p.data.costUnit, logarithmic ? smallest : x->range().upper);
    if (logarithmic) {
        x->setTicker(QSharedPointer<QCPAxisTicker>(new figures::LogQuantityTicker(shown)));
    } else {
        p.cost->setUnit(p.data.costUnit, shown);
        x->setTicker(p.cost);
    }
    x->setLabel(figures::axisTitle(p.data.costTitle, shown));
    p.view->yAxis->setLabel(figures::axisTitle(tr("Measured accuracy"), figures::axisUnit(figures::Unit::Fraction, 1)));

    std::vector<figures::LegendEntry> entries;
    const auto entry = [&](const QString &text, study::Origin origin, bool filled, const QColor &color) {
        entries.push_back({text, color, [origin, filled, color, surface = p.colors.surface](QPainter &painter, const QRectF &box) {
                               paintMark(painter, box.center(), box.width() * 0.46, origin, color, surface, filled);
                           }});
    };
    using study::Origin;
    for (const Origin origin :
         {Origin::Board, Origin::VirtualBoard, Origin::Trained, Origin::Simulated, Origin::Published, Origin::TypedIn})
        if (std::any_of(p.data.points.begin(), p.data.points.end(), [&](const ScatterPoint &point) { return point.origin == origin; }))
            entry(variants::originText(origin), origin, true, p.colors.textMuted);
    if (std::any_of(p.data.points.begin(), p.data.points.end(), [](const ScatterPoint &point) { return !point.violations.isEmpty(); }))
        entry(tr("hollow: breaks a budget or rule"), p.data.points.front().origin, false, p.colors.textMuted);
    if (std::any_of(p.data.points.begin(), p.data.points.end(), [](const ScatterPoint &point) { return point.costMeasured; })) {
        const QColor ring = p.colors.textMuted;
        entries.push_back({tr("ring: cost measured on a board"), ring, [ring](QPainter &painter, const QRectF &box) {
                               painter.setPen(QPen(ring, 1.4));
                               painter.setBrush(Qt::NoBrush);
                               painter.drawEllipse(box.center(), box.width() * 0.46, box.width() * 0.46);
                           }});
    }
    if (!p.data.points.empty()) {
        const QColor line = theme::mix(p.colors.surface, p.colors.accent, 0.7);
        entries.push_back({tr("Pareto front"), line, [line](QPainter &painter, const QRectF &box) {
                               painter.setPen(QPen(line, 2));
                               painter.setBrush(Qt::NoBrush);
                               painter.drawPolyline(QPolygonF{{box.bottomLeft(), box.center() + QPointF(-box.width() / 2, 0), box.center(),
                                                               QPointF(box.center().x(), box.top()), box.topRight()}});
                           }});
    }
    p.legend->setContent(p.titleVisible ? p.data.title : QString(), p.titleVisible ? p.data.subtitle : QString(), std::move(entries));
}

QPointF ScatterChart::pointPosition(int point) const
{
    return m_plot->item->pixelOf(m_plot->data.points.at(std::size_t(point)));
}

QPointF ScatterChart::costBudgetHandle() const
{
    return m_plot->item->handleOf(Budget::Cost);
}

QPointF ScatterChart::accuracyBudgetHandle() const
{
    return m_plot->item->handleOf(Budget::Accuracy);
}

double ScatterChart::costAt(double x) const
{
    return m_plot->view->xAxis->pixelToCoord(x);
}

double ScatterChart::accuracyAt(double y) const
{
    return m_plot->view->yAxis->pixelToCoord(y);
}

QString ScatterChart::tipAt(const QPoint &position) const
{
    const int point = m_plot->item->pointAt(position);
    return point < 0 ? QString() : m_plot->data.points[std::size_t(point)].tip;
}

bool ScatterChart::press(const QPointF &position)
{
    Plot &p = *m_plot;
    setFocus(Qt::MouseFocusReason);
    if (const int point = p.item->pointAt(position); point >= 0) {
        emit variantClicked(p.data.points[std::size_t(point)].variant);
        return true;
    }
    p.dragged = p.item->budgetAt(position);
    if (p.dragged == Budget::None)
        return false;
    ++p.drag;
    p.mark(p.dragged);
    p.replot();
    return true;
}

void ScatterChart::drag(const QPointF &position)
{
    const Plot &p = *m_plot;
    const QRectF area = p.view->axisRect()->rect();
    if (p.dragged == Budget::Cost) {
        const bool inside = position.x() < area.right() + 4 && position.x() > area.left();
        emit costBudgetDragged(inside ? std::optional<double>(std::max(0.0, costAt(position.x()))) : std::nullopt, p.drag);
    } else {
        const bool inside = position.y() < area.bottom() + 4 && position.y() > area.top() - 4;
        // To a tenth of a percent: finer is noise on a screen.
        const double accuracy = std::round(std::clamp(accuracyAt(position.y()), 0.0, 1.0) * 1000) / 1000;
        emit accuracyBudgetDragged(inside ? std::optional<double>(accuracy) : std::nullopt, p.drag);
    }
}

bool ScatterChart::move(const QPointF &position, const QPoint &global)
{
    Plot &p = *m_plot;
    if (p.dragged != Budget::None) {
        drag(position);
        return true;
    }
    const int point = p.item->pointAt(position);
    const Budget budget = point >= 0 ? Budget::None : p.item->budgetAt(position);
    p.view->setCursor(point >= 0                   ? Qt::PointingHandCursor
                      : budget == Budget::Cost     ? Qt::SplitHCursor
                      : budget == Budget::Accuracy ? Qt::SplitVCursor
                                                   : Qt::ArrowCursor);
    p.hovered = point;
    p.mark(budget);
    p.replot();
    if (point >= 0)
        QToolTip::showText(global + QPoint(14, 14), p.data.points[std::size_t(point)].tip, this);
    else if (budget != Budget::None)
        QToolTip::showText(global + QPoint(14, 14), tr("Drag to set this budget, out of the chart to remove it"), this);
    else
        QToolTip::hideText();
    return false;
}

bool ScatterChart::eventFilter(QObject *watched, QEvent *event)
{
    Plot &p = *m_plot;
    if (watched != p.view)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseButtonPress: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        return mouse->button() == Qt::LeftButton && press(mouse->position());
    }
    case QEvent::MouseMove: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->buttons().testFlag(Qt::LeftButton) && p.dragged == Budget::None) {
            p.zoomed = true; // panning
            return false;
        }
        return move(mouse->position(), mouse->globalPosition().toPoint());
    }
    case QEvent::MouseButtonRelease:
        if (p.dragged != Budget::None) {
            p.dragged = Budget::None;
            p.mark(Budget::None);
            updateAxes();
            p.replot();
            return true;
        }
        return false;
    case QEvent::Wheel: p.zoomed = true; return false;
    case QEvent::MouseButtonDblClick: showAll(); return true;
    case QEvent::Leave:
        p.hovered = -1;
        p.mark(p.dragged);
        p.replot();
        return false;
    default: return false;
    }
}

void ScatterChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        restyle();
}

void ScatterChart::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_plot->view->setBufferDevicePixelRatio(devicePixelRatioF());
}

exporting::Figure scatterFigure(const ScatterData &data, const theme::Colors &colors, QSizeF size, bool logarithmic)
{
    exporting::Figure figure;
    figure.title = data.title;
    figure.size = size;
    figure.paint = [data, colors, logarithmic](QPainter &painter, const QRectF &area) {
        ScatterChart chart;
        chart.setFont(figures::printFont());
        ScatterChart::Plot &p = *chart.m_plot;
        chart.resize(area.size().toSize());
        p.titleVisible = true;
        p.colors = colors;
        p.ownColors = true;
        p.logarithmic = logarithmic;
        p.item->setHandlesShown(false);
        chart.restyle();
        chart.setData(data);
        p.view->setViewport(QRect(QPoint(0, 0), area.size().toSize()));
        chart.updateAxes();
        figures::paintPlot(*p.view, painter, area);
    };
    return figure;
}

} // namespace facet::accuracy
