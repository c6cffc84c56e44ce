// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulate/reference_view.h"

#include "figures/flow_layout.h"
#include "figures/table_view.h"
#include "formats/stage_dump.h"
#include "simulate/map_grid.h"
#include "simulate/maps_view.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

namespace facet::simulate {

namespace {

using arithmetic::Verdict;

Text stageText(arithmetic::Stage stage)
{
    switch (stage) {
    case arithmetic::Stage::Pooling: return {QT_TRANSLATE_NOOP("core", "pooled"), {}};
    case arithmetic::Stage::Eltwise: return {QT_TRANSLATE_NOOP("core", "element-wise"), {}};
    case arithmetic::Stage::Output: break;
    }
    return {QT_TRANSLATE_NOOP("core", "output"), {}};
}

Text verdictOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Equal: return {QT_TRANSLATE_NOOP("core", "equal"), {}};
    case Verdict::Differs: return {QT_TRANSLATE_NOOP("core", "differs"), {}};
    case Verdict::SizeDiffers: return {QT_TRANSLATE_NOOP("core", "another size"), {}};
    case Verdict::Missing: break;
    }
    return {QT_TRANSLATE_NOOP("core", "not in the reference"), {}};
}

network::FeatureMap channelOf(const network::FeatureMap &map, int channel)
{
    const auto area = std::ptrdiff_t(map.shape.extent.area());
    if (channel < 0 || channel >= map.shape.channels || std::ptrdiff_t(map.values.size()) < (channel + 1) * area)
        return {};
    return {{1, map.shape.extent}, {map.values.begin() + channel * area, map.values.begin() + (channel + 1) * area}};
}

} // namespace

explore::Table comparisonTable(const arithmetic::Comparison &comparison, const network::Network &network)
{
    explore::Table table;
    table.caption = {QT_TRANSLATE_NOOP("core", "Comparison with the reference"), {}};
    table.columns = {{{QT_TRANSLATE_NOOP("core", "#"), {}}, true},         {{QT_TRANSLATE_NOOP("core", "Layer"), {}}, false},
                     {{QT_TRANSLATE_NOOP("core", "Stage"), {}}, false},    {{QT_TRANSLATE_NOOP("core", "Verdict"), {}}, false},
                     {{QT_TRANSLATE_NOOP("core", "Differing"), {}}, true}, {{QT_TRANSLATE_NOOP("core", "Largest"), {}}, true},
                     {{QT_TRANSLATE_NOOP("core", "First at"), {}}, false}};
    for (const arithmetic::StageComparison &stage : comparison.stages) {
        const auto none = explore::textCell(std::string());
        const bool counted = stage.verdict == Verdict::Differs;
        const std::string name = std::size_t(stage.layer) < network.layers.size() ? network.layers[std::size_t(stage.layer)].name : "";
        explore::Cell first = none;
        if (stage.map.first)
            first = explore::textCell(Text{
                QT_TRANSLATE_NOOP("core", "channel %1, row %2, column %3"),
                {std::to_string(stage.map.first->channel), std::to_string(stage.map.first->row), std::to_string(stage.map.first->column)}});
        table.rows.push_back({explore::countCell(stage.layer), explore::textCell(name), explore::textCell(stageText(stage.stage)),
                              explore::textCell(verdictOf(stage.verdict)), counted ? explore::countCell(stage.map.differing) : none,
                              counted ? explore::countCell(stage.map.largest) : none, first});
    }
    return table;
}

