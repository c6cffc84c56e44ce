// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The variants of the study as a list: name, baseline, best measured accuracy and estimated latency.
#pragma once

#include "document/study_document.h"

#include <QAbstractListModel>

namespace facet::variants {

inline constexpr const char *kVariantMime = "application/x-facet-variant-row";
inline constexpr const char *kPresetMime = "application/x-facet-preset";

class VariantModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IsBaseline = Qt::UserRole + 1, IsCurrent, Summary, Color, HasErrors };

    explicit VariantModel(document::StudyDocument &document, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override; // renames
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    // Rows move by drag; presets and rows of this list are accepted.
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction | Qt::CopyAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;

    void retranslate();

private:
    void rebuild();
    void refresh(int row); // -1 = all
    [[nodiscard]] QString summary(int row) const;

    document::StudyDocument &m_document;
    int m_rows = 0;
};

// Adds a built-in design as a new variant at `row` (-1 = at the end). False if there is none of that name.
bool addPreset(document::StudyDocument &document, const QString &name, int row = -1);

} // namespace facet::variants
