// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The layer stack: quick-sketch line, drawing of the network and editable table of its layers.
#pragma once

#include "stack/input_bar.h"
#include "stack/layer_actions.h"
#include "stack/layer_table_view.h"
#include "stack/sketch_line.h"
#include "stack/totals_footer.h"
#include "stack/volume_view.h"

#include <QWidget>

class QSplitter;
class QToolButton;

namespace facet::stack {

class LayerStackPanel : public QWidget {
    Q_OBJECT
public:
    LayerStackPanel(document::StudyDocument &document, document::Selection &selection, QWidget *parent = nullptr);

    // For the Layer menu, with separators in between.
    [[nodiscard]] QList<QAction *> layerActions() const { return m_actions->all(); }
    // For File > Export: the drawing as PNG, SVG or PDF, and on the clipboard.
    [[nodiscard]] QList<QAction *> exportActions() const { return {m_saveDrawing, m_copyDrawing}; }

    [[nodiscard]] LayerEditor &editor() { return m_editor; }
    [[nodiscard]] SketchLine *sketchLine() const { return m_sketch; }
    [[nodiscard]] VolumeView *volumeView() const { return m_volumes; }
    [[nodiscard]] InputBar *inputBar() const { return m_input; }
    [[nodiscard]] LayerTableView *table() const { return m_table; }
    [[nodiscard]] LayerTableModel *model() { return &m_model; }
    [[nodiscard]] TotalsFooter *footer() const { return m_footer; }
    [[nodiscard]] QAction *action(const QString &objectName) const { return m_actions->action(objectName); }

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeToolRow();
    void saveDrawing();
    void retranslate();

    LayerEditor m_editor;
    LayerTableModel m_model;
    SketchLine *m_sketch;
    VolumeView *m_volumes;
    InputBar *m_input;
    LayerTableView *m_table;
    TotalsFooter *m_footer;
    LayerActions *m_actions;
    QToolButton *m_add = nullptr;
    QToolButton *m_more = nullptr;
    QAction *m_saveDrawing;
    QAction *m_copyDrawing;
};

} // namespace facet::stack
