// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/error_list.h"

#include "theme/icons.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace facet::window {

ErrorListDialog::ErrorListDialog(const QString &headline, const Errors &errors, QWidget *parent)
    : QDialog(parent), m_errors(errors), m_list(new QTreeWidget)
{
    setWindowTitle(tr("Cannot read the file"));
    auto *title = new QLabel(headline);
    title->setWordWrap(true);
    title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_list->setAccessibleName(tr("Errors"));
    m_list->setRootIsDecorated(false);
    m_list->setWordWrap(true);
    m_list->setUniformRowHeights(false);
    m_list->setHeaderLabels({tr("Line"), tr("What is wrong"), tr("What to do")});
    for (const Error &error : errors) {
        const QString layer = error.layer >= 0 ? tr("Layer %1: ").arg(error.layer) : QString();
        auto *item = new QTreeWidgetItem(m_list, {error.line > 0 ? QString::number(error.line) : QString(),
                                                  layer + QString::fromStdString(error.what), QString::fromStdString(error.remedy)});
        item->setIcon(1, theme::icon("error", theme::Tint::Bad));
        item->setToolTip(1, QString::fromStdString(error.message()));
        item->setTextAlignment(0, Qt::AlignRight | Qt::AlignTop);
    }
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(asText()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addWidget(m_list);
    layout->addWidget(buttons);
    resize(760, 380);
}

QString ErrorListDialog::asText() const
{
    QStringList lines;
    for (const Error &error : m_errors)
        lines.append(QString::fromStdString(error.message()));
    return lines.join(u'\n');
}

} // namespace facet::window
