// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "variants/library_list.h"

#include "document/translated.h"
#include "study/presets.h"
#include "theme/icons.h"
#include "variants/variant_model.h"

#include <QEvent>
#include <QMimeData>

namespace facet::variants {

LibraryList::LibraryList(QWidget *parent) : QListWidget(parent)
{
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragOnly);
    setUniformItemSizes(true);
    setIconSize({16, 16});
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const study::PresetInfo &info : study::presets()) {
        auto *item = new QListWidgetItem(theme::icon("layers", theme::Tint::Muted), QString(), this);
        item->setData(Qt::UserRole, QString::fromUtf8(info.name.data(), qsizetype(info.name.size())));
    }
    connect(this, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { emit chosen(item->data(Qt::UserRole).toString()); });
    retranslate();
}

void LibraryList::retranslate()
{
    setAccessibleName(tr("Library of built-in designs"));
    setToolTip(tr("Double-click a design, or drag it into the variants"));
    const auto presets = study::presets();
    for (int row = 0; row < count() && row < int(presets.size()); ++row) {
        const QString name = item(row)->data(Qt::UserRole).toString();
        const QString title = document::translated(presets[std::size_t(row)].title);
        item(row)->setText(name);
        item(row)->setToolTip(title);
        item(row)->setData(Qt::AccessibleDescriptionRole, title);
    }
}

QMimeData *LibraryList::mimeData(const QList<QListWidgetItem *> &items) const
{
    if (items.isEmpty())
        return nullptr;
    auto *mime = new QMimeData;
    mime->setData(QString::fromLatin1(kPresetMime), items.constFirst()->data(Qt::UserRole).toString().toUtf8());
    return mime;
}

void LibraryList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QListWidget::changeEvent(event);
}

} // namespace facet::variants
