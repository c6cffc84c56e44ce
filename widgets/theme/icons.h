// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Line icons (resources/icons/*.svg) in the colors of the theme. They follow a change of the theme by themselves.
#pragma once

#include <QIcon>

namespace facet::theme {

enum class Tint { Text, Muted, Accent, Good, Bad, Warning, Notice };

// `name` without folder and ending, e.g. "open"; an unknown name gives a null icon.
// Disabled icons are pale, checked ones take the accent.
[[nodiscard]] QIcon icon(const char *name, Tint tint = Tint::Text);

// The program's own icon, in full color.
[[nodiscard]] QIcon applicationIcon();

} // namespace facet::theme
