// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stack/layer_delegate.h"

#include "stack/bit_chips.h"
#include "stack/layer_text.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QFontMetricsF>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QSpinBox>
#include <QTimer>

namespace facet::stack {

namespace {

constexpr int kMargin = 6;
constexpr int kRowPadding = 11;

// A dot with a sign: the meaning does not hang on the color.
void paintSeverity(QPainter *painter, const QRectF &box, int severity)
{
    const theme::Colors &c = theme::colors();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(c.severity(device::Severity(severity)));
    if (severity == int(device::Severity::Warning)) {
        QPainterPath triangle(QPointF(box.center().x(), box.top()));
        triangle.lineTo(box.bottomRight());
        triangle.lineTo(box.bottomLeft());
        triangle.closeSubpath();
        painter->drawPath(triangle);
    } else {
        painter->drawEllipse(box);
    }
    QFont font = painter->font();
    font.setPixelSize(int(box.height() * 0.75));
    font.setBold(true);
    painter->setFont(font);
    painter->setPen(c.surface);
    const bool notice = severity == int(device::Severity::Notice);
    painter->drawText(box.adjusted(0, severity == int(device::Severity::Warning) ? 2 : 0, 0, 0), Qt::AlignCenter,
                      notice ? QStringLiteral("i") : QStringLiteral("!"));
    painter->restore();
}

} // namespace

LayerDelegate::LayerDelegate(LayerEditor &editor, const LayerTableModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_editor(editor), m_model(model)
{
}

QRectF LayerDelegate::chipArea(const QRect &cell) const
{
    return QRectF(cell).adjusted(kMargin, 0, 0, 0);
}

int LayerDelegate::chipAt(const QPoint &point, const QRect &cell, const QModelIndex &index) const
{
    if (index.column() != LayerTableModel::Bits || !(index.flags() & Qt::ItemIsEditable))
        return 0;
    const auto *view = qobject_cast<const QWidget *>(parent());
    return stack::chipAt(point, chipArea(cell), bitChoices(m_editor.device()), QFontMetricsF(view ? view->font() : QFont()));
}

QRect LayerDelegate::chipRect(const QRect &cell, int bits) const
{
    const auto *view = qobject_cast<const QWidget *>(parent());
    const QList<int> all = bitChoices(m_editor.device());
    const auto at = all.indexOf(bits);
    return at < 0 ? QRect() : chipRects(chipArea(cell), all, QFontMetricsF(view ? view->font() : QFont()))[at].toRect();
}

void LayerDelegate::setHovered(int row, int chip)
{
    m_hoveredRow = row;
    m_hoveredChip = chip;
}

QSize LayerDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetricsF metrics(option.font);
    double width = metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString()) + 2 * kMargin + 2;
    if (index.column() == LayerTableModel::Bits)
        width = chipsWidth(bitChoices(m_editor.device()), metrics) + 2 * kMargin;
    if (index.column() == LayerTableModel::Number)
        width += metrics.height() + 4;
    return QSizeF(width, metrics.height() + kRowPadding).toSize();
}

void LayerDelegate::paintBackground(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const theme::Colors &c = theme::colors();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = index.row() == m_editor.selection().hovered();
    if (selected)
        painter->fillRect(option.rect, c.accentSoft);
    else if (hovered)
        painter->fillRect(option.rect, c.raised);
    painter->setPen(c.grid);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const QVariant bar = index.data(LayerTableModel::BarRole);
    if (bar.isValid()) {
        const QRectF cell = QRectF(option.rect).adjusted(kMargin, 4, -kMargin + 3, -5);
        QRectF filled = cell;
        filled.setLeft(cell.right() - cell.width() * bar.toDouble());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme::mix(selected ? c.accentSoft : c.surface, c.accent, c.dark ? 0.30 : 0.17));
        painter->drawRoundedRect(filled, 3, 3);
        painter->restore();
    }
}

void LayerDelegate::paintProblem(QPainter *painter, const QRect &cell, int severity) const
{
    const double size = QFontMetricsF(painter->font()).height() * 0.85;
    paintSeverity(painter, {cell.left() + 5.0, QRectF(cell).center().y() - size / 2, size, size}, severity);
}

void LayerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const theme::Colors &c = theme::colors();
    painter->save();
    painter->setClipRect(option.rect);
    painter->setFont(LayerTableModel::isNumeric(index.column()) ? theme::tabularFont(option.font) : option.font);
    paintBackground(painter, option, index);
    const bool ghost = index.data(LayerTableModel::GhostRole).toBool();
    const bool editable = index.flags().testFlag(Qt::ItemIsEditable);
    if (index.column() == LayerTableModel::Bits && m_model.layer(index.row()).hasWeights()) {
        ChipState state;
        state.bits = bitChoices(m_editor.device());
        const int bits = m_model.layer(index.row()).weightBits;
        if (!state.bits.contains(bits)) // a design for the other chip, or one that breaks the rule
            state.bits.prepend(bits);
        state.chosen = {bits};
        state.hovered = index.row() == m_hoveredRow ? m_hoveredChip : 0;
        state.ghost = ghost;
        state.enabled = true;
        paintChips(*painter, chipArea(option.rect), state);
    } else {
        const QVariant severity = index.data(LayerTableModel::SeverityRole);
        if (index.column() == LayerTableModel::Number && severity.isValid())
            paintProblem(painter, option.rect, severity.toInt());
        const bool derived = index.column() == LayerTableModel::Number || index.column() == LayerTableModel::Input;
        const bool broken = (index.column() == LayerTableModel::Input || index.column() == LayerTableModel::Output) && severity.isValid() &&
                            severity.toInt() == int(device::Severity::Error);
        const bool absent = !editable && LayerTableModel::fieldOf(index.column()) && index.column() != LayerTableModel::Output;
        painter->setPen(ghost ? c.accent : broken && !derived ? c.text : derived || absent ? c.textMuted : c.text);
        if (ghost) {
            QFont font = painter->font();
            font.setItalic(true);
            painter->setFont(font);
        }
        const QRect box = option.rect.adjusted(kMargin, 0, -kMargin, 0);
        const int alignment = index.data(Qt::TextAlignmentRole).toInt();
        const QString text = painter->fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, box.width() + 4);
        painter->drawText(box, alignment | Qt::TextSingleLine, text);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && editable) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(c.accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -2.5), 4, 4);
    }
    painter->restore();
}

QWidget *LayerDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto field = LayerTableModel::fieldOf(index.column());
    if (!field || *field == Field::Bits) // chips need no editor
        return nullptr;
    if (*field == Field::Name) {
        auto *edit = new QLineEdit(parent);
        edit->setFrame(false);
        return edit;
    }
    if (*field == Field::Channels || *field == Field::Pad) {
        auto *spin = new QSpinBox(parent);
        spin->setFrame(false);
        const int most = *field == Field::Pad ? 2 : device::kMaxChannels; // what the chips take; a design may have more
        spin->setRange(*field == Field::Pad ? 0 : 1, std::max(most, index.data(Qt::EditRole).toInt()));
        spin->setAccelerated(true);
        return spin;
    }
    auto *combo = new QComboBox(parent);
    for (const Choice &choice : choices(m_model.layer(index.row()), *field, m_editor.device()))
        combo->addItem(choice.label, choice.value);
    // One click shows the choices, one more takes one.
    QTimer::singleShot(0, combo, &QComboBox::showPopup);
    auto *self = const_cast<LayerDelegate *>(this);
    connect(combo, &QComboBox::activated, self, [self, combo] {
        emit self->commitData(combo);
        emit self->closeEditor(combo);
    });
    return combo;
}

void LayerDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const QVariant value = index.data(Qt::EditRole);
    if (auto *combo = qobject_cast<QComboBox *>(editor))
        combo->setCurrentIndex(combo->findData(value));
    else if (auto *spin = qobject_cast<QSpinBox *>(editor))
        spin->setValue(value.toInt());
    else if (auto *edit = qobject_cast<QLineEdit *>(editor))
        edit->setText(value.toString());
}

void LayerDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    QVariant value;
    if (auto *combo = qobject_cast<QComboBox *>(editor)) {
        if (combo->currentIndex() < 0)
            return;
        value = combo->currentData();
    } else if (auto *spin = qobject_cast<QSpinBox *>(editor)) {
        spin->interpretText();
        value = spin->value();
    } else if (auto *edit = qobject_cast<QLineEdit *>(editor)) {
        value = edit->text();
    }
    // Unchanged: the other selected layers must not take this one's value for nothing.
    if (value != index.data(Qt::EditRole))
        model->setData(index, value, Qt::EditRole);
}

void LayerDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    QRect cell = option.rect.adjusted(0, 0, 0, -1);
    if (qobject_cast<QLineEdit *>(editor) == nullptr)
        cell.setWidth(std::max(cell.width(), editor->minimumSizeHint().width()));
    editor->setGeometry(cell);
}

} // namespace facet::stack
