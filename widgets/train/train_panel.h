// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The Train panel: recipe and runs at the left, curves and results at the right.
#pragma once

#include "figures/chart_panel.h"
#include "train/training_runs.h"

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace facet::figures {
class ChartFrame;
}

namespace facet::train {

class CurvesChart;
class RecipeForm;
class ResultsView;

class TrainPanel : public figures::ChartPanel {
    Q_OBJECT
public:
    TrainPanel(document::StudyDocument &document, document::Selection &selection, QWidget *parent = nullptr);

    [[nodiscard]] TrainingRuns &runs() { return *m_runs; }
    [[nodiscard]] RecipeForm *form() const { return m_form; }
    [[nodiscard]] QListWidget *list() const { return m_list; }
    [[nodiscard]] CurvesChart *chart() const { return m_chart; }
    [[nodiscard]] figures::ChartFrame *frame() const { return m_frame; }
    [[nodiscard]] ResultsView *results() const { return m_results; }
    [[nodiscard]] QLabel *status() const { return m_status; }
    [[nodiscard]] QPushButton *startButton() const { return m_start; }
    [[nodiscard]] QPushButton *pauseButton() const { return m_pause; }
    [[nodiscard]] QPushButton *stopButton() const { return m_stop; }
    [[nodiscard]] QPushButton *resumeButton() const { return m_resume; }
    [[nodiscard]] QPushButton *addButton() const { return m_add; }
    [[nodiscard]] TrainingRun *currentRun() const;

public slots:
    void startRuns();
    void pauseRun();
    void resumeRun();
    void stopRun();

signals:
    void weightsTrained(const QString &variant, const QString &checkpoint);

protected:
    void refresh() override;
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildLeft();
    QLayout *buildTop();
    void rebuildList();
    void showRun(int index); // its row of the list
    void showCurves();
    void showStatus();
    void showActions();
    [[nodiscard]] QString statusText(const TrainingRun &run) const;
    [[nodiscard]] std::vector<const TrainingRun *> shownRuns() const;

    TrainingRuns *m_runs;
    RecipeForm *m_form;
    QPushButton *m_start;
    QPushButton *m_pause;
    QPushButton *m_resume;
    QPushButton *m_stop;
    QPushButton *m_add;
    QToolButton *m_forget;
    QLabel *m_status;
    QProgressBar *m_progress;
    QLabel *m_runsTitle;
    QListWidget *m_list;
    QStackedWidget *m_body;
    QLabel *m_empty;
    QSplitter *m_columns;
    QSplitter *m_right;
    CurvesChart *m_chart;
    figures::ChartFrame *m_frame;
    ResultsView *m_results;
    QString m_message; // of the last failure to start
    bool m_rebuilding = false;
    std::size_t m_drawnEpochs = 0; // of all runs, when the curves were last drawn
};

} // namespace facet::train
