// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "dataset/prepare.h"

#include "dataset/prepared_writer.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <charconv>
#include <filesystem>
#include <thread>

namespace facet::dataset {

namespace {

// What becomes of one picture.
struct Rendered {
    std::string broken;
    std::vector<Sample> samples;
    std::vector<std::uint8_t> pixels; // of all samples, one after the other
};

bool isUsed(const Crop &crop)
{
    return crop.label != kDropped;
}

Rendered rendered(const Catalog &catalog, const Plan &plan, std::size_t index)
{
    Rendered out;
    const PlannedPicture &planned = plan.pictures[index];
    const auto picture = loaded(catalog, index);
    if (!picture) {
        out.broken = picture.error().what;
        return out;
    }
    for (const Crop &crop : planned.crops) {
        if (!isUsed(crop))
            continue;
        Sample sample{0, crop.label, planned.split, crop.rect};
        if (catalog.pictures[index].label) // may be turned now
            sample.crop = centeredPart(picture->extent, plan.settings.size);
        const Picture small = resized(*picture, sample.crop, plan.settings.size);
        out.pixels.insert(out.pixels.end(), small.rgb.begin(), small.rgb.end());
        out.samples.push_back(sample);
    }
    return out;
}

std::string shortest(double value)
{
    std::array<char, 32> text{};
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr};
}

tl::unexpected<Error> failure(const char *what, const std::string &output, const char *remedy)
{
    return tl::unexpected(Error{what, output, 0, -1, remedy});
}

} // namespace

Expected<Picture> loaded(const Catalog &catalog, std::size_t picture)
{
    if (!catalog.arrays.empty())
        return catalog.arrays[picture];
    const SourcePicture &source = catalog.pictures[picture];
    auto out = readPicture(source.path, source.orientation);
    if (out && !source.label && out->extent != source.extent)
        return failure("The picture is not as large as its header says", source.path, "Save it again without an orientation tag.");
    return out;
}

std::vector<NamedText> settingTexts(const Catalog &catalog, const PlanSettings &settings)
{
    const auto text = [](auto value) { return std::to_string(value); };
    std::vector<NamedText> out{
        {"kind", sourceKindName(catalog.kind)},
        {"source", std::filesystem::path(catalog.root).lexically_normal().filename().string()},
        {"seed", text(settings.seed)},
        {"size", text(settings.size.cols) + "x" + text(settings.size.rows)},
        {"validation", shortest(settings.validation)},
        {"test", shortest(settings.test)},
        {"balance", shortest(settings.balance)},
    };
    if (catalog.kind == SourceKind::Folders || catalog.kind == SourceKind::Npy)
        return out;
    const CropSettings &crops = settings.crops;
    const std::vector<NamedText> more{
        {"crop-size", crops.size == CropSize::Fixed ? text(crops.side) : "scaled"},
        {"smallest-crop", text(crops.smallestSide)},
        {"crops-per-picture", text(crops.perPicture)},
        {"crops-per-face", text(crops.perFace)},
        {"faces-per-picture", text(crops.facesPerPicture)},
        {"smallest-face", text(crops.smallestFace)},
        {"blur", text(crops.blur)},
        {"occlusion", text(crops.occlusion)},
        {"whole-face", shortest(crops.whole)},
        {"no-face", shortest(crops.nothing)},
    };
    out.insert(out.end(), more.begin(), more.end());
    return out;
}

Expected<SetDescription> prepare(const Catalog &catalog, const Plan &plan, const std::string &output, const PrepareOptions &options)
{
    const bool byFaces = std::ranges::any_of(catalog.pictures, [](const SourcePicture &picture) { return !picture.label; });
    if (byFaces && plan.settings.size.rows != plan.settings.size.cols)
        return failure("Crops about faces are squares, the samples are not", output, "Choose as many rows as columns.");

    SetDescription description;
    description.shape = {3, plan.settings.size};
    description.classes = catalog.classes;
    description.settings = settingTexts(catalog, plan.settings);
    const auto drops = plan.drops();
    for (std::size_t i = 0; i < kDrops; ++i) {
        if (byFaces || drops[i] > 0)
            description.dropped.push_back({dropName(Drop(i)), drops[i]});
    }
    for (std::size_t i = 0; i < kQuirks; ++i) {
        if (catalog.quirks[i] > 0)
            description.remarks.push_back({quirkName(Quirk(i)), catalog.quirks[i]});
    }

    std::vector<std::size_t> work;
    for (std::size_t i = 0; i < catalog.pictures.size(); ++i) {
        if (!catalog.pictures[i].broken.empty())
            description.broken.push_back({catalog.pictures[i].name, catalog.pictures[i].broken});
        else if (std::ranges::any_of(plan.pictures[i].crops, isUsed))
            work.push_back(i);
    }
    auto writer = PreparedWriter::create(output, description.shape);
    if (!writer)
        return tl::unexpected(writer.error());

    // Pictures are rendered side by side, a handful at a time, and written in their order: the memory stays small and the bytes the same.
    constexpr std::size_t kPicturesPerThread = 16;
    const unsigned threads = options.threads > 0 ? unsigned(options.threads) : std::max(std::thread::hardware_concurrency(), 1u);
    const std::size_t batch = kPicturesPerThread * threads;
    const auto each = std::size_t(description.shape.elements());
    std::vector<Rendered> results;
    for (std::size_t start = 0; start < work.size(); start += batch) {
        const std::size_t count = std::min(batch, work.size() - start);
        results.assign(count, {});
        std::atomic<std::size_t> next = 0;
        const auto run = [&] {
            for (std::size_t i = next++; i < count && !options.stop.stop_requested(); i = next++)
                results[i] = rendered(catalog, plan, work[start + i]);
        };
        {
            std::vector<std::jthread> others;
            for (unsigned i = 1; i < threads; ++i)
                others.emplace_back(run);
            run();
        }
        if (options.stop.stop_requested())
            return failure("canceled", output, "");
        for (std::size_t i = 0; i < count; ++i) {
            const std::string &name = catalog.pictures[work[start + i]].name;
            if (!results[i].broken.empty()) {
                description.broken.push_back({name, results[i].broken});
                continue;
            }
            for (std::size_t k = 0; k < results[i].samples.size(); ++k) {
                Sample sample = results[i].samples[k];
                sample.source = std::uint32_t(description.sources.size());
                if (const auto added = writer->add(sample, {results[i].pixels.data() + k * each, each}); !added)
                    return tl::unexpected(added.error());
            }
            description.sources.push_back(name);
        }
        if (options.progress)
            options.progress(start + count, work.size());
    }
    std::ranges::sort(description.broken, {}, &NamedText::name);
    if (description.sources.empty() && !description.broken.empty()) {
        const NamedText &first = description.broken.front();
        return tl::unexpected(Error{"None of the pictures can be read. The first, " + first.name + ": " + first.text, output, 0, -1,
                                    "Check the folder of the pictures."});
    }
    if (const auto finished = writer->finish(description); !finished)
        return tl::unexpected(finished.error());
    return description;
}

} // namespace facet::dataset
