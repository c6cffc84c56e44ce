// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One sample as the network meets it: the small picture, the planes it becomes after folding, and variations of it for training.
#pragma once

#include "dataset/augment.h"
#include "dataset/picture.h"

#include <QImage>
#include <QWidget>

#include <optional>

namespace facet::datasets {

class SampleView : public QWidget {
    Q_OBJECT
public:
    explicit SampleView(QWidget *parent = nullptr);

    // `index` is that of the sample, for its variations.
    void setSample(std::optional<dataset::Picture> sample, std::uint32_t index);
    void setFold(int fold);
    void setEpoch(std::uint32_t epoch); // another epoch, other variations
    [[nodiscard]] std::uint32_t epoch() const { return m_epoch; }
    [[nodiscard]] const std::vector<QImage> &planes() const { return m_planes; } // in the order of the channels
    [[nodiscard]] const std::vector<QImage> &variations() const { return m_variations; }

    [[nodiscard]] QSize sizeHint() const override { return {270, 560}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 420}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void rebuild();
    // Draws pictures in rows below a heading and returns where the next part starts.
    double drawPart(QPainter &painter, double top, const QString &heading, const std::vector<QImage> &images, int columns, double height);

    std::optional<dataset::Picture> m_sample;
    std::uint32_t m_index = 0;
    std::uint32_t m_epoch = 0;
    int m_fold = 1;
    QImage m_image;
    std::vector<QImage> m_planes;
    std::vector<QImage> m_variations;
};

} // namespace facet::datasets
