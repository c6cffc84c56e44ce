// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What a checkpoint says about its layers, by the rules of the vendor's loader (spec/chip/checkpoint.md section 1).

#include "formats/checkpoint.h"
#include "formats/checkpoint_names.h"

#include "network/types.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace facet::formats {

namespace {

constexpr int kDefaultBits = 8;

tl::unexpected<Error> fail(std::string what, const char *remedy)
{
    return tl::unexpected(Error{std::move(what), {}, 0, -1, remedy});
}

bool isInteger(float value)
{
    return std::isfinite(value) && value == std::trunc(value);
}

// Which layer first had this content. Weights and biases fit a byte each, so that the content itself is the key.
using ContentIndex = std::unordered_map<std::string, int>;

std::string contentOf(const std::vector<float> &integers)
{
    std::string content;
    content.reserve(integers.size());
    for (const float value : integers)
        content += static_cast<char>(static_cast<int>(value));
    return content;
}

// The layer that had this content before; stores `layer` where there is none.
std::optional<int> findOrStore(ContentIndex &index, std::string content, int layer)
{
    const auto [found, isNew] = index.try_emplace(std::move(content), layer);
    return isNew ? std::nullopt : std::optional(found->second);
}

class Loader {
public:
    Loader(const Checkpoint &checkpoint, bool binarySupported) : m_checkpoint(checkpoint), m_binarySupported(binarySupported)
    {
        for (const Tensor &tensor : checkpoint.tensors)
            m_byName.emplace(tensor.name, &tensor);
    }

    Expected<std::vector<WeightInfo>> run()
    {
        std::vector<WeightInfo> infos;
        for (const Tensor &tensor : m_checkpoint.tensors) {
            const std::optional<ParameterName> name = split(tensor.name);
            if (!name || name->parameter != "weight")
                continue;
            Expected<WeightInfo> info = read(tensor, *name, int(infos.size()));
            if (!info)
                return tl::unexpected(info.error());
            infos.push_back(std::move(*info));
        }
        if (infos.empty())
            return fail("The checkpoint holds no weights", "Choose a checkpoint that was trained for these chips.");
        return infos;
    }

private:
    [[nodiscard]] const Tensor *find(std::string_view layer, std::string_view rest) const
    {
        const auto found = m_byName.find(std::string(layer) + "." + std::string(rest));
        return found == m_byName.end() ? nullptr : found->second;
    }

    // A tensor of one integer; unset where there is none.
    [[nodiscard]] Expected<std::optional<int>> single(const ParameterName &name, const char *parameter) const
    {
        const Tensor *tensor = find(name.layer, parameter);
        if (!tensor)
            return std::nullopt;
        constexpr float kLargest = 1000;
        if (tensor->values.size() != 1 || !isInteger(tensor->values[0]) || std::abs(tensor->values[0]) > kLargest)
            return fail(tensor->name + " is not one integer", "Quantize the checkpoint first.");
        return int(tensor->values[0]);
    }

    Expected<WeightInfo> read(const Tensor &weights, const ParameterName &name, int index)
    {
        WeightInfo info;
        info.name = name.layer;
        info.shape = weights.shape;
        if (weights.shape.size() < 2 && name.op == "bn")
            return fail(weights.name + " belongs to a batch normalization that was not folded into its layer",
                        "Fold it (the vendor's training tools do it when they quantize) and save again.");
        if (weights.shape.size() < 2)
            return fail(weights.name + " has fewer than two dimensions", "Choose a checkpoint that was trained for these chips.");
        constexpr std::size_t kMostDimensions = 4; // transposed or not: channels, channels, rows, columns
        if (weights.shape.size() > kMostDimensions)
            return fail(weights.name + " has more than four dimensions", "Choose a checkpoint that was trained for these chips.");
        if (weights.values.empty())
            return fail(weights.name + " is empty", "Choose a checkpoint that was trained for these chips.");

        const auto statedBits = single(name, "weight_bits");
        const auto shift = single(name, "output_shift");
        if (!statedBits || !shift)
            return tl::unexpected(!statedBits ? statedBits.error() : shift.error());
        info.outputShift = *shift;
        const int stated = statedBits->value_or(0) == 0 ? kDefaultBits : **statedBits;
        if (stated != 1 && stated != 2 && stated != 4 && stated != 8)
            return fail(std::string(name.layer) + ".weight_bits is " + std::to_string(stated) + "; possible are 1, 2, 4 and 8",
                        "Quantize the checkpoint for these chips.");
        const Expected<int> bits = deriveBits(weights, stated);
        if (!bits)
            return tl::unexpected(bits.error());
        info.bits = *bits;
        // Equal numbers are not the same kernels in another shape or of other bits.
        std::string content = std::to_string(*bits);
        for (const int size : weights.shape)
            content += " " + std::to_string(size);
        info.sameWeights = findOrStore(m_weights, content + ":" + contentOf(weights.values), index);
        return readBias(name, stated, index, std::move(info));
    }

    [[nodiscard]] Expected<int> deriveBits(const Tensor &weights, int stated) const
    {
        const auto &values = weights.values;
        if (!std::all_of(values.begin(), values.end(), isInteger))
            return fail(weights.name + " holds numbers that are not integers", "Quantize the checkpoint first.");
        if (m_binarySupported && std::all_of(values.begin(), values.end(), [](float w) { return std::abs(w) == 1; }))
            return network::kBinaryBits;
        const auto [low, high] = std::minmax_element(values.begin(), values.end());
        if (*low == 0 && *high == 0)
            return 1;
        const int limit = 1 << (stated - 1);
        if (*low < float(-limit) || *high >= float(limit))
            return fail(weights.name + " holds numbers that do not fit " + std::to_string(stated) + " bits",
                        "Quantize the checkpoint again.");
        return stated;
    }

    // The bias is stored as integer * 2^(weight bits - 1).
    Expected<WeightInfo> readBias(const ParameterName &name, int statedBits, int index, WeightInfo info)
    {
        const Tensor *bias = find(name.layer, name.op.empty() ? "bias" : std::string(name.op) + ".bias");
        if (!bias)
            return info;
        std::vector<float> integers;
        for (const float stored : bias->values) {
            const float value = std::floor(stored / float(1 << (statedBits - 1)));
            if (!(value >= -128 && value <= 127))
                return fail(bias->name + " holds a value that is not in -128 to 127 after scaling", "Quantize the checkpoint again.");
            integers.push_back(value);
        }
        info.hasBias = std::any_of(integers.begin(), integers.end(), [](float value) { return value != 0; });
        if (info.hasBias)
            info.sameBias = findOrStore(m_biases, contentOf(integers), index);
        return info;
    }

    const Checkpoint &m_checkpoint;
    bool m_binarySupported;
    std::unordered_map<std::string, const Tensor *> m_byName;
    ContentIndex m_weights;
    ContentIndex m_biases;
};

} // namespace

Expected<std::vector<WeightInfo>> weightInfos(const Checkpoint &checkpoint, bool binarySupported)
{
    return Loader(checkpoint, binarySupported).run();
}

} // namespace facet::formats
