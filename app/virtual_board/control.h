// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Commands to the virtual board: lines on standard input, and signals (TERM and INT end it, USR1 unplugs, USR2 plugs in again).
// Answers are lines on standard output.
#pragma once

#include <string>
#include <vector>

namespace facet::virtual_board {

class Control {
public:
    // `quitAtEnd`: the end of standard input is a command to quit; otherwise it is just silence.
    explicit Control(bool quitAtEnd);
    ~Control();
    Control(const Control &) = delete;
    Control &operator=(const Control &) = delete;

    // Complete lines that have come; never blocks.
    [[nodiscard]] std::vector<std::string> take();
    // Becomes readable when a command has come, -1 when none can come. (Signals interrupt a wait.)
    [[nodiscard]] int descriptor() const { return m_open ? 0 : -1; }
    void say(const std::string &line);

private:
    bool m_quitAtEnd;
    bool m_open = true;
    std::string m_buffer;
};

} // namespace facet::virtual_board
