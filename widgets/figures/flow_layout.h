// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Items beside each other, wrapped to the next line where the width ends, so that a row of switches never widens a dock.
#pragma once

#include <QLayout>

namespace facet::figures {

class FlowLayout : public QLayout {
    Q_OBJECT
public:
    explicit FlowLayout(int spacing);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;    // all in one line
    [[nodiscard]] QSize minimumSize() const override; // the largest item
    void setGeometry(const QRect &rect) override;

private:
    // Returns the height used; moves the items only if `apply`.
    int arrange(const QRect &rect, bool apply) const;

    QList<QLayoutItem *> m_items;
};

} // namespace facet::figures
