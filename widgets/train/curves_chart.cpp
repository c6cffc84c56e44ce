// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "train/curves_chart.h"

#include "figures/chart_style.h"
#include "figures/legend.h"
#include "figures/plot_paint.h"
#include "figures/tickers.h"
#include "train/phase_item.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace facet::train {

class CurvesChart::Plot {
public:
    explicit Plot(CurvesChart *chart) : view(new QCustomPlot(chart)), legend(new figures::Legend(view)), grid(new QCPLayoutGrid)
    {
        rects[0] = view->axisRect(); // loss
        rects[1] = new QCPAxisRect(view);
        view->plotLayout()->take(rects[0]);
        view->plotLayout()->simplify();
        view->plotLayout()->addElement(0, 0, legend);
        view->plotLayout()->addElement(1, 0, grid);
        view->plotLayout()->setRowSpacing(0);
        grid->setColumnSpacing(6);
        grid->setRowSpacing(2);
        view->setFocusPolicy(Qt::NoFocus);
        for (std::size_t i = 0; i < rects.size(); ++i) {
            grid->addElement(0, int(i), rects[i]);
            rects[i]->setMinimumMargins(QMargins(4, 22, 12, 4));
            for (const QCPAxis::AxisType type : {QCPAxis::atBottom, QCPAxis::atLeft}) {
                rects[i]->axis(type)->setLayer(QStringLiteral("axes"));
                rects[i]->axis(type)->grid()->setLayer(QStringLiteral("grid"));
            }
            rects[i]->axis(QCPAxis::atTop)->setVisible(false);
            rects[i]->axis(QCPAxis::atRight)->setVisible(false);
            const QSharedPointer<QCPAxisTicker> whole(new WholeTicker);
            rects[i]->axis(QCPAxis::atBottom)->setTicker(whole);
            rects[i]->axis(QCPAxis::atLeft)->setSubTicks(false);
            phases[i] = new PhaseItem(view, rects[i]);
        }
        const QSharedPointer<figures::QuantityTicker> percent(new figures::QuantityTicker);
        percent->setUnit(figures::Unit::Fraction, figures::axisUnit(figures::Unit::Fraction, 1));
        rects[1]->axis(QCPAxis::atLeft)->setTicker(percent);
    }

    void restyle(const QFont &font)
    {
        if (!ownColors)
            colors = theme::colors();
        // applyStyle() dresses the axes that the plot calls its own.
        for (std::size_t i = rects.size(); i-- > 0;) {
            view->xAxis = rects[i]->axis(QCPAxis::atBottom);
            view->yAxis = rects[i]->axis(QCPAxis::atLeft);
            figures::applyStyle(*view, colors, font);
            view->yAxis->grid()->setZeroLinePen(QPen(colors.grid, 1));
            view->xAxis->grid()->setPen(Qt::NoPen);
            view->xAxis->grid()->setZeroLinePen(Qt::NoPen);
            phases[i]->setLook(colors, font);
        }
        legend->setLook(font, colors.text, colors.textMuted);
        rebuild();
    }

    void rebuild();
    void stack(bool narrow);

    QCustomPlot *view;
    figures::Legend *legend;
    QCPLayoutGrid *grid;
    std::array<QCPAxisRect *, 2> rects{};
    std::array<PhaseItem *, 2> phases{};
    std::vector<RunCurves> runs;
    theme::Colors colors;
    bool ownColors = false;
    bool titleVisible = false;

private:
    // Epochs are whole.
    class WholeTicker : public QCPAxisTicker {
    protected:
        double getTickStep(const QCPRange &range) override { return std::max(1.0, std::ceil(QCPAxisTicker::getTickStep(range))); }
        int getSubTickCount(double) override { return 0; }
    };

    void addCurve(std::size_t rect, const Curve &curve, const RunCurves &run);
    void addDot(std::size_t rect, const Curve &curve, double position, const RunCurves &run);
    void fit(std::size_t rect);
};

