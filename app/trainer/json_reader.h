// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Reads JSON objects that a person wrote: every complaint at once, unknown keys among them.
#pragma once

#include "error.h"

#include <nlohmann/json.hpp>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace facet::trainer {

inline constexpr std::size_t kMaxJsonBytes = 4u << 20;

// A file of at most kMaxJsonBytes holding one object.
[[nodiscard]] Expected<nlohmann::json> readJsonObject(const std::string &path);
[[nodiscard]] Expected<nlohmann::json> parseJsonObject(const std::string &text, const std::string &file);

// Takes values out of an object by name; a missing key leaves the target as it is. Complaints go to `errors`.
class JsonReader {
public:
    // `where`: for messages, e.g. "recipe". Anything but an object is a complaint.
    JsonReader(const nlohmann::json &object, std::string where, std::string file, Errors &errors);

    void read(const char *key, bool &to);
    void read(const char *key, int &to);
    void read(const char *key, std::uint64_t &to);
    void read(const char *key, double &to);
    void read(const char *key, float &to);
    void read(const char *key, std::string &to);
    void read(const char *key, std::vector<double> &to);
    void read(const char *key, std::vector<std::string> &to);
    void read(const char *key, std::vector<std::uint64_t> &to);
    void read(const char *key, std::map<std::string, float> &to);

    // The value as it is, null when missing.
    [[nodiscard]] const nlohmann::json &get(const char *key);
    [[nodiscard]] bool has(const char *key) const;
    void complain(const std::string &what, const std::string &remedy);
    void need(const char *key); // complains when it is missing
    // Complains about keys that nobody asked for.
    void finish();

private:
    void wrong(const char *key, const char *needed);

    const nlohmann::json &m_object;
    std::string m_where;
    std::string m_file;
    Errors &m_errors;
    std::set<std::string> m_known;
};

} // namespace facet::trainer
