// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "study/study.h"

#include "network/fingerprint.h"

#include <algorithm>

namespace facet::study {

namespace {

// How well-founded an origin is: what was seen on silicon first, what somebody typed last.
int rank(Origin origin)
{
    switch (origin) {
    case Origin::Board: return 5;
    case Origin::VirtualBoard: return 4;
    case Origin::Simulated: return 3;
    case Origin::Trained: return 2;
    case Origin::Published: return 1;
    case Origin::TypedIn: return 0;
    }
    return 0;
}

} // namespace

const Measurement *Variant::best(Quantity quantity) const
{
    const Measurement *found = nullptr;
    const std::int64_t current = measurements.empty() ? 0 : network::fingerprint(network);
    for (const Measurement &candidate : measurements) {
        if (candidate.quantity != quantity || candidate.layer >= 0 || (candidate.madeOn != 0 && candidate.madeOn != current))
            continue;
        const int better = found ? rank(candidate.provenance.origin) - rank(found->provenance.origin) : 1;
        // ISO dates compare as text; of equal or unstated dates the one entered last is the latest.
        if (better > 0 || (better == 0 && candidate.provenance.date >= found->provenance.date))
            found = &candidate;
    }
    return found;
}

int Study::indexOf(const std::string &variantName) const
{
    const auto found = std::find_if(variants.begin(), variants.end(), [&](const Variant &v) { return v.name == variantName; });
    return found == variants.end() ? -1 : int(found - variants.begin());
}

std::string Study::freeName(const std::string &wanted) const
{
    std::string name = wanted;
    for (int number = 2; indexOf(name) >= 0; ++number)
        name = wanted + "-" + std::to_string(number);
    return name;
}

} // namespace facet::study
