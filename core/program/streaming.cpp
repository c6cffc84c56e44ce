// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Registers of the FIFO and of streaming layers (spec/chip/registers.md section 6).
#include "device/stream_buffer.h"
#include "program/layer_program.h"

namespace facet::program {

StreamRegisters streamRegisters(const Context &context, int layer)
{
    const network::Layer &description = context.network.layers[std::size_t(layer)];
    const device::HardwareLayer &hw = context.hardware[std::size_t(layer)];
    const bool first = layer == 0;
    const bool fifo = context.network.options.fifo;
    StreamRegisters r;
    const bool applies = first ? fifo : description.streaming;
    if (!applies)
        return r;
    const device::StreamBuffer buffer = device::streamBuffer(context.network, context.shapes, context.hardware, context.device, layer);
    std::int64_t invocations = 0;
    if (!first && description.streaming) {
        for (const int earlier : context.executed) {
            if (earlier >= layer)
                continue;
            const int passes = context.hardware[std::size_t(earlier)].inExpand;
            invocations += usesTcalc(context, earlier) ? device::roundUp4(passes) : passes;
        }
    }
    r.start = std::uint32_t(buffer.start);
    r.delta = std::uint32_t(buffer.delta2 << 16 | buffer.delta1 << 4 | invocations);
    if (fifo && description.streaming)
        r.rollover = std::uint32_t(buffer.rollover);
    if (first) {
        const std::int64_t frame = hw.in.area();
        r.frame = std::uint32_t(description.chw ? (frame + 3) / 4 : frame);
    }
    return r;
}

} // namespace facet::program
