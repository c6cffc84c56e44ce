// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dataset/sample_view.h"

#include "dataset/input.h"
#include "dataset/picture_view.h"
#include "theme/colors.h"

#include <QPainter>

#include <algorithm>

namespace facet::datasets {

namespace {

constexpr int kVariations = 8;
constexpr int kMargin = 10;
constexpr int kGap = 3;

// Signed bytes as shades of gray: -128 black, 127 white.
std::vector<QImage> planesOf(const dataset::Picture &picture, int fold)
{
    const auto [rows, cols] = picture.extent;
    std::vector<std::int8_t> values(picture.rgb.size());
    dataset::normalizeInto(picture.rgb, {3, picture.extent}, fold, dataset::Normalization::Firmware, values);
    std::vector<QImage> out;
    const int planeRows = rows / fold;
    const int planeCols = cols / fold;
    auto value = values.begin();
    for (int channel = 0; channel < 3 * fold * fold; ++channel) {
        QImage plane(planeCols, planeRows, QImage::Format_Grayscale8);
        for (int y = 0; y < planeRows; ++y) {
            for (int x = 0; x < planeCols; ++x)
                plane.scanLine(y)[x] = dataset::denormalized(*value++);
        }
        out.push_back(std::move(plane));
    }
    return out;
}

} // namespace

SampleView::SampleView(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
}

void SampleView::setSample(std::optional<dataset::Picture> sample, std::uint32_t index)
{
    m_sample = std::move(sample);
    m_index = index;
    rebuild();
}

void SampleView::setFold(int fold)
{
    if (fold == m_fold)
        return;
    m_fold = fold;
    rebuild();
}

void SampleView::setEpoch(std::uint32_t epoch)
{
    m_epoch = epoch;
    rebuild();
}

void SampleView::rebuild()
{
    m_image = {};
    m_planes.clear();
    m_variations.clear();
    if (m_sample) {
        const auto [rows, cols] = m_sample->extent;
        m_image = toImage(*m_sample);
        const bool folds = m_fold >= 1 && m_fold <= 16 && rows % m_fold == 0 && cols % m_fold == 0;
        m_planes = planesOf(*m_sample, folds ? m_fold : 1);
        for (std::uint32_t i = 0; i < kVariations; ++i)
            m_variations.push_back(toImage(dataset::augmented(*m_sample, {}, {1, m_epoch * kVariations + i, m_index})));
    }
    update();
}

double SampleView::drawPart(QPainter &painter, double top, const QString &heading, const std::vector<QImage> &images, int columns,
                            double height)
{
    painter.setPen(theme::colors().textMuted);
    const double line = painter.fontMetrics().height() + 4;
    painter.drawText(QRectF(kMargin, top, width() - 2 * kMargin, line), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(heading, Qt::ElideRight, width() - 2 * kMargin));
    top += line;
    const int lines = (int(images.size()) + columns - 1) / std::max(columns, 1);
    const double byWidth = (width() - 2.0 * kMargin - (columns - 1) * kGap) / columns;
    const double byHeight = (height - line - (lines - 1) * kGap) / std::max(lines, 1);
    const double side = std::floor(std::max(4.0, std::min(byWidth, byHeight)));
    for (int i = 0; i < int(images.size()); ++i) {
        const QImage &image = images[std::size_t(i)];
        const QSizeF fitted = QSizeF(image.size()).scaled(side, side, Qt::KeepAspectRatio);
        painter.drawImage(QRectF(QPointF(kMargin + (i % columns) * (side + kGap), top + (i / columns) * (side + kGap)), fitted), image);
    }
    return top + lines * (side + kGap) + 6;
}

void SampleView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::colors().surface);
    if (m_image.isNull()) {
        painter.setPen(theme::colors().textMuted);
        painter.drawText(rect().adjusted(16, 16, -16, -16), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Choose a crop to see what the network sees."));
        return;
    }
    // Pixels stay squares: this is what the network gets, no more.
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    const double room = height() - 2.0 * kMargin;
    double top = drawPart(painter, kMargin, tr("%1 × %2, as the network reads it").arg(m_image.width()).arg(m_image.height()), {m_image}, 1,
                          room * 0.40);
    const int fold = m_planes.size() > 3 ? m_fold : 1;
    const QString planes =
        fold > 1
            ? tr("Folded by %1: %2 channels of %3 × %4").arg(fold).arg(m_planes.size()).arg(m_planes[0].width()).arg(m_planes[0].height())
            : tr("Red, green and blue, as signed bytes");
    const int columns = fold > 1 ? (fold * 3 <= 12 ? fold * 3 : 12) : 3;
    top = drawPart(painter, top, planes, m_planes, columns, room * 0.34);
    drawPart(painter, top, tr("Variations in training"), m_variations, 4, height() - kMargin - top);
}

} // namespace facet::datasets
