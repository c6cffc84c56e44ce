// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Which squares of a picture become samples, and with which label. Decided from boxes and sizes alone: no pixel is read, so settings can be
// tried on a whole data set while somebody looks on.
#pragma once

#include "dataset/annotations.h"
#include "dataset/picture.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace facet::dataset {

// Why a crop is not used.
enum class Drop : std::uint8_t {
    Invalid,      // an annotation marked invalid is in it: nobody knows what it shows
    CutFace,      // the middle of a face is in it, but not enough of the rest
    Overlap,      // more of a face reaches into it than is nothing, but its middle is outside
    TooSmall,     // its face has too few pixels
    Blurred,      // its face is blurred more than allowed
    Occluded,     // its face is hidden more than allowed
    Unlisted,     // no face, in a picture whose faces are not all listed
    SmallPicture, // the picture is smaller than the smallest crop
    Balance       // fine, but its class has enough
};
inline constexpr std::size_t kDrops = 9;
[[nodiscard]] const char *dropName(Drop drop); // English, marked for translation

enum class CropSize : std::uint8_t {
    Fixed, // CropSettings::side pixels, as the talk's 200 x 200
    Scaled // squares about a face that are 1.2 to 1.8 times as large; others of every size
};

struct CropSettings {
    CropSize size = CropSize::Fixed;
    int side = 200;          // pixels, of fixed crops; smaller pictures give squares of their shorter side
    int smallestSide = 88;   // pixels; no crop is smaller
    int perPicture = 6;      // random squares of every picture
    int perFace = 2;         // squares placed at random so that they hold a certain face
    int facesPerPicture = 8; // faces that get such squares, chosen at random
    int smallestFace = 24;   // pixels of the shorter side
    int blur = 1;            // the most that is allowed: 0 clear, 1 normal, 2 heavy
    int occlusion = 1;       // the most that is allowed: 0 none, 1 partial, 2 heavy
    double whole = 0.9;      // share of a face's box inside of the crop from which on it counts as whole
    double nothing = 0.05;   // share up to which it counts as not there
    friend bool operator==(const CropSettings &, const CropSettings &) = default;
};

inline constexpr int kNoFace = 0; // labels of pictures with boxes
inline constexpr int kFace = 1;
inline constexpr int kDropped = -1;

struct Crop {
    Rect rect;
    int label = kDropped;
    Drop drop = Drop::Balance; // of dropped crops
    int face = -1;             // index of the face that decided, -1 = none
    friend bool operator==(const Crop &, const Crop &) = default;
};

// Boxes as crops are judged by: those without size or outside of the picture removed, those that leave it cut. Quirks are counted.
[[nodiscard]] std::vector<Face> usableFaces(std::span<const Face> faces, network::Extent picture, QuirkCounts &quirks);

// What a square is by the faces in it. A whole and good face makes it a face, whatever else is in it; else the face that covers most of
// the square decides why it is dropped; without any it is "no face", or dropped when `listed` is false (not all faces are known).
[[nodiscard]] Crop judged(const Rect &square, std::span<const Face> faces, bool listed, const CropSettings &settings);

// The crops of a picture: first those about faces, then those anywhere. The same seed, the same crops. One crop with Drop::SmallPicture for
// a picture that is too small.
[[nodiscard]] std::vector<Crop> cropsOf(network::Extent picture, std::span<const Face> faces, bool listed, const CropSettings &settings,
                                        std::uint64_t seed);

} // namespace facet::dataset
