// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Batches as tensors.
#pragma once

#include "network/types.h"
#include "training/batches.h"

#include <ATen/core/Tensor.h>
#include <ATen/ops/from_blob.h>

namespace facet::training {

// Points into the batch, which must live as long as the tensor.
[[nodiscard]] inline at::Tensor inputTensor(Batch &batch, network::Shape shape)
{
    return at::from_blob(batch.inputs.data(), {std::int64_t(batch.labels.size()), shape.channels, shape.extent.rows, shape.extent.cols},
                         at::TensorOptions(at::kFloat));
}
[[nodiscard]] inline at::Tensor labelTensor(Batch &batch)
{
    return at::from_blob(batch.labels.data(), {std::int64_t(batch.labels.size())}, at::TensorOptions(at::kLong));
}

} // namespace facet::training
