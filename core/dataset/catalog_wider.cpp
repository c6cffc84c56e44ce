// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "dataset/catalog_tools.h"
#include "dataset/crops.h"

#include <algorithm>
#include <filesystem>

namespace facet::dataset {

namespace fs = std::filesystem;

std::vector<WiderPart> widerAnnotationFiles(const std::string &folder)
{
    std::vector<WiderPart> parts;
    std::error_code ignored;
    for (const std::string name : {"train", "val"}) {
        const std::string file = "wider_face_" + name + "_bbx_gt.txt";
        for (const fs::path &place : {fs::path(folder) / "wider_face_split" / file, fs::path(folder) / file}) {
            if (fs::is_regular_file(place, ignored)) {
                parts.push_back({name, place.string()});
                break;
            }
        }
    }
    return parts;
}

Expected<Catalog> readWider(const std::string &folder)
{
    const std::vector<WiderPart> parts = widerAnnotationFiles(folder);
    if (parts.empty()) {
        return sourceError("There is no annotation file of WIDER FACE", folder,
                           "Unpack wider_face_split.zip here, so that there is wider_face_split/wider_face_train_bbx_gt.txt.");
    }
    Catalog catalog;
    catalog.root = folder;
    catalog.classes = {"no face", "face"};
    std::error_code ignored;
    for (const auto &[part, file] : parts) {
        const std::string top = "WIDER_" + part;
        const fs::path images = fs::path(folder) / top / "images";
        if (!fs::is_directory(images, ignored)) {
            return sourceError("The pictures of " + fs::path(file).filename().string() + " are missing", images.string(),
                               "Unpack " + top + ".zip here.");
        }
        auto annotations = readAnnotations(file);
        if (!annotations)
            return tl::unexpected(annotations.error());
        for (std::size_t i = 0; i < kQuirks; ++i)
            catalog.quirks[i] += annotations->quirks[i];
        catalog.remarks.insert(catalog.remarks.end(), annotations->remarks.begin(), annotations->remarks.end());
        for (AnnotatedPicture &annotated : annotations->pictures) {
            SourcePicture picture;
            picture.name = top + "/" + annotated.name;
            picture.path = (images / annotated.name).string();
            picture.orientation = Orientation::AsStored; // boxes are
            if (part == "val")
                picture.split = Split::Test;
            examine(picture);
            if (picture.broken.empty())
                picture.faces = usableFaces(annotated.faces, picture.extent, catalog.quirks);
            catalog.pictures.push_back(std::move(picture));
        }
    }
    std::ranges::sort(catalog.pictures, {}, &SourcePicture::name);
    return catalog;
}

} // namespace facet::dataset
