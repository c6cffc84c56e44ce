// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "formats/file.h"

#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace facet::formats {

namespace {

// A file descriptor that is closed when it goes out of scope.
class Descriptor {
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    [[nodiscard]] int get() const { return m_fd; }
    [[nodiscard]] bool ok() const { return m_fd >= 0; }
    // Some file systems report a failed write only here.
    [[nodiscard]] bool close() { return ::close(std::exchange(m_fd, -1)) == 0; }

private:
    int m_fd;
};

std::string remedyFor(int code)
{
    switch (code) {
    case ENOENT: return "Check the name of the file and of its folder.";
    case EACCES:
    case EPERM: return "Choose another folder, or ask for permission to use this one.";
    case EROFS: return "This file system is read-only; choose another folder.";
    case ENOSPC:
    case EDQUOT: return "Free some space or choose another disk.";
    case ENAMETOOLONG: return "Choose a shorter name.";
    default: return {};
    }
}

tl::unexpected<Error> failure(const char *what, const std::string &path, int code)
{
    return tl::unexpected(Error{std::string(what) + ": " + std::generic_category().message(code), path, 0, -1, remedyFor(code)});
}

// Where a symbolic link leads; the path itself when there is no such file yet.
std::string target(const std::string &path)
{
    std::error_code ignored;
    const auto resolved = std::filesystem::weakly_canonical(path, ignored);
    return ignored || resolved.empty() ? path : resolved.string();
}

// Returns 0 or an errno.
int writeAll(int fd, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errno;
        bytes.remove_prefix(std::size_t(written));
    }
    return 0;
}

// A new, empty file in `folder`, with the permissions new files get. `name` is set to its path.
int createTemporary(const std::string &folder, std::string &name)
{
    constexpr int kAttempts = 1000; // leftovers of crashed runs, and other threads
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        name = folder + "/.facet-" + std::to_string(::getpid()) + "-" + std::to_string(attempt) + ".tmp";
        const int fd = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (fd >= 0 || errno != EEXIST)
            return fd;
    }
    return -1;
}

} // namespace

Expected<std::string> readFile(const std::string &path, std::size_t maxBytes)
{
    // Without O_NONBLOCK opening a pipe nobody writes to would wait forever.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file.ok())
        return failure("The file cannot be opened", path, errno);
    struct stat status {};
    if (::fstat(file.get(), &status) != 0)
        return failure("The file cannot be read", path, errno);
    if (!S_ISREG(status.st_mode))
        return tl::unexpected(Error{"This is not a file but a folder, a device or a pipe", path, 0, -1, "Choose a file."});
    const auto tooLarge = [&](std::size_t size) {
        return tl::unexpected(
            Error{"The file has " + std::to_string(size) + " bytes or more; at most " + std::to_string(maxBytes) + " are read", path, 0, -1,
                  "Check that this is the right file."});
    };
    if (std::uintmax_t(status.st_size) > maxBytes)
        return tooLarge(std::size_t(status.st_size));

    std::string bytes;
    bytes.resize(std::size_t(status.st_size) + 1); // one more, to notice the end
    std::size_t size = 0;
    for (;;) {
        const ssize_t n = ::read(file.get(), bytes.data() + size, bytes.size() - size);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return failure("The file cannot be read", path, errno);
        if (n == 0)
            break;
        size += std::size_t(n);
        if (size > maxBytes)
            return tooLarge(size);
        if (size == bytes.size()) // somebody is still writing to it
            bytes.resize(size * 2);
    }
    bytes.resize(size);
    return bytes;
}

Expected<void> writeFileAtomically(const std::string &path, std::string_view bytes)
{
    const std::string goal = target(path);
    std::error_code ignored;
    if (std::filesystem::is_directory(goal, ignored))
        return tl::unexpected(Error{"This is a folder", path, 0, -1, "Choose a file name."});
    const bool exists = std::filesystem::exists(goal, ignored);
    if (exists && ::access(goal.c_str(), W_OK) != 0)
        return failure("The file is write-protected", path, errno);

    const std::filesystem::path folder = std::filesystem::path(goal).parent_path();
    const std::string folderName = folder.empty() ? "." : folder.string();
    std::string temporary;
    Descriptor file(createTemporary(folderName, temporary));
    if (!file.ok())
        return failure("The file cannot be written into its folder", path, errno);
    const auto giveUp = [&](int code) {
        ::unlink(temporary.c_str());
        return failure("The file cannot be written", path, code);
    };

    if (const int code = writeAll(file.get(), bytes))
        return giveUp(code);
    struct stat old {};
    if (::stat(goal.c_str(), &old) == 0 && ::fchmod(file.get(), old.st_mode & 0777) != 0)
        return giveUp(errno);
    if (::fsync(file.get()) != 0 || !file.close())
        return giveUp(errno);
    if (::rename(temporary.c_str(), goal.c_str()) != 0)
        return giveUp(errno);

    // The new name lives in the folder. Some file systems cannot flush folders; the file itself is safe by now.
    const Descriptor opened(::open(folderName.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (opened.ok())
        ::fsync(opened.get());
    return {};
}

} // namespace facet::formats
