// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/compare_panel.h"

#include "compare/compare_data.h"
#include "compare/variant_checks.h"
#include "figures/bar_chart.h"
#include "figures/chart_frame.h"
#include "figures/chart_style.h"
#include "figures/segmented_control.h"
#include "figures/table_view.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace facet::compare {

namespace {

const std::array<QStringList, 2> &presetEndings()
{
    static const std::array<QStringList, 2> endings{QStringList{QStringLiteral("v2"), QStringLiteral("v6"), QStringLiteral("v7")},
                                                    QStringList{QStringLiteral("v6"), QStringLiteral("v5")}};
    return endings;
}

QLabel *caption(QWidget *parent)
{
    auto *label = new QLabel(parent);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    label->setContentsMargins(10, 6, 10, 2);
    return label;
}

} // namespace

ComparePanel::ComparePanel(document::StudyDocument &document, document::Selection &selection, QWidget *parent)
    : ChartPanel(document, selection, parent), m_variants(new VariantChecks), m_chart(new figures::BarChart),
      m_scale(new figures::SegmentedControl), m_shape(new figures::SegmentedControl), m_align(new figures::SegmentedControl),
      m_model(new QComboBox), m_presetsTitle(caption(this)), m_differences(new figures::TableView), m_differencesTitle(caption(this)),
      m_columns(new QSplitter(Qt::Horizontal, this)), m_lower(new QSplitter(Qt::Horizontal)), m_side(new QWidget), m_sentence(new QLabel)
{
    setObjectName(QStringLiteral("comparePanel"));
    m_frame = new figures::ChartFrame(m_chart);
    for (QWidget *control : std::initializer_list<QWidget *>{m_scale, m_shape, m_align})
        m_frame->addControl(control);

    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, 6, 0, 8);
    side->setSpacing(6);
    side->addWidget(m_variants, 1);
    m_model->setAccessibleName(tr("Latency model"));
    auto *buttons = new QVBoxLayout;
    buttons->setContentsMargins(10, 0, 10, 0);
    buttons->setSpacing(6);
    for (std::size_t i = 0; i < m_presets.size(); ++i) {
        m_presets[i] = new QPushButton(presetEndings()[i].join(QStringLiteral(" / ")), m_side);
        connect(m_presets[i], &QPushButton::clicked, this, [this, i] { showPreset(presetEndings()[i]); });
        buttons->addWidget(m_presets[i]);
    }
    buttons->addWidget(m_model);
    side->addWidget(m_presetsTitle);
    side->addLayout(buttons);
    m_side->setMinimumWidth(150);

    auto *multiples = new QWidget;
    auto *row = new QHBoxLayout(multiples);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (figures::BarChart *&chart : m_multiples) {
        chart = new figures::BarChart;
        row->addWidget(chart, 1);
    }
    auto *table = new QWidget;
    auto *tableLayout = new QVBoxLayout(table);
    tableLayout->setContentsMargins(0, 0, 0, 0);
    tableLayout->setSpacing(2);
    tableLayout->addWidget(m_differencesTitle);
    tableLayout->addWidget(m_differences, 1);
    m_lower->addWidget(multiples);
    m_lower->addWidget(table);
    m_lower->setChildrenCollapsible(false);
    m_lower->setStretchFactor(0, 1);
    m_lower->setStretchFactor(1, 1);
    m_lower->setSizes({480, 520});

    auto *rows = new QSplitter(Qt::Vertical);
    rows->addWidget(m_frame);
    rows->addWidget(m_lower);
    rows->setStretchFactor(0, 3);
    rows->setStretchFactor(1, 2);
    rows->setChildrenCollapsible(false);
    m_columns->addWidget(m_side);
    m_columns->addWidget(rows);
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({180, 900});

    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_sentence->setContentsMargins(12, 6, 12, 8);
    m_sentence->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_footer = new QScrollArea;
    m_footer->setWidget(m_sentence);
    m_footer->setWidgetResizable(true);
    m_footer->setFrameShape(QFrame::NoFrame);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_columns, 1);
    layout->addWidget(m_footer);

    for (figures::SegmentedControl *control : {m_scale, m_shape, m_align})
        connect(control, &figures::SegmentedControl::changed, this, &ComparePanel::scheduleRefresh);
    connect(m_model, &QComboBox::currentIndexChanged, this, &ComparePanel::scheduleRefresh);
    connect(m_variants, &VariantChecks::checksChanged, this, &ComparePanel::scheduleRefresh);
    connect(m_variants, &VariantChecks::baselineChosen, &document, &document::StudyDocument::setBaseline);
    connect(&document, &document::StudyDocument::reset, m_model, [this] { m_model->setCurrentIndex(0); });
    linkLayers();
    m_frame->setFigureProvider([this] { return figures::barFigure(m_chart->data(), figures::printColors(), {960, 540}); });
    m_frame->setFileName([this] {
        QStringList names;
        for (const explore::Candidate &candidate : m_chosen.candidates)
            names << QString::fromStdString(candidate.name);
        return names.join(u'-') + QStringLiteral("-latency");
    });
    m_chart->setTipProvider([this](int category, int, int) { return rowTip(m_chosen.candidates, m_chosen.variants, options(), category); });
    retranslate();
}

