// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "study/cross_check.h"

#include "accelerator/accelerator.h"
#include "device/registers.h"
#include "program/data_image.h"
#include "program/steps.h"
#include "program/weight_image.h"

#include <cstdio>
#include <string>

namespace facet::study {

namespace {

std::string hex(std::uint32_t value)
{
    char text[16];
    std::snprintf(text, sizeof text, "0x%08x", value);
    return text;
}

tl::unexpected<Error> fail(std::string what, std::string remedy = {})
{
    return tl::unexpected(Error{std::move(what), {}, 0, -1, std::move(remedy)});
}

// A bus that counts.
class Player {
public:
    explicit Player(device::DeviceId device) : m_chip(device) {}

    [[nodiscard]] accelerator::Accelerator &chip() { return m_chip; }
    [[nodiscard]] std::int64_t writes() const { return m_writes; }
    void write(std::uint32_t address, std::uint32_t value)
    {
        m_chip.write32(address, value);
        ++m_writes;
    }
    void writeAll(std::uint32_t address, const std::vector<std::uint32_t> &words, std::uint32_t step = 4)
    {
        for (std::size_t i = 0; i < words.size(); ++i)
            write(address + step * std::uint32_t(i), words[i]);
    }
    // False: waits for ever.
    bool play(const program::Steps &steps)
    {
        for (const program::Step &step : steps) {
            switch (step.kind) {
            case program::Step::Kind::Write: write(step.address, step.value); break;
            case program::Step::Kind::Or: write(step.address, m_chip.read32(step.address) | step.value); break;
            case program::Step::Kind::And: write(step.address, m_chip.read32(step.address) & step.value); break;
            case program::Step::Kind::WaitSet:
                if ((m_chip.read32(step.address) & step.value) != step.value) {
                    m_stuck = step.address;
                    return false;
                }
                break;
            }
        }
        return true;
    }
    [[nodiscard]] std::uint32_t stuckAt() const { return m_stuck; }

private:
    accelerator::Accelerator m_chip;
    std::int64_t m_writes = 0;
    std::uint32_t m_stuck = 0;
};

void loadMemories(Player &player, const program::Context &context, const network::Parameters &parameters)
{
    for (const program::KernelBlock &block : program::kernelBlocks(context, parameters)) {
        player.chip().write8(block.address | 1, 1);
        player.writeAll(block.address, block.words);
    }
    const device::RegisterMap map(context.device.id);
    const program::BiasImage biases = program::biasImage(context, parameters);
    for (std::size_t g = 0; g < biases.size(); ++g) {
        for (std::size_t i = 0; i < biases[g].size(); ++i)
            player.write(map.bias(int(g), int(i)), biases[g][i]);
    }
}

void compare(CrossCheck &result, Player &player, const program::Context &context, const arithmetic::Result &expected)
{
    for (const arithmetic::LayerOutput &output : expected.outputs) {
        for (const program::OutputWord &word : program::outputWords(context, output.layer, output.map)) {
            const std::uint32_t has = player.chip().read32(word.address) & word.mask;
            ++result.words;
            if (has == word.value)
                continue;
            ++result.wrongWords;
            if (!result.firstWrong)
                result.firstWrong = WrongWord{output.layer, word.address, word.mask, word.value, has};
        }
    }
}

} // namespace

Expected<CrossCheck> crossCheck(const network::Network &network, const network::Shapes &shapes, const device::Device &device,
                                const place::Placement &placement, const network::Parameters &parameters, const network::FeatureMap &input,
                                const arithmetic::Result &expected, std::stop_token stop)
{
    const program::Context context = program::makeContext(network, shapes, device, placement);
    Player player(device.id);
    const auto waits = [&] { return fail("The program waits for ever at " + hex(player.stuckAt())); };
    if (!player.play(program::initSteps(context)))
        return waits();
    loadMemories(player, context, parameters);
    if (!player.play(program::configureSteps(context)))
        return waits();
    if (stop.stop_requested())
        return fail("canceled");
    const auto arrays = program::inputWords(context, input);
    const bool fifo = network.options.fifo;
    for (const program::InputWords &array : arrays) {
        if (!fifo)
            player.writeAll(array.address, array.words);
    }
    if (!player.play(program::startSteps(context)))
        return waits();
    for (const program::InputWords &array : arrays) {
        if (fifo)
            player.writeAll(device::kFifoData + 4u * std::uint32_t(array.index), array.words, 0);
    }
    if (!player.chip().faults().empty()) {
        const accelerator::Fault &fault = player.chip().faults().front();
        return fail(fault.address == 0 ? fault.what : hex(fault.address) + ": " + fault.what);
    }
    if (!player.chip().done())
        return fail(player.chip().waitingForInput() ? "The accelerator waits for more input" : "The accelerator did not finish");
    CrossCheck result;
    result.cycles = player.chip().cycles();
    result.writes = player.writes();
    compare(result, player, context, expected);
    return result;
}

} // namespace facet::study
