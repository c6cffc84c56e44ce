// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/main_window.h"

#include "document/translated.h"
#include "start/start_page.h"
#include "theme/icons.h"
#include "variants/variant_actions.h"
#include "window/actions.h"
#include "window/budgets_dialog.h"
#include "window/help_dialogs.h"
#include "window/language.h"
#include "window/menus.h"
#include "window/session.h"
#include "window/status_line.h"
#include "window/target_bar.h"
#include "window/workspace.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QInputDialog>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>

namespace facet::window {

namespace {

// Local files that can be opened: studies and network descriptions.
QStringList openableFiles(const QMimeData *data)
{
    QStringList files;
    for (const QUrl &url : data->urls()) {
        const QString suffix = QFileInfo(url.toLocalFile()).suffix().toLower();
        if (url.isLocalFile() && (suffix == u"facet" || suffix == u"yaml" || suffix == u"yml"))
            files.append(url.toLocalFile());
    }
    return files;
}

} // namespace

MainWindow::MainWindow(QWidget *parent) : QMainWindow(parent), m_language(new Language(this)), m_pages(new QStackedWidget)
{
    setObjectName(QStringLiteral("mainWindow"));
    m_language->apply(m_preferences.language());
    m_session = new Session(m_document, m_preferences, this);
    m_actions = new Actions(this);
    m_variantActions = new variants::VariantActions(m_document, this);
    m_menus = new Menus(menuBar(), *m_actions, *m_variantActions);
    m_status = new StatusLine(statusBar(), m_document, *m_session);
    setWindowIcon(theme::applicationIcon());
    setAcceptDrops(true);
    setCentralWidget(m_pages);
    buildToolBar();
    connectActions();
    connectMenus();
    connectSession();

    resize(1440, 900);
    if (const QByteArray geometry = m_preferences.geometry(); !geometry.isEmpty())
        restoreGeometry(geometry);
    m_menus->setRecentFiles(m_preferences.recentFiles());
    m_menus->setAppearance(int(theme::Theme::instance().appearance()));
    m_menus->setLanguage(m_language->code());
    showStudy(false);
}

MainWindow::~MainWindow()
{
    // Whatever looks at the document goes before it.
    m_document.disconnect();
    m_document.undoStack()->disconnect();
    delete m_pages;
    delete m_toolBar;
}

void MainWindow::buildToolBar()
{
    m_toolBar = addToolBar(QString());
    m_toolBar->setObjectName(QStringLiteral("toolBar"));
    m_toolBar->setMovable(false);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_toolBar->setIconSize({20, 20});
    m_toolBar->addActions({m_actions->open, m_actions->save});
    m_toolBar->addSeparator();
    m_toolBar->addActions({m_actions->undo, m_actions->redo});
    m_toolBar->addSeparator();
    m_target = new TargetBar(m_document, m_actions->budgets, m_toolBar);
    m_toolBar->addWidget(m_target);
    auto *spring = new QWidget;
    spring->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(spring);
    m_toolBar->addAction(m_actions->palette);
    if (auto *button = qobject_cast<QToolButton *>(m_toolBar->widgetForAction(m_actions->palette)))
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
}

void MainWindow::connectActions()
{
    const auto on = [this](QAction *action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(m_actions->newStudy, [this] { m_session->newStudy(); });
    on(m_actions->open, [this] { m_session->openWithDialog(); });
    on(m_actions->save, [this] { m_session->save(); });
    on(m_actions->saveAs, [this] { m_session->saveAs(); });
    on(m_actions->importYaml, [this] { m_session->importYamlWithDialog(); });
    on(m_actions->exportYaml, [this] { m_session->exportYamlWithDialog(); });
    on(m_actions->exportReport, [this] { m_session->exportReportWithDialog(); });
    on(m_actions->closeStudy, [this] { m_session->close(); });
    on(m_actions->quit, [this] { close(); });
    on(m_actions->undo, [this] { m_document.undoStack()->undo(); });
    on(m_actions->redo, [this] { m_document.undoStack()->redo(); });
    on(m_actions->resetLayout, [this] {
        if (m_workspace)
            m_workspace->docks().reset();
    });
    on(m_actions->fullScreen, [this](bool wanted) { wanted ? showFullScreen() : showNormal(); });
    on(m_actions->palette, [this] { openPalette(); });
    on(m_actions->switchChip, [this] { m_target->switchChip(); });
    on(m_actions->switchModel, [this] { m_target->switchModel(); });
    on(m_actions->budgets, [this] { editBudgets(); });
    on(m_actions->renameStudy, [this] { editTitle(); });
    on(m_actions->shortcuts, [this] { showShortcuts(*menuBar(), this); });
    on(m_actions->about, [this] { showAbout(this); });
    connect(m_actions->aboutQt, &QAction::triggered, qApp, &QApplication::aboutQt);
    const QUndoStack *stack = m_document.undoStack();
    connect(stack, &QUndoStack::canUndoChanged, m_actions->undo, &QAction::setEnabled);
    connect(stack, &QUndoStack::canRedoChanged, m_actions->redo, &QAction::setEnabled);
    connect(stack, &QUndoStack::undoTextChanged, this, &MainWindow::updateUndo);
    connect(stack, &QUndoStack::redoTextChanged, this, &MainWindow::updateUndo);
}

void MainWindow::connectMenus()
{
    connect(m_menus, &Menus::recentChosen, m_session, &Session::openFile);
    connect(m_menus, &Menus::sampleChosen, m_session, &Session::openSample);
    connect(m_menus, &Menus::appearanceChosen, this, &MainWindow::chooseAppearance);
    connect(m_menus, &Menus::languageChosen, this, &MainWindow::chooseLanguage);
    connect(m_menus, &Menus::layoutChosen, this, [this](const QString &id) {
        if (m_workspace)
            m_workspace->docks().setLayout(id);
    });
    connect(m_menus, &Menus::clearRecent, this, [this] {
        m_preferences.clearRecentFiles();
        m_menus->setRecentFiles({});
        if (m_startPage)
            m_startPage->setRecentFiles({});
    });
}

void MainWindow::connectSession()
{
    connect(m_session, &Session::openChanged, this, &MainWindow::showStudy);
    connect(m_session, &Session::stateChanged, this, &MainWindow::updateTitle);
    connect(m_session, &Session::message, this, [this](const QString &text) { statusBar()->showMessage(text, 8000); });
    connect(m_session, &Session::recentFilesChanged, this, [this] {
        m_menus->setRecentFiles(m_preferences.recentFiles());
        if (m_startPage)
            m_startPage->setRecentFiles(m_preferences.recentFiles());
    });
    // A selection belongs to one network.
    connect(&m_document, &document::StudyDocument::reset, &m_selection, [this] { m_selection.select(-1); });
    updateTitle();
}

void MainWindow::showStudy(bool isOpen)
{
    if (isOpen && !m_workspace) {
        m_workspace = new Workspace(m_document, m_selection, *m_variantActions, m_preferences, this);
        m_menus->setLayerActions(m_workspace->layerActions());
        m_menus->setExportActions(m_workspace->exportActions());
        m_menus->setDocks(m_workspace->docks());
        m_pages->addWidget(m_workspace);
    }
    if (!isOpen && !m_startPage) {
        m_startPage = new start::StartPage(m_actions->open, m_actions->newStudy, this);
        m_startPage->setRecentFiles(m_preferences.recentFiles());
        connect(m_startPage, &start::StartPage::sampleChosen, m_session, &Session::openSample);
        connect(m_startPage, &start::StartPage::fileChosen, m_session, &Session::openFile);
        m_pages->addWidget(m_startPage);
    }
    if (isOpen)
        m_pages->setCurrentWidget(m_workspace);
    else
        m_pages->setCurrentWidget(m_startPage);
    m_toolBar->setVisible(isOpen);
    m_pages->currentWidget()->setFocus();
    m_actions->setStudyOpen(isOpen);
    m_menus->setStudyOpen(isOpen);
    updateTitle();
    updateUndo();
}

void MainWindow::updateTitle()
{
    setWindowTitle(m_session->isOpen() ? QStringLiteral("%1[*] \u2013 Facet").arg(m_session->displayName()) : QStringLiteral("Facet"));
    setWindowModified(m_session->isModified());
}

void MainWindow::updateUndo()
{
    const QUndoStack *stack = m_document.undoStack();
    const auto name = [](QAction *action, const QString &verb, const QString &what) {
        action->setText(what.isEmpty() ? verb : QStringLiteral("%1: %2").arg(verb, what));
    };
    name(m_actions->undo, tr("&Undo"), stack->undoText());
    name(m_actions->redo, tr("&Redo"), stack->redoText());
}

void MainWindow::retranslate()
{
    m_actions->retranslate();
    m_variantActions->retranslate();
    m_menus->retranslate();
    m_toolBar->setWindowTitle(tr("Tool bar"));
    m_status->refresh();
    updateTitle();
    updateUndo();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setLocale(QLocale()); // numbers in fields
        retranslate();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_workspace)
        m_workspace->docks().store();
    m_preferences.setGeometry(saveGeometry());
    if (m_session->close())
        event->accept();
    else
        event->ignore();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!openableFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QStringList files = openableFiles(event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    // After the drag is over, so that a question about unsaved changes does not hold up the other program.
    QMetaObject::invokeMethod(
        this, [this, files] { m_session->openFiles(files); }, Qt::QueuedConnection);
}

void MainWindow::openAtStart(const QStringList &files)
{
    QStringList paths;
    for (const QString &file : files) {
        // A file wins over a sample of the same name.
        if (!QFileInfo::exists(file) && m_session->openSample(file))
            continue;
        paths.append(file);
    }
    if (!paths.isEmpty())
        m_session->openFiles(paths);
}

void MainWindow::editBudgets()
{
    BudgetsDialog dialog(m_document.study().budgets, this);
    if (dialog.exec() == QDialog::Accepted)
        m_document.setBudgets(dialog.budgets(), tr("Set budgets"));
}

void MainWindow::editTitle()
{
    bool accepted = false;
    const QString title = QInputDialog::getText(this, tr("Study Title"), tr("Title"), QLineEdit::Normal,
                                                QString::fromStdString(m_document.study().title), &accepted);
    if (accepted && !title.trimmed().isEmpty())
        m_document.setTitle(title.trimmed());
}

void MainWindow::chooseAppearance(int appearance)
{
    const auto chosen = theme::Appearance(appearance);
    m_preferences.setAppearance(chosen);
    theme::Theme::instance().apply(chosen);
    m_menus->setAppearance(appearance);
}

void MainWindow::chooseLanguage(const QString &code)
{
    m_preferences.setLanguage(code);
    m_language->apply(code);
    m_menus->setLanguage(m_language->code()); // the rest follows with LanguageChange
}

QList<palette::Command> MainWindow::paletteCommands()
{
    QList<palette::Command> commands = palette::commandsOf(*menuBar());
    if (!m_session->isOpen())
        return commands;
    for (int i = 0; i < m_document.variantCount(); ++i)
        commands.append({QString::fromStdString(m_document.variant(i).name), tr("Variant"), QString(), theme::icon("variants"),
                         [this, i] { m_document.setCurrentVariant(i); }});
    if (const network::Network *network = m_document.currentNetwork()) {
        for (int i = 0; i < int(network->layers.size()); ++i) {
            const QString name = QString::fromStdString(network->layers[std::size_t(i)].name);
            commands.append({name.isEmpty() ? tr("Layer %1").arg(i) : QStringLiteral("%1  %2").arg(i).arg(name), tr("Layer"), QString(),
                             theme::icon("layers"), [this, i] { m_selection.select(i); }});
        }
    }
    return commands;
}

palette::CommandPalette *MainWindow::openPalette()
{
    auto *palette = new palette::CommandPalette(paletteCommands(), this);
    palette->show();
    return palette;
}

} // namespace facet::window
