// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memory/memory_map_panel.h"

#include "figures/bar_chart_data.h"
#include "figures/chart_frame.h"
#include "figures/chart_style.h"
#include "figures/segmented_control.h"
#include "figures/table_view.h"
#include "memory/map_view.h"
#include "place/automatic.h"
#include "place/pins.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QStackedWidget>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace facet::memory {

namespace {

// Undo steps of the same map, moved by the keyboard, merge.
constexpr int kMoveMergeId = 0x4d50;

// A lower panel gives all its height to the picture.
constexpr int kHeightForBar = 210;

} // namespace

MemoryMapPanel::MemoryMapPanel(document::StudyDocument &document, document::Selection &selection, QWidget *parent)
    : ChartPanel(document, selection, parent), m_kernels(new KernelMapView), m_data(new DataMapView), m_views(new QStackedWidget),
      m_kind(new figures::SegmentedControl), m_unit(new figures::SegmentedControl), m_zoom(new figures::SegmentedControl),
      m_lane(new QComboBox), m_back(new QToolButton), m_forward(new QToolButton), m_replay(new QSlider(Qt::Horizontal)),
      m_stepName(new QLabel), m_bar(new QWidget), m_pack(new QPushButton), m_pin(new QPushButton), m_unpin(new QPushButton)
{
    setObjectName(QStringLiteral("memoryMapPanel"));
    m_views->addWidget(m_kernels);
    m_views->addWidget(m_data);
    auto *view = new QWidget;
    auto *stack = new QVBoxLayout(view);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->setSpacing(2);
    stack->addWidget(m_views, 1);
    auto *bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(10, 0, 10, 6);
    bar->setSpacing(6);
    bar->addWidget(m_back);
    bar->addWidget(m_replay, 1);
    bar->addWidget(m_forward);
    bar->addWidget(m_stepName);
    bar->addStretch(1);
    for (QPushButton *button : {m_pack, m_pin, m_unpin})
        bar->addWidget(button);
    stack->addWidget(m_bar);
    m_frame = new figures::ChartFrame(view, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_frame);
    makeControls();
    connectViews();
    retranslate();
}

