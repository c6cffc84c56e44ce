// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/pictures.h"

#include "cli/console.h"
#include "export/report_export.h"

#include <QApplication>

#include <filesystem>
#include <memory>

namespace facet::cli {

namespace {

// What Qt says about the missing session of a server concerns no picture; everything else is a complaint.
void printMessage(QtMsgType, const QMessageLogContext &, const QString &text)
{
    if (!text.startsWith(QStringLiteral("QStandardPaths: ")))
        complain(text.toStdString());
}

// Lives while a picture is painted. Does nothing where an application exists already.
class Graphics {
public:
    Graphics()
    {
        if (QCoreApplication::instance() != nullptr)
            return;
        if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
        qInstallMessageHandler(printMessage);
        m_application = std::make_unique<QApplication>(m_argc, m_argv);
    }

private:
    int m_argc = 1;
    char m_name[6] = "facet";
    char *m_argv[2] = {m_name, nullptr};
    std::unique_ptr<QApplication> m_application;
};

} // namespace

Expected<void> savePicture(const std::vector<Design> &designs, int baseline, const CompareOptions &options)
{
    const Graphics graphics;
    exporting::ComparisonOptions chart;
    chart.baseline = baseline;
    chart.align = options.align;
    chart.scale = options.scale;
    chart.stacked = options.stacked;
    chart.dark = options.dark;
    return exporting::saveComparison(candidates(designs), chart, QString::fromStdString(options.output));
}

Expected<std::vector<std::string>> saveReportFiles(const study::Study &study, const std::string &directory)
{
    const Graphics graphics;
    Expected<std::vector<std::string>> names = exporting::saveReport(study, QString::fromStdString(directory));
    if (names) {
        for (std::string &name : *names)
            name = (std::filesystem::path(directory) / name).string();
    }
    return names;
}

} // namespace facet::cli
