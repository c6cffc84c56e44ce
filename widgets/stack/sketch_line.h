// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The quick-sketch line: what is typed is previewed in every view at once; Enter makes it so, Escape drops it.
#pragma once

#include "document/study_document.h"

#include <QLabel>
#include <QLineEdit>

namespace facet::stack {

class SketchLine : public QWidget {
    Q_OBJECT
public:
    explicit SketchLine(document::StudyDocument &document, QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *line() const { return m_line; }
    [[nodiscard]] QLabel *message() const { return m_message; } // the error, or what Enter would do

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void follow(); // shows the current network, unless the user is typing
    void typed();
    void apply();
    void drop();
    void mark(int column, int length); // underlines what is wrong; nothing with length 0
    void retranslate();
    void say(const QString &text, bool error);

    document::StudyDocument &m_document;
    QLineEdit *m_line;
    QLabel *m_message;
    bool m_typing = false; // the text is not what the network says
    bool m_previewing = false;
    bool m_applying = false;
};

} // namespace facet::stack
