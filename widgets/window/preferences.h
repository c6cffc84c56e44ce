// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the program remembers from one start to the next, besides the studies themselves.
#pragma once

#include "theme/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

namespace facet::window {

class Preferences {
public:
    static constexpr int kMaxRecentFiles = 10;

    [[nodiscard]] theme::Appearance appearance() const;
    void setAppearance(theme::Appearance appearance);

    [[nodiscard]] QString language() const; // "en", "fr"; empty = the system's
    void setLanguage(const QString &code);

    // Latest first, absolute paths; files that are gone are left out.
    [[nodiscard]] QStringList recentFiles() const;
    void addRecentFile(const QString &path);
    void clearRecentFiles();

    [[nodiscard]] QString folder() const; // where the last file was opened or saved
    void setFolder(const QString &folder);

    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    // The docks as the user left them in the layout of that name; empty = as delivered.
    [[nodiscard]] QByteArray layoutState(const QString &layout) const;
    void setLayoutState(const QString &layout, const QByteArray &state);
    void clearLayoutStates();
    [[nodiscard]] QString layout() const;
    void setLayout(const QString &layout);

private:
    QSettings m_settings;
};

} // namespace facet::window
