// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "calibration/residual_chart.h"

#include "accuracy/label_placement.h"
#include "accuracy/scatter_item.h"
#include "figures/chart_style.h"
#include "figures/legend.h"
#include "figures/plot_paint.h"
#include "figures/tickers.h"
#include "variants/provenance_text.h"

#include <QEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace facet::calibrating {

namespace {

class ResidualItem : public QCPAbstractItem {
public:
    explicit ResidualItem(QCustomPlot *plot) : QCPAbstractItem(plot) { setLayer(QStringLiteral("main")); }

    const CalibrationData *data = nullptr;
    theme::Colors colors;
    QFont font;
    int hovered = -1;

    [[nodiscard]] QPointF pixelOf(const ResidualPoint &point) const
    {
        return {mParentPlot->xAxis->coordToPixel(point.predictedUs), mParentPlot->yAxis->coordToPixel(point.residual)};
    }
    [[nodiscard]] int pointAt(const QPointF &position) const
    {
        int found = -1;
        double nearest = 12;
        for (std::size_t i = 0; data && i < data->points.size(); ++i)
            if (const double distance = QLineF(pixelOf(data->points[i]), position).length(); distance < nearest) {
                nearest = distance;
                found = int(i);
            }
        return found;
    }
    [[nodiscard]] double selectTest(const QPointF &, bool, QVariant *) const override { return -1; }

protected:
    void draw(QCPPainter *painter) override
    {
        if (!data || data->points.empty())
            return;
        const QRectF area = mParentPlot->axisRect()->rect();
        const auto y = [this](double value) { return mParentPlot->yAxis->coordToPixel(value); };
        const double error = data->kept.meanAbsoluteError;
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme::mix(colors.surface, colors.accent, 0.13));
        painter->drawRect(QRectF(QPointF(area.left(), y(error)), QPointF(area.right(), y(-error))).normalized().intersected(area));
        painter->setPen(QPen(colors.axis, 1.2));
        painter->drawLine(QPointF(area.left(), y(0)), QPointF(area.right(), y(0)));

        const QFont labelFont = figures::chartFont(font, 0.9);
        const QFontMetricsF metrics(labelFont);
        std::vector<accuracy::LabelRequest> requests;
        for (const ResidualPoint &point : data->points)
            requests.push_back({pixelOf(point), {metrics.horizontalAdvance(point.name) + 2, metrics.height()}});
        const auto labels = accuracy::placeLabels(requests, area, accuracy::kMarkRadius);
        for (std::size_t i = 0; i < data->points.size(); ++i) {
            const ResidualPoint &point = data->points[i];
            painter->setPen(QPen(theme::mix(colors.surface, colors.textMuted, 0.5), 1, Qt::DotLine));
            painter->drawLine(QPointF(requests[i].point.x(), y(0)), requests[i].point);
            accuracy::paintMark(*painter, requests[i].point, (point.singleLayer ? 0.7 : 1.0) * accuracy::kMarkRadius, point.origin,
                                colors.provenance(point.origin), colors.surface, true);
            if (labels[i]) {
                painter->setFont(labelFont);
                painter->setPen(int(i) == hovered ? colors.text : colors.textMuted);
                painter->drawText(*labels[i], Qt::AlignCenter, point.name);
            }
        }
    }
};

// Percent with a sign.
class PercentTicker : public QCPAxisTicker {
protected:
    QString getTickLabel(double tick, const QLocale &, QChar, int) override
    {
        const double percent = std::abs(tick) < 1e-9 ? 0 : tick * 100;
        return (percent > 0 ? QStringLiteral("+") : QString()) + QString::number(percent, 'g', 3);
    }
};

} // namespace

class ResidualChart::Plot {
public:
    explicit Plot(ResidualChart *chart) : view(new QCustomPlot(chart)), legend(new figures::Legend(view)), item(new ResidualItem(view))
    {
        view->plotLayout()->insertRow(0);
        view->plotLayout()->addElement(0, 0, legend);
        view->plotLayout()->setRowSpacing(0);
        item->data = &data;
        view->setFocusPolicy(Qt::NoFocus);
        view->setMouseTracking(true);
        view->axisRect()->setMinimumMargins(QMargins(4, 16, 18, 4));
        view->xAxis->setScaleType(QCPAxis::stLogarithmic);
        view->yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new PercentTicker));
    }

    QCustomPlot *view;
    figures::Legend *legend;
    ResidualItem *item;
    CalibrationData data;
    theme::Colors colors;
    bool ownColors = false;
    bool titleVisible = false;
};

ResidualChart::ResidualChart(QWidget *parent) : QWidget(parent), m_plot(std::make_unique<Plot>(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot->view);
    m_plot->view->installEventFilter(this);
    restyle();
}

ResidualChart::~ResidualChart() = default;

const CalibrationData &ResidualChart::data() const
{
    return m_plot->data;
}

