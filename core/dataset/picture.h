// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Pictures in memory: read from a file or from what a camera delivers, cut and resized.
#pragma once

#include "error.h"
#include "network/types.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace facet::dataset {

inline constexpr std::size_t kMaxPictureBytes = 64u << 20;    // of a file
inline constexpr std::int64_t kMaxPicturePixels = 64ll << 20; // 192 MiB of RGB
inline constexpr int kMaxPictureSide = 32768;

// Rows of pixels from the top, red, green and blue of a pixel together.
struct Picture {
    network::Extent extent{0, 0};
    std::vector<std::uint8_t> rgb; // extent.area() * 3

    [[nodiscard]] const std::uint8_t *pixel(int row, int col) const { return rgb.data() + (std::int64_t(row) * extent.cols + col) * 3; }
    friend bool operator==(const Picture &, const Picture &) = default;
};

// Pixels, from the top left corner.
struct Rect {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    friend bool operator==(const Rect &, const Rect &) = default;
    [[nodiscard]] std::int64_t area() const { return width > 0 && height > 0 ? std::int64_t(width) * height : 0; }
};
[[nodiscard]] Rect intersection(const Rect &a, const Rect &b); // of width or height 0 when they do not meet

enum class Orientation : std::uint8_t {
    Upright, // turned as the orientation tag of the file says: what a person sees
    AsStored // as the pixels lie in the file: what boxes of annotations refer to
};

// Reads JPEG, PNG, BMP, WebP and binary PNM (P5, P6). Gray becomes RGB, transparency is ignored. Errors: not such a file, larger than the
// limits above, ends in the middle, cannot be decoded, the decoding module is missing. Safe to call from several threads.
[[nodiscard]] Expected<Picture> readPicture(const std::string &path, Orientation orientation = Orientation::Upright);
// The same from the bytes of a file; `file` is for messages only.
[[nodiscard]] Expected<Picture> decodePicture(std::string_view bytes, const std::string &file = {},
                                              Orientation orientation = Orientation::Upright);

// How a camera delivers pixels, row by row from the top left corner. The low bits that RGB 565 lacks are zero, as the camera
// programs of the chip's vendor leave them.
enum class RawLayout : std::uint8_t {
    Rgb888,          // red, green, blue: a byte each
    Rgb565BigEndian, // rrrrrggg gggbbbbb: as the camera sends it
    Rgb565LittleEndian
};
[[nodiscard]] std::size_t rawBytes(RawLayout layout, network::Extent extent);
// Errors: another number of bytes than rows x columns need, an absurd extent.
[[nodiscard]] Expected<Picture> readRawPicture(const std::string &path, RawLayout layout, network::Extent extent);
[[nodiscard]] Expected<Picture> decodeRawPicture(std::string_view bytes, RawLayout layout, network::Extent extent,
                                                 const std::string &file = {});

// The part `from` of a picture (which must lie inside), resized: by area when it shrinks, else linearly.
[[nodiscard]] Picture resized(const Picture &picture, const Rect &from, network::Extent to);
// The largest centered part with the proportions of `to`.
[[nodiscard]] Rect centeredPart(network::Extent picture, network::Extent to);
// Both: what a camera program shows the network of a picture of any size.
[[nodiscard]] Picture centerCropped(const Picture &picture, network::Extent to);

} // namespace facet::dataset
