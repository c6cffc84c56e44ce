// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What came out: the class, the outputs, the check on the accelerator model, and the layers as a table.
#pragma once

#include "document/selection.h"
#include "simulate/simulator.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace facet::figures {
class TableView;
}

namespace facet::simulate {

class LogitsView;

class ResultView : public QWidget {
    Q_OBJECT
public:
    ResultView(Simulator &simulator, document::Selection &selection, QWidget *parent = nullptr);

    void refresh();
    [[nodiscard]] QLabel *headline() const { return m_headline; }
    [[nodiscard]] LogitsView *logits() const { return m_logits; }
    [[nodiscard]] figures::TableView *layers() const { return m_layers; }
    [[nodiscard]] QPushButton *crossCheck() const { return m_crossCheck; }
    [[nodiscard]] QLabel *crossCheckText() const { return m_crossCheckText; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showHeadline();
    void showCrossCheck();
    void showSelection();

    Simulator &m_simulator;
    document::Selection &m_selection;
    QLabel *m_headline;
    QLabel *m_detail;
    LogitsView *m_logits;
    QPushButton *m_crossCheck;
    QLabel *m_crossCheckText;
    figures::TableView *m_layers;
    std::vector<int> m_rows; // layer by row of the table
};

} // namespace facet::simulate
