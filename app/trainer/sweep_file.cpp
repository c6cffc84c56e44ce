// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "trainer/sweep_file.h"

#include "formats/file.h"
#include "trainer/json_reader.h"

#include <algorithm>
#include <set>

namespace facet::trainer {

namespace {

constexpr std::size_t kMostJobs = 100'000;

// A variant names the folders of its runs.
bool isFolderName(const std::string &name)
{
    return !name.empty() && name.size() <= 100 && name[0] != '.' &&
           std::ranges::all_of(name, [](unsigned char c) { return std::isalnum(c) || c == '-' || c == '_' || c == '.'; });
}

} // namespace

tl::expected<Sweep, Errors> parseSweep(const nlohmann::json &json, const std::string &file)
{
    Errors errors;
    Sweep sweep;
    std::string data;
    std::vector<std::uint64_t> seeds{1};
    JsonReader reader(json, {}, file, errors);
    for (const char *key : {"data", "output", "variants"})
        reader.need(key);
    reader.read("data", data);
    reader.read("output", sweep.output);
    reader.read("seeds", seeds);
    reader.read("threads", sweep.threads);
    const nlohmann::json common = reader.has("recipe") ? reader.get("recipe") : nlohmann::json::object();
    const nlohmann::json &variants = reader.get("variants");
    reader.finish();
    if (!common.is_object())
        reader.complain("\"recipe\" is not an object", "Write { ... }");
    if (seeds.empty() || std::set(seeds.begin(), seeds.end()).size() != seeds.size())
        reader.complain("\"seeds\" is empty or names a seed twice", "List different numbers");
    if (!variants.is_array() || variants.empty() || variants.size() > kMostJobs / std::max<std::size_t>(seeds.size(), 1)) {
        reader.complain("\"variants\" is not a list of designs", "Write [ { \"name\": ..., \"design\": ... }, ... ]");
        return tl::unexpected(std::move(errors));
    }
    std::set<std::string> names;
    for (std::size_t i = 0; i < variants.size(); ++i) {
        std::string name;
        std::string design;
        JsonReader each(variants[i], "variants[" + std::to_string(i) + "]", file, errors);
        each.need("name");
        each.need("design");
        each.read("name", name);
        each.read("design", design);
        nlohmann::json recipe = common;
        const nlohmann::json &own = each.get("recipe");
        if (own.is_object() && recipe.is_object())
            recipe.update(own);
        else if (!own.is_null())
            each.complain("\"recipe\" is not an object", "Write { ... }");
        each.finish();
        if (!isFolderName(name) || !names.insert(name).second)
            each.complain("The name \"" + name + "\" is taken, or cannot name a folder", "Use letters, digits, - and _, each name once");
        for (const std::uint64_t seed : seeds)
            sweep.jobs.push_back(
                {name, {design, data, sweep.output + "/" + name + "-seed" + std::to_string(seed), seed, sweep.threads, recipe}});
    }
    if (!errors.empty())
        return tl::unexpected(std::move(errors));
    return sweep;
}

tl::expected<Sweep, Errors> readSweep(const std::string &file)
{
    const auto text = readSweepText(file);
    if (!text)
        return tl::unexpected(Errors{text.error()});
    return parseSweepText(*text, file);
}

Expected<std::string> readSweepText(const std::string &file)
{
    return formats::readFile(file, kMaxJsonBytes);
}

tl::expected<Sweep, Errors> parseSweepText(const std::string &text, const std::string &file)
{
    const auto json = parseJsonObject(text, file);
    if (!json)
        return tl::unexpected(Errors{json.error()});
    return parseSweep(*json, file);
}

} // namespace facet::trainer
