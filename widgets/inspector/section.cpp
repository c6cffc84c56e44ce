// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inspector/section.h"

#include <QVBoxLayout>

namespace facet::inspector {

Section::Section(const QString &title, QWidget *parent) : QWidget(parent), m_header(new QToolButton(this)), m_body(new QWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_header->setText(title);
    m_header->setCheckable(true);
    m_header->setChecked(true);
    m_header->setArrowType(Qt::DownArrow);
    m_header->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_header->setStyleSheet(QStringLiteral("QToolButton, QToolButton:checked, QToolButton:hover { background: transparent; border: none; "
                                           "padding: 2px 0; color: palette(window-text); font-weight: 600; }"
                                           "QToolButton:focus { text-decoration: underline; }"));
    layout->addWidget(m_header);
    m_layout = new QVBoxLayout(m_body);
    m_layout->setContentsMargins(2, 0, 0, 8);
    m_layout->setSpacing(8);
    layout->addWidget(m_body);
    connect(m_header, &QToolButton::toggled, this, [this](bool open) {
        m_body->setVisible(open);
        m_header->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    });
}

void Section::add(QWidget *content)
{
    m_layout->addWidget(content);
}

} // namespace facet::inspector
