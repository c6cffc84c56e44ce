// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "training/batch_norm.h"

#include <cmath>

namespace facet::training {

void fuseBatchNorm(std::span<float> weights, std::span<float> bias, const BatchNormValues &values, float factor)
{
    const std::size_t channels = bias.size();
    const std::size_t perChannel = channels > 0 ? weights.size() / channels : 0;
    for (std::size_t channel = 0; channel < channels; ++channel) {
        const float inverse = 1.0f / std::sqrt(values.variance[channel] + float(kBatchNormEpsilon));
        const float scale = factor * (values.scale.empty() ? 1.0f : values.scale[channel]);
        const float offset = factor * (values.offset.empty() ? 0.0f : values.offset[channel]);
        for (float &weight : weights.subspan(channel * perChannel, perChannel))
            weight *= scale * inverse;
        bias[channel] = (bias[channel] - values.mean[channel]) * inverse * scale + offset;
    }
}

} // namespace facet::training