ReferenceView::ReferenceView(Simulator &simulator, document::Selection &selection, QWidget *parent)
    : QWidget(parent), m_simulator(simulator), m_selection(selection), m_folder(new QPushButton), m_file(new QPushButton),
      m_save(new QPushButton), m_remove(new QPushButton), m_verdict(new QLabel), m_body(new QStackedWidget), m_empty(new QLabel),
      m_table(new figures::TableView), m_channelCaption(new QLabel), m_channel(new QSpinBox), m_readout(new QLabel)
{
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(10, 6, 10, 4);
    m_folder->setIcon(theme::icon("open"));
    auto *flow = new figures::FlowLayout(6);
    for (QPushButton *button : {m_folder, m_file, m_save, m_remove})
        flow->addWidget(button);
    buttons->addLayout(flow, 1);
    m_verdict->setWordWrap(true);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_verdict->setContentsMargins(10, 0, 10, 4);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(24);
    m_empty->setForegroundRole(QPalette::PlaceholderText);

    auto *side = new QWidget;
    auto *grid = new QGridLayout(side);
    grid->setContentsMargins(6, 2, 6, 2);
    grid->setSpacing(4);
    for (int i = 0; i < 3; ++i) {
        m_captions[std::size_t(i)] = new QLabel;
        m_captions[std::size_t(i)]->setAlignment(Qt::AlignCenter);
        m_maps[std::size_t(i)] = new MapGrid;
        grid->addWidget(m_captions[std::size_t(i)], 0, i);
        grid->addWidget(m_maps[std::size_t(i)], 1, i);
        grid->setColumnStretch(i, 1);
        connect(m_maps[std::size_t(i)], &MapGrid::cursorChanged, this, [this, i] {
            const auto cursor = m_maps[std::size_t(i)]->cursor();
            if (!cursor || m_maps[1]->map().values.size() != m_maps[0]->map().values.size())
                return;
            const auto at = std::size_t(cursor->row) * std::size_t(m_maps[0]->map().shape.extent.cols) + std::size_t(cursor->column);
            if (at < m_maps[0]->map().values.size())
                m_readout->setText(tr("row %1, column %2: ours %3, reference %4")
                                       .arg(cursor->row)
                                       .arg(cursor->column)
                                       .arg(m_maps[0]->map().values[at])
                                       .arg(m_maps[1]->map().values[at]));
        });
    }
    auto *foot = new QHBoxLayout;
    foot->setSpacing(6);
    foot->addWidget(m_channelCaption);
    foot->addWidget(m_channel);
    foot->addWidget(m_readout, 1);
    m_readout->setForegroundRole(QPalette::PlaceholderText);
    grid->addLayout(foot, 2, 0, 1, 3);
    grid->setRowStretch(1, 1);
    m_channelCaption->setBuddy(m_channel);
    m_table->horizontalHeader()->setMinimumSectionSize(30);
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto *split = new QSplitter(Qt::Vertical);
    split->addWidget(m_table);
    split->addWidget(side);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    split->setSizes({200, 300});
    m_body->addWidget(split);
    m_body->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(buttons);
    layout->addWidget(m_verdict);
    layout->addWidget(m_body, 1);

    connect(m_folder, &QPushButton::clicked, this, &ReferenceView::chooseFolder);
    connect(m_file, &QPushButton::clicked, this, &ReferenceView::chooseFile);
    connect(m_save, &QPushButton::clicked, this, &ReferenceView::saveOurs);
    connect(m_remove, &QPushButton::clicked, this, [this] { m_simulator.setReference({}); });
    connect(&simulator, &Simulator::referenceChanged, this, &ReferenceView::refresh);
    connect(m_channel, &QSpinBox::valueChanged, this, &ReferenceView::showChannel);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (!current.isValid())
            return;
        showRow(current.row());
        m_selection.select(m_simulator.comparison().stages[std::size_t(current.row())].layer);
    });
    retranslate();
}

QString ReferenceView::verdictText() const
{
    const Reference *reference = m_simulator.reference();
    const arithmetic::Comparison &comparison = m_simulator.comparison();
    QStringList lines;
    if (!reference)
        return {};
    if (!reference->errors.empty()) {
        for (const Error &error : reference->errors)
            lines << QStringLiteral("\u2717 ") + QString::fromStdString(error.message());
        return lines.join(u'\n');
    }
    const auto outcome = m_simulator.outcome();
    if (!outcome || !outcome->ok() || outcome->result.stages.empty())
        return {};
    const QString name = QFileInfo(reference->path).fileName();
    if (const arithmetic::StageComparison *first = comparison.first()) {
        const QString layer = layerTitle(outcome->request.design, first->layer);
        if (first->verdict == Verdict::SizeDiffers)
            lines << tr("\u2717 Layer %1 (%2) is the first that differs: it has %3 values here, %4 in %5.")
                         .arg(layer, stageName(first->stage))
                         .arg(first->ours.elements())
                         .arg(first->reference.elements())
                         .arg(name);
        else
            lines << tr("\u2717 Layer %1 (%2) is the first that differs: channel %3, row %4, column %5 is %6 here and %7 in %8. %9")
                         .arg(layer, stageName(first->stage))
                         .arg(first->map.first->channel)
                         .arg(first->map.first->row)
                         .arg(first->map.first->column)
                         .arg(first->map.first->ours)
                         .arg(first->map.first->reference)
                         .arg(name, tr("%1 of %2 values differ, by up to %3.")
                                        .arg(locale().toString(qint64(first->map.differing)), locale().toString(qint64(first->map.values)),
                                             locale().toString(qint64(first->map.largest))));
    } else if (comparison.compared() > 0) {
        lines << tr("\u2713 All %n stage(s) of %1 hold the same integers.", nullptr, comparison.compared()).arg(name);
    } else {
        lines << tr("\u2717 %1 holds nothing that could be compared with this network.").arg(name);
    }
    if (comparison.surplus > 0)
        lines << tr("%n stage(s) of the reference belong to no layer of this network.", nullptr, comparison.surplus);
    return lines.join(u'\n');
}

