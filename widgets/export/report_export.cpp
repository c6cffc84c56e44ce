// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/report_export.h"

#include "accuracy/scatter_data.h"
#include "compare/compare_data.h"
#include "document/translated.h"
#include "export/report_data.h"
#include "export/report_page.h"
#include "figures/bar_chart.h"
#include "figures/chart_style.h"
#include "figures/latency_data.h"
#include "figures/table_view.h"
#include "stack/network_painter.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <numeric>

namespace facet::exporting {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(facet::exporting::Report)
};

constexpr double kChartHeight = 330; // logical pixels on the page

// The network as volumes; keeps references to both arguments.
Figure networkFigure(const network::Network &network, const network::Shapes &shapes, const theme::Colors &colors)
{
    Figure figure;
    figure.title = QString::fromStdString(network.name);
    figure.size = stack::naturalSize(network, shapes, figures::printFont());
    figure.paint = [&network, &shapes, colors](QPainter &painter, const QRectF &area) {
        stack::PaintOptions options;
        options.colors = &colors;
        options.font = figures::printFont();
        stack::paintNetwork(painter, area, network, shapes, options);
    };
    return figure;
}

void addNetworks(ReportPage &page, const ReportData &data)
{
    page.heading(Tr::tr("Networks"), 240); // with the first drawing
    for (std::size_t i = 0; i < data.analyses.size(); ++i) {
        const study::Variant &variant = data.study.variants[i];
        if (variant.network.layers.empty())
            continue;
        const Figure drawing = networkFigure(variant.network, data.analyses[i].shapes, figures::printColors());
        const double height = drawing.size.height() * std::min(1.0, page.textWidth() / drawing.size.width());
        page.subheading(QString::fromStdString(variant.name), height);
        page.figure(drawing, height);
    }
}

void addFindings(ReportPage &page, const ReportData &data)
{
    page.heading(Tr::tr("Findings"));
    bool any = false;
    for (std::size_t i = 0; i < data.analyses.size(); ++i) {
        for (const device::Finding &finding : data.analyses[i].findings) {
            any = true;
            QString text = finding.severity == device::Severity::Error     ? Tr::tr("Error")
                           : finding.severity == device::Severity::Warning ? Tr::tr("Warning")
                                                                           : Tr::tr("Notice");
            text += QStringLiteral(": ") + QString::fromStdString(data.study.variants[i].name);
            if (finding.layer >= 0)
                text += QStringLiteral(", ") +
                        figures::layerLabel(data.study.variants[i].network.layers[std::size_t(finding.layer)].name, finding.layer);
            text += QStringLiteral(": ") + document::translated(finding.title);
            if (!finding.needs.empty())
                text += QStringLiteral(" ") +
                        Tr::tr("Needs %1, has %2.").arg(document::translated(finding.needs), document::translated(finding.has));
            page.bullet(text, figures::printColors().severity(finding.severity));
        }
    }
    if (!any)
        page.paragraph(Tr::tr("All variants keep the rules of the chip that were checked."));
}

QByteArray reportPdf(const ReportData &data)
{
    const study::Study &study = data.study;
    const theme::Colors colors = figures::printColors();
    const QString title = study.title.empty() ? Tr::tr("Network study") : QString::fromStdString(study.title);
    ReportPage page(title);
    page.title(title, data.analyses.empty() ? Tr::tr("No variants") : figures::basis(data.analyses[std::size_t(data.baseline())].estimate));
    if (!study.notes.empty())
        page.paragraph(QString::fromStdString(study.notes));
    if (data.analyses.empty()) {
        page.paragraph(Tr::tr("This study has no variants."));
        return page.finish();
    }
    page.heading(Tr::tr("Variants"));
    page.table(summaryTable(data));
    const auto sentences = compare::sentences(data.candidates(), data.baseline(), explore::Align::Position);
    for (const QString &sentence : sentences)
        page.paragraph(sentence);
    page.figure(latencyFigure(data, colors), kChartHeight);
    const Figure memory = kernelMemoryFigure(data, colors);
    page.figure(memory, memory.size.height());
    page.figure(accuracyFigure(data, colors), kChartHeight);
    addNetworks(page, data);
    page.heading(Tr::tr("Latency in numbers"));
    page.table(explore::latencyTable(data.candidates(), data.baseline(), explore::Align::Position, explore::Scale::Absolute));
    addFindings(page, data);
    page.heading(Tr::tr("How the numbers were computed"));
    for (const QString &note : methodNotes(data))
        page.bullet(note, colors.accent);
    return page.finish();
}

} // namespace

Expected<void> saveComparison(const std::vector<explore::Candidate> &candidates, const ComparisonOptions &options, const QString &path)
{
    if (candidates.empty())
        return tl::unexpected(Error{"There is nothing to compare", {}, 0, -1, "Name at least one design"});
    std::vector<int> colors(candidates.size());
    std::iota(colors.begin(), colors.end(), 0);
    const figures::BarChartData chart = compare::latencyComparison(candidates, colors, options);
    return saveFigure(figures::barFigure(chart, figures::printColors(options.dark), options.size), path, options.pngScale);
}

Expected<std::vector<std::string>> saveReport(const study::Study &study, const QString &directory)
{
    const QDir folder(directory);
    if (!folder.mkpath(QStringLiteral(".")))
        return tl::unexpected(Error{"Cannot create the folder", directory.toStdString(), 0, -1, "Choose a place you may write to"});
    const ReportData data(study);
    std::vector<std::string> names;
    Expected<void> state;
    const auto write = [&](const QString &name, const QByteArray &bytes) {
        if (!state)
            return;
        state = saveBytes(bytes, folder.filePath(name));
        if (state)
            names.push_back(name.toStdString());
    };
    write(QStringLiteral("report.pdf"), reportPdf(data));
    if (!data.analyses.empty()) {
        const theme::Colors colors = figures::printColors();
        const std::vector<std::pair<QString, Figure>> all{{QStringLiteral("latency"), latencyFigure(data, colors)},
                                                          {QStringLiteral("memory"), kernelMemoryFigure(data, colors)},
                                                          {QStringLiteral("accuracy"), accuracyFigure(data, colors)}};
        for (const auto &[name, figure] : all) {
            write(name + QStringLiteral(".svg"), toSvg(figure));
            if (state)
                state = saveFigure(figure, folder.filePath(name + QStringLiteral(".png")));
            if (state)
                names.push_back(name.toStdString() + ".png");
        }
        write(QStringLiteral("numbers.csv"), QByteArray::fromStdString(explore::toCsv(numbersTable(data), figures::shown)));
    }
    if (!state)
        return tl::unexpected(state.error());
    return names;
}

} // namespace facet::exporting
