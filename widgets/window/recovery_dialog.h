// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// After a crash: what was being edited, and what to do with it.
#pragma once

#include "window/recovery_store.h"

#include <QDialog>

namespace facet::window {

class RecoveryDialog : public QDialog {
    Q_OBJECT
public:
    enum class Choice { Restore, KeepBoth, Discard, Later };

    explicit RecoveryDialog(const LostWork &work, QWidget *parent = nullptr);
    [[nodiscard]] Choice choice() const { return m_choice; } // Later when the dialog was closed

private:
    Choice m_choice = Choice::Later;
};

} // namespace facet::window
