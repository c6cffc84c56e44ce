// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/segmented_control.h"

#include "figures/chart_style.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

namespace facet::figures {

namespace {

class Segment : public QAbstractButton {
public:
    using QAbstractButton::QAbstractButton;
    bool first = false;
    bool last = false;

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(font());
        return {metrics.horizontalAdvance(text()) + 20, metrics.height() + 8};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const theme::Colors &colors = theme::colors();
        const QColor window = colors.window;
        const QColor ink = colors.text;
        // Rounded outside, straight where it meets its neighbor.
        constexpr double kRadius = 5;
        const QRectF box = QRectF(rect()).adjusted(first ? 0.5 : -0.5, 0.5, last ? -0.5 : 0.5, -0.5);
        const QRectF wide = box.adjusted(first ? 0 : -2 * kRadius, 0, last ? 0 : 2 * kRadius, 0);
        QPainterPath shape;
        shape.addRoundedRect(wide, kRadius, kRadius);
        painter.setClipRect(rect());
        QColor fill = window;
        if (isChecked())
            fill = theme::mix(window, colors.accent, colors.dark ? 0.30 : 0.14);
        else if (underMouse() && isEnabled())
            fill = theme::mix(window, ink, 0.06);
        painter.setPen(QPen(theme::mix(window, ink, 0.22), 1));
        painter.setBrush(fill);
        painter.drawPath(shape);
        if (!last)
            painter.drawLine(QPointF(width() - 0.5, 1), QPointF(width() - 0.5, height() - 1));
        if (hasFocus()) {
            painter.setPen(QPen(colors.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 3, 3);
        }
        painter.setPen(isEnabled() ? (isChecked() ? ink : theme::mix(ink, window, 0.25)) : theme::mix(ink, window, 0.6));
        painter.drawText(rect(), Qt::AlignCenter, text());
    }
};

} // namespace

SegmentedControl::SegmentedControl(QWidget *parent) : QWidget(parent), m_buttons(new QButtonGroup(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_buttons, &QButtonGroup::idClicked, this, &SegmentedControl::setCurrent);
}

void SegmentedControl::setOptions(const QStringList &labels, const QStringList &toolTips)
{
    while (m_buttons->buttons().size() < labels.size()) {
        auto *segment = new Segment(this);
        segment->setCheckable(true);
        segment->setFocusPolicy(Qt::TabFocus);
        segment->setAttribute(Qt::WA_Hover);
        m_buttons->addButton(segment, int(m_buttons->buttons().size()));
        layout()->addWidget(segment);
    }
    const auto buttons = m_buttons->buttons();
    for (int i = 0; i < buttons.size(); ++i) {
        auto *segment = static_cast<Segment *>(buttons[i]);
        segment->setVisible(i < labels.size());
        segment->setText(labels.value(i));
        segment->setAccessibleName(labels.value(i));
        segment->setToolTip(toolTips.value(i));
        segment->first = i == 0;
        segment->last = i == labels.size() - 1;
        segment->setChecked(i == m_current);
        segment->updateGeometry();
    }
}

void SegmentedControl::setName(const QString &accessibleName)
{
    setAccessibleName(accessibleName);
}

void SegmentedControl::setCurrent(int index)
{
    if (QAbstractButton *button = m_buttons->button(index))
        button->setChecked(true);
    if (index == m_current || !m_buttons->button(index))
        return;
    m_current = index;
    emit changed(index);
}

} // namespace facet::figures
