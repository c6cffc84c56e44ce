// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "board/daplink.h"

#include "formats/file.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <sstream>

#include <fcntl.h>
#include <unistd.h>

namespace facet::board {

namespace {

constexpr std::size_t kLargestText = 16 * 1024;
constexpr std::size_t kLargestImage = 4 * 1024 * 1024;

std::string unescaped(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto digit = [&](std::size_t n) { return i + n < text.size() && text[i + n] >= '0' && text[i + n] <= '7'; };
        if (text[i] == '\\' && digit(1) && digit(2) && digit(3)) {
            result += char((text[i + 1] - '0') * 64 + (text[i + 2] - '0') * 8 + (text[i + 3] - '0'));
            i += 3;
        } else {
            result += text[i];
        }
    }
    return result;
}

std::string trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\r") - first + 1));
}

Error systemError(const std::string &what, const std::filesystem::path &file, const std::string &remedy)
{
    return {what + ": " + std::strerror(errno), file.string(), 0, -1, remedy};
}

} // namespace

std::vector<std::filesystem::path> fatMounts(std::string_view table)
{
    std::vector<std::filesystem::path> folders;
    std::istringstream lines{std::string(table.substr(0, 1024 * 1024))};
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string device, folder, type;
        if (words >> device >> folder >> type && (type == "vfat" || type == "msdos" || type == "fuseblk" || type == "exfat"))
            folders.emplace_back(unescaped(folder));
    }
    return folders;
}

std::optional<DapLinkDrive> dapLinkDrive(const std::filesystem::path &folder)
{
    const auto text = formats::readFile((folder / "DETAILS.TXT").string(), kLargestText);
    if (!text)
        return std::nullopt;
    DapLinkDrive drive;
    drive.folder = folder;
    bool known = false;
    std::istringstream lines(*text);
    for (std::string line; std::getline(lines, line);) {
        const std::size_t colon = line.find(':');
        if (colon == std::string::npos)
            continue;
        const std::string key = trimmed(std::string_view(line).substr(0, colon));
        const std::string value = trimmed(std::string_view(line).substr(colon + 1));
        if (key == "Unique ID")
            drive.uniqueId = value;
        else if (key == "Interface Version" || key == "Bootloader Version")
            drive.interfaceVersion = drive.interfaceVersion.empty() ? value : drive.interfaceVersion;
        else if (key == "Git SHA")
            drive.gitSha = value;
        else if (key == "Auto Reset")
            drive.autoReset = value == "1";
        else if (key == "Daplink Mode")
            drive.maintenance = value == "Bootloader";
        known = known || key == "HIC ID" || key == "Daplink Mode" || key == "Interface Version" || key == "Git SHA";
    }
    if (!known)
        return std::nullopt;
    return drive;
}

std::vector<DapLinkDrive> dapLinkDrives(const std::vector<std::filesystem::path> &folders)
{
    std::vector<DapLinkDrive> drives;
    for (const std::filesystem::path &folder : folders)
        if (auto drive = dapLinkDrive(folder))
            drives.push_back(std::move(*drive));
    std::sort(drives.begin(), drives.end(), [](const DapLinkDrive &a, const DapLinkDrive &b) { return a.folder < b.folder; });
    return drives;
}

Expected<void> copyImage(const DapLinkDrive &drive, const std::filesystem::path &image)
{
    if (drive.maintenance)
        return tl::unexpected(Error{"The probe is in its own bootloader (drive MAINTENANCE) and would take the image for probe firmware",
                                    drive.folder.string(), 0, -1, "Unplug the board and plug it in again without holding the button."});
    const std::string suffix = image.extension().string();
    if (suffix != ".hex" && suffix != ".bin")
        return tl::unexpected(Error{"The probe takes .hex and .bin files only", image.string(), 0, -1, "Choose the runner's .hex file."});
    const auto bytes = formats::readFile(image.string(), kLargestImage);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (bytes->empty())
        return tl::unexpected(Error{"The image is empty", image.string(), 0, -1, "Choose the runner's .hex file."});
    const std::filesystem::path target = drive.folder / image.filename();
    const std::string unplugged = "Plug the board in again, wait for its drive, and try once more.";
    const int file = ::open(target.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (file < 0)
        return tl::unexpected(systemError("The drive cannot be written to", target, unplugged));
    std::size_t written = 0;
    while (written < bytes->size()) {
        const ssize_t count = ::write(file, bytes->data() + written, bytes->size() - written);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0) {
            const Error error = systemError("The copy broke off", target, unplugged);
            ::close(file);
            return tl::unexpected(error);
        }
        written += std::size_t(count);
    }
    // Everything is with the system; the probe may take its drive away while the last blocks are flushed.
    ::fsync(file);
    ::close(file);
    return {};
}

std::string failure(const DapLinkDrive &drive)
{
    const auto text = formats::readFile((drive.folder / "FAIL.TXT").string(), kLargestText);
    if (!text)
        return {};
    std::string found;
    std::istringstream lines(*text);
    int count = 0;
    for (std::string line; count < 4 && std::getline(lines, line);) {
        if (const std::string words = trimmed(line); !words.empty()) {
            found += (found.empty() ? "" : "\n") + words;
            ++count;
        }
    }
    return found.empty() ? "FAIL.TXT" : found;
}

} // namespace facet::board
