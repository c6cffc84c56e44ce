// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "dataset/prepared_writer.h"

#include "dataset/prepared_format.h"

#include <cassert>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <utility>

#include <unistd.h>

namespace facet::dataset {

struct PreparedWriter::File {
    std::string path;
    std::string temporary;
    std::FILE *stream = nullptr;
    SetHeader header;
    std::string table;
    std::uint32_t highestSource = 0;
    int highestLabel = 0;

    File() = default;
    File(const File &) = delete;
    File &operator=(const File &) = delete;
    ~File()
    {
        if (stream == nullptr)
            return;
        std::fclose(stream);
        ::unlink(temporary.c_str());
    }
    [[nodiscard]] bool write(std::string_view bytes) { return std::fwrite(bytes.data(), 1, bytes.size(), stream) == bytes.size(); }
    [[nodiscard]] tl::unexpected<Error> failure() const
    {
        return tl::unexpected(Error{"The prepared set cannot be written: " + std::generic_category().message(errno), path, 0, -1,
                                    "Free some space or choose another folder."});
    }
};

PreparedWriter::PreparedWriter(std::unique_ptr<File> file) : m_file(std::move(file)) {}
PreparedWriter::PreparedWriter(PreparedWriter &&) noexcept = default;
PreparedWriter &PreparedWriter::operator=(PreparedWriter &&) noexcept = default;
PreparedWriter::~PreparedWriter() = default;

Expected<PreparedWriter> PreparedWriter::create(const std::string &path, network::Shape shape)
{
    assert((shape.channels == 1 || shape.channels == 3) && shape.extent.rows >= 1 && shape.extent.cols >= 1);
    auto file = std::make_unique<File>();
    file->path = path;
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored))
        return tl::unexpected(Error{"This is a folder", path, 0, -1, "Choose a file name."});
    if (shape.extent.rows > kMaxSampleSide || shape.extent.cols > kMaxSampleSide) {
        return tl::unexpected(
            Error{"Samples have at most " + std::to_string(kMaxSampleSide) + " pixels a side", path, 0, -1, "Choose a smaller size."});
    }
    file->temporary = path + "." + std::to_string(::getpid()) + ".tmp";
    file->stream = std::fopen(file->temporary.c_str(), "wbxe");
    if (file->stream == nullptr)
        return file->failure();
    file->header.shape = shape;
    if (!file->write(std::string(kSetHeaderBytes, '\0'))) // comes last: a file without it is none
        return file->failure();
    return PreparedWriter(std::move(file));
}

Expected<void> PreparedWriter::add(const Sample &sample, std::span<const std::uint8_t> pixels)
{
    File &file = *m_file;
    assert(std::int64_t(pixels.size()) == file.header.shape.elements() && sample.label >= 0);
    if (file.header.samples == kMaxSamples) {
        return tl::unexpected(Error{"A prepared set has at most " + std::to_string(kMaxSamples) + " samples", file.path, 0, -1,
                                    "Take fewer crops of each picture."});
    }
    const std::string_view bytes(reinterpret_cast<const char *>(pixels.data()), pixels.size());
    if (!file.write(bytes))
        return file.failure();
    file.header.pixelChecksum = checksum(bytes, file.header.pixelChecksum);
    file.table += written(sample);
    file.highestSource = std::max(file.highestSource, sample.source);
    file.highestLabel = std::max(file.highestLabel, sample.label);
    ++file.header.samples;
    return {};
}

Expected<void> PreparedWriter::finish(const SetDescription &description)
{
    File &file = *m_file;
    const auto refuse = [&](const char *what) {
        return tl::unexpected(Error{what, file.path, 0, -1, "Check the source and the settings of the set."});
    };
    if (file.header.samples == 0)
        return refuse("There is no sample to write");
    if (description.classes.empty() || description.classes.size() > std::size_t(kMaxClasses))
        return refuse("A prepared set has 1 to 1000 classes");
    if (file.highestLabel >= int(description.classes.size()) || file.highestSource >= description.sources.size())
        return refuse("A sample has a class or a source without a name");

    const std::string info = written(description);
    file.header.infoBytes = info.size();
    file.header.tableChecksum = checksum(info, checksum(file.table));
    const bool complete = info.size() <= kMaxInfoBytes && file.write(file.table) && file.write(info) &&
                          std::fseek(file.stream, 0, SEEK_SET) == 0 && file.write(written(file.header)) && std::fflush(file.stream) == 0 &&
                          ::fsync(::fileno(file.stream)) == 0;
    if (!complete)
        return file.failure();
    std::fclose(std::exchange(file.stream, nullptr));
    if (::rename(file.temporary.c_str(), file.path.c_str()) != 0) {
        const auto failure = file.failure();
        ::unlink(file.temporary.c_str());
        return failure;
    }
    return {};
}

} // namespace facet::dataset
