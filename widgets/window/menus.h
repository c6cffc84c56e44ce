// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The menu bar: which command stands where. Built once, its titles set anew for every language.
#pragma once

#include <QAction>
#include <QList>
#include <QMenu>
#include <QMenuBar>
#include <QObject>

#include <utility>

namespace facet::variants {
class VariantActions;
}

namespace facet::window {

class Actions;
class Docks;

class Menus : public QObject {
    Q_OBJECT
public:
    Menus(QMenuBar *bar, Actions &actions, variants::VariantActions &variantActions);

    void setRecentFiles(const QStringList &paths);
    // Clipboard and selection commands go into Edit, all others into Layer.
    void setLayerActions(const QList<QAction *> &actions);
    void setExportActions(const QList<QAction *> &actions); // of panels, into File
    void setDocks(Docks &docks);
    void setStudyOpen(bool isOpen);
    void setAppearance(int appearance); // theme::Appearance
    void setLanguage(const QString &code);
    void retranslate();

signals:
    void recentChosen(const QString &path);
    void clearRecent();
    void sampleChosen(const QString &name);
    void layoutChosen(const QString &id);
    void appearanceChosen(int appearance);
    void languageChosen(const QString &code);

private:
    QMenu *add(QMenu *parent, const char *title, const char *name);
    void buildFile();
    void buildView();
    void rebuildRecent();

    QMenuBar *m_bar;
    Actions &m_actions;
    variants::VariantActions &m_variantActions;
    QList<std::pair<QMenu *, const char *>> m_titles;
    QList<std::pair<QAction *, const char *>> m_texts;
    QMenu *m_file = nullptr;
    QAction *m_afterExports = nullptr;
    QMenu *m_recent = nullptr;
    QMenu *m_edit = nullptr;
    QMenu *m_view = nullptr;
    QMenu *m_panels = nullptr;
    QMenu *m_layer = nullptr;
    QMenu *m_variant = nullptr;
    QList<QAction *> m_layoutActions;
    QList<QAction *> m_appearanceActions;
    QList<QAction *> m_languageActions;
    QStringList m_recentFiles;
};

} // namespace facet::window
