// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/dataset_output.h"

#include "dataset/prepare.h"
#include "text.h"

#include <algorithm>
#include <numeric>

namespace facet::cli {

namespace {

using dataset::NamedCount;
using dataset::NamedText;
using dataset::Split;
using Counts = std::array<std::vector<std::int64_t>, dataset::kSplits>;

constexpr std::array kAllSplits{Split::Train, Split::Validation, Split::Test};

std::string padded(const std::string &text, std::size_t width, bool right = true)
{
    const std::string blanks(text.size() < width ? width - text.size() : 0, ' ');
    return right ? blanks + text : text + blanks;
}

// Classes side by side, splits below each other.
std::string countTable(const std::vector<std::string> &classes, const Counts &counts)
{
    constexpr std::size_t kShown = 8; // more classes: totals alone
    const bool all = classes.size() <= kShown;
    std::string out = padded("", 14, false);
    for (const std::string &name : classes) {
        if (all)
            out += padded(name, std::max<std::size_t>(name.size() + 2, 10));
    }
    out += padded("samples", 12) + "\n";
    for (const Split split : kAllSplits) {
        const auto &row = counts[std::size_t(split)];
        out += "  " + padded(splitName(split), 12, false);
        for (std::size_t i = 0; i < classes.size() && all; ++i)
            out += padded(grouped(row[i]), std::max<std::size_t>(classes[i].size() + 2, 10));
        out += padded(grouped(std::accumulate(row.begin(), row.end(), std::int64_t(0))), 12) + "\n";
    }
    return out;
}

std::string countList(const std::string &heading, const std::vector<NamedCount> &entries)
{
    std::string out;
    for (const NamedCount &entry : entries)
        out += padded(grouped(entry.count), 10) + "  " + entry.name + "\n";
    return out.empty() ? out : heading + "\n" + out;
}

std::string settingLine(const std::vector<NamedText> &settings)
{
    std::string out;
    for (const NamedText &entry : settings)
        out += (out.empty() ? "" : ", ") + entry.name + " " + entry.text;
    return out;
}

Json countsJson(const std::vector<std::string> &classes, const Counts &counts)
{
    Json json = Json::object();
    for (const Split split : kAllSplits) {
        Json &row = json[splitName(split)] = Json::object();
        for (std::size_t i = 0; i < classes.size(); ++i)
            row[classes[i]] = counts[std::size_t(split)][i];
    }
    return json;
}

Json object(const std::vector<NamedCount> &entries)
{
    Json json = Json::object();
    for (const NamedCount &entry : entries)
        json[entry.name] = entry.count;
    return json;
}

Json object(const std::vector<NamedText> &entries)
{
    Json json = Json::object();
    for (const NamedText &entry : entries)
        json[entry.name] = entry.text;
    return json;
}

std::vector<NamedCount> dropCounts(const dataset::Plan &plan)
{
    std::vector<NamedCount> out;
    const auto drops = plan.drops();
    for (std::size_t i = 0; i < dataset::kDrops; ++i)
        out.push_back({dropName(dataset::Drop(i)), drops[i]});
    return out;
}

std::vector<NamedCount> quirkCounts(const dataset::Catalog &catalog)
{
    std::vector<NamedCount> out;
    for (std::size_t i = 0; i < dataset::kQuirks; ++i) {
        if (catalog.quirks[i] > 0)
            out.push_back({quirkName(dataset::Quirk(i)), catalog.quirks[i]});
    }
    return out;
}

std::vector<NamedText> brokenPictures(const dataset::Catalog &catalog)
{
    std::vector<NamedText> out;
    for (const dataset::SourcePicture &picture : catalog.pictures) {
        if (!picture.broken.empty())
            out.push_back({picture.name, picture.broken});
    }
    return out;
}

} // namespace

std::string preparedSetText(const dataset::PreparedSet &set, const std::string &file)
{
    const dataset::SetDescription &description = set.description();
    const auto [channels, extent] = description.shape;
    std::string out = file + ": " + grouped((long long)set.size()) + " samples of " + std::to_string(extent.cols) + "x" +
                      std::to_string(extent.rows) + "x" + std::to_string(channels) + " from " +
                      grouped((long long)description.sources.size()) + " pictures, fingerprint " + set.fingerprint() + "\n";
    out += settingLine(description.settings) + "\n\n";
    out += countTable(description.classes, set.counts());
    out += countList("\nCrops left out", description.dropped);
    out += countList("\nIn the annotations", description.remarks);
    if (!description.broken.empty())
        out += "\n" + grouped((long long)description.broken.size()) + " broken pictures\n";
    return out;
}

Json preparedSetJson(const dataset::PreparedSet &set, const std::string &file)
{
    const dataset::SetDescription &description = set.description();
    Json json;
    json["facet"] = 1;
    Json &out = json["dataset"];
    out["file"] = file;
    out["fingerprint"] = set.fingerprint();
    out["shape"] = {description.shape.channels, description.shape.extent.rows, description.shape.extent.cols};
    out["classes"] = description.classes;
    out["samples"] = set.size();
    out["pictures"] = description.sources.size();
    out["counts"] = countsJson(description.classes, set.counts());
    out["settings"] = object(description.settings);
    out["dropped"] = object(description.dropped);
    out["annotations"] = object(description.remarks);
    out["broken"] = object(description.broken);
    return json;
}

std::string planText(const dataset::Catalog &catalog, const dataset::Plan &plan)
{
    std::string out =
        grouped(plan.samples()) + " samples from " + grouped((long long)catalog.pictures.size()) + " pictures would be written\n";
    out += settingLine(settingTexts(catalog, plan.settings)) + "\n\n";
    out += countTable(catalog.classes, plan.counts(catalog.classes.size()));
    out += countList("\nCrops left out", dropCounts(plan));
    out += countList("\nIn the annotations", quirkCounts(catalog));
    if (const auto broken = brokenPictures(catalog); !broken.empty())
        out += "\n" + grouped((long long)broken.size()) + " broken pictures\n";
    return out;
}

Json planJson(const dataset::Catalog &catalog, const dataset::Plan &plan)
{
    Json json;
    json["facet"] = 1;
    Json &out = json["plan"];
    out["classes"] = catalog.classes;
    out["samples"] = plan.samples();
    out["pictures"] = catalog.pictures.size();
    out["counts"] = countsJson(catalog.classes, plan.counts(catalog.classes.size()));
    out["settings"] = object(settingTexts(catalog, plan.settings));
    out["dropped"] = object(dropCounts(plan));
    out["annotations"] = object(quirkCounts(catalog));
    out["broken"] = object(brokenPictures(catalog));
    return json;
}

} // namespace facet::cli
