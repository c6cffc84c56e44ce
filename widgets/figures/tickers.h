// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Axis tickers that know units and categories. For source files only (includes QCustomPlot).
#pragma once

#include "figures/plot.h"
#include "figures/quantity.h"

namespace facet::figures {

// Round steps in the unit shown: 0.5 ms, 64 KiB.
class QuantityTicker : public QCPAxisTicker {
public:
    void setUnit(Unit unit, const AxisUnit &shown)
    {
        m_unit = unit;
        m_shown = shown;
    }

protected:
    double getTickStep(const QCPRange &range) override;
    int getSubTickCount(double tickStep) override;
    QString getTickLabel(double tick, const QLocale &locale, QChar formatChar, int precision) override;

private:
    Unit m_unit = Unit::Count;
    AxisUnit m_shown;
    double m_step = 1;
};

// Powers of ten, labeled in the unit shown.
class LogQuantityTicker : public QCPAxisTickerLog {
public:
    explicit LogQuantityTicker(const AxisUnit &shown) : m_shown(shown) {}

protected:
    QString getTickLabel(double tick, const QLocale &locale, QChar formatChar, int precision) override;

private:
    AxisUnit m_shown;
};

// One label per category, every n-th where there is no room for all.
class CategoryTicker : public QCPAxisTicker {
public:
    void setLabels(const QStringList &labels, int every)
    {
        m_labels = labels;
        m_every = every < 1 ? 1 : every;
    }

protected:
    int getSubTickCount(double) override { return 0; }
    QVector<double> createTickVector(double tickStep, const QCPRange &range) override;
    QString getTickLabel(double tick, const QLocale &locale, QChar formatChar, int precision) override;

private:
    QStringList m_labels;
    int m_every = 1;
};

} // namespace facet::figures
