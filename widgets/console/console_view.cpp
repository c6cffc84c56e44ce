// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console/console_view.h"

#include "console/console_model.h"
#include "figures/segmented_control.h"
#include "formats/file.h"
#include "theme/icons.h"

#include <QAction>
#include <QClipboard>
#include <QDateTime>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace facet::console {

namespace {

constexpr int kRefreshMs = 33;
constexpr int kMostHistory = 100;
constexpr std::size_t kLargestLog = 64 * 1024 * 1024;

QToolButton *button(const char *icon, QWidget *parent)
{
    auto *made = new QToolButton(parent);
    made->setIcon(theme::icon(icon));
    made->setAutoRaise(true);
    return made;
}

} // namespace

ConsoleView::ConsoleView(QWidget *parent)
    : QWidget(parent), m_model(new ConsoleModel(this)), m_filter(new ConsoleFilter(this)), m_table(new QTableView(this)),
      m_filterEdit(new QLineEdit(this)), m_way(new figures::SegmentedControl(this)), m_pause(button("pause", this)),
      m_clear(button("delete", this)), m_save(button("save", this)), m_open(button("open", this)), m_state(new QLabel(this)),
      m_sendEdit(new QLineEdit(this)), m_copy(new QAction(this))
{
    setObjectName(QStringLiteral("consoleView"));
    m_filter->setSourceModel(m_model);
    m_table->setModel(m_filter);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    // Rows of one height: measuring a hundred thousand of them would take longer than the session.
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int digit = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    m_table->setColumnWidth(ConsoleModel::Time, 13 * digit);
    m_table->setColumnWidth(ConsoleModel::Way, 4 * digit);
    m_table->setColumnWidth(ConsoleModel::Meaning, 44 * digit);
    m_table->setColumnWidth(ConsoleModel::Plain, 24 * digit);
    m_filterEdit->setClearButtonEnabled(true);
    m_pause->setCheckable(true);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_state->setContentsMargins(8, 2, 8, 4);
    m_sendEdit->hide();
    m_sendEdit->installEventFilter(this);
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_table->addAction(m_copy);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);

    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(8, 6, 8, 6);
    tools->setSpacing(6);
    tools->addWidget(m_filterEdit, 1);
    tools->addWidget(m_way);
    for (QToolButton *tool : {m_pause, m_clear, m_save, m_open})
        tools->addWidget(tool);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(tools);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_sendEdit);
    layout->addWidget(m_state);

    m_due.setSingleShot(true);
    m_due.setInterval(kRefreshMs);
    m_clock.start();
    connect(&m_due, &QTimer::timeout, this, &ConsoleView::flush);
    connect(m_filterEdit, &QLineEdit::textChanged, m_filter, &ConsoleFilter::setText);
    connect(m_way, &figures::SegmentedControl::changed, this, [this](int index) {
        m_filter->setWay(index == 0   ? std::nullopt
                         : index == 1 ? std::optional(board::Direction::ToBoard)
                                      : std::optional(board::Direction::FromBoard));
    });
    connect(m_pause, &QToolButton::toggled, this, [this](bool paused) {
        if (!paused)
            flush();
        updateState();
    });
    connect(m_clear, &QToolButton::clicked, this, &ConsoleView::clear);
    connect(m_save, &QToolButton::clicked, this, &ConsoleView::chooseAndSave);
    connect(m_open, &QToolButton::clicked, this, &ConsoleView::chooseAndOpen);
    connect(m_copy, &QAction::triggered, this, &ConsoleView::copySelection);
    connect(m_sendEdit, &QLineEdit::returnPressed, this, &ConsoleView::sendLine);
    retranslate();
}

void ConsoleView::begin(const QString &port)
{
    clear();
    m_log.port = port.toStdString();
    updateState();
}

void ConsoleView::clear()
{
    m_model->clear();
    m_waiting.clear();
    m_cutter = {};
    const std::string port = m_log.port;
    m_log = {};
    m_log.port = m_replay ? std::string() : port;
    m_logBytes = 0;
    m_logFull = false;
    m_replay = false;
    m_problem.clear();
    m_clock.restart();
    updateState();
}

void ConsoleView::add(board::Direction direction, const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    if (m_replay)
        clear(); // live again
    if (m_log.entries.empty()) {
        m_clock.restart();
        m_log.started = QDateTime::currentDateTime().toString(Qt::ISODate).toStdString();
    }
    board::WireEntry entry{m_clock.nsecsElapsed() / 1000, direction, {bytes.begin(), bytes.end()}};
    for (board::WireRow &row : m_cutter.push(entry))
        m_waiting.push_back(std::move(row));
    if (m_waiting.size() > 2 * std::size_t(ConsoleModel::kMostRows)) // paused for long
        m_waiting.erase(m_waiting.begin(), m_waiting.end() - ConsoleModel::kMostRows);
    m_logBytes += entry.bytes.size();
    m_logFull = m_logFull || m_logBytes > kMostLogBytes;
    if (!m_logFull)
        m_log.entries.push_back(std::move(entry));
    if (!m_due.isActive())
        m_due.start();
}

