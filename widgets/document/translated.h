// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Sentences of core/ in the language of the window.
#pragma once

#include "text.h"

#include <QString>

#include <string_view>

namespace facet::document {

// Looks the pattern up in the translation context "core" and fills in the arguments; English where there is no translation.
[[nodiscard]] QString translated(const facet::Text &text);
// The same for a marked literal without arguments (preset titles, part names).
[[nodiscard]] QString translated(std::string_view literal);

} // namespace facet::document
