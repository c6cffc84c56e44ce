// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "program/export.h"

#include "formats/checkpoint_writer.h"
#include "formats/network_yaml.h"
#include "formats/stage_dump.h"
#include "place/automatic.h"
#include "program/program_json.h"

#include <cctype>

namespace facet::program {

std::string vendorName(const Program &program)
{
    std::string name;
    for (const char c : program.network.name.empty() ? program.name : program.network.name) {
        const auto code = static_cast<unsigned char>(c);
        name += code < 0x80 && std::isalnum(code) != 0 ? char(std::tolower(code)) : '_';
    }
    return name.empty() ? "network" : name == "test" ? "test_network" : name;
}

Expected<std::vector<formats::FolderFile>> exportedFiles(const Program &program, const ProjectOptions &options)
{
    Expected<std::vector<ProjectFile>> project = cProject(program, options);
    if (!project)
        return tl::unexpected(project.error());
    network::Network network = place::pinned(program.network, program.shapes, program.placement);
    network.name = vendorName(program);
    const auto content = formats::checkpointOf(network, program.parameters);
    if (!content)
        return tl::unexpected(content.error().front());
    Expected<std::string> checkpoint = formats::writeCheckpoint(*content);
    if (!checkpoint)
        return tl::unexpected(checkpoint.error());

    formats::NpyArray sample = formats::arrayOf(program.sample.input);
    sample.type = formats::NpyType::Int64; // as the vendor's converter wants it
    std::vector<formats::FolderFile> files{
        {"program.json", programJson(program)},
        {network.name + ".yaml", formats::writeNetworkYaml(network, device::device(program.device))},
        {network.name + ".pth.tar", std::move(*checkpoint)},
        {"sample.npy", formats::writeNpy({sample})},
    };
    for (ProjectFile &file : *project)
        files.push_back({"project/" + file.name, std::move(file.text)});
    return files;
}

} // namespace facet::program
