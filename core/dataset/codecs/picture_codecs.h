// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What the decoding module offers to the library that opens it. Plain C, so that nothing of C++ crosses the border of the module.
#pragma once

#include <cstddef>
#include <cstdint>

extern "C" {

// Gives room for rows x cols x 3 bytes, or nullptr for "too large". Must not throw.
using FacetPictureRoom = std::uint8_t *(void *context, int rows, int cols);

// Decodes a whole picture file into RGB, row by row. `upright` turns it as its orientation tag says. Returns 0, or 1 when it cannot
// be decoded, 2 when there was no room. May be called from several threads at once.
using FacetDecodePicture = int(const std::uint8_t *bytes, std::size_t size, int upright, FacetPictureRoom *room, void *context);
}

inline constexpr const char *kFacetDecodePicture = "facetDecodePicture"; // the exported symbol
