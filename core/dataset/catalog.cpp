// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "dataset/catalog.h"

#include "dataset/catalog_tools.h"
#include "dataset/demo.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace facet::dataset {

namespace {

namespace fs = std::filesystem;

constexpr std::array kKinds{SourceKind::Wider, SourceKind::Folders, SourceKind::Npy, SourceKind::Demo};

} // namespace

const char *sourceKindName(SourceKind kind)
{
    switch (kind) {
    case SourceKind::Wider: return "wider";
    case SourceKind::Folders: return "folders";
    case SourceKind::Npy: return "npy";
    case SourceKind::Demo: return "demo";
    }
    return "";
}

std::optional<SourceKind> sourceKindByName(const std::string &name)
{
    const auto found = std::ranges::find(kKinds, name, [](SourceKind kind) { return std::string(sourceKindName(kind)); });
    return found == kKinds.end() ? std::nullopt : std::optional(*found);
}

std::optional<SourceKind> guessedKind(const std::string &source)
{
    std::error_code ignored;
    const fs::path folder(source);
    if (!fs::is_directory(folder, ignored))
        return std::nullopt;
    if (!widerAnnotationFiles(source).empty())
        return SourceKind::Wider;
    if (fs::exists(folder / "images.npy", ignored))
        return SourceKind::Npy;
    if (fs::exists(folder / kDemoMarker, ignored))
        return SourceKind::Demo;
    for (const fs::directory_entry &entry : fs::directory_iterator(folder, ignored)) {
        if (entry.is_directory(ignored))
            return SourceKind::Folders;
    }
    return std::nullopt;
}

Expected<Catalog> readCatalog(const std::string &source, SourceKind kind)
{
    switch (kind) {
    case SourceKind::Wider: return readWider(source);
    case SourceKind::Folders: return readFolders(source);
    case SourceKind::Npy: return readArrays(source);
    case SourceKind::Demo: return readDemo(source);
    }
    return tl::unexpected(Error{"unknown kind of source", source, 0, -1, {}});
}

void examine(SourcePicture &picture)
{
    const auto header = readPictureHeader(picture.path);
    if (!header) {
        picture.broken = header.error().what;
        return;
    }
    picture.extent = header->extent;
}

bool hasPictureEnding(const std::string &name)
{
    std::string ending = fs::path(name).extension().string();
    std::ranges::transform(ending, ending.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    constexpr std::array kEndings{".jpg", ".jpeg", ".png", ".bmp", ".webp", ".ppm", ".pgm"};
    return std::ranges::find(kEndings, ending) != kEndings.end();
}

std::vector<std::string> filesBelow(const std::string &folder)
{
    std::vector<std::string> names;
    std::error_code code;
    fs::recursive_directory_iterator walk(folder, fs::directory_options::skip_permission_denied, code);
    for (const fs::recursive_directory_iterator end; !code && walk != end; walk.increment(code)) {
        std::error_code ignored;
        if (walk->is_regular_file(ignored))
            names.push_back(walk->path().lexically_relative(folder).generic_string());
    }
    std::ranges::sort(names);
    return names;
}

std::vector<std::string> foldersIn(const std::string &folder)
{
    std::vector<std::string> names;
    std::error_code code;
    fs::directory_iterator walk(folder, code);
    for (const fs::directory_iterator end; !code && walk != end; walk.increment(code)) {
        std::error_code ignored;
        const std::string name = walk->path().filename().string();
        if (walk->is_directory(ignored) && !name.starts_with('.'))
            names.push_back(name);
    }
    std::ranges::sort(names);
    return names;
}

tl::unexpected<Error> sourceError(std::string what, const std::string &source, std::string remedy)
{
    return tl::unexpected(Error{std::move(what), source, 0, -1, std::move(remedy)});
}

} // namespace facet::dataset
