// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "formats/network_yaml_fields.h"

#include "formats/network_yaml_utf8.h"

#include <algorithm>
#include <numeric>

namespace facet::formats::yaml {

namespace {

std::string ticked(std::string_view key)
{
    return "`" + std::string(key) + "`";
}

std::string rangeText(Range range)
{
    return "from " + std::to_string(range.low) + " to " + std::to_string(range.high);
}

// Edit distance, for "did you mean".
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0]++;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] != b[j]);
            diagonal = row[j + 1];
            row[j + 1] = std::min({row[j] + 1, row[j + 1] + 1, replaced});
        }
    }
    return row.back();
}

std::string remedyForUnknown(const std::string &key, const std::set<std::string, std::less<>> &known)
{
    constexpr std::size_t kLongestKey = 32;
    constexpr std::size_t kNear = 3;
    if (key == "<<")
        return "Merge keys are not part of the format: write the values out";
    std::size_t best = kNear;
    std::string_view nearest;
    for (const std::string &candidate : known) {
        const std::size_t d = key.size() > kLongestKey ? kNear : distance(key, candidate);
        if (d < best && d < candidate.size()) {
            best = d;
            nearest = candidate;
        }
    }
    return nearest.empty() ? "Remove it" : "Did you mean " + ticked(nearest) + "?";
}

} // namespace

std::string shown(const Node &node)
{
    switch (node.kind) {
    case Kind::Null: return "nothing";
    case Kind::Sequence: return "a list";
    case Kind::Mapping: return "a mapping";
    default: return quoted(node.text);
    }
}

void complain(Report &report, int layer, const Node &node, std::string_view key, std::string_view needs)
{
    report.error(node.line, layer, "Unsupported value " + shown(node) + " for " + ticked(key),
                 ticked(key) + " must be " + std::string(needs));
}

std::optional<std::int64_t> integerOf(const Node &node, std::string_view key, Range range, Report &report, int layer)
{
    if (node.kind == Kind::Integer) {
        const std::optional<Integer> value = parseInteger(node.text);
        if (value && value->magnitude <= std::uint64_t(INT64_MAX)) {
            const auto magnitude = static_cast<std::int64_t>(value->magnitude);
            const std::int64_t number = value->negative ? -magnitude : magnitude;
            if (number >= range.low && number <= range.high)
                return number;
        }
    }
    complain(report, layer, node, key, "a whole number " + rangeText(range));
    return std::nullopt;
}

std::optional<std::uint64_t> processorsOf(const Node &node, std::string_view key, Report &report, int layer)
{
    std::optional<std::uint64_t> map;
    if (node.kind == Kind::Integer) {
        const std::optional<Integer> value = parseInteger(node.text);
        if (value && !value->negative)
            map = value->magnitude;
    } else if (node.kind == Kind::String) {
        map = parseProcessorMap(node.text);
    }
    if (map && *map != 0)
        return map;
    report.error(node.line, layer, ticked(key) + " must be a number from 1 to 2^64-1, one bit per processor, not " + shown(node),
                 "Name at least one processor, e.g. 0x000000000000000f for processors 0 to 3");
    return std::nullopt;
}

Fields::Fields(const Node &node, std::string place, Report &report, int layer)
    : m_node(node), m_place(std::move(place)), m_report(report), m_layer(layer)
{
}

bool Fields::has(Names names) const
{
    return std::ranges::any_of(m_node.keys, [names](const Key &key) { return std::ranges::find(names, key.name) != names.end(); });
}

const Node *Fields::find(Names names)
{
    const Node *found = nullptr;
    std::string_view usedName;
    for (const std::string_view name : names) {
        m_known.emplace(name);
        for (std::size_t i = 0; i < m_node.keys.size(); ++i) {
            if (m_node.keys[i].name != name)
                continue;
            if (found != nullptr) {
                m_report.error(m_node.keys[i].line, m_layer,
                               "Duplicate key: " + ticked(usedName) + " and " + ticked(name) + " mean the same", "Keep one of the two");
                return nullptr;
            }
            found = &m_node.items[i];
            usedName = name;
        }
    }
    if (found != nullptr && found->kind == Kind::Null) {
        m_report.error(lineOf(names), m_layer, ticked(usedName) + " has no value", "Give it a value or remove the key");
        return nullptr;
    }
    return found;
}

