// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "palette/command_palette.h"

#include "palette/fuzzy.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace facet::palette {

namespace {

enum Role { kIndex = Qt::UserRole + 1, kPositions, kGroup, kShortcut };

constexpr int kRowHeight = 34;
constexpr int kShownRows = 11;

// Icon, group and title with the matched letters in the accent color, shortcut on the right.
class CommandDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {100, std::max(kRowHeight, QFontMetrics(option.font).height() + 14)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const theme::Colors &c = theme::colors();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect row = option.rect.adjusted(6, 1, -6, -1);
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(c.accentSoft);
            painter->drawRoundedRect(row, 6, 6);
        }
        const QIcon icon = index.data(Qt::DecorationRole).value<QIcon>();
        if (!icon.isNull())
            icon.paint(painter, QRect(row.left() + 8, row.center().y() - 8, 17, 17));
        int right = row.right() - 10;
        const QFontMetrics metrics(option.font);
        painter->setFont(option.font);
        const QString shortcut = index.data(kShortcut).toString();
        if (!shortcut.isEmpty()) {
            const int width = metrics.horizontalAdvance(shortcut);
            painter->setPen(c.textMuted);
            painter->drawText(QRect(right - width, row.top(), width, row.height()), Qt::AlignVCenter | Qt::AlignRight, shortcut);
            right -= width + 14;
        }
        int x = row.left() + 36;
        const auto draw = [&](const QString &text, const QColor &color, bool strong) {
            QFont font = option.font;
            font.setBold(strong);
            const int width = QFontMetrics(font).horizontalAdvance(text);
            painter->setFont(font);
            painter->setPen(color);
            painter->drawText(QRect(x, row.top(), std::max(0, std::min(width, right - x)), row.height()), Qt::AlignVCenter | Qt::AlignLeft,
                              text);
            x += width;
        };
        const QString group = index.data(kGroup).toString();
        const QString full = group + index.data(Qt::DisplayRole).toString();
        const auto positions = index.data(kPositions).value<QList<int>>();
        for (int i = 0; i < int(full.size());) {
            const bool hit = positions.contains(i);
            const bool inGroup = i < int(group.size());
            int end = i + 1;
            while (end < int(full.size()) && positions.contains(end) == hit && (end < int(group.size())) == inGroup)
                ++end;
            draw(full.mid(i, end - i), hit ? c.accent : inGroup ? c.textMuted : c.text, hit);
            i = end;
        }
        painter->restore();
    }
};

void collect(const QMenu &menu, const QString &group, bool disabledToo, QList<Command> &commands)
{
    for (QAction *action : menu.actions()) {
        if (action->menu()) {
            collect(*action->menu(), group + QStringLiteral(": ") + action->menu()->title().remove(u'&'), disabledToo, commands);
            continue;
        }
        if (action->isSeparator() || (!disabledToo && !action->isEnabled()) || !action->isVisible() || action->text().isEmpty())
            continue;
        QString title = action->text();
        // A menu text may carry the key it shows behind a tab.
        const QString shown = title.section(u'\t', 1);
        title = title.section(u'\t', 0, 0);
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        commands.append({title.remove(u'&'), group, keys.isEmpty() ? shown : keys, action->icon(), [action] { action->trigger(); }});
    }
}

} // namespace

QList<Command> commandsOf(const QMenuBar &menus, bool disabledToo)
{
    QList<Command> commands;
    for (const QAction *top : menus.actions()) {
        if (top->menu())
            collect(*top->menu(), top->menu()->title().remove(u'&'), disabledToo, commands);
    }
    return commands;
}

