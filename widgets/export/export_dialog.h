// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks how a figure shall leave the program, shows what it will look like, and writes it.
#pragma once

#include "explore/table.h"
#include "export/figure_export.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QSpinBox;

namespace facet::exporting {

class ExportDialog : public QDialog {
    Q_OBJECT
public:
    // `name` proposes the file name, without ending.
    ExportDialog(Figure figure, const QString &name, QWidget *parent = nullptr);

    // The figure with the chosen size.
    [[nodiscard]] Figure chosen() const;
    [[nodiscard]] Format format() const;
    [[nodiscard]] double scale() const;
    // Writes to the path and closes; on an error shows it and stays open.
    bool saveTo(const QString &path);

private:
    void updatePreview();
    void askAndSave();

    Figure m_figure;
    QString m_name;
    QComboBox *m_format;
    QSpinBox *m_width;
    QSpinBox *m_height;
    QComboBox *m_scale;
    QLabel *m_preview;
    QLabel *m_result;
};

// Asks for a file and writes the table as CSV, TSV or Markdown by its ending. False when canceled or failed (said in a box).
bool exportTable(const explore::Table &table, const QString &name, QWidget *parent);
// The table in the form the ending asks for: csv, tsv, md; everything else is an error.
[[nodiscard]] Expected<void> saveTable(const explore::Table &table, const QString &path);

} // namespace facet::exporting
