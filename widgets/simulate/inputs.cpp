// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulate/inputs.h"

#include "arithmetic/random_parameters.h"
#include "dataset/input.h"
#include "dataset/picture.h"
#include "formats/file.h"
#include "formats/sample.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>

namespace facet::simulate {

namespace {

const QString kDrawings = QStringLiteral(":/samples");
constexpr int kDrawingSide = 256; // before it is resized like any picture

bool endsWithOneOf(const QString &path, std::initializer_list<const char *> endings)
{
    return std::ranges::any_of(endings, [&](const char *e) { return path.endsWith(QLatin1String(e), Qt::CaseInsensitive); });
}

bool isNpyFile(const QString &path)
{
    return endsWithOneOf(path, {".npy"});
}

// The pixels that as many bytes hold tell how the camera delivers them.
Expected<dataset::Picture> readRaw(const QString &path, network::Shape picture)
{
    const auto bytes = formats::readFile(path.toStdString(), dataset::kMaxPictureBytes);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const bool is565 = bytes->size() == dataset::rawBytes(dataset::RawLayout::Rgb565BigEndian, picture.extent);
    return dataset::decodeRawPicture(*bytes, is565 ? dataset::RawLayout::Rgb565BigEndian : dataset::RawLayout::Rgb888, picture.extent,
                                     path.toStdString());
}

dataset::Picture draw(const QString &name)
{
    QImage image(kDrawingSide, kDrawingSide, QImage::Format_RGB888);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QSvgRenderer renderer(kDrawings + u'/' + name + QStringLiteral(".svg"));
    renderer.render(&painter);
    painter.end();
    dataset::Picture picture;
    picture.extent = {kDrawingSide, kDrawingSide};
    for (int y = 0; y < kDrawingSide; ++y)
        picture.rgb.insert(picture.rgb.end(), image.constScanLine(y), image.constScanLine(y) + 3 * kDrawingSide);
    return picture;
}

Expected<network::FeatureMap> readNpySample(const InputSource &source, const network::Network &network)
{
    auto samples = formats::readSamples(source.path.toStdString(), network);
    if (!samples)
        return tl::unexpected(samples.error());
    if (source.index < 0 || std::size_t(source.index) >= samples->size())
        return tl::unexpected(Error{"The file no longer has sample " + std::to_string(source.index), source.path.toStdString(), 0, -1,
                                    "Add the file again."});
    return std::move((*samples)[std::size_t(source.index)]);
}

Expected<network::FeatureMap> readMap(const InputSource &source, const network::Network &network)
{
    switch (source.kind) {
    case InputSource::Kind::Random: return arithmetic::randomInput(network.input(), source.seed);
    case InputSource::Kind::Drawn: return dataset::networkInput(draw(source.path), network);
    case InputSource::Kind::File: break;
    }
    return isNpyFile(source.path) ? readNpySample(source, network) : readPictureInput(source.path, network);
}

QString nameOf(const InputSource &source)
{
    const auto shownText = [](const char *text) { return QCoreApplication::translate("facet::simulate::Inputs", text); };
    switch (source.kind) {
    case InputSource::Kind::Random: return shownText(QT_TRANSLATE_NOOP("facet::simulate::Inputs", "Random %1")).arg(source.seed);
    case InputSource::Kind::Drawn: return source.path;
    case InputSource::Kind::File: break;
    }
    const QString name = QFileInfo(source.path).fileName();
    return source.index > 0 ? QStringLiteral("%1 [%2]").arg(name).arg(source.index) : name;
}

} // namespace

QList<InputSource> drawnSources()
{
    QList<InputSource> sources;
    for (const QFileInfo &file : QDir(kDrawings).entryInfoList({QStringLiteral("*.svg")}, QDir::Files, QDir::Name))
        sources.append({InputSource::Kind::Drawn, file.completeBaseName(), 0, 0});
    return sources;
}

QList<InputSource> sourcesOf(const QString &path, const network::Network &network)
{
    int count = 1;
    if (isNpyFile(path)) {
        if (const auto samples = formats::readSamples(path.toStdString(), network))
            count = int(std::min<std::size_t>(samples->size(), kMostInputs));
    }
    QList<InputSource> sources;
    for (int i = 0; i < count; ++i)
        sources.append({InputSource::Kind::File, path, i, 0});
    return sources;
}

Expected<network::FeatureMap> readPictureInput(const QString &path, const network::Network &network)
{
    const auto picture = isRawFile(path) ? readRaw(path, network.picture) : dataset::readPicture(path.toStdString());
    if (!picture)
        return tl::unexpected(picture.error());
    return dataset::networkInput(*picture, network);
}

Input readInput(const InputSource &source, const network::Network &network)
{
    Input input{source, nameOf(source), {}, {}, {}};
    auto map = readMap(source, network);
    if (!map) {
        input.error = map.error();
        return input;
    }
    input.map = std::move(*map);
    input.picture = pictureOf(input.map, network);
    return input;
}

bool isPictureFile(const QString &path)
{
    return endsWithOneOf(path, {".png", ".jpg", ".jpeg", ".bmp", ".webp", ".ppm", ".pgm", ".pnm"});
}

bool isRawFile(const QString &path)
{
    return endsWithOneOf(path, {".raw", ".rgb", ".rgb565", ".rgb888"});
}

bool isInputFile(const QString &path)
{
    return isPictureFile(path) || isRawFile(path) || isNpyFile(path);
}

QString inputFileFilter()
{
    return QCoreApplication::translate("facet::simulate::Inputs",
                                       "Pictures, samples and camera images (*.png *.jpg *.jpeg *.bmp *.webp *.ppm *.pgm *.npy *.raw *.rgb "
                                       "*.rgb565 *.rgb888);;All files (*)");
}

QImage pictureOf(const network::FeatureMap &map, const network::Network &network)
{
    const int fold = network.fold > 1 && map.shape.channels % (network.fold * network.fold) == 0 ? network.fold : 1;
    const network::FeatureMap flat = formats::unfolded(map, fold);
    const network::Extent extent = flat.shape.extent;
    if (flat.values.empty() || extent.rows <= 0 || extent.cols <= 0)
        return {};
    const bool color = flat.shape.channels == 3;
    // One-dimensional data lie on their side: time runs to the right, channels below each other.
    const bool signal = extent.cols == 1 && !color;
    QImage image =
        signal ? QImage(extent.rows, flat.shape.channels, QImage::Format_RGB32) : QImage(extent.cols, extent.rows, QImage::Format_RGB32);
    const auto area = std::size_t(extent.area());
    const auto code = [&](std::size_t at) { return std::clamp(int(flat.values[at]) + 128, 0, 255); };
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const std::size_t at = std::size_t(y) * std::size_t(image.width()) + std::size_t(x);
            line[x] = color ? qRgb(code(at), code(area + at), code(2 * area + at)) : qRgb(code(at), code(at), code(at));
        }
    }
    return image;
}

} // namespace facet::simulate
