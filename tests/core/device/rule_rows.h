// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Rows of the tests of rules: a network that keeps or breaks one rule. Every fix of a broken rule must mend it.
#pragma once

#include "device/check.h"
#include "device/rules_common.h"

#include <QTest>

#include <algorithm>
#include <concepts>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace facet::device::rows {

using network::Activation;
using network::Eltwise;
using network::Extent;
using network::Layer;
using network::Network;
using network::Operator;
using network::Pooling;

inline constexpr auto kMax78000 = DeviceId::Max78000;
inline constexpr auto kMax78002 = DeviceId::Max78002;

struct Row {
    QByteArray reason; // "rejects a pool of 17"
    std::string rule;
    bool breaks = false;
    Network network;
    DeviceId device = kMax78000;
    int layer = 1;        // of the finding
    bool mendable = true; // has at least one fix
};

// Two plain convolutions, 3x16x16 -> 4 -> 8 channels.
inline Network plainNetwork()
{
    Network network;
    network.picture = {3, {16, 16}};
    network.layers.resize(2);
    network.layers[0].outChannels = 4;
    network.layers[1].outChannels = 8;
    return network;
}

// Two Conv1d of length 3 without padding on 64 samples.
inline Network soundNetwork()
{
    Network network = plainNetwork();
    network.picture = {3, {64, 1}};
    for (Layer &layer : network.layers) {
        layer.op = Operator::Conv1d;
        layer.kernel = {3, 1};
        layer.pad = {0, 0};
    }
    return network;
}

// The change is made to the network, or to its last layer.
template <typename Change> Network changed(Network network, const Change &change)
{
    if constexpr (std::invocable<Change, Network &>)
        change(network);
    else
        change(network.layers.back());
    return network;
}

template <typename Change> Network plain(const Change &change)
{
    return changed(plainNetwork(), change);
}

template <typename Change> Network sound(const Change &change)
{
    return changed(soundNetwork(), change);
}

inline void makePassthrough(Layer &layer)
{
    layer.op = Operator::Passthrough;
    layer.kernel = {1, 1};
    layer.pad = {0, 0};
    layer.outChannels = 0;
}

inline void makePool(Layer &layer, Extent size, Extent stride)
{
    layer.pooling = Pooling::Max;
    layer.pool = size;
    layer.poolStride = stride;
}

inline void makeLinear(Layer &layer, int outputs = 2)
{
    layer.op = Operator::Linear;
    layer.kernel = {1, 1};
    layer.pad = {0, 0};
    layer.flatten = true;
    layer.outChannels = outputs;
}

inline Row accepts(const char *reason, const char *rule, Network network, DeviceId device = kMax78000, int layer = 1)
{
    return {QByteArray("accepts ") + reason, rule, false, std::move(network), device, layer};
}

inline Row rejects(const char *reason, const char *rule, Network network, DeviceId device = kMax78000, int layer = 1)
{
    return {QByteArray("rejects ") + reason, rule, true, std::move(network), device, layer};
}

// A breach without a one-click way out.
inline Row rejectsForGood(const char *reason, const char *rule, Network network, DeviceId device = kMax78000, int layer = 1)
{
    Row row = rejects(reason, rule, std::move(network), device, layer);
    row.mendable = false;
    return row;
}

inline std::vector<Finding> findingsOf(const Network &network, DeviceId id)
{
    return check(network, network::inferShapes(network), device(id));
}

inline const Finding *find(const std::vector<Finding> &findings, const std::string &rule, int layer)
{
    const auto at = std::ranges::find_if(findings, [&](const Finding &f) { return f.rule == rule && f.layer == layer; });
    return at == findings.end() ? nullptr : &*at;
}

// A sentence without placeholders left over.
inline bool readable(const Text &text)
{
    const std::string said = text.str();
    return !said.empty() && said.find('%') == std::string::npos;
}

// Empty when the row holds; else what is wrong.
inline QByteArray judge(const Row &row)
{
    const auto findings = findingsOf(row.network, row.device);
    const Finding *finding = find(findings, row.rule, row.layer);
    if ((finding != nullptr) != row.breaks)
        return finding != nullptr ? "is found: " + QByteArray::fromStdString(finding->title.str()) : "is not found";
    if (finding == nullptr)
        return {};
    const auto table = rules();
    const auto info = std::ranges::find(table, row.rule, &RuleInfo::id);
    if (info == table.end() || info->severity != finding->severity)
        return "has another severity than the table says";
    if (!readable(finding->title) || !readable(finding->needs) || !readable(finding->has) || !readable(finding->explanation))
        return "cannot be read";
    if (finding->fixes.size() > 3 || finding->fixes.empty() == row.mendable)
        return "has " + QByteArray::number(int(finding->fixes.size())) + " fixes";
    for (const Fix &fix : finding->fixes) {
        if (!readable(fix.title) || fix.edits.empty())
            return "has a fix that cannot be read";
        const Network mended = apply(row.network, fix.edits);
        if (find(findingsOf(mended, row.device), row.rule, indexAfter(row.layer, fix.edits)) != nullptr)
            return "is not mended by: " + QByteArray::fromStdString(fix.title.str());
    }
    return {};
}

inline void addRows(const std::vector<Row> &rows)
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < rows.size(); ++i)
        QTest::newRow((QByteArray::fromStdString(rows[i].rule) + ": " + rows[i].reason).constData()) << int(i);
}

// The body of a test with addRows().
inline void judgeAt(const std::vector<Row> &rows)
{
    QFETCH(int, index);
    const QByteArray wrong = judge(rows[std::size_t(index)]);
    QVERIFY2(wrong.isEmpty(), wrong);
}

// The rules of a table without both an accepting and a rejecting row, and rows of rules that are not in it.
template <typename Table> QStringList uncovered(const std::vector<Row> &rows, const Table &table)
{
    std::map<std::string, std::set<bool>> covered;
    for (const Row &row : rows)
        covered[row.rule].insert(row.breaks);
    QStringList missing;
    for (const auto &rule : table) {
        const auto at = covered.find(std::string(rule.id));
        if (at == covered.end() || at->second.size() != 2)
            missing << QString::fromUtf8(rule.id.data(), qsizetype(rule.id.size()));
        if (at != covered.end())
            covered.erase(at);
    }
    for (const auto &[rule, unused] : covered)
        missing << "not in the table: " + QString::fromStdString(rule);
    return missing;
}

} // namespace facet::device::rows
