// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Reports of training as JSON (docs/training.md "The lines").
#pragma once

#include "training/trainer.h"

#include <nlohmann/json.hpp>

namespace facet::trainer {

[[nodiscard]] const char *phaseName(training::Phase phase); // "float", "quantized", "finished"
[[nodiscard]] nlohmann::json toJson(const training::EpochRecord &record);
[[nodiscard]] nlohmann::json toJson(const training::Metrics &metrics);
[[nodiscard]] nlohmann::json toJson(const training::FinalReport &report);

} // namespace facet::trainer
