// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What is to be trained, as a file (docs/training.md "The job file").
#pragma once

#include "error.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>

namespace facet::trainer {

struct JobFile {
    std::string design; // vendor YAML, STUDY.facet#VARIANT or the name of a built-in design
    std::string data;   // a prepared set
    std::string output; // folder of the run
    std::uint64_t seed = 1;
    int threads = 2;
    nlohmann::json recipe = nlohmann::json::object(); // settings that differ from the defaults; read by job_recipe.h
    friend bool operator==(const JobFile &, const JobFile &) = default;
};

[[nodiscard]] tl::expected<JobFile, Errors> parseJob(const nlohmann::json &json, const std::string &file);
[[nodiscard]] nlohmann::json toJson(const JobFile &job);

} // namespace facet::trainer
