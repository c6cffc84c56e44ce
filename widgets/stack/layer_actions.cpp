// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stack/layer_actions.h"

#include "stack/layer_text.h"
#include "stack/table_export.h"
#include "theme/icons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QWidget>

#include <algorithm>

namespace facet::stack {

namespace {

struct AddInfo {
    const char *name;
    Kind kind;
    Qt::Key key; // with Ctrl+Shift; 0 = none
};

constexpr AddInfo kAdd[] = {
    {"addConv2d", Kind::Conv, Qt::Key_C},         {"addDepthwise", Kind::Depthwise, Qt::Key_unknown},
    {"addConv1d", Kind::Conv1d, Qt::Key_unknown}, {"addTransposed", Kind::Transposed, Qt::Key_unknown},
    {"addLinear", Kind::Linear, Qt::Key_L},       {"addMaxPool", Kind::MaxPool, Qt::Key_M},
    {"addAvgPool", Kind::AvgPool, Qt::Key_A},     {"addAdd", Kind::Add, Qt::Key_unknown},
    {"addPass", Kind::Pass, Qt::Key_unknown},
};

} // namespace

LayerActions::LayerActions(LayerEditor &editor, LayerTableModel &model, QWidget *table, QObject *parent)
    : QObject(parent), m_editor(editor), m_model(model), m_table(table), m_addMenu(new QMenu(table))
{
    makeAdding();
    m_all.append(separator());
    makeStructure();
    m_all.append(separator());
    makeClipboard(table);
    m_all.append(separator());
    makeBits();
    for (QAction *action : m_all)
        table->addAction(action);
    connect(&model, &LayerTableModel::shown, this, &LayerActions::refresh);
    connect(&editor.selection(), &document::Selection::changed, this, &LayerActions::refresh);
    connect(&editor.document(), &document::StudyDocument::settingsChanged, this, &LayerActions::refresh);
    retranslate();
    refresh();
}

QAction *LayerActions::make(const char *name, const char *icon, const QKeySequence &shortcut, const std::function<void()> &run,
                            bool needsSelection)
{
    auto *action = new QAction(this);
    action->setObjectName(QLatin1String(name));
    if (*icon != '\0')
        action->setIcon(theme::icon(icon));
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setProperty("needsSelection", needsSelection);
    connect(action, &QAction::triggered, this, run);
    m_all.append(action);
    return action;
}

QAction *LayerActions::separator()
{
    auto *action = new QAction(this);
    action->setSeparator(true);
    return action;
}

int LayerActions::insertAt() const
{
    const QList<int> selected = m_editor.selectedLayers();
    return selected.isEmpty() ? m_editor.layerCount() : selected.last() + 1;
}

void LayerActions::makeAdding()
{
    for (const AddInfo &info : kAdd) {
        const QKeySequence keys =
            info.key == Qt::Key_unknown ? QKeySequence() : QKeySequence(int(Qt::CTRL) | int(Qt::SHIFT) | int(info.key));
        QAction *action = make(
            info.name, "", keys, [this, kind = info.kind] { m_editor.insert(kind, insertAt()); }, false);
        action->setShortcutContext(Qt::WindowShortcut);
        action->setData(int(info.kind));
        m_addMenu->addAction(action);
    }
    QAction *first = action(QStringLiteral("addConv2d"));
    first->setIcon(theme::icon("add-layer"));
    first->setShortcuts({first->shortcut(), QKeySequence(Qt::Key_Insert)});
}

void LayerActions::makeStructure()
{
    make(
        "duplicateLayers", "duplicate", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D),
        [this] { m_editor.duplicate(m_editor.selectedLayers()); }, true)
        ->setShortcutContext(Qt::WindowShortcut);
    make(
        "removeLayers", "delete", QKeySequence(Qt::Key_Delete), [this] { m_editor.remove(m_editor.selectedLayers()); }, true);
    make(
        "moveLayersUp", "up", QKeySequence(Qt::ALT | Qt::Key_Up),
        [this] {
            const QList<int> layers = m_editor.selectedLayers();
            if (!layers.isEmpty() && layers.first() > 0)
                m_editor.move(layers, layers.first() - 1);
        },
        true);
    make(
        "moveLayersDown", "down", QKeySequence(Qt::ALT | Qt::Key_Down),
        [this] {
            const QList<int> layers = m_editor.selectedLayers();
            if (!layers.isEmpty() && layers.last() + 1 < m_editor.layerCount())
                m_editor.move(layers, layers.last() + 2);
        },
        true);
}

