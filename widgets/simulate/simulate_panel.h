// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The Simulate panel: weights and inputs above; what comes out, layer by layer, below. Drops of files go to where they belong.
#pragma once

#include "figures/chart_panel.h"
#include "simulate/simulator.h"

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabWidget;
class QToolButton;

namespace facet::simulate {

class AccuracyView;
class InputStrip;
class MapsView;
class ReferenceView;
class ResultView;
class WeightsBar;

class SimulatePanel : public figures::ChartPanel {
    Q_OBJECT
public:
    SimulatePanel(document::StudyDocument &document, document::Selection &selection, QWidget *parent = nullptr);

    [[nodiscard]] Simulator &simulator() { return *m_simulator; }
    [[nodiscard]] WeightsBar *weightsBar() const { return m_weights; }
    [[nodiscard]] InputStrip *inputs() const { return m_inputs; }
    [[nodiscard]] ResultView *results() const { return m_results; }
    [[nodiscard]] MapsView *maps() const { return m_maps; }
    [[nodiscard]] ReferenceView *reference() const { return m_reference; }
    [[nodiscard]] AccuracyView *accuracy() const { return m_accuracy; }
    [[nodiscard]] QTabWidget *tabs() const { return m_tabs; }
    [[nodiscard]] QLabel *status() const { return m_status; }
    [[nodiscard]] QListWidget *messages() const { return m_messages; }

    // Files dropped on the panel: pictures and samples become inputs, a checkpoint the weights, a folder of layer outputs the reference, a
    // folder with a sub-folder per class the data set.
    void takeFiles(const QStringList &paths);

public slots:
    void addInputsWithDialog();

protected:
    void refresh() override;
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildTop(class QVBoxLayout *layout);
    void showOutcome();
    void showStatus();
    void showMessages();
    void fillAddMenu();

    Simulator *m_simulator;
    WeightsBar *m_weights;
    QToolButton *m_messagesButton;
    QListWidget *m_messages;
    InputStrip *m_inputs;
    QToolButton *m_add; // with a menu
    QToolButton *m_remove;
    QLabel *m_status;
    QString m_statusText; // before it is cut to the room there is
    QPushButton *m_run;
    QPushButton *m_cancel;
    QStackedWidget *m_body;
    QLabel *m_empty;
    QSplitter *m_columns;
    ResultView *m_results;
    QTabWidget *m_tabs;
    MapsView *m_maps;
    ReferenceView *m_reference;
    AccuracyView *m_accuracy;
};

} // namespace facet::simulate
