// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Errors at the borders of core/: what is wrong, where, and what to do about it.
#pragma once

#include <string>
#include <vector>

#include <tl/expected.hpp>

namespace facet {

struct Error {
    std::string what;   // one sentence
    std::string file;   // empty when there is none
    int line = 0;       // 1-based; 0 = unknown
    int layer = -1;     // -1 = not about one layer
    std::string remedy; // what to do next; may be empty

    friend bool operator==(const Error &, const Error &) = default;
    // "file:12: layer 3: what. remedy" - the parts that are known.
    [[nodiscard]] std::string message() const;
};

template <typename T>
using Expected = tl::expected<T, Error>;

// Several complaints at once, in the order in which they stand in the input. Never empty when returned as an error.
using Errors = std::vector<Error>;

} // namespace facet
