// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Labeled fields bound to properties of the selected layers: each shows the current layer's value and sets it on all
// selected ones as one undo step. Fields that mean nothing for the layer are hidden.
#pragma once

#include "stack/layer_editor.h"

#include <QWidget>

#include <functional>
#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace facet::inspector {

// The layer on show. `network` and `analysis` are those of the preview while there is one.
struct LayerView {
    const network::Network &network;
    const study::Analysis &analysis;
    int index = 0;
    [[nodiscard]] const network::Layer &layer() const { return network.layers[std::size_t(index)]; }
    [[nodiscard]] const network::LayerShape &shape() const { return analysis.shapes.layers[std::size_t(index)]; }
    [[nodiscard]] const estimate::LayerEstimate &cost() const { return analysis.estimate.layers[std::size_t(index)]; }
};

class FieldForm : public QWidget {
    Q_OBJECT
public:
    using Applies = std::function<bool(const network::Layer &)>;
    template <typename T> using Get = std::function<T(const network::Layer &)>;
    template <typename T> using Set = std::function<void(network::Layer &, T)>;

    FieldForm(stack::LayerEditor &editor, QWidget *parent = nullptr);

    // `undo` has %1 for the layer's name and %2 for the value.
    QSpinBox *addSpin(const QString &label, int least, int most, Get<int> get, Set<int> set, const QString &undo, Applies applies = {});
    QWidget *addExtent(const QString &label, int least, int most, Get<network::Extent> get, Set<network::Extent> set, const QString &undo,
                       Applies applies = {});
    QComboBox *addField(const QString &label, stack::Field field, Applies applies = {});
    QComboBox *addCombo(const QString &label, const QList<stack::Choice> &choices, Get<int> get, Set<int> set, const QString &undo,
                        Applies applies = {});
    QCheckBox *addCheck(const QString &label, Get<bool> get, Set<bool> set, const QString &undoOn, const QString &undoOff,
                        Applies applies = {});
    // Text that `set` may refuse (returns false); then the field shows the layer's value again.
    QLineEdit *addLine(const QString &label, std::function<QString(const network::Network &, int)> get,
                       std::function<bool(network::Network &, int, const QString &)> set, const QString &undo, Applies applies = {});
    QLabel *addText(const QString &label, std::function<QString(const LayerView &)> text);
    QWidget *addWidget(const QString &label, QWidget *field, std::function<void(const LayerView &)> load, Applies applies = {});

    void show(const LayerView &view);

private:
    struct Row {
        QWidget *field;
        std::function<void(const LayerView &)> load;
        Applies applies;
    };

    template <typename T> void apply(const Set<T> &set, T value, const QString &undo, const QString &text);

    stack::LayerEditor &m_editor;
    QFormLayout *m_layout;
    std::vector<Row> m_rows;
    bool m_loading = false;
};

} // namespace facet::inspector
