// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "variants/variant_model.h"

#include "study/presets.h"
#include "theme/theme.h"
#include "variants/provenance_text.h"

#include <QLocale>
#include <QMimeData>

#include <algorithm>

namespace facet::variants {

VariantModel::VariantModel(document::StudyDocument &document, QObject *parent)
    : QAbstractListModel(parent), m_document(document), m_rows(document.variantCount())
{
    using document::StudyDocument;
    connect(&document, &StudyDocument::reset, this, &VariantModel::rebuild);
    connect(&document, &StudyDocument::variantsChanged, this, &VariantModel::rebuild);
    connect(&document, &StudyDocument::networkChanged, this, &VariantModel::refresh);
    connect(&document, &StudyDocument::measurementsChanged, this, &VariantModel::refresh);
    connect(&document, &StudyDocument::settingsChanged, this, [this] { refresh(-1); });
    connect(&document, &StudyDocument::currentVariantChanged, this, [this] { refresh(-1); });
    connect(&theme::Theme::instance(), &theme::Theme::changed, this, [this] { refresh(-1); });
}

void VariantModel::rebuild()
{
    beginResetModel();
    m_rows = m_document.variantCount();
    endResetModel();
}

void VariantModel::refresh(int row)
{
    if (m_rows == 0)
        return;
    const bool one = row >= 0 && row < m_rows;
    emit dataChanged(index(one ? row : 0), index(one ? row : m_rows - 1));
}

void VariantModel::retranslate()
{
    refresh(-1);
}

int VariantModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

QString VariantModel::summary(int row) const
{
    QStringList parts;
    if (const study::Measurement *accuracy = m_document.variant(row).best(study::Quantity::Accuracy))
        parts.append(valueText(*accuracy));
    const auto &totals = m_document.analysis(row).estimate.totals;
    if (totals.latencyUs > 0) {
        const QLocale locale;
        parts.append(totals.latencyUs < 1000 ? locale.toString(totals.latencyUs, 'f', 1) + QStringLiteral("\u202f\u00b5s")
                                             : locale.toString(totals.latencyUs / 1000, 'f', 2) + QStringLiteral("\u202fms"));
    }
    if (parts.isEmpty())
        parts.append(m_document.variant(row).network.layers.empty() ? tr("no layers yet") : tr("not estimated"));
    return parts.join(QStringLiteral("  \u00b7  "));
}

QVariant VariantModel::data(const QModelIndex &index, int role) const
{
    const int row = index.row();
    if (row < 0 || row >= m_rows)
        return {};
    const study::Variant &variant = m_document.variant(row);
    const bool isBaseline = row == m_document.study().baseline;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return QString::fromStdString(variant.name);
    case IsBaseline: return isBaseline;
    case IsCurrent: return row == m_document.currentVariant();
    case Summary: return summary(row);
    case Color: return theme::colors().variant(row);
    case HasErrors: return device::hasErrors(m_document.analysis(row).findings);
    case Qt::AccessibleTextRole: {
        QString text = QString::fromStdString(variant.name) + QStringLiteral(", ") + summary(row);
        if (isBaseline)
            text += QStringLiteral(", ") + tr("baseline");
        if (device::hasErrors(m_document.analysis(row).findings))
            text += QStringLiteral(", ") + tr("breaks a rule of the chip");
        return text;
    }
    case Qt::ToolTipRole: {
        QStringList lines{QString::fromStdString(variant.name)};
        for (const study::Measurement &m : variant.measurements)
            lines.append(QStringLiteral("%1 %2 (%3)").arg(quantityText(m.quantity), valueText(m), provenanceText(m.provenance)));
        if (!variant.notes.empty())
            lines.append(QString::fromStdString(variant.notes));
        return lines.join(u'\n');
    }
    default: return {};
    }
}

bool VariantModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.row() < 0 || index.row() >= m_rows || value.toString().trimmed().isEmpty())
        return false;
    m_document.renameVariant(index.row(), value.toString());
    return true;
}

Qt::ItemFlags VariantModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

QStringList VariantModel::mimeTypes() const
{
    return {QString::fromLatin1(kVariantMime), QString::fromLatin1(kPresetMime)};
}

QMimeData *VariantModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(QString::fromLatin1(kVariantMime), QByteArray::number(indexes.constFirst().row()));
    data->setText(QString::fromStdString(m_document.variant(indexes.constFirst().row()).name));
    return data;
}

bool VariantModel::dropMimeData(const QMimeData *data, Qt::DropAction, int row, int, const QModelIndex &parent)
{
    const int at = row >= 0 ? row : parent.isValid() ? parent.row() : m_rows;
    if (data->hasFormat(QString::fromLatin1(kPresetMime)))
        return addPreset(m_document, QString::fromUtf8(data->data(QString::fromLatin1(kPresetMime))), at);
    bool ok = false;
    const int from = data->data(QString::fromLatin1(kVariantMime)).toInt(&ok);
    if (!ok || from < 0 || from >= m_rows)
        return false;
    // `at` is a gap between rows; behind itself the row's own place is gone.
    m_document.moveVariant(from, std::clamp(at > from ? at - 1 : at, 0, m_rows - 1));
    return false; // the move is done; the view must not remove the row
}

bool addPreset(document::StudyDocument &document, const QString &name, int row)
{
    auto network = study::preset(name.toStdString());
    if (!network)
        return false;
    document.addVariant({.name = name.toStdString(), .network = std::move(*network), .notes = {}, .measurements = {}},
                        VariantModel::tr("Add \"%1\"").arg(name), row);
    return true;
}

} // namespace facet::variants
