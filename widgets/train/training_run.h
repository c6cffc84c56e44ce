// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One run: its folder, its trainer while one is at work, and what its lines tell.
#pragma once

#include "error.h"
#include "network/network.h"
#include "runs/job.h"
#include "runs/run_state.h"
#include "train/trainer_process.h"

#include <QObject>

#include <memory>
#include <optional>

namespace facet::train {

enum class Status { Waiting, Training, Paused, Stopping, Stopped, Finished, Failed };

class TrainingRun : public QObject {
    Q_OBJECT
public:
    // Makes the folder with the design and the job in it. Errors: a disk that is full, a folder that cannot be written.
    [[nodiscard]] static Expected<std::unique_ptr<TrainingRun>> create(const QString &folder, const QString &variant,
                                                                       const network::Network &network, runs::Job job);
    // What is left of a run that was begun at another time. nullptr: the folder holds none.
    [[nodiscard]] static std::unique_ptr<TrainingRun> open(const QString &folder);

    void start(); // or go on
    void pause();
    void stop();
    void leave() { m_process.leave(); } // the program ends

    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] const QString &variant() const { return m_variant; } // by its name when the run was made
    [[nodiscard]] std::int64_t madeOn() const { return m_madeOn; }     // fingerprint of its design
    [[nodiscard]] qint64 seed() const { return m_seed; }
    [[nodiscard]] QString title() const; // "facenet-v7, seed 1"
    [[nodiscard]] Status status() const { return m_status; }
    [[nodiscard]] bool isActive() const
    {
        return m_status == Status::Training || m_status == Status::Paused || m_status == Status::Stopping;
    }
    [[nodiscard]] bool canStart() const { return m_status == Status::Stopped || m_status == Status::Failed || m_status == Status::Paused; }
    [[nodiscard]] const QString &problem() const { return m_problem; } // of a failed run
    [[nodiscard]] const runs::RunState &state() const { return m_state; }
    [[nodiscard]] QString quantizedCheckpoint() const; // exists once it has finished
    [[nodiscard]] QString recipeWords() const;

signals:
    void changed();       // anything that is shown
    void statusChanged(); // also signals changed()

private:
    explicit TrainingRun(const QString &folder);
    void setStatus(Status status);
    void take(const QByteArray &line);

    QString m_folder;
    QString m_variant;
    std::int64_t m_madeOn = 0;
    qint64 m_seed = 1;
    Status m_status = Status::Waiting;
    QString m_problem;
    runs::RunState m_state;
    TrainerProcess m_process;
};

} // namespace facet::train
