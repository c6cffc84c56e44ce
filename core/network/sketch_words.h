// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Reads single words of a quick sketch (grammar: network/sketch.h).
#pragma once

#include "network/network.h"
#include "network/sketch.h"
#include "network/sketch_defaults.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace facet::network::sketching {

struct Word {
    std::string_view text;
    int column = 0;
};

// A layer as written, before names and sources of other layers are known.
struct Draft {
    Layer layer;
    Head head = Head::Conv;
    Word word;
    std::optional<std::string> name;
    std::vector<Word> references;
    bool referencesGiven = false;
    bool operandsGiven = false;
};

// What came before a word of the sketch.
struct Before {
    bool convolution = false;
    bool linear = false;
    bool oneD = false;
    int bits = 8;
};

enum class WordKind : std::uint8_t { Picture, Fold, Bits, Layer };
[[nodiscard]] WordKind kindOf(std::string_view word);

// All of these return false and set the error on text that they cannot read.
// "c16k1:4", "stem=fc10", ...
bool readLayer(Word word, const Before &before, bool last, Draft &draft, SketchError &error);
// "in3x88x88".
bool readPicture(Word word, Shape &picture, SketchError &error);
// "fold4".
bool readFold(Word word, int &fold, SketchError &error);
// ":4".
bool readDefaultBits(Word word, int &bits, SketchError &error);

} // namespace facet::network::sketching
