// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// A table of results, and the forms in which it leaves the program: CSV, TSV, Markdown and aligned text.
// Window, command line and clipboard use the same ones.
#pragma once

#include "text.h"

#include <functional>
#include <string>
#include <vector>

namespace facet::explore {

struct Cell {
    Text text;       // as people read it: "9,666,944"
    std::string raw; // as programs read it: "9666944"; empty = the text
};

[[nodiscard]] Cell textCell(Text text);
[[nodiscard]] Cell textCell(std::string text);                // not translated
[[nodiscard]] Cell countCell(long long value);                // "9,666,944"
[[nodiscard]] Cell decimalCell(double value, int digits = 2); // raw with up to 17 significant digits
[[nodiscard]] Cell cyclesCell(double cycles);

struct Column {
    Text title;
    bool number = false; // right-aligned
};

struct Table {
    Text caption; // may be empty
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows; // each as long as `columns`
    int summaryRows = 0;                 // the last rows, set off from the rest: totals
};

// How a text is shown: English, or the window's language.
using Translate = std::function<std::string(const Text &)>;
[[nodiscard]] std::string inEnglish(const Text &text);

// RFC 4180 with line feeds; header row first; numbers raw. A text that a spreadsheet would take for a formula is
// preceded by an apostrophe. The caption is left out.
[[nodiscard]] std::string toCsv(const Table &table, const Translate &translate = inEnglish);
// For pasting into a spreadsheet: tabs and line breaks in cells become spaces; numbers raw.
[[nodiscard]] std::string toTsv(const Table &table, const Translate &translate = inEnglish);
// Pipe table with the caption in bold above and the summary rows in bold.
[[nodiscard]] std::string toMarkdown(const Table &table, const Translate &translate = inEnglish);
// Columns aligned for a terminal, two spaces between them, a rule below the header and above the summary.
// Widths count UTF-8 code points.
[[nodiscard]] std::string toPlainText(const Table &table, const Translate &translate = inEnglish);

} // namespace facet::explore
