// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "formats/npy.h"

#include "formats/bytes.h"
#include "formats/file.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <optional>

namespace facet::formats {

namespace {

constexpr std::string_view kMagic = "\x93NUMPY";
constexpr std::size_t kMaxHeader = 1u << 16;
constexpr std::size_t kMaxDimensions = 32; // NumPy's own limit

struct TypeInfo {
    NpyType type;
    std::string_view name; // NumPy's, without the byte order
    std::size_t size;
};

constexpr std::array<TypeInfo, 8> kTypes{{
    {NpyType::Int8, "i1", 1},
    {NpyType::Int16, "i2", 2},
    {NpyType::Int32, "i4", 4},
    {NpyType::Int64, "i8", 8},
    {NpyType::UInt8, "u1", 1},
    {NpyType::Bool, "b1", 1},
    {NpyType::Float32, "f4", 4},
    {NpyType::Float64, "f8", 8},
}};

bool isReal(NpyType type)
{
    return type == NpyType::Float32 || type == NpyType::Float64;
}

tl::unexpected<Error> fail(std::string what, const char *remedy = "Save the array again with numpy.save.")
{
    return tl::unexpected(Error{std::move(what), {}, 0, -1, remedy});
}

struct Header {
    const TypeInfo *type = nullptr;
    bool columnMajor = false;
    std::vector<int> shape;
};

// Reads the text {'descr': '<i8', 'fortran_order': False, 'shape': (3, 88, 88), }: the keys in any order, each once.
class HeaderParser {
public:
    explicit HeaderParser(std::string_view text) : m_text(text) {}

    Expected<Header> run()
    {
        bool ok = accept("{");
        while (ok && !accept("}")) {
            ok = readEntry();
            if (ok && !accept(",")) {
                ok = accept("}");
                break;
            }
        }
        skipBlanks();
        if (!ok || !m_text.empty() || !m_descr || !m_order || !m_shape)
            return fail("The header of the array is damaged");
        if (m_descr->starts_with('>'))
            return fail("The array is big-endian", "Convert it with astype and save it again.");
        std::string_view name = *m_descr;
        if (name.starts_with('<') || name.starts_with('|'))
            name.remove_prefix(1);
        const auto type = std::find_if(kTypes.begin(), kTypes.end(), [&](const TypeInfo &info) { return info.name == name; });
        if (type == kTypes.end())
            return fail("The elements of the array are of a type that is not read",
                        "Convert it with astype(numpy.int64) and save it again.");
        return Header{&*type, *m_order, std::move(*m_shape)};
    }

private:
    void skipBlanks() { m_text.remove_prefix(std::min(m_text.find_first_not_of(" \n"), m_text.size())); }

    bool accept(std::string_view token)
    {
        skipBlanks();
        if (!m_text.starts_with(token))
            return false;
        m_text.remove_prefix(token.size());
        return true;
    }

    std::optional<std::string_view> quoted()
    {
        if (!accept("'"))
            return std::nullopt;
        const std::size_t end = m_text.find('\'');
        if (end == std::string_view::npos)
            return std::nullopt;
        const std::string_view text = m_text.substr(0, end);
        m_text.remove_prefix(end + 1);
        return text;
    }

    bool readEntry()
    {
        const std::optional<std::string_view> key = quoted();
        if (!key || !accept(":"))
            return false;
        if (*key == "descr" && !m_descr)
            return (m_descr = quoted()).has_value();
        if (*key == "fortran_order" && !m_order) {
            m_order = accept("True");
            return *m_order || accept("False");
        }
        return *key == "shape" && !m_shape && readShape();
    }

    bool readShape()
    {
        m_shape.emplace();
        if (!accept("("))
            return false;
        while (!accept(")")) {
            int size = 0;
            skipBlanks();
            const auto [end, error] = std::from_chars(m_text.data(), m_text.data() + m_text.size(), size);
            if (error != std::errc{} || size < 0 || m_shape->size() == kMaxDimensions)
                return false;
            m_text.remove_prefix(std::size_t(end - m_text.data()));
            m_shape->push_back(size);
            if (!accept(","))
                return accept(")");
        }
        return true;
    }

