// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Results as JSON. The schema is stable: fields may be added, never renamed or removed while "facet" is 1
// (docs/command-line.md lists them).
#pragma once

#include "cli/design_source.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace facet::cli {

using Json = nlohmann::ordered_json; // fields in the order in which the documentation lists them

// {"facet":1,"designs":[...]} with "errors" where inputs could not be read.
[[nodiscard]] Json designsJson(const LoadedDesigns &loaded);
[[nodiscard]] Json designJson(const Design &design);
[[nodiscard]] Json findingJson(const device::Finding &finding, const Design &design);

// Two spaces of indentation and a final line feed; bytes that are not UTF-8 become the replacement character.
[[nodiscard]] std::string dumped(const Json &json);

} // namespace facet::cli
