// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Published times, as facts: the network as a sketch, chip, clock, time, and where it is printed. Only times of the inference alone
// (no loading), of networks whose every layer is known and whose clock is stated.

#include "calibration/run.h"

#include "network/sketch.h"

#include <array>
#include <cassert>

namespace facet::calibration {

namespace {

using device::DeviceId;

constexpr const char *kMnist = "in1x28x28 c60 c60p2 c56 c12 fc10";
constexpr const char *kKeywords = "in128x128 d100k1 d96k3p0 d64k3p0/2 d48k3p0 d64k3p0/2 d96k3p0 d100k3p0/a2 d64k3p0/2 fc21.nobias";
struct Published {
    const char *name;
    std::string sketch;
    DeviceId device;
    double clockMhz;
    double measuredUs;
    const char *source;
};

std::vector<Published> table()
{
    constexpr const char *note = "Analog Devices AN7664, table 4 and figure 10";
    return {
        {"mnist", kMnist, DeviceId::Max78000, 50, 1423, "MAX78000 SDK, mnist-riscv, console log"},
        {"cifar-100", "in3x32x32 c16 c20! c20! c20! c20 c20! c44! c48 c48! c96 c512k1/2 c128k1! c128 c100k1!.none.w32", DeviceId::Max78000,
         50, 2593, "MAX78000 SDK, cifar-100, console log"},
        {"cats-vs-dogs 64x64", "in3x64x64 c15 c30 c60 c30 c30 c30! fc2", DeviceId::Max78000, 50, 2549,
         "MAX78000 SDK, cats-vs-dogs of 2021, console log"},
        {"rock-paper-scissors", "in3x64x64 c16 c32 c60 c32 c32 c32! fc3", DeviceId::Max78000, 50, 2667,
         "MAX78000 SDK, rps-demo of 2021, console log"},
        {"mnist", kMnist, DeviceId::Max78002, 200, 420, note},
        {"kws20 v3.1", kKeywords, DeviceId::Max78002, 200, 420, note},
        {"kws20 v3.1", kKeywords, DeviceId::Max78002, 100, 780, note},
        {"kws20 v3.1", kKeywords, DeviceId::Max78002, 30, 2300, note},
        {"kws20 v3.1", kKeywords, DeviceId::Max78002, 15, 4700, note},
        {"kws20 v3.1", kKeywords, DeviceId::Max78002, 7.5, 9300, note},
    };
}

} // namespace

const std::vector<Run> &publishedRuns()
{
    static const std::vector<Run> runs = [] {
        std::vector<Run> made;
        for (const Published &published : table()) {
            const auto network = network::parseSketch(published.sketch);
            assert(network);
            if (!network)
                continue;
            const estimate::Settings settings{published.device, estimate::Model::Cycles, published.clockMhz * 1e6};
            const estimate::Estimate estimate = estimate::estimate(*network, settings);
            made.push_back({published.name,
                            {},
                            published.device,
                            estimate.clockHz,
                            estimate.totals.latencyUs,
                            published.measuredUs,
                            kindOf(*network, estimate),
                            study::Origin::Published,
                            published.source});
        }
        return made;
    }();
    return runs;
}

} // namespace facet::calibration
