// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "train/training_run.h"

#include "formats/file.h"
#include "network/fingerprint.h"
#include "study/study_file.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace facet::train {

namespace {

constexpr std::size_t kMaxLogBytes = 64u << 20;
constexpr std::size_t kMaxJobBytes = 1u << 20;

std::string fileIn(const QString &folder, const char *name)
{
    return QFile::encodeName(folder + u'/' + QLatin1String(name)).toStdString();
}

// `asked.json` is ours; the trainer keeps a copy of its own.
constexpr const char *kJob = "asked.json";
constexpr const char *kDesign = "design.facet";
constexpr const char *kLog = "log.jsonl";
constexpr const char *kQuantized = "quantized.pth.tar";

} // namespace

TrainingRun::TrainingRun(const QString &folder) : m_folder(folder)
{
    connect(&m_process, &TrainerProcess::lineRead, this, &TrainingRun::take);
    connect(&m_process, &TrainerProcess::ended, this, [this](TrainerProcess::End end, const QString &message) {
        m_problem = message;
        if (end == TrainerProcess::End::Finished && !m_state.report()) {
            m_problem = tr("The trainer ended without a result.");
            end = TrainerProcess::End::Failed;
        }
        setStatus(end == TrainerProcess::End::Finished  ? Status::Finished
                  : end == TrainerProcess::End::Stopped ? Status::Stopped
                                                        : Status::Failed);
    });
}

Expected<std::unique_ptr<TrainingRun>> TrainingRun::create(const QString &folder, const QString &variant, const network::Network &network,
                                                           runs::Job job)
{
    if (!QDir().mkpath(folder))
        return tl::unexpected(Error{"The folder of the run cannot be made", folder.toStdString(), 0, -1, "Choose another folder for runs"});
    study::Study design;
    design.variants.push_back({variant.toStdString(), network, {}, {}});
    job.design = fileIn(folder, kDesign);
    job.output = QFile::encodeName(folder).toStdString();
    if (const auto saved = study::save(design, job.design); !saved)
        return tl::unexpected(saved.error());
    if (const auto written = formats::writeFileAtomically(fileIn(folder, kJob), runs::jobText(job)); !written)
        return tl::unexpected(written.error());
    std::unique_ptr<TrainingRun> run(new TrainingRun(folder));
    run->m_variant = variant;
    run->m_madeOn = network::fingerprint(network);
    run->m_seed = qint64(job.recipe.seed);
    return run;
}

std::unique_ptr<TrainingRun> TrainingRun::open(const QString &folder)
{
    const auto job = formats::readFile(fileIn(folder, kJob), kMaxJobBytes);
    const auto design = study::load(fileIn(folder, kDesign));
    if (!job || !design || design->variants.empty())
        return nullptr;
    std::unique_ptr<TrainingRun> run(new TrainingRun(folder));
    run->m_variant = QString::fromStdString(design->variants.front().name);
    run->m_madeOn = network::fingerprint(design->variants.front().network);
    run->m_seed = QJsonDocument::fromJson(QByteArray::fromStdString(*job)).object().value(QStringLiteral("seed")).toInteger(1);
    if (const auto log = formats::readFile(fileIn(folder, kLog), kMaxLogBytes)) {
        for (std::size_t from = 0; from < log->size();) {
            const std::size_t feed = std::min(log->find('\n', from), log->size());
            if (feed > from)
                run->m_state.take(std::string_view(*log).substr(from, feed - from));
            from = feed + 1;
        }
    }
    run->m_status = run->m_state.report() ? Status::Finished : Status::Stopped;
    return run;
}

QString TrainingRun::title() const
{
    return tr("%1, seed %2").arg(m_variant).arg(m_seed);
}

QString TrainingRun::quantizedCheckpoint() const
{
    return m_folder + u'/' + QLatin1String(kQuantized);
}

QString TrainingRun::recipeWords() const
{
    const auto job = formats::readFile(fileIn(m_folder, kJob), kMaxJobBytes);
    return job ? QString::fromStdString(runs::recipeWords(*job)) : QString();
}

void TrainingRun::start()
{
    if (m_status == Status::Paused) {
        m_process.resume();
        return;
    }
    if (m_process.isRunning())
        return;
    m_problem.clear();
    setStatus(Status::Training);
    m_process.start(QFile::decodeName(fileIn(m_folder, kJob).c_str()));
}

void TrainingRun::pause()
{
    if (m_status == Status::Training)
        m_process.pause();
}

void TrainingRun::stop()
{
    if (m_status == Status::Waiting) {
        setStatus(Status::Stopped);
    } else if (m_status == Status::Training || m_status == Status::Paused) {
        setStatus(Status::Stopping);
        m_process.stop();
    }
}

void TrainingRun::take(const QByteArray &line)
{
    m_state.take(std::string_view(line.constData(), std::size_t(line.size())));
    if (m_status == Status::Training && m_state.stage() == runs::Stage::Paused)
        setStatus(Status::Paused);
    else if (m_status == Status::Paused && m_state.stage() == runs::Stage::Training)
        setStatus(Status::Training);
    else
        emit changed();
}

void TrainingRun::setStatus(Status status)
{
    m_status = status;
    emit statusChanged();
    emit changed();
}

} // namespace facet::train
