// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/help_dialogs.h"

#include "palette/command_palette.h"
#include "theme/icons.h"

#include <QApplication>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <boost/version.hpp>

namespace facet::window {

void showShortcuts(const QMenuBar &menus, QWidget *parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(QCoreApplication::translate("facet::window::Help", "Keyboard Shortcuts"));
    auto *search = new QLineEdit;
    search->setPlaceholderText(QCoreApplication::translate("facet::window::Help", "Filter"));
    search->setAccessibleName(QCoreApplication::translate("facet::window::Help", "Filter shortcuts"));
    search->setClearButtonEnabled(true);
    search->addAction(theme::icon("search", theme::Tint::Muted), QLineEdit::LeadingPosition);
    auto *list = new QTreeWidget;
    list->setAccessibleName(dialog.windowTitle());
    list->setRootIsDecorated(false);
    list->setAlternatingRowColors(true);
    list->setHeaderLabels({QCoreApplication::translate("facet::window::Help", "Command"),
                           QCoreApplication::translate("facet::window::Help", "Menu"),
                           QCoreApplication::translate("facet::window::Help", "Keys")});
    for (const palette::Command &command : palette::commandsOf(menus, true)) {
        if (!command.shortcut.isEmpty())
            new QTreeWidgetItem(list, {command.title, command.group, command.shortcut});
    }
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    list->header()->setStretchLastSection(false);
    QObject::connect(search, &QLineEdit::textChanged, list, [list](const QString &text) {
        for (int row = 0; row < list->topLevelItemCount(); ++row) {
            QTreeWidgetItem *item = list->topLevelItem(row);
            const QString all = item->text(0) + u' ' + item->text(1) + u' ' + item->text(2);
            item->setHidden(!all.contains(text, Qt::CaseInsensitive));
        }
    });
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(18, 16, 18, 14);
    layout->setSpacing(10);
    layout->addWidget(search);
    layout->addWidget(list);
    layout->addWidget(buttons);
    dialog.resize(620, 560);
    dialog.exec();
}

void showAbout(QWidget *parent)
{
    struct Part {
        const char *name;
        QString version;
        const char *license;
    };
    const Part parts[] = {
        {"Qt", QString::fromLatin1(qVersion()), "LGPL-3.0-only"},
        {"QCustomPlot", QStringLiteral("2.1"), "GPL-3.0-or-later"},
        {"Boost", QStringLiteral("%1.%2").arg(BOOST_VERSION / 100000).arg(BOOST_VERSION / 100 % 1000), "BSL-1.0"},
        {"yaml-cpp", QStringLiteral("0.7"), "MIT"},
        {"tl::expected", QStringLiteral("1.0"), "CC0-1.0"},
        {"CLI11, nlohmann::json", QString(), "BSD-3-Clause, MIT"},
    };
    QString rows;
    for (const Part &part : parts)
        rows += QStringLiteral("<tr><td style='padding-right:18px'>%1</td><td style='padding-right:18px'>%2</td><td>%3</td></tr>")
                    .arg(QLatin1String(part.name), part.version, QLatin1String(part.license));
    const QString text =
        QStringLiteral("<p style='font-size:x-large;font-weight:600'>Facet %1</p><p>%2</p><p>%3</p><table>%4</table>")
            .arg(QCoreApplication::applicationVersion(),
                 QCoreApplication::translate("facet::window::Help",
                                             "A studio for small convolutional networks on the MAX78000 and MAX78002."),
                 QCoreApplication::translate("facet::window::Help",
                                             "The core is under the MIT license; the program as a whole is free software under the "
                                             "GNU General Public License, version 3 or later. It comes without any warranty."),
                 rows);
    QDialog dialog(parent);
    dialog.setWindowTitle(QCoreApplication::translate("facet::window::Help", "About Facet"));
    auto *logo = new QLabel;
    logo->setPixmap(theme::applicationIcon().pixmap(QSize(72, 72), dialog.devicePixelRatioF()));
    auto *body = new QLabel(text);
    body->setWordWrap(true);
    body->setTextInteractionFlags(Qt::TextBrowserInteraction);
    body->setAccessibleName(dialog.windowTitle());
    auto *row = new QHBoxLayout;
    row->setSpacing(20);
    row->addWidget(logo, 0, Qt::AlignTop);
    row->addWidget(body, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->addLayout(row);
    layout->addWidget(buttons);
    dialog.setMinimumWidth(520);
    dialog.exec();
}

} // namespace facet::window
