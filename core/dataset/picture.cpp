// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "dataset/picture.h"

#include "formats/file.h"

#include <algorithm>
#include <cassert>

#include <opencv2/imgproc.hpp>

namespace facet::dataset {

Rect intersection(const Rect &a, const Rect &b)
{
    const int left = std::max(a.x, b.x);
    const int top = std::max(a.y, b.y);
    const int right = std::min(a.x + a.width, b.x + b.width);
    const int bottom = std::min(a.y + a.height, b.y + b.height);
    return {left, top, std::max(right - left, 0), std::max(bottom - top, 0)};
}

std::size_t rawBytes(RawLayout layout, network::Extent extent)
{
    return std::size_t(extent.area()) * (layout == RawLayout::Rgb888 ? 3 : 2);
}

Expected<Picture> decodeRawPicture(std::string_view bytes, RawLayout layout, network::Extent extent, const std::string &file)
{
    const bool possible = extent.rows >= 1 && extent.cols >= 1 && extent.rows <= kMaxPictureSide && extent.cols <= kMaxPictureSide &&
                          extent.area() <= kMaxPicturePixels;
    const std::string size = std::to_string(extent.cols) + " x " + std::to_string(extent.rows);
    if (!possible)
        return tl::unexpected(Error{"A camera picture of " + size + " pixels is not read", file, 0, -1, "Check the size."});
    const std::size_t needed = rawBytes(layout, extent);
    if (bytes.size() != needed) {
        return tl::unexpected(Error{"A camera picture of " + size + " pixels needs " + std::to_string(needed) + " bytes, the file has " +
                                        std::to_string(bytes.size()),
                                    file, 0, -1, "Check the size and the layout of the pixels."});
    }

    Picture picture{extent, std::vector<std::uint8_t>(std::size_t(extent.area()) * 3)};
    const auto byteAt = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    if (layout == RawLayout::Rgb888) {
        for (std::size_t i = 0; i < bytes.size(); ++i)
            picture.rgb[i] = byteAt(i);
        return picture;
    }
    const std::size_t high = layout == RawLayout::Rgb565BigEndian ? 0 : 1;
    for (std::size_t p = 0; p < bytes.size() / 2; ++p) {
        const unsigned word = unsigned(byteAt(2 * p + high)) << 8 | byteAt(2 * p + 1 - high);
        picture.rgb[3 * p] = std::uint8_t(word >> 8 & 0xf8);
        picture.rgb[3 * p + 1] = std::uint8_t(word >> 3 & 0xfc);
        picture.rgb[3 * p + 2] = std::uint8_t(word << 3 & 0xf8);
    }
    return picture;
}

Expected<Picture> readRawPicture(const std::string &path, RawLayout layout, network::Extent extent)
{
    const auto bytes = formats::readFile(path, std::size_t(kMaxPicturePixels) * 3);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return decodeRawPicture(*bytes, layout, extent, path);
}

Picture resized(const Picture &picture, const Rect &from, network::Extent to)
{
    assert(from.area() > 0 && to.rows > 0 && to.cols > 0);
    assert(from.x >= 0 && from.y >= 0 && from.x + from.width <= picture.extent.cols && from.y + from.height <= picture.extent.rows);
    const cv::Mat whole(picture.extent.rows, picture.extent.cols, CV_8UC3, const_cast<std::uint8_t *>(picture.rgb.data()));
    const cv::Mat part = whole(cv::Rect(from.x, from.y, from.width, from.height));
    Picture out{to, std::vector<std::uint8_t>(std::size_t(to.area()) * 3)};
    cv::Mat target(to.rows, to.cols, CV_8UC3, out.rgb.data());
    if (from.width == to.cols && from.height == to.rows) {
        part.copyTo(target);
        return out;
    }
    const bool shrinks = from.width >= to.cols && from.height >= to.rows;
    cv::resize(part, target, target.size(), 0, 0, shrinks ? cv::INTER_AREA : cv::INTER_LINEAR_EXACT);
    return out;
}

Rect centeredPart(network::Extent picture, network::Extent to)
{
    // As wide as the picture, or as high, whichever fits.
    const std::int64_t widthAtFullHeight = (std::int64_t(picture.rows) * to.cols + to.rows / 2) / to.rows;
    const std::int64_t heightAtFullWidth = (std::int64_t(picture.cols) * to.rows + to.cols / 2) / to.cols;
    Rect part{0, 0, picture.cols, picture.rows};
    if (widthAtFullHeight <= picture.cols)
        part.width = int(std::max<std::int64_t>(widthAtFullHeight, 1));
    else
        part.height = int(std::clamp<std::int64_t>(heightAtFullWidth, 1, picture.rows));
    part.x = (picture.cols - part.width) / 2;
    part.y = (picture.rows - part.height) / 2;
    return part;
}

Picture centerCropped(const Picture &picture, network::Extent to)
{
    return resized(picture, centeredPart(picture.extent, to), to);
}

} // namespace facet::dataset
