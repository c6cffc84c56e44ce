// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Pieces of the C project. Private to core/program: others include c_project.h.
#pragma once

#include "program/c_project.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace facet::program::c {

// The lines at the top of every file.
[[nodiscard]] std::string banner(const Program &program, std::string_view purpose);
// Text that may stand in a comment or in a string: printable ASCII without quotes, backslashes and comment marks.
[[nodiscard]] std::string harmless(std::string_view text);
// "#define NAME { ... }" with `perLine` values a line.
[[nodiscard]] std::string wordList(std::string_view name, const std::vector<std::uint32_t> &words);
[[nodiscard]] std::string byteList(std::string_view name, const std::vector<std::uint8_t> &bytes);
// One statement a line, two blanks in front.
[[nodiscard]] std::string statements(const Program &program, const Steps &steps);

// Values of all output layers, one after the other.
struct OutputSize {
    std::size_t values = 0;  // of the last output layer
    std::size_t words = 0;   // that cnn_unload writes
    bool lastIsWide = false; // 32-bit values
    std::size_t lastAt = 0;  // word at which the last output layer starts
};
[[nodiscard]] OutputSize outputSize(const Program &program);
// Outputs are scores of classes: one value for each channel, at least two.
[[nodiscard]] bool classifies(const Program &program);

[[nodiscard]] std::string header(const Program &program, const ProjectOptions &options);
[[nodiscard]] std::string driver(const Program &program);
[[nodiscard]] std::string unloading(const Program &program); // cnn_unload and its tables
[[nodiscard]] std::string mainProgram(const Program &program);
[[nodiscard]] std::string makefile(const Program &program, const ProjectOptions &options);

} // namespace facet::program::c
