// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a layer is called and how its properties are written, the same in every panel.
#pragma once

#include "network/network.h"

#include <QString>

namespace facet::stack {

// The layer's name, or "layer 3" (counted from 1).
[[nodiscard]] QString layerTitle(const network::Network &network, int layer);
// "Conv", "Depthwise", "Linear", "Max pool", "Add", ...
[[nodiscard]] QString operationName(const network::Layer &layer);
// "3x3" with a multiplication sign; 1-D: "9".
[[nodiscard]] QString extentText(network::Extent extent, bool oneD = false);
// "16x44x44": channels x rows x columns; 1-D: "16x128".
[[nodiscard]] QString shapeText(int channels, network::Extent extent);
// What runs before the operator: "max 2x2", "avg 3x3 /2", "every 2nd"; empty for nothing.
[[nodiscard]] QString poolText(const network::Layer &layer);
[[nodiscard]] QString bitsText(int bits); // "4", "bin"
[[nodiscard]] QString activationText(network::Activation activation);
[[nodiscard]] bool isOneD(const network::Layer &layer);

// Numbers with the separators of the language.
[[nodiscard]] QString countText(double value);
// Microseconds with two digits behind the point.
[[nodiscard]] QString microsecondsText(double us);
// With an explicit sign, a true minus and no "-0".
[[nodiscard]] QString signedText(double value, int decimals);

} // namespace facet::stack
