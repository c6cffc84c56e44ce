// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Our layers against those that somebody else computed: the first that differs, and there the maps side by side.
#pragma once

#include "document/selection.h"
#include "explore/table.h"
#include "simulate/simulator.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace facet::figures {
class TableView;
}

namespace facet::simulate {

class MapGrid;

class ReferenceView : public QWidget {
    Q_OBJECT
public:
    ReferenceView(Simulator &simulator, document::Selection &selection, QWidget *parent = nullptr);

    void refresh();
    [[nodiscard]] QLabel *verdict() const { return m_verdict; }
    [[nodiscard]] figures::TableView *table() const { return m_table; }
    [[nodiscard]] MapGrid *ours() const { return m_maps[0]; }
    [[nodiscard]] MapGrid *theirs() const { return m_maps[1]; }
    [[nodiscard]] MapGrid *difference() const { return m_maps[2]; }
    [[nodiscard]] QSpinBox *channel() const { return m_channel; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void chooseFolder();
    void chooseFile();
    void saveOurs();
    void showRow(int row);
    void showChannel();
    [[nodiscard]] QString verdictText() const;

    Simulator &m_simulator;
    document::Selection &m_selection;
    QPushButton *m_folder;
    QPushButton *m_file;
    QPushButton *m_save;
    QPushButton *m_remove;
    QLabel *m_verdict;
    QStackedWidget *m_body;
    QLabel *m_empty;
    figures::TableView *m_table;
    QLabel *m_channelCaption;
    QSpinBox *m_channel;
    QLabel *m_readout;
    std::array<QLabel *, 3> m_captions{};
    std::array<MapGrid *, 3> m_maps{};
    int m_row = -1; // of the comparison that is shown
};

// One row per stage: verdict, how much differs, and where first.
[[nodiscard]] explore::Table comparisonTable(const arithmetic::Comparison &comparison, const network::Network &network);

} // namespace facet::simulate
