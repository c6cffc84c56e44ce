// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What came out of a run: consistency check, key metrics, ROC curve, confusion matrix, the worst mistakes as pictures, and the log.
#pragma once

#include "train/curves_data.h"
#include "train/training_run.h"

#include <QWidget>

#include <vector>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QTabWidget;

namespace facet::figures {
class ChartFrame;
class ConfusionHeat;
class SegmentedControl;
class TableView;
} // namespace facet::figures

namespace facet::train {

class RocChart;

class ResultsView : public QWidget {
    Q_OBJECT
public:
    explicit ResultsView(QWidget *parent = nullptr);

    struct Shown {
        const TrainingRun *run = nullptr; // the current one; may be none
        std::vector<const TrainingRun *> all;
        std::vector<RunCurves> curves; // of `all`, in their order
    };
    void show(const Shown &shown);
    // Index into the splits of reports: validation first, then test.
    [[nodiscard]] int split() const;

    [[nodiscard]] QTabWidget *tabs() const { return m_tabs; }
    [[nodiscard]] QLabel *verdict() const { return m_verdict; }
    [[nodiscard]] figures::TableView *metrics() const { return m_metrics; }
    [[nodiscard]] figures::TableView *confusion() const { return m_confusion; }
    [[nodiscard]] RocChart *roc() const { return m_roc; }
    [[nodiscard]] QListWidget *mistakes() const { return m_mistakes; }
    [[nodiscard]] QPlainTextEdit *log() const { return m_log; }

signals:
    void splitChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showVerdict(const TrainingRun *run);
    void showMetrics(const Shown &shown);
    void showConfusion(const TrainingRun *run);
    void showMistakes(const TrainingRun *run);
    void showLog(const TrainingRun *run);
    [[nodiscard]] const training::SplitMetrics *splitOf(const TrainingRun *run) const;

    figures::SegmentedControl *m_split;
    figures::SegmentedControl *m_compare; // stages of one run, or several runs
    QLabel *m_verdict;
    QTabWidget *m_tabs;
    figures::TableView *m_metrics;
    RocChart *m_roc;
    figures::ChartFrame *m_rocFrame;
    figures::TableView *m_confusion;
    figures::ConfusionHeat *m_heat;
    QLabel *m_mistakesTitle;
    QListWidget *m_mistakes;
    QPlainTextEdit *m_log;
    QString m_mistakesOf; // folder of the run whose mistakes are listed
};

} // namespace facet::train
