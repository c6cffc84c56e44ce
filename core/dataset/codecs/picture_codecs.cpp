// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "dataset/codecs/picture_codecs.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

extern "C" __attribute__((visibility("default"))) int facetDecodePicture(const std::uint8_t *bytes, std::size_t size, int upright,
                                                                         FacetPictureRoom *room, void *context)
{
    constexpr int kUndecodable = 1;
    constexpr int kNoRoom = 2;
    try {
        const cv::Mat file(1, int(size), CV_8UC1, const_cast<std::uint8_t *>(bytes));
        const cv::Mat bgr = cv::imdecode(file, upright != 0 ? cv::IMREAD_COLOR : cv::IMREAD_COLOR | cv::IMREAD_IGNORE_ORIENTATION);
        if (bgr.empty())
            return kUndecodable;
        std::uint8_t *pixels = room(context, bgr.rows, bgr.cols);
        if (pixels == nullptr)
            return kNoRoom;
        cv::Mat rgb(bgr.size(), CV_8UC3, pixels);
        cv::cvtColor(bgr, rgb, cv::COLOR_BGR2RGB);
        return 0;
    } catch (...) {
        return kUndecodable;
    }
}
