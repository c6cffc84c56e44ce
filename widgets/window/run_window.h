// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window as a program.
#pragma once

#include <QStringList>

namespace facet::window {

// Names, icon and theme of the running application; what every program that shows our widgets needs first.
void setUpApplication();

// Opens the window with the files or sample studies named, and returns when it is closed. `argv` may hold Qt's own options.
int runWindow(int argc, char **argv, const QStringList &files);

} // namespace facet::window