CommandPalette::CommandPalette(QList<Command> commands, QWidget *parent)
    : QDialog(parent, Qt::Popup), m_commands(std::move(commands)), m_input(new QLineEdit), m_list(new QListView),
      m_model(new QStandardItemModel(this))
{
    setWindowTitle(tr("Command Palette"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_input->setAccessibleName(tr("Command, layer or variant"));
    m_input->setPlaceholderText(tr("Type a command, a layer or a variant"));
    m_input->setClearButtonEnabled(true);
    m_input->addAction(theme::icon("search", theme::Tint::Muted), QLineEdit::LeadingPosition);
    m_input->setMinimumHeight(36);
    m_list->setAccessibleName(tr("Matching commands"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_input->installEventFilter(this);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(m_input);
    layout->addWidget(m_list);
    connect(m_input, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    connect(m_list, &QListView::entered, m_list, &QListView::setCurrentIndex);
    filter();
    setFocusProxy(m_input);
}

void CommandPalette::showEvent(QShowEvent *event)
{
    if (const QWidget *window = parentWidget()) {
        const int width = std::clamp(window->width() / 2, 420, 680);
        resize(width, std::min(kShownRows * kRowHeight + 70, window->height() - 60));
        move(window->mapToGlobal(QPoint((window->width() - width) / 2, 48)));
    }
    m_input->setFocus();
    QDialog::showEvent(event);
}

void CommandPalette::setFilter(const QString &text)
{
    m_input->setText(text);
}

QStringList CommandPalette::shownTitles() const
{
    QStringList titles;
    for (int row = 0; row < m_model->rowCount(); ++row)
        titles.append(m_model->index(row, 0).data().toString());
    return titles;
}

void CommandPalette::filter()
{
    struct Hit {
        int index;
        Match match;
    };
    QList<Hit> hits;
    for (int i = 0; i < int(m_commands.size()); ++i) {
        const Command &command = m_commands[i];
        const QString group = command.group.isEmpty() ? QString() : command.group + QStringLiteral("  ");
        // A match in the title alone counts more than one that needs the group.
        if (auto match = fuzzyMatch(m_input->text(), command.title)) {
            for (int &position : match->positions)
                position += int(group.size());
            match->score += 40;
            hits.append({i, *match});
        } else if (auto wide = fuzzyMatch(m_input->text(), group + command.title)) {
            hits.append({i, *wide});
        }
    }
    if (!m_input->text().isEmpty())
        std::ranges::stable_sort(hits, std::greater<>(), [](const Hit &hit) { return hit.match.score; });
    m_model->clear();
    for (const Hit &hit : hits) {
        const Command &command = m_commands[hit.index];
        auto *item = new QStandardItem(command.icon, command.title);
        item->setData(hit.index, kIndex);
        item->setData(QVariant::fromValue(hit.match.positions), kPositions);
        item->setData(command.group.isEmpty() ? QString() : command.group + QStringLiteral("  "), kGroup);
        item->setData(command.shortcut, kShortcut);
        item->setAccessibleText(command.group + QStringLiteral(" ") + command.title);
        m_model->appendRow(item);
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_input || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int rows = m_model->rowCount();
    const auto go = [&](int row) { m_list->setCurrentIndex(m_model->index(std::clamp(row, 0, std::max(0, rows - 1)), 0)); };
    const int row = m_list->currentIndex().row();
    switch (key->key()) {
    case Qt::Key_Down: go(row + 1 < rows ? row + 1 : 0); return true;
    case Qt::Key_Up: go(row > 0 ? row - 1 : rows - 1); return true;
    case Qt::Key_PageDown: go(row + kShownRows - 1); return true;
    case Qt::Key_PageUp: go(row - kShownRows + 1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: runCurrent(); return true;
    default: return QDialog::eventFilter(watched, event);
    }
}

void CommandPalette::runCurrent()
{
    const QVariant index = m_list->currentIndex().data(kIndex);
    if (!index.isValid())
        return;
    const auto run = m_commands[index.toInt()].run;
    close();
    // After the palette is gone, so that a command that opens a dialog has the window to itself.
    QTimer::singleShot(0, parentWidget(), run);
}

} // namespace facet::palette
