// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Accuracy over a folder of labelled pictures: progress, figures, confusion matrix, mistakes to look at, and into the study with it.
#pragma once

#include "simulate/simulator.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace facet::figures {
class ConfusionHeat;
class TableView;
}

namespace facet::simulate {

class AccuracyView : public QWidget {
    Q_OBJECT
public:
    explicit AccuracyView(Simulator &simulator, QWidget *parent = nullptr);

    void refresh();
    [[nodiscard]] QLabel *headline() const { return m_headline; }
    [[nodiscard]] QLabel *problems() const { return m_problems; }
    [[nodiscard]] figures::TableView *matrix() const { return m_matrix; }
    [[nodiscard]] QListWidget *mistakes() const { return m_mistakes; }
    [[nodiscard]] QPushButton *addToStudy() const { return m_add; }
    [[nodiscard]] QPushButton *cancelButton() const { return m_cancel; }

signals:
    void pictureChosen(const QString &path); // a mistake to be looked at layer by layer

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void chooseFolder();
    void showMistakes();

    Simulator &m_simulator;
    QPushButton *m_folder;
    QPushButton *m_again;
    QPushButton *m_cancel;
    QPushButton *m_add;
    QProgressBar *m_progress;
    QLabel *m_headline;
    QLabel *m_detail;
    QLabel *m_problems;
    QStackedWidget *m_body;
    QLabel *m_empty;
    figures::TableView *m_matrix;
    figures::ConfusionHeat *m_heat;
    QLabel *m_mistakesTitle;
    QListWidget *m_mistakes;
    std::shared_ptr<const AccuracyOutcome> m_shown; // whose mistakes are listed
};

} // namespace facet::simulate
