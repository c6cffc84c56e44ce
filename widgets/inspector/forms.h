// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The fields of the inspector's sections Shape, Weights and Data.
#pragma once

#include "inspector/field_form.h"

namespace facet::inspector {

[[nodiscard]] FieldForm *makeShapeForm(stack::LayerEditor &editor, QWidget *parent);
[[nodiscard]] FieldForm *makeWeightsForm(stack::LayerEditor &editor, QWidget *parent);
[[nodiscard]] FieldForm *makeDataForm(stack::LayerEditor &editor, QWidget *parent);

} // namespace facet::inspector
