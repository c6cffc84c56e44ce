// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The commands on layers, for the Layer menu, the context menu and the tool bar of the table.
#pragma once

#include "stack/layer_editor.h"
#include "stack/layer_table_model.h"

#include <QAction>
#include <QMenu>

namespace facet::stack {

class LayerActions : public QObject {
    Q_OBJECT
public:
    // Shortcuts without Ctrl or Alt work only while `table` has the focus.
    LayerActions(LayerEditor &editor, LayerTableModel &model, QWidget *table, QObject *parent = nullptr);

    // All, with separators in between; the order of the menu.
    [[nodiscard]] QList<QAction *> all() const { return m_all; }
    [[nodiscard]] QAction *action(const QString &objectName) const;
    // The kinds that can be added, for a drop-down button.
    [[nodiscard]] QMenu *addMenu() const { return m_addMenu; }
    void retranslate();

private:
    QAction *make(const char *name, const char *icon, const QKeySequence &shortcut, const std::function<void()> &run, bool needsSelection);
    QAction *separator();
    void makeAdding();
    void makeStructure();
    void makeClipboard(QWidget *table);
    void makeBits();
    void refresh();
    [[nodiscard]] int insertAt() const; // behind the selection, else at the end

    LayerEditor &m_editor;
    LayerTableModel &m_model;
    QWidget *m_table;
    QList<QAction *> m_all;
    QMenu *m_addMenu;
};

} // namespace facet::stack
