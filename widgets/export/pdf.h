// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A PDF in memory, drawn in logical pixels (96 to the inch), that comes out the same every time.
#pragma once

#include <QBuffer>
#include <QPainter>
#include <QSizeF>
#include <QString>

#include <memory>

class QPdfWriter;

namespace facet::exporting {

// A4 upright in logical pixels.
inline constexpr QSizeF kA4{210 / 25.4 * 96, 297 / 25.4 * 96};

class PdfDocument {
public:
    PdfDocument(const QString &title, QSizeF page);
    ~PdfDocument();

    [[nodiscard]] QPainter &painter() { return m_painter; }
    void newPage();
    // Ends the document. Date and identifier, which would differ from run to run, are replaced by fixed ones.
    [[nodiscard]] QByteArray finish();

private:
    void scale();

    QByteArray m_bytes;
    QBuffer m_buffer;
    std::unique_ptr<QPdfWriter> m_writer;
    QPainter m_painter;
};

} // namespace facet::exporting
