// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The built-in designs: double-click or drag one into the list of variants.
#pragma once

#include <QListWidget>

namespace facet::variants {

class LibraryList : public QListWidget {
    Q_OBJECT
public:
    explicit LibraryList(QWidget *parent = nullptr);
    void retranslate();

signals:
    void chosen(const QString &preset);

protected:
    [[nodiscard]] QMimeData *mimeData(const QList<QListWidgetItem *> &items) const override;
    void changeEvent(QEvent *event) override;
};

} // namespace facet::variants
