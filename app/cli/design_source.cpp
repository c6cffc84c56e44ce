// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/design_source.h"

#include "formats/checkpoint.h"
#include "formats/file.h"
#include "formats/network_yaml.h"
#include "formats/npy_weights.h"
#include "study/presets.h"
#include "study/study_file.h"

#include <algorithm>
#include <cctype>
#include <filesystem>

namespace facet::cli {

namespace {

namespace fs = std::filesystem;

std::string lower(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    return text;
}

bool exists(const std::string &path)
{
    std::error_code ignored;
    return fs::exists(path, ignored);
}

// Loads one argument after the other into the result.
class Loader {
public:
    explicit Loader(const DesignOptions &options) : m_options(options) {}

    void load(const std::string &argument)
    {
        if (loadBuiltIn(argument))
            return;
        const std::size_t hash = argument.rfind('#');
        if (hash != std::string::npos && !exists(argument)) {
            loadStudyFile(argument.substr(0, hash), argument.substr(hash + 1));
            return;
        }
        if (!exists(argument)) {
            fail({"there is no such file and no built-in design of this name", argument, 0, -1, "Built in are: " + builtInNames()});
            return;
        }
        const std::string suffix = lower(fs::path(argument).extension().string());
        if (suffix == ".facet")
            loadStudyFile(argument, {});
        else if (suffix == ".yaml" || suffix == ".yml")
            loadYaml(argument);
        else
            fail({"not a design: the name ends neither in .yaml nor in .facet", argument, 0, -1, "Rename the file or name another"});
    }

    LoadedDesigns take()
    {
        if (m_options.designs.size() != 1)
            m_result.study.reset();
        return std::move(m_result);
    }

private:
    void fail(Error error) { m_result.errors.push_back(std::move(error)); }

    void add(study::Variant variant, const estimate::Settings &settings, std::vector<Error> warnings = {})
    {
        Design design;
        const std::string wanted = variant.name.empty() ? "design" : variant.name;
        variant.name = wanted;
        const auto taken = [&] {
            return std::ranges::any_of(m_result.designs, [&](const Design &d) { return d.variant.name == variant.name; });
        };
        for (int number = 2; taken(); ++number)
            variant.name = wanted + " (" + std::to_string(number) + ")";
        variant.network.options = m_options.merged(variant.network.options);
        design.variant = std::move(variant);
        design.settings = m_options.merged(settings);
        design.warnings = std::move(warnings);
        design.analysis = study::analyze(design.variant.network, design.settings);
        m_result.designs.push_back(std::move(design));
    }

    void addWhole(study::Study study)
    {
        study.settings = m_options.merged(study.settings);
        for (study::Variant &variant : study.variants)
            variant.network.options = m_options.merged(variant.network.options);
        for (const study::Variant &variant : study.variants)
            add(variant, study.settings);
        m_result.study = std::move(study);
    }

    bool loadBuiltIn(const std::string &name)
    {
        std::optional<study::Study> study = study::sampleStudy(name);
        if (study)
            addWhole(std::move(*study));
        return study.has_value();
    }

    void loadStudyFile(const std::string &path, const std::string &variant)
    {
        if (!exists(path)) {
            fail({"there is no such file", path, 0, -1, "Check the path"});
            return;
        }
        Expected<study::Study> study = study::load(path);
        if (!study) {
            fail(study.error());
            return;
        }
        if (study->variants.empty()) {
            fail({"the study has no variants", path, 0, -1, "Add one in the window"});
        } else if (variant.empty()) {
            addWhole(std::move(*study));
        } else if (const int index = study->indexOf(variant); index >= 0) {
            add(study->variants[std::size_t(index)], study->settings);
        } else {
            std::string names;
            for (const study::Variant &each : study->variants)
                names += (names.empty() ? "" : ", ") + each.name;
            fail({"the study has no variant \"" + variant + "\"", path, 0, -1, "It has: " + names});
        }
    }

    void loadYaml(const std::string &path)
    {
        formats::YamlOptions yaml;
        yaml.file = path;
        yaml.inputShape = m_options.inputShape;
        yaml.device = m_options.device.value_or(yaml.device);
        yaml.runOptions = m_options.merged(network::RunOptions{});
        Expected<std::vector<formats::WeightInfo>> weights = readWeights();
        if (!weights) {
            fail(weights.error());
            return;
        }
        yaml.weights = std::move(*weights);
        const Expected<std::string> text = formats::readFile(path, formats::kMaxYamlBytes);
        if (!text) {
            fail(text.error());
            return;
        }
        tl::expected<formats::YamlResult, Errors> read = formats::readNetworkYaml(*text, yaml);
        if (!read) {
            m_result.errors.insert(m_result.errors.end(), read.error().begin(), read.error().end());
            return;
        }
        study::Variant variant;
        variant.name = fs::path(path).stem().string();
        variant.network = std::move(read->network);
        add(std::move(variant), {}, std::move(read->warnings));
    }

    Expected<std::vector<formats::WeightInfo>> readWeights() const
    {
        if (!m_options.checkpoint.empty()) {
            const device::Device &device = device::device(m_options.device.value_or(device::DeviceId::Max78000));
            const Expected<formats::Checkpoint> checkpoint = formats::readCheckpoint(m_options.checkpoint);
            if (!checkpoint)
                return tl::unexpected(checkpoint.error());
            return formats::weightInfos(*checkpoint, device.supportsBinaryWeights);
        }
        if (!m_options.weightsFile.empty())
            return formats::readNpyWeights(m_options.weightsFile);
        std::vector<formats::WeightInfo> infos;
        for (const std::vector<int> &shape : m_options.weightShapes) {
            formats::WeightInfo info;
            info.name = std::to_string(infos.size());
            info.shape = shape;
            infos.push_back(std::move(info));
        }
        return infos;
    }

    const DesignOptions &m_options;
    LoadedDesigns m_result;
};

} // namespace

int Design::count(device::Severity severity) const
{
    return int(std::ranges::count(analysis.findings, severity, &device::Finding::severity));
}

LoadedDesigns loadDesigns(const DesignOptions &options)
{
    Loader loader(options);
    for (const std::string &argument : options.designs)
        loader.load(argument);
    return loader.take();
}

bool isDesign(const std::string &text)
{
    return study::sampleStudy(text) || exists(text);
}

std::string builtInNames()
{
    std::string names = "facenet";
    for (const study::PresetInfo &preset : study::presets())
        names += ", " + std::string(preset.name);
    return names;
}

std::vector<explore::Candidate> candidates(const std::vector<Design> &designs)
{
    std::vector<explore::Candidate> all;
    for (const Design &design : designs)
        all.push_back(design.candidate());
    return all;
}

} // namespace facet::cli
