// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The variants of the study with a check box each; the anchor marks the one others are compared with.
#pragma once

#include <QTreeWidget>

#include <vector>

namespace facet::compare {

class VariantChecks : public QTreeWidget {
    Q_OBJECT
public:
    explicit VariantChecks(QWidget *parent = nullptr);

    // Keeps the checks of variants that stay (by name); new ones come checked while there are few.
    void setVariants(const QStringList &names, int baseline);
    [[nodiscard]] std::vector<int> checked() const; // ascending; the baseline is always among them
    void setChecked(const std::vector<int> &variants);

signals:
    void checksChanged();
    void baselineChosen(int variant);

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void decorate();

    int m_baseline = 0;
    bool m_filling = false;
};

} // namespace facet::compare
