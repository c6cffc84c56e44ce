// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Light and dark appearance of the whole program: Fusion style, palette and one style sheet.
#pragma once

#include "theme/colors.h"

#include <QFont>
#include <QObject>
#include <QPalette>

namespace facet::theme {

enum class Appearance { System, Light, Dark };

class Theme : public QObject {
    Q_OBJECT
public:
    // The program's theme. Colors are light until apply() is called.
    static Theme &instance();

    [[nodiscard]] Appearance appearance() const { return m_appearance; }
    [[nodiscard]] const Colors &colors() const { return m_colors; }

    // Sets style, palette and style sheet of the QApplication. The first call remembers what the system looked like
    // (dark when its window color is darker than its text), which Appearance::System follows.
    void apply(Appearance appearance);

signals:
    void changed(); // after palette and colors are in force: charts restyle and replot here

private:
    explicit Theme(QObject *parent = nullptr);

    Appearance m_appearance = Appearance::System;
    Colors m_colors;
    bool m_systemKnown = false;
    bool m_systemDark = false;
    bool m_applied = false;
};

[[nodiscard]] QPalette palette(const Colors &colors);
[[nodiscard]] QString styleSheet(const Colors &colors);

// The application font with figures of equal width, for columns of numbers.
[[nodiscard]] QFont tabularFont(const QFont &base);

} // namespace facet::theme
