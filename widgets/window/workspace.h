// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything around an open study: totals, layer stack and the docks. Made when the first study is opened.
#pragma once

#include "document/selection.h"
#include "document/study_document.h"
#include "window/docks.h"

#include <QWidget>

namespace facet::registers {
class Compiler;
}
namespace facet::stack {
class LayerStackPanel;
}
namespace facet::variants {
class VariantActions;
}

namespace facet::window {

class Workspace : public QWidget {
    Q_OBJECT
public:
    Workspace(document::StudyDocument &document, document::Selection &selection, variants::VariantActions &variantActions,
              Preferences &preferences, QWidget *parent = nullptr);

    [[nodiscard]] Docks &docks() { return *m_docks; }
    [[nodiscard]] QList<QAction *> layerActions() const;
    [[nodiscard]] QList<QAction *> exportActions() const;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    // Trained weights of a variant, to everything that computes with weights.
    void giveWeights(const QString &variant, const QString &checkpoint);

    QMainWindow *m_area; // holds the docks
    stack::LayerStackPanel *m_stack;
    Docks *m_docks;
    registers::Compiler *m_compiler; // compiles for the register view and the exports
    bool m_started = false;
};

} // namespace facet::window
