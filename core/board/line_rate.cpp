// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "board/line_rate.h"

namespace facet::board {

namespace {

constexpr std::size_t kMostHeard = 32;

} // namespace

std::vector<std::uint8_t> heardAs(std::uint8_t byte, std::uint32_t sentAt, std::uint32_t heardAt)
{
    const double ratio = double(sentAt) / heardAt; // of their bits in one of ours
    if (ratio > 0.97 && ratio < 1.03)
        return {byte};
    const unsigned frame = unsigned(byte) << 1 | 1u << 9; // bit 0 is the start bit
    const auto level = [frame](double bit) { return bit < 0 || bit >= 10 || (frame >> int(bit) & 1) != 0; };
    std::vector<std::uint8_t> heard;
    double at = 0; // in bits of the sender
    while (at < 10 && heard.size() < kMostHeard) {
        if (level(at)) { // wait for a start bit, looking often enough to find its edge
            at += ratio < 1 ? ratio / 4 : 0.25;
            continue;
        }
        unsigned value = 0;
        for (int bit = 0; bit < 8; ++bit)
            value |= level(at + (1.5 + bit) * ratio) ? 1u << bit : 0u;
        heard.push_back(std::uint8_t(value));
        at += 10 * ratio;
    }
    return heard;
}

} // namespace facet::board
