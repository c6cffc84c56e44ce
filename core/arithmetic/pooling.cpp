// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// spec/chip/arithmetic.md section 4.
#include "arithmetic/workspace.h"

#include <algorithm>

namespace facet::arithmetic {

namespace {

using network::Pooling;

// Calls with every value of a window of channel 0; channels follow each other.
template <typename T, typename Use> void overWindow(const Step &step, const View<T> &in, int y, int x, Use use)
{
    for (int i = 0; i < step.window.rows; ++i) {
        for (int j = 0; j < step.window.cols; ++j)
            use(in.pixel(y * step.windowStride.rows + i * step.windowStep.rows, x * step.windowStride.cols + j * step.windowStep.cols));
    }
}

template <typename T> void maximum(const Step &step, const View<T> &in, Map &out)
{
    T *to = out.reset<T>(step.pooled);
    const auto channels = std::size_t(step.pooled.channels);
    for (int y = 0; y < step.pooled.extent.rows; ++y) {
        for (int x = 0; x < step.pooled.extent.cols; ++x, to += out.stride()) {
            std::copy_n(in.pixel(y * step.windowStride.rows, x * step.windowStride.cols), channels, to);
            overWindow(step, in, y, x, [&](const T *values) {
                for (std::size_t c = 0; c < channels; ++c)
                    to[c] = std::max(to[c], values[c]);
            });
        }
    }
}

template <typename T> void average(const Step &step, const View<T> &in, Map &out)
{
    T *to = out.reset<T>(step.pooled);
    const auto channels = std::size_t(step.pooled.channels);
    const std::int64_t count = step.window.area();
    std::vector<std::int64_t> sums(channels);
    for (int y = 0; y < step.pooled.extent.rows; ++y) {
        for (int x = 0; x < step.pooled.extent.cols; ++x, to += out.stride()) {
            std::ranges::fill(sums, 0);
            overWindow(step, in, y, x, [&](const T *values) {
                for (std::size_t c = 0; c < channels; ++c)
                    sums[c] += values[c];
            });
            for (std::size_t c = 0; c < channels; ++c) {
                if (!step.roundAverage) {
                    to[c] = static_cast<T>(sums[c] / count); // toward zero
                } else {
                    const std::int64_t magnitude = (2 * std::abs(sums[c]) + count) / (2 * count); // half away from zero
                    to[c] = static_cast<T>(std::clamp<std::int64_t>(sums[c] < 0 ? -magnitude : magnitude, -128, 127));
                }
            }
        }
    }
}

} // namespace

void pool(const Step &step, const Kernels &kernels, const View<std::int8_t> &in, Map &out)
{
    if (step.pooling == Pooling::Average) {
        average(step, in, out);
        return;
    }
    MaximumTask task;
    task.in = in.data;
    task.rowStride = in.stride * std::size_t(in.shape.extent.cols);
    task.pixelStride = in.stride;
    task.channels = std::size_t(step.pooled.channels);
    task.outRows = step.pooled.extent.rows;
    task.outCols = step.pooled.extent.cols;
    task.windowRows = step.window.rows;
    task.windowCols = step.window.cols;
    task.strideRows = step.windowStride.rows;
    task.strideCols = step.windowStride.cols;
    task.stepRows = step.windowStep.rows;
    task.stepCols = step.windowStep.cols;
    task.out = out.reset<std::int8_t>(step.pooled);
    task.outStride = out.stride();
    kernels.maximum(task);
}

void pool(const Step &step, const Kernels &, const View<std::int32_t> &in, Map &out)
{
    if (step.pooling == Pooling::Average)
        average(step, in, out);
    else
        maximum(step, in, out);
}

} // namespace facet::arithmetic
