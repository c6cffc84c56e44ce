// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A source picture with the boxes of its faces and the crops cut from it: used ones with solid lines, dropped ones dashed.
#pragma once

#include "dataset/crops.h"

#include <QImage>
#include <QWidget>

#include <vector>

namespace facet::datasets {

class PictureView : public QWidget {
    Q_OBJECT
public:
    explicit PictureView(QWidget *parent = nullptr);

    void setPicture(const QImage &picture, std::vector<dataset::Face> faces, std::vector<dataset::Crop> crops);
    void setMessage(const QString &message); // instead of a picture
    void setClasses(const QStringList &classes) { m_classes = classes; }
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int crop); // -1: none; signals cropChanged() if it differs
    [[nodiscard]] const std::vector<dataset::Crop> &crops() const { return m_crops; }
    [[nodiscard]] QString description(int crop) const;           // "dropped: cut face"
    [[nodiscard]] QRectF shown(const dataset::Rect &rect) const; // where it is in the widget

    [[nodiscard]] QSize sizeHint() const override { return {420, 300}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 120}; }

signals:
    void cropChanged(int crop);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRectF area() const; // of the picture
    [[nodiscard]] QColor colorOf(const dataset::Crop &crop) const;
    [[nodiscard]] int cropAt(const QPointF &position) const;

    QImage m_picture;
    std::vector<dataset::Face> m_faces;
    std::vector<dataset::Crop> m_crops;
    QStringList m_classes;
    QString m_message;
    int m_current = -1;
};

[[nodiscard]] QImage toImage(const dataset::Picture &picture);

} // namespace facet::datasets
