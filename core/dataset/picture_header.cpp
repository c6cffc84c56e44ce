// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "dataset/picture_header.h"

#include "dataset/picture.h"
#include "formats/bytes.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>

namespace facet::dataset {

namespace {

using formats::bigEndian;
using formats::littleEndian;
using namespace std::string_view_literals;

constexpr std::string_view kPngSignature = "\x89PNG\r\n\x1a\n"sv;

enum class Look : std::uint8_t { Found, EndsEarly, Broken };

struct Size {
    Look look = Look::EndsEarly;
    std::uint64_t rows = 0;
    std::uint64_t cols = 0;
};

// Where the segments of a JPEG file lead: to the frame header, and to the first scan.
struct JpegWalk {
    Size size;
    std::size_t scan = 0; // just after the header of the first scan; 0 = not reached
};

JpegWalk walkJpeg(std::string_view bytes)
{
    constexpr unsigned kStartOfScan = 0xda;
    JpegWalk walk;
    std::size_t at = 2;
    while (at + 4 <= bytes.size()) {
        if (bytes[at] != '\xff') {
            walk.size.look = Look::Broken;
            return walk;
        }
        const unsigned marker = static_cast<unsigned char>(bytes[at + 1]);
        if (marker == 0xff) { // fill byte
            ++at;
            continue;
        }
        if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8)) { // markers without a segment
            at += 2;
            continue;
        }
        const std::size_t length = std::size_t(bigEndian(bytes.substr(at + 2, 2)));
        if (length < 2 || marker == 0xd9) {
            walk.size.look = Look::Broken;
            return walk;
        }
        const bool isFrame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (isFrame && walk.size.look != Look::Found && at + 9 <= bytes.size())
            walk.size = {Look::Found, bigEndian(bytes.substr(at + 5, 2)), bigEndian(bytes.substr(at + 7, 2))};
        at += 2 + length;
        if (marker == kStartOfScan) {
            walk.scan = std::min(at, bytes.size());
            if (walk.size.look != Look::Found)
                walk.size.look = Look::Broken;
            return walk;
        }
    }
    return walk;
}

Size pngSize(std::string_view bytes)
{
    if (bytes.size() < 24)
        return {};
    if (bytes.substr(12, 4) != "IHDR")
        return {Look::Broken, 0, 0};
    return {Look::Found, bigEndian(bytes.substr(20, 4)), bigEndian(bytes.substr(16, 4))};
}

Size bmpSize(std::string_view bytes)
{
    if (bytes.size() < 26)
        return {};
    if (littleEndian(bytes.substr(14, 4)) == 12) // the oldest header
        return {Look::Found, littleEndian(bytes.substr(20, 2)), littleEndian(bytes.substr(18, 2))};
    const std::int64_t rows = formats::signedLittleEndian(bytes.substr(22, 4)); // negative: from the top
    const std::int64_t cols = formats::signedLittleEndian(bytes.substr(18, 4));
    if (cols < 0)
        return {Look::Broken, 0, 0};
    return {Look::Found, std::uint64_t(std::abs(rows)), std::uint64_t(cols)};
}

Size webpSize(std::string_view bytes)
{
    if (bytes.size() < 30)
        return {};
    const std::string_view chunk = bytes.substr(12, 4);
    if (chunk == "VP8X")
        return {Look::Found, littleEndian(bytes.substr(27, 3)) + 1, littleEndian(bytes.substr(24, 3)) + 1};
    if (chunk == "VP8 ")
        return {Look::Found, littleEndian(bytes.substr(28, 2)) & 0x3fff, littleEndian(bytes.substr(26, 2)) & 0x3fff};
    if (chunk == "VP8L") {
        const std::uint64_t bits = littleEndian(bytes.substr(21, 4));
        return {Look::Found, (bits >> 14 & 0x3fff) + 1, (bits & 0x3fff) + 1};
    }
    return {Look::Broken, 0, 0};
}

struct PnmWalk {
    Size size;
    std::size_t pixelBytes = 0;
    std::size_t pixels = 0; // where they start
};

PnmWalk walkPnm(std::string_view bytes)
{
    constexpr std::size_t kMaxDigits = 9;
    PnmWalk walk;
    std::uint64_t values[3] = {}; // columns, rows, largest value
    std::size_t at = 2;
    for (std::uint64_t &value : values) {
        while (at < bytes.size() && (std::string_view(" \t\r\n#").find(bytes[at]) != std::string_view::npos)) {
            if (bytes[at] == '#')
                at = std::min(bytes.find('\n', at), bytes.size());
            else
                ++at;
        }
        const std::size_t start = at;
        for (; at < bytes.size() && bytes[at] >= '0' && bytes[at] <= '9' && at - start <= kMaxDigits; ++at)
            value = value * 10 + std::uint64_t(bytes[at] - '0');
        if (at == bytes.size())
            return walk; // more digits may follow
        if (at == start || at - start > kMaxDigits) {
            walk.size.look = Look::Broken;
            return walk;
        }
    }
    walk.size = {values[2] >= 1 && values[2] <= 65535 ? Look::Found : Look::Broken, values[1], values[0]};
    walk.pixelBytes = (bytes[1] == '6' ? 3u : 1u) * (values[2] > 255 ? 2u : 1u);
    walk.pixels = at + 1;
    return walk;
}

