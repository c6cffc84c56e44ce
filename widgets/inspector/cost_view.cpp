// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inspector/cost_view.h"

#include "document/translated.h"
#include "stack/layer_text.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace facet::inspector {

namespace {

constexpr double kBar = 14;

QString cyclesText(double cycles)
{
    const bool whole = std::abs(cycles - std::round(cycles)) < 0.005;
    return QLocale().toString(cycles, 'f', whole ? 0 : 2);
}

// Formulas are written with plain characters; the window shows proper ones.
QString pretty(const std::string &formula)
{
    QString text = QString::fromStdString(formula).toHtmlEscaped();
    text.replace(QStringLiteral(" * "), QStringLiteral("\u2009·\u2009"));
    text.replace(QStringLiteral(" - "), QStringLiteral(" \u2212 "));
    return text;
}

} // namespace

PartsBar::PartsBar(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMouseTracking(true);
}

void PartsBar::setParts(const estimate::CycleBreakdown &parts)
{
    m_parts = parts;
    QStringList words;
    for (std::size_t i = 0; i < parts.values().size(); ++i) {
        if (parts.values()[i] != 0)
            words += document::translated(estimate::CycleBreakdown::kNames[i]) + QLatin1Char(' ') + cyclesText(parts.values()[i]);
    }
    setAccessibleName(tr("Cycles by part"));
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

std::vector<PartsBar::Item> PartsBar::legend(double width, double *height) const
{
    std::vector<Item> items;
    const QFontMetricsF metrics(font());
    const auto values = m_parts.values();
    double x = 0;
    double y = kBar + 8;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i] == 0)
            continue;
        Item item{i, document::translated(estimate::CycleBreakdown::kNames[i]) + QLatin1Char(' ') + cyclesText(values[i]), {}};
        const double needed = metrics.horizontalAdvance(item.text) + 15;
        if (x > 0 && x + needed > width) {
            x = 0;
            y += metrics.height() + 3;
        }
        item.box = {x, y, needed, metrics.height()};
        x += needed + 12;
        items.push_back(item);
    }
    *height = y + metrics.height() + 2;
    return items;
}

int PartsBar::heightForWidth(int width) const
{
    double height = 0;
    (void)legend(width, &height);
    return int(std::ceil(height));
}

void PartsBar::paintEvent(QPaintEvent *)
{
    const theme::Colors &c = theme::colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto values = m_parts.values();
    const double total = std::max(m_parts.total(), 1e-9);
    QPainterPath frame;
    frame.addRoundedRect(QRectF(0, 0, width(), kBar), 4, 4);
    painter.save();
    painter.setClipPath(frame);
    painter.fillRect(QRectF(0, 0, width(), kBar), c.grid);
    double x = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double w = std::max(0.0, values[i]) / total * width();
        painter.fillRect(QRectF(x, 0, w, kBar), c.parts[i]);
        x += w;
        if (w > 2 && x < width() - 1) // a hairline keeps neighbors apart without color
            painter.fillRect(QRectF(x - 0.5, 0, 1, kBar), c.surface);
    }
    painter.restore();
    double height = 0;
    for (const Item &item : legend(width(), &height)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.parts[item.part]);
        painter.drawRoundedRect(QRectF(item.box.left(), item.box.center().y() - 4, 9, 9), 2, 2);
        painter.setPen(c.textMuted);
        painter.drawText(item.box.adjusted(14, 0, 4, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, item.text);
    }
}

bool PartsBar::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const double at = double(help->pos().x()) / std::max(1, width()) * m_parts.total();
        double sum = 0;
        for (std::size_t i = 0; i < m_parts.values().size(); ++i) {
            sum += m_parts.values()[i];
            if (at <= sum && help->pos().y() <= kBar) {
                const double share = m_parts.values()[i] / std::max(m_parts.total(), 1e-9);
                QToolTip::showText(help->globalPos(), tr("%1: %2 cycles, %3 %")
                                                          .arg(document::translated(estimate::CycleBreakdown::kNames[i]),
                                                               cyclesText(m_parts.values()[i]), QLocale().toString(share * 100, 'f', 1)));
                return true;
            }
        }
    }
    return QWidget::event(event);
}

