// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "train/train_panel.h"

#include "figures/chart_frame.h"
#include "figures/chart_style.h"
#include "theme/icons.h"
#include "theme/theme.h"
#include "train/curves_chart.h"
#include "train/recipe_form.h"
#include "train/results_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace facet::train {

namespace {

constexpr int kNarrow = 760;
constexpr int kShownAtFirst = 6; // more curves than that are no picture
constexpr int kFolderRole = Qt::UserRole;

QIcon dot(const QColor &color)
{
    QPixmap pixmap(24, 24);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QRectF(4, 4, 16, 16));
    QIcon icon(pixmap);
    icon.addPixmap(pixmap, QIcon::Selected);
    return icon;
}

QString duration(double seconds)
{
    const auto whole = qint64(std::ceil(std::clamp(seconds, 0.0, 1e9)));
    const QString rest = QStringLiteral("%1:%2").arg(whole / 60 % 60, 2, 10, QLatin1Char('0')).arg(whole % 60, 2, 10, QLatin1Char('0'));
    return QStringLiteral("%1:%2").arg(whole / 3600).arg(rest);
}

} // namespace

TrainPanel::TrainPanel(document::StudyDocument &document, document::Selection &selection, QWidget *parent)
    : ChartPanel(document, selection, parent), m_runs(new TrainingRuns(document, this)), m_form(new RecipeForm), m_start(new QPushButton),
      m_pause(new QPushButton), m_resume(new QPushButton), m_stop(new QPushButton), m_add(new QPushButton), m_forget(new QToolButton),
      m_status(new QLabel), m_progress(new QProgressBar), m_runsTitle(new QLabel), m_list(new QListWidget), m_body(new QStackedWidget),
      m_empty(new QLabel), m_columns(new QSplitter(Qt::Horizontal)), m_right(new QSplitter(Qt::Vertical)), m_chart(new CurvesChart),
      m_frame(new figures::ChartFrame(m_chart)), m_results(new ResultsView)
{
    setObjectName(QStringLiteral("trainPanel"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(24);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_right->addWidget(m_frame);
    m_right->addWidget(m_results);
    m_right->setStretchFactor(0, 3);
    m_right->setStretchFactor(1, 2);
    m_right->setChildrenCollapsible(false);
    m_body->addWidget(m_right);
    m_body->addWidget(m_empty);
    m_columns->addWidget(buildLeft());
    m_columns->addWidget(m_body);
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({300, 800});
    m_columns->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(buildTop());
    layout->addWidget(m_columns, 1);

    connect(m_start, &QPushButton::clicked, this, &TrainPanel::startRuns);
    connect(m_pause, &QPushButton::clicked, this, &TrainPanel::pauseRun);
    connect(m_resume, &QPushButton::clicked, this, &TrainPanel::resumeRun);
    connect(m_stop, &QPushButton::clicked, this, &TrainPanel::stopRun);
    connect(m_add, &QPushButton::clicked, this, [this] {
        if (const TrainingRun *run = currentRun())
            m_runs->addToStudy(*run);
    });
    connect(m_forget, &QToolButton::clicked, this, [this] {
        if (TrainingRun *run = currentRun())
            m_runs->remove(*run);
    });
    connect(m_form, &RecipeForm::changed, this, &TrainPanel::showActions);
    connect(m_runs, &TrainingRuns::listChanged, this, &TrainPanel::rebuildList);
    connect(m_runs, &TrainingRuns::runChanged, this, &TrainPanel::showRun);
    connect(m_runs, &TrainingRuns::failed, this, [this](const QString &message) {
        m_message = message;
        showStatus();
    });
    connect(m_runs, &TrainingRuns::weightsTrained, this, &TrainPanel::weightsTrained);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        if (!m_rebuilding)
            showCurves();
    });
    connect(m_list, &QListWidget::itemChanged, this, [this] {
        if (!m_rebuilding)
            showCurves();
    });
    connect(m_results, &ResultsView::splitChanged, this, &TrainPanel::showCurves);
    m_frame->setFigureProvider([this] { return curvesFigure(m_chart->runs(), figures::printColors()); });
    m_frame->setFileName([this] { return figures::fileNameFor(this->document(), QStringLiteral("training")); });
    retranslate();
    rebuildList();
}

