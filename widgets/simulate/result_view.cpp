// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulate/result_view.h"

#include "figures/table_view.h"
#include "simulate/layer_table.h"
#include "simulate/logits_view.h"
#include "simulate/maps_view.h"
#include "study/classification.h"
#include "theme/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace facet::simulate {

ResultView::ResultView(Simulator &simulator, document::Selection &selection, QWidget *parent)
    : QWidget(parent), m_simulator(simulator), m_selection(selection), m_headline(new QLabel), m_detail(new QLabel),
      m_logits(new LogitsView(simulator)), m_crossCheck(new QPushButton), m_crossCheckText(new QLabel), m_layers(new figures::TableView)
{
    QFont large = m_headline->font();
    large.setPointSizeF(large.pointSizeF() * 1.45);
    large.setWeight(QFont::DemiBold);
    m_headline->setFont(large);
    for (QLabel *label : {m_headline, m_detail, m_crossCheckText}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_detail->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(10, 2, 10, 2);
    head->setSpacing(1);
    head->addWidget(m_headline);
    head->addWidget(m_detail);
    layout->addLayout(head);
    layout->addWidget(m_logits);
    m_logits->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_logits->setMinimumHeight(80);
    auto *check = new QVBoxLayout;
    check->setContentsMargins(10, 6, 10, 6);
    check->setSpacing(4);
    check->addWidget(m_crossCheck, 0, Qt::AlignLeft);
    check->addWidget(m_crossCheckText);
    layout->addLayout(check);
    layout->addWidget(m_layers, 1);
    m_layers->setMinimumHeight(90);
    m_layers->horizontalHeader()->setMinimumSectionSize(30);
    m_layers->horizontalHeader()->setStretchLastSection(true);
    connect(m_crossCheck, &QPushButton::clicked, &simulator, &Simulator::crossCheck);
    connect(&simulator, &Simulator::crossCheckChanged, this, &ResultView::showCrossCheck);
    connect(&simulator, &Simulator::classNamesChanged, this, &ResultView::showHeadline);
    // The keyboard walks the rows as the pointer does.
    connect(m_layers->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (current.isValid() && std::size_t(current.row()) < m_rows.size())
            m_selection.select(m_rows[std::size_t(current.row())]);
    });
    connect(m_layers, &figures::TableView::rowClicked, this, [this](int row) {
        if (row >= 0 && std::size_t(row) < m_rows.size())
            m_selection.select(m_rows[std::size_t(row)]);
    });
    connect(m_layers, &figures::TableView::rowHovered, this,
            [this](int row) { m_selection.hover(row >= 0 && std::size_t(row) < m_rows.size() ? m_rows[std::size_t(row)] : -1); });
    connect(&selection, &document::Selection::changed, this, &ResultView::showSelection);
    retranslate();
}

void ResultView::showSelection()
{
    const auto found = std::ranges::find(m_rows, m_selection.current() < 0 ? network::kNetworkInput : m_selection.current());
    const QSignalBlocker blocker(m_layers->selectionModel());
    if (found == m_rows.end())
        m_layers->clearSelection();
    else
        m_layers->setCurrentIndex(m_layers->model()->index(int(found - m_rows.begin()), 0));
    m_layers->viewport()->update();
}

void ResultView::showHeadline()
{
    const auto outcome = m_simulator.outcome();
    const Input *input = outcome ? outcome->shownInput() : nullptr;
    const network::FeatureMap *last = outcome && outcome->ok() ? outcome->result.last() : nullptr;
    if (!last || !input) {
        m_headline->clear();
        m_detail->clear();
        m_logits->setVisible(false);
        return;
    }
    const bool classifier = study::isClassifier(*last);
    m_logits->setVisible(classifier);
    const QString shape =
        QStringLiteral("%1\u00d7%2\u00d7%3").arg(last->shape.channels).arg(last->shape.extent.rows).arg(last->shape.extent.cols);
    if (classifier) {
        const int layer = outcome->result.outputs.back().layer;
        m_logits->logits()->setLogits(last->values, study::logitUnit(outcome->prepared->weights.network.layers[std::size_t(layer)]));
        m_headline->setText(m_simulator.className(m_logits->logits()->predicted()));
    } else {
        m_logits->logits()->setLogits({}, 1);
        m_headline->setText(tr("Output %1").arg(shape));
    }
    const QString time =
        tr("computed bit by bit in %1 ms").arg(locale().toString(outcome->milliseconds, 'f', outcome->milliseconds < 10 ? 2 : 0));
    m_detail->setText(
        classifier
            ? QStringLiteral("%1 \u2013 %2").arg(input->name, time)
            : tr("%1 \u2013 %2. The last layer puts out maps, not one value per class: see them on the right.").arg(input->name, time));
}

void ResultView::showCrossCheck()
{
    const Simulator::CrossCheckOutcome *result = m_simulator.crossCheckOutcome();
    m_crossCheck->setEnabled(m_simulator.canCrossCheck());
    QColor color = theme::colors().text;
    if (m_simulator.isCrossChecking()) {
        m_crossCheckText->setText(tr("Running..."));
    } else if (!result) {
        m_crossCheckText->setText({});
    } else if (!result->check) {
        color = theme::colors().bad;
        m_crossCheckText->setText(tr("\u2717 %1").arg(QString::fromStdString(result->error.message())));
    } else if (result->check->equal()) {
        color = theme::colors().good;
        const QString cycles = locale().toString(qint64(result->check->cycles));
        m_crossCheckText->setText(result->estimatedCycles > 0
                                      ? tr("\u2713 %1: the same integers, %2 cycles (estimated %3)")
                                            .arg(result->device, cycles, locale().toString(qint64(result->estimatedCycles)))
                                      : tr("\u2713 %1: the same integers, %2 cycles").arg(result->device, cycles));
    } else {
        color = theme::colors().bad;
        const study::WrongWord &wrong = *result->check->firstWrong;
        m_crossCheckText->setText(
            tr("\u2717 Layer %1: the word at 0x%2 is 0x%3 instead of 0x%4 (%n word(s) differ)", nullptr, int(result->check->wrongWords))
                .arg(wrong.layer)
                .arg(wrong.address, 8, 16, QLatin1Char('0'))
                .arg(wrong.has, 8, 16, QLatin1Char('0'))
                .arg(wrong.expected, 8, 16, QLatin1Char('0')));
    }
    m_crossCheckText->setVisible(!m_crossCheckText->text().isEmpty());
    m_crossCheckText->setStyleSheet(QStringLiteral("color: %1").arg(color.name()));
}

void ResultView::refresh()
{
    const auto outcome = m_simulator.outcome();
    showHeadline();
    if (outcome && outcome->ok()) {
        m_rows = layerRows(*outcome);
        m_layers->setTable(layerTable(*outcome));
    } else {
        m_rows.clear();
        m_layers->setTable({});
    }
    showSelection();
    showCrossCheck();
}

void ResultView::retranslate()
{
    m_crossCheck->setText(tr("&Check on the accelerator"));
    m_crossCheck->setToolTip(tr("Compiles the network to register writes and memory words, runs them on the model of the accelerator, and "
                                "compares what it leaves in data memory"));
    m_crossCheck->setAccessibleDescription(m_crossCheck->toolTip());
    refresh();
}

void ResultView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        showCrossCheck();
}

} // namespace facet::simulate
