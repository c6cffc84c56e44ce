// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "calibration/run.h"

#include "network/fingerprint.h"

#include <algorithm>
#include <array>

namespace facet::calibration {

Text kindName(Kind kind)
{
    switch (kind) {
    case Kind::Conv2d: return {QT_TRANSLATE_NOOP("core", "2-D convolution"), {}};
    case Kind::Conv2dSeveralPasses: return {QT_TRANSLATE_NOOP("core", "2-D convolution, several passes"), {}};
    case Kind::Conv1d: return {QT_TRANSLATE_NOOP("core", "1-D convolution"), {}};
    case Kind::TransposedConv: return {QT_TRANSLATE_NOOP("core", "Transposed convolution"), {}};
    case Kind::Linear: return {QT_TRANSLATE_NOOP("core", "Linear"), {}};
    case Kind::Passthrough: return {QT_TRANSLATE_NOOP("core", "Pooling and pass-through"), {}};
    }
    return {};
}

Kind kindOf(const network::Layer &layer, int passes)
{
    switch (layer.op) {
    case network::Operator::Conv2d: return passes > 1 ? Kind::Conv2dSeveralPasses : Kind::Conv2d;
    case network::Operator::Conv1d: return Kind::Conv1d;
    case network::Operator::ConvTranspose2d: return Kind::TransposedConv;
    case network::Operator::Linear: return Kind::Linear;
    case network::Operator::Passthrough: break;
    }
    return Kind::Passthrough;
}

Kind kindOf(const network::Network &network, const estimate::Estimate &estimate)
{
    std::array<double, kKinds> cycles{};
    for (std::size_t i = 0; i < std::min(network.layers.size(), estimate.layers.size()); ++i)
        cycles[std::size_t(kindOf(network.layers[i], estimate.layers[i].passes))] += estimate.layers[i].cycles;
    return Kind(std::max_element(cycles.begin(), cycles.end()) - cycles.begin());
}

std::vector<Run> runsOf(const study::Study &study)
{
    std::vector<Run> runs;
    for (const study::Variant &variant : study.variants) {
        const std::int64_t now = network::fingerprint(variant.network);
        for (const study::Measurement &measured : variant.measurements) {
            if (measured.quantity != study::Quantity::Latency || measured.provenance.origin != study::Origin::Board ||
                measured.value <= 0 || (measured.madeOn != 0 && measured.madeOn != now) ||
                measured.layer >= int(variant.network.layers.size()))
                continue;
            estimate::Settings settings = study.settings;
            settings.model = estimate::Model::Cycles;
            if (measured.provenance.clockHz > 0)
                settings.clockHz = measured.provenance.clockHz;
            const estimate::Estimate estimate = estimate::estimate(variant.network, settings);
            Run run;
            run.name = variant.name;
            run.device = settings.device;
            run.clockHz = estimate.clockHz;
            run.measuredUs = measured.value;
            run.origin = study::Origin::Board;
            run.source = measured.provenance.board;
            if (measured.layer >= 0) {
                const auto layer = std::size_t(measured.layer);
                run.layer = variant.network.layers[layer].name;
                run.predictedUs = estimate.layers[layer].latencyUs;
                run.kind = kindOf(variant.network.layers[layer], estimate.layers[layer].passes);
            } else {
                run.predictedUs = estimate.totals.latencyUs;
                run.kind = kindOf(variant.network, estimate);
            }
            if (run.predictedUs > 0)
                runs.push_back(std::move(run));
        }
    }
    return runs;
}

} // namespace facet::calibration
