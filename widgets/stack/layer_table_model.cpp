// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stack/layer_table_model.h"

#include "document/translated.h"
#include "stack/layer_clipboard.h"
#include "stack/layer_text.h"
#include "stack/row_changes.h"

#include <algorithm>

namespace facet::stack {

using network::Layer;

LayerTableModel::LayerTableModel(LayerEditor &editor, QObject *parent) : QAbstractTableModel(parent), m_editor(editor)
{
    auto &document = editor.document();
    connect(&document, &document::StudyDocument::reset, this, &LayerTableModel::restart);
    connect(&document, &document::StudyDocument::currentVariantChanged, this, &LayerTableModel::restart);
    connect(&document, &document::StudyDocument::settingsChanged, this, &LayerTableModel::refresh);
    connect(&document, &document::StudyDocument::previewChanged, this, &LayerTableModel::refresh);
    connect(&document, &document::StudyDocument::networkChanged, this, [this](int variant) {
        if (variant == m_editor.document().currentVariant())
            refresh();
    });
    restart();
}

std::vector<LayerTableModel::Row> LayerTableModel::rowsOf(const study::Analysis &analysis)
{
    std::vector<Row> rows(analysis.shapes.layers.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].shape = analysis.shapes.layers[i];
        if (i < analysis.estimate.layers.size())
            rows[i].cost = analysis.estimate.layers[i];
    }
    for (const device::Finding &finding : analysis.findings) {
        if (finding.layer < 0 || std::size_t(finding.layer) >= rows.size())
            continue;
        Row &row = rows[std::size_t(finding.layer)];
        const int severity = int(finding.severity); // errors are the smallest
        row.severity = row.severity < 0 ? severity : std::min(row.severity, severity);
        row.problems += (row.problems.isEmpty() ? QString() : QStringLiteral("\n")) + document::translated(finding.title);
    }
    return rows;
}

void LayerTableModel::takeRows(const network::Network &network, const study::Analysis &analysis)
{
    m_network = network;
    m_rows = rowsOf(analysis);
    m_rows.resize(m_network.layers.size());
    for (int column = Macs; column < ColumnCount; ++column) {
        m_largest[column] = 0;
        for (const Row &row : m_rows)
            m_largest[column] = std::max(m_largest[column], figure(row, column));
    }
}

void LayerTableModel::restart()
{
    beginResetModel();
    m_ghost = false;
    auto &document = m_editor.document();
    if (document.currentNetwork())
        takeRows(*document.currentNetwork(), document.analysis(document.currentVariant()));
    else
        takeRows({}, {});
    endResetModel();
    emit shown();
}

void LayerTableModel::refresh()
{
    auto &document = m_editor.document();
    const network::Network *current = document.currentNetwork();
    if (current == nullptr)
        return restart();
    const bool preview = document.preview() != nullptr;
    const network::Network &target = preview ? *document.previewNetwork() : *current;
    const study::Analysis &analysis = preview ? *document.preview() : document.analysis(document.currentVariant());

    m_ghost = preview && target.layers.size() == current->layers.size();
    if (m_ghost) {
        m_currentNetwork = *current;
        m_currentRows = rowsOf(document.analysis(document.currentVariant()));
    }
    const RowChange change = rowChange(m_network.layers, target.layers);
    switch (change.kind) {
    case RowChange::Kind::Insert: {
        beginInsertRows({}, change.first, change.first + change.count - 1);
        takeRows(target, analysis);
        endInsertRows();
        break;
    }
    case RowChange::Kind::Remove: {
        beginRemoveRows({}, change.first, change.first + change.count - 1);
        takeRows(target, analysis);
        endRemoveRows();
        break;
    }
    case RowChange::Kind::Move: {
        beginMoveRows({}, change.first, change.first + change.count - 1, {}, change.destination);
        takeRows(target, analysis);
        endMoveRows();
        break;
    }
    case RowChange::Kind::None: takeRows(target, analysis);
    }
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit shown();
}

void LayerTableModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    refresh();
}

int LayerTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LayerTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::optional<Field> LayerTableModel::fieldOf(int column)
{
    switch (column) {
    case Name: return Field::Name;
    case Operation: return Field::Operation;
    case Output: return Field::Channels;
    case Kernel: return Field::Kernel;
    case Pool: return Field::Pool;
    case Pad: return Field::Pad;
    case Bits: return Field::Bits;
    case Activation: return Field::Activation;
    default: return std::nullopt;
    }
}

double LayerTableModel::figure(const Row &row, int column)
{
    switch (column) {
    case Macs: return double(row.cost.ops.macc);
    case Weights: return double(row.cost.weightBytes);
    case Cycles: return row.cost.cycles;
    case Time: return row.cost.latencyUs;
    default: return 0;
    }
}

QString LayerTableModel::text(const network::Network &network, const std::vector<Row> &rows, int row, int column) const
{
    static const QString kNothing(QChar(0x2013));
    const Layer &layer = network.layers[std::size_t(row)];
    const Row &r = rows[std::size_t(row)];
    const auto field = fieldOf(column);
    if (field && column != Output && !isEditable(layer, *field))
        return kNothing;
    switch (column) {
    case Number: return QString::number(row + 1);
    case Name: return QString::fromStdString(layer.name);
    case Operation: return operationName(layer);
    case Input: return r.shape.executed ? shapeText(r.shape.inChannels, r.shape.in) : kNothing;
    case Output: return r.shape.executed ? shapeText(r.shape.outChannels, r.shape.out) : kNothing;
    case Kernel: return extentText(layer.kernel, isOneD(layer));
    case Pool: return poolText(layer).isEmpty() ? kNothing : poolText(layer);
    case Pad: return layer.pad.rows == layer.pad.cols || isOneD(layer) ? QString::number(layer.pad.rows) : extentText(layer.pad);
    case Bits: return bitsText(layer.weightBits);
    case Activation: return activationText(layer.activation);
    case Time: return r.shape.executed ? microsecondsText(r.cost.latencyUs) : kNothing;
    default: return r.shape.executed ? countText(figure(r, column)) : kNothing;
    }
}

