// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inspector/field_form.h"

#include "stack/layer_text.h"
#include "theme/colors.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>

namespace facet::inspector {

namespace {

// Values that a file brought along are shown as they are, also beyond what the field would let one type.
void load(QSpinBox *spin, int value)
{
    const QSignalBlocker blocker(spin);
    spin->setRange(std::min(spin->minimum(), value), std::max(spin->maximum(), value));
    spin->setValue(value);
}

QSpinBox *makeSpin(int least, int most, QWidget *parent)
{
    auto *spin = new QSpinBox(parent);
    spin->setRange(least, most);
    spin->setKeyboardTracking(false);
    spin->setAccelerated(true);
    spin->setFixedWidth(76);
    return spin;
}

} // namespace

FieldForm::FieldForm(stack::LayerEditor &editor, QWidget *parent) : QWidget(parent), m_editor(editor), m_layout(new QFormLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(12);
    m_layout->setVerticalSpacing(6);
    m_layout->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_layout->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
}

template <typename T> void FieldForm::apply(const Set<T> &set, T value, const QString &undo, const QString &text)
{
    if (m_loading)
        return;
    const QList<int> layers = m_editor.selectedLayers();
    m_editor.edit(
        layers, [&](network::Layer &layer) { set(layer, value); }, undo.arg(m_editor.subject(layers), text));
}

QWidget *FieldForm::addWidget(const QString &label, QWidget *field, std::function<void(const LayerView &)> load, Applies applies)
{
    field->setAccessibleName(label);
    auto *caption = new QLabel(label, this);
    caption->setBuddy(field);
    caption->setForegroundRole(QPalette::WindowText);
    caption->setMinimumWidth(92);
    m_layout->addRow(caption, field);
    m_rows.push_back({field, std::move(load), std::move(applies)});
    return field;
}

QSpinBox *FieldForm::addSpin(const QString &label, int least, int most, Get<int> get, Set<int> set, const QString &undo, Applies applies)
{
    QSpinBox *spin = makeSpin(least, most, this);
    connect(spin, &QSpinBox::valueChanged, this, [this, set, undo](int value) { apply<int>(set, value, undo, QString::number(value)); });
    addWidget(
        label, spin, [spin, get](const LayerView &view) { load(spin, get(view.layer())); }, std::move(applies));
    return spin;
}

QWidget *FieldForm::addExtent(const QString &label, int least, int most, Get<network::Extent> get, Set<network::Extent> set,
                              const QString &undo, Applies applies)
{
    auto *pair = new QWidget(this);
    auto *layout = new QHBoxLayout(pair);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    QSpinBox *rows = makeSpin(least, most, pair);
    QSpinBox *cols = makeSpin(least, most, pair);
    auto *times = new QLabel(QStringLiteral("×"), pair);
    rows->setAccessibleName(tr("%1, rows").arg(label));
    cols->setAccessibleName(tr("%1, columns").arg(label));
    rows->setFixedWidth(60);
    cols->setFixedWidth(60);
    layout->addWidget(rows);
    layout->addWidget(times);
    layout->addWidget(cols);
    pair->setFocusProxy(rows);
    const auto changed = [this, rows, cols, set, undo] {
        const network::Extent extent{rows->value(), cols->value()};
        apply<network::Extent>(set, extent, undo, stack::extentText(extent));
    };
    connect(rows, &QSpinBox::valueChanged, this, changed);
    connect(cols, &QSpinBox::valueChanged, this, changed);
    return addWidget(
        label, pair,
        [=](const LayerView &view) {
            const network::Extent extent = get(view.layer());
            load(rows, extent.rows);
            load(cols, extent.cols);
            times->setVisible(!stack::isOneD(view.layer()));
            cols->setVisible(!stack::isOneD(view.layer()));
        },
        std::move(applies));
}

QComboBox *FieldForm::addField(const QString &label, stack::Field field, Applies applies)
{
    auto *combo = new QComboBox(this);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(combo, &QComboBox::activated, this,
            [this, combo, field] { m_editor.setField(m_editor.selectedLayers(), field, combo->currentData()); });
    addWidget(
        label, combo,
        [this, combo, field](const LayerView &view) {
            const QSignalBlocker blocker(combo);
            combo->clear();
            for (const stack::Choice &choice : stack::choices(view.layer(), field, m_editor.device()))
                combo->addItem(choice.label, choice.value);
            const QVariant value = stack::fieldValue(view.layer(), field);
            if (combo->findData(value) < 0 && field == stack::Field::Operation) // of the other chip
                combo->addItem(stack::operationName(view.layer()), value);
            combo->setCurrentIndex(combo->findData(value));
        },
        applies ? std::move(applies) : [field](const network::Layer &layer) { return stack::isEditable(layer, field); });
    return combo;
}

QComboBox *FieldForm::addCombo(const QString &label, const QList<stack::Choice> &choices, Get<int> get, Set<int> set, const QString &undo,
                               Applies applies)
{
    auto *combo = new QComboBox(this);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const stack::Choice &choice : choices)
        combo->addItem(choice.label, choice.value);
    connect(combo, &QComboBox::activated, this,
            [this, combo, set, undo] { apply<int>(set, combo->currentData().toInt(), undo, combo->currentText()); });
    addWidget(
        label, combo, [combo, get](const LayerView &view) { combo->setCurrentIndex(combo->findData(get(view.layer()))); },
        std::move(applies));
    return combo;
}

