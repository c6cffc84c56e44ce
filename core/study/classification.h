// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What a classifier makes of labelled samples: the class it chooses, how sure it is, and who is taken for whom.
#pragma once

#include "explore/table.h"
#include "network/network.h"
#include "network/parameters.h"

#include <cstdint>
#include <string>
#include <vector>

namespace facet::study {

// Index of the largest value, the first of equal ones; -1 for no values.
[[nodiscard]] int classOf(const std::vector<std::int32_t> &logits);
// A layer's outputs are logits when every channel has one value.
[[nodiscard]] bool isClassifier(const network::FeatureMap &output);
// The unit in which the last layer's integers count as 1: 2^14 of 32-bit outputs (as the vendor's softmax on the board takes them, which
// shifts outputs of weights with fewer bits up by 8 - bits), 2^7 of 8-bit ones.
[[nodiscard]] double logitUnit(const network::Layer &last);
// Probabilities of exp(logit / unit); they add up to 1.
[[nodiscard]] std::vector<double> softmax(const std::vector<std::int32_t> &logits, double unit);

class ConfusionMatrix {
public:
    explicit ConfusionMatrix(int classes = 0);

    void add(int truth, int predicted, std::int64_t times = 1); // classes 0..classes-1
    [[nodiscard]] int classes() const { return m_classes; }
    [[nodiscard]] std::int64_t count(int truth, int predicted) const { return m_counts[index(truth, predicted)]; }
    [[nodiscard]] std::int64_t total() const;
    [[nodiscard]] std::int64_t correct() const;
    [[nodiscard]] std::int64_t samplesOf(int truth) const;
    [[nodiscard]] std::int64_t predictionsOf(int predicted) const;
    // Fractions; 0 where there is nothing to divide by.
    [[nodiscard]] double accuracy() const;
    [[nodiscard]] double precision(int predicted) const; // of the samples taken for the class, those that are
    [[nodiscard]] double recall(int truth) const;        // of the samples of the class, those that were found
    friend bool operator==(const ConfusionMatrix &, const ConfusionMatrix &) = default;

private:
    [[nodiscard]] std::size_t index(int truth, int predicted) const
    {
        return std::size_t(truth) * std::size_t(m_classes) + std::size_t(predicted);
    }

    int m_classes;
    std::vector<std::int64_t> m_counts;
};

// One row per true class, one column per predicted one, precision below and recall to the right. `names` has one per class.
[[nodiscard]] explore::Table confusionTable(const ConfusionMatrix &matrix, const std::vector<std::string> &names);

} // namespace facet::study
