// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Decoding, in a module that is opened when the first picture is read (CMakeLists.txt says why).

#include "dataset/codecs/picture_codecs.h"
#include "dataset/picture.h"
#include "dataset/picture_header.h"
#include "formats/file.h"

#include <array>
#include <filesystem>
#include <new>

#include <dlfcn.h>

namespace facet::dataset {

namespace {

constexpr const char *kModule = "facet_picture_codecs.so";

Expected<FacetDecodePicture *> openModule()
{
    std::error_code unknown;
    const std::filesystem::path folder = std::filesystem::read_symlink("/proc/self/exe", unknown).parent_path();
    std::string complaint;
    // Beside the program; installed; from a program that is built into a folder beside that of the programs (tests).
    for (const char *place : {".", "../lib/facet", "../bin"}) {
        const std::filesystem::path path = (folder / place / kModule).lexically_normal();
        if (!std::filesystem::exists(path, unknown))
            continue;
        void *module = ::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL); // stays open: closing OpenCV leaves its threads behind
        void *symbol = module != nullptr ? ::dlsym(module, kFacetDecodePicture) : nullptr;
        if (symbol != nullptr)
            return reinterpret_cast<FacetDecodePicture *>(symbol);
        complaint = ::dlerror();
    }
    return tl::unexpected(Error{"Pictures cannot be decoded: " + (complaint.empty() ? std::string(kModule) + " is missing" : complaint),
                                folder.string(), 0, -1, "Install Facet again."});
}

const Expected<FacetDecodePicture *> &decoder()
{
    static const Expected<FacetDecodePicture *> opened = openModule();
    return opened;
}

std::uint8_t *makeRoom(void *context, int rows, int cols)
{
    auto &picture = *static_cast<Picture *>(context);
    const network::Extent extent{rows, cols};
    if (rows < 1 || cols < 1 || extent.area() > kMaxPicturePixels)
        return nullptr;
    try {
        picture.rgb.resize(std::size_t(extent.area()) * 3);
    } catch (const std::bad_alloc &) {
        return nullptr;
    }
    picture.extent = extent;
    return picture.rgb.data();
}

} // namespace

Expected<Picture> decodePicture(std::string_view bytes, const std::string &file, Orientation orientation)
{
    const auto failure = [&](const char *what, const char *remedy) { return tl::unexpected(Error{what, file, 0, -1, remedy}); };
    if (bytes.size() > kMaxPictureBytes)
        return failure("The picture file is larger than 64 MiB", "Make it smaller.");
    const auto header = parsePictureHeader(bytes, file);
    if (!header)
        return tl::unexpected(header.error());
    if (!isComplete(bytes, *header))
        return failure("The picture ends in the middle", "Copy it again from its source.");
    const auto &decode = decoder();
    if (!decode)
        return tl::unexpected(decode.error());

    std::string essential;
    if (header->format == PictureFormat::Png) {
        essential = essentialPng(bytes);
        bytes = essential;
    }
    Picture picture;
    const auto *data = reinterpret_cast<const std::uint8_t *>(bytes.data());
    switch ((*decode)(data, bytes.size(), orientation == Orientation::Upright ? 1 : 0, &makeRoom, &picture)) {
    case 0: return picture;
    case 1: return failure("The picture is damaged and cannot be decoded", "Copy it again from its source.");
    default: return failure("There is not enough memory for the picture", "Make it smaller.");
    }
}

Expected<Picture> readPicture(const std::string &path, Orientation orientation)
{
    const auto bytes = formats::readFile(path, kMaxPictureBytes);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return decodePicture(*bytes, path, orientation);
}

} // namespace facet::dataset
