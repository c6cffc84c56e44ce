// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulate/background.h"

#include <QElapsedTimer>

#include <algorithm>
#include <mutex>

namespace facet::simulate {

namespace {

constexpr int kProgressMs = 50;

} // namespace

Background::~Background()
{
    for (Run &run : m_runs)
        run.thread.request_stop();
    m_runs.clear(); // joins
}

void Background::begin(std::function<void(std::stop_token, quint64)> body)
{
    const bool wasRunning = isRunning();
    for (Run &run : m_runs)
        run.thread.request_stop();
    m_current = ++m_last;
    m_runs.push_back(
        {m_current, std::jthread([body = std::move(body), run = m_current](const std::stop_token &stop) { body(stop, run); })});
    if (!wasRunning)
        emit runningChanged(true);
}

Background::Progress Background::progressOf(quint64 run)
{
    struct State {
        std::mutex mutex;
        QElapsedTimer timer;
    };
    auto state = std::make_shared<State>();
    return [this, run, state](qint64 done, qint64 total) {
        const std::scoped_lock lock(state->mutex);
        if (state->timer.isValid() && state->timer.elapsed() < kProgressMs && done < total)
            return;
        state->timer.start();
        QMetaObject::invokeMethod(
            this,
            [this, run, done, total] {
                if (run == m_current)
                    emit progressed(done, total);
            },
            Qt::QueuedConnection);
    };
}

void Background::post(quint64 run, std::function<void()> deliver)
{
    QMetaObject::invokeMethod(
        this,
        [this, run, deliver = std::move(deliver)] {
            std::erase_if(m_runs, [run](const Run &r) { return r.number == run; }); // joins a thread that is at its end
            if (run != m_current)
                return;
            m_current = 0;
            deliver(); // may start the next
            if (!isRunning())
                emit runningChanged(false);
        },
        Qt::QueuedConnection);
}

void Background::cancel()
{
    if (!isRunning())
        return;
    for (Run &run : m_runs)
        run.thread.request_stop();
    m_current = 0;
    emit runningChanged(false);
}

} // namespace facet::simulate
