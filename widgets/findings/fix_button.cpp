// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findings/fix_button.h"

#include "document/translated.h"
#include "stack/layer_text.h"
#include "theme/theme.h"

#include <QCoreApplication>
#include <QFocusEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace facet::findings {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FixButton)
};

constexpr int kPadding = 10;

} // namespace

Prediction predict(const document::StudyDocument &document, const device::Fix &fix)
{
    const network::Network *current = document.currentNetwork();
    if (current == nullptr)
        return {};
    const network::Network fixed = device::apply(*current, fix.edits);
    const network::Shapes shapes = network::inferShapes(fixed);
    const study::Analysis &now = document.analysis(document.currentVariant());
    const auto estimate = estimate::estimate(fixed, shapes, document.study().settings);
    Prediction prediction;
    prediction.known = shapes.ok() && now.shapes.ok();
    prediction.latencyUs = estimate.totals.latencyUs - now.estimate.totals.latencyUs;
    prediction.weightBytes = estimate.totals.weightBytes - now.estimate.totals.weightBytes;
    return prediction;
}

QString predictionText(const Prediction &prediction)
{
    if (!prediction.known)
        return {};
    QStringList parts;
    if (std::abs(prediction.latencyUs) >= 0.005)
        parts += Words::tr("%1 µs").arg(stack::signedText(prediction.latencyUs, std::abs(prediction.latencyUs) < 10 ? 2 : 0));
    if (prediction.weightBytes != 0)
        parts += Words::tr("%1 B of weights").arg(stack::signedText(double(prediction.weightBytes), 0));
    return parts.isEmpty() ? Words::tr("costs no time and no weights") : parts.join(QStringLiteral(", "));
}

FixButton::FixButton(document::StudyDocument &document, device::Fix fix, QWidget *parent)
    : QPushButton(parent), m_document(document), m_fix(std::move(fix))
{
    m_title = document::translated(m_fix.title);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QPushButton::clicked, this, &FixButton::apply);
    refresh();
}

FixButton::~FixButton()
{
    endPreview();
}

void FixButton::refresh()
{
    m_prediction = predict(m_document, m_fix);
    m_effect = predictionText(m_prediction);
    setAccessibleName(m_title);
    setAccessibleDescription(m_effect);
    setToolTip(m_effect.isEmpty() ? m_title : m_title + QLatin1Char('\n') + m_effect);
    updateGeometry();
    update();
}

QSize FixButton::sizeHint() const
{
    const QFontMetrics metrics(font());
    const int width = std::max(metrics.horizontalAdvance(m_title), metrics.horizontalAdvance(m_effect)) + 2 * kPadding;
    return {width, metrics.height() * (m_effect.isEmpty() ? 1 : 2) + 12};
}

QSize FixButton::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void FixButton::preview()
{
    const network::Network *current = m_document.currentNetwork();
    if (current == nullptr || m_previewing)
        return;
    m_previewing = true;
    m_document.setPreview(device::apply(*current, m_fix.edits));
}

void FixButton::endPreview()
{
    if (!m_previewing)
        return;
    m_previewing = false;
    m_document.clearPreview();
}

void FixButton::apply()
{
    const network::Network *current = m_document.currentNetwork();
    if (current == nullptr)
        return;
    m_previewing = false;
    m_document.clearPreview();
    m_document.editCurrent(device::apply(*current, m_fix.edits), m_title);
}

void FixButton::enterEvent(QEnterEvent *event)
{
    preview();
    QPushButton::enterEvent(event);
}

void FixButton::leaveEvent(QEvent *event)
{
    endPreview();
    QPushButton::leaveEvent(event);
}

void FixButton::focusInEvent(QFocusEvent *event)
{
    // The keyboard previews as the pointer does; focus that a click gives would only flicker.
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        preview();
    QPushButton::focusInEvent(event);
}

void FixButton::focusOutEvent(QFocusEvent *event)
{
    if (!underMouse())
        endPreview();
    QPushButton::focusOutEvent(event);
}

void FixButton::paintEvent(QPaintEvent *)
{
    const theme::Colors &c = theme::colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hot = underMouse() || hasFocus();
    painter.setPen(QPen(hot ? c.accent : c.border, 1));
    painter.setBrush(isDown() ? theme::mix(c.accentSoft, c.accent, 0.2) : hot ? c.accentSoft : c.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
    const QRect box = rect().adjusted(kPadding, 5, -kPadding, -5);
    const QFontMetrics metrics(font());
    painter.setPen(c.accent);
    painter.drawText(box, (m_effect.isEmpty() ? Qt::AlignVCenter : Qt::AlignTop) | Qt::AlignLeft,
                     metrics.elidedText(m_title, Qt::ElideRight, box.width()));
    if (m_effect.isEmpty())
        return;
    const bool slower = m_prediction.latencyUs > 0.005;
    const bool faster = m_prediction.latencyUs < -0.005;
    const double change = slower || faster ? m_prediction.latencyUs : double(m_prediction.weightBytes);
    painter.setPen(c.delta(change));
    painter.setFont(theme::tabularFont(font()));
    painter.drawText(box, Qt::AlignBottom | Qt::AlignLeft, metrics.elidedText(m_effect, Qt::ElideRight, box.width()));
}

} // namespace facet::findings
