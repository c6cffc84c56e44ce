// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Results as text for people.
#pragma once

#include "cli/design_source.h"

#include <string>

namespace facet::cli {

// "facenet-v2 on MAX78000 at 50 MHz, model cycles".
[[nodiscard]] std::string heading(const Design &design);
// The table of layers, then the operations and memory as the vendor's tool summarizes them, then times and energy.
[[nodiscard]] std::string estimateText(const Design &design);
// Every finding with needs, has, why and fixes; one line when there is none.
[[nodiscard]] std::string checkText(const Design &design);
// "3 errors, 1 warning"; "no broken rule" when there is nothing.
[[nodiscard]] std::string findingCounts(const Design &design);
// "layer 3 (conv4)".
[[nodiscard]] std::string layerLabel(const network::Network &network, int layer);
// Breaks lines at spaces; every line starts with `indent` spaces.
[[nodiscard]] std::string wrapped(const std::string &text, std::size_t indent, std::size_t width = 100);

} // namespace facet::cli
