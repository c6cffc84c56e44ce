// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "dataset/prepared_format.h"

#include "formats/bytes.h"

#include <algorithm>
#include <charconv>

#include <zlib.h>

namespace facet::dataset {

namespace {

using formats::appendLittleEndian;
using formats::littleEndian;

constexpr std::size_t kMaxEntries = 1u << 24;

tl::unexpected<Error> error(std::string what, const std::string &file, int line = 0)
{
    return tl::unexpected(Error{std::move(what), file, line, -1, "Prepare the set again."});
}

// One entry of the description a line: its kind, a name, a value, separated by tabs.
void appendField(std::string &out, std::string_view text)
{
    for (const char c : text) {
        switch (c) {
        case '\\': out += "\\\\"; break;
        case '\t': out += "\\t"; break;
        case '\n': out += "\\n"; break;
        default: out += c;
        }
    }
}

void appendLine(std::string &out, std::string_view kind, std::string_view name, std::string_view value = {})
{
    out += kind;
    out += '\t';
    appendField(out, name);
    out += '\t';
    appendField(out, value);
    out += '\n';
}

std::string unescaped(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            out += text[i];
            continue;
        }
        const char c = text[++i];
        out += c == 't' ? '\t' : c == 'n' ? '\n' : c;
    }
    return out;
}

} // namespace

std::uint32_t checksum(std::string_view bytes, std::uint32_t before)
{
    constexpr std::size_t kStep = std::size_t(1) << 30; // zlib counts in unsigned int
    uLong crc = before;
    for (; !bytes.empty(); bytes.remove_prefix(std::min(kStep, bytes.size())))
        crc = ::crc32(crc, reinterpret_cast<const Bytef *>(bytes.data()), uInt(std::min(kStep, bytes.size())));
    return std::uint32_t(crc);
}

std::string written(const SetHeader &header)
{
    std::string out(kSetMagic);
    appendLittleEndian(out, kSetVersion, 4);
    appendLittleEndian(out, std::uint64_t(header.shape.channels), 4);
    appendLittleEndian(out, std::uint64_t(header.shape.extent.rows), 4);
    appendLittleEndian(out, std::uint64_t(header.shape.extent.cols), 4);
    appendLittleEndian(out, header.samples, 4);
    appendLittleEndian(out, header.pixelChecksum, 4);
    appendLittleEndian(out, header.infoBytes, 8);
    appendLittleEndian(out, header.tableChecksum, 4);
    out.resize(kSetHeaderBytes - 4, '\0');
    appendLittleEndian(out, checksum(out), 4);
    return out;
}

Expected<SetHeader> parseSetHeader(std::string_view bytes, const std::string &file)
{
    if (bytes.size() < kSetHeaderBytes || !bytes.starts_with(kSetMagic))
        return tl::unexpected(Error{"This is no prepared set", file, 0, -1, "Choose a file that \"facet dataset prepare\" wrote."});
    const auto field = [&](std::size_t at, std::size_t size) { return littleEndian(bytes.substr(at, size)); };
    if (field(8, 4) != kSetVersion) {
        return error("This prepared set has version " + std::to_string(field(8, 4)) + "; only " + std::to_string(kSetVersion) + " is read",
                     file);
    }
    if (field(kSetHeaderBytes - 4, 4) != checksum(bytes.substr(0, kSetHeaderBytes - 4)))
        return error("The header of the prepared set is damaged", file);
    const std::uint64_t channels = field(12, 4);
    const std::uint64_t rows = field(16, 4);
    const std::uint64_t cols = field(20, 4);
    constexpr auto kSide = std::uint64_t(kMaxSampleSide);
    if ((channels != 1 && channels != 3) || rows < 1 || cols < 1 || rows > kSide || cols > kSide)
        return error("The prepared set has samples of an impossible size", file);
    const SetHeader header{{int(channels), {int(rows), int(cols)}},
                           std::uint32_t(field(24, 4)),
                           field(32, 8),
                           std::uint32_t(field(28, 4)),
                           std::uint32_t(field(40, 4))};
    if (header.samples < 1 || header.samples > kMaxSamples || header.infoBytes > kMaxInfoBytes)
        return error("The prepared set claims an impossible number of samples or bytes", file);
    return header;
}

std::string written(const Sample &sample)
{
    std::string out;
    appendLittleEndian(out, sample.source, 4);
    appendLittleEndian(out, std::uint64_t(sample.label), 2);
    appendLittleEndian(out, std::uint64_t(sample.split), 2);
    for (const int value : {sample.crop.x, sample.crop.y, sample.crop.width, sample.crop.height})
        appendLittleEndian(out, std::uint32_t(value), 4);
    return out;
}

Sample parseSample(std::string_view bytes)
{
    const auto number = [&](std::size_t at) { return int(formats::signedLittleEndian(bytes.substr(at, 4))); };
    return {std::uint32_t(littleEndian(bytes.substr(0, 4))),
            int(littleEndian(bytes.substr(4, 2))),
            Split(bytes[6]),
            {number(8), number(12), number(16), number(20)}};
}

std::string written(const SetDescription &description)
{
    std::string out;
    for (const NamedText &entry : description.settings)
        appendLine(out, "setting", entry.name, entry.text);
    for (const std::string &name : description.classes)
        appendLine(out, "class", name);
    for (const NamedCount &entry : description.dropped)
        appendLine(out, "dropped", entry.name, std::to_string(entry.count));
    for (const NamedCount &entry : description.remarks)
        appendLine(out, "remark", entry.name, std::to_string(entry.count));
    for (const NamedText &entry : description.broken)
        appendLine(out, "broken", entry.name, entry.text);
    for (const std::string &name : description.sources)
        appendLine(out, "source", name);
    return out;
}

Expected<SetDescription> parseSetDescription(std::string_view text, network::Shape shape, const std::string &file)
{
    SetDescription out;
    out.shape = shape;
    std::size_t entries = 0;
    for (int line = 1; !text.empty(); ++line) {
        const std::size_t end = text.find('\n');
        const std::string_view whole = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        const std::size_t first = whole.find('\t');
        const std::size_t second = whole.find('\t', first + 1);
        if (first == std::string_view::npos || second == std::string_view::npos || ++entries > kMaxEntries)
            return error("The description in the prepared set is damaged", file, line);
        const std::string_view kind = whole.substr(0, first);
        std::string name = unescaped(whole.substr(first + 1, second - first - 1));
        std::string value = unescaped(whole.substr(second + 1));

        if (kind == "setting") {
            out.settings.push_back({std::move(name), std::move(value)});
        } else if (kind == "class") {
            out.classes.push_back(std::move(name));
        } else if (kind == "broken") {
            out.broken.push_back({std::move(name), std::move(value)});
        } else if (kind == "source") {
            out.sources.push_back(std::move(name));
        } else if (kind == "dropped" || kind == "remark") {
            std::int64_t count = 0;
            const auto [rest, code] = std::from_chars(value.data(), value.data() + value.size(), count);
            if (code != std::errc() || rest != value.data() + value.size() || count < 0)
                return error("The description in the prepared set has a count that is no number", file, line);
            (kind == "dropped" ? out.dropped : out.remarks).push_back({std::move(name), count});
        } else {
            return error("The description in the prepared set has an unknown entry", file, line);
        }
    }
    if (out.classes.empty() || out.classes.size() > std::size_t(kMaxClasses))
        return error("The prepared set has " + std::to_string(out.classes.size()) + " classes; 1 to " + std::to_string(kMaxClasses) +
                         " are possible",
                     file);
    return out;
}

} // namespace facet::dataset
