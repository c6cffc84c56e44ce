// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The channels of a feature map side by side, a square of color per value. Mouse and keyboard read out single values.
#pragma once

#include "network/parameters.h"
#include "simulate/map_colors.h"

#include <QAbstractScrollArea>

#include <optional>

namespace facet::simulate {

class MapGrid : public QAbstractScrollArea {
    Q_OBJECT
public:
    struct Position {
        int channel = 0;
        int row = 0;
        int column = 0;
        friend bool operator==(const Position &, const Position &) = default;
    };

    explicit MapGrid(QWidget *parent = nullptr);

    // `lead` is shown first where it is not null, e.g. the input as a picture. `scale`: that of the map where it is unset.
    void setMap(network::FeatureMap map, const QImage &lead = {}, std::optional<MapScale> scale = {});
    [[nodiscard]] const network::FeatureMap &map() const { return m_map; }
    [[nodiscard]] MapScale scale() const { return m_scale; }
    void setMark(std::optional<Position> mark); // a value to point at
    void setName(const QString &name);          // for screen readers: what the map is

    [[nodiscard]] std::optional<Position> cursor() const { return m_cursor; }
    void setCursorPosition(std::optional<Position> position); // and brings it into view
    [[nodiscard]] double zoom() const { return m_zoom; }      // pixels per value
    void zoomIn() { stepZoom(1); }
    void zoomOut() { stepZoom(-1); }
    void zoomToFit();

    [[nodiscard]] QString textAt(const Position &position) const; // "channel 3, row 12, column 40: -17"
    [[nodiscard]] std::optional<Position> positionAt(const QPoint &viewportPoint) const;
    [[nodiscard]] QRectF rectOf(const Position &position) const; // on the viewport

    [[nodiscard]] QSize sizeHint() const override { return {420, 260}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 90}; }

signals:
    void cursorChanged();
    void zoomChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void stepZoom(int steps);
    void setZoom(double zoom);
    void rebuild();
    void layOut();
    [[nodiscard]] int tiles() const { return m_map.shape.channels + (m_lead.isNull() ? 0 : 1); }
    [[nodiscard]] QSizeF tileSize() const;
    [[nodiscard]] int tilesPerRow(double zoom, int width) const;
    [[nodiscard]] double heightFor(double zoom, int width) const;
    [[nodiscard]] QRectF tileRect(int tile) const; // on the viewport
    [[nodiscard]] bool labelled() const;

    network::FeatureMap m_map;
    QImage m_lead;
    MapScale m_scale;
    QList<QImage> m_images; // by channel
    std::optional<Position> m_cursor;
    std::optional<Position> m_mark;
    double m_zoom = 1;
    bool m_fits = true; // zoom follows the size
};

} // namespace facet::simulate
