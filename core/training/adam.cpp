// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "training/adam.h"

#include <cmath>

namespace facet::training {

Adam::Adam(std::vector<at::Tensor> parameters, const AdamSettings &settings) : m_parameters(std::move(parameters)), m_settings(settings)
{
    for (const at::Tensor &parameter : m_parameters) {
        m_state.means.emplace_back(std::size_t(parameter.numel()));
        m_state.squares.emplace_back(std::size_t(parameter.numel()));
    }
}

void Adam::step()
{
    const auto count = double(++m_state.steps);
    const auto rate = float(m_settings.learningRate / (1 - std::pow(m_settings.beta1, count)));
    const auto correction = float(1 / std::sqrt(1 - std::pow(m_settings.beta2, count)));
    const auto decay = float(m_settings.weightDecay);
    const auto beta1 = float(m_settings.beta1);
    const auto beta2 = float(m_settings.beta2);
    const auto epsilon = float(m_settings.epsilon);
    for (std::size_t p = 0; p < m_parameters.size(); ++p) {
        const at::Tensor gradients = m_parameters[p].grad();
        if (!gradients.defined())
            continue;
        const at::Tensor contiguous = gradients.contiguous();
        const float *gradient = contiguous.data_ptr<float>();
        float *value = m_parameters[p].data_ptr<float>();
        float *mean = m_state.means[p].data();
        float *square = m_state.squares[p].data();
        const std::size_t size = m_state.means[p].size();
        for (std::size_t i = 0; i < size; ++i) {
            const float g = gradient[i] + decay * value[i];
            mean[i] = beta1 * mean[i] + (1 - beta1) * g;
            square[i] = beta2 * square[i] + (1 - beta2) * g * g;
            value[i] -= rate * mean[i] / (std::sqrt(square[i]) * correction + epsilon);
        }
    }
}

void Adam::clearGradients()
{
    for (at::Tensor &parameter : m_parameters)
        parameter.mutable_grad() = at::Tensor();
}

bool Adam::restore(AdamState state)
{
    const auto fits = [](const auto &a, const auto &b) {
        if (a.size() != b.size())
            return false;
        for (std::size_t i = 0; i < a.size(); ++i) {
            if (a[i].size() != b[i].size())
                return false;
        }
        return true;
    };
    if (!fits(state.means, m_state.means) || !fits(state.squares, m_state.squares))
        return false;
    m_state = std::move(state);
    return true;
}

} // namespace facet::training
