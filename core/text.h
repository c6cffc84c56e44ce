// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// A sentence that can be translated after the fact: an English pattern with %1..%9 and the arguments for them.
// core/ prints it in English; the window looks the pattern up in the translation of the current language.
#pragma once

#include <string>
#include <vector>

// Marks a literal for the translation tools, which look for this name; needs nothing of Qt.
#ifndef QT_TRANSLATE_NOOP
#define QT_TRANSLATE_NOOP(scope, x) x // spelled as Qt does, so that both headers can be included
#endif

namespace facet {

struct Text {
    const char *pattern = ""; // a string literal marked with QT_TRANSLATE_NOOP("core", ...)
    std::vector<std::string> arguments;

    [[nodiscard]] bool empty() const { return pattern[0] == '\0'; }
    [[nodiscard]] std::string str() const { return substitute(pattern, arguments); }

    // Replaces %1..%9 in the pattern by the arguments.
    [[nodiscard]] static std::string substitute(std::string pattern, const std::vector<std::string> &arguments);
    friend bool operator==(const Text &a, const Text &b) { return a.str() == b.str(); }
};

// "1234567" -> "1,234,567".
[[nodiscard]] std::string grouped(long long number);

} // namespace facet
