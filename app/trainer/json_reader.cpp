// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "trainer/json_reader.h"

#include "formats/file.h"

#include <cmath>

namespace facet::trainer {

namespace {

using nlohmann::json;

const json kNothing;
constexpr std::size_t kMostItems = 100'000;

} // namespace

Expected<json> readJsonObject(const std::string &path)
{
    const Expected<std::string> text = formats::readFile(path, kMaxJsonBytes);
    if (!text)
        return tl::unexpected(text.error());
    return parseJsonObject(*text, path);
}

Expected<json> parseJsonObject(const std::string &text, const std::string &file)
{
    json parsed = json::parse(text, nullptr, false);
    if (parsed.is_discarded() || !parsed.is_object())
        return tl::unexpected(Error{"The file is not a JSON object", file, 0, -1, "docs/training.md shows one"});
    return parsed;
}

JsonReader::JsonReader(const json &object, std::string where, std::string file, Errors &errors)
    : m_object(object.is_object() ? object : kNothing), m_where(std::move(where)), m_file(std::move(file)), m_errors(errors)
{
    if (!object.is_object())
        complain("It is not an object", "Write { ... }");
}

void JsonReader::complain(const std::string &what, const std::string &remedy)
{
    m_errors.push_back({m_where.empty() ? what : m_where + ": " + what, m_file, 0, -1, remedy});
}

void JsonReader::wrong(const char *key, const char *needed)
{
    complain(std::string("\"") + key + "\" is not " + needed, "docs/training.md lists what is possible");
}

const json &JsonReader::get(const char *key)
{
    m_known.insert(key);
    return has(key) ? m_object.at(key) : kNothing;
}

bool JsonReader::has(const char *key) const
{
    return m_object.is_object() && m_object.contains(key);
}

void JsonReader::need(const char *key)
{
    if (!has(key))
        complain(std::string("\"") + key + "\" is missing", "docs/training.md lists what is needed");
}

void JsonReader::read(const char *key, bool &to)
{
    const json &value = get(key);
    if (value.is_boolean())
        to = value.get<bool>();
    else if (!value.is_null())
        wrong(key, "true or false");
}

void JsonReader::read(const char *key, int &to)
{
    const json &value = get(key);
    constexpr std::int64_t kMost = 1'000'000'000;
    if (value.is_number_integer() && std::abs(value.get<double>()) <= double(kMost))
        to = value.get<int>();
    else if (!value.is_null())
        wrong(key, "a whole number");
}

void JsonReader::read(const char *key, std::uint64_t &to)
{
    const json &value = get(key);
    if (value.is_number_unsigned())
        to = value.get<std::uint64_t>();
    else if (!value.is_null())
        wrong(key, "a whole number of 0 or more");
}

void JsonReader::read(const char *key, double &to)
{
    const json &value = get(key);
    if (value.is_number())
        to = value.get<double>();
    else if (!value.is_null())
        wrong(key, "a number");
}

void JsonReader::read(const char *key, float &to)
{
    double number = double(to);
    read(key, number);
    to = float(number);
}

void JsonReader::read(const char *key, std::string &to)
{
    const json &value = get(key);
    if (value.is_string())
        to = value.get<std::string>();
    else if (!value.is_null())
        wrong(key, "a text");
}

namespace {

template <typename T, typename Fits> bool takeList(const json &value, std::vector<T> &to, Fits fits)
{
    if (!value.is_array() || value.size() > kMostItems || !std::all_of(value.begin(), value.end(), fits))
        return false;
    to.clear();
    for (const json &item : value)
        to.push_back(item.get<T>());
    return true;
}

} // namespace

void JsonReader::read(const char *key, std::vector<double> &to)
{
    const json &value = get(key);
    if (!value.is_null() && !takeList(value, to, [](const json &item) { return item.is_number(); }))
        wrong(key, "a list of numbers");
}

void JsonReader::read(const char *key, std::vector<std::string> &to)
{
    const json &value = get(key);
    if (!value.is_null() && !takeList(value, to, [](const json &item) { return item.is_string(); }))
        wrong(key, "a list of texts");
}

void JsonReader::read(const char *key, std::vector<std::uint64_t> &to)
{
    const json &value = get(key);
    if (!value.is_null() && !takeList(value, to, [](const json &item) { return item.is_number_unsigned(); }))
        wrong(key, "a list of whole numbers of 0 or more");
}

void JsonReader::read(const char *key, std::map<std::string, float> &to)
{
    const json &value = get(key);
    if (value.is_null())
        return;
    if (!value.is_object() || !std::all_of(value.begin(), value.end(), [](const json &item) { return item.is_number(); })) {
        wrong(key, "an object of numbers");
        return;
    }
    to.clear();
    for (const auto &[name, number] : value.items())
        to[name] = number.get<float>();
}

void JsonReader::finish()
{
    if (!m_object.is_object())
        return;
    for (const auto &[key, value] : m_object.items()) {
        if (!m_known.contains(key))
            complain("\"" + key + "\" is not known here", "Check the spelling; docs/training.md lists what is possible");
    }
}

} // namespace facet::trainer
