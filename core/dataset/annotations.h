// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Annotation files of WIDER FACE: which faces are in which picture (spec/training/datasets.md "WIDER FACE annotation text").
#pragma once

#include "dataset/picture.h"
#include "error.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace facet::dataset {

inline constexpr std::size_t kMaxAnnotationBytes = 256u << 20;
inline constexpr int kMaxCoordinate = 1 << 20;

struct Face {
    Rect box;             // as annotated: may leave the picture, may have no size
    int blur = 0;         // 0 clear, 1 normal, 2 heavy
    int expression = 0;   // 0 typical, 1 exaggerated
    int illumination = 0; // 0 normal, 1 extreme
    bool invalid = false;
    int occlusion = 0; // 0 none, 1 partial, 2 heavy
    int pose = 0;      // 0 typical, 1 atypical
    friend bool operator==(const Face &, const Face &) = default;
};

struct AnnotatedPicture {
    std::string name; // path below the folder of the pictures
    std::vector<Face> faces;
    friend bool operator==(const AnnotatedPicture &, const AnnotatedPicture &) = default;
};

// What is met in such files, handled, and counted.
enum class Quirk : std::uint8_t {
    DummyLine,         // a picture without faces has a line of zeros
    MissingLines,      // fewer boxes than announced before the next picture
    SurplusLines,      // more; they are left out
    DamagedLine,       // neither a name, a count nor a box; left out
    DuplicatePicture,  // a second entry; left out
    UnsafeName,        // a name that leads out of the folder; left out
    BoxWithoutSize,    // left out
    BoxOutsidePicture, // wholly; left out
    BoxLeavesPicture   // partly; cut
};
inline constexpr std::size_t kQuirks = 9;
[[nodiscard]] const char *quirkName(Quirk quirk); // English, marked for translation
using QuirkCounts = std::array<std::int64_t, kQuirks>;

struct Annotations {
    std::vector<AnnotatedPicture> pictures; // in the order of the file
    QuirkCounts quirks{};
    std::vector<Error> remarks; // the first few quirks that point to damage, with their lines
};

// Errors: no picture at all in a file that is not empty.
[[nodiscard]] Expected<Annotations> parseAnnotations(std::string_view text, const std::string &file = {});
[[nodiscard]] Expected<Annotations> readAnnotations(const std::string &path);

} // namespace facet::dataset
