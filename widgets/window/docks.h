// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The panels around the layer stack and the named layouts they form. A panel is built when it is first seen.
#pragma once

#include "window/preferences.h"

#include <QDockWidget>
#include <QHash>
#include <QList>
#include <QMainWindow>
#include <QObject>

#include <functional>

namespace facet::window {

// A dock whose content is made by the factory when it is first shown.
class PanelDock : public QDockWidget {
    Q_OBJECT
public:
    using Factory = std::function<QWidget *(QWidget *parent)>;

    PanelDock(const QString &id, const char *title, const char *icon, Factory factory, QWidget *parent);

    void retranslate();
    QWidget *panel(); // builds it where needed
    [[nodiscard]] bool isBuilt() const { return m_built; }
    // Tabbed docks are named by their tab and need no title bar.
    void setTitleBarShown(bool shown);

protected:
    void showEvent(QShowEvent *event) override;

private:
    const char *m_title;
    Factory m_factory;
    QWidget *m_titleBar;
    QWidget *m_noTitleBar;
    bool m_built = false;
};

// Texts of layouts and panels are marked literals of this class's translation context.
struct Layout {
    const char *id;
    const char *title;
    bool showsStack; // the layer stack in the middle
};

class Docks : public QObject {
    Q_OBJECT
public:
    static constexpr int kStateVersion = 1; // raise when docks are added or renamed

    Docks(QMainWindow &window, Preferences &preferences);

    PanelDock *add(const QString &id, const char *title, const char *icon, const PanelDock::Factory &factory);
    [[nodiscard]] const QList<PanelDock *> &all() const { return m_docks; }
    [[nodiscard]] PanelDock *dock(const QString &id) const;

    [[nodiscard]] static const QList<Layout> &layouts();
    [[nodiscard]] QString layout() const { return m_layout; }
    void setLayout(const QString &id); // keeps what the user did to the one before
    void reset();                      // all layouts as delivered
    void start();                      // shows the remembered layout; once all docks are added
    void store();                      // into the preferences
    void retranslate();

signals:
    void layoutChanged(const QString &id, bool showsStack);

private:
    void arrange(const QString &id);
    void restoreOrArrange();
    void updateTitleBars();

    QMainWindow &m_window;
    Preferences &m_preferences;
    QList<PanelDock *> m_docks;
    QString m_layout;
    bool m_started = false;
};

} // namespace facet::window
