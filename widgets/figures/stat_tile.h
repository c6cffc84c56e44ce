// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One figure of the totals bar: caption, value, change since the last edit, and how much of a capacity it takes.
#pragma once

#include <QElapsedTimer>
#include <QString>
#include <QVariantAnimation>
#include <QWidget>

namespace facet::figures {

struct Stat {
    QString caption;     // "Weights"
    QString value;       // "96.3 KiB"
    QString detail;      // "22.3 % of 432 KiB"
    QStringList changes; // the change in words, longest first; the first that fits is shown. Empty: no change
    int verdict = 0;     // of the change: +1 better, -1 worse, 0 neither
    QString ghost;       // the value of the preview; empty: no preview
    QString ghostShort;  // where the tile is narrow: "-13 %"
    int ghostVerdict = 0;
    double fill = -1; // share of the capacity or budget; -1: no bar
    double ghostFill = -1;
    double mark = -1;     // budget on the bar's scale; -1: none
    bool over = false;    // over capacity or budget
    bool warning = false; // possible, but not without care
    QString toolTip;
    friend bool operator==(const Stat &, const Stat &) = default;
};

class StatTile : public QWidget {
    Q_OBJECT
public:
    explicit StatTile(QWidget *parent = nullptr);

    void setStat(const Stat &stat);
    [[nodiscard]] const Stat &stat() const { return m_stat; }
    // Shows the change in full color for three seconds, then calmly.
    void highlightChange();
    [[nodiscard]] bool isHighlighted() const { return m_glow.state() == QAbstractAnimation::Running; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    static constexpr int kHighlightMs = 3000;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void paintBar(QPainter &painter, const QRectF &bar) const;

    Stat m_stat;
    QVariantAnimation m_glow; // 1 = full color, 0 = calm
};

} // namespace facet::figures
