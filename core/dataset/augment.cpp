// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "dataset/augment.h"

#include "dataset/random.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <numbers>

#include <opencv2/imgproc.hpp>

namespace facet::dataset {

namespace {

cv::Mat matOf(Picture &picture)
{
    return {picture.extent.rows, picture.extent.cols, CV_8UC3, picture.rgb.data()};
}

// Flip, shift, scale and rotation in one step, so that pixels are interpolated once.
void turn(Picture &picture, const Augmentation &settings, Random &random)
{
    const bool flip = random.chance(settings.flip);
    const bool moves = random.chance(settings.geometry);
    const double scale = 1 + random.between(-settings.scale, settings.scale);
    const double angle = random.between(-settings.degrees, settings.degrees) * std::numbers::pi / 180;
    const double right = random.between(-settings.shift, settings.shift) * picture.extent.cols;
    const double down = random.between(-settings.shift, settings.shift) * picture.extent.rows;
    cv::Mat out = matOf(picture);
    if (!moves) {
        if (flip)
            cv::flip(out, out, 1);
        return;
    }
    // From a pixel of the result to where it comes from, about the center.
    const double sign = flip ? -1 : 1;
    const double centerX = (picture.extent.cols - 1) / 2.0;
    const double centerY = (picture.extent.rows - 1) / 2.0;
    const double cosine = std::cos(angle) / scale;
    const double sine = std::sin(angle) / scale;
    const cv::Matx23d back(sign * cosine, sign * sine, centerX - sign * (cosine * (centerX + right) + sine * (centerY + down)), //
                           -sine, cosine, centerY - (cosine * (centerY + down) - sine * (centerX + right)));
    const cv::Mat in = out.clone();
    cv::warpAffine(in, out, back, out.size(), cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_REFLECT_101);
}

// Brightness, contrast, saturation and a shift of every channel are one affine map of colors, in 1/256 of a code.
void recolor(Picture &picture, const Augmentation &settings, Random &random)
{
    if (!random.chance(settings.color))
        return;
    const double brightness = 1 + random.between(-settings.brightness, settings.brightness);
    const double contrast = 1 + random.between(-settings.contrast, settings.contrast);
    const double saturation = 1 + random.between(-settings.saturation, settings.saturation);
    const std::array<double, 3> luminance{0.299, 0.587, 0.114};
    const cv::Scalar mean = cv::mean(matOf(picture));
    const double gray = luminance[0] * mean[0] + luminance[1] * mean[1] + luminance[2] * mean[2];

    std::array<std::array<int, 3>, 3> matrix{};
    std::array<int, 3> offset{};
    for (std::size_t to = 0; to < 3; ++to) {
        for (std::size_t from = 0; from < 3; ++from) {
            const double own = from == to ? saturation : 0;
            matrix[to][from] = int(std::lround(256 * brightness * contrast * (own + (1 - saturation) * luminance[from])));
        }
        const double shift = random.between(-settings.channelShift, settings.channelShift);
        offset[to] = int(std::lround(256 * (brightness * (1 - contrast) * gray + shift))) + 128;
    }
    for (std::size_t p = 0; p < picture.rgb.size(); p += 3) {
        std::uint8_t *rgb = picture.rgb.data() + p;
        const std::array<int, 3> in{rgb[0], rgb[1], rgb[2]};
        for (std::size_t to = 0; to < 3; ++to) {
            const int sum = matrix[to][0] * in[0] + matrix[to][1] * in[1] + matrix[to][2] * in[2] + offset[to];
            rgb[to] = std::uint8_t(std::clamp(sum >> 8, 0, 255));
        }
    }
}

void addNoise(Picture &picture, const Augmentation &settings, Random &random)
{
    if (!random.chance(settings.noise) || settings.noiseDeviation <= 0)
        return;
    const double deviation = random.between(0.0, settings.noiseDeviation);
    // The bits set in 64 random ones: normal enough, with mean 32 and deviation 4.
    const int factor = int(std::lround(deviation / 4 * 256));
    for (std::uint8_t &code : picture.rgb) {
        const int noise = ((std::popcount(random.next()) - 32) * factor + 128) >> 8;
        code = std::uint8_t(std::clamp(code + noise, 0, 255));
    }
}

} // namespace

Picture augmented(const Picture &picture, const Augmentation &augmentation, const Variation &variation)
{
    Random random(scrambled(scrambled(variation.seed) ^ (std::uint64_t(variation.epoch) << 32 | variation.index)));
    Picture out = picture;
    turn(out, augmentation, random);
    recolor(out, augmentation, random);
    addNoise(out, augmentation, random);
    return out;
}

} // namespace facet::dataset
