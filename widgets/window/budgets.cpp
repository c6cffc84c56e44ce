// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Budgets in words and as a dialog.
#include "window/budgets_dialog.h"
#include "window/target_bar.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace facet::window {

namespace {

constexpr double kKib = 1024;

QString ms(double microseconds)
{
    return QLocale().toString(microseconds / 1000, 'f', 2) + QStringLiteral("\u202fms");
}

QString kib(double bytes)
{
    return QLocale().toString(bytes / kKib, 'f', 1) + QStringLiteral("\u202fKiB");
}

QString uj(double microjoules)
{
    return QLocale().toString(microjoules, 'f', 0) + QStringLiteral("\u202f\u00b5J");
}

QString percent(double fraction)
{
    return QLocale().toString(fraction * 100, 'f', 1) + QStringLiteral("\u202f%");
}

} // namespace

QString budgetsText(const study::Budgets &budgets)
{
    QStringList parts;
    if (budgets.latencyUs)
        parts.append(QStringLiteral("\u2264\u202f") + ms(*budgets.latencyUs));
    if (budgets.weightBytes)
        parts.append(QStringLiteral("\u2264\u202f") + kib(double(*budgets.weightBytes)));
    if (budgets.energyUj)
        parts.append(QStringLiteral("\u2264\u202f") + uj(*budgets.energyUj));
    if (budgets.accuracy)
        parts.append(QStringLiteral("\u2265\u202f") + percent(*budgets.accuracy));
    return parts.join(QStringLiteral("   "));
}

QStringList brokenBudgets(const study::Budgets &budgets, const study::Variant &variant, const estimate::Estimate &estimate)
{
    QStringList broken;
    const auto tr = [](const char *text) { return QCoreApplication::translate("facet::window::TargetBar", text); };
    const auto add = [&](const char *sentence, const QString &has, const QString &limit) { broken.append(tr(sentence).arg(has, limit)); };
    const auto &totals = estimate.totals;
    if (budgets.latencyUs && totals.latencyUs > *budgets.latencyUs)
        add(QT_TRANSLATE_NOOP("facet::window::TargetBar", "Latency %1 is over the budget of %2."), ms(totals.latencyUs),
            ms(*budgets.latencyUs));
    if (budgets.weightBytes && totals.weightBytes > *budgets.weightBytes)
        add(QT_TRANSLATE_NOOP("facet::window::TargetBar", "Weights %1 are over the budget of %2."), kib(double(totals.weightBytes)),
            kib(double(*budgets.weightBytes)));
    if (budgets.energyUj && estimate.energyUj.value > *budgets.energyUj)
        add(QT_TRANSLATE_NOOP("facet::window::TargetBar", "Energy %1 (an estimate) is over the budget of %2."), uj(estimate.energyUj.value),
            uj(*budgets.energyUj));
    const study::Measurement *accuracy = variant.best(study::Quantity::Accuracy);
    if (budgets.accuracy && accuracy && accuracy->value < *budgets.accuracy)
        add(QT_TRANSLATE_NOOP("facet::window::TargetBar", "Accuracy %1 is below the required %2."), percent(accuracy->value),
            percent(*budgets.accuracy));
    return broken;
}

BudgetsDialog::BudgetsDialog(const study::Budgets &budgets, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Budgets"));
    auto *headline = new QLabel(tr("Limits that every variant should keep to. Charts draw them as lines."));
    headline->setWordWrap(true);
    auto *grid = new QGridLayout;
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto add = [&](const QString &label, const QString &suffix, double maximum, int decimals, double start, bool isSet) {
        Limit limit{new QCheckBox(label), new QDoubleSpinBox};
        QString name = label;
        name.remove(u'&');
        limit.check->setAccessibleName(tr("Limit %1").arg(name));
        limit.value->setAccessibleName(name);
        limit.value->setDecimals(decimals);
        limit.value->setRange(0, maximum);
        limit.value->setSuffix(suffix);
        limit.value->setValue(start);
        limit.check->setChecked(isSet);
        limit.value->setEnabled(isSet);
        connect(limit.check, &QCheckBox::toggled, limit.value, &QWidget::setEnabled);
        grid->addWidget(limit.check, row, 0);
        grid->addWidget(limit.value, row, 1);
        ++row;
        return limit;
    };
    // Unset limits start with a value that is easy to change: 30 inferences a second, the smaller chip's weight memory.
    constexpr double kThirtyPerSecond = 33.3;
    constexpr double kMax78000WeightKib = 432;
    m_latency = add(tr("&Latency at most"), QStringLiteral(" ms"), 1e6, 3, budgets.latencyUs.value_or(kThirtyPerSecond * 1000) / 1000,
                    budgets.latencyUs.has_value());
    m_weights = add(tr("&Weights at most"), QStringLiteral(" KiB"), 1e5, 1,
                    double(budgets.weightBytes.value_or(std::int64_t(kMax78000WeightKib * kKib))) / kKib, budgets.weightBytes.has_value());
    m_energy =
        add(tr("&Energy at most"), QStringLiteral(" \u00b5J"), 1e9, 1, budgets.energyUj.value_or(1000), budgets.energyUj.has_value());
    m_accuracy =
        add(tr("&Accuracy at least"), QStringLiteral(" %"), 100, 2, budgets.accuracy.value_or(0.8) * 100, budgets.accuracy.has_value());

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 18, 22, 16);
    layout->setSpacing(14);
    layout->addWidget(headline);
    layout->addLayout(grid);
    layout->addWidget(buttons);
    setMinimumWidth(380);
}

study::Budgets BudgetsDialog::budgets() const
{
    study::Budgets b;
    if (m_latency.check->isChecked())
        b.latencyUs = m_latency.value->value() * 1000;
    if (m_weights.check->isChecked())
        b.weightBytes = std::int64_t(m_weights.value->value() * kKib + 0.5);
    if (m_energy.check->isChecked())
        b.energyUj = m_energy.value->value();
    if (m_accuracy.check->isChecked())
        b.accuracy = m_accuracy.value->value() / 100;
    return b;
}

} // namespace facet::window
