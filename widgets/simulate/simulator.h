// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the Simulate panel is about: choices, runs in the background, and their latest results. No widgets.
#pragma once

#include "arithmetic/compare.h"
#include "document/study_document.h"
#include "simulate/accuracy_run.h"
#include "simulate/background.h"
#include "simulate/simulation.h"
#include "study/cross_check.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <optional>

namespace facet::simulate {

// Layer outputs that somebody else computed.
struct Reference {
    QString path; // folder or file
    std::vector<arithmetic::StageCapture> stages;
    Errors errors;
};

class Simulator : public QObject {
    Q_OBJECT
public:
    explicit Simulator(document::StudyDocument &document, QObject *parent = nullptr);

    // ---- choices ----
    [[nodiscard]] const WeightsChoice &weights() const { return m_weights; } // of the current variant
    void setWeights(const WeightsChoice &choice);
    void setWeightsOf(const QString &variant, const WeightsChoice &choice); // of any variant of the study
    [[nodiscard]] const QList<InputSource> &inputs() const { return m_inputs; }
    void addInputs(const QStringList &paths); // pictures, samples, raw images; shows the first new one
    void addRandomInput();
    void addDrawnInputs();
    void removeInput(int index);
    void clearInputs();
    [[nodiscard]] int shown() const { return m_shown; }
    void setShown(int index);
    [[nodiscard]] QString className(int index) const; // "class 1" where none was given
    [[nodiscard]] const QStringList &classNames() const { return m_classNames; }
    void setClassName(int index, const QString &name);

    // ---- the run ----
    // Compares what should be computed with what was, and runs if that is cheap. Many calls in a row make one run.
    void update();
    void runNow();
    void cancel();
    [[nodiscard]] std::shared_ptr<const Outcome> outcome() const { return m_outcome; } // null: never ran
    [[nodiscard]] bool isStale() const; // design, weights or inputs are not those of the outcome
    [[nodiscard]] bool isRunning() const { return m_run.isRunning(); }
    [[nodiscard]] bool runsByItself() const; // cheap enough
    // Why the current design cannot be simulated; empty if it can.
    [[nodiscard]] QString obstacle() const;

    // ---- reference ----
    void setReference(const QString &path); // a folder of layer outputs or one .npy; empty: none
    [[nodiscard]] const Reference *reference() const { return m_reference ? &*m_reference : nullptr; }
    [[nodiscard]] const arithmetic::Comparison &comparison() const { return m_comparison; } // empty without outcome or reference

    // ---- accelerator model ----
    struct CrossCheckOutcome {
        std::optional<study::CrossCheck> check;
        Error error;
        double estimatedCycles = 0;
        QString device;
    };
    void crossCheck(); // of the outcome; it must be fresh
    [[nodiscard]] bool canCrossCheck() const;
    [[nodiscard]] bool isCrossChecking() const { return m_crossRun.isRunning(); }
    [[nodiscard]] const CrossCheckOutcome *crossCheckOutcome() const { return m_cross ? &*m_cross : nullptr; } // of this outcome

    // ---- accuracy ----
    void measureAccuracy(const QString &folder);
    void cancelAccuracy();
    [[nodiscard]] Background &accuracyRun() { return m_accuracyRun; }
    [[nodiscard]] std::shared_ptr<const AccuracyOutcome> accuracy() const { return m_accuracy; }
    [[nodiscard]] bool accuracyIsStale() const;
    // Stores it as a measurement of the current variant, one undo step.
    void addAccuracyToStudy();
    [[nodiscard]] bool canAddAccuracy() const;

signals:
    void choicesChanged();
    void outcomeChanged(); // new, or its staleness
    void runningChanged(bool running);
    void referenceChanged();
    void crossCheckChanged();
    void accuracyChanged();
    void classNamesChanged();

private:
    [[nodiscard]] Request wanted() const;
    void takeVariant();
    void compare();
    void inputsChanged();

    document::StudyDocument &m_document;
    WeightsChoice m_weights;
    QString m_variant;                       // whose weights these are
    QHash<QString, WeightsChoice> m_choices; // by variant, of the open study
    QList<InputSource> m_inputs;
    int m_shown = 0;
    QStringList m_classNames;
    QTimer m_delay;
    Background m_run;
    Background m_crossRun;
    Background m_accuracyRun;
    std::shared_ptr<const Outcome> m_outcome;
    std::optional<Reference> m_reference;
    arithmetic::Comparison m_comparison;
    std::optional<CrossCheckOutcome> m_cross;
    std::shared_ptr<const AccuracyOutcome> m_accuracy;
    int m_nextSeed = 1;
};

// A folder of stages, a stage by its file name, or else the outputs of the last layer.
[[nodiscard]] Reference readReference(const QString &path, int lastLayer);

} // namespace facet::simulate
