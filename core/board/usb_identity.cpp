// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "board/usb_identity.h"

#include <array>
#include <cctype>
#include <cstdio>

namespace facet::board {

namespace {

constexpr std::uint16_t kArm = 0x0d28, kDapLink = 0x0204;
constexpr std::uint16_t kFtdi = 0x0403, kFtdiBasicUart = 0x6015, kFtdiSpi = 0x601c;
constexpr std::uint16_t kMaxim = 0x0b6a, kPowerMonitor = 0x003c;

// The serial number of a DAPLink starts with the board's id and ends with that of the interface chip (MAX32625).
constexpr std::string_view kInterfaceChip = "97969906";
struct ProbeVersion {
    std::string_view boardId;
    std::string_view firmware;
};
constexpr std::array kProbeVersions{ProbeVersion{"0444", "1.0.2"}, ProbeVersion{"0423", "1.0.3"}};

UsbIdentity dapLink(const UsbDescription &usb)
{
    UsbIdentity identity;
    identity.role = PortRole::Console;
    identity.daplink = true;
    if (usb.serialNumber.ends_with(kInterfaceChip)) {
        for (const ProbeVersion &version : kProbeVersions) {
            if (!usb.serialNumber.starts_with(version.boardId))
                continue;
            identity.board = {QT_TRANSLATE_NOOP("core", "MAX78000FTHR"), {}};
            identity.note = {QT_TRANSLATE_NOOP("core", "A MAX32625PICO debug probe looks the same; the board's answer tells them apart."), {}};
            identity.probeFirmware = version.firmware;
            return identity;
        }
    }
    identity.board = {QT_TRANSLATE_NOOP("core", "DAPLink probe"), {}};
    identity.note = {QT_TRANSLATE_NOOP("core", "A board with a DAPLink of another make."), {}};
    return identity;
}

} // namespace

std::optional<UsbIdentity> identify(const UsbDescription &usb)
{
    if (usb.vendor == kArm && usb.product == kDapLink)
        return dapLink(usb);
    UsbIdentity identity;
    if (usb.vendor == kFtdi && usb.product == kFtdiBasicUart) {
        identity.role = PortRole::Console;
        identity.board = {QT_TRANSLATE_NOOP("core", "MAX78000EVKIT or MAX78002EVKIT"), {}};
        identity.note = {QT_TRANSLATE_NOOP("core", "Its USB bridge is a common one (FTDI); the board's answer tells which board it is."), {}};
        return identity;
    }
    if (usb.vendor == kFtdi && usb.product == kFtdiSpi) {
        identity.role = PortRole::Bridge;
        identity.board = {QT_TRANSLATE_NOOP("core", "MAX78000EVKIT, USB to SPI bridge"), {}};
        identity.note = {QT_TRANSLATE_NOOP("core", "Not the console: use the kit's other port."), {}};
        return identity;
    }
    if (usb.vendor == kMaxim && usb.product == kPowerMonitor) {
        identity.role = PortRole::PowerMonitor;
        identity.board = {QT_TRANSLATE_NOOP("core", "Power monitor of an evaluation kit"), {}};
        identity.note = {QT_TRANSLATE_NOOP("core", "Not the console: use the kit's other port."), {}};
        identity.certain = true;
        return identity;
    }
    return std::nullopt;
}

std::string deviceKey(const UsbDescription &usb, std::string_view location)
{
    char numbers[16];
    std::snprintf(numbers, sizeof numbers, "%04x:%04x:", unsigned(usb.vendor), unsigned(usb.product));
    return numbers + (usb.serialNumber.empty() ? "@" + std::string(location) : usb.serialNumber);
}

} // namespace facet::board
