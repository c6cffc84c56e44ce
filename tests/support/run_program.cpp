// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "support/run_program.h"

#include "study/cross_check.h"

#include <cstdio>

namespace facet::testing {

std::string runProgram(const program::Context &context, const network::Parameters &parameters, const network::FeatureMap &input,
                       const std::map<int, network::FeatureMap> &expected)
{
    arithmetic::Result outputs;
    for (const auto &[layer, map] : expected)
        outputs.outputs.push_back({layer, map});
    const auto check = study::crossCheck(context.network, context.shapes, context.device, context.placement, parameters, input, outputs);
    if (!check)
        return check.error().message();
    if (check->words == 0)
        return "compares nothing";
    if (!check->firstWrong)
        return {};
    const study::WrongWord &wrong = *check->firstWrong;
    char words[64];
    std::snprintf(words, sizeof words, "word at %08x is %08x, expected %08x", wrong.address, wrong.has, wrong.expected);
    return "layer " + std::to_string(wrong.layer) + ": " + words;
}

} // namespace facet::testing
