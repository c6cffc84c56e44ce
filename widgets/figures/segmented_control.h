// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A row of joined buttons of which one is chosen: Chart | Table, µs | cycles.
#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;

namespace facet::figures {

class SegmentedControl : public QWidget {
    Q_OBJECT
public:
    explicit SegmentedControl(QWidget *parent = nullptr);

    void setOptions(const QStringList &labels, const QStringList &toolTips = {}); // keeps the chosen index
    void setName(const QString &accessibleName);
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int index); // signals changed() if it differs

signals:
    void changed(int index);

private:
    QButtonGroup *m_buttons;
    int m_current = 0;
};

} // namespace facet::figures
