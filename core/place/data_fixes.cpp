// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "place/data_fixes.h"

#include "device/check.h"
#include "device/ways_out.h"
#include "place/automatic.h"
#include "place/collisions.h"
#include "place/live_maps.h"
#include "place/pins.h"
#include "place/source_fixes.h"

#include <algorithm>
#include <optional>
#include <string>

namespace facet::place {

namespace {

using device::Edit;
using device::Finding;
using device::Fix;
using network::kNetworkInput;
using network::Layer;
using network::Network;

constexpr int kMaxTrials = 8; // each places the whole network
constexpr std::size_t kMostFixes = 3;
constexpr int kBankBytes = 16384; // MAX78002, registers.md section 11
constexpr std::int64_t kWordBytes = 4;

Edit layerEdit(Edit::Kind kind, int index, Layer layer)
{
    Edit edit;
    edit.kind = kind;
    edit.index = index;
    edit.layer = std::move(layer);
    return edit;
}

// The layers in which two networks of the same length differ.
std::vector<Edit> differences(const Network &before, const Network &after)
{
    std::vector<Edit> edits;
    for (std::size_t i = 0; i < before.layers.size(); ++i) {
        if (before.layers[i] != after.layers[i])
            edits.push_back(layerEdit(Edit::Kind::ReplaceLayer, int(i), after.layers[i]));
    }
    return edits;
}

// What is wrong with a network, counted.
struct Faults {
    int data = 0;   // findings about data memory
    int unfit = 0;  // layers whose kernels or biases do not fit
    int errors = 0; // of the rules that need no placement
};

class DataFixes {
public:
    explicit DataFixes(const Placed &placed) : m_placed(placed), m_network(placed.network) {}

    void run(std::vector<Finding> &findings)
    {
        if (findings.empty())
            return;
        m_before = count(m_network, m_placed.shapes, m_placed.placement, findings);
        findAutomatic();
        const std::vector<Collision> collisions = place::collisions(m_network, m_placed.shapes, m_placed.hardware, m_placed.placement);
        auto collision = collisions.begin(); // the findings about overlaps have their order
        for (Finding &finding : findings) {
            const bool overlap = finding.rule == "data-overlap";
            finding.fixes = working(findings, finding.rule, overlap ? overlapFixes(*collision++) : candidates(finding));
            if (m_automatic && finding.fixes.size() < kMostFixes && clears(m_automaticRules, finding.rule))
                finding.fixes.push_back(*m_automatic);
        }
    }

private:
    [[nodiscard]] static bool clears(const std::vector<std::string> &left, const std::string &rule)
    {
        return std::ranges::find(left, rule) == left.end();
    }

    [[nodiscard]] Faults count(const Network &network, const network::Shapes &shapes, const Placement &placement,
                               const std::vector<Finding> &data) const
    {
        Faults faults;
        faults.data = int(data.size());
        for (const LayerPlacement &place : placement.layers)
            faults.unfit += !place.kernel.fits + !place.bias.fits;
        for (const Finding &finding : device::check(network, shapes, m_placed.device))
            faults.errors += finding.severity == device::Severity::Error;
        return faults;
    }

    // The findings about data memory that are left; nullopt if the edits do harm elsewhere.
    [[nodiscard]] std::optional<std::vector<Finding>> tryOut(const Fix &fix)
    {
        --m_trialsLeft;
        const Network edited = device::apply(m_network, fix.edits);
        const network::Shapes shapes = network::inferShapes(edited);
        if (shapes.problems.size() > m_placed.shapes.problems.size())
            return std::nullopt;
        const std::vector<device::HardwareLayer> hardware = hardwareLayers(edited, shapes);
        const Placement placement = placeAutomatically(edited, shapes, m_placed.device, hardware);
        std::vector<Finding> left = checkData({edited, shapes, placement, m_placed.device, hardware});
        const Faults after = count(edited, shapes, placement, left);
        if (after.data >= m_before.data || after.unfit > m_before.unfit || after.errors > m_before.errors)
            return std::nullopt;
        return left;
    }

    [[nodiscard]] std::vector<Fix> working(const std::vector<Finding> &now, const std::string &rule, const std::vector<Fix> &candidates)
    {
        const auto same = [&](const Finding &finding) { return finding.rule == rule; };
        const auto before = std::ranges::count_if(now, same);
        std::vector<Fix> found;
        for (const Fix &fix : candidates) {
            if (found.size() == kMostFixes || m_trialsLeft <= 0)
                break;
            const auto left = fix.edits.empty() ? std::nullopt : tryOut(fix);
            if (left && std::ranges::count_if(*left, same) < before)
                found.push_back(fix);
        }
        return found;
    }