QVariant LayerTableModel::toolTip(int row, int column) const
{
    const Row &r = m_rows[std::size_t(row)];
    if (column == Number && !r.problems.isEmpty())
        return r.problems;
    if (column == Time || column == Cycles) {
        const auto values = r.cost.parts.values();
        QStringList lines;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (values[i] != 0)
                lines += QStringLiteral("%1: %2").arg(document::translated(estimate::CycleBreakdown::kNames[i]), countText(values[i]));
        }
        return lines.isEmpty() ? QVariant() : tr("Cycles by part:") + QLatin1Char('\n') + lines.join(QLatin1Char('\n'));
    }
    return {};
}

QVariant LayerTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = index.row();
    const int column = index.column();
    const auto field = fieldOf(column);
    switch (role) {
    case Qt::DisplayRole: return text(m_network, m_rows, row, column);
    case Qt::EditRole: return field ? fieldValue(m_network.layers[std::size_t(row)], *field) : data(index, Qt::DisplayRole);
    case Qt::TextAlignmentRole: return int((isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole: return toolTip(row, column);
    case Qt::AccessibleTextRole: {
        const QString severity = column == Number ? m_rows[std::size_t(row)].problems : QString();
        return severity.isEmpty() ? text(m_network, m_rows, row, column)
                                  : text(m_network, m_rows, row, column) + QStringLiteral(": ") + severity;
    }
    case BarRole:
        return column >= Macs && m_largest[column] > 0 ? QVariant(figure(m_rows[std::size_t(row)], column) / m_largest[column])
                                                       : QVariant();
    case SeverityRole: return m_rows[std::size_t(row)].severity < 0 ? QVariant() : QVariant(m_rows[std::size_t(row)].severity);
    case GhostRole: return m_ghost && text(m_network, m_rows, row, column) != text(m_currentNetwork, m_currentRows, row, column);
    case CurrentTextRole: return m_ghost ? text(m_currentNetwork, m_currentRows, row, column) : text(m_network, m_rows, row, column);
    default: return {};
    }
}

QVariant LayerTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isNumeric(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool tip = role == Qt::ToolTipRole;
    switch (section) {
    case Number: return tip ? tr("Layer number and problems") : tr("#");
    case Name: return tr("Name");
    case Operation: return tip ? tr("What the layer computes") : tr("Operation");
    case Input: return tip ? tr("What the layer reads: channels x rows x columns, before pooling") : tr("In");
    case Output: return tip ? tr("What the layer writes; edit the number of channels") : tr("Out");
    case Kernel: return tr("Kernel");
    case Pool: return tip ? tr("Pooling that runs in flight before the operation") : tr("Pool");
    case Pad: return tip ? tr("Zero padding on each side") : tr("Pad");
    case Bits: return tip ? tr("Bits of a weight; keys 1, 2, 4 and 8 set them") : tr("Bits");
    case Activation: return tr("Activation");
    case Macs: return tip ? tr("Multiply-accumulate operations") : tr("MACs");
    case Weights: return tip ? tr("Weight memory in bytes") : tr("Weights (B)");
    case Cycles: return tip ? tr("Clock cycles of the accelerator") : tr("Cycles");
    case Time: return tip ? tr("Latency in microseconds") : tr("Time (µs)");
    default: return {};
    }
}

Qt::ItemFlags LayerTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
    const auto field = fieldOf(index.column());
    const bool previewing = m_editor.document().preview() != nullptr && !m_ghost;
    if (field && !previewing && isEditable(layer(index.row()), *field))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool LayerTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const auto field = index.isValid() ? fieldOf(index.column()) : std::nullopt;
    if (role != Qt::EditRole || !field || (flags(index) & Qt::ItemIsEditable) == 0)
        return false;
    QList<int> layers = m_editor.selectedLayers();
    if (*field == Field::Name || !layers.contains(index.row()))
        layers = {index.row()};
    return m_editor.setField(layers, *field, value);
}

QStringList LayerTableModel::mimeTypes() const
{
    return {QStringLiteral("text/plain")};
}

QMimeData *LayerTableModel::mimeData(const QModelIndexList &indexes) const
{
    QList<int> rows;
    for (const QModelIndex &index : indexes) {
        if (!rows.contains(index.row()))
            rows.append(index.row());
    }
    if (rows.isEmpty())
        return nullptr;
    std::sort(rows.begin(), rows.end());
    return new LayerMimeData(m_network, rows);
}

bool LayerTableModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int, int, const QModelIndex &) const
{
    return m_editor.document().currentNetwork() != nullptr && !layersOf(data, m_network).empty();
}

bool LayerTableModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int, const QModelIndex &parent)
{
    const int before = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    const auto *own = qobject_cast<const LayerMimeData *>(data);
    if (own && action == Qt::MoveAction) {
        m_editor.move(own->rows(), before);
        return true;
    }
    std::vector<Layer> layers = layersOf(data, m_network);
    if (layers.empty())
        return false;
    const int count = int(layers.size());
    m_editor.insert(std::move(layers), before, count == 1 ? tr("Insert a layer") : tr("Insert %n layers", nullptr, count));
    return true;
}

} // namespace facet::stack
