// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Sets and unsets the limits of the study.
#pragma once

#include "study/study.h"

#include <QDialog>

class QCheckBox;
class QDoubleSpinBox;

namespace facet::window {

class BudgetsDialog : public QDialog {
    Q_OBJECT
public:
    explicit BudgetsDialog(const study::Budgets &budgets, QWidget *parent = nullptr);
    [[nodiscard]] study::Budgets budgets() const;

private:
    struct Limit {
        QCheckBox *check = nullptr;
        QDoubleSpinBox *value = nullptr;
    };
    Limit m_latency;
    Limit m_weights;
    Limit m_energy;
    Limit m_accuracy;
};

} // namespace facet::window
