// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulate/simulate_panel.h"

#include "formats/stage_dump.h"
#include "simulate/accuracy_view.h"
#include "simulate/input_strip.h"
#include "simulate/maps_view.h"
#include "simulate/reference_view.h"
#include "simulate/result_view.h"
#include "simulate/weights_bar.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGraphicsOpacityEffect>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace facet::simulate {

namespace {

constexpr int kNarrow = 840;
constexpr int kMessageRows = 4;

bool holdsStages(const QString &folder)
{
    const QStringList files = QDir(folder).entryList({QStringLiteral("layer*.npy")}, QDir::Files);
    return std::ranges::any_of(files, [](const QString &f) { return formats::stageOfFileName(f.toStdString()).has_value(); });
}

QStringList inputFilesOf(const QString &folder)
{
    QStringList files;
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files, QDir::Name)) {
        if (isInputFile(file.filePath()))
            files << file.filePath();
    }
    return files;
}

QToolButton *tool(const char *icon, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(theme::icon(icon));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

SimulatePanel::SimulatePanel(document::StudyDocument &document, document::Selection &selection, QWidget *parent)
    : ChartPanel(document, selection, parent), m_simulator(new Simulator(document, this)), m_weights(new WeightsBar(*m_simulator)),
      m_messagesButton(new QToolButton), m_messages(new QListWidget), m_inputs(new InputStrip(*m_simulator)), m_add(tool("add", this)),
      m_remove(tool("delete", this)), m_status(new QLabel), m_run(new QPushButton), m_cancel(new QPushButton), m_body(new QStackedWidget),
      m_empty(new QLabel), m_columns(new QSplitter(Qt::Horizontal)), m_results(new ResultView(*m_simulator, selection)),
      m_tabs(new QTabWidget), m_maps(new MapsView), m_reference(new ReferenceView(*m_simulator, selection)),
      m_accuracy(new AccuracyView(*m_simulator))
{
    setObjectName(QStringLiteral("simulatePanel"));
    setAcceptDrops(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildTop(layout);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(24);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_tabs->setDocumentMode(true);
    for (QWidget *tab : std::initializer_list<QWidget *>{m_maps, m_reference, m_accuracy})
        m_tabs->addTab(tab, QString());
    m_columns->addWidget(m_results);
    m_columns->addWidget(m_tabs);
    m_columns->setStretchFactor(0, 2);
    m_columns->setStretchFactor(1, 3);
    m_columns->setSizes({490, 640});
    m_columns->setChildrenCollapsible(false);
    m_body->addWidget(m_columns);
    m_body->addWidget(m_empty);
    layout->addWidget(m_body, 1);

    connect(m_simulator, &Simulator::choicesChanged, this, &SimulatePanel::showStatus);
    connect(m_simulator, &Simulator::outcomeChanged, this, &SimulatePanel::showOutcome);
    connect(m_simulator, &Simulator::runningChanged, this, &SimulatePanel::showStatus);
    connect(&selection, &document::Selection::changed, this, [this] { m_maps->show(m_simulator->outcome(), this->selection().current()); });
    connect(m_accuracy, &AccuracyView::pictureChosen, this, [this](const QString &path) {
        m_simulator->addInputs({path});
        m_tabs->setCurrentWidget(m_maps);
    });
    m_simulator->addDrawnInputs();
    retranslate();
}

void SimulatePanel::buildTop(QVBoxLayout *layout)
{
    auto *first = new QHBoxLayout;
    first->setContentsMargins(10, 6, 8, 2);
    first->setSpacing(10);
    first->addWidget(m_weights);
    m_messagesButton->setCheckable(true);
    m_messagesButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    first->addWidget(m_messagesButton);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setForegroundRole(QPalette::PlaceholderText);
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_status->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    first->addWidget(m_status, 1);
    first->addWidget(m_run);
    first->addWidget(m_cancel);
    layout->addLayout(first);
    m_messages->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_messages->setWordWrap(true);
    m_messages->setMaximumHeight(m_messages->fontMetrics().height() * (kMessageRows + 1) + 12);
    layout->addWidget(m_messages);
    auto *second = new QHBoxLayout;
    second->setContentsMargins(4, 0, 8, 2);
    second->setSpacing(6);
    second->addWidget(m_inputs, 1);
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setMenu(new QMenu(m_add));
    m_remove->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(2);
    buttons->addStretch(1);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(2);
    second->addLayout(buttons);
    layout->addLayout(second);
    connect(m_messagesButton, &QToolButton::toggled, m_messages, &QWidget::setVisible);
    connect(m_remove, &QToolButton::clicked, this, [this] { m_simulator->removeInput(m_simulator->shown()); });
    connect(m_run, &QPushButton::clicked, m_simulator, &Simulator::runNow);
    connect(m_cancel, &QPushButton::clicked, m_simulator, &Simulator::cancel);
}

void SimulatePanel::refresh()
{
    m_simulator->update();
    showOutcome();
}

void SimulatePanel::showOutcome()
{
    const QString obstacle = m_simulator->obstacle();
    const auto outcome = m_simulator->outcome();
    if (!obstacle.isEmpty())
        m_empty->setText(obstacle);
    else if (m_simulator->inputs().isEmpty())
        m_empty->setText(tr("Give the network something to look at:\ndrop pictures, .npy samples or camera images here, or press Add."));
    else if (!outcome)
        m_empty->setText(m_simulator->runsByItself() ? tr("Computing...")
                                                     : tr("This network is large: press Run to compute every integer of it."));
    const bool shows = obstacle.isEmpty() && outcome && outcome->ok() && !m_simulator->inputs().isEmpty();
    if (obstacle.isEmpty() && outcome && !outcome->ok())
        m_empty->setText(tr("The network cannot be computed with these weights; the messages above say why."));
    m_body->setCurrentIndex(shows ? 0 : 1);
    if (shows) {
        m_results->refresh();
        m_maps->show(outcome, selection().current());
    }
    showMessages();
    showStatus();
}

void SimulatePanel::showMessages()
{
    const auto outcome = m_simulator->outcome();
    m_messages->clear();
    bool errors = false;
    const auto add = [this](const char *icon, theme::Tint tint, const QString &text) {
        m_messages->addItem(new QListWidgetItem(theme::icon(icon, tint), text));
    };
    if (outcome && m_simulator->obstacle().isEmpty()) {
        for (const Error &error : outcome->errors) {
            add("error", theme::Tint::Bad, QString::fromStdString(error.message()));
            errors = true;
        }
        for (const Input &input : outcome->inputs) {
            if (!input.ok()) {
                add("error", theme::Tint::Bad, QStringLiteral("%1: %2").arg(input.name, QString::fromStdString(input.error.message())));
                errors = true;
            }
        }
        if (outcome->prepared) {
            for (const QString &note : outcome->prepared->weights.notes)
                add("info", theme::Tint::Muted, note);
        }
    }
    const int count = m_messages->count();
    m_messagesButton->setVisible(count > 0);
    m_messagesButton->setText(tr("%n message(s)", nullptr, count));
    m_messagesButton->setIcon(theme::icon(errors ? "error" : "info", errors ? theme::Tint::Bad : theme::Tint::Muted));
    if (errors)
        m_messagesButton->setChecked(true);
    m_messages->setVisible(count > 0 && m_messagesButton->isChecked());
}

void SimulatePanel::showStatus()
{
    const auto outcome = m_simulator->outcome();
    const bool running = m_simulator->isRunning();
    const bool possible = m_simulator->obstacle().isEmpty();
    const bool stale = m_simulator->isStale();
    m_run->setVisible(!running && possible && !m_simulator->runsByItself() && (stale || !outcome));
    m_cancel->setVisible(running);
    QString text;
    if (running)
        text = tr("Computing...");
    else if (!possible)
        text = {};
    else if (stale)
        text = tr("Out of date: design, weights or inputs have changed");
    else if (outcome && outcome->ok() && outcome->prepared->weights.quantizedHere)
        text = tr("Float weights, quantized here");
    else if (outcome && outcome->ok() && m_simulator->weights().isRandom())
        text = tr("Random weights: the class means nothing yet");
    m_statusText = text;
    m_status->setText(m_status->fontMetrics().elidedText(text, Qt::ElideRight, m_status->width()));
    m_status->setToolTip(text);
    // What is shown is not what would come out now.
    if ((stale || running) && outcome) {
        if (!m_columns->graphicsEffect()) {
            auto *pale = new QGraphicsOpacityEffect(m_columns);
            pale->setOpacity(0.55);
            m_columns->setGraphicsEffect(pale);
        }
    } else {
        m_columns->setGraphicsEffect(nullptr);
    }
    m_remove->setEnabled(!m_simulator->inputs().isEmpty());
}

void SimulatePanel::addInputsWithDialog()
{
    const QStringList paths = QFileDialog::getOpenFileNames(window(), tr("Add Inputs"), QString(), inputFileFilter());
    if (!paths.isEmpty())
        m_simulator->addInputs(paths);
}

void SimulatePanel::takeFiles(const QStringList &paths)
{
    QStringList inputs;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (isCheckpointFile(path)) {
            m_simulator->setWeights({path, m_simulator->weights().seed});
        } else if (info.isDir() && holdsStages(path)) {
            m_simulator->setReference(path);
            m_tabs->setCurrentWidget(m_reference);
        } else if (info.isDir() && inputFilesOf(path).isEmpty()) {
            m_simulator->measureAccuracy(path);
            m_tabs->setCurrentWidget(m_accuracy);
        } else if (info.isDir())
            inputs += inputFilesOf(path);
        else
            inputs << path;
    }
    if (!inputs.isEmpty())
        m_simulator->addInputs(inputs);
}

void SimulatePanel::dragEnterEvent(QDragEnterEvent *event)
{
    for (const QUrl &url : event->mimeData()->urls()) {
        const QString path = url.toLocalFile();
        if (url.isLocalFile() && (isInputFile(path) || isCheckpointFile(path) || QFileInfo(path).isDir())) {
            event->acceptProposedAction();
            return;
        }
    }
}

void SimulatePanel::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    event->acceptProposedAction();
    takeFiles(paths);
}

