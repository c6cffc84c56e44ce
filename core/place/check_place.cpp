// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "place/check_place.h"

#include "device/check.h"
#include "place/automatic.h"
#include "place/check_data.h"
#include "place/data_fixes.h"
#include "place/four_banks.h"
#include "place/kernel_counter.h"

#include <algorithm>
#include <bit>
#include <string>

namespace facet::place {

namespace {

using device::Edit;
using device::Finding;
using device::Fix;
using network::Layer;
using network::Network;

constexpr int kMaxTrials = 8; // of fixes; each places the whole network again

class PlaceCheck {
public:
    PlaceCheck(const Network &network, const network::Shapes &shapes, const Placement &placement, const device::Device &device,
               const std::vector<device::HardwareLayer> &hardware)
        : m_network(network), m_shapes(shapes), m_placement(placement), m_device(device), m_hardware(hardware)
    {
    }

    std::vector<Finding> run()
    {
        overlaps();
        for (int index = 0; index < int(m_placement.layers.size()); ++index) {
            if (!kernelFits(m_placement, index))
                m_findings.push_back(kernelFinding(index));
            if (!m_placement.layers[std::size_t(index)].bias.fits)
                m_findings.push_back(biasFinding(index));
            if (kernelFits(m_placement, index) && !counterFits(m_network, m_hardware, m_placement, index))
                m_findings.push_back(counterFinding(index));
        }
        return std::move(m_findings);
    }

private:
    static bool kernelFits(const Placement &placement, int index) { return placement.layers[std::size_t(index)].kernel.fits; }
    [[nodiscard]] bool counterFits(const Network &network, const std::vector<device::HardwareLayer> &hardware, const Placement &placement,
                                   int index) const
    {
        return kernelCounter(network, hardware[std::size_t(index)], placement, index) < kernelCounterLimit(m_device);
    }
    static bool biasFits(const Placement &placement, int index) { return placement.layers[std::size_t(index)].bias.fits; }

    static Edit replace(int index, Layer layer)
    {
        Edit edit;
        edit.kind = Edit::Kind::ReplaceLayer;
        edit.index = index;
        edit.layer = std::move(layer);
        return edit;
    }

    // Those of the candidates after which fits(network, shapes, placement) holds.
    template <typename Fits> std::vector<Fix> working(const std::vector<Fix> &candidates, const Fits &fits)
    {
        std::vector<Fix> found;
        for (const Fix &fix : candidates) {
            constexpr std::size_t kMostFixes = 3;
            if (found.size() == kMostFixes || m_trials == kMaxTrials)
                break;
            ++m_trials;
            const Network edited = device::apply(m_network, fix.edits);
            const network::Shapes shapes = network::inferShapes(edited);
            if (shapes.problems.size() <= m_shapes.problems.size() && fits(edited, shapes, placeAutomatically(edited, shapes, m_device)))
                found.push_back(fix);
        }
        return found;
    }

    // Kernels that the four banks of calcx4 lay over others (spec/chip/registers.md section 11).
    void overlaps()
    {
        for (const KernelOverlap &overlap : kernelOverlaps(m_network, m_shapes, m_hardware, m_placement)) {
            Finding finding;
            finding.rule = "kernel-overlap";
            finding.layer = overlap.layer;
            finding.title = Text{QT_TRANSLATE_NOOP("core", "Kernels of two layers lie in the same column."), {}};
            finding.needs = Text{QT_TRANSLATE_NOOP("core", "columns of its own"), {}};
            finding.has = Text{QT_TRANSLATE_NOOP("core", "column %1, which holds kernels of layer %2"),
                               {grouped(overlap.column), std::to_string(overlap.other)}};
            finding.explanation =
                Text{QT_TRANSLATE_NOOP("core", "With `calcx4` the kernels of a layer are spread over four banks, where those of a layer "
                                               "without it may lie already when both use the same processors."),
                     {}};
            Layer slower = m_network.layers[std::size_t(overlap.layer)].calcX4 ? m_network.layers[std::size_t(overlap.layer)]
                                                                               : m_network.layers[std::size_t(overlap.other)];
            const int which = m_network.layers[std::size_t(overlap.layer)].calcX4 ? overlap.layer : overlap.other;
            slower.calcX4 = false;
            finding.fixes = {{Text{QT_TRANSLATE_NOOP("core", "Turn `calcx4` off in layer %1"), {std::to_string(which)}}, {replace(which, std::move(slower))}}};
            m_findings.push_back(std::move(finding));
        }
    }

