// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// One test row per golden network, all folders, both devices.
#pragma once

#include "support/golden.h"

#include <QFileInfo>
#include <QtTest>

namespace facet::golden {

// For a _data() function: adds a column "path" and a row per golden file named "device/file".
inline void addGoldenRows()
{
    QTest::addColumn<QString>("path");
    if (sharedDir().empty()) {
        QTest::newRow("reference data are not on this machine") << QString();
        return;
    }
    for (const char *folder : {"facenet", "demos", "conformance/MAX78000", "conformance/MAX78002"}) {
        for (const std::string &path : files(folder)) {
            const QString file = QString::fromStdString(path);
            const QString row = QString("%1/%2").arg(folder, QFileInfo(file).baseName());
            QTest::newRow(qPrintable(row)) << file;
        }
    }
}

} // namespace facet::golden

// The first line of such a test: skips where the data are absent.
#define FACET_GOLDEN_ROW(variable)                                                                                      \
    QFETCH(QString, path);                                                                                             \
    if (path.isEmpty())                                                                                                \
        QSKIP("reference data (../shared) are not on this machine");                                                   \
    const nlohmann::json variable = facet::golden::load(path.toStdString())
