// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Runs the real program as a process, as a person at a terminal would.
#pragma once

#include <nlohmann/json.hpp>

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace facet::program {

struct Run {
    int exitCode = -1; // -1: crashed, timed out or never started
    QByteArray out;
    QByteArray err;

    // Standard output as JSON; null (and a message in the log) when it is none.
    [[nodiscard]] nlohmann::json json() const;
    // One line of standard output starts so (blanks at the line's start ignored).
    [[nodiscard]] bool hasLine(const QByteArray &start) const;
};

// JSON for QCOMPARE, which cannot print or compare json itself: its dump.
[[nodiscard]] QString text(const nlohmann::json &json);

[[nodiscard]] Run runFacet(const QStringList &arguments, const QString &workingDirectory = {});

} // namespace facet::program
