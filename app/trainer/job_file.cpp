// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "trainer/job_file.h"

#include "trainer/json_reader.h"

namespace facet::trainer {

tl::expected<JobFile, Errors> parseJob(const nlohmann::json &json, const std::string &file)
{
    Errors errors;
    JobFile job;
    JsonReader reader(json, {}, file, errors);
    for (const char *key : {"design", "data", "output"})
        reader.need(key);
    reader.read("design", job.design);
    reader.read("data", job.data);
    reader.read("output", job.output);
    reader.read("seed", job.seed);
    reader.read("threads", job.threads);
    if (reader.has("recipe"))
        job.recipe = reader.get("recipe");
    reader.finish();
    if (!errors.empty())
        return tl::unexpected(std::move(errors));
    return job;
}

nlohmann::json toJson(const JobFile &job)
{
    return {{"design", job.design}, {"data", job.data},       {"output", job.output},
            {"seed", job.seed},     {"threads", job.threads}, {"recipe", job.recipe}};
}

} // namespace facet::trainer
