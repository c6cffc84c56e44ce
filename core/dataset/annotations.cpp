// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "dataset/annotations.h"

#include "formats/file.h"
#include "text.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>
#include <unordered_set>

namespace facet::dataset {

namespace {

constexpr std::size_t kMaxRemarks = 20;
constexpr std::size_t kMaxNumbers = 10; // x y w h blur expression illumination invalid occlusion pose
constexpr std::size_t kBoxNumbers = 4;

struct Line {
    enum class Kind : std::uint8_t { Blank, Name, Count, Box, Damaged } kind = Kind::Blank;
    std::string_view text; // without blanks at its ends
    std::array<int, kMaxNumbers> numbers{};
};

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kBlank = " \t\r\v\f";
    const std::size_t first = text.find_first_not_of(kBlank);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

std::optional<int> number(std::string_view text)
{
    int value = 0;
    const auto [rest, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc() || rest != text.data() + text.size() || value < -kMaxCoordinate || value > kMaxCoordinate)
        return std::nullopt;
    return value;
}

bool looksLikeAName(std::string_view text)
{
    const std::size_t dot = text.rfind('.');
    if (dot == std::string_view::npos)
        return false;
    std::string ending(text.substr(dot + 1));
    std::ranges::transform(ending, ending.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    constexpr std::array kEndings{"jpg", "jpeg", "png", "bmp", "webp", "ppm", "pgm"};
    return std::ranges::find(kEndings, ending) != kEndings.end();
}

Line classified(std::string_view raw)
{
    Line line;
    line.text = trimmed(raw);
    if (line.text.empty())
        return line;
    if (looksLikeAName(line.text)) {
        line.kind = Line::Kind::Name;
        return line;
    }
    std::size_t count = 0;
    for (std::string_view rest = line.text; !rest.empty(); rest = trimmed(rest)) {
        const std::string_view word = rest.substr(0, rest.find_first_of(" \t\v\f"));
        rest.remove_prefix(word.size());
        const auto value = number(word);
        if (!value || count == kMaxNumbers) {
            line.kind = Line::Kind::Damaged;
            return line;
        }
        line.numbers[count++] = *value;
    }
    const bool counts = count == 1 && line.numbers[0] >= 0;
    line.kind = counts ? Line::Kind::Count : count == kBoxNumbers || count == kMaxNumbers ? Line::Kind::Box : Line::Kind::Damaged;
    return line;
}

bool leadsOutside(const std::string &name)
{
    const std::filesystem::path path(name);
    return path.is_absolute() || std::ranges::find(path, std::filesystem::path("..")) != path.end() || name.find('\0') != std::string::npos;
}

class Reader {
public:
    Reader(std::string_view text, const std::string &file) : m_rest(text), m_file(file)
    {
        if (m_rest.starts_with("\xef\xbb\xbf"))
            m_rest.remove_prefix(3);
        advance();
    }

    Annotations read()
    {
        while (m_more) {
            if (m_line.kind == Line::Kind::Name)
                readPicture();
            else if (m_line.kind == Line::Kind::Blank)
                advance();
            else
                leaveOut(m_line.kind == Line::Kind::Box ? Quirk::SurplusLines : Quirk::DamagedLine, "This line belongs to no picture");
        }
        return std::move(m_out);
    }

private:
    void advance()
    {
        m_more = !m_rest.empty();
        if (!m_more)
            return;
        const std::size_t end = m_rest.find('\n');
        m_line = classified(m_rest.substr(0, end));
        m_rest.remove_prefix(end == std::string_view::npos ? m_rest.size() : end + 1);
        ++m_number;
    }

    void count(Quirk quirk, const char *what)
    {
        ++m_out.quirks[std::size_t(quirk)];
        if (what != nullptr && m_out.remarks.size() < kMaxRemarks)
            m_out.remarks.push_back({what, m_file, m_number, -1, {}});
    }
    void leaveOut(Quirk quirk, const char *what)
    {
        count(quirk, what);
        advance();
    }

    void readPicture()
    {
        AnnotatedPicture picture{std::string(m_line.text), {}};
        bool keep = true;
        if (leadsOutside(picture.name)) {
            count(Quirk::UnsafeName, "The name leads out of the folder of the pictures");
            keep = false;
        } else if (!m_names.insert(picture.name).second) {
            count(Quirk::DuplicatePicture, "The picture has an entry already");
            keep = false;
        }
        advance();
        while (m_more && (m_line.kind == Line::Kind::Blank || m_line.kind == Line::Kind::Damaged)) {
            if (m_line.kind == Line::Kind::Damaged)
                leaveOut(Quirk::DamagedLine, "The number of faces is expected here");
            else
                advance();
        }
        if (!m_more || m_line.kind != Line::Kind::Count) { // without a count, nobody knows whether boxes are missing
            count(Quirk::MissingLines, "The number of faces is missing");
            readBoxes(picture, 0);
            return;
        }
        const int announced = m_line.numbers[0];
        advance();
        readBoxes(picture, announced);
        if (keep)
            m_out.pictures.push_back(std::move(picture));
    }

    void readBoxes(AnnotatedPicture &picture, int announced)
    {
        int read = 0;
        while (m_more && m_line.kind != Line::Kind::Name) {
            const bool isBox = m_line.kind == Line::Kind::Box;
            if (m_line.kind == Line::Kind::Blank) {
                advance();
            } else if (!isBox) {
                leaveOut(Quirk::DamagedLine, "This is no box of a face: ten whole numbers are expected");
                ++read; // it stands where a box should
            } else if (read < announced) {
                picture.faces.push_back(face(m_line.numbers));
                ++read;
                advance();
            } else if (announced == 0 && m_line.numbers == std::array<int, kMaxNumbers>{}) {
                leaveOut(Quirk::DummyLine, nullptr);
            } else {
                leaveOut(Quirk::SurplusLines, "There are more boxes than announced");
            }
        }
        if (read < announced)
            count(Quirk::MissingLines, "There are fewer boxes than announced");
    }

    static Face face(const std::array<int, kMaxNumbers> &numbers)
    {
        const auto [x, y, w, h, blur, expression, illumination, invalid, occlusion, pose] = numbers;
        return {{x, y, w, h}, blur, expression, illumination, invalid != 0, occlusion, pose};
    }

    std::string_view m_rest;
    const std::string &m_file;
    Line m_line;
    bool m_more = false;
    int m_number = 0;
    Annotations m_out;
    std::unordered_set<std::string> m_names;
};

} // namespace

const char *quirkName(Quirk quirk)
{
    switch (quirk) {
    case Quirk::DummyLine: return QT_TRANSLATE_NOOP("core", "line of zeros for a picture without faces");
    case Quirk::MissingLines: return QT_TRANSLATE_NOOP("core", "fewer boxes than announced");
    case Quirk::SurplusLines: return QT_TRANSLATE_NOOP("core", "more boxes than announced");
    case Quirk::DamagedLine: return QT_TRANSLATE_NOOP("core", "damaged line");
    case Quirk::DuplicatePicture: return QT_TRANSLATE_NOOP("core", "second entry of a picture");
    case Quirk::UnsafeName: return QT_TRANSLATE_NOOP("core", "name that leads out of the folder");
    case Quirk::BoxWithoutSize: return QT_TRANSLATE_NOOP("core", "box without size");
    case Quirk::BoxOutsidePicture: return QT_TRANSLATE_NOOP("core", "box outside of the picture");
    case Quirk::BoxLeavesPicture: return QT_TRANSLATE_NOOP("core", "box cut at the border of the picture");
    }
    return "";
}

Expected<Annotations> parseAnnotations(std::string_view text, const std::string &file)
{
    Annotations annotations = Reader(text, file).read();
    if (annotations.pictures.empty() && !text.empty()) {
        return tl::unexpected(Error{"There is no annotated picture in this file", file, 0, -1,
                                    "Choose an annotation text of WIDER FACE: a name, a number of faces, a line for every face."});
    }
    return annotations;
}

Expected<Annotations> readAnnotations(const std::string &path)
{
    const auto text = formats::readFile(path, kMaxAnnotationBytes);
    if (!text)
        return tl::unexpected(text.error());
    return parseAnnotations(*text, path);
}

} // namespace facet::dataset
