// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Built-in designs: the FaceNet family of the talk and the sample studies.
#pragma once

#include "study/study.h"

#include <optional>
#include <string_view>
#include <vector>

namespace facet::study {

struct PresetInfo {
    std::string_view name;  // "facenet-v2"
    std::string_view title; // English, translated by the window
};

// facenet-v1 v2 v3 v5 v6 v7, kws, cifar, too-big.
[[nodiscard]] std::vector<PresetInfo> presets();
[[nodiscard]] std::optional<network::Network> preset(std::string_view name);

// The sample studies: "facenet" (all six variants with the talk's accuracies as published), "kws", "cifar", "too-big".
[[nodiscard]] std::vector<PresetInfo> sampleStudies();
// By the name of a sample study or of any preset; a single FaceNet is a study of its own.
[[nodiscard]] std::optional<Study> sampleStudy(std::string_view name);

} // namespace facet::study
