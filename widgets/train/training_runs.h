// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// All runs of the open study: a queue within the cores of this machine, and what finished runs leave in the study.
#pragma once

#include "document/study_document.h"
#include "train/training_run.h"

#include <QObject>

#include <vector>

namespace facet::train {

class TrainingRuns : public QObject {
    Q_OBJECT
public:
    TrainingRuns(document::StudyDocument &document, QObject *parent = nullptr);
    ~TrainingRuns() override; // stops all runs; they can be resumed

    struct Order {
        QString data; // a prepared set
        runs::Job job;
        QList<qint64> seeds;
    };
    // One run per seed of the current variant. Errors are said with failed().
    void start(const Order &order);
    void resume(TrainingRun &run);
    void remove(TrainingRun &run); // from the list; its folder stays. Not while it is active

    [[nodiscard]] int count() const { return int(m_runs.size()); }
    [[nodiscard]] TrainingRun &run(int index) const { return *m_runs[std::size_t(index)]; }
    [[nodiscard]] int indexOf(const TrainingRun *run) const; // -1: not there
    // Index for theme::Colors::variant: that of its variant, or the next one that no older run has. `index` is in the list.
    [[nodiscard]] int colorOf(int index) const;
    // How many trainers work at a time, for runs of so many threads.
    [[nodiscard]] static int parallel(int threads);

    // Accuracies into the study (one undo step) and weights to the other panels; again where that was done before.
    // False: its variant is not in the study any more.
    bool addToStudy(const TrainingRun &run);

    // Where new runs go.
    [[nodiscard]] static QString folder();

signals:
    void listChanged();
    void runChanged(int index); // its state or status
    void failed(const QString &message);
    // A checkpoint of integers for a variant.
    void weightsTrained(const QString &variant, const QString &checkpoint);

private:
    void load();
    void adopt(std::unique_ptr<TrainingRun> run, bool front);
    void startWaiting();

    document::StudyDocument &m_document;
    std::vector<std::unique_ptr<TrainingRun>> m_runs; // the latest first
    int m_threads = 2;
};

} // namespace facet::train
