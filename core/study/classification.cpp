// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "study/classification.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace facet::study {

namespace {

explore::Cell shareCell(double share, bool known)
{
    return known ? explore::decimalCell(100 * share, 1) : explore::textCell(std::string());
}

} // namespace

int classOf(const std::vector<std::int32_t> &logits)
{
    return logits.empty() ? -1 : int(std::ranges::max_element(logits) - logits.begin());
}

bool isClassifier(const network::FeatureMap &output)
{
    return output.shape.channels > 0 && output.shape.extent.area() == 1 && output.values.size() == std::size_t(output.shape.channels);
}

double logitUnit(const network::Layer &last)
{
    if (last.outputWidth != 32)
        return 128;
    const int bits = network::storageBits(last.weightBits);
    return double(1 << (14 - (8 - std::clamp(bits, 1, 8))));
}

std::vector<double> softmax(const std::vector<std::int32_t> &logits, double unit)
{
    std::vector<double> result;
    if (logits.empty())
        return result;
    const double largest = *std::ranges::max_element(logits); // the exponent never exceeds 0
    for (const std::int32_t logit : logits)
        result.push_back(std::exp((double(logit) - largest) / unit));
    const double sum = std::accumulate(result.begin(), result.end(), 0.0);
    for (double &value : result)
        value /= sum;
    return result;
}

ConfusionMatrix::ConfusionMatrix(int classes) : m_classes(std::max(classes, 0)), m_counts(std::size_t(m_classes) * std::size_t(m_classes))
{
}

void ConfusionMatrix::add(int truth, int predicted, std::int64_t times)
{
    m_counts[index(truth, predicted)] += times;
}

std::int64_t ConfusionMatrix::total() const
{
    return std::accumulate(m_counts.begin(), m_counts.end(), std::int64_t(0));
}

std::int64_t ConfusionMatrix::correct() const
{
    std::int64_t sum = 0;
    for (int c = 0; c < m_classes; ++c)
        sum += count(c, c);
    return sum;
}

std::int64_t ConfusionMatrix::samplesOf(int truth) const
{
    std::int64_t sum = 0;
    for (int c = 0; c < m_classes; ++c)
        sum += count(truth, c);
    return sum;
}

std::int64_t ConfusionMatrix::predictionsOf(int predicted) const
{
    std::int64_t sum = 0;
    for (int c = 0; c < m_classes; ++c)
        sum += count(c, predicted);
    return sum;
}

double ConfusionMatrix::accuracy() const
{
    const std::int64_t all = total();
    return all == 0 ? 0 : double(correct()) / double(all);
}

double ConfusionMatrix::precision(int predicted) const
{
    const std::int64_t all = predictionsOf(predicted);
    return all == 0 ? 0 : double(count(predicted, predicted)) / double(all);
}

double ConfusionMatrix::recall(int truth) const
{
    const std::int64_t all = samplesOf(truth);
    return all == 0 ? 0 : double(count(truth, truth)) / double(all);
}

explore::Table confusionTable(const ConfusionMatrix &matrix, const std::vector<std::string> &names)
{
    explore::Table table;
    table.caption = {QT_TRANSLATE_NOOP("core", "Confusion matrix"), {}};
    table.columns.push_back({{QT_TRANSLATE_NOOP("core", "True class"), {}}, false});
    for (const std::string &name : names)
        table.columns.push_back({explore::textCell(name).text, true});
    table.columns.push_back({{QT_TRANSLATE_NOOP("core", "Recall (%)"), {}}, true});
    for (int truth = 0; truth < matrix.classes(); ++truth) {
        std::vector<explore::Cell> row{explore::textCell(names[std::size_t(truth)])};
        for (int predicted = 0; predicted < matrix.classes(); ++predicted)
            row.push_back(explore::countCell(matrix.count(truth, predicted)));
        row.push_back(shareCell(matrix.recall(truth), matrix.samplesOf(truth) > 0));
        table.rows.push_back(std::move(row));
    }
    std::vector<explore::Cell> below{explore::textCell(Text{QT_TRANSLATE_NOOP("core", "Precision (%)"), {}})};
    for (int predicted = 0; predicted < matrix.classes(); ++predicted)
        below.push_back(shareCell(matrix.precision(predicted), matrix.predictionsOf(predicted) > 0));
    below.push_back(explore::textCell(std::string()));
    table.rows.push_back(std::move(below));
    table.summaryRows = 1;
    return table;
}

} // namespace facet::study
