// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "palette/fuzzy.h"

#include <algorithm>
#include <vector>

namespace facet::palette {

namespace {

constexpr int kHit = 1;
constexpr int kWordStart = 8;
constexpr int kAdjacent = 5;
constexpr int kImpossible = -1'000'000;
constexpr qsizetype kMaxLength = 200; // of either string; the table below is their product

bool startsWord(const QString &text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber() || (text[at].isUpper() && text[at - 1].isLower());
}

} // namespace

std::optional<Match> fuzzyMatch(const QString &pattern, const QString &text)
{
    QString wanted = pattern.left(kMaxLength).toCaseFolded();
    wanted.removeIf([](QChar c) { return c.isSpace(); });
    const QString in = text.left(kMaxLength).toCaseFolded();
    const qsizetype n = wanted.size();
    const qsizetype m = in.size();
    if (n == 0)
        return Match{};
    if (m < n || m != text.left(kMaxLength).size()) // folding that changes the length would shift the marks
        return std::nullopt;

    // best[i][j]: the best score with wanted[i] standing at in[j].
    std::vector<std::vector<int>> best(std::size_t(n), std::vector<int>(std::size_t(m), kImpossible));
    std::vector<std::vector<int>> from(std::size_t(n), std::vector<int>(std::size_t(m), -1));
    for (qsizetype i = 0; i < n; ++i) {
        int reach = i == 0 ? 0 : kImpossible; // the best of the row before, left of j - 1
        int reachAt = -1;
        for (qsizetype j = i; j < m; ++j) {
            if (i > 0 && j >= 2) {
                const int before = best[std::size_t(i - 1)][std::size_t(j - 2)];
                if (before > reach) {
                    reach = before;
                    reachAt = int(j - 2);
                }
            }
            if (in[j] != wanted[i])
                continue;
            int score = reach;
            int origin = reachAt;
            if (i > 0 && j > 0) {
                const int adjacent = best[std::size_t(i - 1)][std::size_t(j - 1)];
                if (adjacent > kImpossible && adjacent + kAdjacent >= score) {
                    score = adjacent + kAdjacent;
                    origin = int(j - 1);
                }
            }
            if (score <= kImpossible)
                continue;
            best[std::size_t(i)][std::size_t(j)] = score + kHit + (startsWord(text, j) ? kWordStart : 0);
            from[std::size_t(i)][std::size_t(j)] = origin;
        }
    }
    const auto &last = best[std::size_t(n - 1)];
    const auto top = std::max_element(last.begin(), last.end());
    if (*top <= kImpossible)
        return std::nullopt;
    Match match;
    match.score = *top * 10 - int(m); // of equal matches the shorter text
    int at = int(top - last.begin());
    for (qsizetype i = n - 1; i >= 0; --i) {
        match.positions.prepend(at);
        at = from[std::size_t(i)][std::size_t(at)];
    }
    return match;
}

} // namespace facet::palette
