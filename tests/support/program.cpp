// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "support/program.h"

#include <QDebug>
#include <QProcess>

namespace facet::program {

nlohmann::json Run::json() const
{
    nlohmann::json parsed = nlohmann::json::parse(out.begin(), out.end(), nullptr, false);
    if (parsed.is_discarded()) {
        qWarning() << "no JSON:" << out.left(200) << err;
        return nullptr;
    }
    return parsed;
}

bool Run::hasLine(const QByteArray &start) const
{
    for (const QByteArray &line : out.split('\n')) {
        if (line.trimmed().startsWith(start))
            return true;
    }
    return false;
}

QString text(const nlohmann::json &json)
{
    return QString::fromStdString(json.dump());
}

Run runFacet(const QStringList &arguments, const QString &workingDirectory)
{
    QProcess process;
    if (!workingDirectory.isEmpty())
        process.setWorkingDirectory(workingDirectory);
    process.start(QStringLiteral(FACET_PROGRAM), arguments);
    Run run;
    if (!process.waitForFinished(60'000)) {
        qWarning() << "no end:" << arguments << process.errorString();
        process.kill();
        process.waitForFinished();
        return run;
    }
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    if (process.exitStatus() == QProcess::NormalExit)
        run.exitCode = process.exitCode();
    return run;
}

} // namespace facet::program
