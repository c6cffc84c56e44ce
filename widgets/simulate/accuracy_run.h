// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Accuracy over a folder of labelled pictures: one sub-folder per class. No widgets, any thread.
#pragma once

#include "simulate/simulation.h"
#include "study/classification.h"
#include "study/study.h"

#include <QStringList>

#include <functional>

namespace facet::simulate {

inline constexpr int kMostPictures = 1'000'000;
inline constexpr int kMostMistakes = 500; // kept to look at
inline constexpr int kMostErrors = 100;   // kept to read; all are counted

struct LabelledFolder {
    QString path;
    QStringList classes;      // names of the sub-folders; index = class
    QList<QStringList> files; // absolute paths by class
    [[nodiscard]] qint64 count() const;
    [[nodiscard]] QString name() const; // of the folder, without its path
};

// Sub-folders whose names are those of `classNames` (any case) take their places; otherwise they are numbered in the order of their names.
// Errors: no sub-folders, none with pictures or samples, more classes than the network has outputs.
[[nodiscard]] Expected<LabelledFolder> scanFolder(const QString &path, const QStringList &classNames, int outputs);

struct Mistake {
    QString path;
    int truth = 0;
    int predicted = 0;
    double confidence = 0; // softmax of the predicted class
    QImage picture;
};

struct AccuracyOutcome {
    LabelledFolder folder;
    network::Network design; // it was measured on
    WeightsChoice weights;
    study::ConfusionMatrix matrix;
    std::vector<Mistake> mistakes; // the surest first
    Errors errors;                 // pictures that could not be read, and whatever stopped the run
    qint64 unreadable = 0;
    double seconds = 0;
    bool complete = false; // every picture was looked at
};

struct AccuracyRequest {
    network::Network design;
    WeightsChoice weights;
    std::shared_ptr<const Prepared> prepared; // may be null
    QString folder;
    QStringList classNames;
};

// Pictures are read and computed by as many threads as the machine has. Stopped: what was counted so far, not complete.
[[nodiscard]] AccuracyOutcome measureAccuracy(const AccuracyRequest &request, std::stop_token stop,
                                              const std::function<void(qint64 done, qint64 total)> &progress);

// As it goes into the study. The run must be complete.
[[nodiscard]] study::Measurement measurementOf(const AccuracyOutcome &outcome, const QString &engineVersion, const QString &isoDate);

} // namespace facet::simulate
