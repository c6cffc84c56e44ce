// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "dataset/plan.h"

#include "dataset/random.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace facet::dataset {

namespace {

// Purposes of chance, so that one never follows from another.
constexpr std::uint64_t kForSplits = 0x51;
constexpr std::uint64_t kForCrops = 0xc3;
constexpr std::uint64_t kForBalance = 0xba;

// Pictures of one stratum share their splits fairly: a label, or whether there is a face.
int stratumOf(const SourcePicture &picture)
{
    return picture.label ? *picture.label : picture.faces.empty() ? kNoFace : kFace;
}

void dealSplits(const Catalog &catalog, const PlanSettings &settings, std::vector<PlannedPicture> &pictures)
{
    const bool hasTest = std::ranges::any_of(catalog.pictures, [](const SourcePicture &picture) { return picture.split == Split::Test; });
    const bool hasValidation =
        std::ranges::any_of(catalog.pictures, [](const SourcePicture &picture) { return picture.split == Split::Validation; });
    std::map<int, std::vector<std::pair<std::uint64_t, std::size_t>>> strata;
    for (std::size_t i = 0; i < catalog.pictures.size(); ++i) {
        const SourcePicture &picture = catalog.pictures[i];
        if (picture.split)
            pictures[i].split = *picture.split;
        else if (picture.broken.empty())
            strata[stratumOf(picture)].emplace_back(hashOf(picture.name, settings.seed ^ kForSplits), i);
    }
    for (auto &[stratum, members] : strata) {
        std::ranges::sort(members);
        const auto count = double(members.size());
        const auto share = [count](double part) { return std::size_t(std::lround(part * count)); };
        const std::size_t tests = hasTest ? 0 : share(settings.test);
        const std::size_t validations = std::min(hasValidation ? 0 : share(settings.validation), members.size() - tests);
        for (std::size_t k = 0; k < members.size(); ++k)
            pictures[members[k].second].split = k < tests ? Split::Test : k < tests + validations ? Split::Validation : Split::Train;
    }
}

std::vector<Crop> cropsOfPicture(const SourcePicture &picture, const PlanSettings &settings)
{
    if (!picture.broken.empty())
        return {};
    if (picture.label)
        return {Crop{centeredPart(picture.extent, settings.size), *picture.label, Drop::Balance, -1}};
    return cropsOf(picture.extent, picture.faces, picture.listed, settings.crops, hashOf(picture.name, settings.seed ^ kForCrops));
}

// Leaves out crops of frequent classes, chosen by hash, until none has more than its share.
void balance(const Catalog &catalog, Plan &plan)
{
    if (plan.settings.balance <= 0)
        return;
    const auto counts = plan.counts(catalog.classes.size());
    for (std::size_t split = 0; split < kSplits; ++split) {
        std::int64_t rarest = 0;
        for (const std::int64_t count : counts[split]) {
            if (count > 0 && (rarest == 0 || count < rarest))
                rarest = count;
        }
        const auto most = std::size_t(std::llround(double(rarest) * plan.settings.balance));
        std::vector<std::vector<std::pair<std::uint64_t, Crop *>>> members(catalog.classes.size());
        for (std::size_t i = 0; i < plan.pictures.size(); ++i) {
            if (std::size_t(plan.pictures[i].split) != split)
                continue;
            const std::uint64_t hash = hashOf(catalog.pictures[i].name, plan.settings.seed ^ kForBalance);
            for (std::size_t k = 0; k < plan.pictures[i].crops.size(); ++k) {
                Crop &crop = plan.pictures[i].crops[k];
                if (crop.label != kDropped)
                    members[std::size_t(crop.label)].emplace_back(scrambled(hash + k), &crop);
            }
        }
        for (auto &crops : members) {
            std::ranges::stable_sort(crops, {}, [](const auto &member) { return member.first; });
            for (std::size_t k = most; k < crops.size(); ++k) {
                crops[k].second->label = kDropped;
                crops[k].second->drop = Drop::Balance;
            }
        }
    }
}

} // namespace

