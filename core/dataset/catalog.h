// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What a source of pictures holds, before anything is decoded: WIDER FACE, folders of classes, arrays of NumPy, the demonstration set.
#pragma once

#include "dataset/annotations.h"
#include "dataset/picture.h"
#include "dataset/prepared_set.h"
#include "error.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace facet::dataset {

enum class SourceKind : std::uint8_t { Wider, Folders, Npy, Demo };
[[nodiscard]] const char *sourceKindName(SourceKind kind); // "wider", "folders", "npy", "demo"
[[nodiscard]] std::optional<SourceKind> sourceKindByName(const std::string &name);
// What a folder or file looks like; nullopt when it looks like none of them.
[[nodiscard]] std::optional<SourceKind> guessedKind(const std::string &source);

struct SourcePicture {
    std::string name;           // unique in the catalog; stands for the picture wherever it is named
    std::string path;           // of its file; empty for a picture of an array
    network::Extent extent;     // rows and columns of 0 when the file is broken
    std::string broken;         // why; empty when its header is fine
    std::optional<Split> split; // when the source itself is split
    std::optional<int> label;   // of the whole picture; nullopt: faces decide
    std::vector<Face> faces;    // usable ones, inside of the picture
    bool listed = true;         // all faces of the picture are in `faces`
    Orientation orientation = Orientation::Upright;
};

struct Catalog {
    SourceKind kind = SourceKind::Wider;
    std::string root;
    std::vector<std::string> classes;
    std::vector<SourcePicture> pictures; // sorted by name
    std::vector<Picture> arrays;         // of kind Npy: the pictures themselves, in the order of `pictures`
    QuirkCounts quirks{};
    std::vector<Error> remarks; // what was odd, with lines
};

// A folder with wider_face_split/wider_face_{train,val}_bbx_gt.txt (or these files in the folder itself) and WIDER_{train,val}/images.
// Pictures of "val" become the test split; those of "train" are split further. Errors: no annotations, no folder of pictures.
[[nodiscard]] Expected<Catalog> readWider(const std::string &folder);

// A folder for every class with its pictures, at any depth; or such folders in train/, val/ (validation/) and test/. Errors: fewer than
// one class, more than kMaxClasses, no pictures.
[[nodiscard]] Expected<Catalog> readFolders(const std::string &folder);

// images.npy (count x rows x columns [x 1 or 3], or count x 1 or 3 x rows x columns; integers 0..255, signed bytes, or reals 0..1) and
// labels.npy (count whole numbers) in a folder. Errors: shapes that do not fit, values out of range.
[[nodiscard]] Expected<Catalog> readArrays(const std::string &folder);

// What the demonstration recipe (demo.h) finds in the folder it was fetched into.
[[nodiscard]] Expected<Catalog> readDemo(const std::string &folder);

[[nodiscard]] Expected<Catalog> readCatalog(const std::string &source, SourceKind kind);

} // namespace facet::dataset
