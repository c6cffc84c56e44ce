// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "formats/json_writer.h"

#include "utf8.h"

#include <cassert>

namespace facet::formats {

namespace {

constexpr char kDigits[] = "0123456789abcdef";

} // namespace

JsonWriter &JsonWriter::begin(char open, char close, bool compact)
{
    separate();
    m_text += open;
    m_levels.push_back({close, compact || (!m_levels.empty() && m_levels.back().compact), true});
    return *this;
}

JsonWriter &JsonWriter::end()
{
    assert(!m_levels.empty() && !m_afterKey);
    const Level level = m_levels.back();
    m_levels.pop_back();
    if (!level.compact && !level.empty)
        newLine();
    m_text += level.close;
    return *this;
}

JsonWriter &JsonWriter::key(std::string_view name)
{
    value(name);
    m_text += m_levels.back().compact ? ":" : ": ";
    m_afterKey = true;
    return *this;
}

JsonWriter &JsonWriter::value(std::string_view text)
{
    separate();
    m_text += '"';
    for (const char c : utf8::toXml(text)) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            (m_text += '\\') += c;
        else if (code < 0x20)
            ((m_text += "\\u00") += kDigits[code >> 4]) += kDigits[code & 15];
        else
            m_text += c;
    }
    m_text += '"';
    return *this;
}

JsonWriter &JsonWriter::hex(std::uint32_t number)
{
    separate();
    m_text += "\"0x";
    for (int shift = 28; shift >= 0; shift -= 4)
        m_text += kDigits[number >> shift & 15];
    m_text += '"';
    return *this;
}

std::string JsonWriter::take()
{
    assert(m_levels.empty());
    m_text += '\n';
    return std::move(m_text);
}

JsonWriter &JsonWriter::raw(std::string_view text)
{
    separate();
    m_text += text;
    return *this;
}

void JsonWriter::separate()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_levels.empty())
        return;
    if (!m_levels.back().empty)
        m_text += ',';
    m_levels.back().empty = false;
    if (!m_levels.back().compact)
        newLine();
}

void JsonWriter::newLine()
{
    m_text += '\n';
    m_text.append(2 * m_levels.size(), ' ');
}

} // namespace facet::formats
