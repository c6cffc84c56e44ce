// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "serial/push_input.h"

namespace facet::serial {

tl::expected<std::shared_ptr<const board::Deployment>, Errors> prepareDeployment(const PushRequest &request)
{
    auto weights = simulate::loadWeights(request.weights, request.network);
    const simulate::Input input = simulate::readInput(request.input, request.network);
    Errors errors = weights ? Errors{} : weights.error();
    if (!input.ok())
        errors.push_back(input.error);
    if (!errors.empty())
        return tl::unexpected(std::move(errors));
    auto prepared = board::prepare(request.name, weights->network, request.device, weights->parameters, input.map);
    if (!prepared)
        return tl::unexpected(std::move(prepared.error()));
    return std::make_shared<const board::Deployment>(std::move(prepared->deployment));
}

} // namespace facet::serial
