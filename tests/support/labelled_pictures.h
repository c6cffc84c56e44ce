// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Small labelled pictures without an image library: plain color squares as binary PPM files, one sub-folder per class.
#pragma once

#include <QDir>
#include <QFile>
#include <QString>

namespace facet::testing {

inline void writePpm(const QString &path, int side, const std::array<int, 3> &color)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(QStringLiteral("P6\n%1 %1\n255\n").arg(side).toLatin1());
    for (int i = 0; i < side * side; ++i) {
        for (const int value : color)
            file.putChar(char(value));
    }
}

// folder/red and folder/blue with `each` pictures of slightly different colors.
inline void writeRedAndBlue(const QString &folder, int each, int side = 8)
{
    QDir().mkpath(folder + QStringLiteral("/red"));
    QDir().mkpath(folder + QStringLiteral("/blue"));
    for (int i = 0; i < each; ++i) {
        writePpm(QStringLiteral("%1/red/%2.ppm").arg(folder).arg(i), side, {230 - i, 20, 30});
        writePpm(QStringLiteral("%1/blue/%2.ppm").arg(folder).arg(i), side, {20, 30, 230 - i});
    }
}

} // namespace facet::testing
