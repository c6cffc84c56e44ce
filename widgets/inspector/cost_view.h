// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a layer costs and why: time, share, a bar of the named parts, and the formula with the layer's numbers.
#pragma once

#include "estimate/explain.h"
#include "inspector/field_form.h"

#include <QLabel>
#include <QWidget>

class QToolButton;

namespace facet::inspector {

// The named parts of a layer's cycles as one stacked bar with a legend.
class PartsBar : public QWidget {
    Q_OBJECT
public:
    explicit PartsBar(QWidget *parent = nullptr);
    void setParts(const estimate::CycleBreakdown &parts);
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override { return {260, heightForWidth(260)}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Item {
        std::size_t part = 0;
        QString text;
        QRectF box;
    };
    [[nodiscard]] std::vector<Item> legend(double width, double *height) const;

    estimate::CycleBreakdown m_parts;
};

class CostView : public QWidget {
    Q_OBJECT
public:
    explicit CostView(QWidget *parent = nullptr);

    void show(const LayerView &view, const estimate::Settings &settings);
    [[nodiscard]] QString formulaText() const { return m_formula->text(); }

private:
    [[nodiscard]] static QString html(const estimate::Explanation &explanation);

    QLabel *m_time;
    QLabel *m_share;
    PartsBar *m_bar;
    QLabel *m_why;
    QToolButton *m_unfold;
    QLabel *m_formula;
    QLabel *m_rest;
};

} // namespace facet::inspector
