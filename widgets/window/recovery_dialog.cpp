// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/recovery_dialog.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace facet::window {

RecoveryDialog::RecoveryDialog(const LostWork &work, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Unsaved work found"));
    const QString name = work.originalPath.isEmpty() ? work.title : QFileInfo(work.originalPath).fileName();
    auto *headline = new QLabel(tr("Facet ended before \"%1\" was saved.").arg(name));
    QFont font = headline->font();
    font.setPointSizeF(font.pointSizeF() * 1.25);
    font.setBold(true);
    headline->setFont(font);
    headline->setWordWrap(true);

    QString text = tr("The last edits of %1 are still there.").arg(QLocale().toString(work.written, QLocale::ShortFormat));
    const bool file = !work.originalPath.isEmpty() && QFileInfo::exists(work.originalPath);
    if (file)
        text += u' ' +
                tr("The saved file is from %1.").arg(QLocale().toString(QFileInfo(work.originalPath).lastModified(), QLocale::ShortFormat));
    auto *body = new QLabel(text);
    body->setWordWrap(true);

    auto *buttons = new QHBoxLayout;
    const auto add = [&](const QString &label, const QString &tip, const char *objectName, Choice choice) {
        auto *button = new QPushButton(label);
        button->setToolTip(tip);
        button->setAccessibleName(label);
        button->setAccessibleDescription(tip);
        button->setObjectName(QLatin1String(objectName));
        connect(button, &QPushButton::clicked, this, [this, choice] {
            m_choice = choice;
            accept();
        });
        buttons->addWidget(button);
        return button;
    };
    add(tr("&Discard"), tr("Delete the unsaved edits"), "discard", Choice::Discard);
    buttons->addStretch(1);
    if (file)
        add(tr("Keep &Both"), tr("Open the unsaved edits as a new study; the saved file stays as it is"), "keepBoth", Choice::KeepBoth);
    QPushButton *restore = add(tr("&Restore"), tr("Go on where you were; nothing is written until you save"), "restore", Choice::Restore);
    restore->setDefault(true);
    restore->setFocus();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 18);
    layout->setSpacing(14);
    layout->addWidget(headline);
    layout->addWidget(body);
    layout->addSpacing(6);
    layout->addLayout(buttons);
    setMinimumWidth(480);
}

} // namespace facet::window
