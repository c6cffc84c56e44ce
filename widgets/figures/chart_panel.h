// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What all chart panels share: they follow the document, refresh once per turn of the event loop and only while visible.
#pragma once

#include "document/selection.h"
#include "document/study_document.h"

#include <QWidget>

namespace facet::figures {

class BarChart;
class TableView;

class ChartPanel : public QWidget {
    Q_OBJECT
public:
    ChartPanel(document::StudyDocument &document, document::Selection &selection, QWidget *parent);

    // Refreshes now what is due; for tests and for exports of a hidden panel.
    void refreshNow();

protected:
    // Rebuilds everything that is shown from the document.
    virtual void refresh() = 0;
    virtual void retranslate() {}

    void scheduleRefresh();
    // Hover and click of a chart and of its table rows (category = layer) become selection and hover, and back.
    void linkLayers(BarChart &chart, TableView &table);

    [[nodiscard]] document::StudyDocument &document() const { return m_document; }
    [[nodiscard]] document::Selection &selection() const { return m_selection; }

    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    document::StudyDocument &m_document;
    document::Selection &m_selection;
    bool m_due = true;
    bool m_queued = false;
};

// The variant's name as the start of a file name: letters, digits, dots and dashes.
[[nodiscard]] QString fileNameFor(const document::StudyDocument &document, const QString &what);

} // namespace facet::figures