    // One fix for all findings: give everything back to automatic placement.
    void findAutomatic()
    {
        if (!hasPins(m_network))
            return;
        Network freed = unpinned(m_network);
        freed.outputMap = m_network.outputMap;
        const Fix fix{Text{QT_TRANSLATE_NOOP("core", "Let Facet place all layers"), {}}, differences(m_network, freed)};
        if (fix.edits.empty())
            return;
        if (const auto left = tryOut(fix)) {
            m_automatic = fix;
            for (const Finding &finding : *left)
                m_automaticRules.push_back(finding.rule);
        }
    }

    [[nodiscard]] Fix letPlace(int layer) const
    {
        return {Text{QT_TRANSLATE_NOOP("core", "Let Facet place layer %1"), {std::to_string(layer)}},
                differences(m_network, unpinned(m_network, layer))};
    }

    [[nodiscard]] Fix moveTo(int owner, std::int64_t offset) const
    {
        const auto moved = withMapAt(m_network, m_placed.shapes, m_placed.placement, owner, int(offset));
        Text title = owner == kNetworkInput ? Text{QT_TRANSLATE_NOOP("core", "Move the network input to byte %1"), {grouped(offset)}}
                                            : Text{QT_TRANSLATE_NOOP("core", "Move the output of layer %1 to byte %2"),
                                                   {std::to_string(owner), grouped(offset)}};
        return {std::move(title), moved ? differences(m_network, *moved) : std::vector<Edit>{}};
    }

    // To the lowest byte at which the map meets no other that is live at the same time.
    [[nodiscard]] std::optional<Fix> moveAway(int owner) const
    {
        const std::vector<LiveMap> maps = liveMaps(m_network, m_placed.shapes, m_placed.hardware, m_placed.placement);
        const auto mine = std::ranges::find(maps, owner, &LiveMap::owner);
        if (mine == maps.end() || mine->words.empty())
            return std::nullopt;
        const auto meets = [&](const LiveMap &other) {
            return &other != &*mine && !other.words.empty() &&
                   ((!mine->isInput() && other.isLiveFor(mine->born)) || (!other.isInput() && mine->isLiveFor(other.born)));
        };
        const std::int64_t size = mine->words.end() - mine->words.begin;
        std::vector<std::int64_t> places{0};
        for (const LiveMap &other : maps) {
            if (meets(other))
                places.push_back((other.words.end() + kWordBytes - 1) / kWordBytes * kWordBytes);
        }
        std::ranges::sort(places);
        for (const std::int64_t place : places) {
            if (place == mine->words.begin || place + size > m_placed.device.dataInstanceBytes)
                continue;
            DataWords words = mine->words;
            words.begin = place;
            if (std::ranges::none_of(maps, [&](const LiveMap &other) { return meets(other) && firstShared(words, other.words); }))
                return moveTo(owner, place);
        }
        return std::nullopt;
    }

    [[nodiscard]] std::vector<Fix> overlapFixes(const Collision &collision) const
    {
        std::vector<Fix> fixes;
        for (const int owner : {collision.layer, collision.victim}) {
            if (auto fix = moveAway(owner))
                fixes.push_back(std::move(*fix));
        }
        fixes.push_back(letPlace(collision.layer));
        return fixes;
    }

    void addSmaller(std::vector<Fix> &fixes, int layer) const
    {
        for (Fix &fix : device::smallerMaps(m_network, m_placed.shapes, m_placed.device, layer))
            fixes.push_back(std::move(fix));
    }

    [[nodiscard]] std::vector<Fix> candidates(const Finding &finding) const
    {
        std::vector<Fix> fixes;
        if (finding.rule == "data-memory" || finding.rule == "streaming-buffer") {
            fixes.push_back(letPlace(finding.layer));
            addSmaller(fixes, finding.layer);
        } else if (finding.rule == "readahead-bank") {
            const int now = m_placed.placement.layers[std::size_t(finding.layer)].outOffset / kBankBytes;
            for (int bank = 0; bank * kBankBytes < m_placed.device.dataInstanceBytes; ++bank) {
                if (bank != now)
                    fixes.push_back(moveTo(finding.layer, std::int64_t(bank) * kBankBytes));
            }
            Layer slower = m_network.layers[std::size_t(finding.layer)];
            slower.readAhead = false;
            fixes.insert(fixes.begin() + std::min<std::ptrdiff_t>(2, std::ssize(fixes)),
                         Fix{Text{QT_TRANSLATE_NOOP("core", "Turn read-ahead off"), {}},
                             {layerEdit(Edit::Kind::ReplaceLayer, finding.layer, std::move(slower))}});
        } else if (finding.rule == "source-layout") {
            fixes = sourceFixes(m_placed, finding.layer);
            fixes.push_back(letPlace(finding.layer));
        }
        return fixes;
    }

    const Placed &m_placed;
    const Network &m_network;
    Faults m_before;
    std::optional<Fix> m_automatic;
    std::vector<std::string> m_automaticRules; // of what it leaves
    int m_trialsLeft = kMaxTrials;
};

} // namespace

void addDataFixes(std::vector<Finding> &findings, const Placed &placed)
{
    DataFixes(placed).run(findings);
}

} // namespace facet::place
