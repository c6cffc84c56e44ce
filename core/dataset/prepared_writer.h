// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Writes a prepared set sample by sample, so that a set may be larger than the memory.
#pragma once

#include "dataset/prepared_set.h"

#include <memory>
#include <span>
#include <string>

namespace facet::dataset {

class PreparedWriter {
public:
    // Starts a temporary file beside `path`. Errors: the folder cannot be written.
    [[nodiscard]] static Expected<PreparedWriter> create(const std::string &path, network::Shape shape);
    PreparedWriter(PreparedWriter &&) noexcept;
    PreparedWriter &operator=(PreparedWriter &&) noexcept;
    ~PreparedWriter(); // removes the temporary file unless finished

    // `pixels` as PreparedSet::pixels gives them. Errors: disk full.
    [[nodiscard]] Expected<void> add(const Sample &sample, std::span<const std::uint8_t> pixels);
    // Writes the description and puts the file in its place: after a crash or a full disk the old file or the new one is there. Errors: no
    // samples, a label or source that the description lacks, disk full.
    [[nodiscard]] Expected<void> finish(const SetDescription &description);

private:
    struct File;
    explicit PreparedWriter(std::unique_ptr<File> file);
    std::unique_ptr<File> m_file;
};

} // namespace facet::dataset
