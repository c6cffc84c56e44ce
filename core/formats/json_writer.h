// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Writes JSON front to back, for files of core/ that are too large for a tree of values.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace facet::formats {

// Calls must nest as the text does: key() before every value of an object. Values of a compact container stand on one line.
class JsonWriter {
public:
    JsonWriter &beginObject(bool compact = false) { return begin('{', '}', compact); }
    JsonWriter &beginArray(bool compact = false) { return begin('[', ']', compact); }
    JsonWriter &end();
    JsonWriter &key(std::string_view name);
    JsonWriter &value(std::string_view text); // UTF-8; bytes that are none become the replacement character
    JsonWriter &value(const char *text) { return value(std::string_view(text)); }
    JsonWriter &value(std::int64_t number) { return raw(std::to_string(number)); }
    JsonWriter &value(int number) { return value(std::int64_t(number)); }
    JsonWriter &value(std::uint32_t number) { return value(std::int64_t(number)); }
    JsonWriter &value(bool truth) { return raw(truth ? "true" : "false"); }
    JsonWriter &null() { return raw("null"); }
    // "0x0000002a"
    JsonWriter &hex(std::uint32_t number);

    // With a final line feed; only when everything was ended.
    [[nodiscard]] std::string take();

private:
    struct Level {
        char close;
        bool compact;
        bool empty;
    };

    JsonWriter &begin(char open, char close, bool compact);
    JsonWriter &raw(std::string_view text);
    void separate();
    void newLine();

    std::string m_text;
    std::vector<Level> m_levels;
    bool m_afterKey = false;
};

} // namespace facet::formats
