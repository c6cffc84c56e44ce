// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "program/compile.h"

#include "arithmetic/infer.h"

#include <algorithm>

namespace facet::program {

std::size_t Program::kernelWords() const
{
    std::size_t words = 0;
    for (const KernelBlock &block : kernels)
        words += block.words.size();
    return words;
}

Program registersOnly(std::string name, const network::Network &network, const network::Shapes &shapes, device::DeviceId device,
                      const place::Placement &placement)
{
    Program program;
    program.name = std::move(name);
    program.device = device;
    program.network = network;
    program.shapes = shapes;
    program.placement = placement;
    const Context context = program.context();
    program.init = initSteps(context);
    program.configure = configureSteps(context);
    program.start = startSteps(context);
    program.interrupt = interruptSteps(context);
    program.stop = stopSteps(context);
    program.resume = continueSteps(context);
    return program;
}

Expected<Program> compile(const Request &request)
{
    const auto refuse = [](std::string what, std::string remedy) {
        return tl::unexpected(Error{std::move(what), {}, 0, -1, std::move(remedy)});
    };
    if (!request.shapes.ok() || request.shapes.order.empty())
        return refuse("The shapes of the network do not fit together", "Repair the network first");
    if (request.network.dataBuffer)
        return refuse("Networks with a rolling data buffer cannot be compiled", "Remove data_buffer");
    const Expected<arithmetic::Result> result = arithmetic::infer(request.network, request.shapes, request.parameters, request.sample);
    if (!result)
        return tl::unexpected(result.error());

    Program program = registersOnly(request.name, request.network, request.shapes, request.device, request.placement);
    program.parameters = request.parameters;
    const Context context = program.context();
    program.kernels = kernelBlocks(context, program.parameters);
    program.biases = biasImage(context, program.parameters);

    program.sample.input = request.sample;
    program.sample.words = inputWords(context, request.sample);
    const std::vector<int> layers = outputLayers(context);
    for (const arithmetic::LayerOutput &output : result->outputs) {
        if (std::ranges::find(layers, output.layer) != layers.end())
            program.sample.outputs[output.layer] = output.map;
    }
    program.sample.knownAnswers = knownAnswers(context, program.sample.outputs, request.answerLimit);
    return program;
}

int networkLayer(const Context &context, int hardwareLayer)
{
    for (const int layer : context.executed) {
        const int number = context.hardwareIndex[std::size_t(layer)];
        if (number == hardwareLayer || (context.resetBefore[std::size_t(layer)] && number - 1 == hardwareLayer))
            return layer;
    }
    return -1;
}

} // namespace facet::program
