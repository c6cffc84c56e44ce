// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Puts the window together: document, session, actions, menus, toolbar and - once a study is open - the workspace.
#pragma once

#include "document/selection.h"
#include "document/study_document.h"
#include "palette/command_palette.h"
#include "window/preferences.h"

#include <QMainWindow>
#include <QPointer>

class QStackedWidget;
class QToolBar;

namespace facet::start {
class StartPage;
}
namespace facet::variants {
class VariantActions;
}

namespace facet::window {

class Actions;
class Language;
class Menus;
class Session;
class StatusLine;
class TargetBar;
class Workspace;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    // File names, or names of sample studies ("facenet").
    void openAtStart(const QStringList &files);

    [[nodiscard]] document::StudyDocument &document() { return m_document; }
    [[nodiscard]] document::Selection &selection() { return m_selection; }
    [[nodiscard]] Session &session() { return *m_session; }
    [[nodiscard]] Actions &actions() { return *m_actions; }
    [[nodiscard]] Workspace *workspace() { return m_workspace; } // null until the first study is opened
    palette::CommandPalette *openPalette();                      // deletes itself when closed

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildToolBar();
    void connectActions();
    void connectMenus();
    void connectSession();
    void showStudy(bool isOpen);
    void updateTitle();
    void updateUndo();
    void retranslate();
    void editBudgets();
    void editTitle();
    void chooseAppearance(int appearance);
    void chooseLanguage(const QString &code);
    [[nodiscard]] QList<palette::Command> paletteCommands();

    Preferences m_preferences;
    document::StudyDocument m_document;
    document::Selection m_selection;
    Language *m_language;
    Session *m_session;
    Actions *m_actions;
    variants::VariantActions *m_variantActions;
    Menus *m_menus;
    StatusLine *m_status;
    QToolBar *m_toolBar = nullptr;
    TargetBar *m_target = nullptr;
    QStackedWidget *m_pages;
    start::StartPage *m_startPage = nullptr;
    Workspace *m_workspace = nullptr;
};

} // namespace facet::window
