// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "formats/folder.h"

#include "formats/file.h"

#include <filesystem>
#include <fstream>

#include <fcntl.h>
#include <unistd.h>

namespace facet::formats {

namespace {

namespace fs = std::filesystem;

Error failure(const std::string &what, const fs::path &path, const std::error_code &code)
{
    return {what + ": " + code.message(), path.string(), 0, -1, "Choose another folder, or ask for permission to use this one"};
}

// Flushes a file or a folder to the disk.
bool flush(const fs::path &path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool flushed = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0)
        ::close(descriptor);
    return flushed;
}

// Into a folder that nobody knows yet: all files are written before the first is flushed, which lets the disk do most at once.
Expected<void> writeNew(const fs::path &folder, const std::vector<FolderFile> &files)
{
    const auto refuse = [](const fs::path &path) {
        return tl::unexpected(Error{"The file could not be written", path.string(), 0, -1, "Free some space, or choose another folder"});
    };
    for (const FolderFile &file : files) {
        const fs::path path = folder / file.path;
        std::error_code code;
        fs::create_directories(path.parent_path(), code);
        std::ofstream out(path, std::ios::binary);
        out.write(file.bytes.data(), std::streamsize(file.bytes.size()));
        out.close();
        if (!out)
            return refuse(path);
    }
    for (const FolderFile &file : files) {
        const fs::path path = folder / file.path;
        if (!flush(path) || !flush(path.parent_path()))
            return refuse(path);
    }
    return {};
}

Expected<void> writeAll(const fs::path &folder, const std::vector<FolderFile> &files)
{
    for (const FolderFile &file : files) {
        const fs::path path = folder / file.path;
        std::error_code code;
        fs::create_directories(path.parent_path(), code);
        if (code)
            return tl::unexpected(failure("The folder could not be made", path.parent_path(), code));
        if (auto written = writeFileAtomically(path.string(), file.bytes); !written)
            return written;
    }
    return {};
}

} // namespace

Expected<void> writeFolder(const std::string &folder, const std::vector<FolderFile> &files, bool replace)
{
    std::error_code code;
    fs::path target = fs::absolute(fs::path(folder), code).lexically_normal();
    if (!target.has_filename())
        target = target.parent_path(); // "out/"
    if (fs::exists(target, code)) {
        if (!fs::is_directory(target, code))
            return tl::unexpected(Error{"There is a file of this name already", folder, 0, -1, "Choose another folder"});
        const bool empty = fs::is_empty(target, code);
        if (code)
            return tl::unexpected(failure("The folder could not be read", folder, code));
        if (!empty && !replace)
            return tl::unexpected(
                Error{"The folder has files already", folder, 0, -1, "Choose another folder, or allow to replace them (--force)"});
        if (!empty)
            return writeAll(target, files);
    }
    // Beside the target, so that the last step is a rename on the same disk.
    fs::create_directories(target.parent_path(), code);
    const fs::path partial = target.parent_path() / (target.filename().string() + ".partial-" + std::to_string(::getpid()));
    if (!fs::create_directory(partial, code))
        return tl::unexpected(code ? failure("The folder could not be made", partial, code)
                                   : Error{"A folder is in the way", partial.string(), 0, -1, "Remove it"});
    auto written = writeNew(partial, files);
    if (written) {
        fs::rename(partial, target, code);
        if (!code) {
            flush(target.parent_path());
            return {};
        }
        written = tl::unexpected(failure("The folder could not be put in its place", folder, code));
    }
    std::error_code ignored;
    fs::remove_all(partial, ignored);
    return written;
}

} // namespace facet::formats
