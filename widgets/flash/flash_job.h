// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Flashing through the probe's drive, step by step and without blocking the window: copy, wait for the drive to come back, read
// what the probe says.
#pragma once

#include "board/daplink.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <functional>
#include <vector>

namespace facet::flash {

class FlashJob : public QObject {
    Q_OBJECT
public:
    enum class State { Idle, Copying, Programming, Done, Failed };
    Q_ENUM(State)

    // Where drives are mounted at the moment; replaced by tests.
    using Mounts = std::function<std::vector<std::filesystem::path>()>;
    explicit FlashJob(QObject *parent = nullptr, Mounts mounts = {});
    ~FlashJob() override;

    [[nodiscard]] std::vector<board::DapLinkDrive> drives() const;
    void start(const board::DapLinkDrive &drive, const QString &image);
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString problem() const { return m_problem; } // what, why and what to do, when Failed

    // How long the drive may stay away, and how long it is watched when it never left (a probe may be faster than the watch).
    void setPatience(int awayMs, int watchMs);

signals:
    void stateChanged();

private:
    void set(State state, const QString &problem = {});
    void look();
    [[nodiscard]] std::optional<board::DapLinkDrive> again() const;

    Mounts m_mounts;
    State m_state = State::Idle;
    QString m_problem;
    board::DapLinkDrive m_drive;
    QFutureWatcher<QString> m_copy;
    QTimer m_watch;
    QElapsedTimer m_since;
    bool m_left = false;
    int m_awayMs = 20'000;
    int m_watchMs = 4'000;
};

} // namespace facet::flash