    std::string_view m_text;
    std::optional<std::string_view> m_descr;
    std::optional<bool> m_order;
    std::optional<std::vector<int>> m_shape;
};

// The number of elements, if they fit into so many bytes.
std::optional<std::size_t> elementCount(const Header &header, std::size_t bytes)
{
    if (std::find(header.shape.begin(), header.shape.end(), 0) != header.shape.end())
        return 0;
    const std::size_t most = bytes / header.type->size;
    std::size_t count = 1;
    for (const int size : header.shape) {
        if (count > most / std::size_t(size))
            return std::nullopt;
        count *= std::size_t(size);
    }
    return count <= most ? std::optional(count) : std::nullopt;
}

void appendElement(NpyArray &array, std::string_view bytes)
{
    switch (array.type) {
    case NpyType::Float32: array.reals.push_back(double(std::bit_cast<float>(std::uint32_t(littleEndian(bytes))))); break;
    case NpyType::Float64: array.reals.push_back(std::bit_cast<double>(littleEndian(bytes))); break;
    case NpyType::UInt8:
    case NpyType::Bool: array.integers.push_back(std::int64_t(littleEndian(bytes))); break;
    default: array.integers.push_back(signedLittleEndian(bytes)); break;
    }
}

NpyArray readElements(const Header &header, std::string_view data, std::size_t count)
{
    NpyArray array{header.type->type, header.shape, {}, {}};
    if (isReal(array.type))
        array.reals.reserve(count);
    else
        array.integers.reserve(count);
    const std::size_t rank = array.shape.size();
    std::vector<std::size_t> strides(rank, 1); // in elements of the file
    for (std::size_t axis = 1; axis < rank; ++axis) {
        const std::size_t at = header.columnMajor ? axis : rank - 1 - axis;
        const std::size_t before = header.columnMajor ? at - 1 : at + 1;
        strides[at] = strides[before] * std::size_t(array.shape[before]);
    }
    std::vector<std::size_t> position(rank, 0);
    std::size_t element = 0;
    for (std::size_t i = 0; i < count; ++i) {
        appendElement(array, data.substr(element * header.type->size, header.type->size));
        for (std::size_t axis = rank; axis-- > 0;) { // count up, last axis first
            element += strides[axis];
            if (++position[axis] < std::size_t(array.shape[axis]))
                break;
            element -= strides[axis] * std::size_t(array.shape[axis]);
            position[axis] = 0;
        }
    }
    return array;
}

// Reads the array at the beginning of `bytes` and removes it.
Expected<NpyArray> takeArray(std::string_view &bytes)
{
    constexpr std::size_t kFixed = 8; // magic and version
    if (!bytes.starts_with(kMagic) || bytes.size() < kFixed)
        return fail("This is not a NumPy array", "Choose a file written with numpy.save (.npy).");
    const unsigned major = static_cast<unsigned char>(bytes[kMagic.size()]);
    if (major < 1 || major > 3)
        return fail("The array is of version " + std::to_string(major) + "; read are 1 to 3");
    const std::size_t lengthSize = major == 1 ? 2 : 4;
    bytes.remove_prefix(kFixed);
    const std::uint64_t length = bytes.size() < lengthSize ? kMaxHeader + 1 : littleEndian(bytes.substr(0, lengthSize));
    if (length > kMaxHeader || length > bytes.size() - lengthSize)
        return fail("The header of the array is cut short");
    const Expected<Header> header = HeaderParser(bytes.substr(lengthSize, std::size_t(length))).run();
    if (!header)
        return tl::unexpected(header.error());
    bytes.remove_prefix(lengthSize + std::size_t(length));
    const std::optional<std::size_t> count = elementCount(*header, bytes.size());
    if (!count)
        return fail("The array is cut short: there are fewer elements than its shape says");
    const std::size_t size = *count * header->type->size;
    NpyArray array = readElements(*header, bytes.substr(0, size), *count);
    bytes.remove_prefix(size);
    return array;
}

} // namespace

Expected<std::vector<NpyArray>> parseNpy(std::string_view bytes, const std::string &file)
{
    const auto named = [&](Error error) {
        error.file = file;
        return tl::unexpected(std::move(error));
    };
    std::vector<NpyArray> arrays;
    do {
        if (arrays.size() == kMaxNpyArrays)
            return named(
                {"The file holds more than " + std::to_string(kMaxNpyArrays) + " arrays", {}, 0, -1, "Check that this is the right file."});
        Expected<NpyArray> array = takeArray(bytes);
        if (!array) {
            if (!arrays.empty())
                array.error().what += " (array " + std::to_string(arrays.size() + 1) + " of the file)";
            return named(std::move(array.error()));
        }
        arrays.push_back(std::move(*array));
    } while (!bytes.empty());
    return arrays;
}

Expected<std::vector<NpyArray>> readNpy(const std::string &path)
{
    const Expected<std::string> bytes = readFile(path, kMaxNpyBytes);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return parseNpy(*bytes, path);
}

std::string writeNpy(const std::vector<NpyArray> &arrays)
{
    constexpr std::size_t kAlignment = 64; // of the data, so that they can be mapped into memory
    std::string out;
    for (const NpyArray &array : arrays) {
        const TypeInfo &type = kTypes[std::size_t(array.type)];
        std::string header =
            std::string("{'descr': '") + (type.size == 1 ? "|" : "<") + std::string(type.name) + "', 'fortran_order': False, 'shape': (";
        for (std::size_t axis = 0; axis < array.shape.size(); ++axis)
            header += (axis > 0 ? ", " : "") + std::to_string(array.shape[axis]);
        header += array.shape.size() == 1 ? ",), }" : "), }";
        const std::size_t used = kMagic.size() + 4 + header.size() + 1;
        header.append((kAlignment - used % kAlignment) % kAlignment, ' ');
        header += '\n';
        out += kMagic;
        out += {'\1', '\0'};
        appendLittleEndian(out, header.size(), 2);
        out += header;
        for (const std::int64_t value : array.integers)
            appendLittleEndian(out, std::uint64_t(value), type.size);
        for (const double value : array.reals) {
            const bool single = array.type == NpyType::Float32;
            appendLittleEndian(out, single ? std::bit_cast<std::uint32_t>(float(value)) : std::bit_cast<std::uint64_t>(value), type.size);
        }
    }
    return out;
}

} // namespace facet::formats