std::optional<PictureFormat> formatOf(std::string_view bytes)
{
    if (bytes.starts_with("\xff\xd8\xff"sv))
        return PictureFormat::Jpeg;
    if (bytes.starts_with(kPngSignature))
        return PictureFormat::Png;
    if (bytes.starts_with("BM"))
        return PictureFormat::Bmp;
    if (bytes.size() >= 12 && bytes.starts_with("RIFF") && bytes.substr(8, 4) == "WEBP")
        return PictureFormat::WebP;
    if (bytes.starts_with("P5") || bytes.starts_with("P6"))
        return PictureFormat::Pnm;
    return std::nullopt;
}

Size sizeOf(PictureFormat format, std::string_view bytes)
{
    switch (format) {
    case PictureFormat::Jpeg: return walkJpeg(bytes).size;
    case PictureFormat::Png: return pngSize(bytes);
    case PictureFormat::Bmp: return bmpSize(bytes);
    case PictureFormat::WebP: return webpSize(bytes);
    case PictureFormat::Pnm: return walkPnm(bytes).size;
    }
    return {};
}

tl::unexpected<Error> error(std::string what, const std::string &file, std::string remedy)
{
    return tl::unexpected(Error{std::move(what), file, 0, -1, std::move(remedy)});
}

// Calls `visit` with the type and all bytes of every chunk; true when the last one is there.
template <typename Visit> bool walkPng(std::string_view bytes, Visit visit)
{
    std::size_t at = kPngSignature.size();
    while (at + 12 <= bytes.size()) {
        const std::size_t length = std::size_t(bigEndian(bytes.substr(at, 4)));
        if (length > bytes.size() - at - 12)
            return false;
        const std::string_view type = bytes.substr(at + 4, 4);
        visit(type, bytes.substr(at, 12 + length));
        if (type == "IEND")
            return true;
        at += 12 + length;
    }
    return false;
}

} // namespace

Expected<PictureHeader> parsePictureHeader(std::string_view bytes, const std::string &file)
{
    const auto format = formatOf(bytes);
    if (!format)
        return error("This is no JPEG, PNG, BMP, WebP or binary PNM picture", file, "Convert it to one of these.");
    const Size size = sizeOf(*format, bytes);
    if (size.look == Look::EndsEarly)
        return error("The picture ends before its size is known", file, "Copy it again from its source.");
    if (size.look == Look::Broken)
        return error("The header of the picture is damaged", file, "Copy it again from its source.");
    if (size.rows < 1 || size.cols < 1)
        return error("The picture has no pixels", file, "Copy it again from its source.");
    constexpr auto kSide = std::uint64_t(kMaxPictureSide);
    if (size.rows > kSide || size.cols > kSide || size.rows * size.cols > std::uint64_t(kMaxPicturePixels)) {
        return error("The picture has " + std::to_string(size.cols) + " x " + std::to_string(size.rows) + " pixels; at most " +
                         std::to_string(kMaxPicturePixels >> 20) + " million are read",
                     file, "Make it smaller.");
    }
    return PictureHeader{*format, {int(size.rows), int(size.cols)}};
}

Expected<PictureHeader> readPictureHeader(const std::string &path)
{
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(path, ignored)) // opening a pipe would wait for a writer
        return error("There is no such file, or it is none", path, "Check the name.");
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        return error("The file cannot be opened", path, "Check its permissions.");
    // Tags and a thumbnail may stand before the size: read on as long as it helps.
    constexpr std::size_t kFirst = std::size_t(16) << 10;
    std::string bytes;
    for (std::size_t wanted = kFirst; wanted <= kMaxPictureBytes; wanted *= 8) {
        const std::size_t had = bytes.size();
        bytes.resize(wanted);
        stream.read(bytes.data() + had, std::streamsize(wanted - had));
        bytes.resize(had + std::size_t(stream.gcount()));
        const auto format = formatOf(bytes);
        if (bytes.size() < wanted || !format || sizeOf(*format, bytes).look != Look::EndsEarly)
            break;
    }
    return parsePictureHeader(bytes, path);
}

std::string essentialPng(std::string_view bytes)
{
    std::string out(kPngSignature);
    walkPng(bytes, [&](std::string_view type, std::string_view chunk) {
        const bool isCritical = type[0] >= 'A' && type[0] <= 'Z';
        if (isCritical || type == "tRNS" || type == "eXIf")
            out += chunk;
    });
    return out;
}

bool isComplete(std::string_view bytes, const PictureHeader &header)
{
    switch (header.format) {
    case PictureFormat::Jpeg: {
        const std::size_t scan = walkJpeg(bytes).scan;
        return scan > 0 && bytes.find("\xff\xd9"sv, scan) != std::string_view::npos;
    }
    case PictureFormat::Png: return walkPng(bytes, [](auto, auto) {});
    case PictureFormat::WebP: return littleEndian(bytes.substr(4, 4)) <= bytes.size() - 8;
    case PictureFormat::Pnm: {
        const PnmWalk walk = walkPnm(bytes);
        return bytes.size() >= walk.pixels + std::size_t(header.extent.area()) * walk.pixelBytes;
    }
    case PictureFormat::Bmp: return littleEndian(bytes.substr(10, 4)) < bytes.size(); // rows may be compressed: the decoder knows
    }
    return false;
}

} // namespace facet::dataset
