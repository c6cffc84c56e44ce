// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "study/study_file.h"

#include "formats/file.h"
#include "study/archive_study.h"
#include "study/study_limits.h"
#include "study/xml_structure.h"

#include <boost/archive/archive_exception.hpp>

#include <algorithm>
#include <charconv>
#include <locale>
#include <sstream>

namespace facet::study {

namespace {

// What stands around the study. It is read by hand: Boost reads the closing tag in a destructor, where a number out of
// range in it would end the program.
constexpr std::string_view kHeader = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\" ?>\n"
                                     "<!DOCTYPE boost_serialization>\n"
                                     "<boost_serialization signature=\"serialization::archive\" version=\"";
constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kSignature = "<boost_serialization";
constexpr std::string_view kClosingTag = "</boost_serialization>";
constexpr unsigned kOldestArchive = 17; // of Boost 1.71
constexpr const char *kDamaged = "Open a copy or an autosaved version of the study.";
constexpr const char *kUpdate = "Update this program.";

int lineAt(const std::string &xml, std::size_t at)
{
    return 1 + int(std::count(xml.begin(), xml.begin() + std::ptrdiff_t(std::min(at, xml.size())), '\n'));
}

// The line on which reading stopped.
int lineOf(const std::string &xml, std::istringstream &stream)
{
    stream.clear();
    return lineAt(xml, std::size_t(std::max<std::streamoff>(stream.tellg(), 0)));
}

std::string_view trimmedRight(std::string_view text)
{
    const std::size_t last = text.find_last_not_of(kBlanks);
    return last == std::string_view::npos ? std::string_view{} : text.substr(0, last + 1);
}

// What can be seen without parsing.
std::optional<Error> refuseUnread(const std::string &xml)
{
    if (xml.size() > kMaxStudyBytes)
        return Error{"The study has " + std::to_string(xml.size()) + " bytes; at most " + std::to_string(kMaxStudyBytes) + " are read",
                     {},
                     0,
                     -1,
                     "Check that this is the right file."};
    if (xml.empty())
        return Error{"The file is empty", {}, 0, -1, kDamaged};
    constexpr std::size_t kHeaderBytes = 512;
    if (std::string_view(xml).substr(0, kHeaderBytes).find(kSignature) == std::string_view::npos)
        return Error{"This is not a Facet study", {}, 0, -1, "Open a .facet file, or import networks in other formats."};
    if (const std::size_t at = utf8::findNotXml(xml); at != std::string::npos)
        return Error{"The study is damaged: it holds bytes that are not UTF-8 text", {}, lineAt(xml, at), -1, kDamaged};
    if (!trimmedRight(xml).ends_with(kClosingTag))
        return Error{"The study is damaged: its end is missing", {}, lineAt(xml, xml.size()), -1, kDamaged};
    return std::nullopt;
}

std::string describe(const boost::archive::archive_exception &exception)
{
    using boost::archive::archive_exception;
    switch (exception.code) {
    case archive_exception::input_stream_error: return "a number or a tag is missing or out of range";
    case archive_exception::invalid_signature: return "it is not a study";
    default: return exception.what();
    }
}

Error damaged(const std::string &why, int line)
{
    return {"The study is damaged: " + why, {}, line, -1, kDamaged};
}

Error newer(const std::string &why)
{
    return {"The study was written by a newer version of this program: " + why, {}, 0, -1, kUpdate};
}

// Where the study begins, after a header of a version that we can read.
Expected<std::size_t> afterHeader(const std::string &xml)
{
    unsigned version = 0;
    const char *const end = xml.data() + xml.size();
    const bool known = xml.starts_with(kHeader);
    const auto number = std::from_chars(xml.data() + (known ? kHeader.size() : 0), end, version);
    if (!known || number.ec != std::errc{} || !std::string_view(number.ptr, end).starts_with("\">"))
        return tl::unexpected(damaged("its header is not that of a study", 1));
    const auto current = boost::archive::BOOST_ARCHIVE_VERSION();
    if (version > current)
        return tl::unexpected(newer("its archive has version " + std::to_string(version)));
    if (version < kOldestArchive)
        return tl::unexpected(damaged("its archive has version " + std::to_string(version), 3));
    return std::size_t(number.ptr - xml.data()) + 2;
}

// Parsing alone; the values are inspected afterwards. Whatever a library throws becomes an error.
Expected<Study> parse(const std::string &xml)
{
    const Expected<std::size_t> begin = afterHeader(xml);
    if (!begin)
        return tl::unexpected(begin.error());
    const std::size_t end = trimmedRight(xml).size() - kClosingTag.size();
    const std::string_view body = std::string_view(xml).substr(*begin, end - *begin);
    if (const auto bad = archive::findBadStructure(body))
        return tl::unexpected(damaged(bad->why, lineAt(xml, *begin + bad->at)));
    const std::size_t first = body.find_first_not_of(kBlanks); // Boost does not look at the name of the outermost tag
    if (first == std::string_view::npos || !body.substr(first).starts_with("<study "))
        return tl::unexpected(damaged("it holds something else", lineAt(xml, *begin)));
    std::istringstream stream(xml);
    stream.imbue(std::locale::classic());
    stream.seekg(std::streamoff(*begin));
    try {
        Study study;
        boost::archive::xml_iarchive archive(stream, boost::archive::no_header);
        archive >> boost::serialization::make_nvp(archive::Tag("study").text(), study);
        const std::string_view rest = std::string_view(xml).substr(std::size_t(stream.tellg()));
        if (rest.find_first_not_of(kBlanks) != rest.size() - (xml.size() - end))
            return tl::unexpected(damaged("there is more text after its end", lineOf(xml, stream)));
        return study;
    } catch (const archive::Newer &exception) {
        return tl::unexpected(newer(exception.what()));
    } catch (const boost::archive::archive_exception &exception) {
        return tl::unexpected(damaged(describe(exception), lineOf(xml, stream)));
    } catch (const std::exception &exception) {
        return tl::unexpected(damaged(exception.what(), lineOf(xml, stream)));
    }
}

// The first complaint; further ones are counted.
std::optional<Error> brokenLimits(const Study &study, const char *remedy)
{
    const Errors errors = findBrokenLimits(study);
    if (errors.empty())
        return std::nullopt;
    Error error = errors.front();
    if (errors.size() > 1)
        error.what += " (and " + std::to_string(errors.size() - 1) + " more like this)";
    error.remedy = remedy;
    return error;
}

} // namespace

std::string toXml(const Study &study)
{
    std::ostringstream stream;
    stream.imbue(std::locale::classic());
    {
        boost::archive::xml_oarchive archive(stream);
        archive << boost::serialization::make_nvp(archive::Tag("study").text(), study);
    } // writes the closing tag
    return std::move(stream).str();
}

Expected<Study> fromXml(const std::string &xml, const std::string &file)
{
    const auto fail = [&](Error error) {
        error.file = file;
        return tl::unexpected(std::move(error));
    };
    if (auto error = refuseUnread(xml))
        return fail(std::move(*error));
    Expected<Study> study = parse(xml);
    if (!study)
        return fail(std::move(study.error()));
    if (auto error = brokenLimits(*study, kDamaged))
        return fail(std::move(*error));
    return study;
}

Expected<void> save(const Study &study, const std::string &path)
{
    if (auto error = brokenLimits(study, "Change this, then save again.")) {
        error->file = path;
        return tl::unexpected(std::move(*error));
    }
    const std::string xml = toXml(study);
    if (xml.size() > kMaxStudyBytes)
        return tl::unexpected(Error{"The study is too large to be saved", path, 0, -1, "Move some variants into a study of their own."});
    return formats::writeFileAtomically(path, xml);
}

Expected<Study> load(const std::string &path)
{
    const Expected<std::string> xml = formats::readFile(path, kMaxStudyBytes);
    if (!xml)
        return tl::unexpected(xml.error());
    return fromXml(*xml, path);
}

} // namespace facet::study
