// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "formats/network_yaml_links.h"

#include <algorithm>
#include <map>

namespace facet::formats::yaml {

namespace {

using network::kNetworkInput;
using network::kStop;
using network::Layer;

constexpr std::string_view kInputName = "input";
constexpr std::string_view kStopName = "stop";

std::string shown(const Reference &reference)
{
    return reference.name.empty() ? std::to_string(reference.number) : quoted(reference.name);
}

class Linker {
public:
    Linker(std::vector<ParsedLayer> &parsed, const std::optional<network::DataBuffer> &buffer, Report &report)
        : m_parsed(parsed), m_buffer(buffer ? lowerCase(buffer->name) : std::string()), m_report(report)
    {
    }

    std::vector<Layer> run()
    {
        collectNumbers();
        collectNames();
        std::vector<Layer> layers;
        for (const ParsedLayer &parsed : m_parsed) {
            Layer layer = parsed.layer;
            linkSources(parsed, layer);
            layer.next = successor(parsed, parsed.next, "next_sequence");
            layer.simulatedNext = successor(parsed, parsed.simulatedNext, "simulated_sequence");
            layer.snoopNext = successor(parsed, parsed.snoopNext, "snoop_sequence");
            linkWeightSource(parsed, layer);
            layers.push_back(std::move(layer));
        }
        return layers;
    }

private:
    void collectNumbers()
    {
        std::ranges::stable_sort(m_parsed, {}, &ParsedLayer::sequence);
        for (std::size_t i = 0; i < m_parsed.size(); ++i) {
            const auto [at, fresh] = m_indexOfNumber.emplace(m_parsed[i].sequence, static_cast<int>(i));
            if (!fresh)
                m_report.error(m_parsed[i].line, m_parsed[i].sequence,
                               "Layer " + std::to_string(at->first) + " is described twice, also in line " +
                                   std::to_string(m_parsed[std::size_t(at->second)].line),
                               "Give every layer its own `sequence`");
        }
    }

    void collectNames()
    {
        for (std::size_t i = 0; i < m_parsed.size(); ++i) {
            const ParsedLayer &parsed = m_parsed[i];
            const std::string name = lowerCase(parsed.layer.name);
            if (name.empty())
                continue;
            if (isReservedName(name) || name == m_buffer)
                m_report.error(parsed.nameLine, parsed.sequence, "The name " + quoted(parsed.layer.name) + " is reserved",
                               "Choose another `name`");
            else if (!m_indexOfName.emplace(name, static_cast<int>(i)).second)
                m_report.error(parsed.nameLine, parsed.sequence, "Duplicate layer name " + quoted(parsed.layer.name),
                               "Choose another `name`");
        }
    }

    std::optional<int> layerOf(const Reference &reference) const
    {
        if (!reference.name.empty()) {
            const auto found = m_indexOfName.find(reference.name);
            return found != m_indexOfName.end() ? std::optional(found->second) : std::nullopt;
        }
        const auto found = m_indexOfNumber.find(reference.number);
        return found != m_indexOfNumber.end() ? std::optional(found->second) : std::nullopt;
    }

    void refuse(const ParsedLayer &parsed, const Reference &reference, const std::string &key)
    {
        m_report.error(reference.line, parsed.sequence, "Unknown layer " + shown(reference) + " in `" + key + "`",
                       "Use the `sequence` number or the `name` of a layer of this file");
    }

    void linkSources(const ParsedLayer &parsed, Layer &layer)
    {
        for (const Reference &source : parsed.sources) {
            const bool input = source.name == kInputName || (source.name.empty() && source.number == kNetworkInput);
            if (input) {
                layer.sources.push_back(kNetworkInput);
            } else if (!m_buffer.empty() && source.name == m_buffer) {
                readBuffer(parsed, source, layer);
            } else if (const std::optional<int> index = layerOf(source)) {
                layer.sources.push_back(*index);
            } else {
                refuse(parsed, source, "in_sequences");
            }
        }
    }

    void readBuffer(const ParsedLayer &parsed, const Reference &source, Layer &layer)
    {
        layer.readsBuffer = true;
        if (parsed.sources.size() != 1)
            m_report.error(source.line, parsed.sequence, "A data buffer must be the only source of a layer",
                           "Remove the other entries of `in_sequences`");
        if (!parsed.statesOutOffset || !layer.pins.inOffset || !layer.inDim || !layer.inChannels)
            m_report.error(source.line, parsed.sequence,
                           "A layer that reads a data buffer needs `in_offset`, `out_offset`, `in_dim` and `in_channels`",
                           "Add the missing keys");
    }

    std::optional<int> successor(const ParsedLayer &parsed, const std::optional<Reference> &reference, const std::string &key)
    {
        if (!reference)
            return std::nullopt;
        if (reference->name == kStopName || (reference->name.empty() && reference->number == kStop))
            return kStop;
        if (const std::optional<int> index = layerOf(*reference))
            return index;
        if (reference->name.empty() && !m_parsed.empty() && reference->number > m_parsed.back().sequence) {
            m_report.warning(reference->line, parsed.sequence,
                             "`" + key + "` " + shown(*reference) + " is beyond the last layer; the network stops here",
                             "Write `" + key + ": stop`");
            return kStop;
        }
        refuse(parsed, *reference, key);
        return std::nullopt;
    }

    void linkWeightSource(const ParsedLayer &parsed, Layer &layer)
    {
        if (!parsed.weightSource)
            return;
        layer.weightSource = layerOf(*parsed.weightSource);
        if (!layer.weightSource) {
            refuse(parsed, *parsed.weightSource, "weight_source");
            return;
        }
        const ParsedLayer &source = m_parsed[std::size_t(*layer.weightSource)];
        if (&source == &parsed || !source.layer.hasWeights() || source.weightSource)
            m_report.error(parsed.weightSource->line, parsed.sequence,
                           "`weight_source` must name another layer that has weights of its own",
                           "Name the layer to which the checkpoint gives the weights");
    }

    std::vector<ParsedLayer> &m_parsed;
    std::string m_buffer;
    Report &m_report;
    std::map<std::int64_t, int> m_indexOfNumber;
    std::map<std::string, int> m_indexOfName;
};

} // namespace

bool isReservedName(std::string_view name)
{
    const std::string lower = lowerCase(name);
    return lower == kInputName || lower == kStopName;
}

std::vector<Layer> linkLayers(std::vector<ParsedLayer> &parsed, const std::optional<network::DataBuffer> &buffer, Report &report)
{
    return Linker(parsed, buffer, report).run();
}

} // namespace facet::formats::yaml
