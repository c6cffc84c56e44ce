// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The current variant compiled: its registers as they are shown, and the files that are exported. No widgets of its own but dialogs.
#pragma once

#include "document/study_document.h"
#include "program/export.h"

#include <QAction>
#include <QObject>

#include <vector>

namespace facet::registers {

// Where the weights come from. They decide output shifts and biases, and so registers.
struct WeightsChoice {
    QString checkpoint; // path; empty: random weights
    quint64 seed = 1;
};

class Compiler : public QObject {
    Q_OBJECT
public:
    Compiler(document::StudyDocument &document, QWidget *window);

    [[nodiscard]] const WeightsChoice &weights() const { return m_weights; }
    void setWeights(const WeightsChoice &choice);

    // Registers of the current variant with these weights. Errors: nothing to compile, broken rules, weights that do not belong to it.
    [[nodiscard]] tl::expected<program::Program, Errors> registers() const;
    // With kernels, biases, and a random sample and its answer.
    [[nodiscard]] tl::expected<program::Program, Errors> compile() const;

    [[nodiscard]] Expected<void> saveProject(const QString &folder, bool replace) const;
    [[nodiscard]] Expected<void> saveProgram(const QString &path) const;

    [[nodiscard]] QList<QAction *> exportActions() const { return {m_exportProject, m_exportProgram}; }
    void retranslate();

public slots:
    void chooseCheckpoint();
    void exportProject();
    void exportProgram();

signals:
    void weightsChanged();

private:
    void report(const Expected<void> &done);

    document::StudyDocument &m_document;
    QWidget *m_window;
    WeightsChoice m_weights;
    QAction *m_exportProject;
    QAction *m_exportProgram;
};

// All complaints, one a line.
[[nodiscard]] QString messages(const Errors &errors);

} // namespace facet::registers
