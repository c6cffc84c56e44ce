// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which colors of a feature map stand for which values.
#pragma once

#include "simulate/map_colors.h"

#include <QWidget>

namespace facet::simulate {

class ScaleBar : public QWidget {
    Q_OBJECT
public:
    explicit ScaleBar(QWidget *parent = nullptr);
    void setScale(MapScale scale);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    MapScale m_scale;
};

} // namespace facet::simulate