    [[nodiscard]] Fix narrow(int index, int bits) const
    {
        Layer layer = m_network.layers[std::size_t(index)];
        layer.weightBits = bits;
        return {Text{QT_TRANSLATE_NOOP("core", "Use %1-bit weights"), {std::to_string(bits)}}, {replace(index, std::move(layer))}};
    }

    [[nodiscard]] Fix narrowAll(int bits) const
    {
        Fix fix{Text{QT_TRANSLATE_NOOP("core", "Use %1-bit weights in all layers"), {std::to_string(bits)}}, {}};
        for (std::size_t i = 0; i < m_network.layers.size(); ++i) {
            Layer layer = m_network.layers[i];
            if (!layer.hasWeights() || layer.weightBits <= bits)
                continue;
            layer.weightBits = bits;
            fix.edits.push_back(replace(int(i), std::move(layer)));
        }
        return fix;
    }

    [[nodiscard]] std::vector<Fix> kernelFixes(int index) const
    {
        std::vector<Fix> fixes;
        const int bits = m_network.layers[std::size_t(index)].weightBits;
        for (const int fewer : {4, 2, 1}) {
            if (fewer >= bits)
                continue;
            fixes.push_back(narrow(index, fewer));
            fixes.push_back(narrowAll(fewer));
        }
        if (m_network.options.weightStart > 0) {
            Edit edit;
            edit.kind = Edit::Kind::SetOptions;
            edit.options = m_network.options;
            edit.options.weightStart = 0;
            fixes.push_back({Text{QT_TRANSLATE_NOOP("core", "Begin with the first kernel column"), {}}, {edit}});
        }
        return fixes;
    }

    // The columns that all processors of the layer have.
    [[nodiscard]] int columnsFor(std::uint64_t processors) const
    {
        int columns = std::max(m_device.kernelColumns, m_device.kernelColumnsFirst);
        for (std::uint64_t rest = processors; rest != 0; rest &= rest - 1)
            columns = std::min(columns, m_device.columnsOf(std::countr_zero(rest)));
        return columns;
    }

    Finding kernelFinding(int index)
    {
        const LayerPlacement &place = m_placement.layers[std::size_t(index)];
        Finding finding;
        finding.rule = "kernel-memory";
        finding.layer = index;
        finding.title = Text{QT_TRANSLATE_NOOP("core", "Kernel memory is exhausted."), {}};
        finding.needs = Text{QT_TRANSLATE_NOOP("core", "at most %1 columns in each processor"), {grouped(columnsFor(place.processors))}};
        finding.has = Text{QT_TRANSLATE_NOOP("core", "%1 columns with those of other layers, %2 for this one"),
                           {grouped(std::int64_t(place.kernel.offset) + place.kernel.length), grouped(place.kernel.length)}};
        finding.explanation = Text{
            QT_TRANSLATE_NOOP("core", "Every processor keeps the kernels of its channels, nine bytes to a column, for all layers at once. "
                                      "Narrow weights pack two, four or eight kernels where one of 8 bits fits."),
            {}};
        finding.fixes = working(kernelFixes(index), [index](const Network &, const network::Shapes &, const Placement &placement) {
            return kernelFits(placement, index);
        });
        return finding;
    }

    Finding counterFinding(int index)
    {
        const std::int64_t limit = kernelCounterLimit(m_device);
        Finding finding;
        finding.rule = "kernel-counter";
        finding.layer = index;
        finding.title = Text{QT_TRANSLATE_NOOP("core", "The counter of the kernels does not reach the last one of this layer."), {}};
        finding.needs = Text{QT_TRANSLATE_NOOP("core", "at most %1 bits"), {grouped(limit - 1)}};
        finding.has = Text{QT_TRANSLATE_NOOP("core", "%1 bits, from kernel column %2 on"),
                           {grouped(kernelCounter(m_network, m_hardware[std::size_t(index)], m_placement, index)),
                            grouped(m_placement.layers[std::size_t(index)].kernel.offset)}};
        finding.explanation =
            Text{QT_TRANSLATE_NOOP("core", "The chip counts through the kernels as if all of them were single bytes from the first column on. Small kernels "
                                           "high up, and flattened layers with many weights, count far; fewer or narrower weights before "
                                           "them, or in them, help."),
                 {}};
        finding.fixes = working(kernelFixes(index), [&](const Network &network, const network::Shapes &shapes, const Placement &placement) {
            return kernelFits(placement, index) && counterFits(network, hardwareLayers(network, shapes), placement, index);
        });
        return finding;
    }

