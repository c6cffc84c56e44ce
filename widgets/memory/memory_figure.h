// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The memory of one variant as a figure for files.
#pragma once

#include "export/figure_export.h"
#include "study/analysis.h"
#include "theme/colors.h"

namespace facet::memory {

[[nodiscard]] exporting::Figure memoryFigure(const QString &variant, const network::Network &network, const estimate::Estimate &estimate,
                                             const theme::Colors &colors, QSizeF size = {960, 560});

} // namespace facet::memory