PlanSettings defaultSettings(SourceKind kind)
{
    PlanSettings settings;
    if (kind == SourceKind::Demo) {
        settings.crops.size = CropSize::Scaled;
        settings.crops.perFace = 8;
        settings.crops.smallestSide = 40; // portraits are small
        settings.validation = 0.2;        // few pictures: a tenth would be a handful of faces
        settings.test = 0.2;
        settings.balance = 3;
    } else if (kind != SourceKind::Wider) {
        settings.balance = 0; // the pictures are what somebody chose
    }
    return settings;
}

Errors checked(const PlanSettings &settings)
{
    Errors errors;
    const auto need = [&](bool fine, const char *what, const char *remedy) {
        if (!fine)
            errors.push_back({what, {}, 0, -1, remedy});
    };
    const CropSettings &crops = settings.crops;
    const auto [rows, cols] = settings.size;
    need(rows >= 1 && cols >= 1 && rows <= kMaxSampleSide && cols <= kMaxSampleSide, "Samples have 1 to 1024 pixels a side",
         "Choose another size.");
    need(crops.smallestSide >= 1 && crops.side >= crops.smallestSide && crops.side <= kMaxPictureSide,
         "Crops have at least the pixels of the smallest, and that has at least one", "Choose a larger crop or a smaller smallest one.");
    need(crops.perPicture >= 0 && crops.perPicture <= 1000 && crops.perFace >= 0 && crops.perFace <= 1000 && crops.facesPerPicture >= 0 &&
             crops.facesPerPicture <= 1000,
         "A picture gives 0 to 1000 crops, and as many about each of up to 1000 faces", "Choose fewer.");
    need(crops.smallestFace >= 0 && crops.smallestFace <= kMaxPictureSide, "The smallest face has 0 to 32768 pixels",
         "Choose another size.");
    need(crops.nothing >= 0 && crops.nothing < crops.whole && crops.whole <= 1,
         "Shares of a face run from 0 to 1, and the one of nothing lies below the one of a whole face", "Choose other thresholds.");
    need(settings.validation >= 0 && settings.test >= 0 && settings.validation + settings.test < 1,
         "Validation and test take less than all pictures", "Choose smaller shares.");
    need(std::isfinite(settings.balance) && (settings.balance == 0 || settings.balance >= 1) && settings.balance <= 1e6,
         "The balance is 0 (none) or at least 1", "Choose 1 for classes of the same size.");
    return errors;
}

Plan planned(const Catalog &catalog, const PlanSettings &settings)
{
    Plan plan;
    plan.settings = settings;
    plan.pictures.resize(catalog.pictures.size());
    dealSplits(catalog, settings, plan.pictures);
    for (std::size_t i = 0; i < catalog.pictures.size(); ++i)
        plan.pictures[i].crops = cropsOfPicture(catalog.pictures[i], settings);
    balance(catalog, plan);
    return plan;
}

std::array<std::int64_t, kDrops> Plan::drops() const
{
    std::array<std::int64_t, kDrops> out{};
    for (const PlannedPicture &picture : pictures) {
        for (const Crop &crop : picture.crops) {
            if (crop.label == kDropped)
                ++out[std::size_t(crop.drop)];
        }
    }
    return out;
}

std::array<std::vector<std::int64_t>, kSplits> Plan::counts(std::size_t classes) const
{
    std::array<std::vector<std::int64_t>, kSplits> out;
    out.fill(std::vector<std::int64_t>(classes));
    for (const PlannedPicture &picture : pictures) {
        for (const Crop &crop : picture.crops) {
            if (crop.label != kDropped)
                ++out[std::size_t(picture.split)][std::size_t(crop.label)];
        }
    }
    return out;
}

std::int64_t Plan::samples() const
{
    std::int64_t sum = 0;
    for (const PlannedPicture &picture : pictures)
        sum += std::ranges::count_if(picture.crops, [](const Crop &crop) { return crop.label != kDropped; });
    return sum;
}

} // namespace facet::dataset
