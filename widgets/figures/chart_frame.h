// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The frame around a chart: its switches above, chart or table twin below, and a menu to take either away.
#pragma once

#include "explore/table.h"
#include "export/figure_export.h"

#include <QWidget>

#include <functional>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace facet::figures {

class FlowLayout;
class SegmentedControl;
class TableView;

class ChartFrame : public QWidget {
    Q_OBJECT
public:
    // `chart` becomes the child that is shown first.
    explicit ChartFrame(QWidget *chart, QWidget *parent = nullptr);

    void setTitle(const QString &title); // above the chart; empty: no label
    // Further switches, placed from the left.
    void addControl(QWidget *control);
    void setTable(explore::Table table);
    [[nodiscard]] TableView *table() const { return m_table; }
    // The figure as it goes into files; asked for when it is needed.
    void setFigureProvider(std::function<exporting::Figure()> provider);
    // Proposed file name without ending, e.g. "facenet-v2-latency".
    void setFileName(std::function<QString()> name);

    void setTableShown(bool table);
    [[nodiscard]] bool isTableShown() const;

    // A sentence instead of the chart where there is nothing to show; empty: the chart.
    void setEmptyText(const QString &text);

public slots:
    void copyFigure();
    void copyTable();
    void copyMarkdown();
    void exportFigure();
    void exportTable();

signals:
    void tableShownChanged(bool table);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillMenu();

    QLabel *m_title;
    FlowLayout *m_controls;
    SegmentedControl *m_view;
    QToolButton *m_menu;
    QStackedWidget *m_stack;
    TableView *m_table;
    QLabel *m_empty;
    std::function<exporting::Figure()> m_figure;
    std::function<QString()> m_fileName;
};

} // namespace facet::figures
