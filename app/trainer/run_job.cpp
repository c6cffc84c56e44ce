// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "trainer/run_job.h"

#include "formats/checkpoint_parameters.h"
#include "formats/file.h"
#include "formats/network_yaml.h"
#include "trainer/control.h"
#include "trainer/design_file.h"
#include "trainer/event_lines.h"
#include "trainer/job_recipe.h"
#include "trainer/json_reader.h"
#include "trainer/report_json.h"
#include "training/run_folder.h"

#include <algorithm>
#include <filesystem>
#include <iostream>

namespace facet::trainer {

namespace {

using training::RunFile;
using training::runFile;

int complain(const Errors &errors, int code)
{
    for (const Error &error : errors)
        std::cerr << error.message() << '\n';
    return code;
}

// The design as trained, with the shifts and biases of the quantized checkpoint: what compiles and runs together with it.
Expected<void> writeTrainedDesign(const network::Network &network, const std::string &folder)
{
    const auto checkpoint = formats::readCheckpoint(runFile(folder, RunFile::Quantized));
    if (!checkpoint)
        return tl::unexpected(checkpoint.error());
    network::Network plain = network;
    for (network::Layer &layer : plain.layers)
        layer.outputShift.reset();
    const auto loaded = formats::parametersOf(*checkpoint, plain);
    if (!loaded)
        return tl::unexpected(loaded.error()[0]);
    return formats::writeFileAtomically(runFile(folder, RunFile::Network),
                                        formats::writeNetworkYaml(loaded->network, device::device(device::DeviceId::Max78000)));
}

// The longest sentence of a stopped or failed run is its log; a finished one has a result.
Expected<void> writeResult(const std::string &folder, const nlohmann::json &result)
{
    return formats::writeFileAtomically(runFile(folder, RunFile::Result), result.dump(1) + "\n");
}

} // namespace

int runJob(const std::string &file)
{
    const auto json = readJsonObject(file);
    if (!json)
        return complain({json.error()}, kBadInput);
    const auto job = parseJob(*json, file);
    if (!job)
        return complain(job.error(), kBadInput);
    const auto recipe = recipeOf(*job, file);
    if (!recipe)
        return complain(recipe.error(), kBadInput);
    auto network = readDesign(job->design);
    if (!network)
        return complain(network.error(), kBadInput);
    if (network->name.empty())
        network->name = "network";
    const auto set = dataset::PreparedSet::open(job->data);
    if (!set)
        return complain({set.error()}, kBadInput);
    const training::TrainingJob training{*network, *set, *recipe, job->output};
    if (const Errors problems = training::problemsOf(training); !problems.empty())
        return complain(problems, kBadInput);

    std::error_code error;
    std::filesystem::create_directories(job->output, error);
    if (const auto copied = formats::writeFileAtomically(runFile(job->output, RunFile::Job), toJson(*job).dump(1) + "\n"); !copied)
        return complain({copied.error()}, kFailed);
    nlohmann::json facts = {{"engine", FACET_VERSION},
                            {"design", job->design},
                            {"name", network->name},
                            {"data", job->data},
                            {"data_fingerprint", set->fingerprint()},
                            {"classes", set->description().classes},
                            {"seed", job->seed},
                            {"threads", job->threads}};
    EventLines lines(runFile(job->output, RunFile::Log), facts);
    listen();
    const auto outcome = training::train(training, lines);
    if (!outcome)
        return complain(outcome.error(), kFailed);
    if (!outcome->finished) {
        lines.print({{"kind", "stopped"}});
        return kStopped;
    }
    if (const auto written = writeTrainedDesign(*network, job->output); !written)
        return complain({written.error()}, kFailed);
    nlohmann::json result = toJson(outcome->report);
    result["job"] = toJson(*job);
    result["run"] = facts;
    if (const auto written = writeResult(job->output, result); !written)
        return complain({written.error()}, kFailed);
    result["kind"] = "result";
    lines.print(result);
    return outcome->report.consistency.consistent() ? kFinished
                                                    : complain({{"The quantized network does not compute what was trained", job->output, 0,
                                                                 -1, "See the differences in result.json; please report this"}},
                                                               kFailed);
}

} // namespace facet::trainer
