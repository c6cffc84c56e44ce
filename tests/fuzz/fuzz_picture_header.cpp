// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The first look at a picture file, before any decoder sees it: bounded sizes, whatever the bytes.

#include "dataset/picture.h"
#include "dataset/picture_header.h"

#include <cstdlib>

using namespace facet::dataset;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const auto header = parsePictureHeader(bytes);
    if (!header) {
        if (header.error().what.empty())
            std::abort();
        return 0;
    }
    if (header->extent.area() < 1 || header->extent.area() > kMaxPicturePixels)
        std::abort();
    if (isComplete(bytes, *header) && header->format == PictureFormat::Png && essentialPng(bytes).size() > size)
        std::abort();
    return 0;
}
