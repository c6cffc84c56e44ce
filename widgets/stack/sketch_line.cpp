// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stack/sketch_line.h"

#include "document/translated.h"
#include "network/sketch.h"
#include "theme/theme.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QTextCharFormat>
#include <QVBoxLayout>

namespace facet::stack {

SketchLine::SketchLine(document::StudyDocument &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_line(new QLineEdit(this)), m_message(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(m_line);
    layout->addWidget(m_message);
    m_line->setObjectName(QStringLiteral("quickSketch"));
    m_line->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_line->setMinimumHeight(30);
    m_line->installEventFilter(this);
    m_message->setWordWrap(true);
    m_message->setContentsMargins(9, 0, 9, 0);
    QFont small = m_message->font();
    small.setPointSizeF(small.pointSizeF() * 0.92);
    m_message->setFont(small);
    setFocusProxy(m_line);

    connect(m_line, &QLineEdit::textEdited, this, &SketchLine::typed);
    connect(m_line, &QLineEdit::returnPressed, this, &SketchLine::apply);
    const auto restart = [this] {
        m_typing = false;
        follow();
    };
    connect(&document, &document::StudyDocument::reset, this, restart);
    connect(&document, &document::StudyDocument::currentVariantChanged, this, restart);
    connect(&document, &document::StudyDocument::networkChanged, this, [this, restart](int variant) {
        if (variant == m_document.currentVariant())
            restart();
    });
    retranslate();
    follow();
}

void SketchLine::retranslate()
{
    m_line->setPlaceholderText(tr("Sketch a network: c8 c16 c32 fc2"));
    m_line->setAccessibleName(tr("Quick sketch of the network"));
    m_line->setToolTip(
        tr("<p>One word per layer:</p><table cellspacing=4>"
           "<tr><td><b>c16</b></td><td>3×3 convolution, 16 channels, ReLU; from the second on behind a 2×2 max pool</td></tr>"
           "<tr><td><b>c16!</b></td><td>without the pool</td></tr>"
           "<tr><td><b>c16/a2</b></td><td>behind a 2×2 average pool</td></tr>"
           "<tr><td><b>c16k1</b></td><td>kernel 1×1</td></tr>"
           "<tr><td><b>c16:4</b></td><td>4-bit weights; <b>:4</b> alone: all that follow</td></tr>"
           "<tr><td><b>d16 t16 dw</b></td><td>1-D, transposed, depthwise convolution</td></tr>"
           "<tr><td><b>fc2</b></td><td>linear layer with bias</td></tr>"
           "<tr><td><b>max2 avg4</b></td><td>pooling alone</td></tr>"
           "<tr><td><b>add(conv1)</b></td><td>add the output of conv1</td></tr>"
           "<tr><td><b>fold4</b></td><td>fold the input by 4</td></tr>"
           "<tr><td><b>in3x88x88</b></td><td>another input</td></tr></table>"));
}

void SketchLine::follow()
{
    if (m_typing)
        return;
    const network::Network *network = m_document.currentNetwork();
    const QString text = network ? QString::fromStdString(network::toSketch(*network, network::SketchStyle::Short)) : QString();
    m_line->setEnabled(network != nullptr);
    if (m_line->text() != text) {
        const int cursor = m_line->cursorPosition();
        m_line->setText(text);
        m_line->setCursorPosition(m_line->hasFocus() ? cursor : 0);
    }
    mark(0, 0);
    say({}, false);
}

void SketchLine::typed()
{
    m_typing = true;
    const network::Network *current = m_document.currentNetwork();
    if (current == nullptr)
        return;
    const QByteArray text = m_line->text().toUtf8();
    const auto read = network::parseSketch({text.constData(), std::size_t(text.size())}, *current);
    if (!read) {
        // Bytes of UTF-8 to characters of the line.
        const int column = int(QString::fromUtf8(text.left(read.error().column)).size());
        const int end = int(QString::fromUtf8(text.left(read.error().column + read.error().length)).size());
        mark(column, std::max(1, end - column));
        say(document::translated(read.error().what), true);
        return; // the last preview that could be read stays
    }
    mark(0, 0);
    if (*read == *current) {
        m_typing = false;
        m_previewing = false;
        m_document.clearPreview();
        say({}, false);
        return;
    }
    m_previewing = true;
    m_document.setPreview(*read);
    say(tr("Preview. Enter applies it, Esc drops it."), false);
}

void SketchLine::apply()
{
    const network::Network *current = m_document.currentNetwork();
    if (!m_typing || current == nullptr || m_applying)
        return;
    const auto read = network::parseSketch(m_line->text().toStdString(), *current);
    if (!read) {
        typed();
        return;
    }
    m_applying = true;
    m_typing = false;
    m_previewing = false;
    m_document.clearPreview();
    m_document.editCurrent(*read, tr("Sketch \"%1\"").arg(m_line->text().simplified().left(60)));
    m_applying = false;
    follow();
}

void SketchLine::drop()
{
    m_typing = false;
    if (m_previewing)
        m_document.clearPreview();
    m_previewing = false;
    follow();
}

void SketchLine::say(const QString &text, bool error)
{
    m_message->setVisible(!text.isEmpty());
    m_message->setText(text);
    m_line->setAccessibleDescription(text);
    QPalette palette = m_message->palette();
    palette.setColor(QPalette::WindowText, error ? theme::colors().bad : theme::colors().textMuted);
    m_message->setPalette(palette);
}

void SketchLine::mark(int column, int length)
{
    QList<QInputMethodEvent::Attribute> attributes;
    if (length > 0) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(theme::colors().bad);
        attributes.append({QInputMethodEvent::TextFormat, column - m_line->cursorPosition(), length, format});
    }
    QInputMethodEvent event({}, attributes);
    QCoreApplication::sendEvent(m_line, &event);
}

bool SketchLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && m_typing) {
        drop();
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && m_typing) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::FocusOut && m_typing) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        const bool stays = reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason || reason == Qt::MenuBarFocusReason;
        const auto *current = m_document.currentNetwork();
        if (!stays && current) // moving on keeps what can be read, as in any field
            network::parseSketch(m_line->text().toStdString(), *current) ? apply() : drop();
    }
    return QWidget::eventFilter(watched, event);
}

void SketchLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_typing)
            typed();
    }
}

} // namespace facet::stack
