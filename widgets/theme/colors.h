// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What every color of the window means. Panels and charts ask for a role, never for a color of their own.
#pragma once

#include "device/finding.h"
#include "estimate/estimate.h"
#include "study/study.h"

#include <QColor>

#include <array>

namespace facet::theme {

inline constexpr int kCategories = 8;

struct Colors {
    bool dark = false;

    // Surfaces, from the farthest to the nearest.
    QColor window;     // behind everything
    QColor surface;    // tables, charts, fields
    QColor raised;     // cards, headers, hovered rows
    QColor border;     // hairlines
    QColor text;       // at least 7:1 on surface
    QColor textMuted;  // at least 4.5:1 on surface
    QColor accent;     // the one accent: selection, focus, links
    QColor onAccent;   // text on accent
    QColor accentSoft; // accent as a tint behind text

    // Meaning. Never the only carrier of it: a sign, an icon or a word stands beside.
    QColor good; // a change for the better, within budget
    QColor bad;  // a change for the worse, over budget, errors
    QColor warning;
    QColor notice;

    // Charts.
    QColor grid;
    QColor axis;
    QColor ghost; // previews

    // Categorical colors that stay apart with every common color vision deficiency (after Okabe and Ito).
    std::array<QColor, kCategories> categories;
    std::array<QColor, estimate::CycleBreakdown::kParts> parts; // in the order of CycleBreakdown::kNames

    // The color of a variant by its index in the study. From the ninth on lighter or darker shades of the same hues.
    [[nodiscard]] QColor variant(int index) const;
    // The color of a layer in memory maps and the network picture; neighbors differ in hue and lightness.
    [[nodiscard]] QColor layer(int index) const;
    [[nodiscard]] QColor severity(device::Severity severity) const;
    [[nodiscard]] QColor provenance(study::Origin origin) const;
    // good or bad for a change where lower is better (or higher), muted text for none.
    [[nodiscard]] QColor delta(double change, bool lowerIsBetter = true) const;
};

// The colors in force. The reference stays valid; its content changes with Theme::changed().
[[nodiscard]] const Colors &colors();

[[nodiscard]] Colors lightColors();
[[nodiscard]] Colors darkColors();

// `amount` of `over` laid on `under`, opaque.
[[nodiscard]] QColor mix(const QColor &under, const QColor &over, double amount);
// Contrast ratio of WCAG 2, 1..21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

} // namespace facet::theme
