// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "dataset/catalog_tools.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

namespace facet::dataset {

namespace {

namespace fs = std::filesystem;

struct Part {
    std::string below; // the folder that holds the classes, relative to the source; empty = the source itself
    std::optional<Split> split;
};

// train/, val/ and test/ beside each other are splits; anything else is a class.
std::vector<Part> partsOf(const std::vector<std::string> &folders)
{
    const std::map<std::string, Split> names{{"train", Split::Train},
                                             {"val", Split::Validation},
                                             {"valid", Split::Validation},
                                             {"validation", Split::Validation},
                                             {"test", Split::Test}};
    std::vector<Part> parts;
    for (const std::string &folder : folders) {
        if (const auto found = names.find(folder); found != names.end())
            parts.push_back({folder, found->second});
    }
    const bool splits = parts.size() >= 2 && parts.size() == folders.size() && std::ranges::find(folders, "train") != folders.end();
    if (!splits)
        return {{"", std::nullopt}};
    // Without a part of its own, the validation is taken from the training pictures.
    const bool hasValidation = std::ranges::any_of(parts, [](const Part &part) { return part.split == Split::Validation; });
    for (Part &part : parts) {
        if (part.split == Split::Train && !hasValidation)
            part.split = std::nullopt;
    }
    return parts;
}

} // namespace

Expected<Catalog> readFolders(const std::string &folder)
{
    Catalog catalog;
    catalog.kind = SourceKind::Folders;
    catalog.root = folder;
    const std::vector<Part> parts = partsOf(foldersIn(folder));
    std::set<std::string> classes;
    for (const Part &part : parts) {
        for (const std::string &name : foldersIn((fs::path(folder) / part.below).string()))
            classes.insert(name);
    }
    if (classes.empty() || classes.size() > std::size_t(kMaxClasses)) {
        return sourceError("The folder has " + std::to_string(classes.size()) + " classes; 1 to " + std::to_string(kMaxClasses) +
                               " are possible",
                           folder, "Put the pictures of every class into a folder of its own.");
    }
    catalog.classes.assign(classes.begin(), classes.end());

    for (const Part &part : parts) {
        for (std::size_t label = 0; label < catalog.classes.size(); ++label) {
            const std::string below = (fs::path(part.below) / catalog.classes[label]).generic_string();
            const std::string here = (fs::path(folder) / below).string();
            for (const std::string &name : filesBelow(here)) {
                if (!hasPictureEnding(name))
                    continue;
                SourcePicture picture;
                picture.name = below + "/" + name;
                picture.path = (fs::path(here) / name).string();
                picture.split = part.split;
                picture.label = int(label);
                examine(picture);
                catalog.pictures.push_back(std::move(picture));
            }
        }
    }
    if (catalog.pictures.empty())
        return sourceError("There is no picture in the folders of the classes", folder, "Put JPEG, PNG, BMP, WebP or PNM pictures there.");
    std::ranges::sort(catalog.pictures, {}, &SourcePicture::name);
    return catalog;
}

} // namespace facet::dataset