void ResidualChart::setData(CalibrationData data)
{
    m_plot->data = std::move(data);
    m_plot->item->hovered = -1;
    setAccessibleName(m_plot->data.title);
    setAccessibleDescription(m_plot->data.verdict);
    updateAxes();
    m_plot->view->replot(QCustomPlot::rpQueuedReplot);
}

QPointF ResidualChart::pointPosition(int point) const
{
    return m_plot->item->pixelOf(m_plot->data.points.at(std::size_t(point)));
}

QString ResidualChart::tipAt(const QPointF &position) const
{
    const int point = m_plot->item->pointAt(position);
    return point < 0 ? QString() : m_plot->data.points[std::size_t(point)].tip;
}

void ResidualChart::restyle()
{
    Plot &p = *m_plot;
    if (!p.ownColors)
        p.colors = theme::colors();
    figures::applyStyle(*p.view, p.colors, font());
    p.view->yAxis->grid()->setZeroLinePen(Qt::NoPen);
    p.item->colors = p.colors;
    p.item->font = font();
    p.legend->setLook(font(), p.colors.text, p.colors.textMuted);
    updateAxes();
    p.view->replot(QCustomPlot::rpQueuedReplot);
}

void ResidualChart::updateAxes()
{
    Plot &p = *m_plot;
    double smallest = 0, largest = 0, furthest = p.data.kept.meanAbsoluteError;
    for (const ResidualPoint &point : p.data.points) {
        smallest = smallest > 0 ? std::min(smallest, point.predictedUs) : point.predictedUs;
        largest = std::max(largest, point.predictedUs);
        furthest = std::max(furthest, std::abs(point.residual));
    }
    if (p.data.points.empty() || smallest <= 0) {
        smallest = 100;
        largest = 10'000;
    }
    furthest = std::max(furthest, 0.002);
    p.view->xAxis->setRange(smallest / 1.5, largest * 1.5);
    p.view->yAxis->setRange(-1.35 * furthest, 1.35 * furthest);
    const figures::AxisUnit unit = figures::axisUnit(figures::Unit::Microseconds, smallest);
    p.view->xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new figures::LogQuantityTicker(unit)));
    p.view->xAxis->setLabel(figures::axisTitle(tr("Predicted time"), unit));
    p.view->yAxis->setLabel(tr("Measured minus predicted (%)"));

    std::vector<figures::LegendEntry> entries;
    for (const study::Origin origin : {study::Origin::Board, study::Origin::Published}) {
        if (std::none_of(p.data.points.begin(), p.data.points.end(), [&](const ResidualPoint &point) { return point.origin == origin; }))
            continue;
        const QColor color = p.colors.provenance(origin);
        entries.push_back(
            {variants::originText(origin), color, [origin, color, surface = p.colors.surface](QPainter &painter, const QRectF &box) {
                 accuracy::paintMark(painter, box.center(), box.width() * 0.46, origin, color, surface, true);
             }});
    }
    if (!p.data.points.empty())
        entries.push_back({tr("mean error of unseen networks"), theme::mix(p.colors.surface, p.colors.accent, 0.25), {}});
    p.legend->setContent(p.titleVisible ? p.data.title : QString(), p.titleVisible ? p.data.verdict : QString(), std::move(entries));
}

bool ResidualChart::eventFilter(QObject *watched, QEvent *event)
{
    Plot &p = *m_plot;
    if (watched != p.view || (event->type() != QEvent::MouseMove && event->type() != QEvent::Leave))
        return QWidget::eventFilter(watched, event);
    const auto *mouse = event->type() == QEvent::MouseMove ? static_cast<QMouseEvent *>(event) : nullptr;
    p.item->hovered = mouse ? p.item->pointAt(mouse->position()) : -1;
    if (p.item->hovered >= 0)
        QToolTip::showText(mouse->globalPosition().toPoint() + QPoint(14, 14), p.data.points[std::size_t(p.item->hovered)].tip, this);
    else
        QToolTip::hideText();
    p.view->replot(QCustomPlot::rpQueuedReplot);
    return false;
}

void ResidualChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        restyle();
}

void ResidualChart::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_plot->view->setBufferDevicePixelRatio(devicePixelRatioF());
}

exporting::Figure residualFigure(const CalibrationData &data, const theme::Colors &colors, QSizeF size)
{
    exporting::Figure figure;
    figure.title = data.title;
    figure.size = size;
    figure.paint = [data, colors](QPainter &painter, const QRectF &area) {
        ResidualChart chart;
        chart.setFont(figures::printFont());
        ResidualChart::Plot &p = *chart.m_plot;
        chart.resize(area.size().toSize());
        p.titleVisible = true;
        p.colors = colors;
        p.ownColors = true;
        chart.restyle();
        chart.setData(data);
        p.view->setViewport(QRect(QPoint(0, 0), area.size().toSize()));
        chart.updateAxes();
        figures::paintPlot(*p.view, painter, area);
    };
    return figure;
}

} // namespace facet::calibrating
