// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "formats/zip.h"

#include "formats/bytes.h"

#include <zlib.h>

#include <algorithm>
#include <optional>

namespace facet::formats {

namespace {

constexpr std::uint32_t kLocalHeader = 0x04034b50;
constexpr std::uint32_t kCentralHeader = 0x02014b50;
constexpr std::uint32_t kEnd = 0x06054b50;
constexpr std::uint32_t kEnd64 = 0x06064b50;
constexpr std::uint32_t kLocator64 = 0x07064b50;
constexpr std::size_t kLocalSize = 30; // without name and extra field
constexpr std::size_t kCentralSize = 46;
constexpr std::size_t kEndSize = 22;
constexpr std::size_t kEnd64Size = 56;
constexpr std::size_t kLocatorSize = 20;
constexpr std::uint64_t kIn64 = 0xffffffff; // the number stands in the 64-bit field
constexpr unsigned kEncrypted = 1;
constexpr unsigned kStored = 0;

struct Directory {
    std::uint64_t count = 0;
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
};

struct CentralEntry {
    ZipEntry entry;
    std::uint64_t begin = 0; // of the local header
    std::uint64_t end = 0;   // of the bytes
    std::uint64_t checksum = 0;
};

tl::unexpected<Error> damaged(const std::string &why)
{
    return tl::unexpected(Error{"The archive is damaged: " + why, {}, 0, -1, "Copy or download the file again."});
}

class ZipReader {
public:
    explicit ZipReader(std::string_view archive) : m_archive(archive) {}

    Expected<std::vector<ZipEntry>> run()
    {
        const Expected<Directory> directory = findDirectory();
        if (!directory)
            return tl::unexpected(directory.error());
        if (directory->count > kMaxZipEntries)
            return damaged("it claims to hold " + std::to_string(directory->count) + " files");
        if (directory->offset > m_directoryEnd || directory->size > m_directoryEnd - directory->offset)
            return damaged("its table of contents lies outside of the file");
        m_directoryBegin = directory->offset;

        std::vector<CentralEntry> found;
        std::size_t at = std::size_t(directory->offset);
        const std::size_t end = at + std::size_t(directory->size);
        for (std::uint64_t i = 0; i < directory->count; ++i) {
            Expected<CentralEntry> entry = readEntry(at, end);
            if (!entry)
                return tl::unexpected(entry.error());
            found.push_back(*entry);
        }
        return checked(found);
    }

private:
    [[nodiscard]] std::uint64_t number(std::size_t at, std::size_t size) const { return littleEndian(m_archive.substr(at, size)); }

    // The last record of the file, with a comment that ends where the file ends.
    [[nodiscard]] std::optional<std::size_t> findEnd() const
    {
        if (m_archive.size() < kEndSize)
            return std::nullopt;
        constexpr std::size_t kLongestComment = 0xffff;
        const std::size_t last = m_archive.size() - kEndSize;
        const std::size_t first = last > kLongestComment ? last - kLongestComment : 0;
        for (std::size_t at = last + 1; at-- > first;) {
            if (number(at, 4) == kEnd && at + kEndSize + number(at + 20, 2) == m_archive.size())
                return at;
        }
        return std::nullopt;
    }

    Expected<Directory> findDirectory()
    {
        const std::optional<std::size_t> end = findEnd();
        if (!end)
            return damaged("its end is missing");
        m_directoryEnd = *end;
        Directory directory{number(*end + 10, 2), number(*end + 16, 4), number(*end + 12, 4)};
        const bool has64 = *end >= kLocatorSize && number(*end - kLocatorSize, 4) == kLocator64;
        if (has64) {
            const std::uint64_t at = number(*end - kLocatorSize + 8, 8);
            if (*end - kLocatorSize < kEnd64Size || at > *end - kLocatorSize - kEnd64Size || number(std::size_t(at), 4) != kEnd64)
                return damaged("its 64-bit end lies outside of the file");
            m_directoryEnd = at;
            directory = {number(std::size_t(at) + 32, 8), number(std::size_t(at) + 48, 8), number(std::size_t(at) + 40, 8)};
        }
        return directory;
    }

    // The three numbers that a 64-bit extra field can hold, in this order, each only where the 32-bit one is full.
    static bool apply64(std::string_view extra, std::uint64_t &size, std::uint64_t &stored, std::uint64_t &offset)
    {
        constexpr unsigned kField64 = 1;
        while (extra.size() >= 4) {
            const std::uint64_t id = littleEndian(extra.substr(0, 2));
            const std::uint64_t length = littleEndian(extra.substr(2, 2));
            extra.remove_prefix(4);
            if (length > extra.size())
                return true; // padding, not a field
            std::string_view field = extra.substr(0, std::size_t(length));
            extra.remove_prefix(std::size_t(length));
            for (std::uint64_t *value : {&size, &stored, &offset}) {
                if (id != kField64 || *value != kIn64)
                    continue;
                if (field.size() < 8)
                    return false;
                *value = littleEndian(field.substr(0, 8));
                field.remove_prefix(8);
            }
        }
        return true;
    }

