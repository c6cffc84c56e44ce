// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flash/flash_job.h"

#include "formats/file.h"

#include <QFile>
#include <QFutureInterface>
#include <QThreadPool>

namespace facet::flash {

namespace {

constexpr int kLookMs = 250;

std::vector<std::filesystem::path> systemMounts()
{
    QFile table(QStringLiteral("/proc/mounts"));
    if (!table.open(QIODevice::ReadOnly))
        return {};
    return board::fatMounts(table.readAll().toStdString());
}

} // namespace

FlashJob::FlashJob(QObject *parent, Mounts mounts) : QObject(parent), m_mounts(mounts ? std::move(mounts) : Mounts(systemMounts))
{
    m_watch.setInterval(kLookMs);
    connect(&m_watch, &QTimer::timeout, this, &FlashJob::look);
    connect(&m_copy, &QFutureWatcher<QString>::finished, this, [this] {
        if (const QString problem = m_copy.result(); !problem.isEmpty()) {
            set(State::Failed, problem);
            return;
        }
        m_left = false;
        m_since.start();
        set(State::Programming);
        m_watch.start();
    });
}

FlashJob::~FlashJob()
{
    m_copy.waitForFinished();
}

std::vector<board::DapLinkDrive> FlashJob::drives() const
{
    return board::dapLinkDrives(m_mounts());
}

void FlashJob::setPatience(int awayMs, int watchMs)
{
    m_awayMs = awayMs;
    m_watchMs = watchMs;
}

void FlashJob::set(State state, const QString &problem)
{
    m_state = state;
    m_problem = problem;
    if (state == State::Done || state == State::Failed)
        m_watch.stop();
    emit stateChanged();
}

void FlashJob::start(const board::DapLinkDrive &drive, const QString &image)
{
    if (m_state == State::Copying || m_state == State::Programming)
        return;
    m_drive = drive;
    set(State::Copying);
    QFutureInterface<QString> promise;
    promise.reportStarted();
    m_copy.setFuture(promise.future());
    // The drive of a probe takes seconds, and a dying one may block for longer.
    QThreadPool::globalInstance()->start([promise, drive, path = image.toStdString()]() mutable {
        const auto copied = board::copyImage(drive, path);
        promise.reportResult(copied ? QString() : QString::fromStdString(copied.error().message()));
        promise.reportFinished();
    });
}

std::optional<board::DapLinkDrive> FlashJob::again() const
{
    for (board::DapLinkDrive &drive : drives())
        if (m_drive.uniqueId.empty() ? drive.folder == m_drive.folder : drive.uniqueId == m_drive.uniqueId)
            return drive;
    return std::nullopt;
}

void FlashJob::look()
{
    const auto drive = again();
    if (!drive) {
        m_left = true;
        if (m_since.elapsed() > m_awayMs)
            set(State::Failed,
                tr("The drive did not come back within %1 s. Unplug the board, plug it in again, and look whether the runner "
                   "answers; else flash once more.")
                    .arg(m_awayMs / 1000));
        return;
    }
    if (const std::string said = board::failure(*drive); !said.empty()) {
        set(State::Failed, tr("The probe refused the image: %1. If the chip is locked, enable automation on the probe, copy an empty file "
                              "named erase.act, and flash again.")
                               .arg(QString::fromStdString(said).replace(u'\n', QStringLiteral("; "))));
        return;
    }
    if (m_left || m_since.elapsed() > m_watchMs)
        set(State::Done);
}

} // namespace facet::flash
