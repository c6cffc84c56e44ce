// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/tickers.h"

#include <QLocale>

#include <cmath>

namespace facet::figures {

namespace {

QLocale readable(const QLocale &locale)
{
    return locale.language() == QLocale::C ? QLocale(QLocale::English) : locale;
}

} // namespace

double QuantityTicker::getTickStep(const QCPRange &range)
{
    const double wanted = range.size() / m_shown.divisor / (mTickCount + 1e-10);
    double step = 0;
    if (m_unit == Unit::Bytes) { // memory is built in powers of two
        step = std::pow(2.0, std::round(std::log2(std::max(wanted, 1e-9))));
        if (m_shown.divisor == 1 && step < 1)
            step = 1;
    } else {
        step = cleanMantissa(wanted);
    }
    if ((m_unit == Unit::Count || m_unit == Unit::Cycles || m_unit == Unit::Operations) && m_shown.divisor == 1 && step < 1)
        step = 1;
    m_step = step;
    return step * m_shown.divisor;
}

int QuantityTicker::getSubTickCount(double)
{
    return 0;
}

QString QuantityTicker::getTickLabel(double tick, const QLocale &, QChar, int)
{
    const double value = tick / m_shown.divisor;
    const int decimals = std::clamp(int(std::ceil(-std::log10(m_step) - 1e-9)), 0, 6);
    const bool fine = std::abs(m_step * std::pow(10, decimals) - std::round(m_step * std::pow(10, decimals))) > 1e-6;
    return readable(QLocale()).toString(std::abs(value) < m_step * 1e-6 ? 0.0 : value, 'f', fine ? decimals + 1 : decimals);
}

QString LogQuantityTicker::getTickLabel(double tick, const QLocale &, QChar, int)
{
    const double value = tick / m_shown.divisor;
    const int decimals = value >= 1 ? 0 : std::clamp(int(std::ceil(-std::log10(value) - 1e-9)), 0, 6);
    return readable(QLocale()).toString(value, 'f', decimals);
}

QVector<double> CategoryTicker::createTickVector(double, const QCPRange &range)
{
    QVector<double> ticks;
    const int first = std::max(0, int(std::ceil(range.lower)));
    const int last = std::min(int(m_labels.size()) - 1, int(std::floor(range.upper)));
    for (int i = (first + m_every - 1) / m_every * m_every; i <= last; i += m_every)
        ticks.append(i);
    return ticks;
}

QString CategoryTicker::getTickLabel(double tick, const QLocale &, QChar, int)
{
    return m_labels.value(int(std::lround(tick)));
}

} // namespace facet::figures
