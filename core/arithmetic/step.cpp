// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// One layer in the order of spec/chip/arithmetic.md section 1.
#include "arithmetic/workspace.h"

#include <algorithm>
#include <array>

namespace facet::arithmetic {

namespace {

using network::Eltwise;
using network::Shape;

template <typename T> struct Operands {
    std::array<View<T>, kMaxOperands> views;
    int count = 0;
};

// Reads a map of either width as T (32 bits hold both; 8-bit layers have 8-bit sources only).
template <typename T, typename Use> void withValues(const Map &map, Use use)
{
    if constexpr (sizeof(T) == 1) {
        use(viewOf<std::int8_t>(map));
    } else {
        if (map.wide)
            use(viewOf<std::int32_t>(map));
        else
            use(viewOf<std::int8_t>(map));
    }
}

template <typename T> class StepRun {
public:
    StepRun(const Engine::Plan &plan, const Step &step, Workspace &workspace, std::vector<StageCapture> *stages)
        : m_kernels(kernels(plan.instructions)), m_step(step), m_work(workspace), m_stages(stages)
    {
    }

    void run()
    {
        Operands<T> operands = cut();
        if (operands.count > 1 && !m_step.poolFirst)
            combine(operands);
        for (int k = 0; k < operands.count; ++k)
            operands.views[std::size_t(k)] = cropped(operands.views[std::size_t(k)], k);
        if (m_step.pools) {
            m_work.pooled.resize(std::max(m_work.pooled.size(), std::size_t(operands.count)));
            for (int k = 0; k < operands.count; ++k) {
                Map &to = m_work.pooled[std::size_t(k)];
                pool(m_step, m_kernels, operands.views[std::size_t(k)], to);
                operands.views[std::size_t(k)] = viewOf<T>(to);
            }
            capture(Stage::Pooling, operands);
        }
        if (operands.count > 1)
            combine(operands);

        Map &out = m_work.output(m_step.layer);
        if (m_step.convolves)
            convolve(m_step.convolution, m_kernels, operands.views[0], m_work, out);
        else
            copy(operands.views[0], out);
        if (m_step.bufferShift > 0) {
            roll(m_work.buffer, m_step.bufferShift);
            roll(out, m_step.bufferShift);
        }
        if (m_stages != nullptr)
            m_stages->push_back({m_step.layer, Stage::Output, 1, toFeatureMap(out)});
        if (m_step.bufferInsert > 0)
            insert(out);
    }

private:
    [[nodiscard]] Map &source(std::size_t index) { return m_work.output(m_step.sources[index]); }

    // The operands, without copying where they are maps of their own or channels of one map.
    Operands<T> cut()
    {
        Operands<T> operands;
        operands.count = m_step.operands;
        const auto isT = [](const Map &map) { return map.wide == (sizeof(T) != 1); };
        const bool oneEach = m_step.skippedChannels == 0 && !m_step.pixelwise && int(m_step.sources.size()) == m_step.operands &&
                             std::ranges::all_of(m_step.sources, [&](int layer) {
                                 const Map &map = m_work.output(layer);
                                 return map.shape == m_step.operand && isT(map);
                             });
        if (oneEach) {
            for (int k = 0; k < operands.count; ++k)
                operands.views[std::size_t(k)] = viewOf<T>(source(std::size_t(k)));
            return operands;
        }
        const Map *whole = nullptr;
        if (m_step.sources.empty() && isT(m_work.buffer))
            whole = &m_work.buffer;
        else if (m_step.sources.size() == 1 && isT(source(0)))
            whole = &source(0);
        else
            whole = &gather();
        for (int k = 0; k < operands.count; ++k) {
            const std::size_t first = std::size_t(m_step.skippedChannels + k * m_step.operand.channels);
            operands.views[std::size_t(k)] = {whole->values<T>().data() + first, m_step.operand, whole->stride()};
        }
        return operands;
    }

    // All sources in one map: side by side along the channels, or one after the other along the pixels.
    const Map &gather()
    {
        T *out = m_work.gathered.reset<T>(m_step.gathered);
        const std::size_t stride = m_work.gathered.stride();
        std::vector<const Map *> sources;
        for (std::size_t i = 0; i < m_step.sources.size(); ++i)
            sources.push_back(&source(i));
        if (sources.empty())
            sources.push_back(&m_work.buffer);
        for (const Map *map : sources) {
            withValues<T>(*map, [&](const auto &view) {
                for (std::size_t p = 0; p < view.pixels(); ++p)
                    std::copy_n(view.pixel(p), std::size_t(view.shape.channels), out + p * stride);
                out += m_step.pixelwise ? view.pixels() * stride : std::size_t(view.shape.channels);
            });
        }
        return m_work.gathered;
    }

    View<T> cropped(View<T> view, int operand)
    {
        view.data = view.pixel(m_step.crop[0], 0);
        view.shape.extent.rows -= m_step.crop[0] + m_step.crop[1];
        if (view.shape.channels == m_step.read.channels) {
            view.shape = m_step.read; // the same pixels in rows of another length
            return view;
        }
        // Channels and pixels change places: through (channel, row, column) order. One map per operand.
        m_work.reshaped.resize(std::max(m_work.reshaped.size(), std::size_t(operand) + 1));
        Map &to = m_work.reshaped[std::size_t(operand)];
        m_work.ordered.resize(std::size_t(view.shape.elements()));
        toFeatureMap(view, m_work.ordered.data());
        T *out = to.reset<T>(m_step.read);
        const std::size_t pixels = to.pixels();
        for (std::size_t c = 0; c < std::size_t(m_step.read.channels); ++c) {
            for (std::size_t p = 0; p < pixels; ++p)
                out[p * to.stride() + c] = static_cast<T>(m_work.ordered[c * pixels + p]);
        }
        return viewOf<T>(to);
    }

    static std::int64_t apply(Eltwise op, std::int64_t a, std::int64_t b)
    {
        switch (op) {
        case Eltwise::Add: return a + b;
        case Eltwise::Sub: return a - b;
        case Eltwise::Or: return a | b;
        case Eltwise::Xor: return a ^ b;
        case Eltwise::None: break;
        }
        return a;
    }

    template <Eltwise kOp> void combineAs(const Operands<T> &operands, T *out, std::size_t stride)
    {
        // 16 operands of 8 bits fit 16 bits, of 32 bits 64.
        using Sum = std::conditional_t<sizeof(T) == 1, std::int16_t, std::int64_t>;
        constexpr std::size_t kChunk = 32;
        const std::size_t channels = std::size_t(operands.views[0].shape.channels);
        for (std::size_t p = 0; p < operands.views[0].pixels(); ++p) {
            for (std::size_t first = 0; first < channels; first += kChunk) {
                const std::size_t count = std::min(kChunk, channels - first);
                Sum sums[kChunk];
                std::copy_n(operands.views[0].pixel(p) + first, count, sums);
                for (int k = 1; k < operands.count; ++k) {
                    const T *other = operands.views[std::size_t(k)].pixel(p) + first;
                    for (std::size_t c = 0; c < count; ++c)
                        sums[c] = static_cast<Sum>(apply(kOp, sums[c], other[c]));
                }
                for (std::size_t c = 0; c < count; ++c)
                    out[p * stride + first + c] = static_cast<T>(std::clamp<Sum>(sums[c], -128, 127));
            }
        }
    }

    // Section 5: operand by operand, clipped once.
    void combine(Operands<T> &operands)
    {
        T *out = m_work.combined.reset<T>(operands.views[0].shape);
        const std::size_t stride = m_work.combined.stride();
        switch (m_step.eltwise) {
        case Eltwise::Add: combineAs<Eltwise::Add>(operands, out, stride); break;
        case Eltwise::Sub: combineAs<Eltwise::Sub>(operands, out, stride); break;
        case Eltwise::Or: combineAs<Eltwise::Or>(operands, out, stride); break;
        case Eltwise::Xor: combineAs<Eltwise::Xor>(operands, out, stride); break;
        case Eltwise::None: combineAs<Eltwise::None>(operands, out, stride); break;
        }
        operands.views[0] = viewOf<T>(m_work.combined);
        operands.count = 1;
        capture(Stage::Eltwise, operands);
    }

    void capture(Stage stage, const Operands<T> &operands)
    {
        if (m_stages == nullptr)
            return;
        StageCapture stacked{m_step.layer, stage, operands.count, {operands.views[0].shape, {}}};
        const auto size = std::size_t(stacked.map.shape.elements());
        stacked.map.shape.channels *= operands.count;
        stacked.map.values.resize(size * std::size_t(operands.count));
        for (int k = 0; k < operands.count; ++k)
            toFeatureMap(operands.views[std::size_t(k)], stacked.map.values.data() + std::size_t(k) * size);
        m_stages->push_back(std::move(stacked));
    }

    // Rows move up by `by`; the last ones become zero.
    static void roll(Map &map, int by)
    {
        const auto move = [&](auto &values) {
            const std::size_t row = std::size_t(map.shape.extent.cols) * map.stride();
            const std::size_t moved = std::min(values.size(), std::size_t(by) * row);
            std::copy(values.begin() + std::ptrdiff_t(moved), values.end(), values.begin());
            std::fill(values.end() - std::ptrdiff_t(moved), values.end(), 0);
        };
        if (map.wide)
            move(map.full);
        else
            move(map.narrow);
    }

    // The output pixel by pixel becomes (channels, columns) of each of the last entries (section 7).
    void insert(const Map &out)
    {
        withValues<T>(out, [&](const auto &view) {
            Map &buffer = m_work.buffer;
            const auto cols = std::size_t(buffer.shape.extent.cols);
            std::size_t at = 0;
            for (std::size_t p = 0; p < view.pixels(); ++p) {
                for (int c = 0; c < view.shape.channels; ++c, ++at) {
                    for (int entry = buffer.shape.extent.rows - m_step.bufferInsert; entry < buffer.shape.extent.rows; ++entry)
                        buffer.narrow[(std::size_t(entry) * cols + at % cols) * buffer.stride() + at / cols] =
                            static_cast<std::int8_t>(view.pixel(p)[c]);
                }
            }
        });
    }

    const Kernels &m_kernels;
    const Step &m_step;
    Workspace &m_work;
    std::vector<StageCapture> *m_stages;
};

} // namespace

void runStep(const Engine::Plan &plan, const Step &step, Workspace &workspace, std::vector<StageCapture> *stages)
{
    const bool wide = std::ranges::any_of(step.sources, [&](int source) { return workspace.output(source).wide; });
    if (wide)
        StepRun<std::int32_t>(plan, step, workspace, stages).run();
    else
        StepRun<std::int8_t>(plan, step, workspace, stages).run();
}

} // namespace facet::arithmetic