QCheckBox *FieldForm::addCheck(const QString &label, Get<bool> get, Set<bool> set, const QString &undoOn, const QString &undoOff,
                               Applies applies)
{
    auto *check = new QCheckBox(this);
    connect(check, &QCheckBox::clicked, this, [this, set, undoOn, undoOff](bool on) {
        const QList<int> layers = m_editor.selectedLayers();
        m_editor.edit(
            layers, [&](network::Layer &layer) { set(layer, on); }, (on ? undoOn : undoOff).arg(m_editor.subject(layers)));
    });
    addWidget(
        label, check, [check, get](const LayerView &view) { check->setChecked(get(view.layer())); }, std::move(applies));
    return check;
}

QLineEdit *FieldForm::addLine(const QString &label, std::function<QString(const network::Network &, int)> get,
                              std::function<bool(network::Network &, int, const QString &)> set, const QString &undo, Applies applies)
{
    auto *line = new QLineEdit(this);
    line->setFixedWidth(150);
    connect(line, &QLineEdit::editingFinished, this, [this, line, get, set, undo] {
        const network::Network *current = m_editor.document().currentNetwork();
        const int index = m_editor.selection().current();
        if (m_loading || current == nullptr || index < 0 || std::size_t(index) >= current->layers.size())
            return;
        const QString shown = get(*current, index);
        if (line->text().trimmed() == shown)
            return;
        network::Network network = *current;
        if (set(network, index, line->text().trimmed()))
            m_editor.replace(std::move(network), undo.arg(m_editor.subject({index}), line->text().trimmed()));
        else
            line->setText(shown);
    });
    addWidget(
        label, line,
        [line, get](const LayerView &view) {
            const QString text = get(view.network, view.index);
            if (line->text() != text && !(line->hasFocus() && line->isModified()))
                line->setText(text);
        },
        std::move(applies));
    return line;
}

QLabel *FieldForm::addText(const QString &label, std::function<QString(const LayerView &)> text)
{
    auto *value = new QLabel(this);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    addWidget(label, value, [value, text](const LayerView &view) { value->setText(text(view)); });
    return value;
}

void FieldForm::show(const LayerView &view)
{
    m_loading = true;
    for (const Row &row : m_rows) {
        const bool applies = !row.applies || row.applies(view.layer());
        row.field->setVisible(applies);
        if (QWidget *caption = m_layout->labelForField(row.field))
            caption->setVisible(applies);
        if (applies)
            row.load(view);
    }
    m_loading = false;
}

} // namespace facet::inspector
