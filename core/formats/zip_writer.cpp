// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "formats/zip_writer.h"

#include "formats/bytes.h"

#include <zlib.h>

namespace facet::formats {

namespace {

constexpr std::uint32_t kLocalHeader = 0x04034b50;
constexpr std::uint32_t kCentralHeader = 0x02014b50;
constexpr std::uint32_t kEnd = 0x06054b50;
constexpr std::size_t kLocalSize = 30; // without name and extra field
constexpr std::uint64_t kNeededVersion = 20;
constexpr std::uint64_t kFirstDay = 0x21; // 1980-01-01: the same bytes whenever they are written
constexpr std::size_t kMostEntries = 0xfffe;
constexpr std::uint64_t kMostBytes = 0xffffffff;

// What both headers of an entry have in common, from the needed version to the size of the name.
void appendCommon(std::string &out, const ZipContent &content, std::uint64_t checksum)
{
    appendLittleEndian(out, kNeededVersion, 2);
    appendLittleEndian(out, 0, 2); // flags
    appendLittleEndian(out, 0, 2); // stored
    appendLittleEndian(out, 0, 2); // time
    appendLittleEndian(out, kFirstDay, 2);
    appendLittleEndian(out, checksum, 4);
    appendLittleEndian(out, content.bytes.size(), 4);
    appendLittleEndian(out, content.bytes.size(), 4);
    appendLittleEndian(out, content.name.size(), 2);
}

// An extra field named FB that moves the payload behind it to the next aligned position.
std::string padding(std::size_t payload)
{
    constexpr std::size_t kFieldHeader = 4;
    const std::size_t missing = (kZipAlignment - (payload + kFieldHeader) % kZipAlignment) % kZipAlignment;
    std::string field = "FB";
    appendLittleEndian(field, missing, 2);
    return field.append(missing, 'Z');
}

} // namespace

Expected<std::string> writeStoredZip(const std::vector<ZipContent> &contents)
{
    std::uint64_t total = 0;
    for (const ZipContent &content : contents)
        total += content.bytes.size() + 2 * content.name.size() + 256;
    if (contents.size() > kMostEntries || total > kMostBytes)
        return tl::unexpected(Error{"The archive would be larger than 4 GiB", {}, 0, -1, "Save fewer values."});

    std::string out;
    out.reserve(std::size_t(total));
    std::string directory;
    for (const ZipContent &content : contents) {
        const std::size_t offset = out.size();
        const auto checksum = crc32_z(0, reinterpret_cast<const Bytef *>(content.bytes.data()), content.bytes.size());
        const std::string extra = padding(offset + kLocalSize + content.name.size());
        appendLittleEndian(out, kLocalHeader, 4);
        appendCommon(out, content, checksum);
        appendLittleEndian(out, extra.size(), 2);
        out.append(content.name).append(extra).append(content.bytes);

        appendLittleEndian(directory, kCentralHeader, 4);
        appendLittleEndian(directory, kNeededVersion, 2); // made by
        appendCommon(directory, content, checksum);
        appendLittleEndian(directory, 0, 2); // extra field
        appendLittleEndian(directory, 0, 2); // comment
        appendLittleEndian(directory, 0, 2); // disk
        appendLittleEndian(directory, 0, 2); // internal attributes
        appendLittleEndian(directory, 0, 4); // external attributes
        appendLittleEndian(directory, offset, 4);
        directory += content.name;
    }
    const std::size_t begin = out.size();
    out += directory;
    appendLittleEndian(out, kEnd, 4);
    appendLittleEndian(out, 0, 4); // disks
    appendLittleEndian(out, contents.size(), 2);
    appendLittleEndian(out, contents.size(), 2);
    appendLittleEndian(out, directory.size(), 4);
    appendLittleEndian(out, begin, 4);
    appendLittleEndian(out, 0, 2); // comment
    return out;
}

} // namespace facet::formats
