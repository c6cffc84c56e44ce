// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What enumerations are called in study files, in the order of their values. Names never change once released.
#pragma once

#include "study/study.h"

#include <array>
#include <span>
#include <string_view>

namespace facet::study::archive {

template <std::size_t N> using Names = std::array<std::string_view, N>;
using NameSpan = std::span<const std::string_view>;

inline constexpr Names<5> kOperators{"conv2d", "conv1d", "convtranspose2d", "linear", "passthrough"};
inline constexpr Names<5> kEltwises{"none", "add", "sub", "or", "xor"};
inline constexpr Names<3> kActivations{"none", "relu", "abs"};
inline constexpr Names<3> kPoolings{"none", "max", "average"};
inline constexpr Names<2> kDevices{"MAX78000", "MAX78002"};
inline constexpr Names<2> kModels{"ideal", "cycles"};
inline constexpr Names<3> kQuantities{"accuracy", "latency", "energy"};
inline constexpr Names<6> kOrigins{"typed-in", "published", "simulated", "trained", "virtual-board", "board"};
inline constexpr Names<4> kStages{"unknown", "float", "quantization-aware", "quantized"};

constexpr NameSpan namesOf(network::Operator)
{
    return kOperators;
}
constexpr NameSpan namesOf(network::Eltwise)
{
    return kEltwises;
}
constexpr NameSpan namesOf(network::Activation)
{
    return kActivations;
}
constexpr NameSpan namesOf(network::Pooling)
{
    return kPoolings;
}
constexpr NameSpan namesOf(device::DeviceId)
{
    return kDevices;
}
constexpr NameSpan namesOf(estimate::Model)
{
    return kModels;
}
constexpr NameSpan namesOf(Quantity)
{
    return kQuantities;
}
constexpr NameSpan namesOf(Origin)
{
    return kOrigins;
}
constexpr NameSpan namesOf(WeightStage)
{
    return kStages;
}

static_assert(std::size_t(network::Operator::Passthrough) + 1 == kOperators.size());
static_assert(std::size_t(network::Eltwise::Xor) + 1 == kEltwises.size());
static_assert(std::size_t(network::Activation::Abs) + 1 == kActivations.size());
static_assert(std::size_t(network::Pooling::Average) + 1 == kPoolings.size());
static_assert(std::size_t(device::DeviceId::Max78002) + 1 == kDevices.size());
static_assert(std::size_t(estimate::Model::Cycles) + 1 == kModels.size());
static_assert(std::size_t(Quantity::Energy) + 1 == kQuantities.size());
static_assert(std::size_t(Origin::Board) + 1 == kOrigins.size());
static_assert(std::size_t(WeightStage::Quantized) + 1 == kStages.size());

} // namespace facet::study::archive
