// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Reads Python pickles as inert data (spec/training/checkpoint.md): names of classes and functions stay names, a call is
// recorded and never made. Covers what torch.save writes in protocols 2 to 5.
#pragma once

#include "error.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace facet::formats::pickle {

inline constexpr std::size_t kMaxBytes = 8u << 20;
inline constexpr std::size_t kMaxNodes = 500'000;

enum class Kind : std::uint8_t {
    None,
    Bool,      // integer
    Int,       // integer
    Real,      // real
    Text,      // text, UTF-8 as it stands in the file; also byte strings
    Tuple,     // items
    List,      // items; sets as well
    Dict,      // items: key, value, key, value, ...
    Global,    // module and text: the name of a class or function
    Call,      // items: what is called, its arguments (a tuple), then keys and values set on the result
    Persistent // items: the identifier of an object that lies elsewhere (a storage)
};

using Index = std::uint32_t;

struct Node {
    Kind kind = Kind::None;
    std::int64_t integer = 0; // numbers beyond 64 bits are refused
    double real = 0;
    std::string_view text;
    std::string_view module;
    std::vector<Index> items; // a node may be referred to many times, even by itself
};

// A graph of nodes. Texts point into the bytes it was read from.
struct Document {
    std::vector<Node> nodes;
    Index root = 0;

    [[nodiscard]] const Node &operator[](Index index) const { return nodes[index]; }
    // The value of a text key of a Dict, or of a Call that makes a mapping; null if there is none.
    [[nodiscard]] const Node *find(const Node &mapping, std::string_view key) const;
    // The keys and values of a mapping: the items without what makes the mapping.
    [[nodiscard]] static std::size_t firstPair(const Node &mapping) { return mapping.kind == Kind::Call ? 2 : 0; }
    // Whether a Call calls this.
    [[nodiscard]] bool calls(const Node &call, std::string_view module, std::string_view name) const;
    [[nodiscard]] bool isMapping(const Node &node) const; // a Dict or an OrderedDict
};

[[nodiscard]] Expected<Document> parse(std::string_view bytes);

} // namespace facet::formats::pickle
