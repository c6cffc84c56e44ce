// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "registers/register_model.h"

#include "document/translated.h"
#include "theme/colors.h"

#include <QFont>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QSize>

#include <algorithm>

namespace facet::registers {

namespace {

// Internal ids: 0 = a group, 2 * access + 1 = an access, 2 * access + 2 = one of its fields.
constexpr quintptr kGroup = 0;
constexpr quintptr accessId(std::size_t access)
{
    return 2 * quintptr(access) + 1;
}
constexpr quintptr fieldId(std::size_t access)
{
    return 2 * quintptr(access) + 2;
}
constexpr bool isAccess(quintptr id)
{
    return id % 2 == 1;
}
constexpr std::size_t accessOf(quintptr id)
{
    return std::size_t((id - 1) / 2);
}

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

} // namespace

void RegisterModel::setProgram(const program::Program &program)
{
    beginResetModel();
    m_accesses = program::explain(program);
    m_groups.clear();
    m_groupOf.clear();
    for (std::size_t i = 0; i < m_accesses.size(); ++i) {
        const program::Access &access = m_accesses[i];
        if (m_groups.empty() || m_groups.back().phase != access.phase || m_groups.back().layer != access.layer)
            m_groups.push_back({access.phase, access.layer, i, 0});
        ++m_groups.back().count;
        m_groupOf.push_back(m_groups.size() - 1);
    }
    endResetModel();
}

void RegisterModel::clear()
{
    beginResetModel();
    m_accesses.clear();
    m_groups.clear();
    m_groupOf.clear();
    endResetModel();
}

void RegisterModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
    emit layoutChanged();
}

int RegisterModel::layerOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return -1;
    const std::size_t group = index.internalId() == kGroup ? std::size_t(index.row()) : m_groupOf[accessOf(index.internalId())];
    return m_groups[group].layer;
}

QModelIndex RegisterModel::groupOf(int layer) const
{
    const auto found = std::ranges::find_if(m_groups, [layer](const Group &group) { return group.layer == layer && layer >= 0; });
    return found == m_groups.end() ? QModelIndex() : createIndex(int(found - m_groups.begin()), 0, kGroup);
}

QModelIndex RegisterModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= kColumns || row >= rowCount(parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, kGroup);
    if (parent.internalId() == kGroup)
        return createIndex(row, column, accessId(m_groups[std::size_t(parent.row())].first + std::size_t(row)));
    return createIndex(row, column, fieldId(accessOf(parent.internalId())));
}

QModelIndex RegisterModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == kGroup)
        return {};
    const std::size_t access = accessOf(index.internalId());
    const std::size_t group = m_groupOf[access];
    return isAccess(index.internalId()) ? createIndex(int(group), 0, kGroup)
                                        : createIndex(int(access - m_groups[group].first), 0, accessId(access));
}

int RegisterModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    if (parent.column() != 0)
        return 0;
    if (parent.internalId() == kGroup)
        return int(m_groups[std::size_t(parent.row())].count);
    return isAccess(parent.internalId()) ? int(m_accesses[accessOf(parent.internalId())].fields.size()) : 0;
}

int RegisterModel::columnCount(const QModelIndex &) const
{
    return kColumns;
}

QString RegisterModel::groupText(const Group &group) const
{
    if (group.layer >= 0) {
        const QString name = QString::fromStdString(m_accesses[group.first].layerName);
        return name.isEmpty() ? tr("Layer %1").arg(group.layer) : tr("Layer %1: %2").arg(group.layer).arg(name);
    }
    switch (group.phase) {
    case program::Phase::Init: return tr("Set-up");
    case program::Phase::Configure: return tr("Whole chip");
    case program::Phase::Start: return tr("Start");
    case program::Phase::Interrupt: break;
    }
    return tr("When it has finished");
}

QString RegisterModel::groupNote(const Group &group) const
{
    return group.count == 1 ? tr("1 write") : tr("%1 writes").arg(group.count);
}

QVariant RegisterModel::accessText(const program::Access &access, int column) const
{
    switch (column) {
    case Name: return text(access.step.name) + (access.resetLayer ? tr(" (reset layer)") : QString());
    case Quadrant: return access.step.quadrant < 0 ? QString() : QString::number(access.step.quadrant);
    case Address: return QString::fromStdString(program::hexText(access.step.address));
    case Value: {
        const QString value = QString::fromStdString(program::hexText(access.step.value));
        return access.step.kind == program::Step::Kind::Write ? value : text(program::kindText(access.step.kind)) + u' ' + value;
    }
    default: return document::translated(access.title);
    }
}

QVariant RegisterModel::fieldText(const program::Access &access, const device::RegisterField &field, int column)
{
    switch (column) {
    case Name: return text(field.name);
    case Address: return QString::fromStdString(program::bitsText(field));
    case Value: return access.step.kind == program::Step::Kind::And ? QString() : QString::number(field.value);
    case Meaning:
        if (access.step.kind != program::Step::Kind::And)
            return document::translated(field.meaning);
        return field.value + 1 == (field.width >= 32 ? 0u : 1u << field.width) ? tr("kept") : tr("cleared");
    default: return {};
    }
}

QVariant RegisterModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const quintptr id = index.internalId();
    const int column = index.column();
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        if (id == kGroup) {
            const Group &group = m_groups[std::size_t(index.row())];
            return column == Name ? groupText(group) : column == Meaning ? groupNote(group) : QString();
        }
        const program::Access &access = m_accesses[accessOf(id)];
        return isAccess(id) ? accessText(access, column) : fieldText(access, access.fields[std::size_t(index.row())], column);
    }
    if (role == Qt::FontRole) {
        if (id == kGroup) {
            QFont font;
            font.setBold(column == Name);
            return font;
        }
        if (column == Address || column == Value)
            return QFontDatabase::systemFont(QFontDatabase::FixedFont);
    }
    if (role == Qt::ForegroundRole) {
        const bool zero = id != kGroup && !isAccess(id) && m_accesses[accessOf(id)].fields[std::size_t(index.row())].value == 0;
        const bool note = id == kGroup && column == Meaning;
        return zero || note ? QVariant(theme::colors().textMuted) : QVariant();
    }
    if (role == Qt::SizeHintRole) {
        constexpr int kAir = 6; // between rows
        return QSize(0, QFontMetrics(QGuiApplication::font()).height() + kAir);
    }
    if (role == Qt::TextAlignmentRole && column == Quadrant)
        return int(Qt::AlignCenter);
    return {};
}

QVariant RegisterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Register");
    case Quadrant: return tr("Quadrant");
    case Address: return tr("Address, bits");
    case Value: return tr("Value");
    default: return tr("Meaning");
    }
}

} // namespace facet::registers
