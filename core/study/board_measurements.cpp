// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "study/board_measurements.h"

#include "network/fingerprint.h"

#include <cstdio>

namespace facet::study {

void describeBoard(const board::BoardInfo &info, Provenance &provenance)
{
    char crc[16];
    std::snprintf(crc, sizeof crc, "%08x", unsigned(info.imageCrc));
    provenance.board = info.board;
    provenance.firmware = info.firmware + " (" + crc + ")";
}

std::vector<Measurement> measurementsOf(const board::PushResult &result, const network::Network &network, Provenance base)
{
    describeBoard(result.board, base);
    base.clockHz = result.clockHz;
    base.stage = WeightStage::Quantized;
    const bool warm = result.warm.runs > 0;
    const board::RunTimes &times = warm ? result.warm : result.cold;

    Measurement total;
    total.quantity = Quantity::Latency;
    total.value = times.medianUs;
    if (times.runs > 1)
        total.spread = times.deviationUs;
    total.madeOn = network::fingerprint(network);
    total.provenance = base;
    total.provenance.samples = times.runs;
    std::vector<Measurement> list{total};
    for (const board::LayerTime &layer : result.layerTimes) {
        Measurement one = total;
        one.value = layer.us;
        one.spread.reset();
        one.layer = layer.layer;
        if (layer.fromLayer != layer.layer)
            one.provenance.source = "layers " + std::to_string(layer.fromLayer) + " to " + std::to_string(layer.layer);
        list.push_back(std::move(one));
    }
    return list;
}

} // namespace facet::study
