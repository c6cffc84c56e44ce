// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any figure that can paint itself, as PNG, SVG or PDF file or on the clipboard.
#pragma once

#include "error.h"

#include <QImage>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <functional>
#include <optional>

class QMimeData;
class QPainter;

namespace facet::exporting {

// Sizes are logical pixels, 96 to the inch. `paint` fills the rectangle, background included, and may be called often.
struct Figure {
    QString title; // document title of SVG and PDF
    QSizeF size{960, 540};
    std::function<void(QPainter &, const QRectF &)> paint;
};

enum class Format : std::uint8_t { Png, Svg, Pdf };
// By the suffix of the file name, case-insensitive; nullopt for anything else.
[[nodiscard]] std::optional<Format> formatOf(const QString &path);

// Pixels per logical pixel of a PNG, 2 for slides and high-density screens.
inline constexpr double kDefaultScale = 2;
inline constexpr double kMaxScale = 8;

[[nodiscard]] QImage toImage(const Figure &figure, double scale = kDefaultScale);
[[nodiscard]] QByteArray toSvg(const Figure &figure);
// One page of the figure's size. The same figure always gives the same bytes.
[[nodiscard]] QByteArray toPdf(const Figure &figure);

// Writes the file by its suffix (png, svg, pdf), as a whole or not at all. `scale` concerns PNG only.
[[nodiscard]] Expected<void> saveFigure(const Figure &figure, const QString &path, double scale = kDefaultScale);
// Writes text or bytes as a whole or not at all.
[[nodiscard]] Expected<void> saveBytes(const QByteArray &bytes, const QString &path);

// PNG and SVG together, so that every program can take what it likes best. Owned by the caller (or the clipboard).
[[nodiscard]] QMimeData *toMimeData(const Figure &figure, double scale = kDefaultScale);
void copyToClipboard(const Figure &figure, double scale = kDefaultScale);

} // namespace facet::exporting