// A row of the comparison is a layer of the current variant when that one takes part.
void ComparePanel::linkLayers()
{
    const auto layerOf = [this](int row) {
        const auto rows = explore::align(m_chosen.candidates, options().align);
        const auto at = std::find(m_chosen.variants.begin(), m_chosen.variants.end(), document().currentVariant());
        if (row < 0 || std::size_t(row) >= rows.size() || at == m_chosen.variants.end())
            return -1;
        return rows[std::size_t(row)].layers[std::size_t(at - m_chosen.variants.begin())];
    };
    const auto rowOf = [this](int layer) {
        const auto rows = explore::align(m_chosen.candidates, options().align);
        const auto at = std::find(m_chosen.variants.begin(), m_chosen.variants.end(), document().currentVariant());
        for (std::size_t r = 0; layer >= 0 && at != m_chosen.variants.end() && r < rows.size(); ++r)
            if (rows[r].layers[std::size_t(at - m_chosen.variants.begin())] == layer)
                return int(r);
        return -1;
    };
    connect(m_chart, &figures::BarChart::categoryHovered, this, [this, layerOf](int row) { selection().hover(layerOf(row)); });
    connect(m_chart, &figures::BarChart::categoryClicked, this, [this, layerOf](int row) {
        if (const int layer = layerOf(row); layer >= 0)
            selection().select(layer);
    });
    connect(&selection(), &document::Selection::hoverChanged, this, [this, rowOf](int layer) {
        if (isVisible() && !m_chart->underMouse())
            m_chart->setHoveredCategory(rowOf(layer));
    });
    connect(&selection(), &document::Selection::changed, this, [this, rowOf] {
        if (!isVisible())
            return;
        QList<int> rows;
        for (const int layer : selection().layers())
            rows << rowOf(layer);
        m_chart->setSelectedCategories(rows);
    });
}

std::vector<int> ComparePanel::find(const QStringList &endings) const
{
    std::vector<int> result;
    for (const QString &ending : endings) {
        int found = -1;
        for (int i = 0; i < document().variantCount() && found < 0; ++i) {
            const QString name = QString::fromStdString(document().variant(i).name);
            if (name == ending || name.endsWith(u'-' + ending))
                found = i;
        }
        if (found < 0)
            return {};
        result.push_back(found);
    }
    return result;
}

bool ComparePanel::showPreset(const QStringList &endings)
{
    const std::vector<int> found = find(endings);
    if (found.empty())
        return false;
    document().setBaseline(found.front());
    refreshNow();
    setVariants(found);
    setAlign(explore::Align::Position);
    setScale(explore::Scale::Absolute);
    setStacked(false);
    m_model->setCurrentIndex(m_model->findData(int(estimate::Model::Ideal))); // the talk's own
    scheduleRefresh();
    return true;
}

void ComparePanel::setVariants(const std::vector<int> &variants)
{
    m_variants->setChecked(variants);
}

void ComparePanel::setAlign(explore::Align align)
{
    m_align->setCurrent(int(align));
}

void ComparePanel::setScale(explore::Scale scale)
{
    m_scale->setCurrent(int(scale));
}

void ComparePanel::setStacked(bool stacked)
{
    m_shape->setCurrent(stacked ? 1 : 0);
}

QString ComparePanel::sentence() const
{
    return m_sentence->text();
}

exporting::ComparisonOptions ComparePanel::options() const
{
    exporting::ComparisonOptions options;
    options.baseline = m_chosen.baseline;
    options.align = explore::Align(m_align->current());
    options.scale = explore::Scale(m_scale->current());
    options.stacked = m_shape->current() == 1;
    return options;
}

void ComparePanel::choose()
{
    const document::StudyDocument &doc = document();
    m_chosen = {};
    m_chosen.variants = m_variants->checked();
    estimate::Settings settings = doc.study().settings;
    const int model = m_model->currentData().toInt();
    const bool otherModel = model >= 0 && estimate::Model(model) != settings.model;
    if (otherModel) {
        settings.model = estimate::Model(model);
        for (const int v : m_chosen.variants)
            m_chosen.estimates.push_back(estimate::estimate(doc.variant(v).network, doc.analysis(v).shapes, settings));
    }
    for (std::size_t i = 0; i < m_chosen.variants.size(); ++i) {
        const int v = m_chosen.variants[i];
        if (v == doc.study().baseline)
            m_chosen.baseline = int(i);
        m_chosen.candidates.push_back({doc.variant(v).name, &doc.variant(v).network, &doc.analysis(v).shapes,
                                       otherModel ? &m_chosen.estimates[i] : &doc.analysis(v).estimate});
    }
}

