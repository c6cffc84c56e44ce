// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// A pseudo terminal that looks like a serial port, and can be pulled.
#pragma once

#include "error.h"

#include <cstdint>
#include <span>
#include <string>

namespace facet::virtual_board {

class PtyPort {
public:
    // `link`: where a symbolic link to the terminal is kept while it is plugged, empty = nowhere.
    explicit PtyPort(std::string link) : m_link(std::move(link)) {}
    ~PtyPort() { unplug(); }
    PtyPort(const PtyPort &) = delete;
    PtyPort &operator=(const PtyPort &) = delete;

    // Creates the terminal; its path.
    [[nodiscard]] Expected<std::string> plug();
    // The terminal goes away, as the device of a pulled cable does.
    void unplug();
    [[nodiscard]] bool plugged() const { return m_master >= 0; }

    // What has come; 0 when nothing has. Never blocks.
    [[nodiscard]] std::size_t read(std::span<std::uint8_t> buffer);
    // Waits a moment for a host that does not read; then its bytes are lost, as a debug probe loses them.
    void write(std::span<const std::uint8_t> bytes);
    // The rate that the host has set.
    [[nodiscard]] std::uint32_t rate() const { return m_rate; }
    [[nodiscard]] int descriptor() const { return m_master; } // -1 when unplugged

private:
    void lookAtSettings();

    std::string m_link;
    int m_master = -1;
    int m_slave = -1; // kept open, so that the terminal outlives a host that closes it
    std::uint32_t m_rate = 115200;
};

} // namespace facet::virtual_board
