// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "study/seed_means.h"

#include <algorithm>
#include <cmath>

namespace facet::study {

namespace {

constexpr const char *kMeanOf = "mean of seeds ";

std::string meanSource(const std::string &source, const std::string &seeds)
{
    return (source.empty() ? std::string() : source + "; ") + kMeanOf + seeds;
}

bool isMean(const Measurement &m)
{
    const std::size_t at = m.provenance.source.rfind(kMeanOf);
    return m.provenance.seed < 0 && m.spread && at != std::string::npos &&
           (at == 0 || (at >= 2 && m.provenance.source.compare(at - 2, 2, "; ") == 0));
}

// All but what differs from run to run.
Measurement setting(Measurement m)
{
    m.value = 0;
    m.spread.reset();
    m.provenance.date.clear();
    return m;
}

Measurement withoutSeed(Measurement m)
{
    m.provenance.seed = -1;
    return setting(std::move(m));
}

Measurement meanOf(const std::vector<const Measurement *> &runs)
{
    Measurement mean = *runs.back();
    double sum = 0;
    std::vector<std::int64_t> seeds;
    for (const Measurement *run : runs) {
        sum += run->value;
        seeds.push_back(run->provenance.seed);
        mean.provenance.date = std::max(mean.provenance.date, run->provenance.date);
    }
    mean.value = sum / double(runs.size());
    double squares = 0;
    for (const Measurement *run : runs)
        squares += (run->value - mean.value) * (run->value - mean.value);
    mean.spread = std::sqrt(squares / double(runs.size() - 1));
    std::ranges::sort(seeds);
    std::string names;
    for (const std::int64_t seed : seeds)
        names += (names.empty() ? "" : ", ") + std::to_string(seed);
    mean.provenance.source = meanSource(mean.provenance.source, names);
    mean.provenance.seed = -1;
    return mean;
}

} // namespace

std::vector<Measurement> withSeedMeans(std::vector<Measurement> measurements, const std::vector<Measurement> &added)
{
    std::erase_if(measurements, isMean);
    for (const Measurement &one : added) {
        if (isMean(one))
            continue;
        std::erase_if(measurements, [&](const Measurement &old) { return setting(old) == setting(one); });
        measurements.push_back(one);
    }
    struct Group {
        Measurement key;
        std::vector<const Measurement *> runs;
    };
    std::vector<Group> groups;
    for (const Measurement &one : measurements) {
        if (one.provenance.seed < 0)
            continue;
        const Measurement key = withoutSeed(one);
        auto group = std::ranges::find_if(groups, [&](const Group &g) { return g.key == key; });
        if (group == groups.end())
            group = groups.insert(group, Group{key, {}});
        std::erase_if(group->runs, [&](const Measurement *old) { return old->provenance.seed == one.provenance.seed; });
        group->runs.push_back(&one);
    }
    std::vector<Measurement> result;
    for (const Measurement &one : measurements) {
        result.push_back(one);
        for (const Group &group : groups) {
            if (group.runs.size() >= 2 && group.runs.back() == &one)
                result.push_back(meanOf(group.runs));
        }
    }
    return result;
}

} // namespace facet::study
