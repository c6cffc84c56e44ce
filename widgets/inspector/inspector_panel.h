// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The current layer in full: shape, weights, data, cost with its formula, and its findings.
#pragma once

#include "findings/finding_card.h"
#include "inspector/cost_view.h"
#include "inspector/forms.h"
#include "inspector/section.h"

#include <QScrollArea>
#include <QTimer>

namespace facet::inspector {

class InspectorPanel : public QWidget {
    Q_OBJECT
public:
    InspectorPanel(document::StudyDocument &document, document::Selection &selection, QWidget *parent = nullptr);

    [[nodiscard]] FieldForm *shapeForm() const { return m_shape; }
    [[nodiscard]] FieldForm *weightsForm() const { return m_weights; }
    [[nodiscard]] FieldForm *dataForm() const { return m_data; }
    [[nodiscard]] CostView *cost() const { return m_cost; }
    [[nodiscard]] QList<findings::FindingCard *> findingCards() const { return m_cards; }
    [[nodiscard]] QString title() const { return m_title->text(); }
    [[nodiscard]] QSize sizeHint() const override { return {330, 560}; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void schedule();
    void refresh();
    void showFindings(const LayerView &view);
    [[nodiscard]] const network::Network *network() const;

    stack::LayerEditor m_editor;
    QTimer m_soon;
    QScrollArea *m_area;
    QLabel *m_hint;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    FieldForm *m_shape = nullptr;
    FieldForm *m_weights = nullptr;
    FieldForm *m_data = nullptr;
    CostView *m_cost = nullptr;
    Section *m_findings = nullptr;
    QList<findings::FindingCard *> m_cards;
};

} // namespace facet::inspector
