// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/figure_export.h"

#include "export/pdf.h"

#include <QBuffer>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace facet::exporting {

namespace {

constexpr double kInch = 96; // logical pixels

Error unwritable(const QString &path, const QString &reason)
{
    return {"Cannot write the file: " + reason.toStdString(), path.toStdString(), 0, -1,
            "Choose a folder that exists and that you may write to"};
}

} // namespace

std::optional<Format> formatOf(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("png"))
        return Format::Png;
    if (suffix == QLatin1String("svg"))
        return Format::Svg;
    if (suffix == QLatin1String("pdf"))
        return Format::Pdf;
    return std::nullopt;
}

QImage toImage(const Figure &figure, double scale)
{
    const double factor = std::clamp(scale, 0.05, kMaxScale);
    const QSize pixels = (figure.size * factor).toSize().expandedTo({1, 1});
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(factor, factor);
    figure.paint(painter, QRectF(QPointF(0, 0), figure.size));
    painter.end();
    image.setDotsPerMeterX(int(std::lround(kInch * factor / 0.0254)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    return image;
}

QByteArray toSvg(const Figure &figure)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(figure.size.toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), figure.size));
    generator.setResolution(int(kInch));
    generator.setTitle(figure.title);
    generator.setDescription(QStringLiteral("Facet"));
    QPainter painter(&generator);
    figure.paint(painter, QRectF(QPointF(0, 0), figure.size));
    painter.end();
    return bytes;
}

QByteArray toPdf(const Figure &figure)
{
    PdfDocument document(figure.title, figure.size);
    figure.paint(document.painter(), QRectF(QPointF(0, 0), figure.size));
    return document.finish();
}

Expected<void> saveBytes(const QByteArray &bytes, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return tl::unexpected(unwritable(path, file.errorString()));
    return {};
}

Expected<void> saveFigure(const Figure &figure, const QString &path, double scale)
{
    const auto format = formatOf(path);
    if (!format)
        return tl::unexpected(
            Error{"Unknown kind of figure file", path.toStdString(), 0, -1, "Use a name that ends in .png, .svg or .pdf"});
    switch (*format) {
    case Format::Svg: return saveBytes(toSvg(figure), path);
    case Format::Pdf: return saveBytes(toPdf(figure), path);
    case Format::Png: break;
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!toImage(figure, scale).save(&buffer, "PNG"))
        return tl::unexpected(
            Error{"The picture is too large for memory", path.toStdString(), 0, -1, "Choose a smaller size or resolution"});
    return saveBytes(bytes, path);
}

QMimeData *toMimeData(const Figure &figure, double scale)
{
    auto *data = new QMimeData;
    data->setImageData(toImage(figure, scale));
    data->setData(QStringLiteral("image/svg+xml"), toSvg(figure));
    return data;
}

void copyToClipboard(const Figure &figure, double scale)
{
    QGuiApplication::clipboard()->setMimeData(toMimeData(figure, scale));
}

} // namespace facet::exporting
