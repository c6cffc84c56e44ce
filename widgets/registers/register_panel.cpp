// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "registers/register_panel.h"

#include "theme/icons.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace facet::registers {

namespace {

QToolButton *menuButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setMenu(new QMenu(button));
    return button;
}

void appendRows(const QAbstractItemModel &model, const QModelIndex &parent, QModelIndexList &rows)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        rows << index;
        appendRows(model, index, rows);
    }
}

} // namespace

RegisterPanel::RegisterPanel(document::StudyDocument &document, document::Selection &selection, Compiler &compiler, QWidget *parent)
    : ChartPanel(document, selection, parent), m_compiler(compiler), m_model(new RegisterModel(this)),
      m_proxy(new QSortFilterProxyModel(this)), m_weights(menuButton(this)), m_weightsMenu(m_weights->menu()),
      m_filter(new QLineEdit(this)), m_count(new QLabel(this)), m_export(menuButton(this)), m_pages(new QStackedWidget(this)),
      m_view(new QTreeView(this)), m_obstacle(new QLabel(this))
{
    setObjectName(QStringLiteral("registerPanel"));
    m_weights->setIcon(theme::icon("weights"));
    m_export->setIcon(theme::icon("export"));
    m_export->menu()->addActions(compiler.exportActions());
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(theme::icon("search", theme::Tint::Muted), QLineEdit::LeadingPosition);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 8, 8, 8);
    bar->setSpacing(8);
    bar->addWidget(m_weights);
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_count);
    bar->addWidget(m_export);

    m_proxy->setSourceModel(m_model);
    m_proxy->setFilterKeyColumn(-1);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_proxy->setRecursiveFilteringEnabled(true);
    m_proxy->setAutoAcceptChildRows(true);
    m_view->setModel(m_proxy);
    m_view->setAlternatingRowColors(false);
    m_view->setUniformRowHeights(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->header()->setSectionResizeMode(QHeaderView::Interactive);
    m_view->header()->setStretchLastSection(true);
    auto *copy = new QAction(theme::icon("copy"), QString(), m_view);
    copy->setObjectName(QStringLiteral("copyRegisters"));
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_view->addAction(copy);
    connect(copy, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(copiedText()); });

    m_obstacle->setAlignment(Qt::AlignCenter);
    m_obstacle->setWordWrap(true);
    m_obstacle->setForegroundRole(QPalette::PlaceholderText);
    m_obstacle->setContentsMargins(24, 24, 24, 24);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_obstacle);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_pages, 1);

    connect(&compiler, &Compiler::weightsChanged, this, [this] { scheduleRefresh(); });
    connect(m_filter, &QLineEdit::textChanged, this, &RegisterPanel::applyFilter);
    connect(&selection, &document::Selection::changed, this, &RegisterPanel::follow);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        const int layer = m_model->layerOf(m_proxy->mapToSource(current));
        if (!m_following && layer >= 0)
            this->selection().select(layer);
    });
    retranslate();
}

void RegisterPanel::retranslate()
{
    m_filter->setPlaceholderText(tr("Register, address, field or meaning"));
    m_filter->setAccessibleName(tr("Filter"));
    m_view->setAccessibleName(tr("Register writes"));
    m_export->setText(tr("Export"));
    m_view->actions().constFirst()->setText(tr("Copy"));
    m_compiler.retranslate();
    m_model->retranslate();
    m_weightsMenu->clear();
    m_weightsMenu->addAction(tr("Random weights..."), this, [this] {
        bool ok = false;
        const int seed =
            QInputDialog::getInt(this, tr("Random weights"), tr("Seed"), int(m_compiler.weights().seed), 0, 1'000'000'000, 1, &ok);
        if (ok)
            m_compiler.setWeights({{}, quint64(seed)});
    });
    m_weightsMenu->addAction(tr("Checkpoint..."), &m_compiler, &Compiler::chooseCheckpoint);
    showWeights();
}

void RegisterPanel::showWeights()
{
    const WeightsChoice &choice = m_compiler.weights();
    m_weights->setText(choice.checkpoint.isEmpty() ? tr("Random, seed %1").arg(choice.seed) : choice.checkpoint.section(u'/', -1));
    m_weights->setToolTip(tr("Weights: they decide output shifts and biases"));
}

void RegisterPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        m_view->viewport()->update();
    ChartPanel::changeEvent(event);
}

void RegisterPanel::refresh()
{
    showWeights();
    const auto program = m_compiler.registers();
    m_export->setEnabled(program.has_value());
    for (QAction *action : m_compiler.exportActions())
        action->setEnabled(true); // the dialogs say why nothing can be exported
    if (!program) {
        m_model->clear();
        m_obstacle->setText(messages(program.error()));
        m_pages->setCurrentWidget(m_obstacle);
        m_count->clear();
        return;
    }
    m_model->setProgram(*program);
    m_pages->setCurrentWidget(m_view);
    m_count->setText(tr("%1 writes").arg(m_model->accesses()));
    const QFontMetrics metrics(m_view->font());
    m_view->setColumnWidth(RegisterModel::Name, metrics.horizontalAdvance(QStringLiteral("m")) * 18);
    m_view->setColumnWidth(RegisterModel::Quadrant, metrics.horizontalAdvance(tr("Quadrant")) + 24);
    m_view->setColumnWidth(RegisterModel::Address, metrics.horizontalAdvance(QStringLiteral("0x00000000")) * 5 / 4 + 28);
    m_view->setColumnWidth(RegisterModel::Value, metrics.horizontalAdvance(QStringLiteral("0x00000000")) * 5 / 4 + 28);
    applyFilter();
    follow();
}

void RegisterPanel::applyFilter()
{
    m_proxy->setFilterFixedString(m_filter->text().trimmed());
    if (!m_filter->text().trimmed().isEmpty())
        m_view->expandAll();
}

void RegisterPanel::follow()
{
    const QModelIndex group = m_proxy->mapFromSource(m_model->groupOf(selection().current()));
    if (!group.isValid() || !isVisible())
        return;
    // A row of that layer is current already: the click came from here.
    if (m_model->layerOf(m_proxy->mapToSource(m_view->currentIndex())) == selection().current())
        return;
    m_following = true;
    m_view->expand(group);
    m_view->setCurrentIndex(group);
    m_view->scrollTo(group, QAbstractItemView::PositionAtTop);
    m_following = false;
}

QString RegisterPanel::copiedText() const
{
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    if (rows.isEmpty())
        appendRows(*m_proxy, {}, rows);
    QStringList lines;
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (int column = 0; column < RegisterModel::kColumns; ++column)
            cells << row.siblingAtColumn(column).data().toString();
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace facet::registers
