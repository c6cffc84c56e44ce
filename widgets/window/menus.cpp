// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/menus.h"

#include "document/translated.h"
#include "study/presets.h"
#include "theme/icons.h"
#include "theme/theme.h"
#include "variants/variant_actions.h"
#include "window/actions.h"
#include "window/docks.h"
#include "window/language.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QFileInfo>

namespace facet::window {

namespace {

// Edit is where people look for these, whichever panel they come from.
bool belongsToEdit(const QAction *action)
{
    for (const auto key : {QKeySequence::Cut, QKeySequence::Copy, QKeySequence::Paste, QKeySequence::Delete, QKeySequence::SelectAll}) {
        if (!action->shortcut().isEmpty() && QKeySequence::keyBindings(key).contains(action->shortcut()))
            return true;
    }
    return action->objectName().contains(QLatin1String("duplicate"), Qt::CaseInsensitive);
}

} // namespace

Menus::Menus(QMenuBar *bar, Actions &actions, variants::VariantActions &variantActions)
    : QObject(bar), m_bar(bar), m_actions(actions), m_variantActions(variantActions)
{
    buildFile();
    m_edit = add(nullptr, QT_TRANSLATE_NOOP("facet::window::Menus", "&Edit"), "editMenu");
    m_edit->addAction(actions.undo);
    m_edit->addAction(actions.redo);
    buildView();
    m_layer = add(nullptr, QT_TRANSLATE_NOOP("facet::window::Menus", "&Layer"), "layerMenu");
    m_variant = add(nullptr, QT_TRANSLATE_NOOP("facet::window::Menus", "V&ariant"), "variantMenu");
    for (QAction *action : variantActions.all()) {
        if (action)
            m_variant->addAction(action);
        else
            m_variant->addSeparator();
    }
    QMenu *tools = add(nullptr, QT_TRANSLATE_NOOP("facet::window::Menus", "&Tools"), "toolsMenu");
    tools->addActions({actions.palette});
    tools->addSeparator();
    tools->addActions({actions.switchChip, actions.switchModel, actions.budgets, actions.renameStudy});
    QMenu *help = add(nullptr, QT_TRANSLATE_NOOP("facet::window::Menus", "&Help"), "helpMenu");
    help->addActions({actions.shortcuts});
    help->addSeparator();
    help->addActions({actions.about, actions.aboutQt});
    retranslate();
    setStudyOpen(false);
}

QMenu *Menus::add(QMenu *parent, const char *title, const char *name)
{
    QMenu *menu = parent ? parent->addMenu(QString()) : m_bar->addMenu(QString());
    menu->setObjectName(QLatin1String(name));
    menu->setToolTipsVisible(false);
    m_titles.append({menu, title});
    return menu;
}

void Menus::buildFile()
{
    m_file = add(nullptr, QT_TRANSLATE_NOOP("facet::window::Menus", "&File"), "fileMenu");
    m_file->addActions({m_actions.newStudy, m_actions.open});
    m_recent = add(m_file, QT_TRANSLATE_NOOP("facet::window::Menus", "Open &Recent"), "recentMenu");
    QMenu *samples = add(m_file, QT_TRANSLATE_NOOP("facet::window::Menus", "Open Sa&mple"), "sampleMenu");
    for (const study::PresetInfo &info : study::sampleStudies()) {
        QAction *action = samples->addAction(theme::icon("layers"), QString());
        const QString name = QString::fromUtf8(info.name.data(), qsizetype(info.name.size()));
        action->setObjectName(QStringLiteral("openSample-") + name);
        action->setData(name);
        connect(action, &QAction::triggered, this, [this, name] { emit sampleChosen(name); });
    }
    m_file->addSeparator();
    m_file->addActions({m_actions.save, m_actions.saveAs});
    m_file->addSeparator();
    m_file->addActions({m_actions.importYaml, m_actions.exportYaml, m_actions.exportReport});
    m_afterExports = m_file->addSeparator();
    m_file->addActions({m_actions.closeStudy, m_actions.quit});
}

void Menus::buildView()
{
    m_view = add(nullptr, QT_TRANSLATE_NOOP("facet::window::Menus", "&View"), "viewMenu");
    m_panels = add(m_view, QT_TRANSLATE_NOOP("facet::window::Menus", "&Panels"), "panelsMenu");
    m_view->addSeparator();
    auto *layoutGroup = new QActionGroup(this);
    int number = 1;
    for (const Layout &layout : Docks::layouts()) {
        QAction *action = m_view->addAction(theme::icon("layout"), QString());
        const QString id = QString::fromLatin1(layout.id);
        action->setObjectName(QStringLiteral("layout-") + id);
        action->setCheckable(true);
        action->setActionGroup(layoutGroup);
        action->setData(id);
        action->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(number++)));
        connect(action, &QAction::triggered, this, [this, id] { emit layoutChosen(id); });
        m_layoutActions.append(action);
    }
    m_view->addAction(m_actions.resetLayout);
    m_view->addSeparator();
    QMenu *appearance = add(m_view, QT_TRANSLATE_NOOP("facet::window::Menus", "&Appearance"), "appearanceMenu");
    auto *appearanceGroup = new QActionGroup(this);
    const auto addAppearance = [&](const char *text, const char *icon, theme::Appearance value) {
        QAction *action = appearance->addAction(theme::icon(icon), QString());
        action->setObjectName(QStringLiteral("appearance-") + QLatin1String(icon));
        action->setCheckable(true);
        action->setActionGroup(appearanceGroup);
        action->setData(int(value));
        connect(action, &QAction::triggered, this, [this, value] { emit appearanceChosen(int(value)); });
        m_texts.append({action, text});
        m_appearanceActions.append(action);
    };
    addAppearance(QT_TRANSLATE_NOOP("facet::window::Menus", "As the &System"), "system", theme::Appearance::System);
    addAppearance(QT_TRANSLATE_NOOP("facet::window::Menus", "&Light"), "sun", theme::Appearance::Light);
    addAppearance(QT_TRANSLATE_NOOP("facet::window::Menus", "&Dark"), "moon", theme::Appearance::Dark);
    QMenu *language = add(m_view, QT_TRANSLATE_NOOP("facet::window::Menus", "La&nguage"), "languageMenu");
    auto *languageGroup = new QActionGroup(this);
    for (const LanguageInfo &info : languages()) {
        QAction *action = language->addAction(QString::fromUtf8(info.title)); // each in its own language, never translated
        const QString code = QString::fromLatin1(info.code);
        action->setObjectName(QStringLiteral("language-") + code);
        action->setCheckable(true);
        action->setActionGroup(languageGroup);
        action->setData(code);
        connect(action, &QAction::triggered, this, [this, code] { emit languageChosen(code); });
        m_languageActions.append(action);
    }
    m_view->addSeparator();
    m_view->addAction(m_actions.fullScreen);
}

