// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Where kernels.cpp finds the tables of the sources that are compiled for one instruction set each.
#pragma once

#include "arithmetic/kernels.h"

namespace facet::arithmetic {

[[nodiscard]] Kernels portableKernels();
[[nodiscard]] Kernels avx2Kernels();
[[nodiscard]] Kernels avx512VnniKernels();

} // namespace facet::arithmetic