void ReferenceView::refresh()
{
    const arithmetic::Comparison &comparison = m_simulator.comparison();
    const QString verdict = verdictText();
    m_verdict->setText(verdict);
    m_verdict->setVisible(!verdict.isEmpty());
    const bool good = comparison.equal();
    m_verdict->setStyleSheet(QStringLiteral("color: %1").arg((good ? theme::colors().good : theme::colors().bad).name()));
    m_remove->setVisible(m_simulator.reference() != nullptr);
    const auto outcome = m_simulator.outcome();
    m_save->setEnabled(outcome && outcome->ok() && !outcome->result.stages.empty());
    m_body->setCurrentIndex(comparison.stages.empty() ? 1 : 0);
    m_empty->setVisible(m_simulator.reference() == nullptr || comparison.stages.empty());
    const QSignalBlocker blocker(m_table->selectionModel());
    m_table->setTable(outcome && outcome->ok() ? comparisonTable(comparison, outcome->request.design) : explore::Table{});
    const arithmetic::StageComparison *first = comparison.first();
    const int row = first ? int(first - comparison.stages.data()) : comparison.stages.empty() ? -1 : int(comparison.stages.size()) - 1;
    if (row >= 0)
        m_table->setCurrentIndex(m_table->model()->index(row, 0));
    showRow(row);
}

void ReferenceView::showRow(int row)
{
    const arithmetic::Comparison &comparison = m_simulator.comparison();
    m_row = row >= 0 && std::size_t(row) < comparison.stages.size() ? row : -1;
    if (m_row < 0)
        return;
    const arithmetic::StageComparison &stage = comparison.stages[std::size_t(m_row)];
    const QSignalBlocker blocker(m_channel);
    m_channel->setRange(0, std::max(0, stage.ours.channels - 1));
    m_channel->setValue(stage.map.first ? stage.map.first->channel : 0);
    m_readout->clear();
    showChannel();
}

void ReferenceView::showChannel()
{
    const auto outcome = m_simulator.outcome();
    const Reference *reference = m_simulator.reference();
    if (m_row < 0 || !outcome || !reference)
        return;
    const arithmetic::StageComparison &stage = m_simulator.comparison().stages[std::size_t(m_row)];
    const auto find = [&](const std::vector<arithmetic::StageCapture> &stages) {
        const auto at = std::ranges::find_if(
            stages, [&](const arithmetic::StageCapture &s) { return s.layer == stage.layer && s.stage == stage.stage; });
        return at == stages.end() ? network::FeatureMap{} : channelOf(at->map, m_channel->value());
    };
    const network::FeatureMap ours = find(outcome->result.stages);
    network::FeatureMap theirs = find(reference->stages);
    if (theirs.values.size() == ours.values.size())
        theirs.shape = ours.shape; // a reference may lie on its side
    const MapScale scale{std::max(scaleOf(ours).limit, scaleOf(theirs).limit)};
    const bool comparable = theirs.values.size() == ours.values.size();
    m_maps[0]->setMap(ours, {}, scale);
    m_maps[1]->setMap(theirs, {}, scale);
    m_maps[2]->setMap(comparable ? simulate::difference(ours, theirs) : network::FeatureMap{});
    std::optional<MapGrid::Position> mark;
    if (stage.map.first && stage.map.first->channel == m_channel->value())
        mark = MapGrid::Position{0, stage.map.first->row, stage.map.first->column};
    for (std::size_t i = 0; i < m_maps.size(); ++i) {
        m_maps[i]->setMark(comparable ? mark : std::nullopt);
        m_maps[i]->setName(QStringLiteral("%1, %2").arg(m_captions[i]->text(), tr("channel %1").arg(m_channel->value())));
    }
}

void ReferenceView::chooseFolder()
{
    const QString path = QFileDialog::getExistingDirectory(window(), tr("Folder of Layer Outputs"));
    if (!path.isEmpty())
        m_simulator.setReference(path);
}

void ReferenceView::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(window(), tr("Output of the Network"), QString(), tr("NumPy arrays (*.npy)"));
    if (!path.isEmpty())
        m_simulator.setReference(path);
}

void ReferenceView::saveOurs()
{
    const auto outcome = m_simulator.outcome();
    const QString path = QFileDialog::getExistingDirectory(window(), tr("Save Layer Outputs into a Folder"));
    if (path.isEmpty() || !outcome)
        return;
    if (const auto written = formats::writeStages(path.toStdString(), outcome->result.stages); !written) {
        m_verdict->setText(QStringLiteral("\u2717 ") + QString::fromStdString(written.error().message()));
        m_verdict->setVisible(true);
    }
}

void ReferenceView::retranslate()
{
    m_folder->setText(tr("Compare with a &folder..."));
    m_file->setText(tr("With an output..."));
    m_file->setToolTip(tr("A .npy file: the output of the last layer, or of the stage that its name says"));
    m_save->setText(tr("Save ours..."));
    m_save->setToolTip(tr("Writes every layer's output of the shown input as a .npy file"));
    m_remove->setText(tr("Remove"));
    m_channelCaption->setText(tr("C&hannel"));
    m_channel->setAccessibleName(tr("Channel to compare"));
    m_captions[0]->setText(tr("Ours"));
    m_captions[1]->setText(tr("Reference"));
    m_captions[2]->setText(tr("Ours \u2212 reference"));
    m_empty->setText(
        tr("Where does another tool, or a board, compute something else?\nChoose a folder of layer outputs "
           "(layer00-output.npy, ..., as \"facet simulate --dump\" writes them): the first layer, channel, row and column that "
           "differ are named, with both maps and their difference."));
    refresh();
}

void ReferenceView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace facet::simulate
