// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The open study and its undo stack. Every change of the study is one undo command; panels observe, never each other.
#pragma once

#include "study/analysis.h"
#include "study/study.h"

#include <QObject>
#include <QUndoStack>

#include <memory>
#include <optional>
#include <vector>

namespace facet::document {

class StudyDocument : public QObject
{
    Q_OBJECT
public:
    explicit StudyDocument(QObject *parent = nullptr);
    ~StudyDocument() override;

    [[nodiscard]] const study::Study &study() const { return m_study; }
    [[nodiscard]] QUndoStack *undoStack() { return &m_undoStack; }
    [[nodiscard]] const QString &filePath() const { return m_filePath; } // empty: never saved

    // Replaces the whole study (open, new); clears the undo stack. Signals reset().
    void setStudy(study::Study study, const QString &filePath = {});
    void setSaved(const QString &filePath); // after a successful save

    // The variant being edited; -1 when the study has none.
    [[nodiscard]] int currentVariant() const { return m_current; }
    void setCurrentVariant(int index); // not an edit, not undoable
    [[nodiscard]] int variantCount() const { return int(m_study.variants.size()); }
    [[nodiscard]] const study::Variant &variant(int index) const { return m_study.variants[std::size_t(index)]; }
    [[nodiscard]] const network::Network *currentNetwork() const; // null when there is none

    // Shapes, estimate and findings, computed on first use and kept until the variant or the target changes.
    [[nodiscard]] const study::Analysis &analysis(int variant) const;
    // The current variant before its last edit; null when there was none. For "change since the last edit".
    [[nodiscard]] const study::Analysis *analysisBefore() const { return m_before ? &*m_before : nullptr; }

    // ---- edits: each pushes one undo command named `text` (translated, shown in Edit > Undo) ----
    // Commands with the same mergeId >= 0 on the same variant, pushed in a row, merge into one step (drags, typing).
    void editNetwork(int variant, network::Network network, const QString &text, int mergeId = -1);
    void editCurrent(network::Network network, const QString &text, int mergeId = -1);
    void addVariant(study::Variant variant, const QString &text, int at = -1); // name is made unique; becomes current
    void removeVariant(int index, const QString &text);
    void renameVariant(int index, const QString &name);
    void moveVariant(int from, int to);
    void setNotes(int variant, const QString &notes, int mergeId = -1);
    void setMeasurements(int variant, std::vector<study::Measurement> measurements, const QString &text);
    void setSettings(const estimate::Settings &settings, const QString &text);
    void setBaseline(int index);
    void setBudgets(const study::Budgets &budgets, const QString &text, int mergeId = -1);
    void setTitle(const QString &title);

    // ---- preview: what the current variant would become (hovering a fix or a bit chip); nothing is changed ----
    void setPreview(const network::Network &network);
    void clearPreview();
    [[nodiscard]] const study::Analysis *preview() const { return m_preview ? &*m_preview : nullptr; }
    [[nodiscard]] const network::Network *previewNetwork() const { return m_preview ? &m_previewNetwork : nullptr; }

signals:
    void reset();                     // another study
    void networkChanged(int variant); // its network, and so its numbers
    void variantsChanged();           // added, removed, renamed, reordered, baseline
    void currentVariantChanged(int index);
    void notesChanged(int variant);
    void settingsChanged();           // device, model or clock: every number
    void measurementsChanged(int variant);
    void budgetsChanged();
    void titleChanged();
    void previewChanged();
    void filePathChanged();

private:
    class EditCommand;
    enum class Changed { Network, Variants, Settings, Measurements, Budgets, Title, Notes };

    void push(study::Study after, Changed what, int variant, const QString &text, int mergeId, int currentAfter);
    void assign(const study::Study &study, Changed what, int variant, int current);
    void forget(int variant); // its cached analysis; -1 = all

    study::Study m_study;
    QUndoStack m_undoStack;
    QString m_filePath;
    int m_current = -1;
    mutable std::vector<std::unique_ptr<study::Analysis>> m_analyses;
    std::optional<study::Analysis> m_before;
    std::optional<study::Analysis> m_preview;
    network::Network m_previewNetwork;
};

} // namespace facet::document