void Menus::setRecentFiles(const QStringList &paths)
{
    m_recentFiles = paths;
    rebuildRecent();
}

void Menus::rebuildRecent()
{
    m_recent->clear();
    int number = 1;
    for (const QString &path : m_recentFiles) {
        QString name = QFileInfo(path).fileName();
        name.replace(u'&', QStringLiteral("&&"));
        QAction *action = m_recent->addAction(QStringLiteral("&%1  %2").arg(number++).arg(name));
        action->setData(path);
        action->setToolTip(path);
        action->setStatusTip(path);
        connect(action, &QAction::triggered, this, [this, path] { emit recentChosen(path); });
    }
    m_recent->setEnabled(!m_recentFiles.isEmpty());
    if (m_recentFiles.isEmpty())
        return;
    m_recent->addSeparator();
    connect(m_recent->addAction(tr("&Clear List")), &QAction::triggered, this, &Menus::clearRecent);
}

void Menus::setLayerActions(const QList<QAction *> &actions)
{
    m_edit->addSeparator();
    for (QAction *action : actions) {
        if (action->isSeparator())
            m_layer->addSeparator();
        else if (belongsToEdit(action))
            m_edit->addAction(action);
        else
            m_layer->addAction(action);
    }
}

void Menus::setExportActions(const QList<QAction *> &actions)
{
    m_file->insertActions(m_afterExports, actions);
}

void Menus::setDocks(Docks &docks)
{
    for (PanelDock *dock : docks.all())
        m_panels->addAction(dock->toggleViewAction());
    for (QAction *action : m_layoutActions)
        action->setChecked(action->data().toString() == docks.layout());
    connect(&docks, &Docks::layoutChanged, this, [this](const QString &id) {
        for (QAction *action : m_layoutActions)
            action->setChecked(action->data().toString() == id);
    });
}

void Menus::setStudyOpen(bool isOpen)
{
    for (QMenu *menu : {m_panels, m_layer, m_variant})
        menu->setEnabled(isOpen);
    for (QAction *action : m_layoutActions)
        action->setEnabled(isOpen);
    m_variantActions.setStudyOpen(isOpen);
}

void Menus::setAppearance(int appearance)
{
    for (QAction *action : m_appearanceActions)
        action->setChecked(action->data().toInt() == appearance);
}

void Menus::setLanguage(const QString &code)
{
    for (QAction *action : m_languageActions)
        action->setChecked(action->data().toString() == code);
}

void Menus::retranslate()
{
    for (const auto &[menu, title] : m_titles)
        menu->setTitle(tr(title));
    for (const auto &[action, text] : m_texts)
        action->setText(tr(text));
    for (int i = 0; i < m_layoutActions.size(); ++i) {
        const QString title = QCoreApplication::translate("facet::window::Docks", Docks::layouts()[i].title);
        m_layoutActions[i]->setText(title);
        m_layoutActions[i]->setStatusTip(tr("Arrange the panels: %1").arg(title));
    }
    const auto samples = study::sampleStudies();
    if (const auto *menu = m_file->findChild<QMenu *>(QStringLiteral("sampleMenu"))) {
        for (int i = 0; i < menu->actions().size() && i < int(samples.size()); ++i)
            menu->actions().at(i)->setText(document::translated(samples[std::size_t(i)].title));
    }
    rebuildRecent();
}

} // namespace facet::window
