// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dataset/entry_model.h"

#include "dataset/picture_view.h"
#include "theme/colors.h"

#include <QCoreApplication>
#include <QPixmap>

#include <algorithm>

namespace facet::datasets {

namespace {

constexpr int kThumbnail = 40;

QString shortened(const std::string &name)
{
    const QString text = QString::fromStdString(name);
    return text.mid(text.lastIndexOf(u'/') + 1);
}

} // namespace

EntryModel::EntryModel(const DataSource &source, QObject *parent) : QAbstractListModel(parent), m_source(source) {}

bool EntryModel::passes(int entry) const
{
    const auto index = std::size_t(entry);
    if (const dataset::PreparedSet *set = m_source.set()) {
        const dataset::Sample &sample = set->sample(index);
        return m_filter.by == Filter::By::Label ? sample.label == m_filter.value
                                                : m_filter.by != Filter::By::Split || int(sample.split) == m_filter.value;
    }
    const dataset::SourcePicture &picture = m_source.catalog()->pictures[index];
    const dataset::PlannedPicture &planned = m_source.plan().pictures[index];
    switch (m_filter.by) {
    case Filter::By::Nothing: return true;
    case Filter::By::Broken: return !picture.broken.empty();
    case Filter::By::Split: return picture.broken.empty() && int(planned.split) == m_filter.value;
    case Filter::By::Label:
        return std::ranges::any_of(planned.crops, [this](const dataset::Crop &crop) { return crop.label == m_filter.value; });
    case Filter::By::Dropped:
        return std::ranges::any_of(planned.crops, [this](const dataset::Crop &crop) {
            return crop.label == dataset::kDropped && int(crop.drop) == m_filter.value;
        });
    }
    return true;
}

void EntryModel::rebuild()
{
    beginResetModel();
    m_entries.clear();
    const std::size_t count = m_source.set() ? m_source.set()->size() : m_source.catalog() ? m_source.catalog()->pictures.size() : 0;
    for (int i = 0; i < int(count); ++i) {
        if (passes(i))
            m_entries.push_back(i);
    }
    endResetModel();
}

void EntryModel::setFilter(const Filter &filter)
{
    m_filter = filter;
    rebuild();
}

int EntryModel::rowOf(int entry) const
{
    const auto found = std::ranges::lower_bound(m_entries, entry);
    return found != m_entries.end() && *found == entry ? int(found - m_entries.begin()) : -1;
}

int EntryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant EntryModel::data(const QModelIndex &index, int role) const
{
    const int chosen = entry(index.row());
    if (chosen < 0)
        return {};
    const auto at = std::size_t(chosen);
    if (const dataset::PreparedSet *set = m_source.set()) {
        const dataset::SetDescription &about = set->description();
        const dataset::Sample &sample = set->sample(at);
        const std::string &source = about.sources[sample.source];
        switch (role) {
        case Qt::DisplayRole:
            return QString::fromStdString(about.classes[std::size_t(sample.label)]) + QStringLiteral(" · ") + shortened(source);
        case Qt::ToolTipRole: return QString::fromStdString(source);
        case Qt::DecorationRole:
            return QPixmap::fromImage(
                toImage(set->picture(at)).scaled(kThumbnail, kThumbnail, Qt::KeepAspectRatio, Qt::SmoothTransformation));
        default: return {};
        }
    }
    const dataset::SourcePicture &picture = m_source.catalog()->pictures[at];
    const dataset::PlannedPicture &planned = m_source.plan().pictures[at];
    switch (role) {
    case Qt::DisplayRole: {
        if (!picture.broken.empty())
            return shortened(picture.name) + QStringLiteral(" · ") + tr("broken");
        const auto used = std::ranges::count_if(planned.crops, [](const dataset::Crop &crop) { return crop.label != dataset::kDropped; });
        return shortened(picture.name) + QStringLiteral(" · ") + tr("%1 of %2 crops").arg(used).arg(planned.crops.size());
    }
    case Qt::ToolTipRole:
        return QString::fromStdString(picture.name) +
               (picture.broken.empty() ? QString() : QStringLiteral("\n") + QString::fromStdString(picture.broken));
    case Qt::ForegroundRole: return picture.broken.empty() ? QVariant() : QVariant(theme::colors().bad);
    default: return {};
    }
}

} // namespace facet::datasets
