// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dataset/dataset_tables.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace facet::datasets {

namespace {

using explore::countCell;
using explore::textCell;

// Titles are translated by the table view, which looks them up among the texts of the core.
constexpr const char *kClass = QT_TRANSLATE_NOOP("core", "Class");
constexpr const char *kTrain = QT_TRANSLATE_NOOP("core", "Train");
constexpr const char *kValidation = QT_TRANSLATE_NOOP("core", "Validation");
constexpr const char *kTest = QT_TRANSLATE_NOOP("core", "Test");
constexpr const char *kAll = QT_TRANSLATE_NOOP("core", "All");
constexpr const char *kLeftOut = QT_TRANSLATE_NOOP("core", "Left out");
constexpr const char *kCrops = QT_TRANSLATE_NOOP("core", "Crops");
constexpr const char *kBroken = QT_TRANSLATE_NOOP("core", "broken pictures");

QString inCore(const char *text)
{
    return QCoreApplication::translate("core", text);
}

} // namespace

explore::Table classTable(const DataSource &source)
{
    const std::vector<std::string> none;
    const auto &classes = source.set() ? source.set()->description().classes : source.catalog() ? source.catalog()->classes : none;
    const auto counts = source.set() ? source.set()->counts() : source.plan().counts(classes.size());
    explore::Table table;
    table.columns.push_back({Text{kClass, {}}, false});
    for (const char *title : {kTrain, kValidation, kTest, kAll})
        table.columns.push_back({Text{title, {}}, true});
    std::vector<long long> sums(dataset::kSplits + 1);
    for (std::size_t label = 0; label < classes.size(); ++label) {
        std::vector<explore::Cell> row{textCell(classes[label])};
        long long all = 0;
        for (std::size_t split = 0; split < dataset::kSplits; ++split) {
            row.push_back(countCell(counts[split][label]));
            all += counts[split][label];
            sums[split] += counts[split][label];
        }
        sums.back() += all;
        row.push_back(countCell(all));
        table.rows.push_back(std::move(row));
    }
    std::vector<explore::Cell> total{textCell(Text{kAll, {}})};
    for (const long long sum : sums)
        total.push_back(countCell(sum));
    table.rows.push_back(std::move(total));
    table.summaryRows = 1;
    return table;
}

explore::Table reasonTable(const DataSource &source)
{
    explore::Table table;
    table.columns = {{Text{kLeftOut, {}}, false}, {Text{kCrops, {}}, true}};
    const auto add = [&](const char *name, long long count) { table.rows.push_back({textCell(Text{name, {}}), countCell(count)}); };
    if (const dataset::PreparedSet *set = source.set()) {
        const dataset::SetDescription &about = set->description();
        const auto countOf = [](const std::vector<dataset::NamedCount> &list, const char *name) {
            const auto found = std::ranges::find(list, name, &dataset::NamedCount::name);
            return found == list.end() ? 0LL : (long long)found->count;
        };
        for (std::size_t i = 0; i < dataset::kDrops; ++i)
            add(dropName(dataset::Drop(i)), countOf(about.dropped, dropName(dataset::Drop(i))));
        for (std::size_t i = 0; i < dataset::kQuirks; ++i) {
            if (const long long count = countOf(about.remarks, quirkName(dataset::Quirk(i))); count > 0)
                add(quirkName(dataset::Quirk(i)), count);
        }
        add(kBroken, (long long)about.broken.size());
        return table;
    }
    if (!source.catalog())
        return table;
    const auto drops = source.plan().drops();
    for (std::size_t i = 0; i < dataset::kDrops; ++i)
        add(dropName(dataset::Drop(i)), drops[i]);
    for (std::size_t i = 0; i < dataset::kQuirks; ++i) {
        if (source.catalog()->quirks[i] > 0)
            add(quirkName(dataset::Quirk(i)), source.catalog()->quirks[i]);
    }
    add(kBroken, std::ranges::count_if(source.catalog()->pictures, [](const auto &picture) { return !picture.broken.empty(); }));
    return table;
}

QList<std::pair<QString, Filter>> filters(const DataSource &source)
{
    QList<std::pair<QString, Filter>> out;
    const bool isSet = source.set() != nullptr;
    if (!isSet && !source.catalog())
        return out;
    out.append({isSet ? inCore(QT_TRANSLATE_NOOP("core", "All samples")) : inCore(QT_TRANSLATE_NOOP("core", "All pictures")), {}});
    const auto &classes = isSet ? source.set()->description().classes : source.catalog()->classes;
    for (std::size_t i = 0; i < classes.size(); ++i)
        out.append({QString::fromStdString(classes[i]), {Filter::By::Label, int(i)}});
    const std::array splits{kTrain, kValidation, kTest};
    for (std::size_t i = 0; i < splits.size(); ++i)
        out.append({inCore(splits[i]), {Filter::By::Split, int(i)}});
    if (isSet)
        return out;
    for (std::size_t i = 0; i < dataset::kDrops; ++i)
        out.append(
            {inCore(QT_TRANSLATE_NOOP("core", "Dropped: %1")).arg(inCore(dropName(dataset::Drop(i)))), {Filter::By::Dropped, int(i)}});
    out.append({inCore(kBroken), {Filter::By::Broken, 0}});
    return out;
}

} // namespace facet::datasets
