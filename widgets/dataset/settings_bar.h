// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The settings that decide which crops are used, side by side; every change shows at once.
#pragma once

#include "dataset/plan.h"

#include <QWidget>

#include <vector>

class QDoubleSpinBox;
class QLabel;
class QSpinBox;
class QComboBox;

namespace facet::figures {
class FlowLayout;
} // namespace facet::figures

namespace facet::datasets {

class SettingsBar : public QWidget {
    Q_OBJECT
public:
    explicit SettingsBar(QWidget *parent = nullptr);

    void setSettings(const dataset::PlanSettings &settings); // does not signal
    [[nodiscard]] dataset::PlanSettings settings() const;
    // Pictures with a class of their own have no crops to judge.
    void setJudgesFaces(bool judges);

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    // A field with its caption above; the caption is set by retranslate().
    template <typename Field> Field *add(Field *field, const char *caption, const char *toolTip, bool aboutFaces);

    struct Entry {
        QWidget *box;
        QLabel *caption;
        QWidget *field;
        const char *text;
        const char *toolTip;
        bool aboutFaces;
    };
    figures::FlowLayout *m_flow;
    std::vector<Entry> m_entries;
    dataset::PlanSettings m_settings; // what the fields do not show stays
    QSpinBox *m_side;
    QSpinBox *m_perPicture;
    QSpinBox *m_perFace;
    QSpinBox *m_smallestFace;
    QComboBox *m_blur;
    QComboBox *m_occlusion;
    QSpinBox *m_whole;
    QSpinBox *m_nothing;
    QDoubleSpinBox *m_balance;
    QSpinBox *m_seed;
    bool m_filling = false;
};

} // namespace facet::datasets
