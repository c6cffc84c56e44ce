// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "support/golden.h"

#include <zlib.h>

#include <algorithm>
#include <filesystem>
#include <stdexcept>

namespace facet::golden {

std::string sharedDir()
{
    const std::string dir = FACET_SHARED_DIR;
    return !dir.empty() && std::filesystem::exists(dir + "/golden") ? dir : std::string();
}

std::vector<std::string> files(const std::string &folder)
{
    std::vector<std::string> found;
    for (const auto &entry : std::filesystem::directory_iterator(sharedDir() + "/golden/" + folder)) {
        if (entry.path().string().ends_with(".json.gz"))
            found.push_back(entry.path().string());
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::string readFile(const std::string &path)
{
    gzFile file = gzopen(path.c_str(), "rb"); // reads plain files as well
    if (file == nullptr)
        throw std::runtime_error("cannot open " + path);
    std::string bytes;
    char buffer[1 << 16];
    int n = 0;
    while ((n = gzread(file, buffer, sizeof buffer)) > 0)
        bytes.append(buffer, std::size_t(n));
    gzclose(file);
    if (n < 0)
        throw std::runtime_error("cannot read " + path);
    return bytes;
}

nlohmann::json load(const std::string &path)
{
    return nlohmann::json::parse(readFile(path));
}

} // namespace facet::golden
