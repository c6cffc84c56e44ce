// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/compare_output.h"

#include "cli/text_output.h"

namespace facet::cli {

namespace {

std::string modelLine(const Design &design)
{
    const std::string text = heading(design);
    return text.substr(design.variant.name.size() + 1); // "on MAX78000 at 50 MHz, model cycles"
}

std::string_view scaleName(explore::Scale scale)
{
    switch (scale) {
    case explore::Scale::Relative: return "relative";
    case explore::Scale::Cumulative: return "cumulative";
    case explore::Scale::Absolute: break;
    }
    return "absolute";
}

// Calls `visit` for every design but the baseline.
template <typename Visit> void forOthers(const std::vector<Design> &designs, int baseline, Visit visit)
{
    for (std::size_t i = 0; i < designs.size(); ++i) {
        if (int(i) != baseline)
            visit(designs[i].candidate());
    }
}

} // namespace

std::string sentences(const std::vector<Design> &designs, int baseline, explore::Align how)
{
    std::string out;
    const explore::Candidate base = designs[std::size_t(baseline)].candidate();
    forOthers(designs, baseline,
              [&](const explore::Candidate &other) { out += explore::joined(explore::sentence(base, other, how)) + "\n"; });
    return out;
}

std::string comparisonText(const std::vector<Design> &designs, int baseline, const CompareOptions &options)
{
    const std::vector<explore::Candidate> all = candidates(designs);
    return "Comparison with " + designs[std::size_t(baseline)].variant.name + " " + modelLine(designs.front()) + "\n\n" +
           explore::toPlainText(explore::latencyTable(all, baseline, options.align, options.scale)) + "\n" +
           explore::toPlainText(explore::totalsTable(all)) + "\n" + sentences(designs, baseline, options.align);
}

std::string comparisonMarkdown(const std::vector<Design> &designs, int baseline, const CompareOptions &options)
{
    const std::vector<explore::Candidate> all = candidates(designs);
    const explore::Candidate base = designs[std::size_t(baseline)].candidate();
    std::string out = "# Comparison with " + base.name + "\n\nEstimated " + modelLine(designs.front()) + ".\n\n";
    forOthers(designs, baseline, [&](const explore::Candidate &other) {
        out += "- " + explore::joined(explore::sentence(base, other, options.align)) + "\n";
    });
    out += "\n" + explore::toMarkdown(explore::latencyTable(all, baseline, options.align, options.scale));
    out += "\n" + explore::toMarkdown(explore::totalsTable(all));
    forOthers(designs, baseline, [&](const explore::Candidate &other) {
        out += "\n" + explore::toMarkdown(explore::differencesTable(base, other, options.align));
    });
    return out;
}

explore::Table comparisonTable(const std::vector<Design> &designs, int baseline, const CompareOptions &options)
{
    const std::vector<explore::Candidate> all = candidates(designs);
    explore::Table table = explore::latencyTable(all, baseline, options.align, options.scale);
    const explore::Table totals = explore::totalsTable(all);
    table.rows.insert(table.rows.end(), totals.rows.begin(), totals.rows.end());
    table.summaryRows += int(totals.rows.size());
    return table;
}

Json comparisonJson(const LoadedDesigns &loaded, int baseline, const CompareOptions &options)
{
    const std::vector<explore::Candidate> all = candidates(loaded.designs);
    const explore::Candidate &base = all[std::size_t(baseline)];
    Json rows = Json::array();
    for (const explore::AlignedRow &row : explore::align(all, options.align)) {
        Json layers = Json::array();
        for (const int layer : row.layers)
            layers.push_back(layer >= 0 ? Json(layer) : Json(nullptr));
        rows.push_back({{"label", row.label.str()}, {"layers", std::move(layers)}});
    }
    Json others = Json::array();
    forOthers(loaded.designs, baseline, [&](const explore::Candidate &other) {
        Json list = Json::array();
        for (const explore::Difference &d : explore::differences(base, other, options.align)) {
            list.push_back({{"row", d.row >= 0 ? Json(d.row) : Json(nullptr)},
                            {"field", d.field.str()},
                            {"before", d.before.str()},
                            {"after", d.after.str()},
                            {"change", d.isNumber ? Json(d.change) : Json(nullptr)}});
        }
        others.push_back({{"name", other.name},
                          {"sentence", explore::joined(explore::sentence(base, other, options.align))},
                          {"differences", std::move(list)}});
    });
    Json json = designsJson(loaded);
    json["comparison"] = {{"baseline", base.name},
                          {"align", options.align == explore::Align::Name ? "name" : "position"},
                          {"scale", scaleName(options.scale)},
                          {"rows", std::move(rows)},
                          {"others", std::move(others)}};
    return json;
}

} // namespace facet::cli