void MemoryMapPanel::makeControls()
{
    for (figures::SegmentedControl *control : {m_kind, m_zoom, m_unit})
        m_frame->addControl(control);
    connect(m_kind, &figures::SegmentedControl::changed, this, [this](int kind) {
        m_views->setCurrentIndex(kind);
        m_unit->setVisible(kind == 0);
        m_lane->setVisible(kind == 1);
        scheduleRefresh();
    });
    connect(m_unit, &figures::SegmentedControl::changed, this, [this] { scheduleRefresh(); });
    connect(m_zoom, &figures::SegmentedControl::changed, this, [this] { scheduleRefresh(); });
    m_frame->addControl(m_lane);
    m_lane->hide();
    connect(m_lane, &QComboBox::currentIndexChanged, this, [this](int index) {
        DataMapLook look = m_data->look();
        look.instance = index - 1;
        m_data->setLook(look);
    });
    m_back->setArrowType(Qt::LeftArrow);
    m_forward->setArrowType(Qt::RightArrow);
    for (QToolButton *button : {m_back, m_forward}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    m_replay->setRange(0, 0);
    m_replay->setPageStep(1);
    m_replay->setMaximumWidth(260);
    connect(m_replay, &QSlider::valueChanged, this, [this] { scheduleRefresh(); });
    connect(m_back, &QToolButton::clicked, this, [this] { m_replay->setValue(m_replay->value() - 1); });
    connect(m_forward, &QToolButton::clicked, this, [this] { m_replay->setValue(m_replay->value() + 1); });
    connect(m_pack, &QPushButton::clicked, this, [this] { apply(m_pack, tr("Place everything automatically")); });
    connect(m_pin, &QPushButton::clicked, this, [this] { apply(m_pin, tr("Pin everything where it lies")); });
    connect(m_unpin, &QPushButton::clicked, this, [this] { apply(m_unpin, tr("Unpin layers")); });
    for (QPushButton *button : {m_pack, m_unpin})
        button->installEventFilter(this);
    m_frame->setFigureProvider([this] { return figure(); });
    m_frame->setFileName([this] {
        return figures::fileNameFor(document(), isDataShown() ? QStringLiteral("data-memory-map") : QStringLiteral("kernel-memory-map"));
    });
}

void MemoryMapPanel::connectViews()
{
    document::Selection &selected = selection();
    for (MapView *view : {static_cast<MapView *>(m_kernels), static_cast<MapView *>(m_data)}) {
        connect(view, &MapView::layerHovered, &selected, &document::Selection::hover);
        connect(view, &MapView::layerClicked, &selected, qOverload<int>(&document::Selection::select));
        connect(&selected, &document::Selection::hoverChanged, view, &MapView::setHoveredLayer);
        connect(&selected, &document::Selection::changed, view, [view, &selected] { view->setSelectedLayers(selected.layers()); });
        view->setSelectedLayers(selected.layers());
    }
    connect(&selected, &document::Selection::changed, this, &MemoryMapPanel::updateUnpin);
    connect(m_kernels, &KernelMapView::processorsShifted, this, &MemoryMapPanel::shiftProcessors);
    connect(m_data, &DataMapView::mapMoved, this, &MemoryMapPanel::moveMap);
    connect(m_data, &DataMapView::instanceChosen, this, [this](int instance) { m_lane->setCurrentIndex(instance + 1); });
    figures::TableView *table = m_frame->table();
    connect(table, &figures::TableView::rowHovered, this, [this](int row) {
        const std::vector<int> layers = tableLayers();
        selection().hover(row >= 0 && std::size_t(row) < layers.size() ? layers[std::size_t(row)] : -1);
    });
    connect(table, &figures::TableView::rowClicked, this, [this](int row) {
        const std::vector<int> layers = tableLayers();
        if (row >= 0 && std::size_t(row) < layers.size() && layers[std::size_t(row)] >= 0)
            selection().select(layers[std::size_t(row)]);
    });
}

void MemoryMapPanel::setDataShown(bool data)
{
    m_kind->setCurrent(data ? 1 : 0);
}

bool MemoryMapPanel::isDataShown() const
{
    return m_kind->current() == 1;
}

std::vector<int> MemoryMapPanel::tableLayers() const
{
    std::vector<int> layers;
    if (!isDataShown()) {
        const auto &order = m_kernels->map().order;
        return {order.begin(), order.begin() + m_kernels->map().shown};
    }
    for (const DataTensor &tensor : m_data->map().tensors)
        layers.push_back(tensor.reader >= 0 ? tensor.reader : tensor.owner);
    return layers;
}

void MemoryMapPanel::refresh()
{
    const document::StudyDocument &doc = document();
    const network::Network *network = doc.currentNetwork();
    if (!network || network->layers.empty()) {
        m_frame->setEmptyText(tr("Add a layer to see where its kernels and data lie."));
        m_frame->setTable({});
        m_kernels->setMap({}, std::nullopt);
        m_data->setMap({}, std::nullopt);
        updateActions();
        return;
    }
    m_frame->setEmptyText({});
    const study::Analysis &analysis = doc.analysis(doc.currentVariant());
    const device::DeviceId device = doc.study().settings.device;
    const QString name = QString::fromStdString(doc.variant(doc.currentVariant()).name);
    m_frame->setTitle(name);
    // At the right end the slider means "all", however many layers there are then.
    const bool all = m_replay->value() == m_replay->maximum();
    const int steps = int(analysis.shapes.order.size());
    const QSignalBlocker quiet(m_replay);
    m_replay->setRange(std::min(1, steps), steps);
    if (all)
        m_replay->setValue(steps);
    const int step = m_replay->value();
    const bool zoomed = m_zoom->current() == 1;
    const network::Network *edited = doc.preview() ? doc.previewNetwork() : nullptr;
    if (isDataShown()) {
        DataMapLook look = m_data->look();
        look.zoomed = zoomed;
        look.steps = step == steps ? -1 : step;
        m_data->setLook(look);
        m_data->setMap(dataMap(name, *network, analysis, device),
                       edited ? std::optional{dataMap(name, *edited, *doc.preview(), device)} : std::nullopt);
    } else {
        m_kernels->setLook({m_unit->current() == 1, zoomed});
        // Layers without kernels are steps, too.
        int withKernels = -1;
        KernelMap map = kernelMap(name, *network, analysis, device);
        if (step != steps) {
            withKernels = int(std::ranges::count_if(map.order, [&](int layer) {
                return std::ranges::find(analysis.shapes.order, layer) - analysis.shapes.order.begin() < step;
            }));
            map = kernelMap(name, *network, analysis, device, withKernels);
        }
        m_kernels->setMap(std::move(map),
                          edited ? std::optional{kernelMap(name, *edited, *doc.preview(), device, withKernels)} : std::nullopt);
    }
    const int layer = step > 0 && step <= steps ? analysis.shapes.order[std::size_t(step - 1)] : -1;
    m_stepName->setText(
        step == steps || layer < 0
            ? tr("all layers")
            : tr("%1 (%2 of %3)").arg(figures::layerLabel(network->layers[std::size_t(layer)].name, layer)).arg(step).arg(steps));
    m_back->setEnabled(step > m_replay->minimum());
    m_forward->setEnabled(step < steps);
    m_frame->setTable(isDataShown() ? dataMapTable(m_data->map()) : kernelMapTable(m_kernels->map()));
    updateActions();
}

void MemoryMapPanel::updateActions()
{
    const network::Network *network = document().currentNetwork();
    const bool pinned = network && place::hasPins(*network);
    m_pack->setEnabled(pinned);
    m_pin->setEnabled(network && !network->layers.empty() && result(m_pin) != *network);
    updateUnpin();
    m_pack->setToolTip(pinned ? tr("Remove all pins and place everything automatically; point here to see what moves")
                              : tr("Nothing is pinned: everything is placed automatically already"));
}

void MemoryMapPanel::updateUnpin()
{
    const network::Network *network = document().currentNetwork();
    m_unpin->setEnabled(network && std::ranges::any_of(selection().layers(), [&](int layer) {
                            return layer >= 0 && std::size_t(layer) < network->layers.size() &&
                                   place::hasPins(network->layers[std::size_t(layer)]);
                        }));
}

network::Network MemoryMapPanel::result(const QPushButton *button) const
{
    const network::Network *network = document().currentNetwork();
    if (!network)
        return {};
    const study::Analysis &analysis = document().analysis(document().currentVariant());
    if (button == m_pack)
        return place::unpinned(*network);
    if (button == m_pin)
        return place::pinned(*network, analysis.shapes, analysis.placement);
    network::Network result = *network;
    for (const int layer : selection().layers())
        result = place::unpinned(std::move(result), layer);
    return result;
}

void MemoryMapPanel::apply(const QPushButton *button, const QString &text)
{
    m_previewing = false;
    document().clearPreview();
    if (document().currentNetwork())
        document().editCurrent(result(button), text);
}

void MemoryMapPanel::moveMap(int owner, int offset)
{
    const network::Network *network = document().currentNetwork();
    if (!network)
        return;
    const study::Analysis &analysis = document().analysis(document().currentVariant());
    const auto moved = place::withMapAt(*network, analysis.shapes, analysis.placement, owner, offset);
    if (!moved)
        return;
    const QString what =
        owner < 0
            ? tr("Move the network input to byte %1").arg(offset)
            : tr("Move the output of %1 to byte %2").arg(figures::layerLabel(network->layers[std::size_t(owner)].name, owner)).arg(offset);
    document().editCurrent(*moved, what, kMoveMergeId + owner + 1);
}

void MemoryMapPanel::shiftProcessors(int layer, int shift)
{
    const network::Network *network = document().currentNetwork();
    if (!network)
        return;
    const study::Analysis &analysis = document().analysis(document().currentVariant());
    if (const auto moved = place::withProcessorsShifted(*network, analysis.shapes, analysis.placement, layer, shift))
        document().editCurrent(*moved,
                               tr("Move %1 to other processors").arg(figures::layerLabel(network->layers[std::size_t(layer)].name, layer)));
}

void MemoryMapPanel::resizeEvent(QResizeEvent *event)
{
    ChartPanel::resizeEvent(event);
    m_bar->setVisible(height() >= kHeightForBar);
}

bool MemoryMapPanel::eventFilter(QObject *watched, QEvent *event)
{
    const bool begins = event->type() == QEvent::Enter;
    const bool ends = event->type() == QEvent::Leave;
    auto *button = qobject_cast<QPushButton *>(watched);
    if (button && begins && button->isEnabled() && document().currentNetwork()) {
        m_previewing = true;
        document().setPreview(result(button));
    } else if (button && ends && m_previewing) {
        m_previewing = false;
        document().clearPreview();
    }
    return ChartPanel::eventFilter(watched, event);
}

exporting::Figure MemoryMapPanel::figure() const
{
    exporting::Figure figure;
    figure.size = {1200, 640};
    const theme::Colors colors = figures::printColors();
    const auto titled = [colors](const QString &title, const auto &paint) {
        return [=](QPainter &painter, const QRectF &area) {
            painter.fillRect(area, colors.surface);
            const QFont bold = figures::chartFont(figures::printFont(), 1.15, true);
            painter.setFont(bold);
            painter.setPen(colors.text);
            painter.drawText(area.adjusted(14, 8, -14, 0), Qt::AlignLeft | Qt::AlignTop, title);
            paint(painter, area.adjusted(0, 32, 0, 0));
        };
    };
    if (isDataShown()) {
        const DataMap map = m_data->map();
        DataMapLook look = m_data->look();
        figure.title = map.title;
        figure.paint = titled(map.title, [=](QPainter &painter, const QRectF &area) {
            paintDataMap(painter, area, map, colors, figures::printFont(), look);
        });
    } else {
        const KernelMap map = m_kernels->map();
        const KernelMapLook look = m_kernels->look();
        figure.title = map.title;
        figure.paint = titled(map.title, [=](QPainter &painter, const QRectF &area) {
            paintKernelMap(painter, area, map, colors, figures::printFont(), look);
        });
    }
    return figure;
}

void MemoryMapPanel::retranslate()
{
    m_kind->setOptions({tr("Kernels"), tr("Data")}, {tr("Kernel memory: which layer takes which columns of which processors"),
                                                     tr("Data memory: which maps lie where while each layer runs")});
    m_kind->setName(tr("Memory"));
    m_unit->setOptions({tr("Columns"), tr("Bytes")},
                       {tr("Kernel columns: each holds one 3x3 kernel of 8 bits"), tr("Bytes of a processor")});
    m_unit->setName(tr("Unit"));
    m_zoom->setOptions({tr("Whole memory"), tr("In use")},
                       {tr("Show the whole memory"), tr("Show what lies below the highest place in use")});
    m_zoom->setName(tr("Zoom"));
    QStringList lanes{tr("All data memories")};
    for (int instance = 0; instance < device::kDataInstances; ++instance)
        lanes << tr("Data memory %1").arg(instance);
    while (m_lane->count() < lanes.size())
        m_lane->addItem({});
    for (int i = 0; i < lanes.size(); ++i)
        m_lane->setItemText(i, lanes[i]);
    m_lane->setToolTip(tr("One data memory alone, for small maps; double-click it in the picture"));
    m_lane->setAccessibleName(tr("Data memory shown"));
    m_back->setToolTip(tr("One layer back"));
    m_forward->setToolTip(tr("One layer on"));
    m_back->setAccessibleName(m_back->toolTip());
    m_forward->setAccessibleName(m_forward->toolTip());
    m_replay->setToolTip(tr("Layers that are placed: drag to see them come one by one"));
    m_replay->setAccessibleName(tr("Layers shown"));
    m_pack->setText(tr("Pack for me"));
    m_pin->setText(tr("Pin all"));
    m_unpin->setText(tr("Unpin"));
    m_pin->setToolTip(tr("State all processors and offsets as they are now, as vendor descriptions do"));
    m_unpin->setToolTip(tr("Let the selected layers be placed automatically"));
    m_kernels->setAccessibleName(tr("Map of the kernel memory"));
    m_data->setAccessibleName(tr("Map of the data memories"));
}

} // namespace facet::memory
