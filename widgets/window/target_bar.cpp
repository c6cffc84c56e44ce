// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/target_bar.h"

#include "theme/icons.h"
#include "theme/theme.h"

#include <QAction>
#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QToolButton>

namespace facet::window {

namespace {

constexpr double kMegahertz = 1e6;
constexpr double kMaxMegahertz = 400;

} // namespace

TargetBar::TargetBar(document::StudyDocument &document, QAction *budgets, QWidget *parent)
    : QWidget(parent), m_document(document), m_targetLabel(new QLabel), m_device(new QComboBox), m_clock(new QDoubleSpinBox),
      m_model(new QComboBox), m_budgets(new QToolButton)
{
    for (const auto id : {device::DeviceId::Max78000, device::DeviceId::Max78002}) {
        const std::string_view name = device::device(id).name;
        m_device->addItem(theme::icon("chip"), QString::fromUtf8(name.data(), qsizetype(name.size())), int(id));
    }
    m_clock->setRange(1, kMaxMegahertz);
    m_clock->setDecimals(1);
    m_clock->setKeyboardTracking(false);
    m_clock->setSuffix(QStringLiteral(" MHz"));
    m_clock->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_model->addItem(QString(), int(estimate::Model::Cycles));
    m_model->addItem(QString(), int(estimate::Model::Ideal));
    // Not its default action: the button says the limits, not the command.
    connect(m_budgets, &QToolButton::clicked, budgets, &QAction::trigger);
    m_budgets->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(4, 0, 4, 0);
    row->setSpacing(6);
    m_targetLabel->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_targetLabel);
    row->addWidget(m_device);
    row->addWidget(m_clock);
    row->addWidget(m_model);
    row->addSpacing(6);
    row->addWidget(m_budgets);
    m_targetLabel->setBuddy(m_device);

    connect(m_device, &QComboBox::activated, this, [this] { setDevice(device::DeviceId(m_device->currentData().toInt())); });
    connect(m_model, &QComboBox::activated, this, [this] { setModel(estimate::Model(m_model->currentData().toInt())); });
    connect(m_clock, &QDoubleSpinBox::valueChanged, this, &TargetBar::setClock);
    using document::StudyDocument;
    for (const auto signal : {&StudyDocument::reset, &StudyDocument::settingsChanged})
        connect(&document, signal, this, &TargetBar::showSettings);
    for (const auto signal :
         {&StudyDocument::reset, &StudyDocument::settingsChanged, &StudyDocument::budgetsChanged, &StudyDocument::variantsChanged})
        connect(&document, signal, this, &TargetBar::showBudgets);
    for (const auto signal : {&StudyDocument::networkChanged, &StudyDocument::currentVariantChanged, &StudyDocument::measurementsChanged})
        connect(&document, signal, this, &TargetBar::showBudgets);
    connect(&theme::Theme::instance(), &theme::Theme::changed, this, &TargetBar::showBudgets);
    retranslate();
    showSettings();
}

void TargetBar::retranslate()
{
    m_targetLabel->setText(tr("Target"));
    m_device->setAccessibleName(tr("Target chip"));
    m_device->setToolTip(tr("The chip the network is designed for"));
    m_clock->setAccessibleName(tr("Clock of the accelerator"));
    m_clock->setToolTip(tr("Clock of the accelerator"));
    m_model->setAccessibleName(tr("Latency model"));
    m_model->setItemText(0, tr("Cycle model"));
    m_model->setItemText(1, tr("Ideal model"));
    m_model->setItemData(0, tr("Counts every cycle of the machine: reading, computing, writing, pooling, padding"), Qt::ToolTipRole);
    m_model->setItemData(1, tr("Operations shared evenly by all processors; what the chip would do without any overhead"), Qt::ToolTipRole);
    m_model->setToolTip(tr("How latency is estimated"));
    m_budgets->setAccessibleName(tr("Budgets"));
    showBudgets();
}

void TargetBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TargetBar::showSettings()
{
    const estimate::Settings &settings = m_document.study().settings;
    const QSignalBlocker silent(m_clock);
    m_device->setCurrentIndex(m_device->findData(int(settings.device)));
    m_model->setCurrentIndex(m_model->findData(int(settings.model)));
    const double clock = settings.clockHz > 0 ? settings.clockHz : device::device(settings.device).defaultClockHz;
    m_clock->setValue(clock / kMegahertz);
}

void TargetBar::showBudgets()
{
    const study::Budgets &budgets = m_document.study().budgets;
    const QString text = budgetsText(budgets);
    m_budgets->setText(text.isEmpty() ? tr("Set budgets...") : text);
    const int current = m_document.currentVariant();
    if (text.isEmpty() || current < 0) {
        m_budgets->setIcon(theme::icon("measure", theme::Tint::Muted));
        m_budgets->setToolTip(tr("Set the limits that every variant should keep to"));
        m_budgets->setAccessibleDescription(tr("No budgets are set"));
        return;
    }
    const QStringList broken = brokenBudgets(budgets, m_document.variant(current), m_document.analysis(current).estimate);
    m_budgets->setIcon(broken.isEmpty() ? theme::icon("ok", theme::Tint::Good) : theme::icon("warning", theme::Tint::Bad));
    const QString verdict = broken.isEmpty() ? tr("The current variant keeps to its budgets.") : broken.join(u'\n');
    m_budgets->setToolTip(verdict);
    m_budgets->setAccessibleDescription(verdict);
}

void TargetBar::setDevice(device::DeviceId id)
{
    estimate::Settings settings = m_document.study().settings;
    settings.device = id;
    settings.clockHz = 0; // the other chip has another usual clock
    const std::string_view name = device::device(id).name;
    m_document.setSettings(settings, tr("Set target to %1").arg(QString::fromUtf8(name.data(), qsizetype(name.size()))));
}

void TargetBar::setModel(estimate::Model model)
{
    estimate::Settings settings = m_document.study().settings;
    settings.model = model;
    m_document.setSettings(settings, model == estimate::Model::Ideal ? tr("Use the ideal model") : tr("Use the cycle model"));
}

void TargetBar::setClock(double megahertz)
{
    estimate::Settings settings = m_document.study().settings;
    const double wanted = megahertz * kMegahertz;
    settings.clockHz = wanted == device::device(settings.device).defaultClockHz ? 0 : wanted; // 0 follows the chip
    m_document.setSettings(settings, tr("Set clock to %1 MHz").arg(QLocale().toString(wanted / kMegahertz, 'f', 1)));
}

void TargetBar::switchChip()
{
    const bool first = m_document.study().settings.device == device::DeviceId::Max78000;
    setDevice(first ? device::DeviceId::Max78002 : device::DeviceId::Max78000);
}

void TargetBar::switchModel()
{
    const bool cycles = m_document.study().settings.model == estimate::Model::Cycles;
    setModel(cycles ? estimate::Model::Ideal : estimate::Model::Cycles);
}

} // namespace facet::window
