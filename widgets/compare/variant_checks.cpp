// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/variant_checks.h"

#include "theme/colors.h"
#include "theme/icons.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QSet>

#include <algorithm>

namespace facet::compare {

namespace {

constexpr std::size_t kCheckedAtFirst = 4; // more bars side by side are hard to read

QIcon swatch(const QColor &color, double ratio)
{
    QPixmap pixmap(QSize(12, 12) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(1, 1, 10, 10), 2.5, 2.5);
    return pixmap;
}

} // namespace

VariantChecks::VariantChecks(QWidget *parent) : QTreeWidget(parent)
{
    setColumnCount(2);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setIndentation(4);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setAllColumnsShowFocus(true);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(28);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::Fixed);
    header()->resizeSection(1, 30);
    setAccessibleName(tr("Variants to compare"));
    connect(this, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item, int column) {
        if (m_filling || column != 0)
            return;
        if (indexOfTopLevelItem(item) == m_baseline && item->checkState(0) != Qt::Checked) {
            m_filling = true; // there is no comparison without a baseline
            item->setCheckState(0, Qt::Checked);
            m_filling = false;
            return;
        }
        emit checksChanged();
    });
    connect(this, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem *item, int column) {
        if (column == 1)
            emit baselineChosen(indexOfTopLevelItem(item));
    });
}

void VariantChecks::setVariants(const QStringList &names, int baseline)
{
    QSet<QString> known, wereChecked;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        known.insert(topLevelItem(i)->text(0));
        if (topLevelItem(i)->checkState(0) == Qt::Checked)
            wereChecked.insert(topLevelItem(i)->text(0));
    }
    m_filling = true;
    m_baseline = baseline;
    while (topLevelItemCount() > names.size())
        delete takeTopLevelItem(topLevelItemCount() - 1);
    while (topLevelItemCount() < names.size()) {
        auto *item = new QTreeWidgetItem(this);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setSizeHint(0, QSize(0, fontMetrics().height() + 12));
    }
    std::size_t checkedCount = std::size_t(wereChecked.size());
    for (int i = 0; i < names.size(); ++i) {
        const bool isNew = !known.contains(names[i]);
        const bool check = i == baseline || wereChecked.contains(names[i]) || (isNew && checkedCount < kCheckedAtFirst);
        checkedCount += isNew && check ? 1 : 0;
        topLevelItem(i)->setText(0, names[i]);
        topLevelItem(i)->setCheckState(0, check ? Qt::Checked : Qt::Unchecked);
    }
    m_filling = false;
    decorate();
}

void VariantChecks::decorate()
{
    m_filling = true;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = topLevelItem(i);
        const bool baseline = i == m_baseline;
        item->setIcon(0, swatch(theme::colors().variant(i), devicePixelRatioF()));
        item->setIcon(1, baseline ? theme::icon("anchor", theme::Tint::Accent) : theme::icon("anchor", theme::Tint::Muted));
        item->setToolTip(1, baseline ? tr("Baseline: the others are compared with it") : tr("Compare with this variant"));
        item->setData(1, Qt::AccessibleTextRole, baseline ? tr("baseline") : QString());
        QFont font = this->font();
        font.setBold(baseline);
        item->setFont(0, font);
        // A faint anchor on every row would be noise; it shows where it matters.
        if (!baseline)
            item->setIcon(1, QIcon());
        else
            item->setData(0, Qt::AccessibleDescriptionRole, tr("baseline"));
    }
    m_filling = false;
}

std::vector<int> VariantChecks::checked() const
{
    std::vector<int> result;
    for (int i = 0; i < topLevelItemCount(); ++i)
        if (i == m_baseline || topLevelItem(i)->checkState(0) == Qt::Checked)
            result.push_back(i);
    return result;
}

void VariantChecks::setChecked(const std::vector<int> &variants)
{
    m_filling = true;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        const bool check = i == m_baseline || std::find(variants.begin(), variants.end(), i) != variants.end();
        topLevelItem(i)->setCheckState(0, check ? Qt::Checked : Qt::Unchecked);
    }
    m_filling = false;
    emit checksChanged();
}

void VariantChecks::contextMenuEvent(QContextMenuEvent *event)
{
    QTreeWidgetItem *item = itemAt(event->pos());
    if (!item)
        item = currentItem();
    if (!item)
        return;
    QMenu menu(this);
    menu.addAction(theme::icon("anchor"), tr("Use as baseline"), this, [this, item] { emit baselineChosen(indexOfTopLevelItem(item)); });
    menu.exec(event->globalPos());
}

void VariantChecks::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_B && currentItem()) {
        emit baselineChosen(indexOfTopLevelItem(currentItem()));
        return;
    }
    QTreeWidget::keyPressEvent(event);
}

void VariantChecks::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Variants to compare"));
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        decorate();
}

} // namespace facet::compare
