// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "formats/network_yaml_report.h"

#include <algorithm>

namespace facet::formats::yaml {

namespace {

constexpr std::size_t kQuotedBytes = 48;

std::vector<Error> sortedByLine(std::vector<Error> complaints)
{
    std::ranges::stable_sort(complaints, {}, &Error::line);
    return complaints;
}

} // namespace

void Report::error(int line, int layer, std::string what, std::string remedy)
{
    if (m_errors.size() >= kMaxComplaints) {
        ++m_suppressed;
        return;
    }
    m_errors.push_back({std::move(what), m_file, line, layer, std::move(remedy)});
}

void Report::warning(int line, int layer, std::string what, std::string remedy)
{
    if (m_warnings.size() < kMaxComplaints)
        m_warnings.push_back({std::move(what), m_file, line, layer, std::move(remedy)});
}

Errors Report::takeErrors()
{
    Errors errors = sortedByLine(std::move(m_errors));
    if (m_suppressed > 0)
        errors.push_back({std::to_string(m_suppressed) + " more errors are not listed", m_file, 0, -1, "Mend those above first"});
    return errors;
}

std::vector<Error> Report::takeWarnings()
{
    return sortedByLine(std::move(m_warnings));
}

std::string quoted(std::string_view text)
{
    std::string out = "\"";
    std::size_t end = std::min(text.size(), kQuotedBytes);
    while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
        --end; // not within a UTF-8 sequence
    for (const char c : text.substr(0, end))
        out += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? '?' : c;
    if (end < text.size())
        out += "...";
    return out + '"';
}

std::string lowerCase(std::string_view text)
{
    std::string out(text);
    for (char &c : out) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

} // namespace facet::formats::yaml
