// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The inputs as a strip of thumbnails, each with what the network takes it for.
#pragma once

#include "simulate/simulator.h"

#include <QAbstractListModel>
#include <QListView>

namespace facet::simulate {

class InputModel : public QAbstractListModel {
    Q_OBJECT
public:
    InputModel(Simulator &simulator, QObject *parent);

    void refresh();
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] const Input *inputOf(int row) const; // as it was last read; null before
    [[nodiscard]] QString verdictOf(int row) const;
    [[nodiscard]] QPixmap thumbnail(int row) const;

    Simulator &m_simulator;
    int m_rows = 0;
};

class InputStrip : public QListView {
    Q_OBJECT
public:
    explicit InputStrip(Simulator &simulator, QWidget *parent = nullptr);

    void refresh();
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override; // Delete removes the input
    void wheelEvent(QWheelEvent *event) override;  // scrolls sideways

private:
    Simulator &m_simulator;
    InputModel *m_model;
};

} // namespace facet::simulate
