// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/workspace.h"

#include "accuracy/accuracy_panel.h"
#include "calibration/calibration_panel.h"
#include "compare/compare_panel.h"
#include "dataset/dataset_panel.h"
#include "figures/latency_panel.h"
#include "figures/totals_bar.h"
#include "findings/findings_panel.h"
#include "inspector/inspector_panel.h"
#include "memory/memory_map_panel.h"
#include "memory/memory_panel.h"
#include "registers/register_panel.h"
#include "serial/serial_panel.h"
#include "simulate/simulate_panel.h"
#include "stack/layer_stack_panel.h"
#include "train/recipe_form.h"
#include "train/train_panel.h"
#include "variants/variant_actions.h"
#include "variants/variants_panel.h"

#include <QEvent>
#include <QVBoxLayout>

namespace facet::window {

namespace {

template <typename Panel> PanelDock::Factory panelFactory(document::StudyDocument &document, document::Selection &selection)
{
    return [&document, &selection](QWidget *parent) -> QWidget * { return new Panel(document, selection, parent); };
}

// On a low screen the table and the charts need the rows that the drawing takes.
constexpr int kHeightForDrawing = 640;

} // namespace

Workspace::Workspace(document::StudyDocument &document, document::Selection &selection, variants::VariantActions &variantActions,
                     Preferences &preferences, QWidget *parent)
    : QWidget(parent), m_area(new QMainWindow), m_stack(new stack::LayerStackPanel(document, selection, this)),
      m_docks(new Docks(*m_area, preferences)), m_compiler(new registers::Compiler(document, this))
{
    m_area->setWindowFlags(Qt::Widget);
    m_area->setCentralWidget(m_stack);
    setFocusProxy(m_stack->table()); // keys go to the layers, not to the chip in the tool bar
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *totals = new figures::TotalsBar(document, selection, this);
    if (parent) // its height depends on its width; without one it would ask for a row per two tiles
        totals->resize(parent->width(), totals->heightForWidth(parent->width()));
    layout->addWidget(totals);
    layout->addWidget(m_area, 1);

    m_docks->add(QStringLiteral("variants"), QT_TRANSLATE_NOOP("facet::window::Docks", "Variants"), "variants",
                 [&document, &variantActions](QWidget *p) { return new variants::VariantsPanel(document, variantActions, p); });
    m_docks->add(QStringLiteral("inspector"), QT_TRANSLATE_NOOP("facet::window::Docks", "Inspector"), "inspector",
                 panelFactory<inspector::InspectorPanel>(document, selection));
    m_docks->add(QStringLiteral("findings"), QT_TRANSLATE_NOOP("facet::window::Docks", "Findings"), "warning",
                 panelFactory<findings::FindingsPanel>(document, selection));
    m_docks->add(QStringLiteral("latency"), QT_TRANSLATE_NOOP("facet::window::Docks", "Latency"), "latency",
                 panelFactory<figures::LatencyPanel>(document, selection));
    m_docks->add(QStringLiteral("memory"), QT_TRANSLATE_NOOP("facet::window::Docks", "Memory"), "memory",
                 panelFactory<memory::MemoryPanel>(document, selection));
    m_docks->add(QStringLiteral("memoryMap"), QT_TRANSLATE_NOOP("facet::window::Docks", "Memory map"), "memory",
                 panelFactory<memory::MemoryMapPanel>(document, selection));
    m_docks->add(QStringLiteral("compare"), QT_TRANSLATE_NOOP("facet::window::Docks", "Compare"), "compare",
                 panelFactory<compare::ComparePanel>(document, selection));
    m_docks->add(QStringLiteral("accuracy"), QT_TRANSLATE_NOOP("facet::window::Docks", "Accuracy"), "accuracy",
                 panelFactory<accuracy::AccuracyPanel>(document, selection));
    m_docks->add(QStringLiteral("simulate"), QT_TRANSLATE_NOOP("facet::window::Docks", "Simulate"), "play",
                 panelFactory<simulate::SimulatePanel>(document, selection));
    m_docks->add(QStringLiteral("board"), QT_TRANSLATE_NOOP("facet::window::Docks", "Board"), "chip",
                 panelFactory<serial::SerialPanel>(document, selection));
    m_docks->add(QStringLiteral("calibration"), QT_TRANSLATE_NOOP("facet::window::Docks", "Calibration"), "measure",
                 panelFactory<calibrating::CalibrationPanel>(document, selection));
    m_docks->add(QStringLiteral("registers"), QT_TRANSLATE_NOOP("facet::window::Docks", "Registers"), "chip",
                 [this, &document, &selection](QWidget *p) { return new registers::RegisterPanel(document, selection, *m_compiler, p); });
    m_docks->add(QStringLiteral("dataset"), QT_TRANSLATE_NOOP("facet::window::Docks", "Data set"), "picture",
                 [this, &document, &selection](QWidget *p) {
                     auto *panel = new datasets::DatasetPanel(document, selection, p);
                     connect(panel, &datasets::DatasetPanel::setOpened, this, [this](const QString &path) {
                         static_cast<train::TrainPanel *>(m_docks->dock(QStringLiteral("train"))->panel())->form()->setData(path);
                     });
                     return panel;
                 });
    m_docks->add(QStringLiteral("train"), QT_TRANSLATE_NOOP("facet::window::Docks", "Train"), "accuracy",
                 [this, &document, &selection](QWidget *p) {
                     auto *panel = new train::TrainPanel(document, selection, p);
                     connect(panel, &train::TrainPanel::weightsTrained, this, &Workspace::giveWeights);
                     return panel;
                 });
    connect(m_docks, &Docks::layoutChanged, m_stack, [this](const QString &, bool showsStack) { m_stack->setVisible(showsStack); });
    connect(variantActions.notes, &QAction::triggered, this, [this] {
        PanelDock *dock = m_docks->dock(QStringLiteral("variants"));
        dock->show();
        static_cast<variants::VariantsPanel *>(dock->panel())->editNotes();
    });
}

void Workspace::giveWeights(const QString &variant, const QString &checkpoint)
{
    auto *panel = static_cast<simulate::SimulatePanel *>(m_docks->dock(QStringLiteral("simulate"))->panel());
    panel->simulator().setWeightsOf(variant, {checkpoint});
}

QList<QAction *> Workspace::exportActions() const
{
    return m_stack->exportActions() + m_compiler->exportActions();
}

QList<QAction *> Workspace::layerActions() const
{
    return m_stack->layerActions();
}

void Workspace::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_started)
        return;
    m_started = true;
    // Docks share out the room there is, so the layout must know its size first.
    layout()->activate();
    m_docks->start();
}

void Workspace::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_stack->volumeView()->setVisible(height() >= kHeightForDrawing);
}

void Workspace::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_docks->retranslate();
        m_compiler->retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace facet::window