void LayerActions::makeClipboard(QWidget *)
{
    make(
        "cutLayers", "cut", QKeySequence::Cut, [this] { m_editor.cut(m_editor.selectedLayers()); }, true);
    make(
        "copyLayers", "copy", QKeySequence::Copy, [this] { m_editor.copy(m_editor.selectedLayers()); }, true);
    make(
        "pasteLayers", "paste", QKeySequence::Paste, [this] { m_editor.paste(insertAt()); }, false);
    make(
        "copyTableTsv", "table", {}, [this] { QGuiApplication::clipboard()->setText(toTsv(m_model)); }, false);
    make(
        "copyTableMarkdown", "table", {}, [this] { QGuiApplication::clipboard()->setText(toMarkdown(m_model)); }, false);
}

void LayerActions::makeBits()
{
    for (const int bits : {1, 2, 4, 8, network::kBinaryBits}) {
        QAction *action = make(
            bits < 0 ? "bitsBinary" : qPrintable(QStringLiteral("bits%1").arg(bits)), "", {},
            [this, bits] { m_editor.setBits(m_editor.selectedLayers(), bits); }, true);
        // The table answers the bare key itself; the menu shows it.
        action->setData(bits);
        action->setProperty("bits", bits);
    }
}

QAction *LayerActions::action(const QString &objectName) const
{
    const auto found = std::find_if(m_all.begin(), m_all.end(), [&objectName](const QAction *a) { return a->objectName() == objectName; });
    return found == m_all.end() ? nullptr : *found;
}

void LayerActions::retranslate()
{
    for (const AddInfo &info : kAdd)
        action(QLatin1String(info.name))->setText(tr("Add %1").arg(kindName(info.kind)));
    const auto name = [this](const char *which, const QString &text) { action(QLatin1String(which))->setText(text); };
    name("duplicateLayers", tr("Duplicate layers"));
    name("removeLayers", tr("Remove layers"));
    name("moveLayersUp", tr("Move up"));
    name("moveLayersDown", tr("Move down"));
    name("cutLayers", tr("Cut layers"));
    name("copyLayers", tr("Copy layers"));
    name("pasteLayers", tr("Paste layers"));
    name("copyTableTsv", tr("Copy table (tab-separated)"));
    name("copyTableMarkdown", tr("Copy table (Markdown)"));
    for (QAction *each : m_all) {
        const QVariant bits = each->property("bits");
        if (bits.isValid())
            each->setText(bits.toInt() < 0 ? tr("Binary weights\tB") : tr("%n-bit weights\t%1", nullptr, bits.toInt()).arg(bits.toInt()));
    }
}

void LayerActions::refresh()
{
    const QList<int> selected = m_editor.selectedLayers();
    const bool open = m_editor.document().currentNetwork() != nullptr;
    for (QAction *each : m_all) {
        if (!each->isSeparator())
            each->setEnabled(open && (!each->property("needsSelection").toBool() || !selected.isEmpty()));
    }
    action(QStringLiteral("bitsBinary"))->setVisible(m_editor.device().supportsBinaryWeights);
    action(QStringLiteral("addDepthwise"))->setVisible(m_editor.device().supportsGroups);
    if (!selected.isEmpty()) {
        action(QStringLiteral("moveLayersUp"))->setEnabled(selected.first() > 0);
        action(QStringLiteral("moveLayersDown"))->setEnabled(selected.last() + 1 < m_editor.layerCount());
    }
}

} // namespace facet::stack