CostView::CostView(QWidget *parent)
    : QWidget(parent), m_time(new QLabel(this)), m_share(new QLabel(this)), m_bar(new PartsBar(this)), m_why(new QLabel(this)),
      m_unfold(new QToolButton(this)), m_formula(new QLabel(this)), m_rest(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    QFont large = theme::tabularFont(font());
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setWeight(QFont::DemiBold);
    m_time->setFont(large);
    auto *first = new QHBoxLayout;
    first->addWidget(m_time);
    first->addSpacing(8);
    first->addWidget(m_share, 1, Qt::AlignBottom);
    layout->addLayout(first);
    layout->addWidget(m_bar);
    m_why->setWordWrap(true);
    layout->addWidget(m_why);
    m_unfold->setCheckable(true);
    m_unfold->setChecked(true);
    m_unfold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_unfold->setStyleSheet(
        QStringLiteral("QToolButton, QToolButton:checked { background: transparent; border: none; padding: 0; color: palette(link); }"));
    layout->addWidget(m_unfold);
    m_formula->setTextFormat(Qt::RichText);
    m_formula->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_formula->setWordWrap(true);
    // As wide as there is room: long formulas wrap instead of widening the panel.
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    m_formula->setSizePolicy(policy);
    layout->addWidget(m_formula);
    m_rest->setWordWrap(true);
    layout->addWidget(m_rest);
    connect(m_unfold, &QToolButton::toggled, this, [this](bool open) {
        m_formula->setVisible(open);
        m_unfold->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    });
    m_unfold->setArrowType(Qt::DownArrow);
}

QString CostView::html(const estimate::Explanation &explanation)
{
    const theme::Colors &c = theme::colors();
    const QString muted = c.textMuted.name();
    QString out = QStringLiteral("<table cellspacing='0' cellpadding='2' width='100%'>");
    for (const estimate::ExplainedTerm &term : explanation.terms)
        out += QStringLiteral("<tr><td>%1<br><span style='color:%5'>%2 = %3</span></td><td align='right' valign='bottom'>%4</td></tr>")
                   .arg(document::translated(term.name).toHtmlEscaped(), pretty(term.formula), pretty(term.numbers),
                        cyclesText(term.cycles), muted);
    out += QStringLiteral("<tr><td><b>%1</b></td><td align='right'><b>%2</b></td></tr></table>")
               .arg(tr("Sum").toHtmlEscaped(), cyclesText(explanation.cycles));
    out += QStringLiteral("<p style='color:%1; margin-bottom:2px'>%2</p><table cellspacing='0' cellpadding='1'>")
               .arg(muted, tr("where").toHtmlEscaped());
    for (const estimate::Definition &d : explanation.definitions) {
        QString how = document::translated(d.meaning).toHtmlEscaped();
        if (!d.formula.empty())
            how += QStringLiteral("<br>%1 = %2").arg(pretty(d.formula), pretty(d.numbers));
        out += QStringLiteral("<tr><td valign='top'><b>%1</b>&nbsp;</td><td valign='top' align='right'>%2&nbsp;&nbsp;</td><td "
                              "style='color:%4'>%3</td></tr>")
                   .arg(QString::fromStdString(d.symbol), cyclesText(d.value), how, muted);
    }
    return out + QStringLiteral("</table>");
}

void CostView::show(const LayerView &view, const estimate::Settings &settings)
{
    const theme::Colors &c = theme::colors();
    const estimate::LayerEstimate &cost = view.cost();
    const double total = view.analysis.estimate.totals.cycles;
    const bool approximate = cost.approximate;
    m_time->setText((approximate ? QStringLiteral("\u2248 ") : QString()) + stack::microsecondsText(cost.latencyUs) +
                    QStringLiteral(" µs"));
    m_time->setToolTip(approximate ? tr("An estimate: no exact model exists for this chip or for streaming.") : QString());
    m_share->setText(
        tr("%1 cycles, %2 % of all").arg(cyclesText(cost.cycles), QLocale().toString(total > 0 ? cost.cycles / total * 100 : 0, 'f', 1)));
    m_bar->setParts(cost.parts);
    const auto explanation = estimate::explain(view.network, view.analysis.shapes, settings, view.index);
    m_why->setText(document::translated(explanation.why));
    m_why->setVisible(!explanation.why.empty());
    m_unfold->setText(settings.model == estimate::Model::Ideal ? tr("Ideal formula, with this layer's numbers")
                                                               : tr("Formula, with this layer's numbers"));
    m_unfold->setVisible(!explanation.terms.empty());
    m_formula->setText(explanation.terms.empty() ? QString() : html(explanation));
    m_formula->setVisible(m_unfold->isChecked() && !explanation.terms.empty());
    m_rest->setText(tr("%1 operations (%2 multiply-accumulate).")
                        .arg(stack::countText(double(cost.ops.total())), stack::countText(double(cost.ops.macc))) +
                    QLatin1Char(' ') +
                    (cost.passes == 1 ? tr("%1 of 64 processors, one pass.") : tr("%1 of 64 processors, %n passes.", nullptr, cost.passes))
                        .arg(cost.processors));
    for (QLabel *label : {m_share, m_rest}) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, c.textMuted);
        label->setPalette(palette);
    }
}

} // namespace facet::inspector
