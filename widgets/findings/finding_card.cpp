// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findings/finding_card.h"

#include "document/translated.h"
#include "stack/layer_text.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace facet::findings {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FindingCard)
};

constexpr int kSign = 18;

QLabel *wrapped(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

QPixmap severityPixmap(device::Severity severity, int size, double ratio)
{
    const char *name = severity == device::Severity::Error ? "error" : severity == device::Severity::Warning ? "warning" : "info";
    const theme::Tint tint = severity == device::Severity::Error     ? theme::Tint::Bad
                             : severity == device::Severity::Warning ? theme::Tint::Warning
                                                                     : theme::Tint::Notice;
    return theme::icon(name, tint).pixmap(QSize(size, size), ratio);
}

QString severityName(device::Severity severity)
{
    switch (severity) {
    case device::Severity::Error: return Words::tr("Error");
    case device::Severity::Warning: return Words::tr("Warning");
    case device::Severity::Notice: break;
    }
    return Words::tr("Notice");
}

bool same(const device::Finding &a, const device::Finding &b)
{
    if (a.rule != b.rule || a.severity != b.severity || a.layer != b.layer || !(a.title == b.title) || !(a.has == b.has) ||
        !(a.needs == b.needs) || a.fixes.size() != b.fixes.size())
        return false;
    return std::equal(a.fixes.begin(), a.fixes.end(), b.fixes.begin(),
                      [](const device::Fix &x, const device::Fix &y) { return x.title == y.title && x.edits == y.edits; });
}

FindingCard::FindingCard(document::StudyDocument &document, device::Finding finding, bool namesLayer, QWidget *parent)
    : QFrame(parent), m_document(document), m_finding(std::move(finding)), m_sign(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 10, 12, 11);
    row->setSpacing(9);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(5);
    row->addLayout(column, 1);
    m_sign->setFixedSize(kSign, kSign);
    m_sign->setAccessibleName(severityName(m_finding.severity));
    m_sign->setToolTip(severityName(m_finding.severity));

    QLabel *title = wrapped(document::translated(m_finding.title), this);
    QFont font = title->font();
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    column->addWidget(title);
    if (namesLayer && document.currentNetwork()) {
        m_layer = new QLabel(this);
        m_layer->setTextFormat(Qt::PlainText);
        m_layer->setText(
            m_finding.layer < 0
                ? tr("The whole network")
                : tr("%1, layer %2").arg(stack::layerTitle(*document.currentNetwork(), m_finding.layer)).arg(m_finding.layer + 1));
        column->insertWidget(0, m_layer);
    }
    addFacts(column);
    for (const device::Fix &fix : m_finding.fixes) {
        auto *button = new FixButton(document, fix, this);
        m_fixes.append(button);
        column->addWidget(button);
    }
    setAccessibleName(severityName(m_finding.severity) + QStringLiteral(": ") + document::translated(m_finding.title));
    setMouseTracking(true);
    restyle();
    connect(&theme::Theme::instance(), &theme::Theme::changed, this, &FindingCard::restyle);
}

void FindingCard::addFacts(QVBoxLayout *column)
{
    const QString needs = document::translated(m_finding.needs);
    const QString has = document::translated(m_finding.has);
    if (!needs.isEmpty() || !has.isEmpty()) {
        m_facts = wrapped({}, this);
        QStringList lines;
        if (!needs.isEmpty())
            lines += tr("Needs: %1").arg(needs);
        if (!has.isEmpty())
            lines += tr("Has: %1").arg(has);
        m_facts->setText(lines.join(QLatin1Char('\n')));
        column->addWidget(m_facts);
    }
    if (!m_finding.explanation.empty()) {
        m_why = wrapped(document::translated(m_finding.explanation), this);
        column->addWidget(m_why);
    }
}

void FindingCard::restyle()
{
    const theme::Colors &c = theme::colors();
    m_sign->setPixmap(severityPixmap(m_finding.severity, kSign, devicePixelRatioF()));
    for (QLabel *label : {m_layer, m_why}) {
        if (label == nullptr)
            continue;
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, c.textMuted);
        label->setPalette(palette);
    }
    update();
}

void FindingCard::refreshPredictions()
{
    for (FixButton *fix : m_fixes)
        fix->refresh();
}

void FindingCard::setCurrent(bool current)
{
    if (current == m_current)
        return;
    m_current = current;
    update();
}

void FindingCard::paintEvent(QPaintEvent *)
{
    const theme::Colors &c = theme::colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(m_current ? c.accent : c.border, 1));
    painter.setBrush(m_hovered ? c.raised : c.surface);
    painter.drawRoundedRect(box, 9, 9);
}

void FindingCard::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_finding.layer >= 0)
        emit picked(m_finding.layer);
    QFrame::mousePressEvent(event);
}

void FindingCard::enterEvent(QEnterEvent *event)
{
    m_hovered = true;
    update();
    emit hovered(m_finding.layer);
    QFrame::enterEvent(event);
}

void FindingCard::leaveEvent(QEvent *event)
{
    m_hovered = false;
    update();
    emit hovered(-1);
    QFrame::leaveEvent(event);
}

} // namespace facet::findings
