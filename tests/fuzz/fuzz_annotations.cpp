// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Whatever stands in an annotation file: names stay inside of the folder, and crops about its boxes inside of the picture.

#include "dataset/annotations.h"
#include "dataset/crops.h"

#include <cstdlib>

using namespace facet::dataset;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto read = parseAnnotations({reinterpret_cast<const char *>(data), size});
    if (!read)
        return 0;
    constexpr facet::network::Extent kPicture{200, 300};
    QuirkCounts quirks{};
    for (const AnnotatedPicture &picture : read->pictures) {
        if (picture.name.empty() || picture.name[0] == '/' || picture.name.starts_with("../"))
            std::abort();
        const auto faces = usableFaces(picture.faces, kPicture, quirks);
        for (const Crop &crop : cropsOf(kPicture, faces, true, {}, size)) {
            const Rect &rect = crop.rect;
            if (rect.x < 0 || rect.y < 0 || rect.x + rect.width > kPicture.cols || rect.y + rect.height > kPicture.rows || rect.area() == 0)
                std::abort();
        }
    }
    return 0;
}
