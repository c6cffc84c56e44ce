// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "trainer/design_file.h"

#include "formats/file.h"
#include "formats/network_yaml.h"
#include "study/presets.h"
#include "study/study_file.h"

#include <filesystem>

namespace facet::trainer {

namespace {

tl::expected<network::Network, Errors> fail(Error error)
{
    return tl::unexpected(Errors{std::move(error)});
}

tl::expected<network::Network, Errors> readVariant(const std::string &path, const std::string &name)
{
    Expected<study::Study> study = study::load(path);
    if (!study)
        return fail(study.error());
    const int index = name.empty() ? (study->variants.size() == 1 ? 0 : -1) : study->indexOf(name);
    if (index < 0)
        return fail({name.empty() ? "The study has several variants" : "The study has no variant \"" + name + "\"", path, 0, -1,
                     "Name one: STUDY.facet#VARIANT"});
    return study->variants[std::size_t(index)].network;
}

} // namespace

tl::expected<network::Network, Errors> readDesign(const std::string &design)
{
    if (auto preset = study::preset(design))
        return std::move(*preset);
    std::error_code ignored;
    const std::size_t hash = design.rfind('#');
    if (hash != std::string::npos && !std::filesystem::exists(design, ignored))
        return readVariant(design.substr(0, hash), design.substr(hash + 1));
    if (design.ends_with(".facet"))
        return readVariant(design, {});
    const Expected<std::string> text = formats::readFile(design, formats::kMaxYamlBytes);
    if (!text)
        return fail(text.error());
    formats::YamlOptions options;
    options.file = design;
    options.device = device::DeviceId::Max78002; // the wider limits; what a chip cannot do is the studio's business
    auto read = formats::readNetworkYaml(*text, options);
    if (!read)
        return tl::unexpected(std::move(read.error()));
    return std::move(read->network);
}

} // namespace facet::trainer
