// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A titled part of the inspector that can be folded away.
#pragma once

#include <QToolButton>
#include <QWidget>

class QVBoxLayout;

namespace facet::inspector {

class Section : public QWidget {
    Q_OBJECT
public:
    explicit Section(const QString &title, QWidget *parent = nullptr);

    void add(QWidget *content);
    void setTitle(const QString &title) { m_header->setText(title); }
    [[nodiscard]] bool isOpen() const { return m_header->isChecked(); }
    void setOpen(bool open) { m_header->setChecked(open); }

private:
    QToolButton *m_header;
    QWidget *m_body;
    QVBoxLayout *m_layout;
};

} // namespace facet::inspector
