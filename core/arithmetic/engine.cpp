// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "arithmetic/infer.h"
#include "arithmetic/workspace.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace facet::arithmetic {

namespace {

using network::FeatureMap;
using network::Shape;

std::string text(const Shape &shape)
{
    return std::to_string(shape.channels) + "x" + std::to_string(shape.extent.rows) + "x" + std::to_string(shape.extent.cols);
}

Error makeError(std::string what, std::string remedy, int layer = -1)
{
    return {std::move(what), {}, 0, layer, std::move(remedy)};
}

// 8-bit data of the expected shape.
Expected<void> check(const FeatureMap &map, const Shape &shape, const std::string &name)
{
    if (map.shape != shape)
        return tl::unexpected(makeError(name + " is " + text(map.shape) + ", but the network reads " + text(shape),
                                        "Give data of the shape that the network reads"));
    if (map.values.size() != std::size_t(shape.elements()))
        return tl::unexpected(makeError(name + " has " + std::to_string(map.values.size()) + " values for its shape " + text(shape),
                                        "Give one value for every channel of every pixel"));
    std::int32_t outside = 0; // without branches: this runs over every input
    for (const std::int32_t value : map.values)
        outside |= std::int32_t(std::uint32_t(value) + 128u);
    if ((outside & ~0xff) != 0)
        return tl::unexpected(makeError(name + " has values outside of -128 to 127", "Normalize the data to signed 8 bits first"));
    return {};
}

Expected<Result> run(const Engine::Plan &plan, const FeatureMap &input, const Options &options, Workspace &workspace)
{
    if (auto checked = check(input, plan.input, "The input"); !checked)
        return tl::unexpected(checked.error());
    fromFeatureMap(input, workspace.output(network::kNetworkInput));
    const bool hasBuffer = plan.buffer.channels > 0;
    if (hasBuffer && options.buffer != nullptr) {
        if (auto checked = check(*options.buffer, plan.buffer, "The data buffer"); !checked)
            return tl::unexpected(checked.error());
        fromFeatureMap(*options.buffer, workspace.buffer);
    } else if (hasBuffer) {
        std::fill_n(workspace.buffer.reset<std::int8_t>(plan.buffer), workspace.buffer.narrow.size(), std::int8_t(0));
    }

    Result result;
    for (const Step &step : plan.steps) {
        if (options.stop.stop_requested())
            return tl::unexpected(makeError("The inference was canceled", {}));
        runStep(plan, step, workspace, options.captureStages ? &result.stages : nullptr);
        if (workspace.overflow) {
            workspace.overflow = false;
            return tl::unexpected(makeError("A 32-bit output exceeds 32 bits", "Use 8-bit outputs in the layers before", step.layer));
        }
        if (step.isOutput)
            result.outputs.push_back({step.layer, toFeatureMap(workspace.output(step.layer))});
    }
    if (hasBuffer)
        result.buffer = toFeatureMap(workspace.buffer);
    return result;
}

// Images computed side by side: each worker takes the next one.
class Batch {
public:
    Batch(const Engine::Plan &plan, std::span<const FeatureMap> inputs, const Options &options)
        : m_plan(plan), m_inputs(inputs), m_options(options), m_results(inputs.size())
    {
    }

    Expected<std::vector<Result>> compute()
    {
        const unsigned machine = std::max(std::thread::hardware_concurrency(), 1u);
        const std::size_t wanted = m_options.threads > 0 ? std::size_t(m_options.threads) : machine;
        const std::size_t workers = std::clamp<std::size_t>(wanted, 1, std::max<std::size_t>(m_inputs.size(), 1));
        {
            std::vector<std::jthread> others;
            for (std::size_t i = 1; i < workers; ++i)
                others.emplace_back([this] { work(); });
            work();
        }
        if (m_error)
            return tl::unexpected(*m_error);
        return std::move(m_results);
    }

private:
    void work()
    {
        Workspace workspace(m_plan);
        while (!m_failed) {
            const std::size_t index = m_next++;
            if (index >= m_inputs.size())
                return;
            auto result = run(m_plan, m_inputs[index], m_options, workspace);
            const std::scoped_lock lock(m_mutex);
            if (!result) {
                // Of several errors, that of the earliest image: the same one with any number of threads.
                if (!m_error || index < m_failedImage) {
                    m_error = std::move(result.error());
                    m_failedImage = index;
                }
                m_failed = true;
                return;
            }
            m_results[index] = std::move(*result);
            ++m_done;
            if (m_options.progress)
                m_options.progress(m_done, m_inputs.size());
        }
    }

    const Engine::Plan &m_plan;
    std::span<const FeatureMap> m_inputs;
    const Options &m_options;
    std::vector<Result> m_results;
    std::atomic<std::size_t> m_next = 0;
    std::atomic<bool> m_failed = false;
    std::mutex m_mutex;
    std::size_t m_done = 0;
    std::size_t m_failedImage = 0;
    std::optional<Error> m_error;
};

} // namespace

Expected<Engine> Engine::prepare(const network::Network &network, const network::Shapes &shapes, const network::Parameters &parameters,
                                 InstructionSet instructions)
{
    auto steps = planSteps(network, shapes);
    if (!steps)
        return tl::unexpected(steps.error());
    if (parameters.size() != network.layers.size())
        return tl::unexpected(makeError("There are parameters for " + std::to_string(parameters.size()) + " layers of " +
                                            std::to_string(network.layers.size()),
                                        "Load weights that belong to this network"));
    auto plan = std::make_shared<Plan>();
    plan->instructions = instructions;
    plan->input = network.input();
    plan->layers = network.layers.size();
    if (network.dataBuffer)
        plan->buffer = {network.dataBuffer->channels, network.dataBuffer->dim};
    plan->steps = std::move(*steps);

    // Layers whose data are 32 bits wide, from 32-bit outputs on.
    std::vector<bool> wide(network.layers.size(), false);
    for (Step &step : plan->steps) {
        const auto index = std::size_t(step.layer);
        const bool wideInput = std::ranges::any_of(step.sources, [&](int source) { return source >= 0 && wide[std::size_t(source)]; });
        wide[index] = step.convolves ? step.convolution.wideOutput : wideInput;
        if (!step.convolves)
            continue;
        if (auto added = addParameters(step, network.layers[index], parameters[index], wideInput, kernels(instructions)); !added)
            return tl::unexpected(added.error());
    }
    return Engine(std::move(plan));
}

Expected<Result> Engine::infer(const FeatureMap &input, const Options &options) const
{
    Workspace workspace(*m_plan);
    auto result = run(*m_plan, input, options, workspace);
    if (result && options.progress)
        options.progress(1, 1);
    return result;
}

Expected<std::vector<Result>> Engine::inferBatch(std::span<const FeatureMap> inputs, const Options &options) const
{
    return Batch(*m_plan, inputs, options).compute();
}

Expected<Result> infer(const network::Network &network, const network::Shapes &shapes, const network::Parameters &parameters,
                       const FeatureMap &input, const Options &options)
{
    const auto engine = Engine::prepare(network, shapes, parameters);
    if (!engine)
        return tl::unexpected(engine.error());
    return engine->infer(input, options);
}

} // namespace facet::arithmetic
