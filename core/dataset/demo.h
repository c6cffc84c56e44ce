// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The recipe of the demonstration set: which packages of public registries ship pictures with a fit licence, and where in them faces are.
// No picture is part of Facet: they are fetched by whoever wants the set (resources/dataset, docs/dataset.md "The demonstration set").
#pragma once

#include "dataset/annotations.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace facet::dataset {

inline constexpr const char *kDemoMarker = "facet-demo.txt"; // written into the folder once everything is fetched

enum class Registry : std::uint8_t { Npm, Debian };

struct DemoPackage {
    Registry registry = Registry::Npm;
    std::string name;
    std::string version;                      // npm; Debian: whatever the release offers
    std::string licence;                      // of the pictures, as the package states it
    std::vector<std::string> withoutFaces;    // patterns of pictures without faces, checked by eye; those with ! are left out again
    [[nodiscard]] std::string folder() const; // where it is unpacked, below the folder of the set
};

struct DemoFace {
    std::string picture;        // path below the folder of the set
    std::uint32_t checksum = 0; // CRC-32 of the file the box was drawn on
    Rect box;                   // in the upright picture
};

struct DemoRecipe {
    std::vector<DemoPackage> packages;
    std::vector<DemoFace> faces;
};

// What Facet brings along.
[[nodiscard]] const DemoRecipe &demoRecipe();
// The two tables as CSV with a heading. Errors: a damaged line.
[[nodiscard]] Expected<DemoRecipe> parseDemoRecipe(std::string_view packages, std::string_view faces);

// Whether a path matches the patterns of pictures without faces: one of them, and none of those with !.
[[nodiscard]] bool matches(const std::vector<std::string> &patterns, const std::string &path);

} // namespace facet::dataset
