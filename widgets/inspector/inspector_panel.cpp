// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inspector/inspector_panel.h"

#include "stack/layer_text.h"
#include "theme/theme.h"

#include <QVBoxLayout>

#include <algorithm>

namespace facet::inspector {

InspectorPanel::InspectorPanel(document::StudyDocument &document, document::Selection &selection, QWidget *parent)
    : QWidget(parent), m_editor(document, selection), m_area(new QScrollArea(this)), m_hint(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_area, 1);
    layout->addWidget(m_hint, 1);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setMargin(24);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &InspectorPanel::refresh);
    connect(&document, &document::StudyDocument::reset, this, &InspectorPanel::schedule);
    connect(&document, &document::StudyDocument::networkChanged, this, &InspectorPanel::schedule);
    connect(&document, &document::StudyDocument::currentVariantChanged, this, &InspectorPanel::schedule);
    connect(&document, &document::StudyDocument::settingsChanged, this, &InspectorPanel::schedule);
    connect(&document, &document::StudyDocument::previewChanged, this, &InspectorPanel::schedule);
    connect(&selection, &document::Selection::changed, this, &InspectorPanel::schedule);
    connect(&theme::Theme::instance(), &theme::Theme::changed, this, &InspectorPanel::schedule);
    build();
}

// Also after a change of language: every label is made anew.
void InspectorPanel::build()
{
    setAccessibleName(tr("Inspector"));
    m_cards.clear();
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(14, 10, 14, 14);
    layout->setSpacing(8);
    m_title = new QLabel(content);
    m_title->setTextFormat(Qt::PlainText);
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.3);
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_subtitle = new QLabel(content);
    layout->addWidget(m_title);
    layout->addWidget(m_subtitle);
    layout->addSpacing(4);
    const auto section = [&](const QString &title, QWidget *body) {
        auto *made = new Section(title, content);
        made->add(body);
        layout->addWidget(made);
        return made;
    };
    m_shape = makeShapeForm(m_editor, content);
    m_weights = makeWeightsForm(m_editor, content);
    m_data = makeDataForm(m_editor, content);
    m_cost = new CostView(content);
    m_findings = new Section(tr("Findings"), content);
    layout->addWidget(m_findings);
    section(tr("Shape"), m_shape);
    section(tr("Weights"), m_weights);
    section(tr("Cost"), m_cost);
    section(tr("Data"), m_data)->setOpen(false);
    layout->addStretch(1);
    m_area->setWidget(content); // deletes the old one
    refresh();
}

void InspectorPanel::schedule()
{
    m_soon.start(0); // several signals of one edit, one update
}

void InspectorPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

const network::Network *InspectorPanel::network() const
{
    const auto &document = m_editor.document();
    return document.preview() ? document.previewNetwork() : document.currentNetwork();
}

void InspectorPanel::refresh()
{
    if (!isVisible())
        return;
    const auto &document = m_editor.document();
    const int index = m_editor.selection().current();
    const network::Network *shown = network();
    const bool any = shown && index >= 0 && std::size_t(index) < shown->layers.size();
    m_area->setVisible(any);
    m_hint->setVisible(!any);
    m_hint->setText(tr("Select a layer to see its shape, its cost and why it costs that."));
    QPalette muted = m_hint->palette();
    muted.setColor(QPalette::WindowText, theme::colors().textMuted);
    m_hint->setPalette(muted);
    if (!any)
        return;
    m_subtitle->setPalette(muted);
    const study::Analysis &analysis = document.preview() ? *document.preview() : document.analysis(document.currentVariant());
    const LayerView view{*shown, analysis, index};
    const QList<int> selected = m_editor.selectedLayers();
    m_title->setText(selected.size() > 1 ? tr("%n layers", nullptr, int(selected.size())) : stack::layerTitle(*shown, index));
    m_subtitle->setText(selected.size() > 1
                            ? tr("Changes apply to all of them; shown is %1.").arg(stack::layerTitle(*shown, index))
                            : tr("%1, layer %2 of %3").arg(stack::operationName(view.layer())).arg(index + 1).arg(shown->layers.size()));
    m_shape->show(view);
    m_weights->show(view);
    m_data->show(view);
    m_cost->show(view, document.study().settings);
    if (document.preview() == nullptr) // a fix that is being previewed must not vanish under the pointer
        showFindings(view);
}

void InspectorPanel::showFindings(const LayerView &view)
{
    std::vector<device::Finding> wanted;
    for (const device::Finding &finding : view.analysis.findings) {
        if (finding.layer == view.index)
            wanted.push_back(finding);
    }
    const bool unchanged =
        std::equal(wanted.begin(), wanted.end(), m_cards.begin(), m_cards.end(),
                   [](const device::Finding &f, const findings::FindingCard *card) { return findings::same(f, card->finding()); });
    m_findings->setVisible(!wanted.empty());
    m_findings->setTitle(tr("Findings (%1)").arg(wanted.size()));
    if (unchanged)
        return;
    for (findings::FindingCard *card : std::as_const(m_cards)) {
        card->hide();
        card->deleteLater(); // one of its buttons may be the sender
    }
    m_cards.clear();
    for (const device::Finding &finding : wanted) {
        auto *card = new findings::FindingCard(m_editor.document(), finding, false, m_findings);
        m_cards.append(card);
        m_findings->add(card);
    }
}

void InspectorPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        build();
}

} // namespace facet::inspector
