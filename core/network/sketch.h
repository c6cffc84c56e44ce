// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The quick sketch: a network as one line of text, e.g. "fold4 c8 c16 c32 c64 fc2". Words are separated by blanks.
//
//   in3x88x88  the picture: channels x rows x columns (in64x128: channels x length, 1-D)
//   fold4      input folding
//   :4         the layers from here on have 4-bit weights
//   c16        3x3 convolution, 16 output channels, padding 1, ReLU. Every 3x3 one but the network's first convolution
//              reads through a 2x2 max pool of stride 2, as is usual: "c16!" does not
//   d16        1-D convolution, kernel 3, ReLU            t16    transposed 3x3 convolution, stride 2, ReLU
//   dw         depth-wise 3x3 convolution, ReLU           fc10   linear with bias; flattens. The last one gives 32-bit
//   max2 avg4  pooling alone, window = stride                    scores, the ones before it have a ReLU
//   add sub or xor   element-wise; add(conv1) = with the layer before, add(1,3) = both named; plain: with the nearest
//              earlier layer of the same shape           pass   nothing but passing on (or concatenating)
//
// Options follow the word, in any order; a dot may stand before those that are words:
//   k1 k1x1 kernel   p0 padding   s2 stride (of pooling alone: of the window)   y4 dilation   g8 groups
//   :4 weight bits (1 2 4 8 b)    !  no pooling    /2 max pool 2x2 of stride 2   /a3s2 average pool 3x3 of stride 2
//   /2s2y2 dilated window         .poollast element-wise first
//   .relu .abs .none   .bias .nobias   .flat .noflat   .w8 .w32 output width   .shift-1   .stream   .chw   .out
//   .add(..) .sub(..) .or(..) .xor(..)  element-wise before the operator, add3: of three operands   (1,2) sources to concatenate
// Sources are layer numbers from 1, names, or "in". "stem=c8" names a layer; unnamed words are named conv1, conv2, ..., fc.
// Kernels of 3 and 5 are padded so that the size stays; others are not padded.
#pragma once

#include "network/network.h"
#include "text.h"

#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace facet::network {

inline constexpr std::size_t kMaxSketchBytes = 64 * 1024;
inline constexpr int kMaxSketchLayers = 512;
inline constexpr int kMaxSketchNumber = 65536; // of channels, sizes, ...

struct SketchError {
    int column = 0; // byte offset in the text, from 0
    int length = 0; // of the offending part
    Text what;      // one sentence with what to write instead
};

// Reads a sketch. `base` gives what the text leaves out: the picture, name, data set and options, and for every layer
// that the text leaves as it stands in `base` (aligned by longest common subsequence) also what a sketch cannot say:
// pins, crops, sequences, the name. Never throws; stops at the first error.
[[nodiscard]] tl::expected<Network, SketchError> parseSketch(std::string_view text, const Network &base = {});

enum class SketchStyle : std::uint8_t {
    Short, // what fits on a line: no picture, no names. parseSketch(text, network) gives the network back, whatever it is
    Full   // stands alone: parseSketch(text) gives the network back if isSketchable(network)
};

[[nodiscard]] std::string toSketch(const Network &network, SketchStyle style = SketchStyle::Full);
// The words of single layers, in order: what stands for them in the short form.
[[nodiscard]] std::vector<std::string> sketchWords(const Network &network);

// True if the full sketch says all there is to say of the layers, the picture and the folding
// (name, data set and options are outside of its reach).
[[nodiscard]] bool isSketchable(const Network &network);

} // namespace facet::network
