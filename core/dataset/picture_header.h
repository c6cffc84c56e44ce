// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The first look at a picture file: which format, how large, and whether its end is there. Everything is read from the container
// alone, so that no decoder ever sees a file whose size was not checked.
#pragma once

#include "error.h"
#include "network/types.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace facet::dataset {

enum class PictureFormat : std::uint8_t { Jpeg, Png, Bmp, WebP, Pnm };

struct PictureHeader {
    PictureFormat format{};
    network::Extent extent; // as stored, before any orientation tag
    friend bool operator==(const PictureHeader &, const PictureHeader &) = default;
};

// From the first bytes of a file. Errors: none of the formats, a size out of kMaxPictureSide or kMaxPicturePixels, bytes that end before
// the size is known.
[[nodiscard]] Expected<PictureHeader> parsePictureHeader(std::string_view bytes, const std::string &file = {});
// Reads only as much of the file as it needs.
[[nodiscard]] Expected<PictureHeader> readPictureHeader(const std::string &path);

// Whether a whole file ends where its format says. Decoders fill what is missing with gray instead of complaining.
[[nodiscard]] bool isComplete(std::string_view bytes, const PictureHeader &header);

// A complete PNG file with only the chunks that make its pixels and their orientation: the decoder complains on standard error about odd
// color profiles, which it then ignores.
[[nodiscard]] std::string essentialPng(std::string_view bytes);

} // namespace facet::dataset
