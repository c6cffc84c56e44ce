// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/preferences.h"

#include <QDir>
#include <QFileInfo>

namespace facet::window {

namespace {

const QString kAppearance = QStringLiteral("window/appearance");
const QString kLanguage = QStringLiteral("window/language");
const QString kRecent = QStringLiteral("files/recent");
const QString kFolder = QStringLiteral("files/folder");
const QString kGeometry = QStringLiteral("window/geometry");
const QString kLayout = QStringLiteral("window/layout");
const QString kLayouts = QStringLiteral("layouts");

} // namespace

theme::Appearance Preferences::appearance() const
{
    const QString name = m_settings.value(kAppearance).toString();
    if (name == u"light")
        return theme::Appearance::Light;
    return name == u"dark" ? theme::Appearance::Dark : theme::Appearance::System;
}

void Preferences::setAppearance(theme::Appearance appearance)
{
    switch (appearance) {
    case theme::Appearance::System: m_settings.remove(kAppearance); break;
    case theme::Appearance::Light: m_settings.setValue(kAppearance, QStringLiteral("light")); break;
    case theme::Appearance::Dark: m_settings.setValue(kAppearance, QStringLiteral("dark")); break;
    }
}

QString Preferences::language() const
{
    return m_settings.value(kLanguage).toString();
}

void Preferences::setLanguage(const QString &code)
{
    m_settings.setValue(kLanguage, code);
}

QStringList Preferences::recentFiles() const
{
    QStringList files = m_settings.value(kRecent).toStringList();
    files.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return files.mid(0, kMaxRecentFiles);
}

void Preferences::addRecentFile(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(absolute);
    files.prepend(absolute);
    m_settings.setValue(kRecent, files.mid(0, kMaxRecentFiles));
}

void Preferences::clearRecentFiles()
{
    m_settings.remove(kRecent);
}

QString Preferences::folder() const
{
    const QString folder = m_settings.value(kFolder).toString();
    return !folder.isEmpty() && QFileInfo(folder).isDir() ? folder : QDir::homePath();
}

void Preferences::setFolder(const QString &folder)
{
    m_settings.setValue(kFolder, folder);
}

QByteArray Preferences::geometry() const
{
    return m_settings.value(kGeometry).toByteArray();
}

void Preferences::setGeometry(const QByteArray &geometry)
{
    m_settings.setValue(kGeometry, geometry);
}

QByteArray Preferences::layoutState(const QString &layout) const
{
    return m_settings.value(kLayouts + u'/' + layout).toByteArray();
}

void Preferences::setLayoutState(const QString &layout, const QByteArray &state)
{
    m_settings.setValue(kLayouts + u'/' + layout, state);
}

void Preferences::clearLayoutStates()
{
    m_settings.remove(kLayouts);
}

QString Preferences::layout() const
{
    return m_settings.value(kLayout).toString();
}

void Preferences::setLayout(const QString &layout)
{
    m_settings.setValue(kLayout, layout);
}

} // namespace facet::window
