// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Network descriptions from anywhere: reading never crashes, and what is accepted is written and read back equal.
// The first byte chooses the device, whether an input shape is given, how many weight tensors there are, and whether the
// rest is the text itself or picks keys and values to make one that is likely to be accepted.

#include "formats/network_yaml.h"

#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <set>
#include <string>
#include <vector>

using namespace facet;

namespace {

constexpr unsigned kSecondDevice = 1;
constexpr unsigned kWithInput = 2;
constexpr unsigned kComposed = 4;
constexpr unsigned kTensorShift = 3; // the other bits: the number of tensors
constexpr std::uint8_t kNextLayer = 0xff;

// A key and the values it may get.
struct Choice {
    const char *key;
    std::vector<const char *> values;
};

const std::vector<Choice> &choices()
{
    static const std::vector<Choice> all{
        {"op", {"conv2d", "conv1d", "convtranspose2d", "mlp", "none", "add", "sub", "bitwise_or", "xor"}},
        {"eltwise", {"add", "sub", "or", "xor"}},
        {"operands", {"2", "3", "16"}},
        {"kernel_size", {"3x3", "1x1", "1", "9"}},
        {"pad", {"0", "1", "2", "200"}},
        {"stride", {"1", "2", "[2, 2]"}},
        {"dilation", {"1", "2", "[1, 3]"}},
        {"groups", {"1", "4", "7"}},
        {"max_pool", {"1", "2", "[2, 1]", "16384"}},
        {"avg_pool", {"2", "[3, 3]"}},
        {"pool_stride", {"1", "2", "[1, 2]"}},
        {"pool_dilation", {"1", "2", "[2, 3]"}},
        {"pool_first", {"true", "false"}},
        {"activate", {"ReLU", "Abs", "None"}},
        {"quantization", {"1", "2", "4", "8", "bin"}},
        {"output_shift", {"-3", "0", "127"}},
        {"output_width", {"8", "32"}},
        {"data_format", {"HWC", "CHW"}},
        {"in_channels", {"0", "1", "3", "4", "8", "16384"}},
        {"in_dim", {"8", "[8]", "[4, 4]", "[16, 16]", "[1, 256]", "[16384, 16384]"}},
        {"in_crop", {"[1, 1]", "[0, 2]", "[16384, 0]"}},
        {"in_channel_skip", {"1"}},
        {"out_channels", {"1", "4", "8", "65", "16384"}},
        {"in_offset", {"0", "0x100"}},
        {"in_sequences", {"-1", "input", "0", "1", "[0, 1]", "[-1, -1]", "[2, 0]", "n0", "Ring"}},
        {"next_sequence", {"stop", "1", "2", "0", "n0", "99"}},
        {"simulated_sequence", {"stop", "1"}},
        {"snoop_sequence", {"stop", "0"}},
        {"weight_source", {"0", "1", "n0"}},
        {"name", {"n0", "\"n 1\"", "'5'", "on_", "\"\\u00e9\""}},
        {"sequence", {"0", "5", "9"}},
        {"write_gap", {"0", "1"}},
        {"read_gap", {"1"}},
        {"flatten", {"true", "false"}},
        {"streaming", {"yes"}},
        {"bypass", {"true"}},
        {"calcx4", {"true"}},
        {"readahead", {"true"}},
        {"tcalc", {"true", "off"}},
        {"output", {"true"}},
        {"output_pad", {"0", "1"}},
        {"output_processors", {"0xf", "0xffff.ffff.ffff.ffff"}},
        {"bias_group", {"0", "[0, 3]"}},
        {"buffer_shift", {"1"}},
        {"buffer_insert", {"1"}},
    };
    return all;
}

const std::vector<const char *> &headers()
{
    static const std::vector<const char *> all{
        "",
        "# facet: {\"picture\": [3, 16, 16], \"fold\": 2, \"bias\": [0]}\n",
        "# facet: {\"bias\": [0, 1], \"same_weights\": [[1, 0]], \"same_bias\": [[1, 0]], \"names\": [[0, \"Stop\"]]}\n",
        "# facet: {\"options\": [\"--fifo\", \"--mlator\"], \"start_layer\": 1, \"weight_start\": 4}\n",
        "data_buffer: [{processors: 1, channels: 1, dim: 4, offset: 0, name: ring}]\n",
        "output_map: 0xf0\nunload: [{processors: 1, channels: 1, dim: [4, 2], offset: 8}]\n",
    };
    return all;
}

// Text from picks: a header, then pairs of key and value; kNextLayer begins a new layer.
std::string composed(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return {};
    std::string text = std::string(headers()[data[0] % headers().size()]) + "arch: a\ndataset: d\nlayers:\n";
    const std::string begin = "- {processors: 0xf, out_offset: 0";
    text += begin;
    std::set<std::size_t> used;
    for (std::size_t i = 1; i + 1 < size; i += 2) {
        if (data[i] == kNextLayer) {
            text += "}\n" + begin;
            used.clear();
            continue;
        }
        const std::size_t key = data[i] % choices().size();
        const Choice &choice = choices()[key];
        if (used.insert(key).second)
            text += std::string(", ") + choice.key + ": " + choice.values[data[i + 1] % choice.values.size()];
    }
    return text + "}\n";
}

formats::YamlOptions optionsOf(unsigned choice)
{
    formats::YamlOptions options;
    options.device = (choice & kSecondDevice) != 0 ? device::DeviceId::Max78002 : device::DeviceId::Max78000;
    if ((choice & kWithInput) != 0)
        options.inputShape = network::Shape{3, {16, 16}};
    int in = 3;
    for (unsigned i = 0; i < choice >> kTensorShift; ++i) {
        formats::WeightInfo info;
        info.name = "w" + std::to_string(i);
        info.shape = {4, in, 3, 3};
        info.hasBias = i % 2 == 1;
        if (i > 1) {
            info.sameWeights = int(i) - 1;
            info.sameBias = int(i) - 2;
        }
        in = 4;
        options.weights.push_back(info);
    }
    return options;
}

[[noreturn]] void fail(const char *why, const std::string &text)
{
    std::cerr << why << "\n" << text << std::endl;
    std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const unsigned choice = data[0];
    const std::string text =
        (choice & kComposed) != 0 ? composed(data + 1, size - 1) : std::string(reinterpret_cast<const char *>(data + 1), size - 1);
    const formats::YamlOptions options = optionsOf(choice);
    const auto first = formats::readNetworkYaml(text, options);
    if (!first) {
        if (first.error().empty())
            fail("refused without a reason", text);
        return 0;
    }
    const device::Device &device = device::device(options.device);
    const std::string written = formats::writeNetworkYaml(first->network, device);
    const auto second = formats::readNetworkYaml(written, {.device = options.device});
    if (!second)
        fail(second.error().front().message().c_str(), written);
    if (!(second->network == first->network))
        fail("what was written reads back differently", written);
    if (formats::writeNetworkYaml(second->network, device) != written)
        fail("writing is not stable", written);
    return 0;
}
