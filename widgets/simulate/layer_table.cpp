// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulate/layer_table.h"

#include <string>

namespace facet::simulate {

namespace {

using explore::Cell;

Cell shareCell(double share)
{
    Cell cell = explore::decimalCell(100 * share, 1);
    if (share == 0)
        cell.text = explore::textCell(std::string("0")).text;
    return cell;
}

std::vector<Cell> rowOf(Cell number, const std::string &name, const network::FeatureMap &map, bool wide)
{
    const arithmetic::MapStatistics s = arithmetic::statisticsOf(map, wide);
    return {std::move(number),
            explore::textCell(name),
            explore::textCell(std::to_string(map.shape.channels) + "\u00d7" + std::to_string(map.shape.extent.rows) + "\u00d7" +
                              std::to_string(map.shape.extent.cols)),
            explore::countCell(s.minimum),
            explore::countCell(s.maximum),
            wide ? explore::textCell(std::string("\u2013")) : shareCell(s.saturated),
            shareCell(s.zeros)};
}

} // namespace

std::vector<int> layerRows(const Outcome &outcome)
{
    std::vector<int> rows;
    if (const Input *input = outcome.shownInput(); input && input->ok())
        rows.push_back(network::kNetworkInput);
    for (const arithmetic::StageCapture &stage : outcome.result.stages) {
        if (stage.stage == arithmetic::Stage::Output)
            rows.push_back(stage.layer);
    }
    return rows;
}

explore::Table layerTable(const Outcome &outcome)
{
    explore::Table table;
    table.caption = {QT_TRANSLATE_NOOP("core", "Layer outputs"), {}};
    table.columns = {{{QT_TRANSLATE_NOOP("core", "#"), {}}, true},       {{QT_TRANSLATE_NOOP("core", "Layer"), {}}, false},
                     {{QT_TRANSLATE_NOOP("core", "Shape"), {}}, false},  {{QT_TRANSLATE_NOOP("core", "Min"), {}}, true},
                     {{QT_TRANSLATE_NOOP("core", "Max"), {}}, true},     {{QT_TRANSLATE_NOOP("core", "Clipped (%)"), {}}, true},
                     {{QT_TRANSLATE_NOOP("core", "Zero (%)"), {}}, true}};
    if (const Input *input = outcome.shownInput(); input && input->ok()) {
        table.rows.push_back(rowOf(explore::textCell(std::string()), "", input->map, false));
        table.rows.back()[1] = explore::textCell(Text{QT_TRANSLATE_NOOP("core", "Input"), {}});
    }
    for (const arithmetic::StageCapture &stage : outcome.result.stages) {
        if (stage.stage != arithmetic::Stage::Output)
            continue;
        const network::Layer &layer = outcome.prepared->weights.network.layers[std::size_t(stage.layer)];
        table.rows.push_back(rowOf(explore::countCell(stage.layer), layer.name, stage.map, layer.outputWidth == 32));
    }
    return table;
}

} // namespace facet::simulate
