// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "arithmetic/compare.h"

#include <algorithm>
#include <cstdlib>

namespace facet::arithmetic {

MapComparison compareMaps(const network::FeatureMap &ours, const network::FeatureMap &reference)
{
    MapComparison result;
    result.values = std::int64_t(ours.values.size());
    const std::int64_t columns = std::max(1, ours.shape.extent.cols);
    const std::int64_t area = std::max<std::int64_t>(1, ours.shape.extent.area());
    const std::size_t count = std::min(ours.values.size(), reference.values.size());
    for (std::size_t i = 0; i < count; ++i) {
        if (ours.values[i] == reference.values[i])
            continue;
        ++result.differing;
        result.largest = std::max(result.largest, std::abs(std::int64_t(ours.values[i]) - reference.values[i]));
        if (!result.first) {
            const auto at = std::int64_t(i);
            result.first = Difference{int(at / area), int(at % area / columns), int(at % columns), ours.values[i], reference.values[i]};
        }
    }
    return result;
}

int Comparison::compared() const
{
    return int(std::ranges::count_if(stages, [](const StageComparison &s) { return s.verdict != Verdict::Missing; }));
}

const StageComparison *Comparison::first() const
{
    const auto found = std::ranges::find_if(
        stages, [](const StageComparison &s) { return s.verdict == Verdict::Differs || s.verdict == Verdict::SizeDiffers; });
    return found == stages.end() ? nullptr : &*found;
}

bool Comparison::equal() const
{
    return compared() > 0 && first() == nullptr && surplus == 0;
}

Comparison compareStages(std::span<const StageCapture> ours, std::span<const StageCapture> reference)
{
    Comparison result;
    const auto same = [](const StageCapture &a, const StageCapture &b) { return a.layer == b.layer && a.stage == b.stage; };
    for (const StageCapture &stage : ours) {
        StageComparison row{stage.layer, stage.stage, Verdict::Missing, stage.map.shape, {}, {}};
        const auto other = std::ranges::find_if(reference, [&](const StageCapture &r) { return same(r, stage); });
        if (other != reference.end()) {
            row.reference = other->map.shape;
            if (other->map.values.size() != stage.map.values.size()) {
                row.verdict = Verdict::SizeDiffers;
            } else {
                row.map = compareMaps(stage.map, other->map);
                row.verdict = row.map.differing == 0 ? Verdict::Equal : Verdict::Differs;
            }
        }
        result.stages.push_back(row);
    }
    result.surplus = int(std::ranges::count_if(
        reference, [&](const StageCapture &r) { return std::ranges::none_of(ours, [&](const StageCapture &s) { return same(s, r); }); }));
    return result;
}

} // namespace facet::arithmetic
