// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Numbers with their units, as axes, tiles, tables and tooltips show them.
#pragma once

#include <QString>

#include <cstdint>

namespace facet::figures {

// The unit in which a value is given. Ratio and Fraction are shown as percent.
enum class Unit : std::uint8_t { Microseconds, Cycles, Bytes, Operations, Microjoules, Fraction, Count };

// How a whole axis is shown: values are divided by `divisor` and printed with `symbol` in the axis title.
struct AxisUnit {
    double divisor = 1;
    QString symbol; // "ms", "KiB", "%"; may be empty
};

// The unit that suits an axis whose largest absolute value is `largest`.
[[nodiscard]] AxisUnit axisUnit(Unit unit, double largest);
// "Latency (ms)", or the title alone where the axis has no symbol.
[[nodiscard]] QString axisTitle(const QString &title, const AxisUnit &unit);

// All digits that mean something: "1,652.05 µs", "78,508 cycles", "98,648 bytes", "22.3 %".
[[nodiscard]] QString exact(Unit unit, double value);
// Three or four significant digits in the unit a person would choose: "2.97 ms", "96.3 KiB", "9.67 M".
[[nodiscard]] QString brief(Unit unit, double value);
// As brief(), always with a sign, zero as "±0".
[[nodiscard]] QString briefChange(Unit unit, double change);
// "-28 %", "+4.1 %"; empty where there is nothing to divide by.
[[nodiscard]] QString percentChange(double before, double after);
// The value as it stands on an axis of that unit: no symbol, three significant digits or more.
[[nodiscard]] QString onAxis(double value, const AxisUnit &unit);
// The bare number for tables and files, English digits without grouping; empty for NaN.
[[nodiscard]] QString plain(double value);

} // namespace facet::figures
