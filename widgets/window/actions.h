// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The commands of the window itself: texts, shortcuts and icons in one table. What they do is connected elsewhere.
#pragma once

#include <QAction>
#include <QObject>

namespace facet::window {

class Actions : public QObject {
    Q_OBJECT
public:
    explicit Actions(QObject *parent);

    void retranslate();
    // Those that need an open study.
    void setStudyOpen(bool isOpen);

    QAction *newStudy = nullptr;
    QAction *open = nullptr;
    QAction *save = nullptr;
    QAction *saveAs = nullptr;
    QAction *importYaml = nullptr;
    QAction *exportYaml = nullptr;
    QAction *exportReport = nullptr;
    QAction *closeStudy = nullptr;
    QAction *quit = nullptr;
    QAction *undo = nullptr;
    QAction *redo = nullptr;
    QAction *resetLayout = nullptr;
    QAction *fullScreen = nullptr;
    QAction *palette = nullptr;
    QAction *switchChip = nullptr;
    QAction *switchModel = nullptr;
    QAction *budgets = nullptr;
    QAction *renameStudy = nullptr;
    QAction *shortcuts = nullptr;
    QAction *about = nullptr;
    QAction *aboutQt = nullptr;
};

} // namespace facet::window
