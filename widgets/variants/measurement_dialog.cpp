// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "variants/measurement_dialog.h"

#include "variants/provenance_text.h"

#include <QComboBox>
#include <QDate>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace facet::variants {

MeasurementDialog::MeasurementDialog(const QString &variant, QWidget *parent)
    : QDialog(parent), m_quantity(new QComboBox), m_value(new QDoubleSpinBox), m_spread(new QDoubleSpinBox), m_origin(new QComboBox),
      m_source(new QLineEdit), m_dataSet(new QLineEdit), m_split(new QLineEdit), m_samples(new QSpinBox), m_stage(new QComboBox)
{
    setWindowTitle(tr("Add Measurement"));
    auto *headline = new QLabel(tr("What was measured of <b>%1</b>?").arg(variant.toHtmlEscaped()));
    for (const auto quantity : {study::Quantity::Accuracy, study::Quantity::Latency, study::Quantity::Energy})
        m_quantity->addItem(quantityText(quantity), int(quantity));
    // Simulated, trained and board runs record themselves; by hand there are two honest origins.
    for (const auto origin : {study::Origin::TypedIn, study::Origin::Published})
        m_origin->addItem(originText(origin), int(origin));
    m_stage->addItem(tr("not stated"), int(study::WeightStage::Unknown));
    m_stage->addItem(tr("floating point"), int(study::WeightStage::Float));
    m_stage->addItem(tr("quantization-aware"), int(study::WeightStage::QuantizationAware));
    m_stage->addItem(tr("quantized"), int(study::WeightStage::Quantized));
    m_spread->setSpecialValueText(tr("not stated"));
    m_samples->setRange(0, 100'000'000);
    m_samples->setGroupSeparatorShown(true);
    m_samples->setSpecialValueText(tr("not stated"));
    m_source->setPlaceholderText(tr("publication, notebook, person"));
    m_dataSet->setPlaceholderText(tr("e.g. WIDER FACE crops"));
    m_split->setPlaceholderText(tr("e.g. test"));

    auto *form = new QFormLayout;
    form->setVerticalSpacing(9);
    const auto row = [form](const QString &label, QWidget *field) {
        QString name = label;
        field->setAccessibleName(name.remove(u'&'));
        form->addRow(label, field);
    };
    row(tr("&Quantity"), m_quantity);
    row(tr("&Value"), m_value);
    row(tr("&Standard deviation"), m_spread);
    row(tr("&Origin"), m_origin);
    row(tr("So&urce"), m_source);
    row(tr("&Data set"), m_dataSet);
    row(tr("S&plit"), m_split);
    row(tr("Sa&mples"), m_samples);
    row(tr("&Weights"), m_stage);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Add"));
    // Nothing is recorded by accident: there is no default value.
    const auto enable = [add = buttons->button(QDialogButtonBox::Ok), this] { add->setEnabled(m_value->value() > 0); };
    connect(m_value, &QDoubleSpinBox::valueChanged, this, enable);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_quantity, &QComboBox::currentIndexChanged, this, &MeasurementDialog::quantityChosen);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 18, 22, 16);
    layout->setSpacing(14);
    layout->addWidget(headline);
    layout->addLayout(form);
    layout->addWidget(buttons);
    setMinimumWidth(420);
    quantityChosen();
    enable();
    m_value->setFocus();
    m_value->selectAll();
}

void MeasurementDialog::quantityChosen()
{
    const auto set = [this](double maximum, int decimals, const QString &suffix) {
        for (QDoubleSpinBox *field : {m_value, m_spread}) {
            field->setDecimals(decimals);
            field->setRange(0, maximum);
            field->setSuffix(suffix);
        }
        m_value->setValue(0);
        m_spread->setValue(0);
    };
    switch (study::Quantity(m_quantity->currentData().toInt())) {
    case study::Quantity::Accuracy: set(100, 2, QStringLiteral(" %")); break;
    case study::Quantity::Latency: set(1e6, 3, QStringLiteral(" ms")); break;
    case study::Quantity::Energy: set(1e9, 1, QStringLiteral(" \u00b5J")); break;
    }
}

study::Measurement MeasurementDialog::measurement() const
{
    study::Measurement m;
    m.quantity = study::Quantity(m_quantity->currentData().toInt());
    // The study keeps fractions, microseconds and microjoules.
    const double scale = m.quantity == study::Quantity::Accuracy ? 0.01 : m.quantity == study::Quantity::Latency ? 1000 : 1;
    m.value = m_value->value() * scale;
    if (m_spread->value() > 0)
        m.spread = m_spread->value() * scale;
    m.provenance.origin = study::Origin(m_origin->currentData().toInt());
    m.provenance.source = m_source->text().trimmed().toStdString();
    m.provenance.dataSet = m_dataSet->text().trimmed().toStdString();
    m.provenance.split = m_split->text().trimmed().toStdString();
    m.provenance.samples = m_samples->value();
    m.provenance.stage = study::WeightStage(m_stage->currentData().toInt());
    m.provenance.date = QDate::currentDate().toString(Qt::ISODate).toStdString();
    return m;
}

} // namespace facet::variants
