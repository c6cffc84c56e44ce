// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "training/fake_quantize.h"

#include <ATen/Parallel.h>
#include <ATen/ops/empty_like.h>
#include <torch/csrc/autograd/custom_function.h>

#include <cstring>
#include <string>
#include <type_traits>

namespace facet::training {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

constexpr std::int64_t kValuesPerTask = 32768;
static_assert(std::is_trivially_copyable_v<Grid>);

struct Straight : torch::autograd::Function<Straight> {
    static at::Tensor forward(AutogradContext *context, const at::Tensor &x, const Grid &grid)
    {
        const at::Tensor from = x.contiguous();
        at::Tensor to = at::empty_like(from);
        context->save_for_backward({from});
        context->saved_data["grid"] = std::string(reinterpret_cast<const char *>(&grid), sizeof grid);
        const float *in = from.data_ptr<float>();
        float *out = to.data_ptr<float>();
        at::parallel_for(0, from.numel(), kValuesPerTask, [&](std::int64_t begin, std::int64_t end) {
            roundToGrid(grid, in + begin, out + begin, std::size_t(end - begin));
        });
        return to;
    }

    static variable_list backward(AutogradContext *context, variable_list gradients)
    {
        Grid grid;
        std::memcpy(&grid, context->saved_data["grid"].toStringRef().data(), sizeof grid);
        const at::Tensor from = context->get_saved_variables()[0];
        const at::Tensor gradient = gradients[0].contiguous();
        at::Tensor to = at::empty_like(from);
        const float *in = from.data_ptr<float>();
        const float *incoming = gradient.data_ptr<float>();
        float *out = to.data_ptr<float>();
        at::parallel_for(0, from.numel(), kValuesPerTask, [&](std::int64_t begin, std::int64_t end) {
            roundToGridBackward(grid, in + begin, incoming + begin, out + begin, std::size_t(end - begin));
        });
        return {to, at::Tensor()};
    }
};

} // namespace

at::Tensor fakeQuantize(const at::Tensor &x, const Grid &grid)
{
    return Straight::apply(x, grid);
}

} // namespace facet::training