void ComparePanel::updatePresets()
{
    bool any = false;
    for (std::size_t i = 0; i < m_presets.size(); ++i) {
        const bool possible = !find(presetEndings()[i]).empty();
        m_presets[i]->setVisible(possible);
        any = any || possible;
    }
    m_presetsTitle->setVisible(any);
}

void ComparePanel::refresh()
{
    const document::StudyDocument &doc = document();
    QStringList names;
    for (int i = 0; i < doc.variantCount(); ++i)
        names << QString::fromStdString(doc.variant(i).name);
    m_variants->setVariants(names, std::clamp(doc.study().baseline, 0, std::max(0, doc.variantCount() - 1)));
    updatePresets();
    choose();
    if (m_chosen.candidates.empty()) {
        m_frame->setEmptyText(tr("This study has no variants to compare."));
        m_frame->setTable({});
        m_chart->setData({});
        m_differences->setTable({});
        for (figures::BarChart *chart : m_multiples)
            chart->setData({});
        m_sentence->clear();
        fitFooter();
        return;
    }
    m_frame->setEmptyText({});
    const exporting::ComparisonOptions now = options();
    m_shape->setEnabled(now.scale == explore::Scale::Absolute);
    m_chart->setData(latencyComparison(m_chosen.candidates, m_chosen.variants, now));
    m_frame->setTable(explore::latencyTable(m_chosen.candidates, m_chosen.baseline, now.align, now.scale));
    static constexpr std::array kQuantities{Quantity::Weights, Quantity::DataPeak, Quantity::Energy};
    for (std::size_t i = 0; i < m_multiples.size(); ++i)
        m_multiples[i]->setData(quantityComparison(m_chosen.candidates, m_chosen.variants, kQuantities[i]));
    explore::Table differences = differencesTable(m_chosen.candidates, m_chosen.baseline, now.align);
    m_differencesTitle->setText(
        m_chosen.candidates.size() < 2
            ? tr("Check another variant to see the differences")
            : tr("Differences from %1").arg(QString::fromStdString(m_chosen.candidates[std::size_t(m_chosen.baseline)].name)));
    m_differences->setTable(std::move(differences));
    m_sentence->setText(sentences(m_chosen.candidates, m_chosen.baseline, now.align).join(u'\n'));
    fitFooter();
}

void ComparePanel::fitFooter()
{
    const int wanted = m_sentence->heightForWidth(std::max(200, m_footer->viewport()->width()));
    m_footer->setFixedHeight(std::min(std::max(wanted, fontMetrics().lineSpacing() + 14), fontMetrics().lineSpacing() * 5 + 14));
}

void ComparePanel::retranslate()
{
    m_scale->setOptions(
        {tr("Absolute"), tr("Relative"), tr("Cumulative")},
        {tr("Microseconds of each layer"), tr("Percent of the baseline's layer"), tr("Running sum: where the milliseconds go")});
    m_scale->setName(tr("Scale"));
    m_shape->setOptions({tr("Grouped"), tr("Stacked")}, {tr("One bar per variant"), tr("Bars made of their parts")});
    m_shape->setName(tr("Bars"));
    m_align->setOptions({tr("By position"), tr("By name")},
                        {tr("Layer 1 beside layer 1"), tr("Layers of the same name side by side; gaps where a variant has none")});
    m_align->setName(tr("Alignment"));
    m_footer->setAccessibleName(tr("What made the difference"));
    m_presetsTitle->setText(tr("One click"));
    for (QPushButton *button : m_presets)
        button->setToolTip(tr("Compare these variants under the ideal model, as published"));
    const int current = std::max(0, m_model->currentIndex());
    const QSignalBlocker blocker(m_model);
    m_model->clear();
    m_model->addItem(tr("Model of the study"), -1);
    m_model->addItem(tr("Model: ideal"), int(estimate::Model::Ideal));
    m_model->addItem(tr("Model: cycles"), int(estimate::Model::Cycles));
    m_model->setCurrentIndex(current);
    m_model->setAccessibleName(tr("Latency model"));
}

void ComparePanel::resizeEvent(QResizeEvent *event)
{
    ChartPanel::resizeEvent(event);
    // Side by side where there is room, else the table below the small charts.
    m_lower->setOrientation(width() < 820 ? Qt::Vertical : Qt::Horizontal);
    fitFooter();
}

} // namespace facet::compare