int Fields::lineOf(Names names) const
{
    for (const Key &key : m_node.keys) {
        if (std::ranges::find(names, key.name) != names.end())
            return key.line;
    }
    return m_node.line;
}

std::optional<int> Fields::integer(Names names, Range range)
{
    const Node *node = find(names);
    if (node == nullptr)
        return std::nullopt;
    const std::optional<std::int64_t> value = integerOf(*node, *names.begin(), range, m_report, m_layer);
    return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

std::optional<bool> Fields::boolean(Names names)
{
    const Node *node = find(names);
    if (node == nullptr)
        return std::nullopt;
    if (node->kind == Kind::Bool)
        return parseBool(node->text);
    complain(m_report, m_layer, *node, *names.begin(), "true or false");
    return std::nullopt;
}

std::optional<std::string> Fields::text(Names names)
{
    const Node *node = find(names);
    if (node == nullptr)
        return std::nullopt;
    if (node->kind == Kind::String && cleaned(node->text, kMaxTextBytes) == node->text)
        return node->text;
    complain(m_report, m_layer, *node, *names.begin(),
             "a text of at most " + std::to_string(kMaxTextBytes) + " bytes without control characters; put a number in quotes");
    return std::nullopt;
}

std::optional<network::Extent> Fields::extent(const Node &node, std::string_view key, Range range, std::string_view needs)
{
    if (node.kind != Kind::Sequence || node.items.size() != 2) {
        complain(m_report, m_layer, node, key, needs);
        return std::nullopt;
    }
    const auto rows = integerOf(node.items[0], key, range, m_report, m_layer);
    const auto cols = integerOf(node.items[1], key, range, m_report, m_layer);
    if (!rows || !cols)
        return std::nullopt;
    return network::Extent{static_cast<int>(*rows), static_cast<int>(*cols)};
}

std::optional<network::Extent> Fields::pair(Names names, Range range)
{
    const Node *node = find(names);
    if (node == nullptr)
        return std::nullopt;
    if (node->kind != Kind::Integer)
        return extent(*node, *names.begin(), range, "a whole number or a list of two, [rows, columns]");
    const auto both = integerOf(*node, *names.begin(), range, m_report, m_layer);
    return both ? std::optional(network::Extent{static_cast<int>(*both), static_cast<int>(*both)}) : std::nullopt;
}

std::optional<network::Extent> Fields::dimensions(Names names)
{
    const Node *node = find(names);
    if (node == nullptr)
        return std::nullopt;
    const bool oneItem = node->kind == Kind::Sequence && node->items.size() == 1;
    if (node->kind != Kind::Integer && !oneItem)
        return extent(*node, *names.begin(), kPositive, "a length or a list of two, [rows, columns]");
    const auto length = integerOf(oneItem ? node->items[0] : *node, *names.begin(), kPositive, m_report, m_layer);
    return length ? std::optional(network::Extent{static_cast<int>(*length), 1}) : std::nullopt;
}

std::optional<std::uint64_t> Fields::processors(Names names)
{
    const Node *node = find(names);
    return node != nullptr ? processorsOf(*node, *names.begin(), m_report, m_layer) : std::nullopt;
}

void Fields::error(Names names, std::string what, std::string remedy)
{
    m_report.error(lineOf(names), m_layer, std::move(what), std::move(remedy));
}

void Fields::warning(Names names, std::string what, std::string remedy)
{
    m_report.warning(lineOf(names), m_layer, std::move(what), std::move(remedy));
}

void Fields::rejectUnknown()
{
    for (const Key &key : m_node.keys) {
        if (!m_known.contains(key.name))
            m_report.error(key.line, m_layer, "Unknown key " + quoted(key.name) + " in `" + m_place + "`",
                           remedyForUnknown(key.name, m_known));
    }
}

} // namespace facet::formats::yaml
