// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "start/sample_card.h"

#include "start/network_picture.h"
#include "study/presets.h"
#include "theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace facet::start {

namespace {

constexpr int kPadding = 14;
constexpr int kMinWidth = 170;
constexpr int kWidth = 230;
constexpr int kPictureHeight = 112;

QFont titleFont(const QFont &base)
{
    QFont font = base;
    font.setWeight(QFont::DemiBold);
    font.setPointSizeF(base.pointSizeF() * 1.08);
    return font;
}

} // namespace

SampleCard::SampleCard(const QString &sample, QWidget *parent) : QAbstractButton(parent), m_sample(sample)
{
    setObjectName(QStringLiteral("sample-") + sample);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme::Theme::instance(), &theme::Theme::changed, this, [this] {
        m_drawn = false;
        update();
    });
}

void SampleCard::setTexts(const QString &title, const QString &sentence)
{
    setText(title);
    m_sentence = sentence;
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    updateGeometry();
    update();
}

int SampleCard::heightForWidth(int width) const
{
    const int inner = std::max(40, width - 2 * kPadding);
    const QRect title = QFontMetrics(titleFont(font())).boundingRect(QRect(0, 0, inner, 1000), Qt::TextWordWrap, text());
    const QRect sentence = QFontMetrics(font()).boundingRect(QRect(0, 0, inner, 1000), Qt::TextWordWrap, m_sentence);
    return 2 * kPadding + kPictureHeight + 14 + title.height() + 6 + sentence.height() + 4;
}

QSize SampleCard::sizeHint() const
{
    return {kWidth, heightForWidth(kWidth)};
}

QSize SampleCard::minimumSizeHint() const
{
    return {kMinWidth, 2 * kPadding + kPictureHeight};
}

QRectF SampleCard::pictureRect() const
{
    return QRectF(kPadding, kPadding, width() - 2 * kPadding, kPictureHeight);
}

void SampleCard::drawPicture()
{
    const QRectF area = pictureRect();
    const qreal ratio = devicePixelRatioF();
    m_picture = QPixmap((area.size() * ratio).toSize());
    m_picture.setDevicePixelRatio(ratio);
    m_picture.fill(Qt::transparent);
    if (const auto study = study::sampleStudy(m_sample.toStdString())) {
        QPainter painter(&m_picture);
        paintStudy(painter, QRectF(QPointF(6, 6), area.size() - QSizeF(12, 12)), *study);
    }
    m_drawn = true;
}

void SampleCard::paintEvent(QPaintEvent *)
{
    if (!m_drawn)
        drawPicture();
    const theme::Colors &c = theme::colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = underMouse() || hasFocus();
    painter.setPen(QPen(lit ? c.accent : c.border, hasFocus() ? 2 : 1));
    painter.setBrush(isDown() ? c.accentSoft : c.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 10, 10);
    const QRectF area = pictureRect();
    painter.drawPixmap(area.topLeft(), m_picture);

    const int inner = width() - 2 * kPadding;
    QRect place(kPadding, int(area.bottom()) + 14, inner, height());
    painter.setFont(titleFont(font()));
    painter.setPen(c.text);
    QRect used;
    painter.drawText(place, Qt::TextWordWrap, text(), &used);
    place.setTop(used.bottom() + 6);
    painter.setFont(font());
    painter.setPen(c.textMuted);
    painter.drawText(place, Qt::TextWordWrap, m_sentence);
}

void SampleCard::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void SampleCard::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void SampleCard::resizeEvent(QResizeEvent *event)
{
    m_drawn = false;
    QAbstractButton::resizeEvent(event);
}

} // namespace facet::start
