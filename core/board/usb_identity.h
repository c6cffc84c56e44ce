// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Which board stands behind a serial port, from what USB says about it (spec/board/usb.md). Only a hello over the wire makes sure.
#pragma once

#include "text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace facet::board {

// As the operating system lists a port. Unknown = 0 or empty.
struct UsbDescription {
    std::uint16_t vendor = 0;
    std::uint16_t product = 0;
    std::string serialNumber;
    std::string manufacturer;
    std::string description; // product string
    friend bool operator==(const UsbDescription &, const UsbDescription &) = default;
};

enum class PortRole : std::uint8_t {
    Console,      // the model runner may answer here
    PowerMonitor, // of an evaluation kit; speaks a protocol of its own
    Bridge,       // a USB bridge that is no console (USB to SPI)
    Unknown
};

struct UsbIdentity {
    PortRole role = PortRole::Unknown;
    Text board;        // "MAX78000FTHR"; what it is at best when several boards look alike
    Text note;         // what to know about it; may be empty
    bool certain = false; // false: other boards look the same over USB
    // A write to the probe's drive can flash it and a serial BREAK resets it (DAPLink).
    bool daplink = false;
    std::string probeFirmware; // of a DAPLink, e.g. "1.0.3 or upstream"; empty = unknown
};

// Nothing for a device that is none of ours.
[[nodiscard]] std::optional<UsbIdentity> identify(const UsbDescription &usb);

// What makes a device the same one after it was unplugged: vendor, product and serial number, "0d28:0204:0444...". Without a serial
// number (many bridges have none) the port's location takes its place.
[[nodiscard]] std::string deviceKey(const UsbDescription &usb, std::string_view location);

} // namespace facet::board
