// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the serial panel looks: its widgets, their places and their texts. What it does: serial_panel.cpp.

#include "serial/serial_panel.h"

#include "console/console_view.h"
#include "figures/bar_chart.h"
#include "figures/chart_frame.h"
#include "figures/chart_style.h"
#include "figures/segmented_control.h"
#include "serial/error_card.h"
#include "serial/push_steps_view.h"
#include "theme/icons.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace facet::serial {

void SerialPanel::build()
{
    setObjectName(QStringLiteral("serialPanel"));
    m_state->setTextFormat(Qt::RichText);
    m_state->setWordWrap(true);
    m_banner->setWordWrap(true);
    m_banner->setTextFormat(Qt::RichText);
    m_banner->hide();
    m_reset->setIcon(theme::icon("reset"));
    m_flashButton->setIcon(theme::icon("chip"));
    m_push->setDefault(true);
    m_repeat->setRange(1, 100);
    m_repeat->setValue(10);
    m_layers->setChecked(true);
    m_keep->setChecked(true);
    m_weights->setWordWrap(true);
    m_input->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_input->setMinimumContentsLength(14);

    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_ports, 1);
    line->addWidget(m_connect);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(8);
    tools->addWidget(m_mode);
    tools->addStretch();
    tools->addWidget(m_reset);
    tools->addWidget(m_flashButton);

    auto *settings = new QGridLayout;
    settings->setHorizontalSpacing(10);
    settings->setVerticalSpacing(6);
    settings->setColumnStretch(1, 1);
    settings->addWidget(m_weightsTitle, 0, 0, Qt::AlignTop);
    settings->addWidget(m_weights, 0, 1);
    settings->addWidget(m_inputTitle, 1, 0);
    settings->addWidget(m_input, 1, 1);
    settings->addWidget(m_repeatTitle, 2, 0);
    auto *runs = new QHBoxLayout;
    runs->setSpacing(12);
    runs->addWidget(m_repeat);
    runs->addWidget(m_layers);
    runs->addStretch();
    settings->addLayout(runs, 2, 1);
    settings->addWidget(m_keep, 3, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_push);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    auto *push = new QVBoxLayout(m_pushArea);
    push->setContentsMargins(0, 0, 0, 0);
    push->setSpacing(12);
    push->addLayout(settings);
    push->addLayout(buttons);
    push->addWidget(m_steps);

    auto *terminal = new QVBoxLayout(m_terminalArea);
    terminal->setContentsMargins(0, 0, 0, 0);
    terminal->setSpacing(10);
    m_printed->setWordWrap(true);
    terminal->addWidget(m_printed);
    terminal->addWidget(m_useTime, 0, Qt::AlignLeft);

    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(12);
    column->addWidget(m_banner);
    column->addLayout(line);
    column->addLayout(tools);
    column->addWidget(m_state);
    column->addWidget(m_error);
    column->addWidget(m_pushArea);
    column->addWidget(m_terminalArea);
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidget(side);
    scroll->setFocusPolicy(Qt::NoFocus); // what is in it takes the focus
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    side->installEventFilter(this); // see eventFilter()
    m_side = scroll;

    m_sentence->setWordWrap(true);
    m_sentence->setContentsMargins(12, 10, 12, 2);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_layerSentence->setWordWrap(true);
    m_layerSentence->setContentsMargins(12, 2, 12, 8);
    m_layerSentence->setForegroundRole(QPalette::PlaceholderText);
    m_layerSentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *results = new QWidget;
    auto *resultColumn = new QVBoxLayout(results);
    resultColumn->setContentsMargins(0, 0, 0, 0);
    resultColumn->setSpacing(0);
    resultColumn->addWidget(m_sentence);
    resultColumn->addWidget(m_frame, 1);
    resultColumn->addWidget(m_layerSentence);
    m_tabs->setMinimumWidth(260);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(results, QString());
    m_tabs->addTab(m_console, QString());

    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(scroll);
    splitter->addWidget(m_tabs);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({400, 700});
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);

    m_frame->setFigureProvider([this] { return figures::barFigure(m_chart->data(), figures::printColors(), {960, 520}); });
    m_frame->setFileName([this] {
        return m_result ? m_result->variant.simplified().replace(u' ', u'-') + QStringLiteral("-board") : QStringLiteral("board");
    });
}

void SerialPanel::retranslate()
{
    m_ports->setAccessibleName(tr("Port"));
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("Reset the board with a break signal; boards behind a DAPLink probe listen to it"));
    m_flashButton->setText(tr("Flash..."));
    m_flashButton->setToolTip(tr("Put the model runner onto the board"));
    m_mode->setOptions({tr("Model runner"), tr("Terminal")}, {tr("Push networks to a board that runs Facet's model runner"),
                                                              tr("Read what another program on the board prints")});
    m_mode->setName(tr("What runs on the board"));
    m_weightsTitle->setText(tr("Weights"));
    m_inputTitle->setText(tr("Input"));
    m_input->setAccessibleName(tr("Input"));
    m_repeatTitle->setText(tr("Runs"));
    m_repeat->setAccessibleName(tr("Timed runs"));
    m_layers->setText(tr("Layer by layer"));
    m_layers->setToolTip(tr("Time every layer by stopping behind it, and compare its feature map with the simulator"));
    m_keep->setText(tr("Keep measured times in the study"));
    m_push->setText(tr("Push"));
    m_push->setToolTip(tr("Push the current variant, check its known answer, and time it"));
    m_cancel->setText(tr("Cancel"));
    m_useTime->setText(tr("Take as the measured latency"));
    m_tabs->setAccessibleName(tr("Result and console"));
    m_tabs->setTabText(0, tr("Result"));
    m_tabs->setTabText(1, tr("Console"));
    m_frame->setEmptyText(
        m_result ? QString()
                 : tr("Nothing has run yet.\nPush the current variant to a board; without one, to a virtual board.\nMeasured times "
                      "appear here beside the predicted ones."));
    if (m_result) {
        m_sentence->setText(resultSentence(*m_result));
        m_layerSentence->setText(layersSentence(*m_result));
    }
    fillInputs();
    updateWeights();
    updateState();
}

bool SerialPanel::eventFilter(QObject *watched, QEvent *event)
{
    // The column never scrolls sideways: it is as wide as its texts need, in every language.
    if (event->type() == QEvent::LayoutRequest && watched == m_side->widget())
        m_side->setMinimumWidth(m_side->widget()->minimumSizeHint().width() + m_side->verticalScrollBar()->sizeHint().width());
    return QWidget::eventFilter(watched, event);
}

void SerialPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace facet::serial
