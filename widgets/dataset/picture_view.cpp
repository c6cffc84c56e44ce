// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dataset/picture_view.h"

#include "theme/colors.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace facet::datasets {

namespace {

constexpr int kMargin = 8;

} // namespace

QImage toImage(const dataset::Picture &picture)
{
    const auto [rows, cols] = picture.extent;
    return QImage(picture.rgb.data(), cols, rows, qsizetype(cols) * 3, QImage::Format_RGB888).copy();
}

PictureView::PictureView(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PictureView::setPicture(const QImage &picture, std::vector<dataset::Face> faces, std::vector<dataset::Crop> crops)
{
    m_picture = picture;
    m_faces = std::move(faces);
    m_crops = std::move(crops);
    m_message.clear();
    m_current = -2; // so that the same index is news
    setCurrent(m_crops.empty() ? -1 : 0);
    update();
}

void PictureView::setMessage(const QString &message)
{
    setPicture({}, {}, {});
    m_message = message;
}

void PictureView::setCurrent(int crop)
{
    if (crop == m_current)
        return;
    m_current = crop;
    update();
    emit cropChanged(crop);
}

QString PictureView::description(int crop) const
{
    const dataset::Crop &one = m_crops[std::size_t(crop)];
    if (one.label != dataset::kDropped)
        return m_classes.value(one.label);
    return tr("dropped: %1").arg(QCoreApplication::translate("core", dropName(one.drop)));
}

QRectF PictureView::area() const
{
    const QSizeF room = QSizeF(size()) - QSizeF(2 * kMargin, 2 * kMargin);
    const QSizeF fitted = QSizeF(m_picture.size()).scaled(room, Qt::KeepAspectRatio);
    return {QPointF((width() - fitted.width()) / 2, (height() - fitted.height()) / 2), fitted};
}

QRectF PictureView::shown(const dataset::Rect &rect) const
{
    const QRectF place = area();
    const double scale = place.width() / std::max(m_picture.width(), 1);
    return {place.x() + rect.x * scale, place.y() + rect.y * scale, rect.width * scale, rect.height * scale};
}

QColor PictureView::colorOf(const dataset::Crop &crop) const
{
    if (crop.label == dataset::kDropped)
        return theme::colors().bad;
    return theme::colors().categories[std::size_t(crop.label) % theme::kCategories];
}

void PictureView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const theme::Colors &colors = theme::colors();
    painter.fillRect(rect(), colors.surface);
    if (m_picture.isNull()) {
        painter.setPen(colors.textMuted);
        painter.drawText(rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, m_message);
        return;
    }
    painter.drawImage(area(), m_picture);

    // A dark line below every colored one keeps it visible on any picture.
    const auto outline = [&](const QRectF &frame, const QColor &color, double width, Qt::PenStyle style) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(QColor(0, 0, 0, 80), width + 1.2));
        painter.drawRect(frame);
        QPen pen(color, width, style);
        pen.setJoinStyle(Qt::MiterJoin);
        painter.setPen(pen);
        painter.drawRect(frame);
    };
    for (const dataset::Face &face : m_faces)
        outline(shown(face.box), QColor(255, 255, 255), 1.2, Qt::DotLine);
    const auto drawCrop = [&](int i, double width) {
        const dataset::Crop &crop = m_crops[std::size_t(i)];
        outline(shown(crop.rect), colorOf(crop), width, crop.label == dataset::kDropped ? Qt::DashLine : Qt::SolidLine);
    };
    for (int i = 0; i < int(m_crops.size()); ++i) {
        if (i != m_current)
            drawCrop(i, 1.5);
    }
    if (m_current < 0 || m_current >= int(m_crops.size()))
        return;
    drawCrop(m_current, hasFocus() ? 3.5 : 2.8);
    // What it is, on a flag at its top.
    const QRectF frame = shown(m_crops[std::size_t(m_current)].rect);
    const QString text = description(m_current);
    const QFontMetricsF metrics(font());
    QRectF flag(frame.topLeft(), QSizeF(metrics.horizontalAdvance(text) + 12, metrics.height() + 4));
    flag.moveLeft(std::clamp(flag.left(), 0.0, std::max(0.0, width() - flag.width())));
    painter.fillRect(flag, colors.raised);
    painter.setPen(QPen(colorOf(m_crops[std::size_t(m_current)]), 1.5));
    painter.drawRect(flag);
    painter.setPen(colors.text);
    painter.drawText(flag, Qt::AlignCenter, text);
}

int PictureView::cropAt(const QPointF &position) const
{
    // The smallest one, for the larger ones can be hit elsewhere; clicking again goes on to the next below.
    std::vector<int> hit;
    for (int i = 0; i < int(m_crops.size()); ++i) {
        if (shown(m_crops[std::size_t(i)].rect).contains(position))
            hit.push_back(i);
    }
    if (hit.empty())
        return -1;
    std::ranges::stable_sort(hit, {}, [this](int i) { return m_crops[std::size_t(i)].rect.area(); });
    const auto now = std::ranges::find(hit, m_current);
    return now == hit.end() || now + 1 == hit.end() ? hit.front() : *(now + 1);
}

void PictureView::mousePressEvent(QMouseEvent *event)
{
    if (const int crop = cropAt(event->position()); crop >= 0)
        setCurrent(crop);
}

void PictureView::keyPressEvent(QKeyEvent *event)
{
    const int count = int(m_crops.size());
    const bool next = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down;
    const bool previous = event->key() == Qt::Key_Left || event->key() == Qt::Key_Up;
    if (count == 0 || (!next && !previous)) {
        QWidget::keyPressEvent(event);
        return;
    }
    setCurrent((m_current + (next ? 1 : count - 1)) % count);
}

bool PictureView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        QStringList lines;
        for (int i = 0; i < int(m_crops.size()); ++i) {
            if (shown(m_crops[std::size_t(i)].rect).contains(help->pos()))
                lines.append(description(i));
        }
        lines.isEmpty() ? QToolTip::hideText() : QToolTip::showText(help->globalPos(), lines.join(u'\n'), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace facet::datasets
