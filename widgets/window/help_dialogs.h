// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The list of shortcuts and the About box.
#pragma once

class QMenuBar;
class QWidget;

namespace facet::window {

// Every action of the menus that has a shortcut, searchable.
void showShortcuts(const QMenuBar &menus, QWidget *parent);
// Versions and licenses of Facet and of what it is built with.
void showAbout(QWidget *parent);

} // namespace facet::window
