// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// What tests in the real window share: settings and data of their own, and answering dialogs.
#pragma once

#include "window/main_window.h"
#include "window/run_window.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QMenu>
#include <QMenuBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <functional>

namespace facet::test {

// Settings, data and recovery files go into a folder of their own. Make one before the QApplication.
class Sandbox {
public:
    Sandbox() { enter(m_folder.path()); }
    static void enter(const QString &folder)
    {
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(folder + QStringLiteral("/config")));
        qputenv("XDG_DATA_HOME", QFile::encodeName(folder + QStringLiteral("/data")));
    }
    [[nodiscard]] QString path(const QString &name = {}) const { return name.isEmpty() ? m_folder.path() : m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

// Calls `answer` with the next modal dialog as soon as it is there. The dialog must be opened before the test returns.
inline void answerDialog(const std::function<void(QDialog *)> &answer, int triesLeft = 100)
{
    QTimer::singleShot(20, qApp, [answer, triesLeft] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        if (dialog && dialog->isVisible())
            answer(dialog);
        else if (triesLeft > 0)
            answerDialog(answer, triesLeft - 1);
    });
}

inline QAction *actionNamed(window::MainWindow &window, const QString &name)
{
    return window.findChild<QAction *>(name);
}

inline QStringList menuTitles(window::MainWindow &window)
{
    QStringList titles;
    for (const QAction *action : window.menuBar()->actions())
        titles.append(action->text().remove(u'&'));
    return titles;
}

} // namespace facet::test

// A main() with the sandbox in place before the application exists.
#define FACET_WINDOW_TEST_MAIN(Test)                                                                                                       \
    int main(int argc, char **argv)                                                                                                        \
    {                                                                                                                                      \
        const facet::test::Sandbox sandbox;                                                                                                \
        QApplication application(argc, argv);                                                                                              \
        facet::window::setUpApplication();                                                                                                 \
        Test test(sandbox);                                                                                                                \
        return QTest::qExec(&test, argc, argv);                                                                                            \
    }
