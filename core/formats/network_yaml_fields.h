// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Typed, strict access to the keys of one mapping. Every complaint names the key, its line and what to write instead.
#pragma once

#include "formats/network_yaml_document.h"
#include "network/types.h"

#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace facet::formats::yaml {

// The first name is the one used in messages; the others are its aliases.
using Names = std::initializer_list<std::string_view>;

struct Range {
    std::int64_t low = 0;
    std::int64_t high = 0;
};

// Sizes beyond any chip, bounded so that later arithmetic cannot overflow.
inline constexpr int kMaxSize = 16'384;
inline constexpr Range kPositive{1, kMaxSize};
inline constexpr Range kNotNegative{0, kMaxSize};
inline constexpr std::size_t kMaxTextBytes = 256;

// One complaint about a node that does not hold what it should.
void complain(Report &report, int layer, const Node &node, std::string_view key, std::string_view needs);
// A description of a node for messages: its text, or "a list".
[[nodiscard]] std::string shown(const Node &node);

// Readers of single nodes; nullopt after a complaint.
[[nodiscard]] std::optional<std::int64_t> integerOf(const Node &node, std::string_view key, Range range, Report &report, int layer);
// A plain integer, or a string of hexadecimal digits, from 1 to 2^64-1.
[[nodiscard]] std::optional<std::uint64_t> processorsOf(const Node &node, std::string_view key, Report &report, int layer);

class Fields {
public:
    // `node` must be a mapping and outlive the object. `place` names the kind of mapping in messages, e.g. "layers".
    Fields(const Node &node, std::string place, Report &report, int layer = -1);

    [[nodiscard]] int line() const { return m_node.line; }
    [[nodiscard]] int layer() const { return m_layer; }
    [[nodiscard]] Report &report() const { return m_report; }
    void setLayer(int layer) { m_layer = layer; }

    // The value of a key, nullptr when absent. Two aliases at once and an empty value are complaints (and nullptr).
    [[nodiscard]] const Node *find(Names names);
    [[nodiscard]] bool has(Names names) const; // any of them
    // The line of a key, or of the mapping when the key is absent.
    [[nodiscard]] int lineOf(Names names) const;

    [[nodiscard]] std::optional<int> integer(Names names, Range range);
    [[nodiscard]] std::optional<bool> boolean(Names names);
    [[nodiscard]] std::optional<std::string> text(Names names);
    // An int n (meaning [n, n]) or a list of exactly two ints.
    [[nodiscard]] std::optional<network::Extent> pair(Names names, Range range);
    // As pair(), but an int L means [L, 1], and so does the list [L].
    [[nodiscard]] std::optional<network::Extent> dimensions(Names names);
    [[nodiscard]] std::optional<std::uint64_t> processors(Names names);

    void error(Names names, std::string what, std::string remedy);
    void warning(Names names, std::string what, std::string remedy);
    // Complains about every key that nobody asked for; to be called last.
    void rejectUnknown();

private:
    [[nodiscard]] std::optional<network::Extent> extent(const Node &node, std::string_view key, Range range, std::string_view needs);

    const Node &m_node;
    std::string m_place;
    Report &m_report;
    int m_layer;
    std::set<std::string, std::less<>> m_known;
};

} // namespace facet::formats::yaml