void SimulatePanel::fillAddMenu()
{
    QMenu *menu = m_add->menu();
    menu->clear();
    menu->addAction(theme::icon("open"), tr("Pictures, samples or camera images..."), this, &SimulatePanel::addInputsWithDialog);
    menu->addAction(theme::icon("new"), tr("Random values"), m_simulator, &Simulator::addRandomInput);
    menu->addAction(theme::icon("library"), tr("Drawn samples"), m_simulator, &Simulator::addDrawnInputs);
    menu->addSeparator();
    menu->addAction(tr("Remove all"), m_simulator, &Simulator::clearInputs);
}

void SimulatePanel::retranslate()
{
    const auto name = [](QToolButton *button, const QString &text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    m_add->setText(tr("Add"));
    name(m_add, tr("Add inputs: files, random values, drawn samples"));
    m_remove->setText(tr("Remove"));
    name(m_remove, tr("Remove the shown input"));
    fillAddMenu();
    m_run->setText(tr("&Run"));
    m_cancel->setText(tr("Cancel"));
    m_messages->setAccessibleName(tr("Messages about weights and inputs"));
    m_tabs->setTabText(m_tabs->indexOf(m_maps), tr("Feature maps"));
    m_tabs->setTabText(m_tabs->indexOf(m_reference), tr("Reference"));
    m_tabs->setTabText(m_tabs->indexOf(m_accuracy), tr("Accuracy"));
    m_tabs->tabBar()->setAccessibleName(tr("Views of the simulation"));
    showOutcome();
}

void SimulatePanel::resizeEvent(QResizeEvent *event)
{
    ChartPanel::resizeEvent(event);
    m_columns->setOrientation(width() < kNarrow ? Qt::Vertical : Qt::Horizontal);
    layout()->activate();
    m_status->setText(m_status->fontMetrics().elidedText(m_statusText, Qt::ElideRight, m_status->width()));
}

} // namespace facet::simulate
