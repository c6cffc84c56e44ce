// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What a word of the quick sketch means before its options: shared by its reader and its writer.
#pragma once

#include "network/network.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace facet::network::sketching {

enum class Head : std::uint8_t { Conv, Conv1d, Transposed, Depthwise, Linear, MaxPool, AvgPool, Add, Sub, Or, Xor, Pass };

struct HeadWord {
    std::string_view word;
    Head head;
    bool number; // followed by channels or a window
};

// Longest first where one begins with another.
inline constexpr std::array<HeadWord, 12> kHeads{{{"max", Head::MaxPool, true},
                                                  {"avg", Head::AvgPool, true},
                                                  {"add", Head::Add, false},
                                                  {"sub", Head::Sub, false},
                                                  {"xor", Head::Xor, false},
                                                  {"pass", Head::Pass, false},
                                                  {"or", Head::Or, false},
                                                  {"fc", Head::Linear, true},
                                                  {"dw", Head::Depthwise, false},
                                                  {"c", Head::Conv, true},
                                                  {"d", Head::Conv1d, true},
                                                  {"t", Head::Transposed, true}}};

// Where a word stands, as far as it changes what the word means.
struct Place {
    bool firstConvolution = false; // no Conv, Conv1d, Transposed or Depthwise before it
    bool last = false;
    bool afterLinear = false;
    bool oneD = false; // the picture has one column: windows are n x 1
    int bits = 8;
};

[[nodiscard]] constexpr bool isConvolution(Head head)
{
    return head <= Head::Depthwise;
}
[[nodiscard]] constexpr bool isElementwise(Head head)
{
    return head >= Head::Add && head <= Head::Xor;
}
[[nodiscard]] Eltwise eltwiseOf(Head head);
[[nodiscard]] Head headOf(const Layer &layer);

// Padding that keeps the size where the chip can pad that much (0..2), else none.
[[nodiscard]] constexpr int defaultPad(int kernel)
{
    return kernel == 3 ? 1 : kernel == 5 ? 2 : 0;
}

// The layer of a plain word. `channels` is the number after it, or the window of pooling alone.
[[nodiscard]] Layer plainLayer(Head head, Extent number, const Place &place);
// Sets kernel and, unless given, the padding and the pool that go with it.
void setKernel(Layer &layer, Head head, Extent kernel, const Place &place, bool padGiven, bool poolGiven);
[[nodiscard]] bool poolsByDefault(Head head, Extent kernel, const Place &place);
void setPool(Layer &layer, Pooling pooling, Extent pool, Extent stride, Extent dilation);
// A single number stands for both axes, or for the rows alone in 1-D.
[[nodiscard]] constexpr Extent extentOf(int number, bool oneD)
{
    return {number, oneD ? 1 : number};
}

// The names that layers get unless they are given one. `given[i]` set: that layer's name is fixed.
[[nodiscard]] std::vector<std::string> automaticNames(const std::vector<Layer> &layers,
                                                      const std::vector<std::optional<std::string>> &given);

// Copies what a sketch cannot say of a layer, its name and sources aside.
void copyUnsaid(const Layer &from, Layer &to);
// The layer without its name, its sources and all that a sketch cannot say.
[[nodiscard]] Layer visiblePart(const Layer &layer);

} // namespace facet::network::sketching
