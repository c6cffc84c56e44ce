// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A network as volumes, rows x columns x channels, the way one draws it on a slide. Needs no widget.
#pragma once

#include "network/shapes.h"
#include "theme/colors.h"

#include <QFont>
#include <QList>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace facet::stack {

struct PaintOptions {
    const theme::Colors *colors = nullptr; // null: the theme's in force
    QFont font;
    bool background = true; // fill the rectangle with the surface color
    QList<int> selected;    // layers
    int hovered = -1;
    QList<int> changed; // layers that a preview changes
    QList<int> broken;  // layers with errors
};

// Where everything is. Lengths are compressed by a power (kCompression), so that 88 pixels and 2 channels fit one picture;
// equal numbers have equal lengths, larger ones are longer.
class NetworkDrawing {
public:
    static constexpr double kCompression = 0.55;

    // Fills the room's height. The width grows beyond the room's if the labels need it.
    NetworkDrawing(const network::Network &network, const network::Shapes &shapes, const QFont &font, const QSizeF &room);

    [[nodiscard]] QSizeF size() const { return m_size; }
    void paint(QPainter &painter, const PaintOptions &options, const QRectF &exposed) const; // in the drawing's coordinates
    // The layer whose column holds the point; -1 for the input and for none.
    [[nodiscard]] int layerAt(const QPointF &point) const;
    [[nodiscard]] QRectF columnOf(int layer) const;

private:
    struct Volume {
        int layer = -1; // -1: the input; -2: the picture before folding
        int channels = 0;
        network::Extent extent;
        bool valid = true;
        bool fromPrevious = true; // an arrow leads here from the volume before
        QString name;
        QString shape;
        QStringList operation; // over the arrow that leads here
        QRectF column;         // with the arrow before it
        QRectF front;          // the face towards the viewer
        QPointF depth;         // from the front to the back edge
    };
    struct Shortcut {
        int from = 0; // index of a volume
        int to = 0;
        QString sign; // of an element-wise operation
        int lane = 0; // arcs that overlap run at different heights
    };

    void addVolumes(const network::Network &network, const network::Shapes &shapes);
    void addShortcuts(const network::Network &network, const network::Shapes &shapes);
    [[nodiscard]] double arcRoom() const;
    void place(const QFont &font, const QSizeF &room);
    void paintVolume(QPainter &painter, const Volume &volume, const PaintOptions &options, const theme::Colors &c) const;
    void paintArrow(QPainter &painter, const Volume &before, const Volume &volume, const theme::Colors &c) const;
    void paintShortcut(QPainter &painter, const Shortcut &shortcut, const theme::Colors &c) const;
    void paintLabels(QPainter &painter, const Volume &volume, const PaintOptions &options, const theme::Colors &c) const;

    std::vector<Volume> m_volumes;
    std::vector<Shortcut> m_shortcuts;
    QSizeF m_size;
    double m_axis = 0;   // y of the arrows
    double m_labels = 0; // y of the first label
    double m_top = 0;    // y of the highest edge of a volume
    QFont m_small;
};

// Paints the whole network into the rectangle, scaled down if it is wider.
void paintNetwork(QPainter &painter, const QRectF &rect, const network::Network &network, const network::Shapes &shapes,
                  const PaintOptions &options = {});
// A size at which nothing needs to be scaled, for exports.
[[nodiscard]] QSizeF naturalSize(const network::Network &network, const network::Shapes &shapes, const QFont &font);

} // namespace facet::stack
