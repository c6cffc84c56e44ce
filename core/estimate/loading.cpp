// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "estimate/loading.h"

#include <algorithm>

namespace facet::estimate {

namespace {

// Weights from flash on the MAX78002: ns/byte = 37.1 + 1616 / (CNN clock in MHz), fitted to the application note's
// figures 6 and 8 at 12.5, 25, 50, 100 and 200 MHz; worst residual 9 %. The loader runs at a quarter of a PLL clock.
constexpr double kWeightNsPerByte = 37.1;
constexpr double kWeightNsMhzPerByte = 1616.0;
constexpr double kWeightError = 0.09;
constexpr double kWeightErrorOtherDevice = 0.5; // nothing is published for the MAX78000

// Copying the input: 260..272 ns per 32-bit word on MAX78002 (three networks of up to 4,096 words);
// large, block-copied inputs (92,928 words) took only 84 ns.
constexpr double kInputNsPerWord = 268.0;
constexpr double kInputError = 0.05;
constexpr double kInputErrorLarge = 0.7;
constexpr double kInputErrorOtherDevice = 0.5;
constexpr std::int64_t kLargestMeasuredWords = 4'096;
// Through the FIFO the processor feeds pixel by pixel: 729 and 762 ns per word (MAX78000, faceid and cats-dogs).
constexpr double kFifoNsPerWord = 745.0;
constexpr double kFifoError = 0.05;

// Power while inferring on the MAX78002 at 1.0 V: one network at 50, 100 and 200 MHz gives 11 mW + 1.70 mW/MHz;
// six networks at 200 MHz lie between 0.62 and 1.05 of that, 0.86 in the mean.
constexpr double kPowerStaticMw = 11.0;
constexpr double kPowerMwPerMhz = 1.70;
constexpr double kPowerMean = 0.86;
constexpr double kPowerError = 0.28;
// MAX78000 at 50 MHz: the MAX78002 figure (96 mW) and a published detector (about 42 mW) bracket it.
constexpr double kPowerMax78000Mw = 69.0;
constexpr double kPowerMax78000Error = 0.4;

std::int64_t inputWords(const network::Network &network, const network::LayerShape &first)
{
    const network::Layer &layer = network.layers.front();
    const std::int64_t channels = std::int64_t(first.inChannels) * std::max(layer.operands, 1);
    if (layer.chw)
        return channels * ((first.in.area() + 3) / 4);
    return (channels + 3) / 4 * first.in.area();
}

} // namespace

Uncertain weightLoadUs(std::int64_t weightBytes, const device::Device &device, double clockHz)
{
    const bool measured = device.id == device::DeviceId::Max78002;
    const double loaderMhz = (measured && clockHz > device.pipelineAboveHz ? clockHz / 4 : clockHz) / 1e6;
    const double ns = double(weightBytes) * (kWeightNsPerByte + kWeightNsMhzPerByte / std::max(loaderMhz, 0.1));
    return {ns / 1000.0, measured ? kWeightError : kWeightErrorOtherDevice};
}

Uncertain inputLoadUs(const network::Network &network, const network::Shapes &shapes, const device::Device &device)
{
    if (shapes.order.empty())
        return {};
    const std::int64_t words = inputWords(network, shapes.layers[std::size_t(shapes.order.front())]);
    if (network.options.fifo)
        return {double(words) * kFifoNsPerWord / 1000.0, kFifoError};
    double error = words > kLargestMeasuredWords ? kInputErrorLarge : kInputError;
    if (device.id != device::DeviceId::Max78002)
        error = std::max(error, kInputErrorOtherDevice);
    return {double(words) * kInputNsPerWord / 1000.0, error};
}

Uncertain energyUj(double latencyUs, const device::Device &device, double clockHz)
{
    const double mhz = clockHz / 1e6;
    if (device.id == device::DeviceId::Max78002)
        return {latencyUs / 1000.0 * kPowerMean * (kPowerStaticMw + kPowerMwPerMhz * mhz), kPowerError};
    // The static share is the MAX78002's; the rest scales with the clock.
    const double atDefault = kPowerMax78000Mw - kPowerStaticMw;
    return {latencyUs / 1000.0 * (kPowerStaticMw + atDefault * clockHz / device.defaultClockHz), kPowerMax78000Error};
}

} // namespace facet::estimate
