// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What went wrong with a board: title, cause, remedy, and the command that helps, with a button to copy it.
#pragma once

#include "board/board_error.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace facet::serial {

class ErrorCard : public QFrame {
    Q_OBJECT
public:
    explicit ErrorCard(QWidget *parent = nullptr);

    void setError(const board::BoardError &error);
    // A sentence of our own, e.g. a design that breaks a rule.
    void setProblem(const QString &title, const QString &details);
    void clear(); // hides it

    [[nodiscard]] QLabel *title() const { return m_title; }
    [[nodiscard]] QLabel *text() const { return m_text; }
    [[nodiscard]] QLineEdit *command() const { return m_command; }
    [[nodiscard]] QPushButton *flashButton() const { return m_flash; }

signals:
    void retryRequested();
    void flashRequested();
    void resetRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void restyle();

    board::BoardError m_error;
    bool m_isBoardError = false;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QLineEdit *m_command;
    QToolButton *m_copy;
    QPushButton *m_retry;
    QPushButton *m_flash;
    QPushButton *m_reset;
};

} // namespace facet::serial
