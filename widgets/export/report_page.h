// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Flows headings, paragraphs, tables and figures over A4 pages.
#pragma once

#include "explore/table.h"
#include "export/figure_export.h"
#include "export/pdf.h"

#include <QFont>

namespace facet::exporting {

class ReportPage {
public:
    explicit ReportPage(const QString &title);

    void title(const QString &text, const QString &subtitle);
    // Stays with the `below` pixels that follow.
    void heading(const QString &text, double below = 120);
    // A smaller heading that stays with the `below` pixels that follow.
    void subheading(const QString &text, double below);
    void paragraph(const QString &text, bool muted = false);
    void bullet(const QString &text, const QColor &mark);
    // Numbers right-aligned, summary rows bold; continues on the next page with its header repeated.
    void table(const explore::Table &table);
    // Painted in the text width at this height (logical pixels); what does not fit goes to the next page as a whole.
    void figure(const Figure &figure, double height);
    void space(double pixels) { m_y += pixels; }
    void pageBreak();

    [[nodiscard]] double textWidth() const { return m_area.width(); }
    [[nodiscard]] QByteArray finish();

private:
    // Starts a page if less than `height` remains.
    void need(double height);
    void footer();
    double draw(const QString &text, const QFont &font, const QColor &color, double left, double width, bool measureOnly);

    QString m_title;
    PdfDocument m_document;
    QRectF m_area;
    double m_y;
    int m_page = 1;
};

} // namespace facet::exporting
