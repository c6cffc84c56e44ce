// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// cnn_unload: outputs from data memory into an array in (channel, row, column) order (spec/chip/registers.md section 10).

#include "program/c_text.h"

#include "program/explain.h"

namespace facet::program::c {

namespace {

constexpr const char *kBytes = "// Packs the bytes of all pixels of all channels, channel by channel\n"
                               "static uint32_t *unload_bytes(uint32_t *out, const channel_t *channels, int count, int pixels, int step)\n"
                               "{\n"
                               "  uint32_t word = 0;\n"
                               "  int filled = 0;\n"
                               "  int c, i;\n"
                               "\n"
                               "  for (c = 0; c < count; c++) {\n"
                               "    const volatile uint32_t *data = (const volatile uint32_t *) (uintptr_t) channels[c].address;\n"
                               "\n"
                               "    for (i = 0; i < pixels; i++, data += step) {\n"
                               "      word |= ((*data >> channels[c].shift) & 0xff) << (8 * filled);\n"
                               "      if (++filled == 4) {\n"
                               "        *out++ = word;\n"
                               "        word = 0;\n"
                               "        filled = 0;\n"
                               "      }\n"
                               "    }\n"
                               "  }\n"
                               "  if (filled > 0)\n"
                               "    *out++ = word;\n"
                               "\n"
                               "  return out;\n"
                               "}\n\n";

constexpr const char *kWords = "// One word for each pixel of each channel, channel by channel\n"
                               "static uint32_t *unload_words(uint32_t *out, const channel_t *channels, int count, int pixels, int step)\n"
                               "{\n"
                               "  int c, i;\n"
                               "\n"
                               "  for (c = 0; c < count; c++) {\n"
                               "    const volatile uint32_t *data = (const volatile uint32_t *) (uintptr_t) channels[c].address;\n"
                               "\n"
                               "    for (i = 0; i < pixels; i++, data += step)\n"
                               "      *out++ = *data;\n"
                               "  }\n"
                               "\n"
                               "  return out;\n"
                               "}\n\n";

} // namespace

std::string unloading(const Program &program)
{
    const Context context = program.context();
    std::string tables;
    std::string calls;
    bool bytes = false;
    bool words = false;
    for (const auto &[layer, map] : program.sample.outputs) {
        const OutputPlaces places(context, layer);
        (places.wide() ? words : bytes) = true;
        const std::string name = "channels_" + std::to_string(layer);
        tables += "// Layer " + std::to_string(layer) + ": " + std::to_string(map.shape.channels) + " channels of " +
                  std::to_string(map.shape.extent.area()) + " pixels\nstatic const channel_t " + name + "[] = {\n";
        for (int channel = 0; channel < map.shape.channels; ++channel) {
            const auto place = places.at(channel, 0).value_or(OutputPlaces::Place{});
            tables += "  {" + hexText(place.address) + ", " + std::to_string(8 * place.byte) + "},\n";
        }
        tables += "};\n\n";
        // All channels have the same distance between their pixels.
        const auto first = places.at(0, 0);
        const auto second = places.at(0, 1);
        const std::uint32_t step = first && second ? (second->address - first->address) / 4 : 1;
        calls += std::string("  out_buf = ") + (places.wide() ? "unload_words" : "unload_bytes") + "(out_buf, " + name + ", " +
                 std::to_string(map.shape.channels) + ", " + std::to_string(map.shape.extent.area()) + ", " + std::to_string(step) + ");\n";
    }
    return "// Where the first pixel of a channel lies: word and byte lane\n"
           "typedef struct {\n"
           "  uint32_t address;\n"
           "  uint8_t shift;\n"
           "} channel_t;\n\n" +
           tables + (bytes ? kBytes : "") + (words ? kWords : "") + "int cnn_unload(uint32_t *out_buf)\n{\n" + calls +
           "  (void) out_buf;\n\n  return CNN_OK;\n}\n";
}

} // namespace facet::program::c
