// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// How single fields stand in a Boost.Serialization XML archive. One function serves reading and writing; what is read is
// checked on the spot, and nothing is allocated on the word of the file: lists grow one item at a time.
#pragma once

#include "network/types.h"
#include "study/archive_names.h"
#include "study/xml_structure.h"
#include "utf8.h"

#include <boost/archive/xml_iarchive.hpp>
#include <boost/archive/xml_oarchive.hpp>
#include <boost/serialization/nvp.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace facet::study::archive {

// Thrown while reading, caught at the border of the room.
class Refused : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Newer : public Refused {
    using Refused::Refused;
};

// A tag's name for Boost. On reading, it looks at as many bytes of it as the name in the file has, which
// xml_structure.h bounds: the text is followed by enough zeros.
class Tag {
public:
    explicit Tag(std::string_view name) { name.copy(m_text.data(), kMaxTagName); }
    [[nodiscard]] const char *text() const { return m_text.data(); }

private:
    std::array<char, kMaxTagName + 2> m_text{};
};

inline void checkVersion(unsigned found, unsigned known, const char *what)
{
    if (found > known)
        throw Newer(std::string(what) + " has version " + std::to_string(found) + ", this program knows up to " + std::to_string(known));
    if (found == 0)
        throw Refused(std::string(what) + " has no version");
}

template <class Archive, class Number> void number(Archive &ar, const char *name, Number &value)
{
    ar &boost::serialization::make_nvp(Tag(name).text(), value);
}

// Boost reads a bool without checking it.
template <class Archive> void flag(Archive &ar, const char *name, bool &value)
{
    int stored = value;
    number(ar, name, stored);
    if (stored != 0 && stored != 1)
        throw Refused(std::string("<") + name + "> is " + std::to_string(stored) + " instead of 0 or 1");
    value = stored == 1;
}

template <class Archive> void text(Archive &ar, const char *name, std::string &value)
{
    if constexpr (Archive::is_saving::value) {
        std::string stored = utf8::toXml(value);
        ar &boost::serialization::make_nvp(Tag(name).text(), stored);
    } else {
        ar &boost::serialization::make_nvp(Tag(name).text(), value);
        if (utf8::findNotXml(value) != std::string::npos)
            throw Refused(std::string("<") + name + "> holds a character that is not text");
    }
}

// Enumerations are stored by name: a file stays readable for people, and when values are added in between.
template <class Archive, class Enum> void choice(Archive &ar, const char *name, Enum &value)
{
    const std::span<const std::string_view> names = namesOf(Enum{});
    if constexpr (Archive::is_saving::value) {
        std::string stored{names[std::size_t(value)]};
        ar &boost::serialization::make_nvp(Tag(name).text(), stored);
    } else {
        std::string stored;
        ar &boost::serialization::make_nvp(Tag(name).text(), stored);
        const auto found = std::find(names.begin(), names.end(), stored);
        if (found == names.end())
            throw Refused(std::string("<") + name + "> has a value that is not known");
        value = Enum(found - names.begin());
    }
}

// Rows and columns as "3x3".
template <class Archive> void extent(Archive &ar, const char *name, network::Extent &value)
{
    std::string stored = std::to_string(value.rows) + "x" + std::to_string(value.cols);
    ar &boost::serialization::make_nvp(Tag(name).text(), stored);
    if constexpr (Archive::is_loading::value) {
        const char *const end = stored.data() + stored.size();
        const auto rows = std::from_chars(stored.data(), end, value.rows);
        const bool separated = rows.ec == std::errc{} && rows.ptr != end && *rows.ptr == 'x';
        const auto cols = separated ? std::from_chars(rows.ptr + 1, end, value.cols) : rows;
        if (!separated || cols.ec != std::errc{} || cols.ptr != end)
            throw Refused(std::string("<") + name + "> is not rows x columns");
    }
}

// `<name_count>`: how many items follow.
template <class Archive> std::uint64_t count(Archive &ar, const char *name, std::uint64_t number, std::size_t max)
{
    const std::string countName = std::string(name) + "_count";
    ar &boost::serialization::make_nvp(Tag(countName).text(), number);
    if (Archive::is_loading::value && number > max)
        throw Refused("<" + countName + "> is " + std::to_string(number) + "; at most " + std::to_string(max) + " are possible");
    return number;
}

// The count and then every item by `each(archive, name, item)`.
template <class Archive, class T, class Each> void list(Archive &ar, const char *name, std::vector<T> &items, std::size_t max, Each each)
{
    const std::uint64_t number = count(ar, name, items.size(), max);
    if constexpr (Archive::is_saving::value) {
        for (T &item : items)
            each(ar, name, item);
    } else {
        items.clear();
        for (std::uint64_t i = 0; i < number; ++i) {
            T item{};
            each(ar, name, item);
            items.push_back(std::move(item));
        }
    }
}

// A list of none or one.
template <class Archive, class T, class Each> void optional(Archive &ar, const char *name, std::optional<T> &value, Each each)
{
    const bool present = count(ar, name, value ? 1 : 0, 1) == 1;
    if (!present) {
        value.reset();
        return;
    }
    if (!value)
        value.emplace();
    each(ar, name, *value);
}

// For lists and optionals of plain numbers, extents and objects.
inline constexpr auto asNumber = [](auto &ar, const char *name, auto &value) { number(ar, name, value); };
inline constexpr auto asExtent = [](auto &ar, const char *name, network::Extent &value) { extent(ar, name, value); };
inline constexpr auto asObject = [](auto &ar, const char *name, auto &value) {
    ar &boost::serialization::make_nvp(Tag(name).text(), value);
};

} // namespace facet::study::archive
