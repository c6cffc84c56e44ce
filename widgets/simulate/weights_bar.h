// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the weights come from: a checkpoint, or chance with a seed.
#pragma once

#include "simulate/simulator.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;

namespace facet::simulate {

class WeightsBar : public QWidget {
    Q_OBJECT
public:
    explicit WeightsBar(Simulator &simulator, QWidget *parent = nullptr);

    void refresh();
    [[nodiscard]] QComboBox *source() const { return m_source; }
    [[nodiscard]] QSpinBox *seed() const { return m_seed; }

public slots:
    void openCheckpoint();

protected:
    void changeEvent(QEvent *event) override;

private:
    void chosen(int index);

    Simulator &m_simulator;
    QLabel *m_caption;
    QComboBox *m_source;
    QLabel *m_seedCaption;
    QSpinBox *m_seed;
};

} // namespace facet::simulate
