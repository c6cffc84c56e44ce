// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memory/memory_panel.h"

#include "figures/bar_chart.h"
#include "figures/chart_frame.h"
#include "figures/table_view.h"
#include "memory/capacity_bar.h"
#include "memory/memory_figure.h"

#include <QVBoxLayout>

namespace facet::memory {

MemoryPanel::MemoryPanel(document::StudyDocument &document, document::Selection &selection, QWidget *parent)
    : ChartPanel(document, selection, parent), m_kernels(new CapacityBar), m_bias(new CapacityBar), m_data(new figures::BarChart)
{
    setObjectName(QStringLiteral("memoryPanel"));
    auto *view = new QWidget;
    auto *stack = new QVBoxLayout(view);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->setSpacing(2);
    stack->addWidget(m_kernels);
    stack->addWidget(m_bias);
    stack->addWidget(m_data, 1);
    m_frame = new figures::ChartFrame(view, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_frame);

    linkLayers(*m_data, *m_frame->table());
    for (CapacityBar *bar : {m_kernels, m_bias}) {
        connect(bar, &CapacityBar::layerHovered, &selection, &document::Selection::hover);
        connect(bar, &CapacityBar::layerClicked, &selection, qOverload<int>(&document::Selection::select));
        connect(&selection, &document::Selection::hoverChanged, bar, &CapacityBar::setHoveredLayer);
        connect(&selection, &document::Selection::changed, bar, [bar, &selection] { bar->setSelectedLayers(selection.layers()); });
        bar->setSelectedLayers(selection.layers());
    }
    m_data->setTipProvider([this](int category, int, int) {
        const network::Network *network = this->document().currentNetwork();
        return network ? dataMemoryTip(*network, this->document().analysis(this->document().currentVariant()).estimate, category)
                       : QString();
    });
    m_frame->setFigureProvider([this] {
        const document::StudyDocument &doc = this->document();
        const network::Network *network = doc.currentNetwork();
        if (!network)
            return exporting::Figure{{}, {960, 560}, [](QPainter &, const QRectF &) {}};
        return memoryFigure(QString::fromStdString(doc.variant(doc.currentVariant()).name), *network,
                            doc.analysis(doc.currentVariant()).estimate, figures::printColors());
    });
    m_frame->setFileName([this] { return figures::fileNameFor(this->document(), QStringLiteral("memory")); });
}

void MemoryPanel::refresh()
{
    const document::StudyDocument &doc = document();
    const network::Network *network = doc.currentNetwork();
    if (!network || network->layers.empty()) {
        m_frame->setEmptyText(tr("Add a layer to see what memory it needs."));
        m_frame->setTable({});
        m_data->setData({});
        return;
    }
    m_frame->setEmptyText({});
    const estimate::Estimate &estimate = doc.analysis(doc.currentVariant()).estimate;
    const estimate::Estimate *preview = doc.preview() ? &doc.preview()->estimate : nullptr;
    const QString name = QString::fromStdString(doc.variant(doc.currentVariant()).name);
    m_frame->setTitle(name);
    m_kernels->setCapacity(kernelMemory(*network, estimate, preview));
    m_bias->setCapacity(biasMemory(*network, estimate, preview));
    m_data->setData(dataMemoryChart(name, *network, estimate));
    m_frame->setTable(memoryTable(name, *network, estimate));
}

} // namespace facet::memory
