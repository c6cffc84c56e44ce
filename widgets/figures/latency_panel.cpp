// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/latency_panel.h"

#include "figures/bar_chart.h"
#include "figures/chart_frame.h"
#include "figures/latency_data.h"
#include "figures/segmented_control.h"
#include "figures/table_view.h"

#include <QVBoxLayout>

namespace facet::figures {

LatencyPanel::LatencyPanel(document::StudyDocument &document, document::Selection &selection, QWidget *parent)
    : ChartPanel(document, selection, parent), m_chart(new BarChart), m_frame(new ChartFrame(m_chart, this)), m_unit(new SegmentedControl),
      m_axis(new SegmentedControl)
{
    setObjectName(QStringLiteral("latencyPanel"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_frame);
    m_frame->addControl(m_unit);
    m_frame->addControl(m_axis);
    connect(m_unit, &SegmentedControl::changed, this, [this] { scheduleRefresh(); });
    connect(m_axis, &SegmentedControl::changed, this, [this](int index) { m_chart->setLogarithmic(index == 1); });
    m_frame->setFigureProvider([this] { return barFigure(m_chart->data(), printColors(), {960, 540}, m_chart->isLogarithmic()); });
    m_frame->setFileName([this] { return fileNameFor(this->document(), QStringLiteral("latency")); });
    m_chart->setTipProvider([this](int category, int, int series) {
        const network::Network *network = this->document().currentNetwork();
        const auto &all = m_chart->data().series;
        const int part = series >= 0 && std::size_t(series) < all.size() ? all[std::size_t(series)].color : -1;
        return network ? latencyTip(*network, this->document().analysis(this->document().currentVariant()).estimate, category, part)
                       : QString();
    });
    linkLayers(*m_chart, *m_frame->table());
    retranslate();
}

void LatencyPanel::setCyclesShown(bool cycles)
{
    m_unit->setCurrent(cycles ? 1 : 0);
}

void LatencyPanel::setLogarithmic(bool logarithmic)
{
    m_axis->setCurrent(logarithmic ? 1 : 0);
}

void LatencyPanel::retranslate()
{
    m_unit->setOptions({tr("Time"), tr("Cycles")}, {tr("Show microseconds at the clock of the study"), tr("Show clock cycles")});
    m_unit->setName(tr("Unit"));
    m_axis->setOptions(
        {tr("Linear"), tr("Log")},
        {tr("Lengths are proportional"), tr("Logarithmic: shows totals only, since the lengths of stacked parts would mean nothing")});
    m_axis->setName(tr("Axis"));
}

void LatencyPanel::refresh()
{
    const document::StudyDocument &doc = document();
    const network::Network *network = doc.currentNetwork();
    if (!network || network->layers.empty()) {
        m_chart->setData({});
        m_frame->setEmptyText(tr("Add a layer to see where its time goes."));
        m_frame->setTable({});
        return;
    }
    m_frame->setEmptyText({});
    const auto unit = m_unit->current() == 1 ? TimeUnit::Cycles : TimeUnit::Time;
    const study::Analysis &analysis = doc.analysis(doc.currentVariant());
    const QString name = QString::fromStdString(doc.variant(doc.currentVariant()).name);
    m_chart->setData(latencyChart(name, *network, analysis.estimate, unit, doc.preview() ? &doc.preview()->estimate : nullptr));
    m_chart->setAccessibleDescription(m_chart->data().subtitle);
    m_frame->setTable(latencyTable(name, *network, analysis.estimate, unit));
}

} // namespace facet::figures
