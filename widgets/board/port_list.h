// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Serial ports with the boards that are likely behind them.
#pragma once

#include "board/usb_identity.h"

#include <QList>
#include <QString>

#include <optional>

namespace facet::boards {

struct Port {
    QString path; // what is opened: "/dev/ttyACM0"
    QString name; // "ttyACM0"
    board::UsbDescription usb;
    std::optional<board::UsbIdentity> identity;
    // Simulated: a pseudo terminal. What is measured there never counts as measured on a board.
    bool simulated = false;

    // What makes it the same device after it was unplugged.
    [[nodiscard]] QString key() const;
    // "MAX78000FTHR", else what USB says, else the port's name. Translated.
    [[nodiscard]] QString boardName() const;
    friend bool operator==(const Port &a, const Port &b) { return a.path == b.path && a.usb == b.usb; }
};

// Those of the machine, boards first. Ports without USB (built-in ones) come last.
[[nodiscard]] QList<Port> availablePorts();
// By path, name or USB serial number. A path that is not listed (a pseudo terminal, a symbolic link) is taken as it is when it exists.
[[nodiscard]] std::optional<Port> findPort(const QString &text);

// The program that holds the port, "minicom (4711)", where this can be seen; else empty.
[[nodiscard]] QString holderOf(const QString &path);

} // namespace facet::boards
