// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Data set, seeds and recipe of the next run. Begins with the default recipe and goes back to it with one button.
#pragma once

#include "training/recipe.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace facet::train {

class RecipeForm : public QWidget {
    Q_OBJECT
public:
    explicit RecipeForm(QWidget *parent = nullptr);

    [[nodiscard]] QString data() const;
    void setData(const QString &path);
    // Empty: the text is no list of seeds.
    [[nodiscard]] QList<qint64> seeds() const;
    // nullopt: the class weights are no list of numbers, one per class.
    [[nodiscard]] std::optional<training::Recipe> recipe() const;
    void setRecipe(const training::Recipe &recipe);
    [[nodiscard]] bool isDefault() const;
    // Why a run cannot start as things are; empty: it can.
    [[nodiscard]] QString obstacle() const;

    [[nodiscard]] QLineEdit *dataField() const { return m_data; }
    [[nodiscard]] QLineEdit *seedsField() const { return m_seeds; }
    [[nodiscard]] QSpinBox *epochs() const { return m_epochs; }
    [[nodiscard]] QSpinBox *quantizedEpochs() const { return m_quantizedEpochs; }
    [[nodiscard]] QSpinBox *patience() const { return m_patience; }
    [[nodiscard]] QPushButton *resetButton() const { return m_reset; }

public slots:
    void chooseData();
    void reset(); // the recipe; data set and seeds stay

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void look(); // opens the data set
    QSpinBox *whole(int least, int most);
    QDoubleSpinBox *real(double least, double most, int decimals, double step);

    QFormLayout *m_form;
    QLineEdit *m_data;
    QToolButton *m_browse;
    QLabel *m_about;
    QLineEdit *m_seeds;
    QSpinBox *m_epochs;
    QSpinBox *m_quantizedEpochs;
    QSpinBox *m_patience;
    QSpinBox *m_batch;
    QDoubleSpinBox *m_rate;
    QDoubleSpinBox *m_divisor;
    QDoubleSpinBox *m_decay;
    QSpinBox *m_threads;
    QComboBox *m_weighting;
    QLineEdit *m_classWeights;
    QCheckBox *m_augment;
    QCheckBox *m_batchNorm;
    QPushButton *m_reset;
    QList<QLabel *> m_captions;
    QString m_dataProblem;
    QStringList m_classes;
};

} // namespace facet::train
