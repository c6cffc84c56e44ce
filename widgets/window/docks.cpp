// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/docks.h"

#include <QLayout>
#include <QSet>
#include <QTabBar>

#include <algorithm>

namespace facet::window {

namespace {

const QString kVariants = QStringLiteral("variants");
const QString kInspector = QStringLiteral("inspector");
const QString kFindings = QStringLiteral("findings");
const QString kLatency = QStringLiteral("latency");
const QString kMemory = QStringLiteral("memory");
const QString kMemoryMap = QStringLiteral("memoryMap");

// The panels beside the variants in the layouts without the layer stack; the first one is in front.
QStringList tabsOf(const QString &layout)
{
    if (layout == u"compare")
        return {QStringLiteral("compare"), kMemory, kMemoryMap};
    if (layout == u"accuracy")
        return {QStringLiteral("accuracy"), QStringLiteral("compare")};
    if (layout == u"simulate")
        return {QStringLiteral("simulate"), QStringLiteral("registers")};
    if (layout == u"train")
        return {QStringLiteral("train"), QStringLiteral("dataset"), QStringLiteral("accuracy")};
    return {QStringLiteral("board"), QStringLiteral("calibration")};
}

} // namespace

const QList<Layout> &Docks::layouts()
{
    static const QList<Layout> list{
        {"design", QT_TRANSLATE_NOOP("facet::window::Docks", "Design"), true},
        {"compare", QT_TRANSLATE_NOOP("facet::window::Docks", "Compare"), false},
        {"accuracy", QT_TRANSLATE_NOOP("facet::window::Docks", "Accuracy"), false},
        {"focus", QT_TRANSLATE_NOOP("facet::window::Docks", "Focus"), true},
        {"simulate", QT_TRANSLATE_NOOP("facet::window::Docks", "Simulate"), false},
        {"board", QT_TRANSLATE_NOOP("facet::window::Docks", "Board"), false},
        {"train", QT_TRANSLATE_NOOP("facet::window::Docks", "Train"), false},
    };
    return list;
}

Docks::Docks(QMainWindow &window, Preferences &preferences) : QObject(&window), m_window(window), m_preferences(preferences)
{
    window.setDockOptions(QMainWindow::AnimatedDocks | QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks |
                          QMainWindow::GroupedDragging);
    window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    // The sides run the whole height; the charts stay below the layer stack.
    window.setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    const QString stored = preferences.layout();
    const bool known = std::ranges::any_of(layouts(), [&](const Layout &l) { return stored == QLatin1String(l.id); });
    m_layout = known ? stored : QString::fromLatin1(layouts().constFirst().id);
}

PanelDock *Docks::add(const QString &id, const char *title, const char *icon, const PanelDock::Factory &factory)
{
    auto *dock = new PanelDock(id, title, icon, factory, &m_window);
    dock->hide();
    m_window.addDockWidget(Qt::LeftDockWidgetArea, dock);
    dock->hide();
    connect(dock, &QDockWidget::dockLocationChanged, this, &Docks::updateTitleBars, Qt::QueuedConnection);
    connect(dock, &QDockWidget::topLevelChanged, this, &Docks::updateTitleBars, Qt::QueuedConnection);
    connect(dock, &QDockWidget::visibilityChanged, this, &Docks::updateTitleBars, Qt::QueuedConnection);
    m_docks.append(dock);
    return dock;
}

PanelDock *Docks::dock(const QString &id) const
{
    const auto found = std::ranges::find_if(m_docks, [&](const PanelDock *d) { return d->objectName() == id; });
    return found == m_docks.end() ? nullptr : *found;
}

void Docks::setLayout(const QString &id)
{
    const bool known = std::ranges::any_of(layouts(), [&](const Layout &l) { return id == QLatin1String(l.id); });
    if (!known || id == m_layout)
        return;
    if (m_started)
        m_preferences.setLayoutState(m_layout, m_window.saveState(kStateVersion));
    m_layout = id;
    m_preferences.setLayout(id);
    restoreOrArrange();
}

void Docks::reset()
{
    m_preferences.clearLayoutStates();
    arrange(m_layout);
}

void Docks::start()
{
    m_started = true;
    restoreOrArrange();
}

void Docks::store()
{
    if (m_started)
        m_preferences.setLayoutState(m_layout, m_window.saveState(kStateVersion));
}

void Docks::restoreOrArrange()
{
    if (!m_started)
        return;
    // The middle has to be there, or not, before sizes are given back: what the docks get depends on it.
    const auto now = std::ranges::find_if(layouts(), [&](const Layout &l) { return m_layout == QLatin1String(l.id); });
    emit layoutChanged(m_layout, now->showsStack);
    m_window.layout()->activate();
    const QByteArray state = m_preferences.layoutState(m_layout);
    if (state.isEmpty() || !m_window.restoreState(state, kStateVersion)) {
        arrange(m_layout);
        return;
    }
    updateTitleBars();
}

void Docks::arrange(const QString &id)
{
    const auto now = std::ranges::find_if(layouts(), [&](const Layout &l) { return id == QLatin1String(l.id); });
    m_window.setUpdatesEnabled(false);
    for (PanelDock *dock : m_docks) {
        dock->setFloating(false);
        m_window.removeDockWidget(dock);
    }
    emit layoutChanged(id, now->showsStack);

    QList<PanelDock *> shown;
    const auto place = [&](const QString &name, Qt::DockWidgetArea area) {
        if (PanelDock *d = dock(name)) {
            m_window.addDockWidget(area, d);
            shown.append(d);
        }
    };
    const auto tab = [&](const QString &first, const QString &second) {
        PanelDock *a = dock(first);
        PanelDock *b = dock(second);
        if (a && b) {
            m_window.tabifyDockWidget(a, b);
            shown.append(b);
        }
    };
    const auto below = [&](const QString &first, const QString &second) {
        PanelDock *a = dock(first);
        PanelDock *b = dock(second);
        if (a && b) {
            m_window.addDockWidget(m_window.dockWidgetArea(a), b);
            m_window.splitDockWidget(a, b, Qt::Vertical);
            shown.append(b);
        }
    };
    const auto size = [&](const QString &name, int pixels, Qt::Orientation orientation) {
        if (PanelDock *d = dock(name))
            m_window.resizeDocks({d}, {pixels}, orientation);
    };

    QString front; // the tab in front
    if (id == u"design") {
        place(kVariants, Qt::LeftDockWidgetArea);
        place(kInspector, Qt::RightDockWidgetArea);
        below(kInspector, kFindings);
        place(kLatency, Qt::BottomDockWidgetArea);
        tab(kLatency, kMemory);
        tab(kMemory, kMemoryMap);
        front = kLatency;
    } else if (!now->showsStack) {
        place(kVariants, Qt::LeftDockWidgetArea);
        const QStringList tabs = tabsOf(id);
        front = tabs.constFirst();
        place(front, Qt::RightDockWidgetArea);
        for (int i = 1; i < tabs.size(); ++i)
            tab(front, tabs[i]);
    } else {
        place(kLatency, Qt::BottomDockWidgetArea);
        front = kLatency;
    }
    for (PanelDock *d : shown)
        d->show();
    m_window.layout()->activate();
    const int width = m_window.width();
    const int height = m_window.height();
    const int left = std::clamp(width / 6, 180, 240);
    if (id == u"design") {
        size(kVariants, left, Qt::Horizontal);
        size(kInspector, std::clamp(width / 4, 250, 340), Qt::Horizontal);
        size(kLatency, std::clamp(height * 29 / 100, 180, 420), Qt::Vertical);
        if (dock(kInspector) && dock(kFindings))
            m_window.resizeDocks({dock(kInspector), dock(kFindings)}, {height * 6 / 10, height * 3 / 10}, Qt::Vertical);
    } else if (dock(kVariants) && dock(front) && !now->showsStack) {
        // With nothing in the middle the two sides share the whole width.
        m_window.resizeDocks({dock(kVariants), dock(front)}, {left, width - left}, Qt::Horizontal);
    } else if (id == u"focus") {
        size(kLatency, std::clamp(height * 30 / 100, 180, 360), Qt::Vertical);
    }
    if (PanelDock *d = dock(front))
        d->raise();
    // Those left out belong somewhere when View shows them.
    for (PanelDock *d : m_docks) {
        if (!shown.contains(d)) {
            m_window.addDockWidget(now->showsStack ? Qt::BottomDockWidgetArea : Qt::RightDockWidgetArea, d);
            if (PanelDock *anchor = dock(front))
                m_window.tabifyDockWidget(anchor, d);
            d->hide();
        }
    }
    if (PanelDock *d = dock(front))
        d->raise();
    updateTitleBars();
    m_window.setUpdatesEnabled(true);
}

void Docks::updateTitleBars()
{
    for (PanelDock *dock : m_docks) {
        bool tabbed = false;
        for (const QDockWidget *other : m_window.tabifiedDockWidgets(dock))
            tabbed = tabbed || other->toggleViewAction()->isChecked();
        dock->setTitleBarShown(!tabbed);
    }
    for (QTabBar *tabs : m_window.findChildren<QTabBar *>(QString(), Qt::FindDirectChildrenOnly)) {
        tabs->setAccessibleName(tr("Panels"));
        tabs->setDrawBase(false);
        tabs->setExpanding(false);
        tabs->setElideMode(Qt::ElideNone);
    }
}

void Docks::retranslate()
{
    for (PanelDock *dock : m_docks)
        dock->retranslate();
    updateTitleBars();
}

} // namespace facet::window
