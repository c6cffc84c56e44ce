// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "train/training_runs.h"

#include "runs/measurements.h"
#include "study/seed_means.h"
#include "theme/colors.h"

#include <QDate>
#include <QDir>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>
#include <QThread>

#include <algorithm>

namespace facet::train {

namespace {

constexpr int kMostRemembered = 40; // runs of earlier days

QString freeFolder(const QString &base, const QString &variant, qint64 seed)
{
    static const QRegularExpression kStrange(QStringLiteral("[^A-Za-z0-9._-]+"));
    QString name = variant;
    name.replace(kStrange, QStringLiteral("_"));
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    const QString wanted = QStringLiteral("%1/%2-seed%3").arg(base, name.isEmpty() ? QStringLiteral("run") : name).arg(seed);
    QString free = wanted;
    for (int number = 2; QFileInfo::exists(free); ++number)
        free = QStringLiteral("%1-%2").arg(wanted).arg(number);
    return free;
}

} // namespace

TrainingRuns::TrainingRuns(document::StudyDocument &document, QObject *parent) : QObject(parent), m_document(document)
{
    connect(&document, &document::StudyDocument::reset, this, &TrainingRuns::load);
    load();
}

TrainingRuns::~TrainingRuns()
{
    for (const auto &run : m_runs) // all at once, so that they save at the same time
        run->leave();
}

QString TrainingRuns::folder()
{
    const QString chosen = QSettings().value(QStringLiteral("train/folder")).toString();
    return chosen.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/runs") : chosen;
}

int TrainingRuns::parallel(int threads)
{
    return std::max(1, QThread::idealThreadCount() / std::max(1, threads));
}

// Runs of earlier days whose variants are in the study. Those at work stay, whatever study is open.
void TrainingRuns::load()
{
    std::erase_if(m_runs, [](const auto &run) { return !run->isActive() && run->status() != Status::Waiting; });
    int left = kMostRemembered;
    for (const QFileInfo &info : QDir(folder()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Time)) {
        const QString path = info.absoluteFilePath();
        if (std::ranges::any_of(m_runs, [&](const auto &run) { return run->folder() == path; }))
            continue;
        auto run = left-- > 0 ? TrainingRun::open(path) : nullptr;
        if (run && m_document.study().indexOf(run->variant().toStdString()) >= 0)
            adopt(std::move(run), false);
    }
    emit listChanged();
}

void TrainingRuns::adopt(std::unique_ptr<TrainingRun> run, bool front)
{
    TrainingRun *taken = run.get();
    connect(taken, &TrainingRun::changed, this, [this, taken] { emit runChanged(indexOf(taken)); });
    connect(taken, &TrainingRun::statusChanged, this, [this, taken] {
        if (taken->status() == Status::Finished)
            addToStudy(*taken);
        startWaiting();
    });
    m_runs.insert(front ? m_runs.begin() : m_runs.end(), std::move(run));
}

void TrainingRuns::start(const Order &order)
{
    const int variant = m_document.currentVariant();
    if (variant < 0)
        return;
    const study::Variant &trained = m_document.variant(variant);
    const QString name = QString::fromStdString(trained.name);
    // The first seed ends up on top of the list and starts first.
    std::vector<std::unique_ptr<TrainingRun>> made;
    for (const qint64 seed : order.seeds) {
        runs::Job job = order.job;
        job.data = QFile::encodeName(order.data).toStdString();
        job.recipe.seed = std::uint64_t(seed);
        auto run = TrainingRun::create(freeFolder(folder(), name, seed), name, trained.network, std::move(job));
        if (!run) {
            emit failed(QString::fromStdString(run.error().message()));
            break;
        }
        made.push_back(std::move(*run));
    }
    m_threads = order.job.recipe.threads;
    for (auto run = made.rbegin(); run != made.rend(); ++run)
        adopt(std::move(*run), true);
    emit listChanged();
    startWaiting();
}

void TrainingRuns::startWaiting()
{
    auto atWork = std::ranges::count_if(m_runs, [](const auto &run) { return run->isActive(); });
    for (const auto &run : m_runs) {
        if (run->status() == Status::Waiting && atWork < parallel(m_threads)) {
            ++atWork;
            // Later: we may be in the middle of a signal of another run.
            QMetaObject::invokeMethod(
                run.get(),
                [taken = run.get()] {
                    if (taken->status() == Status::Waiting)
                        taken->start();
                },
                Qt::QueuedConnection);
        }
    }
}

void TrainingRuns::resume(TrainingRun &run)
{
    if (run.canStart())
        run.start();
}

void TrainingRuns::remove(TrainingRun &run)
{
    if (run.isActive())
        return;
    std::erase_if(m_runs, [&](const auto &each) { return each.get() == &run; });
    emit listChanged();
}

int TrainingRuns::indexOf(const TrainingRun *run) const
{
    const auto found = std::ranges::find_if(m_runs, [&](const auto &each) { return each.get() == run; });
    return found == m_runs.end() ? -1 : int(found - m_runs.begin());
}

int TrainingRuns::colorOf(int index) const
{
    // From the oldest on, so that a new run changes no color.
    std::vector<int> taken;
    for (int i = count() - 1; i >= index; --i) {
        const int wanted = std::max(0, m_document.study().indexOf(run(i).variant().toStdString()));
        const auto isFree = [&](int color) { return std::ranges::find(taken, color) == taken.end(); };
        int color = wanted;
        for (int step = 1; !isFree(color) && step < theme::kCategories; ++step)
            color = (wanted + step) % theme::kCategories;
        taken.push_back(isFree(color) ? color : wanted + theme::kCategories);
    }
    return taken.back();
}

bool TrainingRuns::addToStudy(const TrainingRun &run)
{
    const int variant = m_document.study().indexOf(run.variant().toStdString());
    const runs::RunState &state = run.state();
    if (variant < 0 || !state.report() || !state.start()) {
        emit failed(tr("\"%1\" is not in the study any more: its accuracy was not added.").arg(run.variant()));
        return false;
    }
    runs::MeasuredRun measured{*state.start(), *state.report(), run.madeOn(), run.recipeWords().toStdString(),
                               QDate::currentDate().toString(Qt::ISODate).toStdString()};
    measured.start.seed = run.seed();
    emit weightsTrained(run.variant(), run.quantizedCheckpoint()); // first: who follows the document then knows them
    m_document.setMeasurements(variant, study::withSeedMeans(m_document.variant(variant).measurements, runs::measurementsOf(measured)),
                               tr("Add trained accuracy of %1").arg(run.title()));
    return true;
}

} // namespace facet::train
