// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "explore/table.h"

#include "explore/format.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace facet::explore {

namespace {

// The shortest text that reads back to the same number.
std::string shortest(double value)
{
    if (!std::isfinite(value))
        return {};
    std::array<char, 352> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
    return {buffer.data(), end.ptr};
}

// Code points of UTF-8, which is what a terminal shows of Latin and Greek.
std::size_t width(const std::string &text)
{
    return std::size_t(std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string csvField(std::string field, bool number)
{
    // Names come from files of others; a spreadsheet must not run them.
    if (!number && !field.empty() && std::string_view("=+-@\t\r").find(field[0]) != std::string_view::npos && field != "-")
        field.insert(field.begin(), '\'');
    if (field.find_first_of(",\"\r\n") == std::string::npos)
        return field;
    std::string quoted = "\"";
    for (const char c : field) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted + "\"";
}

std::string tsvField(std::string field, bool)
{
    std::ranges::replace_if(
        field, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return field;
}

std::string markdownField(const std::string &field)
{
    std::string out;
    for (const char c : field) {
        if (c == '|' || c == '\\' || c == '`' || c == '*' || c == '_' || c == '<' || c == '[')
            out += '\\';
        out += c == '\n' || c == '\r' ? ' ' : c;
    }
    return out;
}

// CSV and TSV: one line per row, numbers raw.
template <typename Field> std::string separated(const Table &table, const Translate &translate, char separator, Field field)
{
    std::string out;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        if (c > 0)
            out += separator;
        out += field(translate(table.columns[c].title), false);
    }
    out += '\n';
    for (const auto &row : table.rows) {
        for (std::size_t c = 0; c < row.size(); ++c) {
            if (c > 0)
                out += separator;
            const bool number = !row[c].raw.empty();
            out += field(number ? row[c].raw : translate(row[c].text), number);
        }
        out += '\n';
    }
    return out;
}

std::size_t summaryStart(const Table &table)
{
    return table.rows.size() - std::min(table.rows.size(), std::size_t(std::max(table.summaryRows, 0)));
}

} // namespace

Cell textCell(Text text)
{
    return {std::move(text), {}};
}

Cell textCell(std::string text)
{
    return {{"%1", {std::move(text)}}, {}};
}

Cell countCell(long long value)
{
    return {{"%1", {grouped(value)}}, std::to_string(value)};
}

Cell decimalCell(double value, int digits)
{
    return {{"%1", {decimals(value, digits)}}, shortest(value)};
}

Cell cyclesCell(double cycles)
{
    return {{"%1", {groupedCycles(cycles)}}, shortest(cycles)};
}

std::string inEnglish(const Text &text)
{
    return text.str();
}

std::string toCsv(const Table &table, const Translate &translate)
{
    return separated(table, translate, ',', csvField);
}

std::string toTsv(const Table &table, const Translate &translate)
{
    return separated(table, translate, '\t', tsvField);
}

std::string toMarkdown(const Table &table, const Translate &translate)
{
    std::string out;
    if (!table.caption.empty())
        out += "**" + markdownField(translate(table.caption)) + "**\n\n";
    std::string rule = "|";
    out += "|";
    for (const Column &column : table.columns) {
        out += " " + markdownField(translate(column.title)) + " |";
        rule += column.number ? " ---: |" : " --- |";
    }
    out += "\n" + rule + "\n";
    const std::size_t summary = summaryStart(table);
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        out += "|";
        for (const Cell &cell : table.rows[r]) {
            const std::string field = markdownField(translate(cell.text));
            const bool bold = r >= summary && !field.empty();
            out += bold ? " **" + field + "** |" : " " + field + " |";
        }
        out += "\n";
    }
    return out;
}

std::string toPlainText(const Table &table, const Translate &translate)
{
    const std::size_t count = table.columns.size();
    std::vector<std::vector<std::string>> lines(1);
    for (const Column &column : table.columns)
        lines[0].push_back(translate(column.title));
    for (const auto &row : table.rows) {
        std::vector<std::string> &line = lines.emplace_back();
        for (const Cell &cell : row)
            line.push_back(tsvField(translate(cell.text), false));
    }
    std::vector<std::size_t> widths(count, 0);
    for (const auto &line : lines) {
        for (std::size_t c = 0; c < count; ++c)
            widths[c] = std::max(widths[c], width(line[c]));
    }
    std::size_t whole = count > 0 ? 2 * (count - 1) : 0;
    for (const std::size_t w : widths)
        whole += w;

    std::string out;
    if (!table.caption.empty())
        out += translate(table.caption) + "\n";
    const std::string rule = std::string(whole, '-') + "\n";
    const std::size_t summary = summaryStart(table) + 1; // the header is line 0
    for (std::size_t l = 0; l < lines.size(); ++l) {
        if (l == 1 || (l == summary && table.summaryRows > 0 && l > 1))
            out += rule;
        std::string text;
        for (std::size_t c = 0; c < count; ++c) {
            const std::string gap(widths[c] - width(lines[l][c]), ' ');
            text += c > 0 ? "  " : "";
            text += table.columns[c].number ? gap + lines[l][c] : lines[l][c] + gap;
        }
        text.erase(text.find_last_not_of(' ') + 1);
        out += text + "\n";
    }
    return out;
}

} // namespace facet::explore
