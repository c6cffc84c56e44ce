// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Pictures drawn by the tests themselves, and files of them. Qt encodes, so that the decoder under test meets another's work.
#pragma once

#include "dataset/picture.h"

#include <QBuffer>
#include <QImage>

#include <string>

namespace facet::drawn {

// Smooth, different in every pixel and channel, without any symmetry.
inline QImage gradient(int width, int height, int seed = 0)
{
    QImage image(width, height, QImage::Format_RGB888);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            image.setPixelColor(
                x, y, QColor((x * 255 / width + seed * 31) % 256, (y * 255 / height + seed * 57) % 256, (x + 2 * y + seed * 11) % 256));
    }
    return image;
}

inline std::string encoded(const QImage &image, const char *format, int quality = 95)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, quality);
    return buffer.data().toStdString();
}

inline dataset::Picture picture(const QImage &image)
{
    dataset::Picture out{{image.height(), image.width()}, {}};
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor color = image.pixelColor(x, y);
            for (const int value : {color.red(), color.green(), color.blue()})
                out.rgb.push_back(std::uint8_t(value));
        }
    }
    return out;
}

} // namespace facet::drawn
