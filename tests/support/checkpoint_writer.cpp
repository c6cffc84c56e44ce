// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "support/checkpoint_writer.h"

#include "formats/bytes.h"
#include "formats/checkpoint_writer.h"

#include <zlib.h>

#include <bit>

namespace facet::testing {

namespace {

using formats::appendLittleEndian;

std::string joined(const std::vector<std::string> &pieces)
{
    std::string out;
    for (const std::string &piece : pieces)
        out += piece;
    return out;
}

std::string pairsText(const std::vector<std::pair<std::string, std::string>> &pairs)
{
    std::string out = "(";
    for (const auto &[key, value] : pairs)
        out += pickled::text(key) + value;
    return out + "u";
}

} // namespace

std::string storedZip(const ZipFiles &files, const ZipOptions &options)
{
    std::string out;
    std::string directory;
    std::size_t first = 0;
    for (const auto &file : files) {
        const std::string &name = file.first;
        const std::string &bytes = file.second;
        const std::size_t offset = options.overlapping ? first : out.size();
        auto checksum = crc32_z(0, reinterpret_cast<const Bytef *>(bytes.data()), bytes.size());
        checksum ^= options.wrongChecksum ? 1u : 0u;
        const auto common = [&](std::string &to) {
            appendLittleEndian(to, 20, 2);
            appendLittleEndian(to, options.flags, 2);
            appendLittleEndian(to, options.method, 2);
            appendLittleEndian(to, 0, 4);
            appendLittleEndian(to, checksum, 4);
            appendLittleEndian(to, bytes.size(), 4);
            appendLittleEndian(to, bytes.size(), 4);
            appendLittleEndian(to, name.size(), 2);
            appendLittleEndian(to, 0, 2);
        };
        appendLittleEndian(out, 0x04034b50, 4);
        common(out);
        out += options.differentLocalName ? std::string(name.size(), '?') : name;
        out += bytes;
        appendLittleEndian(directory, 0x02014b50, 4);
        appendLittleEndian(directory, 20, 2);
        common(directory);
        appendLittleEndian(directory, 0, 8);
        appendLittleEndian(directory, 0, 2);
        appendLittleEndian(directory, offset, 4);
        directory += name;
    }
    const std::size_t begin = out.size();
    out += directory;
    if (options.with64) {
        const std::size_t end64 = out.size();
        appendLittleEndian(out, 0x06064b50, 4);
        appendLittleEndian(out, 44, 8);
        appendLittleEndian(out, 45 | 45 << 16, 4);
        appendLittleEndian(out, 0, 8);
        appendLittleEndian(out, files.size(), 8);
        appendLittleEndian(out, files.size(), 8);
        appendLittleEndian(out, directory.size(), 8);
        appendLittleEndian(out, begin, 8);
        appendLittleEndian(out, 0x07064b50, 4);
        appendLittleEndian(out, 0, 4);
        appendLittleEndian(out, end64, 8);
        appendLittleEndian(out, 1, 4);
    }
    appendLittleEndian(out, 0x06054b50, 4);
    appendLittleEndian(out, 0, 4);
    appendLittleEndian(out, options.with64 ? 0xffff : files.size(), 2);
    appendLittleEndian(out, options.with64 ? 0xffff : files.size(), 2);
    appendLittleEndian(out, directory.size(), 4);
    appendLittleEndian(out, options.with64 ? 0xffffffff : begin, 4);
    appendLittleEndian(out, options.comment.size(), 2);
    return out + options.comment;
}

namespace pickled {

std::string text(std::string_view text)
{
    std::string out = "X";
    appendLittleEndian(out, text.size(), 4);
    return out.append(text);
}

std::string integer(std::int64_t value)
{
    std::string out = "J";
    appendLittleEndian(out, std::uint64_t(value), 4);
    return out;
}

std::string real(double value)
{
    std::string out = "G";
    const auto bits = std::bit_cast<std::uint64_t>(value);
    for (int shift = 56; shift >= 0; shift -= 8)
        out += static_cast<char>(bits >> shift & 0xff);
    return out;
}

std::string tuple(const std::vector<std::string> &items)
{
    return "(" + joined(items) + "t";
}

std::string dict(const std::vector<std::pair<std::string, std::string>> &pairs)
{
    return "}" + pairsText(pairs);
}

std::string orderedDict(const std::vector<std::pair<std::string, std::string>> &pairs)
{
    return call(global("collections", "OrderedDict"), ")") + pairsText(pairs);
}

std::string global(std::string_view module, std::string_view name)
{
    return "c" + std::string(module) + "\n" + std::string(name) + "\n";
}

std::string call(const std::string &callee, const std::string &arguments)
{
    return callee + arguments + "R";
}

std::string whole(const std::string &value)
{
    return "\x80\x02" + value + ".";
}

std::string tensor(const TensorText &tensor)
{
    const auto numbers = [](const std::vector<std::int64_t> &values) {
        std::vector<std::string> items;
        for (const std::int64_t value : values)
            items.push_back(integer(value));
        return tuple(items);
    };
    const std::string storage =
        tuple({text("storage"), global("torch", tensor.storageType), text(tensor.key), text(tensor.location), integer(tensor.elements)}) +
        "Q";
    return call(global("torch._utils", "_rebuild_tensor_v2"),
                tuple({storage, integer(tensor.offset), numbers(tensor.sizes), numbers(tensor.strides), "\x89", orderedDict({})}));
}

} // namespace pickled

std::string floats(const std::vector<float> &values)
{
    std::string out;
    for (const float value : values)
        appendLittleEndian(out, std::bit_cast<std::uint32_t>(value), 4);
    return out;
}

std::string checkpoint(const std::vector<NamedTensor> &tensors, const std::string &arch)
{
    formats::CheckpointContent content;
    content.epoch = 7;
    content.arch = arch;
    for (const NamedTensor &named : tensors)
        content.add(named.name, formats::pickle::floatTensor(named.sizes, named.values));
    return formats::writeCheckpoint(content).value();
}

} // namespace facet::testing