QLayout *TrainPanel::buildTop()
{
    auto *top = new QHBoxLayout;
    top->setContentsMargins(10, 6, 10, 4);
    top->setSpacing(6);
    m_start->setIcon(theme::icon("play"));
    m_pause->setIcon(theme::icon("pause"));
    m_resume->setIcon(theme::icon("play"));
    m_stop->setIcon(theme::icon("close"));
    m_add->setIcon(theme::icon("accuracy"));
    for (QPushButton *button : {m_start, m_pause, m_resume, m_stop})
        top->addWidget(button);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    top->addSpacing(6);
    top->addWidget(m_status, 1);
    m_progress->setMaximumWidth(150);
    m_progress->setTextVisible(false);
    top->addWidget(m_progress);
    top->addWidget(m_add);
    return top;
}

QWidget *TrainPanel::buildLeft()
{
    auto *left = new QWidget;
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(250);
    scroll->setFocusPolicy(Qt::NoFocus); // its fields have it
    layout->addWidget(scroll, 4);
    auto *caption = new QHBoxLayout;
    caption->setContentsMargins(10, 4, 8, 2);
    QFont bold = m_runsTitle->font();
    bold.setWeight(QFont::DemiBold);
    m_runsTitle->setFont(bold);
    caption->addWidget(m_runsTitle, 1);
    m_forget->setIcon(theme::icon("remove"));
    m_forget->setAutoRaise(true);
    m_forget->setFocusPolicy(Qt::TabFocus);
    caption->addWidget(m_forget);
    layout->addLayout(caption);
    m_list->setIconSize({16, 16});
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumHeight(84);
    layout->addWidget(m_list, 1);
    return left;
}

TrainingRun *TrainPanel::currentRun() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_runs->count() ? &m_runs->run(row) : nullptr;
}

std::vector<const TrainingRun *> TrainPanel::shownRuns() const
{
    std::vector<const TrainingRun *> shown;
    for (int i = 0; i < std::min(m_runs->count(), m_list->count()); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked || i == m_list->currentRow())
            shown.push_back(&m_runs->run(i));
    }
    return shown;
}

QString TrainPanel::statusText(const TrainingRun &run) const
{
    const runs::RunState &state = run.state();
    const auto accuracy = [&] {
        const auto &report = state.report();
        return report && !report->splits.empty() ? locale().toString(100 * report->splits.back().quantized.accuracy, 'f', 1) : QString();
    };
    switch (run.status()) {
    case Status::Waiting: return tr("waiting");
    case Status::Training:
        if (!state.step())
            return tr("starting");
        return state.step()->phase == training::Phase::Float ? tr("epoch %1").arg(state.step()->epoch)
                                                             : tr("QAT epoch %1").arg(state.step()->epoch);
    case Status::Paused: return tr("paused");
    case Status::Stopping: return tr("stopping");
    case Status::Stopped: return tr("stopped, %n epoch(s)", nullptr, state.epochsDone());
    case Status::Finished: return tr("%1 %").arg(accuracy());
    case Status::Failed: return tr("failed");
    }
    return {};
}

void TrainPanel::rebuildList()
{
    m_rebuilding = true;
    QHash<QString, Qt::CheckState> checked;
    const QString current = m_list->currentItem() ? m_list->currentItem()->data(kFolderRole).toString() : QString();
    bool isNew = true;
    for (int i = 0; i < m_list->count(); ++i)
        checked.insert(m_list->item(i)->data(kFolderRole).toString(), m_list->item(i)->checkState());
    m_list->clear();
    int row = 0;
    for (int i = 0; i < m_runs->count(); ++i) {
        const TrainingRun &run = m_runs->run(i);
        auto *item = new QListWidgetItem(m_list);
        item->setData(kFolderRole, run.folder());
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        const bool active = run.isActive() || run.status() == Status::Waiting;
        item->setCheckState(checked.value(run.folder(), (active && i < kShownAtFirst) || i == 0 ? Qt::Checked : Qt::Unchecked));
        if (run.folder() == current && checked.contains(m_runs->run(0).folder())) {
            row = i;
            isNew = false;
        }
    }
    if (m_runs->count() > 0)
        m_list->setCurrentRow(isNew ? 0 : row);
    m_rebuilding = false;
    for (int i = 0; i < m_runs->count(); ++i)
        showRun(i);
    showCurves();
}

