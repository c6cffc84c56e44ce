// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// One YAML document as a tree with line numbers. Stricter than the library beneath it, which accepts duplicate keys,
// bad UTF-8, self-referring aliases and text after the document: all of these are errors here, and everything is bounded.
#pragma once

#include "formats/network_yaml_report.h"
#include "formats/network_yaml_scalar.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace facet::formats::yaml {

inline constexpr int kMaxDepth = 16;             // nesting of sequences and mappings; a network needs 5
inline constexpr std::size_t kMaxNodes = 50'000; // after expanding aliases; 128 full layers have about 8,000

struct Key {
    std::string name;
    int line = 0;
};

struct Node {
    Kind kind = Kind::Null;
    int line = 0;            // 1-based
    std::string text;        // of a scalar
    std::vector<Node> items; // of a sequence; the values of a mapping
    std::vector<Key> keys;   // of a mapping, one per item, all different

    [[nodiscard]] bool isScalar() const { return kind != Kind::Sequence && kind != Kind::Mapping; }
};

// Duplicate keys are reported and skipped over; every other violation ends the parse and yields nullopt.
// `firstLine` is the number of the first line of `text` in its file.
[[nodiscard]] std::optional<Node> parseDocument(std::string_view text, Report &report, int firstLine = 1);

} // namespace facet::formats::yaml
