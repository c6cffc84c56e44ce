// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The sum under the layer table, aligned with its columns, with the change since the last edit (or by the preview).
#pragma once

#include "stack/layer_table_view.h"

#include <QWidget>

namespace facet::stack {

class TotalsFooter : public QWidget {
    Q_OBJECT
public:
    TotalsFooter(LayerEditor &editor, LayerTableView &table, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    // What stands under a column, the change in parentheses; also read aloud.
    [[nodiscard]] QString text(int column) const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Figure {
        double value = 0;
        double change = 0;
        bool compared = false;
        int decimals = 0;
    };
    [[nodiscard]] std::optional<Figure> figure(int column) const;
    void refresh();

    LayerEditor &m_editor;
    LayerTableView &m_table;
};

} // namespace facet::stack
