// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The register view: every write of the current variant, by layer, register and field.
#pragma once

#include "figures/chart_panel.h"
#include "registers/compiler.h"
#include "registers/register_model.h"

#include <QSortFilterProxyModel>

class QLabel;
class QLineEdit;
class QMenu;
class QSpinBox;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace facet::registers {

class RegisterPanel : public figures::ChartPanel {
    Q_OBJECT
public:
    RegisterPanel(document::StudyDocument &document, document::Selection &selection, Compiler &compiler, QWidget *parent = nullptr);

    [[nodiscard]] QTreeView *view() const { return m_view; }
    [[nodiscard]] RegisterModel *model() const { return m_model; }
    [[nodiscard]] QLineEdit *filter() const { return m_filter; }
    [[nodiscard]] QLabel *obstacle() const { return m_obstacle; } // shown instead of the registers
    [[nodiscard]] QSize sizeHint() const override { return {560, 420}; }
    // The selected rows, or all visible ones when none is selected, as tab-separated text.
    [[nodiscard]] QString copiedText() const;

protected:
    void refresh() override;
    void retranslate() override;
    void changeEvent(QEvent *event) override;

private:
    void follow();
    void applyFilter();
    void showWeights();

    Compiler &m_compiler;
    RegisterModel *m_model;
    QSortFilterProxyModel *m_proxy;
    QToolButton *m_weights;
    QMenu *m_weightsMenu;
    QLineEdit *m_filter;
    QLabel *m_count;
    QToolButton *m_export;
    QStackedWidget *m_pages;
    QTreeView *m_view;
    QLabel *m_obstacle;
    bool m_following = false; // the selection is being shown: not a click
};

} // namespace facet::registers
