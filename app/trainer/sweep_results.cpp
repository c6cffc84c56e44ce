// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "trainer/sweep_results.h"

#include "formats/file.h"

#include <cmath>
#include <map>
#include <vector>

namespace facet::trainer {

namespace {

using nlohmann::json;

constexpr std::size_t kMaxResultBytes = 64u << 20;

// The figures that are compared between runs, by name.
std::map<std::string, double> figures(const json &result)
{
    std::map<std::string, double> all;
    for (const json &split : result.at("splits")) {
        for (const char *stage : {"float", "qat", "quantized"}) {
            for (const char *figure : {"accuracy", "balanced_accuracy", "macro_f1", "auc"}) {
                const json &value = split.at(stage).at(figure);
                if (value.is_number())
                    all[split.at("split").get<std::string>() + "." + stage + "." + figure] = value.get<double>();
            }
        }
    }
    return all;
}

json meanAndDeviation(const std::vector<double> &values)
{
    double mean = 0;
    for (const double value : values)
        mean += value;
    mean /= double(values.size());
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    const json deviation = values.size() > 1 ? json(std::sqrt(squares / double(values.size() - 1))) : json();
    return {{"mean", mean}, {"deviation", deviation}, {"runs", values.size()}};
}

json timesOf(const json &result)
{
    double seconds = 0;
    double trained = 0;
    int epochs = 0;
    for (const json &epoch : result.at("history")) {
        seconds += epoch.at("seconds").get<double>();
        if (epoch.at("images_per_second").get<double>() > 0) {
            trained += epoch.at("images_per_second").get<double>();
            ++epochs;
        }
    }
    return {{"seconds", seconds}, {"epochs", epochs}, {"images_per_second", epochs > 0 ? trained / epochs : 0}};
}

json runOf(const json &result)
{
    const json &consistency = result.at("consistency");
    return {{"E", result.at("E")},
            {"N", result.at("N")},
            {"figures", figures(result)},
            {"consistent", consistency.at("consistent")},
            {"compared_logits", consistency.at("logits")},
            {"key", result.value("run", json::object()).value("data_fingerprint", "")}};
}

} // namespace

std::optional<json> finishedResult(const SweepJob &job)
{
    const auto text = formats::readFile(job.job.output + "/result.json", kMaxResultBytes);
    if (!text)
        return std::nullopt;
    json result = json::parse(*text, nullptr, false);
    if (!result.is_object() || result.value("job", json()) != toJson(job.job))
        return std::nullopt;
    return result;
}

SweepSummary summarize(const Sweep &sweep)
{
    SweepSummary summary;
    summary.results = {{"format", 1}, {"variants", json::array()}};
    summary.times = {{"format", 1}, {"runs", json::array()}};
    std::map<std::string, std::vector<double>> collected;
    for (std::size_t i = 0; i < sweep.jobs.size(); ++i) {
        const SweepJob &job = sweep.jobs[i];
        if (i == 0 || sweep.jobs[i - 1].variant != job.variant) {
            summary.results["variants"].push_back({{"name", job.variant}, {"runs", json::array()}, {"figures", json::object()}});
            collected.clear();
        }
        json &variant = summary.results["variants"].back();
        json run = {{"seed", job.job.seed}, {"finished", false}};
        if (const std::optional<json> result = finishedResult(job)) {
            try {
                json more = runOf(*result);
                json times = timesOf(*result);
                for (const auto &[name, value] : figures(*result))
                    collected[name].push_back(value);
                run["finished"] = true;
                run.update(more);
                times["variant"] = job.variant;
                times["seed"] = job.job.seed;
                summary.times["runs"].push_back(std::move(times));
                ++summary.finished;
            } catch (const json::exception &exception) { // a result file that somebody changed
                run["message"] = exception.what();
            }
        }
        variant["runs"].push_back(std::move(run));
        for (const auto &[name, values] : collected)
            variant["figures"][name] = meanAndDeviation(values);
    }
    return summary;
}

} // namespace facet::trainer