void TrainPanel::showRun(int index)
{
    if (index < 0 || index >= m_list->count())
        return;
    const TrainingRun &run = m_runs->run(index);
    const QString text = QStringLiteral("%1 \u2013 %2").arg(run.title(), statusText(run));
    QListWidgetItem *item = m_list->item(index);
    if (item->text() != text || item->icon().isNull()) {
        m_rebuilding = true;
        item->setText(text);
        item->setIcon(dot(theme::colors().variant(m_runs->colorOf(index))));
        item->setToolTip(run.problem().isEmpty() ? run.folder() : run.problem());
        m_rebuilding = false;
    }
    std::size_t epochs = 0;
    for (const TrainingRun *shown : shownRuns())
        epochs += shown->state().epochs().size() + (shown->state().report() ? 1000 : 0) + std::size_t(shown->status()) * 100'000;
    if (epochs != m_drawnEpochs) // steps move the progress bar alone
        showCurves();
    else if (index == m_list->currentRow())
        showStatus();
}

void TrainPanel::showCurves()
{
    ResultsView::Shown shown;
    shown.run = currentRun();
    shown.all = shownRuns();
    m_drawnEpochs = 0;
    for (const TrainingRun *run : shown.all) {
        const int splits = run->state().report() ? int(run->state().report()->splits.size()) : 0;
        RunCurves curves = curvesOf(run->state(), std::min(m_results->split(), splits - 1));
        curves.name = run->title();
        curves.color = theme::colors().variant(m_runs->colorOf(m_runs->indexOf(run)));
        curves.current = run == shown.run;
        shown.curves.push_back(std::move(curves));
        m_drawnEpochs += run->state().epochs().size() + (run->state().report() ? 1000 : 0) + std::size_t(run->status()) * 100'000;
    }
    m_body->setCurrentIndex(m_runs->count() > 0 ? 0 : 1);
    const bool any = std::ranges::any_of(shown.curves, [](const RunCurves &run) { return !run.floating.loss.epochs.empty(); });
    m_frame->setTable(curvesTable(shown.curves));
    m_chart->setRuns(shown.curves);
    m_frame->setEmptyText(any ? QString() : tr("The curves begin with the first epoch."));
    m_results->show(shown);
    showStatus();
}

void TrainPanel::showStatus()
{
    const TrainingRun *run = currentRun();
    QString text = m_message;
    bool busy = false;
    if (m_message.isEmpty() && run && run->isActive() && run->state().step()) {
        const runs::Step &step = *run->state().step();
        busy = true;
        m_progress->setRange(0, 1000);
        m_progress->setValue(int(1000 * double(step.step) / double(std::max<std::int64_t>(1, step.steps))));
        QStringList parts;
        parts << (step.phase == training::Phase::Float ? tr("Floating point, epoch %1").arg(step.epoch)
                                                       : tr("Quantization-aware, epoch %1").arg(step.epoch));
        if (run->status() == Status::Paused)
            parts << tr("paused");
        else if (run->status() == Status::Stopping)
            parts << tr("stopping");
        if (std::isfinite(step.imagesPerSecond))
            parts << tr("%1 pictures/s").arg(locale().toString(step.imagesPerSecond, 'f', 0));
        if (std::isfinite(step.secondsLeft))
            parts << tr("%1 left at least").arg(duration(step.secondsLeft));
        text = parts.join(QStringLiteral(" \u00b7 "));
    } else if (m_message.isEmpty() && run) {
        text = QStringLiteral("%1: %2").arg(run->title(), statusText(*run));
        if (run->state().report())
            text += QStringLiteral(" \u00b7 ") + tr("E = %1, N = %2").arg(run->state().floatEpoch()).arg(run->state().quantizedEpoch());
    }
    m_progress->setVisible(busy);
    m_status->setText(m_status->fontMetrics().elidedText(text, Qt::ElideRight, std::max(40, m_status->width())));
    m_status->setToolTip(text);
    m_status->setAccessibleName(text);
    showActions();
}

