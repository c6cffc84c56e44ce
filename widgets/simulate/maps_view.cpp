// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulate/maps_view.h"

#include "figures/flow_layout.h"
#include "figures/segmented_control.h"
#include "simulate/channel_table.h"
#include "simulate/map_grid.h"
#include "simulate/scale_bar.h"
#include "theme/icons.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace facet::simulate {

namespace {

QString shownText(const char *text)
{
    return QCoreApplication::translate("facet::simulate::MapsView", text);
}

} // namespace

QString stageName(arithmetic::Stage stage)
{
    switch (stage) {
    case arithmetic::Stage::Pooling: return shownText(QT_TRANSLATE_NOOP("facet::simulate::MapsView", "Pooled"));
    case arithmetic::Stage::Eltwise: return shownText(QT_TRANSLATE_NOOP("facet::simulate::MapsView", "Element-wise"));
    case arithmetic::Stage::Output: break;
    }
    return shownText(QT_TRANSLATE_NOOP("facet::simulate::MapsView", "Output"));
}

QString layerTitle(const network::Network &network, int layer)
{
    if (layer < 0 || std::size_t(layer) >= network.layers.size())
        return shownText(QT_TRANSLATE_NOOP("facet::simulate::MapsView", "Input"));
    const QString name = QString::fromStdString(network.layers[std::size_t(layer)].name);
    if (name.isEmpty())
        return shownText(QT_TRANSLATE_NOOP("facet::simulate::MapsView", "Layer %1")).arg(layer);
    return QStringLiteral("%1  %2").arg(layer).arg(name);
}

MapsView::MapsView(QWidget *parent)
    : QWidget(parent), m_title(new QLabel), m_stages(new figures::SegmentedControl), m_view(new figures::SegmentedControl),
      m_zoomOut(new QToolButton), m_zoomFit(new QToolButton), m_zoomIn(new QToolButton), m_stack(new QStackedWidget), m_grid(new MapGrid),
      m_numbers(new ChannelTable), m_readout(new QLabel), m_scale(new ScaleBar)
{
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    auto *bar = new figures::FlowLayout(8);
    bar->addWidget(m_title);
    bar->addWidget(m_stages);
    m_zoomOut->setIcon(theme::icon("remove"));
    m_zoomIn->setIcon(theme::icon("add"));
    m_zoomFit->setIcon(theme::icon("fit"));
    for (QToolButton *button : {m_zoomOut, m_zoomFit, m_zoomIn}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        bar->addWidget(button);
    }
    bar->addWidget(m_view);
    m_stack->addWidget(m_grid);
    m_stack->addWidget(m_numbers);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(10, 2, 10, 4);
    m_readout->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_readout->setForegroundRole(QPalette::PlaceholderText);
    m_readout->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    foot->addWidget(m_readout, 1);
    foot->addWidget(m_scale);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *top = new QHBoxLayout; // the flow has no margins of its own
    top->setContentsMargins(10, 5, 8, 2);
    top->addLayout(bar, 1);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
    layout->addLayout(foot);
    connect(m_stages, &figures::SegmentedControl::changed, this, &MapsView::refresh);
    connect(m_view, &figures::SegmentedControl::changed, this, [this](int index) {
        m_stack->setCurrentIndex(index);
        readOut();
    });
    connect(m_zoomOut, &QToolButton::clicked, m_grid, &MapGrid::zoomOut);
    connect(m_zoomIn, &QToolButton::clicked, m_grid, &MapGrid::zoomIn);
    connect(m_zoomFit, &QToolButton::clicked, m_grid, &MapGrid::zoomToFit);
    connect(m_grid, &MapGrid::cursorChanged, this, &MapsView::readOut);
    retranslate();
}

QString MapsView::title() const
{
    return m_title->text();
}

QString MapsView::readout() const
{
    return m_readout->text();
}

void MapsView::show(std::shared_ptr<const Outcome> outcome, int layer)
{
    const bool otherLayer = layer != m_layer;
    m_outcome = std::move(outcome);
    m_layer = layer;
    m_captures.clear();
    if (m_outcome && layer >= 0)
        m_captures = m_outcome->stagesOf(layer);
    QStringList names;
    for (const arithmetic::StageCapture *capture : m_captures)
        names << stageName(capture->stage);
    const QSignalBlocker blocker(m_stages);
    m_stages->setOptions(names);
    m_stages->setVisible(names.size() > 1);
    if (otherLayer || m_stages->current() >= names.size())
        m_stages->setCurrent(std::max(0, int(names.size()) - 1));
    refresh();
}

void MapsView::refresh()
{
    network::FeatureMap map;
    QImage lead;
    QString name;
    if (m_outcome && m_outcome->ok()) {
        const Input *input = m_outcome->shownInput();
        name = layerTitle(m_outcome->request.design, m_layer);
        if (m_layer < 0 && input && input->ok()) {
            map = input->map;
            if (m_outcome->request.design.picture.channels == 3)
                lead = input->picture;
        } else if (!m_captures.empty()) {
            map = m_captures[std::size_t(std::clamp(m_stages->current(), 0, int(m_captures.size()) - 1))]->map;
        }
    }
    const QString shape =
        QStringLiteral("%1\u00d7%2\u00d7%3").arg(map.shape.channels).arg(map.shape.extent.rows).arg(map.shape.extent.cols);
    m_title->setText(map.values.empty() ? name : QStringLiteral("%1   %2").arg(name, shape));
    m_grid->setName(tr("Feature maps of %1, %2").arg(name, shape));
    m_grid->setMap(std::move(map), lead);
    m_scale->setScale(m_grid->scale());
    m_scale->setVisible(!m_grid->map().values.empty());
    readOut();
}

void MapsView::readOut()
{
    const auto cursor = m_grid->cursor();
    const int channel = cursor ? cursor->channel : 0;
    if (m_view->current() == 1) {
        m_numbers->setChannel(m_grid->map(), channel);
        m_numbers->setAccessibleName(tr("Values of channel %1").arg(channel));
    }
    if (m_grid->map().values.empty())
        m_readout->setText({});
    else if (m_view->current() == 1)
        m_readout->setText(tr("Channel %1; point at another one among the maps first").arg(channel));
    else
        m_readout->setText(cursor ? m_grid->textAt(*cursor) : tr("Point at a value, or walk with the arrow keys"));
}

void MapsView::retranslate()
{
    m_view->setOptions({tr("Maps"), tr("Numbers")}, {tr("All channels as colors"), tr("One channel as a table of numbers")});
    m_view->setName(tr("View"));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, m_zoomOut, m_zoomFit, m_zoomIn})
        widget->setFixedHeight(m_view->sizeHint().height()); // the flow aligns tops
    m_stages->setName(tr("Stage of the layer"));
    const auto name = [](QToolButton *button, const QString &text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    name(m_zoomOut, tr("Smaller (-)"));
    name(m_zoomIn, tr("Larger (+)"));
    name(m_zoomFit, tr("Fit all channels (0)"));
    refresh();
}

void MapsView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        show(m_outcome, m_layer);
    }
}

} // namespace facet::simulate
