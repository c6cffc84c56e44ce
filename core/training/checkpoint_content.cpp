// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "training/checkpoint_content.h"

namespace facet::training {

namespace {

namespace pickle = formats::pickle;

pickle::TensorData typed(const formats::Tensor &tensor, bool quantized)
{
    const std::vector<std::int64_t> shape(tensor.shape.begin(), tensor.shape.end());
    const auto ends = [&](const char *key) { return tensor.name.ends_with(key); };
    if (ends(".num_batches_tracked") || (!quantized && (ends(".weight_bits") || ends(".bias_bits"))))
        return pickle::longTensor(shape, std::vector<std::int64_t>(tensor.values.begin(), tensor.values.end()));
    if (!quantized && (ends(".quantize_activation") || ends(".clamp_activation") || ends(".adjust_output_shift"))) {
        std::vector<bool> flags;
        for (const float value : tensor.values)
            flags.push_back(value != 0);
        return pickle::boolTensor(shape, flags);
    }
    return pickle::floatTensor(shape, tensor.values);
}

} // namespace

formats::CheckpointContent checkpointContent(std::span<const formats::Tensor> state, const CheckpointFacts &facts)
{
    formats::CheckpointContent content;
    content.epoch = facts.epoch;
    content.arch = facts.arch;
    for (const formats::Tensor &tensor : state)
        content.add(tensor.name, typed(tensor, facts.quantized));
    content.extras.add("current_top1", facts.top1).add("best_top1", facts.bestTop1).add("best_epoch", facts.bestEpoch);
    if (facts.quantized)
        content.extras.add("clipping_method", "MAX_BIT_SHIFT");
    return content;
}

} // namespace facet::training
