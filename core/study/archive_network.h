// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Networks in study files. Whoever adds a field raises the version of its class and reads the field only from that version on.
#pragma once

#include "network/network.h"
#include "study/archive_fields.h"
#include "study/study_file.h"

#include <boost/serialization/tracking.hpp>
#include <boost/serialization/version.hpp>

#define FACET_STUDY_CLASS(type, number)                                                                                                    \
    BOOST_CLASS_VERSION(type, number)                                                                                                      \
    BOOST_CLASS_TRACKING(type, boost::serialization::track_never)

FACET_STUDY_CLASS(facet::network::Pins, 1)
FACET_STUDY_CLASS(facet::network::Layer, 1)
FACET_STUDY_CLASS(facet::network::DataBuffer, 1)
FACET_STUDY_CLASS(facet::network::Unload, 1)
FACET_STUDY_CLASS(facet::network::RunOptions, 1)
FACET_STUDY_CLASS(facet::network::Network, 1)

namespace boost::serialization {

template <class Archive> void serialize(Archive &ar, facet::network::Pins &pins, unsigned version)
{
    namespace io = facet::study::archive;
    io::checkVersion(version, 1, "A placement");
    io::optional(ar, "processors", pins.processors, io::asNumber);
    io::optional(ar, "output_processors", pins.outputProcessors, io::asNumber);
    io::optional(ar, "in_offset", pins.inOffset, io::asNumber);
    io::optional(ar, "out_offset", pins.outOffset, io::asNumber);
    io::number(ar, "write_gap", pins.writeGap);
    io::number(ar, "read_gap", pins.readGap);
    io::list(ar, "bias_group", pins.biasGroups, 4, io::asNumber);
}

template <class Archive> void serializeOperation(Archive &ar, facet::network::Layer &layer)
{
    namespace io = facet::study::archive;
    io::choice(ar, "op", layer.op);
    io::list(ar, "source", layer.sources, facet::study::kMaxLayersPerVariant, io::asNumber);
    io::choice(ar, "eltwise", layer.eltwise);
    io::number(ar, "operands", layer.operands);
    io::choice(ar, "pooling", layer.pooling);
    io::extent(ar, "pool", layer.pool);
    io::extent(ar, "pool_stride", layer.poolStride);
    io::extent(ar, "pool_dilation", layer.poolDilation);
    io::flag(ar, "pool_first", layer.poolFirst);
    io::number(ar, "out_channels", layer.outChannels);
    io::extent(ar, "kernel", layer.kernel);
    io::extent(ar, "pad", layer.pad);
    io::extent(ar, "stride", layer.stride);
    io::extent(ar, "dilation", layer.dilation);
    io::number(ar, "output_pad", layer.outputPad);
    io::number(ar, "groups", layer.groups);
    io::flag(ar, "flatten", layer.flatten);
    io::number(ar, "weight_bits", layer.weightBits);
    io::flag(ar, "bias", layer.bias);
    io::optional(ar, "output_shift", layer.outputShift, io::asNumber);
    io::number(ar, "output_width", layer.outputWidth);
    io::choice(ar, "activation", layer.activation);
}

template <class Archive> void serializeRun(Archive &ar, facet::network::Layer &layer)
{
    namespace io = facet::study::archive;
    io::flag(ar, "output", layer.output);
    io::flag(ar, "chw", layer.chw);
    io::flag(ar, "streaming", layer.streaming);
    io::flag(ar, "bypass", layer.bypass);
    io::flag(ar, "calcx4", layer.calcX4);
    io::flag(ar, "readahead", layer.readAhead);
    io::optional(ar, "tcalc", layer.tcalc, [](Archive &a, const char *name, bool &value) { io::flag(a, name, value); });
    io::optional(ar, "next", layer.next, io::asNumber);
    io::optional(ar, "simulated_next", layer.simulatedNext, io::asNumber);
    io::optional(ar, "snoop_next", layer.snoopNext, io::asNumber);
    io::optional(ar, "weight_source", layer.weightSource, io::asNumber);
    io::optional(ar, "same_weights", layer.sameWeights, io::asNumber);
    io::optional(ar, "same_bias", layer.sameBias, io::asNumber);
    io::flag(ar, "reads_buffer", layer.readsBuffer);
    io::optional(ar, "buffer_shift", layer.bufferShift, io::asNumber);
    io::optional(ar, "buffer_insert", layer.bufferInsert, io::asNumber);
}

template <class Archive> void serialize(Archive &ar, facet::network::Layer &layer, unsigned version)
{
    namespace io = facet::study::archive;
    io::checkVersion(version, 1, "A layer");
    io::text(ar, "name", layer.name);
    serializeOperation(ar, layer);
    io::optional(ar, "in_channels", layer.inChannels, io::asNumber);
    io::optional(ar, "in_dim", layer.inDim, io::asExtent);
    io::number(ar, "in_crop_start", layer.inCrop[0]);
    io::number(ar, "in_crop_end", layer.inCrop[1]);
    io::number(ar, "in_channel_skip", layer.inChannelSkip);
    serializeRun(ar, layer);
    io::asObject(ar, "pins", layer.pins);
}

template <class Archive> void serialize(Archive &ar, facet::network::DataBuffer &buffer, unsigned version)
{
    namespace io = facet::study::archive;
    io::checkVersion(version, 1, "A data buffer");
    io::text(ar, "name", buffer.name);
    io::number(ar, "processors", buffer.processors);
    io::number(ar, "channels", buffer.channels);
    io::extent(ar, "dim", buffer.dim);
    io::number(ar, "offset", buffer.offset);
    io::number(ar, "width", buffer.width);
}

template <class Archive> void serialize(Archive &ar, facet::network::Unload &unload, unsigned version)
{
    namespace io = facet::study::archive;
    io::checkVersion(version, 1, "An unload entry");
    io::number(ar, "processors", unload.processors);
    io::number(ar, "channels", unload.channels);
    io::extent(ar, "dim", unload.dim);
    io::number(ar, "offset", unload.offset);
    io::number(ar, "width", unload.width);
    io::number(ar, "write_gap", unload.writeGap);
}

template <class Archive> void serialize(Archive &ar, facet::network::RunOptions &options, unsigned version)
{
    namespace io = facet::study::archive;
    io::checkVersion(version, 1, "The run options");
    io::flag(ar, "fifo", options.fifo);
    io::flag(ar, "fast_fifo", options.fastFifo);
    io::flag(ar, "fast_fifo_quad", options.fastFifoQuad);
    io::flag(ar, "overlap_data", options.overlapData);
    io::flag(ar, "avg_pool_rounding", options.avgPoolRounding);
    io::flag(ar, "mlator", options.mlator);
    io::flag(ar, "new_kernel_loader", options.newKernelLoader);
    io::number(ar, "start_layer", options.startLayer);
    io::number(ar, "weight_start", options.weightStart);
}

template <class Archive> void serialize(Archive &ar, facet::network::Network &network, unsigned version)
{
    namespace io = facet::study::archive;
    io::checkVersion(version, 1, "A network");
    io::text(ar, "arch", network.name);
    io::text(ar, "dataset", network.dataset);
    io::number(ar, "channels", network.picture.channels);
    io::extent(ar, "picture", network.picture.extent);
    io::number(ar, "fold", network.fold);
    io::list(ar, "layer", network.layers, facet::study::kMaxLayersPerVariant, io::asObject);
    io::asObject(ar, "options", network.options);
    io::optional(ar, "output_map", network.outputMap, io::asNumber);
    io::optional(ar, "data_buffer", network.dataBuffer, io::asObject);
    io::list(ar, "unload", network.unload, facet::study::kMaxUnloads, io::asObject);
    io::list(ar, "snoop", network.snoop, facet::study::kSnoopRegisters, io::asNumber);
}

} // namespace boost::serialization
