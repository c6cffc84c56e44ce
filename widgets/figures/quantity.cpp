// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/quantity.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace facet::figures {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(facet::figures::Quantity)
};

const QChar kMinus(0x2212);
const QString kMicro = QStringLiteral("\u00b5");

// The C locale knows no grouping; numbers without it are hard to read.
QLocale locale()
{
    const QLocale current;
    return current.language() == QLocale::C ? QLocale(QLocale::English) : current;
}

QString number(double value, int decimals)
{
    return locale().toString(value, 'f', decimals);
}

// So many decimals that about `digits` significant digits remain.
int decimalsFor(double value, int digits)
{
    const double size = std::abs(value);
    if (size < 1e-12)
        return 0;
    const int before = std::max(1, int(std::floor(std::log10(size))) + 1);
    return std::clamp(digits - before, 0, 3);
}

QString withSymbol(const QString &text, const QString &symbol)
{
    return symbol.isEmpty() ? text : text + QChar(0x00a0) + symbol;
}

AxisUnit decimalPrefix(double largest, const QString &symbol)
{
    if (largest >= 1e9)
        return {1e9, QStringLiteral("G") + symbol};
    if (largest >= 1e6)
        return {1e6, QStringLiteral("M") + symbol};
    if (largest >= 1e4)
        return {1e3, QStringLiteral("k") + symbol};
    return {1, symbol};
}

} // namespace

AxisUnit axisUnit(Unit unit, double largest)
{
    const double size = std::abs(largest);
    switch (unit) {
    case Unit::Microseconds:
        if (size >= 1e6)
            return {1e6, QStringLiteral("s")};
        return size >= 10000 ? AxisUnit{1000, QStringLiteral("ms")} : AxisUnit{1, kMicro + QStringLiteral("s")};
    case Unit::Bytes:
        if (size >= 1024.0 * 1024.0 * 4)
            return {1024.0 * 1024.0, QStringLiteral("MiB")};
        return size >= 1024 ? AxisUnit{1024, QStringLiteral("KiB")} : AxisUnit{1, Tr::tr("bytes")};
    case Unit::Microjoules: return size >= 1000 ? AxisUnit{1000, QStringLiteral("mJ")} : AxisUnit{1, kMicro + QStringLiteral("J")};
    case Unit::Fraction: return {0.01, QStringLiteral("%")};
    case Unit::Cycles: return size >= 1e7 ? AxisUnit{1e6, QStringLiteral("M")} : AxisUnit{}; // people compare them digit by digit
    case Unit::Operations:
    case Unit::Count: return decimalPrefix(size, {});
    }
    return {};
}

QString axisTitle(const QString &title, const AxisUnit &unit)
{
    if (unit.symbol.isEmpty())
        return title;
    return Tr::tr("%1 (%2)", "axis title and unit").arg(title, unit.symbol);
}

QString exact(Unit unit, double value)
{
    if (!std::isfinite(value))
        return QStringLiteral("\u2013");
    const bool whole = std::abs(value - std::round(value)) < 1e-9;
    switch (unit) {
    case Unit::Microseconds: return withSymbol(number(value, 2), kMicro + QStringLiteral("s"));
    case Unit::Cycles: return Tr::tr("%1 cycles").arg(number(value, whole ? 0 : 2));
    case Unit::Bytes: return Tr::tr("%1 bytes").arg(number(value, 0));
    case Unit::Operations: return Tr::tr("%1 operations").arg(number(value, 0));
    case Unit::Microjoules: return withSymbol(number(value, value < 100 ? 1 : 0), kMicro + QStringLiteral("J"));
    case Unit::Fraction: return withSymbol(number(value * 100, 1), QStringLiteral("%"));
    case Unit::Count: return number(value, whole ? 0 : 2);
    }
    return {};
}

QString brief(Unit unit, double value)
{
    if (!std::isfinite(value))
        return QStringLiteral("\u2013");
    AxisUnit shown = axisUnit(unit, value);
    if (unit == Unit::Microseconds && std::abs(value) >= 1000 && std::abs(value) < 1e6)
        shown = {1000, QStringLiteral("ms")};
    if (unit == Unit::Fraction)
        return withSymbol(number(value * 100, std::abs(value) < 0.0995 || std::abs(value * 100 - std::round(value * 100)) > 0.05 ? 1 : 0),
                          shown.symbol);
    const double scaled = value / shown.divisor;
    const bool whole = std::abs(scaled - std::round(scaled)) < 1e-9;
    const bool noDecimals = whole && (shown.divisor == 1 || unit == Unit::Bytes);
    return withSymbol(number(scaled, noDecimals ? 0 : decimalsFor(scaled, 3)), shown.symbol);
}

QString briefChange(Unit unit, double change)
{
    if (std::abs(change) < 1e-9)
        return QStringLiteral("\u00b10");
    return (change > 0 ? QChar(u'+') : kMinus) + brief(unit, std::abs(change));
}

QString percentChange(double before, double after)
{
    if (!(std::abs(before) > 1e-12))
        return {};
    const double percent = (after - before) / before * 100;
    const double size = std::abs(percent);
    const QString text = withSymbol(number(size, size < 9.95 ? 1 : 0), QStringLiteral("%"));
    if (size < 0.05)
        return QStringLiteral("\u00b1") + withSymbol(QStringLiteral("0"), QStringLiteral("%"));
    return (percent > 0 ? QChar(u'+') : kMinus) + text;
}

QString onAxis(double value, const AxisUnit &unit)
{
    const double scaled = value / unit.divisor;
    const double size = std::abs(scaled);
    const bool whole = std::abs(scaled - std::round(scaled)) < 1e-9;
    if (whole || size >= 100)
        return number(scaled, 0);
    if (size >= 0.1)
        return number(scaled, size >= 10 ? 1 : 2);
    return number(scaled, std::clamp(1 - int(std::floor(std::log10(size))), 2, 6)); // two digits that mean something
}

QString plain(double value)
{
    if (!std::isfinite(value))
        return {};
    if (std::abs(value - std::round(value)) < 1e-9)
        return QString::number(value, 'f', 0);
    return QString::number(value, 'f', 4);
}

} // namespace facet::figures
