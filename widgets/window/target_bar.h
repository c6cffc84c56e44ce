// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The target in one row: chip, clock and latency model, and whether the current variant keeps to its budgets.
#pragma once

#include "document/study_document.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QToolButton;

namespace facet::window {

class TargetBar : public QWidget {
    Q_OBJECT
public:
    TargetBar(document::StudyDocument &document, QAction *budgets, QWidget *parent = nullptr);

    void switchChip();
    void switchModel();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showSettings();
    void showBudgets();
    void setDevice(device::DeviceId id);
    void setModel(estimate::Model model);
    void setClock(double megahertz);

    document::StudyDocument &m_document;
    QLabel *m_targetLabel;
    QComboBox *m_device;
    QDoubleSpinBox *m_clock;
    QComboBox *m_model;
    QToolButton *m_budgets;
};

// "≤ 5.0 ms  ≤ 432 KiB"; empty when nothing is limited.
[[nodiscard]] QString budgetsText(const study::Budgets &budgets);

// Which limits the estimate or the measured accuracy of a variant breaks, each as a sentence.
[[nodiscard]] QStringList brokenBudgets(const study::Budgets &budgets, const study::Variant &variant, const estimate::Estimate &estimate);

} // namespace facet::window
