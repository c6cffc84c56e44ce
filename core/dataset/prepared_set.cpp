// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "dataset/prepared_set.h"

#include "dataset/prepared_format.h"

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace facet::dataset {

struct PreparedSet::Content {
    std::string file;
    std::string memory;     // of a set that was parsed
    void *mapped = nullptr; // of a set that was opened
    std::string_view bytes; // of either
    SetHeader header;
    SetDescription description;
    std::vector<Sample> samples;
    std::string fingerprint;

    Content() = default;
    Content(const Content &) = delete;
    Content &operator=(const Content &) = delete;
    ~Content()
    {
        if (mapped != nullptr)
            ::munmap(mapped, bytes.size());
    }
    [[nodiscard]] std::string_view pixels() const { return bytes.substr(kSetHeaderBytes, std::size_t(header.pixelBytes())); }
    [[nodiscard]] Expected<void> read();
};

namespace {

tl::unexpected<Error> error(std::string what, const std::string &file)
{
    return tl::unexpected(Error{std::move(what), file, 0, -1, "Prepare the set again."});
}

tl::unexpected<Error> systemError(const char *what, const std::string &file)
{
    return tl::unexpected(
        Error{std::string(what) + ": " + std::generic_category().message(errno), file, 0, -1, "Check the name and the permissions."});
}

std::string hex(std::uint32_t value)
{
    constexpr const char *kDigits = "0123456789abcdef";
    std::string out;
    for (int shift = 28; shift >= 0; shift -= 4)
        out += kDigits[value >> shift & 15];
    return out;
}

} // namespace

Expected<void> PreparedSet::Content::read()
{
    const auto parsedHeader = parseSetHeader(bytes.substr(0, kSetHeaderBytes), file);
    if (!parsedHeader)
        return tl::unexpected(parsedHeader.error());
    header = *parsedHeader;
    if (header.fileBytes() != bytes.size()) {
        return error(
            "The prepared set should have " + std::to_string(header.fileBytes()) + " bytes, but has " + std::to_string(bytes.size()), file);
    }
    const std::string_view table = bytes.substr(std::size_t(kSetHeaderBytes + header.pixelBytes()));
    if (checksum(table) != header.tableChecksum)
        return error("The description of the prepared set is damaged", file);
    auto parsed = parseSetDescription(table.substr(std::size_t(header.tableBytes())), header.shape, file);
    if (!parsed)
        return tl::unexpected(parsed.error());
    description = std::move(*parsed);

    samples.reserve(header.samples);
    for (std::size_t i = 0; i < header.samples; ++i) {
        const Sample sample = parseSample(table.substr(i * kSampleBytes, kSampleBytes));
        if (sample.label >= int(description.classes.size()) || sample.source >= description.sources.size() ||
            std::size_t(sample.split) >= kSplits) {
            return error("Sample " + std::to_string(i) + " of the prepared set has a class, source or split that does not exist", file);
        }
        samples.push_back(sample);
    }
    fingerprint = hex(header.pixelChecksum) + hex(header.tableChecksum);
    return {};
}

const char *splitName(Split split)
{
    switch (split) {
    case Split::Train: return "train";
    case Split::Validation: return "validation";
    case Split::Test: return "test";
    }
    return "";
}

std::string SetDescription::setting(std::string_view name) const
{
    const auto found = std::ranges::find(settings, name, &NamedText::name);
    return found == settings.end() ? std::string() : found->text;
}

Expected<PreparedSet> PreparedSet::open(const std::string &path)
{
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK); // a pipe must not wait for a writer
    if (file < 0)
        return systemError("The prepared set cannot be opened", path);
    struct stat status {};
    const bool isFile = ::fstat(file, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0;
    auto content = std::make_shared<Content>();
    content->file = path;
    void *mapped = isFile ? ::mmap(nullptr, std::size_t(status.st_size), PROT_READ, MAP_SHARED, file, 0) : MAP_FAILED;
    const int code = errno;
    ::close(file); // the mapping stays
    if (!isFile)
        return tl::unexpected(Error{"This is no prepared set", path, 0, -1, "Choose a file that \"facet dataset prepare\" wrote."});
    if (mapped == MAP_FAILED) {
        errno = code;
        return systemError("The prepared set cannot be mapped into memory", path);
    }
    content->mapped = mapped;
    content->bytes = {static_cast<const char *>(mapped), std::size_t(status.st_size)};
    if (const auto read = content->read(); !read)
        return tl::unexpected(read.error());
    return PreparedSet(std::move(content));
}

Expected<PreparedSet> PreparedSet::parse(std::string bytes, const std::string &file)
{
    auto content = std::make_shared<Content>();
    content->file = file;
    content->memory = std::move(bytes);
    content->bytes = content->memory;
    if (const auto read = content->read(); !read)
        return tl::unexpected(read.error());
    return PreparedSet(std::move(content));
}

const SetDescription &PreparedSet::description() const
{
    return m_content->description;
}

std::size_t PreparedSet::size() const
{
    return m_content->samples.size();
}

const Sample &PreparedSet::sample(std::size_t index) const
{
    assert(index < size());
    return m_content->samples[index];
}

std::span<const std::uint8_t> PreparedSet::pixels(std::size_t index) const
{
    assert(index < size());
    const auto each = std::size_t(m_content->header.shape.elements());
    return {reinterpret_cast<const std::uint8_t *>(m_content->pixels().data()) + index * each, each};
}

Picture PreparedSet::picture(std::size_t index) const
{
    const auto [channels, extent] = description().shape;
    const auto from = pixels(index);
    Picture out{extent, {}};
    if (channels == 3) {
        out.rgb.assign(from.begin(), from.end());
    } else {
        out.rgb.reserve(from.size() * 3);
        for (const std::uint8_t gray : from)
            out.rgb.insert(out.rgb.end(), 3, gray);
    }
    return out;
}

void PreparedSet::input(std::size_t index, int fold, Normalization normalization, std::span<std::int8_t> out) const
{
    normalizeInto(pixels(index), description().shape, fold, normalization, out);
}

std::vector<std::size_t> PreparedSet::samplesOf(Split split) const
{
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < size(); ++i) {
        if (sample(i).split == split)
            out.push_back(i);
    }
    return out;
}

std::array<std::vector<std::int64_t>, kSplits> PreparedSet::counts() const
{
    std::array<std::vector<std::int64_t>, kSplits> out;
    out.fill(std::vector<std::int64_t>(description().classes.size()));
    for (const Sample &sample : m_content->samples)
        ++out[std::size_t(sample.split)][std::size_t(sample.label)];
    return out;
}

const std::string &PreparedSet::fingerprint() const
{
    return m_content->fingerprint;
}

Expected<void> PreparedSet::verify() const
{
    if (checksum(m_content->pixels()) != m_content->header.pixelChecksum)
        return error("The pixels of the prepared set are damaged", m_content->file);
    return {};
}

} // namespace facet::dataset
