// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Collects the complaints about one network description, so that all of them can be told at once.
#pragma once

#include "error.h"

#include <string>
#include <string_view>

namespace facet::formats::yaml {

// A hostile file must not produce a million messages: later ones are counted, not kept.
inline constexpr std::size_t kMaxComplaints = 200;

class Report {
public:
    explicit Report(std::string file) : m_file(std::move(file)) {}

    // `line` is 1-based, 0 = unknown; `layer` is the `sequence` number, -1 = not about one layer.
    void error(int line, int layer, std::string what, std::string remedy = {});
    void warning(int line, int layer, std::string what, std::string remedy = {});

    [[nodiscard]] bool failed() const { return !m_errors.empty(); }
    // Sorted by line.
    [[nodiscard]] Errors takeErrors();
    [[nodiscard]] std::vector<Error> takeWarnings();

private:
    std::string m_file;
    Errors m_errors;
    std::vector<Error> m_warnings;
    std::size_t m_suppressed = 0;
};

// The text in double quotes, cut to a readable length, with control characters replaced.
[[nodiscard]] std::string quoted(std::string_view text);

[[nodiscard]] std::string lowerCase(std::string_view text);

} // namespace facet::formats::yaml