void CurvesChart::Plot::addCurve(std::size_t rect, const Curve &curve, const RunCurves &run)
{
    const auto add = [&](const std::vector<double> &values, double width, Qt::PenStyle style, double strength) {
        auto *graph = view->addGraph(rects[rect]->axis(QCPAxis::atBottom), rects[rect]->axis(QCPAxis::atLeft));
        graph->setData(QVector<double>(curve.epochs.begin(), curve.epochs.end()), QVector<double>(values.begin(), values.end()), true);
        graph->setPen(QPen(theme::mix(colors.surface, run.color, strength), width, style));
        // A single point is no line.
        if (curve.epochs.size() < 3)
            graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, 5));
    };
    add(curve.training, 1.5, Qt::DashLine, run.current ? 0.75 : 0.5);
    add(curve.validation, run.current ? 2.4 : 1.8, Qt::SolidLine, 1);
}

void CurvesChart::Plot::addDot(std::size_t rect, const Curve &curve, double position, const RunCurves &run)
{
    const auto at = std::ranges::find(curve.epochs, position);
    if (at == curve.epochs.end())
        return;
    auto *graph = view->addGraph(rects[rect]->axis(QCPAxis::atBottom), rects[rect]->axis(QCPAxis::atLeft));
    graph->setLineStyle(QCPGraph::lsNone);
    graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(run.color, 2), QBrush(colors.surface), 8));
    graph->addData(position, curve.validation[std::size_t(at - curve.epochs.begin())]);
}

void CurvesChart::Plot::fit(std::size_t rect)
{
    double low = 1e300, high = -1e300, last = 1;
    for (const RunCurves &run : runs) {
        for (const PhaseCurves *phase : {&run.floating, &run.quantized}) {
            const Curve &curve = rect == 0 ? phase->loss : phase->accuracy;
            for (const std::vector<double> *values : {&curve.training, &curve.validation}) {
                for (const double value : *values) {
                    if (std::isfinite(value)) {
                        low = std::min(low, value);
                        high = std::max(high, value);
                    }
                }
            }
            if (!curve.epochs.empty())
                last = std::max(last, curve.epochs.back());
        }
    }
    if (low > high) {
        low = 0;
        high = 1;
    }
    const double margin = std::max(0.01, (high - low) * 0.12);
    rects[rect]->axis(QCPAxis::atBottom)->setRange(std::min(1.0, last - 1) - 0.03 * last, last + std::max(0.25, 0.03 * last));
    rects[rect]->axis(QCPAxis::atLeft)->setRange(std::max(0.0, low - margin), rect == 0 ? high + margin : std::min(1.005, high + margin));
}

void CurvesChart::Plot::rebuild()
{
    view->clearPlottables();
    std::vector<figures::LegendEntry> entries;
    const RunCurves *current = nullptr;
    // The current one last, so that it lies on top.
    for (const bool top : {false, true}) {
        for (const RunCurves &run : runs) {
            if (run.current != top)
                continue;
            current = run.current ? &run : current;
            for (const PhaseCurves *phase : {&run.floating, &run.quantized}) {
                addCurve(0, phase->loss, run);
                addCurve(1, phase->accuracy, run);
            }
            if (run.e) {
                addDot(0, run.floating.loss, *run.e, run);
                addDot(1, run.floating.accuracy, *run.e, run);
            }
            if (run.n) {
                addDot(0, run.quantized.loss, *run.n, run);
                addDot(1, run.quantized.accuracy, *run.n, run);
            }
        }
    }
    for (const RunCurves &run : runs)
        entries.push_back({run.name, run.color, {}});
    const auto line = [&](const QString &text, Qt::PenStyle style, double width) {
        entries.push_back({text, colors.textMuted, [color = colors.textMuted, style, width](QPainter &painter, const QRectF &box) {
                               painter.setPen(QPen(color, width, style));
                               painter.drawLine(QPointF(box.left() - 3, box.center().y()), QPointF(box.right() + 3, box.center().y()));
                           }});
    };
    if (!runs.empty()) {
        line(tr("validation"), Qt::SolidLine, 2.4);
        line(tr("training"), Qt::DashLine, 1.5);
    }
    PhaseItem::Content content;
    if (current) {
        content.quantized = !current->quantized.loss.epochs.empty();
        content.begin = current->lastFloat;
        content.e = current->e;
        content.n = current->n;
        content.floatName = tr("floating point");
        content.quantizedName = tr("quantization-aware");
        if (current->floating.loss.epochs.empty())
            content.floatName.clear();
    }
    for (std::size_t i = 0; i < rects.size(); ++i) {
        phases[i]->setContent(content);
        rects[i]->axis(QCPAxis::atBottom)->setLabel(tr("Epoch"));
        fit(i);
    }
    rects[0]->axis(QCPAxis::atLeft)->setLabel(tr("Loss"));
    rects[1]->axis(QCPAxis::atLeft)->setLabel(tr("Accuracy (%)"));
    legend->setContent(titleVisible ? title() : QString(),
                       titleVisible && current ? tr("E: best epoch in floating point. N: best epoch with quantization.") : QString(),
                       std::move(entries));
    view->replot(QCustomPlot::rpQueuedReplot);
}

