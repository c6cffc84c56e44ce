// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which layers of the current variant are selected and which one is under the pointer, shared by all panels.
#pragma once

#include <QList>
#include <QObject>

namespace facet::document {

class Selection : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] const QList<int> &layers() const { return m_layers; } // ascending
    [[nodiscard]] int current() const { return m_current; }            // the one the inspector shows; -1 = none
    [[nodiscard]] int hovered() const { return m_hovered; }            // -1 = none

    void select(const QList<int> &layers, int current);
    void select(int layer);
    void hover(int layer);

signals:
    void changed();
    void hoverChanged(int layer);

private:
    QList<int> m_layers;
    int m_current = -1;
    int m_hovered = -1;
};

} // namespace facet::document
