// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/icons.h"
#include "window/docks.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace facet::window {

namespace {

constexpr int kLeastWidth = 220;
constexpr int kLeastHeight = 130;

// Name and a close button. Mouse presses on the label reach the dock, so it can be dragged by its name.
QWidget *makeTitleBar(QDockWidget *dock)
{
    auto *bar = new QWidget(dock);
    auto *title = new QLabel;
    title->setObjectName(QStringLiteral("dockTitle"));
    QFont font = title->font();
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    auto *close = new QToolButton;
    close->setObjectName(QStringLiteral("dockClose"));
    close->setIcon(theme::icon("close", theme::Tint::Muted));
    close->setIconSize({14, 14});
    close->setAutoRaise(true);
    QObject::connect(close, &QToolButton::clicked, dock, &QDockWidget::close);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(10, 4, 4, 4);
    row->setSpacing(7);
    row->addWidget(title, 1);
    row->addWidget(close);
    return bar;
}

} // namespace

PanelDock::PanelDock(const QString &id, const char *title, const char *icon, Factory factory, QWidget *parent)
    : QDockWidget(parent), m_title(title), m_factory(std::move(factory)), m_titleBar(makeTitleBar(this)), m_noTitleBar(new QWidget(this))
{
    setObjectName(id);
    setFeatures(DockWidgetClosable | DockWidgetMovable | DockWidgetFloatable);
    toggleViewAction()->setObjectName(QStringLiteral("show-") + id);
    toggleViewAction()->setIcon(theme::icon(icon));
    setTitleBarWidget(m_titleBar);
    auto *nothing = new QHBoxLayout(m_noTitleBar); // a size hint of zero, where a bare widget has none
    nothing->setContentsMargins(0, 0, 0, 0);
    m_noTitleBar->hide();
    retranslate();
}

void PanelDock::retranslate()
{
    const QString title = QCoreApplication::translate("facet::window::Docks", m_title);
    setWindowTitle(title);
    setAccessibleName(title);
    m_titleBar->findChild<QLabel *>(QStringLiteral("dockTitle"))->setText(title);
    auto *close = m_titleBar->findChild<QToolButton *>(QStringLiteral("dockClose"));
    close->setToolTip(tr("Close \"%1\"; View brings it back").arg(title));
    close->setAccessibleName(tr("Close %1").arg(title));
}

QWidget *PanelDock::panel()
{
    if (!m_built) {
        m_built = true;
        QWidget *content = m_factory(this);
        // The window must go down to 1024 x 700; a panel made smaller than it likes is the user's choice.
        const QSize least = content->minimumSizeHint().boundedTo({kLeastWidth, kLeastHeight});
        content->setMinimumSize(least.expandedTo({1, 1}));
        setWidget(content);
    }
    return widget();
}

void PanelDock::setTitleBarShown(bool shown)
{
    QWidget *wanted = shown || isFloating() ? m_titleBar : m_noTitleBar;
    if (titleBarWidget() == wanted)
        return;
    titleBarWidget()->hide();
    setTitleBarWidget(wanted);
    wanted->show();
}

void PanelDock::showEvent(QShowEvent *event)
{
    panel();
    QDockWidget::showEvent(event);
}

} // namespace facet::window