    Finding biasFinding(int index)
    {
        Finding finding;
        finding.rule = "bias-memory";
        finding.layer = index;
        finding.title = Text{QT_TRANSLATE_NOOP("core", "Bias memory is exhausted."), {}};
        finding.needs = Text{QT_TRANSLATE_NOOP("core", "room for %1 bytes in one quadrant"),
                             {grouped(m_placement.layers[std::size_t(index)].bias.bytes)}};
        finding.has = Text{QT_TRANSLATE_NOOP("core", "%1 bytes in each of the %2 quadrants in use"),
                           {grouped(m_device.biasBytesPerQuadrant), std::to_string(std::popcount(unsigned(m_placement.groupsUsed)))}};
        finding.explanation = Text{QT_TRANSLATE_NOOP("core", "Each quadrant has a small memory for biases, one byte per output channel; "
                                                             "quadrants without processors at work do not count."),
                                   {}};
        Layer without = m_network.layers[std::size_t(index)];
        without.bias = false;
        std::vector<Fix> candidates;
        if (Layer anywhere = m_network.layers[std::size_t(index)]; !anywhere.pins.biasGroups.empty()) {
            anywhere.pins.biasGroups.clear();
            candidates.push_back(
                {Text{QT_TRANSLATE_NOOP("core", "Let the bias be placed automatically"), {}}, {replace(index, std::move(anywhere))}});
        }
        candidates.push_back({Text{QT_TRANSLATE_NOOP("core", "Drop the bias"), {}}, {replace(index, std::move(without))}});
        finding.fixes = working(candidates, [index](const Network &, const network::Shapes &, const Placement &placement) {
            return biasFits(placement, index);
        });
        return finding;
    }

    const Network &m_network;
    const network::Shapes &m_shapes;
    const Placement &m_placement;
    const device::Device &m_device;
    const std::vector<device::HardwareLayer> &m_hardware;
    std::vector<Finding> m_findings;
    int m_trials = 0;
};

// The rules about maps, offsets and gaps look at what is pinned. Where the studio places, they hold for what it has chosen.
void rulesOfPlaces(const Network &network, const network::Shapes &shapes, const Placement &placement, const device::Device &device,
                   std::vector<Finding> &findings)
{
    if (isPlacedByHand(network, shapes))
        return;
    const auto isError = [](const Finding &finding) { return finding.severity == device::Severity::Error; };
    std::vector<Finding> placed = device::check(pinned(network, shapes, placement), shapes, device);
    if (std::ranges::none_of(placed, isError))
        return;
    const std::vector<Finding> own = device::check(network, shapes, device);
    for (Finding &finding : placed) {
        const bool known = std::ranges::any_of(own, [&](const Finding &f) { return f.rule == finding.rule && f.layer == finding.layer; });
        const bool explained = std::ranges::any_of(findings, [&](const Finding &f) { return f.rule == "source-layout" && f.layer == finding.layer; });
        if (!isError(finding) || known || explained)
            continue;
        finding.fixes.clear(); // they would pin the rest as well
        findings.push_back(std::move(finding));
    }
}

} // namespace

std::vector<Finding> check(const Network &network, const network::Shapes &shapes, const Placement &placement, const device::Device &device)
{
    if (placement.layers.size() != network.layers.size() || shapes.layers.size() != network.layers.size())
        return {}; // of another network
    const std::vector<device::HardwareLayer> hardware = hardwareLayers(network, shapes);
    std::vector<Finding> findings = PlaceCheck(network, shapes, placement, device, hardware).run();
    const Placed placed{network, shapes, placement, device, hardware};
    std::vector<Finding> data = checkData(placed);
    addDataFixes(data, placed);
    for (Finding &finding : data)
        findings.push_back(std::move(finding));
    rulesOfPlaces(network, shapes, placement, device, findings);
    device::sort(findings);
    return findings;
}

} // namespace facet::place
