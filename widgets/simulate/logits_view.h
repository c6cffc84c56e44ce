// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The outputs of a classifier: class, integer, probability as a bar. The names of the classes can be edited.
#pragma once

#include "simulate/simulator.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace facet::simulate {

class LogitsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Class, Logit, Probability, Columns };
    static constexpr int kShareRole = Qt::UserRole; // of Probability: 0..1

    LogitsModel(Simulator &simulator, QObject *parent);

    void setLogits(std::vector<std::int32_t> logits, double unit);
    [[nodiscard]] int predicted() const { return m_predicted; } // -1: none
    [[nodiscard]] double probability(int row) const { return m_shares[std::size_t(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

private:
    Simulator &m_simulator;
    std::vector<std::int32_t> m_logits;
    std::vector<double> m_shares;
    int m_predicted = -1;
};

class LogitsView : public QTableView {
    Q_OBJECT
public:
    explicit LogitsView(Simulator &simulator, QWidget *parent = nullptr);

    [[nodiscard]] LogitsModel *logits() const { return m_model; }
    [[nodiscard]] QSize sizeHint() const override;

public slots:
    void copy(); // class, integer, probability as tab-separated text

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    LogitsModel *m_model;
};

} // namespace facet::simulate
