// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "serial/error_card.h"

#include "document/translated.h"
#include "theme/colors.h"
#include "theme/icons.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace facet::serial {

using board::ErrorCode;

ErrorCard::ErrorCard(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel), m_title(new QLabel), m_text(new QLabel), m_command(new QLineEdit), m_copy(new QToolButton),
      m_retry(new QPushButton), m_flash(new QPushButton), m_reset(new QPushButton)
{
    setObjectName(QStringLiteral("errorCard"));
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    for (QLabel *label : {m_title, m_text}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_command->setReadOnly(true);
    m_command->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_copy->setIcon(theme::icon("copy"));
    m_copy->setAutoRaise(true);
    auto *command = new QHBoxLayout;
    command->setSpacing(4);
    command->addWidget(m_command, 1);
    command->addWidget(m_copy);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_retry);
    buttons->addWidget(m_reset);
    buttons->addWidget(m_flash);
    buttons->addStretch();
    auto *texts = new QVBoxLayout;
    texts->setSpacing(6);
    texts->addWidget(m_title);
    texts->addWidget(m_text);
    texts->addLayout(command);
    texts->addLayout(buttons);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(10);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    connect(m_copy, &QToolButton::clicked, this, [this] { QApplication::clipboard()->setText(m_command->text()); });
    connect(m_retry, &QPushButton::clicked, this, &ErrorCard::retryRequested);
    connect(m_flash, &QPushButton::clicked, this, &ErrorCard::flashRequested);
    connect(m_reset, &QPushButton::clicked, this, &ErrorCard::resetRequested);
    restyle();
    retranslate();
    hide();
}

void ErrorCard::setError(const board::BoardError &error)
{
    m_error = error;
    m_isBoardError = true;
    retranslate();
    m_command->setText(QString::fromStdString(error.command));
    m_command->setVisible(!error.command.empty());
    m_copy->setVisible(!error.command.empty());
    const ErrorCode code = error.code;
    m_flash->setVisible(code == ErrorCode::Silent || code == ErrorCode::WrongRate || code == ErrorCode::OtherFirmware ||
                        code == ErrorCode::FirmwareTooOld || code == ErrorCode::FirmwareTooNew || code == ErrorCode::BoardResets);
    m_reset->setVisible(code == ErrorCode::Silent || code == ErrorCode::WrongRate || code == ErrorCode::LinkLost);
    m_retry->setVisible(code != ErrorCode::Unplugged && code != ErrorCode::WrongChip && code != ErrorCode::InputTooLarge);
    show();
}

void ErrorCard::setProblem(const QString &title, const QString &details)
{
    m_isBoardError = false;
    m_title->setText(title);
    m_text->setText(details);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_command, m_copy, m_flash, m_reset, m_retry})
        widget->hide();
    show();
}

void ErrorCard::clear()
{
    hide();
}

void ErrorCard::restyle()
{
    m_icon->setPixmap(theme::icon("error", theme::Tint::Bad).pixmap(18, 18));
    update();
}

void ErrorCard::paintEvent(QPaintEvent *)
{
    const theme::Colors &colors = theme::colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme::mix(colors.surface, colors.bad, 0.45));
    painter.setBrush(theme::mix(colors.surface, colors.bad, 0.08));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

void ErrorCard::retranslate()
{
    m_retry->setText(tr("Try again"));
    m_flash->setText(tr("Flash the model runner..."));
    m_reset->setText(tr("Reset the board"));
    m_copy->setToolTip(tr("Copy the command"));
    m_copy->setAccessibleName(m_copy->toolTip());
    m_command->setAccessibleName(tr("Command that helps"));
    if (!m_isBoardError)
        return;
    m_title->setText(document::translated(m_error.title));
    QString text = document::translated(m_error.cause);
    if (const QString remedy = document::translated(m_error.remedy); !remedy.isEmpty())
        text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + remedy;
    m_text->setText(text);
}

void ErrorCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange && m_icon)
        restyle();
}

} // namespace facet::serial