    // Reads the entry at `at` of the central directory and moves on to the next.
    Expected<CentralEntry> readEntry(std::size_t &at, std::size_t end) const
    {
        if (end - at < kCentralSize || number(at, 4) != kCentralHeader)
            return damaged("its table of contents is cut short");
        const std::uint64_t flags = number(at + 8, 2);
        const std::uint64_t method = number(at + 10, 2);
        const std::uint64_t checksum = number(at + 16, 4);
        std::uint64_t stored = number(at + 20, 4);
        std::uint64_t size = number(at + 24, 4);
        const std::size_t nameSize = std::size_t(number(at + 28, 2));
        const std::size_t extraSize = std::size_t(number(at + 30, 2));
        const std::size_t commentSize = std::size_t(number(at + 32, 2));
        std::uint64_t offset = number(at + 42, 4);
        at += kCentralSize;
        if (end - at < nameSize + extraSize + commentSize)
            return damaged("its table of contents is cut short");
        const std::string_view name = m_archive.substr(at, nameSize);
        if (!apply64(m_archive.substr(at + nameSize, extraSize), size, stored, offset))
            return damaged("a 64-bit size is cut short");
        at += nameSize + extraSize + commentSize;

        if (method != kStored)
            return tl::unexpected(Error{"The archive holds compressed files; a checkpoint never does",
                                        {},
                                        0,
                                        -1,
                                        "Save the checkpoint again with torch.save, not with a zip program."});
        if (flags & kEncrypted)
            return tl::unexpected(Error{"The archive is encrypted", {}, 0, -1, "Save it without a password."});
        if (size != stored)
            return damaged("a file has two different sizes");
        return locate(name, offset, size, checksum);
    }

    [[nodiscard]] Expected<CentralEntry> locate(std::string_view name, std::uint64_t offset, std::uint64_t size,
                                                std::uint64_t checksum) const
    {
        if (m_directoryBegin < kLocalSize || offset > m_directoryBegin - kLocalSize || number(std::size_t(offset), 4) != kLocalHeader)
            return damaged("a file lies outside of it");
        const std::size_t header = std::size_t(offset);
        const std::uint64_t nameSize = number(header + 26, 2);
        const std::uint64_t begin = offset + kLocalSize + nameSize + number(header + 28, 2);
        if (begin > m_directoryBegin || size > m_directoryBegin - begin)
            return damaged("a file lies outside of it");
        if (m_archive.substr(header + kLocalSize, std::size_t(nameSize)) != name)
            return damaged("a file has two different names");
        const std::string_view bytes = m_archive.substr(std::size_t(begin), std::size_t(size));
        return CentralEntry{{name, bytes}, offset, begin + size, checksum};
    }

    // Sharing bytes would let a small file unfold into a large one; only after this is it safe to read them all.
    static Expected<std::vector<ZipEntry>> checked(const std::vector<CentralEntry> &found)
    {
        std::vector<const CentralEntry *> sorted;
        for (const CentralEntry &entry : found)
            sorted.push_back(&entry);
        std::sort(sorted.begin(), sorted.end(), [](const auto *a, const auto *b) { return a->begin < b->begin; });
        const auto overlap = [](const auto *a, const auto *b) { return a->end > b->begin; };
        if (std::adjacent_find(sorted.begin(), sorted.end(), overlap) != sorted.end())
            return damaged("two files share bytes");
        std::sort(sorted.begin(), sorted.end(), [](const auto *a, const auto *b) { return a->entry.name < b->entry.name; });
        const auto twice = [](const auto *a, const auto *b) { return a->entry.name == b->entry.name; };
        if (std::adjacent_find(sorted.begin(), sorted.end(), twice) != sorted.end())
            return damaged("two files have the same name");

        std::vector<ZipEntry> entries;
        for (const CentralEntry &entry : found) {
            const std::string_view bytes = entry.entry.bytes;
            if (crc32_z(0, reinterpret_cast<const Bytef *>(bytes.data()), bytes.size()) != entry.checksum)
                return damaged("the checksum of a file is wrong");
            entries.push_back(entry.entry);
        }
        return entries;
    }

    std::string_view m_archive;
    std::uint64_t m_directoryBegin = 0;
    std::uint64_t m_directoryEnd = 0; // where what follows the central directory begins
};

} // namespace

Expected<std::vector<ZipEntry>> readStoredZip(std::string_view archive)
{
    return ZipReader(archive).run();
}

} // namespace facet::formats
