// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "dataset/crops.h"

#include "dataset/random.h"
#include "text.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace facet::dataset {

namespace {

// How a face takes part in a square: not at all (nullopt of the whole), as a good one, or as a reason to drop it.
struct Part {
    std::int64_t area = 0; // of the box inside of the square
    std::optional<Drop> drop;
};

std::optional<Part> partOf(const Face &face, const Rect &square, const CropSettings &settings)
{
    const std::int64_t inside = intersection(face.box, square).area();
    const double share = double(inside) / double(face.box.area());
    if (share <= settings.nothing)
        return std::nullopt;
    Part part{inside, std::nullopt};
    // Twice the middle, to stay with whole numbers.
    const int middleX = 2 * face.box.x + face.box.width;
    const int middleY = 2 * face.box.y + face.box.height;
    const bool holdsMiddle = middleX >= 2 * square.x && middleX < 2 * (square.x + square.width) && middleY >= 2 * square.y &&
                             middleY < 2 * (square.y + square.height);
    if (face.invalid)
        part.drop = Drop::Invalid;
    else if (share < settings.whole)
        part.drop = holdsMiddle ? Drop::CutFace : Drop::Overlap;
    else if (std::min(face.box.width, face.box.height) < settings.smallestFace)
        part.drop = Drop::TooSmall;
    else if (face.blur > settings.blur)
        part.drop = Drop::Blurred;
    else if (face.occlusion > settings.occlusion)
        part.drop = Drop::Occluded;
    return part;
}

// A start so that [start, start + side) lies in [0, size) and holds as much of [from, from + length) as it can.
int placed(int from, int length, int side, int size, Random &random)
{
    int low = std::max(0, from + length - side);
    int high = std::min(size - side, from);
    if (low > high) { // the face is larger than the square, or at the very border: as near as possible
        low = std::clamp(from + (length - side) / 2, 0, size - side);
        high = low;
    }
    return random.between(low, high);
}

int sideAbout(const Face &face, const CropSettings &settings, int largest, Random &random)
{
    constexpr double kTightest = 1.2;
    constexpr double kLoosest = 1.8;
    if (settings.size == CropSize::Fixed)
        return std::min(settings.side, largest);
    const double longer = std::max(face.box.width, face.box.height);
    return std::clamp(int(std::lround(longer * random.between(kTightest, kLoosest))), settings.smallestSide, largest);
}

int sideAnywhere(const CropSettings &settings, int largest, Random &random)
{
    if (settings.size == CropSize::Fixed)
        return std::min(settings.side, largest);
    // Every scale is as likely as any other.
    const double scale = std::pow(double(largest) / settings.smallestSide, random.unit());
    return std::clamp(int(std::lround(settings.smallestSide * scale)), settings.smallestSide, largest);
}

} // namespace

const char *dropName(Drop drop)
{
    switch (drop) {
    case Drop::Invalid: return QT_TRANSLATE_NOOP("core", "invalid annotation");
    case Drop::CutFace: return QT_TRANSLATE_NOOP("core", "cut face");
    case Drop::Overlap: return QT_TRANSLATE_NOOP("core", "overlap between the thresholds");
    case Drop::TooSmall: return QT_TRANSLATE_NOOP("core", "face too small");
    case Drop::Blurred: return QT_TRANSLATE_NOOP("core", "blurred face");
    case Drop::Occluded: return QT_TRANSLATE_NOOP("core", "occluded face");
    case Drop::Unlisted: return QT_TRANSLATE_NOOP("core", "faces may not be listed");
    case Drop::SmallPicture: return QT_TRANSLATE_NOOP("core", "picture too small");
    case Drop::Balance: return QT_TRANSLATE_NOOP("core", "left out for the balance of classes");
    }
    return "";
}

std::vector<Face> usableFaces(std::span<const Face> faces, network::Extent picture, QuirkCounts &quirks)
{
    std::vector<Face> out;
    for (Face face : faces) {
        const Rect cut = intersection(face.box, {0, 0, picture.cols, picture.rows});
        if (face.box.area() == 0)
            ++quirks[std::size_t(Quirk::BoxWithoutSize)];
        else if (cut.area() == 0)
            ++quirks[std::size_t(Quirk::BoxOutsidePicture)];
        else {
            quirks[std::size_t(Quirk::BoxLeavesPicture)] += cut == face.box ? 0 : 1;
            face.box = cut;
            out.push_back(face);
        }
    }
    return out;
}

Crop judged(const Rect &square, std::span<const Face> faces, bool listed, const CropSettings &settings)
{
    Crop crop{square, kNoFace, Drop::Balance, -1};
    std::int64_t most = 0;
    bool good = false;
    for (std::size_t i = 0; i < faces.size(); ++i) {
        const auto part = partOf(faces[i], square, settings);
        if (!part || (good && part->drop) || (good == !part->drop && part->area <= most))
            continue;
        good = !part->drop;
        most = part->area;
        crop.face = int(i);
        crop.label = good ? kFace : kDropped;
        crop.drop = part->drop.value_or(Drop::Balance);
    }
    if (crop.label == kNoFace && !listed) {
        crop.label = kDropped;
        crop.drop = Drop::Unlisted;
    }
    return crop;
}

std::vector<Crop> cropsOf(network::Extent picture, std::span<const Face> faces, bool listed, const CropSettings &settings,
                          std::uint64_t seed)
{
    const int largest = std::min(picture.rows, picture.cols);
    if (largest < settings.smallestSide)
        return {Crop{{0, 0, picture.cols, picture.rows}, kDropped, Drop::SmallPicture, -1}};

    Random random(seed);
    std::vector<std::size_t> chosen(faces.size());
    std::iota(chosen.begin(), chosen.end(), std::size_t(0));
    for (std::size_t i = chosen.size(); i > 1; --i) // Fisher and Yates
        std::swap(chosen[i - 1], chosen[random.below(std::uint32_t(i))]);
    chosen.resize(std::min(chosen.size(), std::size_t(std::max(settings.facesPerPicture, 0))));

    std::vector<Crop> crops;
    for (const std::size_t index : chosen) {
        const Rect &box = faces[index].box;
        for (int i = 0; i < settings.perFace; ++i) {
            const int side = sideAbout(faces[index], settings, largest, random);
            const int x = placed(box.x, box.width, side, picture.cols, random);
            const int y = placed(box.y, box.height, side, picture.rows, random);
            crops.push_back(judged({x, y, side, side}, faces, listed, settings));
        }
    }
    for (int i = 0; i < settings.perPicture; ++i) {
        const int side = sideAnywhere(settings, largest, random);
        const int x = random.between(0, picture.cols - side);
        const int y = random.between(0, picture.rows - side);
        crops.push_back(judged({x, y, side, side}, faces, listed, settings));
    }
    return crops;
}

} // namespace facet::dataset
