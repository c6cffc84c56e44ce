// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "registers/compiler.h"

#include "arithmetic/random_parameters.h"
#include "export/figure_export.h"
#include "figures/chart_panel.h"
#include "formats/checkpoint_parameters.h"
#include "program/program_json.h"
#include "theme/icons.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

namespace facet::registers {

namespace {

struct Weighted {
    network::Network network;
    network::Parameters parameters;
};

tl::expected<Weighted, Errors> weighted(const network::Network &network, const network::Shapes &shapes, const WeightsChoice &choice)
{
    if (choice.checkpoint.isEmpty()) {
        auto random = arithmetic::randomParameters(network, shapes, choice.seed);
        return Weighted{std::move(random.network), std::move(random.parameters)};
    }
    const auto checkpoint = formats::readCheckpoint(choice.checkpoint.toStdString());
    if (!checkpoint)
        return tl::unexpected(Errors{checkpoint.error()});
    auto read = formats::parametersOf(*checkpoint, network);
    if (!read)
        return tl::unexpected(read.error());
    return Weighted{std::move(read->network), std::move(read->parameters)};
}

} // namespace

QString messages(const Errors &errors)
{
    QStringList lines;
    for (const Error &error : errors)
        lines << QString::fromStdString(error.message());
    return lines.join(u'\n');
}

Compiler::Compiler(document::StudyDocument &document, QWidget *window)
    : QObject(window), m_document(document), m_window(window), m_exportProject(new QAction(this)), m_exportProgram(new QAction(this))
{
    m_exportProject->setObjectName(QStringLiteral("exportProject"));
    m_exportProgram->setObjectName(QStringLiteral("exportProgram"));
    m_exportProject->setIcon(theme::icon("export"));
    m_exportProgram->setIcon(theme::icon("export"));
    connect(m_exportProject, &QAction::triggered, this, &Compiler::exportProject);
    connect(m_exportProgram, &QAction::triggered, this, &Compiler::exportProgram);
    retranslate();
}

void Compiler::retranslate()
{
    m_exportProject->setText(tr("Export C Project for the Vendor SDK..."));
    m_exportProject->setToolTip(
        tr("Write the current variant as a C project with a known answer, and the files of the vendor's converter"));
    m_exportProgram->setText(tr("Export Register Program..."));
    m_exportProgram->setToolTip(tr("Write every register and memory word of the current variant as JSON"));
}

void Compiler::setWeights(const WeightsChoice &choice)
{
    m_weights = choice;
    emit weightsChanged();
}

namespace {

// The variant with its weights, placed. `finish` makes the program of it.
template <typename Finish>
tl::expected<program::Program, Errors> compiled(const document::StudyDocument &document, const WeightsChoice &choice, Finish finish)
{
    const network::Network *network = document.currentNetwork();
    const auto refuse = [](const QString &what, const QString &remedy) {
        return tl::unexpected(Errors{{what.toStdString(), {}, 0, -1, remedy.toStdString()}});
    };
    if (network == nullptr || network->layers.empty())
        return refuse(Compiler::tr("The variant has no layers"), {});
    const auto broken = [&refuse] {
        return refuse(Compiler::tr("The design breaks rules of the chip, so there are no registers for it"),
                      Compiler::tr("The findings say what would mend it"));
    };
    if (device::hasErrors(document.analysis(document.currentVariant()).findings))
        return broken();
    auto withWeights = weighted(*network, document.analysis(document.currentVariant()).shapes, choice);
    if (!withWeights)
        return tl::unexpected(withWeights.error());
    const study::Analysis analysis = study::analyze(withWeights->network, document.study().settings);
    if (device::hasErrors(analysis.findings))
        return broken();
    return finish(document.variant(document.currentVariant()).name, *withWeights, analysis, document.study().settings.device);
}

} // namespace

tl::expected<program::Program, Errors> Compiler::registers() const
{
    return compiled(m_document, m_weights,
                    [](const std::string &name, const Weighted &w, const study::Analysis &a,
                       device::DeviceId device) -> tl::expected<program::Program, Errors> {
                        return program::registersOnly(name, w.network, a.shapes, device, a.placement);
                    });
}

tl::expected<program::Program, Errors> Compiler::compile() const
{
    const quint64 seed = m_weights.seed;
    return compiled(m_document, m_weights,
                    [seed](const std::string &name, const Weighted &w, const study::Analysis &a,
                           device::DeviceId device) -> tl::expected<program::Program, Errors> {
                        const network::FeatureMap sample = arithmetic::randomInput(w.network.input(), seed);
                        auto program = program::compile({name, w.network, a.shapes, device, a.placement, w.parameters, sample, -1});
                        if (!program)
                            return tl::unexpected(Errors{program.error()});
                        return std::move(*program);
                    });
}

Expected<void> Compiler::saveProject(const QString &folder, bool replace) const
{
    const auto program = compile();
    if (!program)
        return tl::unexpected(program.error().front());
    const auto files = program::exportedFiles(*program);
    if (!files)
        return tl::unexpected(files.error());
    return formats::writeFolder(folder.toStdString(), *files, replace);
}

Expected<void> Compiler::saveProgram(const QString &path) const
{
    const auto program = compile();
    if (!program)
        return tl::unexpected(program.error().front());
    return exporting::saveBytes(QByteArray::fromStdString(program::programJson(*program)), path);
}

void Compiler::chooseCheckpoint()
{
    const QString path = QFileDialog::getOpenFileName(m_window, tr("Weights"), QFileInfo(m_weights.checkpoint).path(),
                                                      tr("Checkpoints (*.pth.tar *.pth *.pt);;All files (*)"));
    if (!path.isEmpty())
        setWeights({path, m_weights.seed});
}

void Compiler::exportProject()
{
    const QString folder = QFileDialog::getExistingDirectory(m_window, tr("Folder for the project"));
    if (folder.isEmpty())
        return;
    bool replace = false;
    if (!QDir(folder).isEmpty()) {
        const auto answer = QMessageBox::question(
            m_window, tr("Folder is not empty"),
            tr("%1 has files already. Files of the same names are replaced; others stay.").arg(QDir::toNativeSeparators(folder)),
            QMessageBox::Ok | QMessageBox::Cancel, QMessageBox::Cancel);
        if (answer != QMessageBox::Ok)
            return;
        replace = true;
    }
    report(saveProject(folder, replace));
}

void Compiler::exportProgram()
{
    const QString path = QFileDialog::getSaveFileName(m_window, tr("Register program"),
                                                      figures::fileNameFor(m_document, QStringLiteral("program")) + QStringLiteral(".json"),
                                                      tr("Register programs (*.json)"));
    if (!path.isEmpty())
        report(saveProgram(path));
}

void Compiler::report(const Expected<void> &done)
{
    if (!done)
        QMessageBox::critical(m_window, tr("Not exported"), QString::fromStdString(done.error().message()));
}

} // namespace facet::registers
