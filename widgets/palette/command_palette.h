// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything the window can do, and every layer and variant, found by typing a few letters.
#pragma once

#include <QDialog>
#include <QIcon>
#include <QList>
#include <QString>

#include <functional>

class QLineEdit;
class QListView;
class QStandardItemModel;
class QAction;
class QMenuBar;

namespace facet::palette {

struct Command {
    QString title;
    QString group;    // "File", "Layer", "Variant": shown in front, matched as well
    QString shortcut; // shown behind
    QIcon icon;
    std::function<void()> run;
};

// Every action of the menus, submenus included; those that cannot be used now only on request.
[[nodiscard]] QList<Command> commandsOf(const QMenuBar &menus, bool disabledToo = false);

class CommandPalette : public QDialog {
    Q_OBJECT
public:
    CommandPalette(QList<Command> commands, QWidget *parent);

    void setFilter(const QString &text);
    [[nodiscard]] QStringList shownTitles() const; // best first

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void filter();
    void runCurrent();

    QList<Command> m_commands;
    QLineEdit *m_input;
    QListView *m_list;
    QStandardItemModel *m_model;
};

} // namespace facet::palette
