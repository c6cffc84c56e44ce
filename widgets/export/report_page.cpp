// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/report_page.h"

#include "figures/chart_style.h"
#include "figures/table_view.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace facet::exporting {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(facet::exporting::Report)
};

constexpr double kMargin = 18 / 25.4 * 96; // 18 mm
constexpr double kFooter = 26;
constexpr double kCell = 5; // padding of table cells

QFont pageFont(double pixels, bool bold = false)
{
    QFont font = figures::printFont();
    font.setPixelSize(int(std::lround(pixels)));
    font.setBold(bold);
    return font;
}

const QFont &bodyFont()
{
    static const QFont font = pageFont(12);
    return font;
}

const theme::Colors &paper()
{
    static const theme::Colors colors = figures::printColors();
    return colors;
}

} // namespace

ReportPage::ReportPage(const QString &title)
    : m_title(title), m_document(title, kA4), m_area(kMargin, kMargin, kA4.width() - 2 * kMargin, kA4.height() - 2 * kMargin - kFooter),
      m_y(m_area.top())
{
    footer();
}

void ReportPage::footer()
{
    QPainter &painter = m_document.painter();
    painter.setFont(pageFont(10));
    painter.setPen(paper().textMuted);
    const QRectF line(m_area.left(), kA4.height() - kMargin - 12, m_area.width(), 14);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_title);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, Tr::tr("Facet, page %1").arg(m_page));
}

void ReportPage::pageBreak()
{
    m_document.newPage();
    ++m_page;
    m_y = m_area.top();
    footer();
}

void ReportPage::need(double height)
{
    if (m_y + height > m_area.bottom() && m_y > m_area.top())
        pageBreak();
}

double ReportPage::draw(const QString &text, const QFont &font, const QColor &color, double left, double width, bool measureOnly)
{
    const QFontMetricsF metrics(font);
    const int flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
    const double height = metrics.boundingRect(QRectF(0, 0, width, 1e5), flags, text).height();
    if (!measureOnly) {
        QPainter &painter = m_document.painter();
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(QRectF(left, m_y, width, height + 2), flags, text);
    }
    return height;
}

void ReportPage::title(const QString &text, const QString &subtitle)
{
    m_y += draw(text, pageFont(26, true), paper().text, m_area.left(), m_area.width(), false) + 4;
    m_y += draw(subtitle, pageFont(13), paper().textMuted, m_area.left(), m_area.width(), false) + 10;
    QPainter &painter = m_document.painter();
    painter.setPen(QPen(paper().accent, 2));
    painter.drawLine(QPointF(m_area.left(), m_y), QPointF(m_area.left() + 64, m_y));
    m_y += 14;
}

void ReportPage::heading(const QString &text, double below)
{
    const QFont font = pageFont(16, true);
    m_y += m_y > m_area.top() ? 10 : 0;
    need(QFontMetricsF(font).height() + below); // never alone at the foot of a page
    m_y += draw(text, font, paper().text, m_area.left(), m_area.width(), false) + 6;
}

void ReportPage::subheading(const QString &text, double below)
{
    const QFont font = pageFont(12.5, true);
    need(QFontMetricsF(font).height() + below);
    m_y += draw(text, font, paper().text, m_area.left(), m_area.width(), false) + 2;
}

void ReportPage::paragraph(const QString &text, bool muted)
{
    const QColor color = muted ? paper().textMuted : paper().text;
    need(draw(text, bodyFont(), color, m_area.left(), m_area.width(), true));
    m_y += draw(text, bodyFont(), color, m_area.left(), m_area.width(), false) + 6;
}

void ReportPage::bullet(const QString &text, const QColor &mark)
{
    const double indent = 16;
    const double height = draw(text, bodyFont(), paper().text, m_area.left() + indent, m_area.width() - indent, true);
    need(height);
    QPainter &painter = m_document.painter();
    painter.setPen(Qt::NoPen);
    painter.setBrush(mark);
    painter.drawEllipse(QPointF(m_area.left() + 5, m_y + QFontMetricsF(bodyFont()).height() / 2), 3.5, 3.5);
    painter.setBrush(Qt::NoBrush);
    m_y += draw(text, bodyFont(), paper().text, m_area.left() + indent, m_area.width() - indent, false) + 4;
}

void ReportPage::figure(const Figure &figure, double height)
{
    need(height);
    QPainter &painter = m_document.painter();
    painter.save();
    figure.paint(painter, QRectF(m_area.left(), m_y, m_area.width(), height));
    painter.restore();
    m_y += height + 10;
}

void ReportPage::table(const explore::Table &table)
{
    if (table.columns.empty() || table.rows.empty())
        return;
    QPainter &painter = m_document.painter();
    double size = 10.5;
    std::vector<double> widths;
    const auto measure = [&] {
        widths.assign(table.columns.size(), 0);
        const QFontMetricsF bold(pageFont(size, true));
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            widths[c] = bold.horizontalAdvance(QString::fromStdString(figures::shown(table.columns[c].title)));
            for (const auto &row : table.rows)
                widths[c] = std::max(widths[c], bold.horizontalAdvance(QString::fromStdString(figures::shown(row[c].text))));
            widths[c] += 2 * kCell;
        }
        double sum = 0;
        for (const double width : widths)
            sum += width;
        return sum;
    };
    double sum = measure();
    while (sum > m_area.width() && size > 7) {
        size -= 0.5;
        sum = measure();
    }
    const double stretch = std::min(1.6, m_area.width() / sum); // use the width, but do not tear columns apart
    for (double &width : widths)
        width *= stretch;
    const double height = QFontMetricsF(pageFont(size)).height() + 5;
    const auto drawRow = [&](bool bold, const QColor &color, const auto &cellText) {
        painter.setFont(pageFont(size, bold));
        painter.setPen(color);
        const QFontMetricsF metrics(painter.font());
        double x = m_area.left();
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const QRectF cell(x + (c == 0 ? 0 : kCell), m_y, widths[c] - kCell - (c == 0 ? 0 : kCell), height);
            const auto align = (table.columns[c].number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
            painter.drawText(cell, int(align), metrics.elidedText(cellText(c), Qt::ElideRight, cell.width()));
            x += widths[c];
        }
        m_y += height;
    };
    const double total = std::min(m_area.width(), sum * stretch);
    const auto rule = [&](const QColor &color) {
        painter.setPen(QPen(color, 0.8));
        painter.drawLine(QPointF(m_area.left(), m_y), QPointF(m_area.left() + total, m_y));
    };
    const auto header = [&] {
        drawRow(false, paper().textMuted, [&](std::size_t c) { return QString::fromStdString(figures::shown(table.columns[c].title)); });
        rule(paper().axis);
    };
    need(height * std::min<double>(4, double(table.rows.size()) + 1));
    header();
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        if (m_y + height > m_area.bottom()) {
            pageBreak();
            header();
        }
        const bool summary = r + std::size_t(table.summaryRows) >= table.rows.size();
        if (summary && r + std::size_t(table.summaryRows) == table.rows.size())
            rule(paper().axis);
        drawRow(summary, paper().text, [&](std::size_t c) { return QString::fromStdString(figures::shown(table.rows[r][c].text)); });
        if (!summary)
            rule(paper().grid);
    }
    m_y += 8;
}

QByteArray ReportPage::finish()
{
    return m_document.finish();
}

} // namespace facet::exporting
