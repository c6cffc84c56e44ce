// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// A prepared set: labelled pictures of one size in a single file, ready for training (docs/dataset.md describes the bytes).
// The file is mapped into memory: opening is quick whatever its size, and several processes share the pages.
#pragma once

#include "dataset/input.h"
#include "dataset/picture.h"
#include "error.h"
#include "network/types.h"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace facet::dataset {

enum class Split : std::uint8_t { Train, Validation, Test };
inline constexpr std::size_t kSplits = 3;
[[nodiscard]] const char *splitName(Split split); // "train", "validation", "test"

inline constexpr int kMaxClasses = 1000;
inline constexpr int kMaxSampleSide = 1024;
inline constexpr std::uint32_t kMaxSamples = 1u << 24;

// What is known of one sample beside its pixels.
struct Sample {
    std::uint32_t source = 0; // index into SetDescription::sources
    int label = 0;            // index into SetDescription::classes
    Split split = Split::Train;
    Rect crop; // the part of the source picture it shows
    friend bool operator==(const Sample &, const Sample &) = default;
};

struct NamedCount {
    std::string name;
    std::int64_t count = 0;
    friend bool operator==(const NamedCount &, const NamedCount &) = default;
};

struct NamedText {
    std::string name;
    std::string text;
    friend bool operator==(const NamedText &, const NamedText &) = default;
};

// Where a set comes from and what happened on the way.
struct SetDescription {
    network::Shape shape;             // of every sample: 1 or 3 channels, at most kMaxSampleSide pixels a side
    std::vector<std::string> classes; // 1..kMaxClasses
    std::vector<std::string> sources; // source pictures that samples were taken from
    std::vector<NamedText> settings;  // how it was prepared: "seed" = "7"
    std::vector<NamedCount> dropped;  // crops that are not in it, by reason
    std::vector<NamedText> broken;    // pictures that could not be read, and why
    std::vector<NamedCount> remarks;  // quirks of the annotations that were met and handled
    friend bool operator==(const SetDescription &, const SetDescription &) = default;

    // The value of a setting, empty when there is none.
    [[nodiscard]] std::string setting(std::string_view name) const;
};

// Read only and cheap to copy; threads may share one.
class PreparedSet {
public:
    // Maps the file. Checks all but the pixels: sizes, every sample's label, split and source, the checksum of the description. Errors: not
    // a prepared set, another version, cut or damaged.
    [[nodiscard]] static Expected<PreparedSet> open(const std::string &path);
    // The same over bytes in memory; `file` is for messages only.
    [[nodiscard]] static Expected<PreparedSet> parse(std::string bytes, const std::string &file = {});

    [[nodiscard]] const SetDescription &description() const;
    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] const Sample &sample(std::size_t index) const; // index < size()
    // Rows of pixels, the channels of a pixel together, 0..255: shape.elements() bytes.
    [[nodiscard]] std::span<const std::uint8_t> pixels(std::size_t index) const;
    // As an RGB picture; a gray one has three equal channels.
    [[nodiscard]] Picture picture(std::size_t index) const;
    // Signed bytes in (channel, row, column) order, folded: what the first layer reads. `out` has shape.elements() values.
    void input(std::size_t index, int fold, Normalization normalization, std::span<std::int8_t> out) const;

    [[nodiscard]] std::vector<std::size_t> samplesOf(Split split) const; // ascending
    // Samples of every class, by split: counts[split][label].
    [[nodiscard]] std::array<std::vector<std::int64_t>, kSplits> counts() const;

    // Names the content, for the provenance of measurements: equal for equal bytes.
    [[nodiscard]] const std::string &fingerprint() const;
    // Reads every pixel and compares the checksum.
    [[nodiscard]] Expected<void> verify() const;

    struct Content;

private:
    explicit PreparedSet(std::shared_ptr<const Content> content) : m_content(std::move(content)) {}
    std::shared_ptr<const Content> m_content;
};

} // namespace facet::dataset