// Beside each other where there is room, else one above the other.
void CurvesChart::Plot::stack(bool narrow)
{
    const bool stacked = grid->rowCount() == 2;
    if (narrow == stacked)
        return;
    for (QCPAxisRect *rect : rects)
        grid->take(rect);
    grid->simplify();
    for (int i = 0; i < 2; ++i)
        grid->addElement(narrow ? i : 0, narrow ? 0 : i, rects[std::size_t(i)]);
}

CurvesChart::CurvesChart(QWidget *parent) : QWidget(parent), m_plot(std::make_unique<Plot>(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot->view);
    m_plot->restyle(font());
}

CurvesChart::~CurvesChart() = default;

QString CurvesChart::title()
{
    return tr("Training");
}

const std::vector<RunCurves> &CurvesChart::runs() const
{
    return m_plot->runs;
}

void CurvesChart::setRuns(std::vector<RunCurves> runs)
{
    m_plot->runs = std::move(runs);
    setAccessibleName(tr("Loss and accuracy over the epochs"));
    QStringList said;
    for (const RunCurves &run : m_plot->runs) {
        const auto &accuracy = run.quantized.accuracy.validation.empty() ? run.floating.accuracy : run.quantized.accuracy;
        if (!accuracy.validation.empty())
            said << tr("%1: %2 % validation accuracy after epoch %3")
                        .arg(run.name, locale().toString(100 * accuracy.validation.back(), 'f', 1),
                             locale().toString(int(accuracy.epochs.back())));
    }
    setAccessibleDescription(said.join(QStringLiteral(". ")));
    m_plot->rebuild();
}

int CurvesChart::drawnPoints() const
{
    int points = 0;
    for (int i = 0; i < m_plot->view->graphCount(); ++i) {
        if (m_plot->view->graph(i)->valueAxis() == m_plot->rects[1]->axis(QCPAxis::atLeft))
            points += m_plot->view->graph(i)->dataCount();
    }
    return points;
}

void CurvesChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        m_plot->restyle(font());
}

void CurvesChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_plot->stack(width() < height() * 1.25);
}

void CurvesChart::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_plot->view->setBufferDevicePixelRatio(devicePixelRatioF());
}

exporting::Figure curvesFigure(const std::vector<RunCurves> &runs, const theme::Colors &colors, QSizeF size)
{
    exporting::Figure figure;
    figure.title = CurvesChart::title();
    figure.size = size;
    figure.paint = [runs, colors](QPainter &painter, const QRectF &area) {
        CurvesChart chart;
        chart.setFont(figures::printFont());
        CurvesChart::Plot &p = *chart.m_plot;
        p.titleVisible = true;
        p.colors = colors;
        p.ownColors = true;
        p.runs = runs;
        p.restyle(chart.font());
        p.stack(area.width() < area.height() * 1.25);
        p.view->setViewport(QRect(QPoint(0, 0), area.size().toSize()));
        figures::paintPlot(*p.view, painter, area);
    };
    return figure;
}

} // namespace facet::train
