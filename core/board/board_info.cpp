// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "board/board_info.h"

#include "protocol/protocol.h"

namespace facet::board {

namespace {

constexpr std::uint32_t kLeastFrame = 256; // a shorter one would never end a push

std::optional<device::DeviceId> chipOf(std::uint8_t code)
{
    switch (code) {
    case kFacetChipMax78000: return device::DeviceId::Max78000;
    case kFacetChipMax78002: return device::DeviceId::Max78002;
    default: return std::nullopt;
    }
}

std::string boardName(int kind, device::DeviceId chip)
{
    const std::string name(device::device(chip).name);
    switch (kind) {
    case kFacetBoardFeather: return name + "FTHR";
    case kFacetBoardEvkit: return name + "EVKIT";
    case kFacetBoardLoopback: return name + " loopback board";
    default: return name + " board";
    }
}

std::string bootReason(std::uint8_t code)
{
    switch (code) {
    case kFacetBootPower: return "power";
    case kFacetBootWatchdog: return "watchdog";
    case kFacetBootCommand: return "command";
    case kFacetBootFault: return "fault";
    default: return "unknown (" + std::to_string(code) + ")";
    }
}

} // namespace

std::optional<ProtocolVersion> parseHelloVersion(std::span<const std::uint8_t> reply)
{
    if (reply.size() <= kFacetHelloMinor || facetGet32(&reply[kFacetHelloMagic]) != FACET_HELLO_MAGIC)
        return std::nullopt;
    return ProtocolVersion{reply[kFacetHelloMajor], reply[kFacetHelloMinor]};
}

std::optional<BoardInfo> parseHello(std::span<const std::uint8_t> reply)
{
    const auto version = parseHelloVersion(reply);
    if (!version || reply.size() < kFacetHelloSize)
        return std::nullopt;
    const auto chip = chipOf(reply[kFacetHelloChip]);
    if (!chip)
        return std::nullopt;
    const auto word = [&](std::size_t offset) { return facetGet32(&reply[offset]); };
    BoardInfo info;
    info.protocolMajor = version->major;
    info.protocolMinor = version->minor;
    info.chip = *chip;
    info.boardKind = reply[kFacetHelloBoard];
    info.board = boardName(info.boardKind, *chip);
    for (int i = 0; i < 3; ++i)
        info.firmware += (i > 0 ? "." : "") + std::to_string(reply[std::size_t(kFacetHelloFirmware + i)]);
    info.bootReason = bootReason(reply[kFacetHelloBootReason]);
    info.imageCrc = word(kFacetHelloImageCrc);
    info.revision = word(kFacetHelloRevision);
    info.maxFrame = facetGet16(&reply[kFacetHelloMaxFrame]);
    info.inputBytes = word(kFacetHelloInputBytes);
    info.features = word(kFacetHelloFeatures);
    info.bootCount = word(kFacetHelloBootCount);
    info.overruns = word(kFacetHelloOverruns);
    info.badFrames = word(kFacetHelloBadFrames);
    info.timerHz = word(kFacetHelloTimerHz);
    info.model = word(kFacetHelloModel);
    info.powered = reply[kFacetHelloPower] & 0xf;
    if (info.maxFrame < kLeastFrame || info.timerHz == 0)
        return std::nullopt;
    return info;
}

std::optional<BoardStatus> parseStatus(std::span<const std::uint8_t> reply)
{
    if (reply.size() < kFacetStatusSize)
        return std::nullopt;
    return BoardStatus{reply[kFacetStatusPower] & 0xf, facetGet32(&reply[kFacetStatusModel]), facetGet32(&reply[kFacetStatusSequence])};
}

} // namespace facet::board
