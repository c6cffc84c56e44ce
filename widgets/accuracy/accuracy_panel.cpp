// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accuracy/accuracy_panel.h"

#include "accuracy/scatter_chart.h"
#include "figures/chart_frame.h"
#include "figures/chart_style.h"
#include "figures/segmented_control.h"
#include "figures/table_view.h"

#include <QLabel>
#include <QVBoxLayout>

namespace facet::accuracy {

namespace {

// Undo steps of one drag merge; those of different drags do not. Far away from the numbers other panels use.
constexpr int kDragMergeBase = 730'000;

} // namespace

AccuracyPanel::AccuracyPanel(document::StudyDocument &document, document::Selection &selection, QWidget *parent)
    : ChartPanel(document, selection, parent), m_chart(new ScatterChart), m_cost(new figures::SegmentedControl),
      m_axis(new figures::SegmentedControl), m_notMeasured(new QLabel(this))
{
    setObjectName(QStringLiteral("accuracyPanel"));
    m_frame = new figures::ChartFrame(m_chart, this);
    m_frame->addControl(m_cost);
    m_frame->addControl(m_axis);
    m_notMeasured->setWordWrap(true);
    m_notMeasured->setContentsMargins(12, 2, 12, 8);
    m_notMeasured->setForegroundRole(QPalette::PlaceholderText);
    m_notMeasured->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_frame, 1);
    layout->addWidget(m_notMeasured);
    connect(m_cost, &figures::SegmentedControl::changed, this, [this] { scheduleRefresh(); });
    connect(m_axis, &figures::SegmentedControl::changed, this, [this](int index) { m_chart->setLogarithmic(index == 1); });
    connect(m_chart, &ScatterChart::variantClicked, &document, &document::StudyDocument::setCurrentVariant);
    connect(m_chart, &ScatterChart::costBudgetDragged, this,
            [this](std::optional<double> value, int drag) { setBudget(true, value, drag); });
    connect(m_chart, &ScatterChart::accuracyBudgetDragged, this,
            [this](std::optional<double> value, int drag) { setBudget(false, value, drag); });
    connect(m_frame->table(), &figures::TableView::rowClicked, &document, &document::StudyDocument::setCurrentVariant);
    m_frame->setFigureProvider([this] {
        return scatterFigure(m_chart->data(), figures::printColors(), {960, 560}, m_axis->current() == 1);
    });
    m_frame->setFileName([this] {
        const QString title = QString::fromStdString(this->document().study().title).simplified().replace(u' ', u'-');
        return (title.isEmpty() ? QString() : title + u'-') + QStringLiteral("accuracy");
    });
    retranslate();
}

Cost AccuracyPanel::cost() const
{
    return Cost(m_cost->current());
}

void AccuracyPanel::setCost(Cost cost)
{
    m_cost->setCurrent(int(cost));
}

void AccuracyPanel::setBudget(bool ofCost, std::optional<double> value, int drag)
{
    study::Budgets budgets = document().study().budgets;
    QString text = tr("Set accuracy budget");
    if (ofCost) {
        setBudgetOf(budgets, cost(), value);
        text = cost() == Cost::Latency   ? tr("Set latency budget")
               : cost() == Cost::Weights ? tr("Set weight memory budget")
                                         : tr("Set energy budget");
    } else {
        budgets.accuracy = value;
    }
    document().setBudgets(budgets, text, kDragMergeBase + drag);
    refreshNow();
}

void AccuracyPanel::retranslate()
{
    m_cost->setOptions({tr("Latency"), tr("Weights"), tr("Energy")},
                       {tr("Estimated latency on the horizontal axis"), tr("Weight memory on the horizontal axis"),
                        tr("Estimated energy of one inference on the horizontal axis")});
    m_cost->setName(tr("Horizontal axis"));
    m_axis->setOptions({tr("Linear"), tr("Log")});
    m_axis->setName(tr("Axis"));
}

void AccuracyPanel::refresh()
{
    const document::StudyDocument &doc = document();
    std::vector<const study::Analysis *> analyses;
    for (int i = 0; i < doc.variantCount(); ++i)
        analyses.push_back(&doc.analysis(i));
    ScatterData points = scatterData(doc.study(), analyses, cost());
    const bool any = !points.points.empty();
    m_notMeasured->setText(points.notMeasured.isEmpty() ? QString()
                                                        : tr("Not measured: %1").arg(points.notMeasured.join(QStringLiteral(", "))));
    m_notMeasured->setVisible(any && !points.notMeasured.isEmpty());
    m_chart->setData(std::move(points));
    m_chart->setCurrentVariant(doc.currentVariant());
    m_frame->setTable(scatterTable(doc.study(), analyses));
    m_frame->setEmptyText(any ? QString()
                              : tr("No accuracy has been measured yet.\nEnter one for a variant, or train or simulate it; predictions are "
                                   "never shown here."));
}

} // namespace facet::accuracy
