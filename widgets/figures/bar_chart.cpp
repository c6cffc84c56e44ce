// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/bar_chart.h"

#include "figures/bars_item.h"
#include "figures/legend.h"
#include "figures/plot_paint.h"
#include "figures/tickers.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>

#include <cmath>

namespace facet::figures {

class BarChart::Plot {
public:
    explicit Plot(BarChart *chart)
        : view(new QCustomPlot(chart)), legend(new Legend(view)), bars(new BarsItem(view)), marks(nullptr), linear(new QuantityTicker),
          categories(new CategoryTicker)
    {
        view->plotLayout()->insertRow(0);
        view->plotLayout()->addElement(0, 0, legend);
        view->plotLayout()->setRowSpacing(0);
        view->addLayer(QStringLiteral("facetMarks"), view->layer(QStringLiteral("main")), QCustomPlot::limBelow);
        view->layer(QStringLiteral("facetMarks"))->setMode(QCPLayer::lmBuffered);
        marks = new MarksItem(view);
        marks->setLayer(QStringLiteral("facetMarks"));
        bars->setData(&data);
        view->xAxis->setTicker(categories);
        view->xAxis->grid()->setVisible(false);
        view->xAxis->setTickLength(0, 0);
        view->setNoAntialiasingOnDrag(true);
        view->setFocusPolicy(Qt::NoFocus);
        view->setMouseTracking(true);
        view->axisRect()->setMinimumMargins(QMargins(4, 6, 10, 4));
    }