void TrainPanel::showActions()
{
    const TrainingRun *run = currentRun();
    const QString obstacle = document().currentVariant() < 0 ? tr("There is no variant to train.") : m_form->obstacle();
    m_start->setEnabled(obstacle.isEmpty());
    m_start->setToolTip(obstacle.isEmpty() ? tr("Train the current variant, one run for every seed") : obstacle);
    m_pause->setVisible(run && run->status() == Status::Training);
    m_resume->setVisible(run && run->canStart());
    m_stop->setVisible(run && (run->isActive() || run->status() == Status::Waiting));
    m_stop->setEnabled(run && run->status() != Status::Stopping);
    m_add->setVisible(run && run->status() == Status::Finished);
    m_forget->setEnabled(run && !run->isActive());
}

void TrainPanel::startRuns()
{
    const auto recipe = m_form->recipe();
    if (!recipe || !m_form->obstacle().isEmpty())
        return;
    m_message.clear();
    TrainingRuns::Order order;
    order.data = m_form->data();
    order.job.recipe = *recipe;
    order.seeds = m_form->seeds();
    m_runs->start(order);
}

void TrainPanel::pauseRun()
{
    if (TrainingRun *run = currentRun())
        run->pause();
}

void TrainPanel::resumeRun()
{
    m_message.clear();
    if (TrainingRun *run = currentRun())
        m_runs->resume(*run);
}

void TrainPanel::stopRun()
{
    if (TrainingRun *run = currentRun())
        run->stop();
}

void TrainPanel::refresh()
{
    for (int i = 0; i < m_list->count(); ++i) {
        m_list->item(i)->setIcon({});
        showRun(i);
    }
    showCurves();
}

void TrainPanel::retranslate()
{
    const auto name = [](QPushButton *button, const QString &text, const QString &tip) {
        button->setText(text);
        button->setToolTip(tip);
    };
    m_start->setText(tr("&Start"));
    name(m_pause, tr("&Pause"), tr("Waits where it is; memory stays taken"));
    name(m_resume, tr("&Resume"), tr("Goes on where it was paused, stopped or broken off"));
    name(m_stop, tr("S&top"), tr("Saves and ends; Resume goes on"));
    name(m_add, tr("&Add to the study"),
         tr("Adds its accuracies to the variant (as every run does when it ends) and gives its weights to Simulate and Board"));
    m_forget->setToolTip(tr("Take the run out of the list; its folder stays"));
    m_forget->setAccessibleName(m_forget->toolTip());
    m_runsTitle->setText(tr("Runs"));
    m_list->setAccessibleName(tr("Runs of training"));
    m_progress->setAccessibleName(tr("Progress of the epoch"));
    m_empty->setText(
        tr("From pictures to accuracy\n\n"
           "1. Choose a prepared data set: labelled pictures in one file.\n"
           "2. Press Start. The current variant is trained in floating point until its validation loss stops falling (epoch E), "
           "then with quantization (epoch N), and becomes integers.\n"
           "3. Every logit of the chip is compared with what was trained; the accuracy goes into the study, the weights to "
           "Simulate and Board.\n\n"
           "Several seeds show how far the accuracy can be trusted: their spread becomes an error bar."));
    for (int i = 0; i < m_list->count(); ++i)
        showRun(i);
    showCurves();
}

void TrainPanel::resizeEvent(QResizeEvent *event)
{
    ChartPanel::resizeEvent(event);
    m_columns->setOrientation(width() < kNarrow ? Qt::Vertical : Qt::Horizontal);
    layout()->activate();
    showStatus();
}

} // namespace facet::train
