// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Variants side by side: latency by aligned layer, memory and energy, what differs, and a sentence that says why.
#pragma once

#include "explore/comparison.h"
#include "export/report_export.h"
#include "figures/chart_panel.h"

#include <array>
#include <vector>

class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QSplitter;

namespace facet::figures {
class BarChart;
class ChartFrame;
class SegmentedControl;
class TableView;
} // namespace facet::figures

namespace facet::compare {

class VariantChecks;

class ComparePanel : public figures::ChartPanel {
    Q_OBJECT
public:
    ComparePanel(document::StudyDocument &document, document::Selection &selection, QWidget *parent = nullptr);

    // The talk's charts, available when the study has variants whose names end so.
    bool showPreset(const QStringList &endings);
    void setVariants(const std::vector<int> &variants);
    void setAlign(explore::Align align);
    void setScale(explore::Scale scale);
    void setStacked(bool stacked);

    [[nodiscard]] figures::BarChart *chart() const { return m_chart; }
    [[nodiscard]] figures::ChartFrame *frame() const { return m_frame; }
    [[nodiscard]] figures::TableView *differences() const { return m_differences; }
    [[nodiscard]] VariantChecks *variants() const { return m_variants; }
    [[nodiscard]] QString sentence() const;

protected:
    void refresh() override;
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    // What is compared now: chosen variants under the chosen model.
    struct Chosen {
        std::vector<int> variants;                 // indices in the study
        std::vector<estimate::Estimate> estimates; // under another model than the study's; else empty
        std::vector<explore::Candidate> candidates;
        int baseline = 0; // index into candidates
    };
    void choose();
    [[nodiscard]] exporting::ComparisonOptions options() const;
    [[nodiscard]] std::vector<int> find(const QStringList &endings) const; // empty if one is missing
    void updatePresets();
    void linkLayers();
    void fitFooter(); // as high as the sentences, five lines at most

    VariantChecks *m_variants;
    figures::BarChart *m_chart;
    figures::ChartFrame *m_frame;
    figures::SegmentedControl *m_scale;
    figures::SegmentedControl *m_shape; // grouped, stacked
    figures::SegmentedControl *m_align;
    QComboBox *m_model;
    std::array<QPushButton *, 2> m_presets{};
    QLabel *m_presetsTitle;
    std::array<figures::BarChart *, 3> m_multiples{};
    figures::TableView *m_differences;
    QLabel *m_differencesTitle;
    QSplitter *m_columns;
    QSplitter *m_lower;
    QWidget *m_side;
    QScrollArea *m_footer = nullptr;
    QLabel *m_sentence;
    Chosen m_chosen;
};

} // namespace facet::compare
