// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "board/firmware_image.h"

#include "formats/file.h"
#include "protocol/protocol.h"
#include "runner/identity.h"

#include <algorithm>

namespace facet::board {

namespace {

constexpr std::size_t kMostFileBytes = 8 << 20;
constexpr std::uint32_t kHeaderSize = 52, kProgramHeaderSize = 32;
constexpr std::uint32_t kLoad = 1;
constexpr std::uint32_t kArm = 40;
constexpr std::uint32_t kMostSegments = 64;

// Little-endian fields of a file; reads behind its end give 0 and are noted.
class Reader {
public:
    explicit Reader(std::string_view bytes) : m_bytes(bytes) {}
    std::uint32_t u8(std::size_t at) { return at < m_bytes.size() ? std::uint8_t(m_bytes[at]) : (m_short = true, 0u); }
    std::uint32_t u16(std::size_t at) { return u8(at) | u8(at + 1) << 8; }
    std::uint32_t u32(std::size_t at) { return u16(at) | u16(at + 2) << 16; }
    [[nodiscard]] bool tooShort() const { return m_short; }

private:
    std::string_view m_bytes;
    bool m_short = false;
};

tl::unexpected<Error> bad(const std::string &name, std::string what)
{
    return tl::unexpected(Error{std::move(what), name, 0, -1, "Use the facet-runner .elf that comes with the studio."});
}

} // namespace

Expected<FirmwareImage> parseFirmwareImage(std::string_view bytes, const std::string &name)
{
    if (bytes.substr(0, 4) != "\x7f"
                              "ELF")
        return bad(name, "not an ELF file");
    Reader file(bytes);
    if (file.u8(4) != 1 || file.u8(5) != 1 || file.u16(18) != kArm)
        return bad(name, "not a program for a 32-bit ARM");
    const std::uint32_t table = file.u32(28), size = file.u16(42), count = file.u16(44);
    if (bytes.size() < kHeaderSize || size != kProgramHeaderSize || count == 0 || count > kMostSegments)
        return bad(name, "no usable list of segments");
    FirmwareImage image;
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::size_t at = std::size_t(table) + std::size_t(i) * kProgramHeaderSize;
        const std::uint32_t type = file.u32(at), offset = file.u32(at + 4), address = file.u32(at + 12), length = file.u32(at + 16);
        if (file.tooShort())
            return bad(name, "the list of segments is cut off");
        if (type != kLoad || length == 0)
            continue;
        if (std::size_t(offset) + length > bytes.size())
            return bad(name, "segment " + std::to_string(i) + " is cut off");
        if (address < kFlashBase || std::size_t(address - kFlashBase) + length > kMostImageBytes)
            return bad(name, "segment " + std::to_string(i) + " does not lie in flash");
        const std::size_t end = address - kFlashBase + length;
        image.flash.resize(std::max(image.flash.size(), end), 0xff);
        std::copy_n(bytes.begin() + offset, length, image.flash.begin() + (address - kFlashBase));
    }
    if (image.flash.size() < kFacetIdentityOffset + sizeof(FacetIdentity))
        return bad(name, "too short for a model runner");
    const std::uint8_t *identity = &image.flash[kFacetIdentityOffset];
    if (facetGet32(identity) != FACET_IDENTITY_MAGIC)
        return bad(name, "not a model runner: its mark is missing");
    image.protocol = {identity[4], identity[5]};
    if (identity[6] != kFacetChipMax78000 && identity[6] != kFacetChipMax78002)
        return bad(name, "for an unknown chip");
    image.device = identity[6] == kFacetChipMax78002 ? device::DeviceId::Max78002 : device::DeviceId::Max78000;
    image.board = identity[7];
    image.version = {identity[8], identity[9], identity[10]};
    return image;
}

Expected<FirmwareImage> readFirmwareImage(const std::string &path)
{
    const auto bytes = formats::readFile(path, kMostFileBytes);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return parseFirmwareImage(*bytes, path);
}

void setIdentity(FirmwareImage &image, std::array<std::uint8_t, 2> protocol, std::array<std::uint8_t, 3> version)
{
    image.protocol = protocol;
    image.version = version;
    std::ranges::copy(protocol, image.flash.begin() + kFacetIdentityOffset + 4);
    std::ranges::copy(version, image.flash.begin() + kFacetIdentityOffset + 8);
}

} // namespace facet::board
