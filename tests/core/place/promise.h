// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What the fixes of the findings about a placement promise.
#pragma once

#include "device/check.h"
#include "study/analysis.h"

#include <QtGlobal>

#include <algorithm>
#include <string>
#include <vector>

namespace facet::place::promise {

using device::DeviceId;
using device::Finding;
using device::Fix;
using network::Network;

inline std::vector<Finding> findings(const Network &network, DeviceId id)
{
    estimate::Settings settings;
    settings.device = id;
    return study::analyze(network, settings).findings;
}

inline int count(const std::vector<Finding> &all, const std::string &rule)
{
    return int(std::ranges::count_if(all, [&](const Finding &finding) { return finding.rule == rule; }));
}

inline int errors(const std::vector<Finding> &all)
{
    return int(std::ranges::count_if(all, [](const Finding &finding) { return finding.severity == device::Severity::Error; }));
}

inline bool isAboutPlaces(const Finding &finding)
{
    return finding.rule == "data-overlap" || finding.rule == "data-memory" || finding.rule == "readahead-bank" ||
           finding.rule == "streaming-buffer" || finding.rule == "source-layout" || finding.rule == "kernel-counter";
}

// How many fixes were held to their promise: each removes its finding and breaks nothing else. -1 = one did not.
inline int holdToPromise(const Network &network, DeviceId id)
{
    const std::vector<Finding> before = findings(network, id);
    int tried = 0;
    for (const Finding &finding : before) {
        if (!isAboutPlaces(finding))
            continue;
        if (finding.fixes.size() > 3)
            return -1;
        for (const Fix &fix : finding.fixes) {
            const std::vector<Finding> after = findings(device::apply(network, fix.edits), id);
            if (count(after, finding.rule) >= count(before, finding.rule) || errors(after) >= errors(before)) {
                qWarning("%s at %d: %s", finding.rule.c_str(), finding.layer, fix.title.str().c_str());
                for (const Finding &left : after)
                    qWarning("  left: %s at %d", left.rule.c_str(), left.layer);
                return -1;
            }
            ++tried;
        }
    }
    return tried;
}

} // namespace facet::place::promise