    QCustomPlot *view;
    Legend *legend;
    BarsItem *bars;
    MarksItem *marks;
    QSharedPointer<QuantityTicker> linear;
    QSharedPointer<CategoryTicker> categories;
    BarChartData data;
    theme::Colors colors;
    bool ownColors = false;
    bool logarithmic = false;
    bool titleVisible = false;
    TipProvider tip;
};

BarChart::BarChart(QWidget *parent) : QWidget(parent), m_plot(std::make_unique<Plot>(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot->view);
    m_plot->view->installEventFilter(this);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    restyle();
}

BarChart::~BarChart() = default;

const BarChartData &BarChart::data() const
{
    return m_plot->data;
}

void BarChart::setData(BarChartData data)
{
    m_plot->data = std::move(data);
    const BarChartData &now = m_plot->data;
    setAccessibleName(now.title);
    setAccessibleDescription(now.subtitle);
    updateAxes();
    m_plot->view->replot(QCustomPlot::rpQueuedReplot);
}

void BarChart::setLogarithmic(bool on)
{
    if (m_plot->logarithmic == on)
        return;
    m_plot->logarithmic = on;
    updateAxes();
    m_plot->view->replot(QCustomPlot::rpQueuedReplot);
}

bool BarChart::isLogarithmic() const
{
    return m_plot->logarithmic;
}

void BarChart::setColors(const theme::Colors &colors)
{
    m_plot->colors = colors;
    m_plot->ownColors = true;
    restyle();
}

void BarChart::setTitleVisible(bool visible)
{
    m_plot->titleVisible = visible;
    updateAxes();
}

void BarChart::setTipProvider(TipProvider provider)
{
    m_plot->tip = std::move(provider);
}

void BarChart::setSelectedCategories(const QList<int> &categories)
{
    const QSet<int> selected(categories.begin(), categories.end());
    if (selected == m_plot->marks->selected())
        return;
    m_plot->marks->setMarks(selected, m_plot->marks->hovered());
    replotMarks();
}

void BarChart::setHoveredCategory(int category)
{
    if (category == m_plot->marks->hovered())
        return;
    m_plot->marks->setMarks(m_plot->marks->selected(), category);
    replotMarks();
}

int BarChart::hoveredCategory() const
{
    return m_plot->marks->hovered();
}

void BarChart::replotMarks()
{
    if (isVisible())
        m_plot->marks->layer()->replot();
}

void BarChart::restyle()
{
    Plot &p = *m_plot;
    if (!p.ownColors)
        p.colors = theme::colors();
    applyStyle(*p.view, p.colors, font());
    p.view->xAxis->setTickLength(0, 0);
    p.view->yAxis->setBasePen(Qt::NoPen);
    p.view->yAxis->setTickPen(Qt::NoPen);
    p.bars->setColors(p.colors);
    p.bars->setFont(font());
    p.marks->setColor(p.colors.accent);
    p.legend->setLook(font(), p.colors.text, p.colors.textMuted);
    updateAxes();
    p.view->replot(QCustomPlot::rpQueuedReplot);
}

void BarChart::updateAxes()
{
    Plot &p = *m_plot;
    const BarChartData &d = p.data;
    const double largest = d.largest();
    const double smallest = d.smallest();
    const double positive = d.smallestPositive();
    const bool logarithmic = p.logarithmic && positive > 0 && !d.lineMode;
    const AxisUnit shown = axisUnit(d.unit, logarithmic ? positive : std::max(largest, -smallest));
    QCPAxis *y = p.view->yAxis;
    p.bars->setTotalsOnly(logarithmic);
    if (logarithmic) {
        y->setScaleType(QCPAxis::stLogarithmic);
        y->setTicker(QSharedPointer<QCPAxisTicker>(new LogQuantityTicker(shown)));
        const double lower = std::pow(10, std::floor(std::log10(positive) - 0.1));
        y->setRange(lower, std::pow(10, std::log10(largest) + 0.12 * std::max(1.0, std::log10(largest / lower))));
    } else {
        y->setScaleType(QCPAxis::stLinear);
        p.linear->setUnit(d.unit, shown);
        y->setTicker(p.linear);
        double upper = largest;
        for (const BarLimit &limit : d.limits)
            upper = std::max(upper, limit.value);
        // Headroom for the value labels, whatever the height.
        // From the viewport: the axes of a figure for a file have not been laid out yet.
        const double height = std::max(60, p.view->viewport().height() - (d.compact ? 50 : 90));
        const double headroom = std::max(0.1, 22 / (height - 22));
        const double span = std::max(upper - smallest, shown.divisor * 1e-6);
        const bool below = smallest < 0;
        y->setRange(below ? smallest - headroom * span : 0, upper > 0 ? upper + headroom * span : (below ? 0.06 * span : 1.0));
    }
    const QString valueTitle = d.valueTitle.isEmpty() ? QString() : axisTitle(d.valueTitle, shown);
    y->setLabel(d.compact ? QString() : valueTitle);
    y->setTickLabels(!d.compact);
    p.view->xAxis->setTickLabels(!d.compact); // small multiples are read by color; names would overlap
    y->grid()->setVisible(!d.compact);
    p.view->xAxis->setTickLabelPadding(p.bars->hasGroupStrips() ? 4 + kStripRoom : 4);
    p.view->xAxis->setLabel(d.categoryTitle);
    p.view->xAxis->setRange(-0.5, std::max(1, d.categoryCount()) - 0.5);

    std::vector<LegendEntry> entries;
    if (logarithmic && d.groups.size() < 2) {
        if (d.series.size() > 1)
            entries.push_back({tr("total"), p.colors.accent, {}});
    } else {
        if (p.bars->hasGroupStrips())
            for (std::size_t g = 0; g < d.groupColors.size(); ++g)
                entries.push_back({d.groups[g], p.colors.variant(d.groupColors[g]),
                                   [color = p.colors.variant(d.groupColors[g])](QPainter &painter, const QRectF &box) {
                                       painter.setPen(Qt::NoPen);
                                       painter.setBrush(color);
                                       painter.drawRect(QRectF(box.left(), box.bottom() - 4, box.width(), 4));
                                   }});
        for (const BarSeries &series : d.series)
            if (series.inLegend)
                entries.push_back({series.name, p.bars->colorOf(series), {}});
        if (entries.size() < 2 && !d.alwaysLegend)
            entries.clear();
    }
    if (!d.ghost.empty()) {
        const QColor accent = p.colors.ghost;
        entries.push_back({tr("preview"), accent, [accent](QPainter &painter, const QRectF &box) {
                               painter.setPen(QPen(accent, 1.4, Qt::DashLine));
                               painter.setBrush(Qt::NoBrush);
                               painter.drawRect(box);
                           }});
    }
    if (d.compact)
        p.legend->setContent(QString(), valueTitle, {});
    else
        p.legend->setContent(p.titleVisible ? d.title : QString(), p.titleVisible ? d.subtitle : QString(), std::move(entries));
    updateCategoryLabels();
}

void BarChart::updateCategoryLabels()
{
    Plot &p = *m_plot;
    const BarChartData &d = p.data;
    const int count = d.categoryCount();
    if (count == 0) {
        p.categories->setLabels({}, 1);
        return;
    }
    const QFontMetricsF metrics(p.view->xAxis->tickLabelFont());
    const double room = std::max(20.0, p.view->viewport().width() - (d.compact ? 20.0 : 80.0)) / count;
    const auto widest = [&](const QStringList &labels) {
        double width = 0;
        for (const QString &label : labels)
            width = std::max(width, metrics.horizontalAdvance(label));
        return width + 8;
    };
    const double full = widest(d.categories);
    if (full <= room || d.shortCategories.size() != count) {
        p.categories->setLabels(d.categories, int(std::ceil(full / room)));
        return;
    }
    p.categories->setLabels(d.shortCategories, int(std::ceil(widest(d.shortCategories) / room)));
}

QRectF BarChart::barRect(int category, int series) const
{
    return m_plot->bars->rectOf(category, series);
}

QRectF BarChart::categoryRect(int category) const
{
    const QRectF area = m_plot->view->axisRect()->rect();
    const double left = m_plot->view->xAxis->coordToPixel(category - 0.5);
    const double right = m_plot->view->xAxis->coordToPixel(category + 0.5);
    return {left, area.top(), right - left, area.height()};
}

QString BarChart::tipAt(const QPoint &position) const
{
    const BarHit hit = m_plot->bars->hit(position);
    if (hit.category < 0)
        return {};
    if (m_plot->tip)
        return m_plot->tip(hit.category, hit.group, hit.series);
    const BarChartData &d = m_plot->data;
    QString text = QStringLiteral("<b>%1</b>").arg(d.categories.value(hit.category).toHtmlEscaped());
    for (const BarSeries &series : d.series)
        if (std::size_t(hit.category) < series.values.size() && std::isfinite(series.values[std::size_t(hit.category)]))
            text += QStringLiteral("<br>%1: %2").arg(series.name.toHtmlEscaped(), exact(d.unit, series.values[std::size_t(hit.category)]));
    return text;
}

void BarChart::pointAt(const QPoint &position, const QPoint &global)
{
    const BarHit hit = m_plot->bars->hit(position);
    if (hit.category != hoveredCategory()) {
        setHoveredCategory(hit.category);
        emit categoryHovered(hit.category);
    }
    const QString tip = tipAt(position);
    if (tip.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(global + QPoint(12, 12), tip, this);
}

void BarChart::leave()
{
    if (hoveredCategory() < 0)
        return;
    setHoveredCategory(-1);
    emit categoryHovered(-1);
}

bool BarChart::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_plot->view) {
        switch (event->type()) {
        case QEvent::MouseMove: {
            const auto *mouse = static_cast<QMouseEvent *>(event);
            pointAt(mouse->position().toPoint(), mouse->globalPosition().toPoint());
            break;
        }
        case QEvent::MouseButtonPress: {
            const auto *mouse = static_cast<QMouseEvent *>(event);
            const BarHit hit = m_plot->bars->hit(mouse->position());
            setFocus(Qt::MouseFocusReason);
            if (mouse->button() == Qt::LeftButton && hit.category >= 0)
                emit categoryClicked(hit.category, mouse->modifiers());
            break;
        }
        case QEvent::Leave: leave(); break;
        case QEvent::Resize: updateAxes(); break;
        default: break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void BarChart::keyPressEvent(QKeyEvent *event)
{
    const int count = m_plot->data.categoryCount();
    int step = 0;
    if (event->key() == Qt::Key_Left)
        step = -1;
    else if (event->key() == Qt::Key_Right)
        step = 1;
    if (step == 0 || count == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    int from = step > 0 ? -1 : count;
    if (!m_plot->marks->selected().isEmpty())
        from = *m_plot->marks->selected().begin();
    emit categoryClicked(std::clamp(from + step, 0, count - 1), Qt::NoModifier);
}

void BarChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void BarChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

void BarChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
}

void BarChart::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_plot->view->setBufferDevicePixelRatio(devicePixelRatioF());
}

void paintBarChart(QPainter &painter, const QRectF &area, const BarChartData &data, const theme::Colors &colors, bool logarithmic)
{
    BarChart chart;
    chart.setFont(printFont());
    chart.resize(area.size().toSize());
    chart.setTitleVisible(true);
    chart.setColors(colors);
    chart.setLogarithmic(logarithmic);
    chart.setData(data);
    chart.m_plot->view->setViewport(QRect(QPoint(0, 0), area.size().toSize()));
    chart.updateAxes();
    paintPlot(*chart.m_plot->view, painter, area);
}

exporting::Figure barFigure(const BarChartData &data, const theme::Colors &colors, QSizeF size, bool logarithmic)
{
    exporting::Figure figure;
    figure.title = data.title;
    figure.size = size;
    figure.paint = [data, colors, logarithmic](QPainter &painter, const QRectF &area) {
        paintBarChart(painter, area, data, colors, logarithmic);
    };
    return figure;
}

} // namespace facet::figures
