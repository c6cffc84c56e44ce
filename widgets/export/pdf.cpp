// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/pdf.h"

#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>
#include <QRegularExpression>

namespace facet::exporting {

namespace {

constexpr int kResolution = 1200;
constexpr double kInch = 96;

// Overwrites what `pattern` captures with zeros; lengths stay, and so do the offsets of the cross-reference table.
void fixDigits(QByteArray &bytes, const QString &pattern)
{
    // Latin-1 keeps one character per byte, so that positions agree.
    const QString text = QString::fromLatin1(bytes);
    auto matches = QRegularExpression(pattern).globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        for (qsizetype i = match.capturedStart(1); i < match.capturedEnd(1); ++i)
            if (QChar::isLetterOrNumber(text[i].unicode()))
                bytes[i] = '0';
    }
}

} // namespace

PdfDocument::PdfDocument(const QString &title, QSizeF page) : m_buffer(&m_bytes)
{
    m_buffer.open(QIODevice::WriteOnly);
    m_writer = std::make_unique<QPdfWriter>(&m_buffer);
    m_writer->setTitle(title);
    m_writer->setCreator(QStringLiteral("Facet"));
    m_writer->setResolution(kResolution);
    m_writer->setPageLayout(QPageLayout(QPageSize(page / kInch, QPageSize::Inch, QString(), QPageSize::ExactMatch), QPageLayout::Portrait,
                                        QMarginsF(0, 0, 0, 0)));
    m_painter.begin(m_writer.get());
    scale();
}

PdfDocument::~PdfDocument()
{
    if (m_painter.isActive())
        m_painter.end();
}

void PdfDocument::scale()
{
    m_painter.resetTransform();
    m_painter.scale(kResolution / kInch, kResolution / kInch);
}

void PdfDocument::newPage()
{
    m_writer->newPage();
    scale();
}

QByteArray PdfDocument::finish()
{
    m_painter.end();
    m_writer.reset();
    m_buffer.close();
    fixDigits(m_bytes, QStringLiteral(R"(/CreationDate \(D:(\d{14}))"));
    fixDigits(m_bytes, QStringLiteral(R"(<xmp:(?:CreateDate|ModifyDate|MetadataDate)>([^<]*)<)"));
    fixDigits(m_bytes, QStringLiteral(R"(uuid:([0-9a-fA-F-]{36}))"));
    fixDigits(m_bytes, QStringLiteral(R"(/ID \[ <([0-9a-fA-F]+)> <[0-9a-fA-F]+> \])"));
    fixDigits(m_bytes, QStringLiteral(R"(/ID \[ <[0-9a-fA-F]+> <([0-9a-fA-F]+)> \])"));
    return m_bytes;
}

} // namespace facet::exporting