void ConsoleView::flush()
{
    if (!isPaused()) {
        const QScrollBar *bar = m_table->verticalScrollBar();
        const bool atEnd = bar->value() >= bar->maximum() - 2;
        m_model->append(std::exchange(m_waiting, {}));
        if (atEnd)
            m_table->scrollToBottom();
    }
    updateState();
}

void ConsoleView::setPaused(bool paused)
{
    m_pause->setChecked(paused);
}

bool ConsoleView::isPaused() const
{
    return m_pause->isChecked();
}

void ConsoleView::setSendLineShown(bool shown)
{
    m_sendEdit->setVisible(shown);
}

void ConsoleView::replay(board::WireLog log)
{
    clear();
    m_log = std::move(log);
    m_replay = true;
    m_pause->setChecked(false);
    m_model->append(board::rowsOf(m_log));
    updateState();
}

void ConsoleView::saveTo(const QString &path)
{
    const auto saved = formats::writeFileAtomically(path.toStdString(), board::toText(m_log));
    m_problem = saved ? QString() : QString::fromStdString(saved.error().message());
    updateState();
}

void ConsoleView::openFrom(const QString &path)
{
    const auto text = formats::readFile(path.toStdString(), kLargestLog);
    auto log = text ? board::parseWireLog(*text) : tl::unexpected(text.error());
    if (log) {
        replay(std::move(*log));
        return;
    }
    log.error().file = path.toStdString();
    m_problem = QString::fromStdString(log.error().message());
    updateState();
}

void ConsoleView::chooseAndSave()
{
    const QString proposed =
        QStringLiteral("facet-%1.facetlog").arg(QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss")));
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the session"), proposed, tr("Wire logs (*.facetlog)"));
    if (!path.isEmpty())
        saveTo(path);
}

void ConsoleView::chooseAndOpen()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Replay a session"), {}, tr("Wire logs (*.facetlog);;All files (*)"));
    if (!path.isEmpty())
        openFrom(path);
}

void ConsoleView::copySelection()
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QString text;
    for (const QModelIndex &index : std::as_const(rows)) {
        const int row = m_filter->mapToSource(index).row();
        QStringList cells;
        for (int column = 0; column < ConsoleModel::kColumns; ++column)
            cells << m_model->text(row, column);
        text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void ConsoleView::sendLine()
{
    const QString line = m_sendEdit->text();
    if (!line.isEmpty() && (m_history.isEmpty() || m_history.constLast() != line)) {
        m_history.append(line);
        if (m_history.size() > kMostHistory)
            m_history.removeFirst();
    }
    m_historyAt = int(m_history.size());
    m_sendEdit->clear();
    emit lineEntered(line.toUtf8() + "\r\n");
}

bool ConsoleView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_sendEdit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            m_historyAt = std::clamp(m_historyAt + (key == Qt::Key_Up ? -1 : 1), 0, int(m_history.size()));
            m_sendEdit->setText(m_history.value(m_historyAt));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ConsoleView::updateState()
{
    QString text;
    if (!m_problem.isEmpty())
        text = m_problem;
    else if (m_replay)
        text = tr("Replay of %1, %2").arg(QString::fromStdString(m_log.port), QString::fromStdString(m_log.started));
    else if (isPaused())
        text = tr("Paused; %n row(s) waiting", nullptr, int(m_waiting.size()));
    else if (m_logFull)
        text = tr("The log is full (32 MiB): rows are shown, but no longer saved. Clear it to go on.");
    else if (m_log.entries.empty())
        text = tr("Nothing has passed yet.");
    else
        text = tr("%1 bytes since %2").arg(locale().toString(qulonglong(m_logBytes)), QString::fromStdString(m_log.started));
    m_state->setText(text);
    m_save->setEnabled(!m_log.entries.empty());
}

void ConsoleView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ConsoleView::retranslate()
{
    const auto name = [](QToolButton *tool, const QString &text) {
        tool->setToolTip(text);
        tool->setAccessibleName(text);
    };
    m_table->setAccessibleName(tr("Console"));
    m_filterEdit->setPlaceholderText(tr("Filter: a word, a command, bytes in hexadecimal"));
    m_filterEdit->setAccessibleName(tr("Filter"));
    m_way->setOptions({tr("Both"), tr("To the board"), tr("From the board")});
    m_way->setName(tr("Direction"));
    name(m_pause, tr("Pause"));
    name(m_clear, tr("Clear"));
    name(m_save, tr("Save the session"));
    name(m_open, tr("Replay a session"));
    m_sendEdit->setPlaceholderText(tr("Send a line; Up and Down bring back earlier ones"));
    m_sendEdit->setAccessibleName(tr("Line to send"));
    m_copy->setText(tr("Copy rows"));
    updateState();
}

} // namespace facet::console
