// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Rounding to the chip's grid as an operation that gradients pass straight through.
#pragma once

#include "training/rounding.h"

#include <ATen/core/Tensor.h>

namespace facet::training {

// roundToGrid() of every element; the gradient is that of roundToGridBackward(). Spread over torch's threads.
[[nodiscard]] at::Tensor fakeQuantize(const at::Tensor &x, const Grid &grid);

} // namespace facet::training
