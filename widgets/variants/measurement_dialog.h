// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A measured number typed in by hand, with where it comes from.
#pragma once

#include "study/study.h"

#include <QDialog>

class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QSpinBox;

namespace facet::variants {

class MeasurementDialog : public QDialog {
    Q_OBJECT
public:
    explicit MeasurementDialog(const QString &variant, QWidget *parent = nullptr);
    [[nodiscard]] study::Measurement measurement() const; // the date is today's

private:
    void quantityChosen();

    QComboBox *m_quantity;
    QDoubleSpinBox *m_value;
    QDoubleSpinBox *m_spread;
    QComboBox *m_origin;
    QLineEdit *m_source;
    QLineEdit *m_dataSet;
    QLineEdit *m_split;
    QSpinBox *m_samples;
    QComboBox *m_stage;
};

} // namespace facet::variants
