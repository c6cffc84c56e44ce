// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Several complaints about one file, as a list with line numbers that can be copied.
#pragma once

#include "error.h"

#include <QDialog>

class QTreeWidget;

namespace facet::window {

class ErrorListDialog : public QDialog {
    Q_OBJECT
public:
    ErrorListDialog(const QString &headline, const Errors &errors, QWidget *parent = nullptr);

    [[nodiscard]] QString asText() const; // what Copy puts on the clipboard

private:
    Errors m_errors;
    QTreeWidget *m_list;
};

} // namespace facet::window
