// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/colors.h"

#include <algorithm>
#include <cmath>

namespace facet::theme {

namespace {

double luminance(const QColor &color)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

Colors lightColors()
{
    Colors c;
    c.dark = false;
    c.window = QColor(0xf3f5f8);
    c.surface = QColor(0xffffff);
    c.raised = QColor(0xf8f9fb);
    c.border = QColor(0xdce1e8);
    c.text = QColor(0x1b2430);
    c.textMuted = QColor(0x5a6675);
    c.accent = QColor(0x2a5fd0);
    c.onAccent = QColor(0xffffff);
    c.accentSoft = QColor(0xe4ecfb);
    c.good = QColor(0x0b7a4b);
    c.bad = QColor(0xc2332b);
    c.warning = QColor(0x9a6200);
    c.notice = QColor(0x2a6fa8);
    c.grid = QColor(0xe9edf2);
    c.axis = QColor(0x8a95a3);
    c.ghost = QColor(0x7c8796);
    c.categories = {QColor(0x0072b2), QColor(0xd55e00), QColor(0x009e73), QColor(0xc46a9d),
                    QColor(0xdd9a00), QColor(0x4ba6dc), QColor(0x6b4fa0), QColor(0x7d7461)};
    //          input             compute           output            pooling           padding           overhead          pipeline
    c.parts = {QColor(0x56b4e9), QColor(0x0072b2), QColor(0x009e73), QColor(0xe69f00),
               QColor(0xcc79a7), QColor(0xd55e00), QColor(0x8b8478)};
    return c;
}

Colors darkColors()
{
    Colors c;
    c.dark = true;
    c.window = QColor(0x14171c);
    c.surface = QColor(0x1b1f26);
    c.raised = QColor(0x232933);
    c.border = QColor(0x323a46);
    c.text = QColor(0xe7ebf1);
    c.textMuted = QColor(0x9ba7b6);
    c.accent = QColor(0x7aa8ff);
    c.onAccent = QColor(0x0d1422);
    c.accentSoft = QColor(0x24344f);
    c.good = QColor(0x55c795);
    c.bad = QColor(0xff8078);
    c.warning = QColor(0xf0b95a);
    c.notice = QColor(0x7fc1f2);
    c.grid = QColor(0x2a313b);
    c.axis = QColor(0x76818f);
    c.ghost = QColor(0x8f9bab);
    c.categories = {QColor(0x4aa8e0), QColor(0xf0833a), QColor(0x2fc394), QColor(0xdb8fb8),
                    QColor(0xf0bb45), QColor(0x8fd0f5), QColor(0x9474d4), QColor(0x8f8574)};
    c.parts = {QColor(0x86cbf2), QColor(0x3f97d3), QColor(0x2fb98a), QColor(0xefb442),
               QColor(0xdb8fb8), QColor(0xee7d38), QColor(0xa39c8e)};
    return c;
}

QColor Colors::variant(int index) const
{
    const int at = std::max(index, 0);
    const QColor base = categories[std::size_t(at % kCategories)];
    const int round = at / kCategories;
    // Every further round moves away from the background's end of the scale, then back.
    static constexpr std::array<double, 4> kShade{0.0, 0.45, 0.25, 0.6};
    return mix(base, dark ? QColor(Qt::white) : QColor(Qt::black), kShade[std::size_t(round) % kShade.size()]);
}

QColor Colors::layer(int index) const
{
    // Steps of three walk through all eight hues and keep neighbors apart.
    const int at = std::max(index, 0);
    const QColor base = categories[std::size_t(at * 3 % kCategories)];
    return mix(base, surface, at / kCategories % 2 == 0 ? 0.0 : 0.3);
}

QColor Colors::severity(device::Severity severity) const
{
    switch (severity) {
    case device::Severity::Error: return bad;
    case device::Severity::Warning: return warning;
    case device::Severity::Notice: break;
    }
    return notice;
}

QColor Colors::provenance(study::Origin origin) const
{
    switch (origin) {
    case study::Origin::TypedIn: return textMuted;
    case study::Origin::Published: return categories[0];
    case study::Origin::Simulated: return categories[3];
    case study::Origin::Trained: return categories[6];
    case study::Origin::VirtualBoard: return categories[4];
    case study::Origin::Board: break;
    }
    return categories[2];
}

QColor Colors::delta(double change, bool lowerIsBetter) const
{
    if (change == 0 || std::isnan(change))
        return textMuted;
    return (change < 0) == lowerIsBetter ? good : bad;
}

QColor mix(const QColor &under, const QColor &over, double amount)
{
    const auto blend = [amount](int a, int b) { return int(std::lround(a + (b - a) * amount)); };
    return {blend(under.red(), over.red()), blend(under.green(), over.green()), blend(under.blue(), over.blue())};
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace facet::theme
