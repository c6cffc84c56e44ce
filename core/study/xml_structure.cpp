// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "study/xml_structure.h"

#include <vector>

namespace facet::study::archive {

namespace {

constexpr std::string_view kTracking = "tracking_level";
constexpr std::string_view kUntracked = "tracking_level=\"0\"";

} // namespace

std::optional<BadStructure> findBadStructure(std::string_view xml)
{
    std::vector<std::string_view> open;
    for (std::size_t at = xml.find('<'); at != std::string_view::npos; at = xml.find('<', at + 1)) {
        const std::size_t end = xml.find_first_of("<>", at + 1);
        if (end == std::string_view::npos || xml[end] == '<')
            return BadStructure{at, "a tag has no end"};
        std::string_view tag = xml.substr(at + 1, end - at - 1);
        const bool closes = tag.starts_with('/');
        tag.remove_prefix(closes ? 1 : 0);
        const std::string_view name = tag.substr(0, tag.find_first_of(" \t\r\n"));
        if (name.empty() || name.size() > kMaxTagName)
            return BadStructure{at, "a tag has no name or too long a one"};
        if (closes) {
            if (open.empty() || open.back() != name)
                return BadStructure{at, "</" + std::string(name) + "> closes what was not opened last"};
            open.pop_back();
            continue;
        }
        open.push_back(name);
        if (open.size() > kMaxDepth)
            return BadStructure{at, "its tags are nested too deeply"};
        if (const std::size_t tracking = tag.find(kTracking);
            tracking != std::string_view::npos && !tag.substr(tracking).starts_with(kUntracked))
            return BadStructure{at, "it tracks pointers"};
    }
    if (!open.empty())
        return BadStructure{xml.size(), "<" + std::string(open.back()) + "> is not closed"};
    return std::nullopt;
}

} // namespace facet::study::archive
