// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/run_window.h"

#include "theme/icons.h"
#include "theme/theme.h"
#include "window/main_window.h"
#include "window/preferences.h"
#include "window/recovery_store.h"
#include "window/session.h"

#include <QApplication>

namespace facet::window {

void setUpApplication()
{
    QCoreApplication::setOrganizationName(QStringLiteral("Facet"));
    QCoreApplication::setApplicationName(QStringLiteral("Facet"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FACET_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("facet"));
    QGuiApplication::setWindowIcon(theme::applicationIcon());
    theme::Theme::instance().apply(Preferences().appearance());
}

int runWindow(int argc, char **argv, const QStringList &files)
{
    // Fractional scales (125 %, 150 %) as they are, not rounded to whole ones.
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    setUpApplication();
    MainWindow window;
    if (RecoveryStore().lost().isEmpty()) {
        // Open first, so that the study is in the very first picture.
        window.openAtStart(files);
        window.show();
    } else {
        window.show();
        if (!window.session().offerRecovery())
            window.openAtStart(files);
    }
    return QApplication::exec();
}

} // namespace facet::window
