// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// `facet compile`: registers, memory words, a C project, and the files for the vendor's converter.

#include "cli/console.h"
#include "cli/inference_commands.h"
#include "cli/json_output.h"
#include "cli/text_output.h"
#include "program/explain.h"
#include "program/export.h"
#include "program/program_json.h"

namespace facet::cli {

namespace {

std::size_t writes(const program::Program &program)
{
    return program.init.size() + program.configure.size() + program.start.size();
}

std::string summary(const Inference &inference, const program::Program &program, const CompileOptions &options,
                    const std::vector<formats::FolderFile> &files)
{
    std::string text = heading(inference.design) + "\n";
    text += "  " + grouped((long long)writes(program)) + " register accesses, " + grouped((long long)program.kernelWords()) +
            " kernel words in " + grouped((long long)program.kernels.size()) + " blocks, " + grouped(program.placement.biasBytes()) +
            " bias bytes\n";
    if (inference.quantizedHere)
        text += "  the checkpoint holds float weights; they were quantized here\n";
    if (inference.randomSample)
        text += "  no sample was given; the known answer is that of a random one\n";
    if (!options.output.empty()) {
        text += "  written to " + options.output + ":\n";
        for (const formats::FolderFile &file : files)
            text += "    " + file.path + "\n";
    }
    return text;
}

Json summaryJson(const Inference &inference, const program::Program &program, const CompileOptions &options,
                 const std::vector<formats::FolderFile> &files)
{
    Json list = Json::array();
    for (const formats::FolderFile &file : files)
        list.push_back({{"path", file.path}, {"bytes", file.bytes.size()}});
    return {{"facet", 1},
            {"design", inference.design.variant.name},
            {"device", device::device(program.device).name},
            {"register_accesses", writes(program)},
            {"kernel_words", program.kernelWords()},
            {"kernel_blocks", program.kernels.size()},
            {"bias_bytes", program.placement.biasBytes()},
            {"quantized_here", inference.quantizedHere},
            {"random_sample", inference.randomSample},
            {"output", options.output.empty() ? Json(nullptr) : Json(options.output)},
            {"files", std::move(list)}};
}

} // namespace

int refuseBroken(const Inference &inference, bool json)
{
    if (!device::hasErrors(inference.design.analysis.findings))
        return kFine;
    if (json) {
        LoadedDesigns loaded;
        loaded.designs.push_back(inference.design);
        print(dumped(designsJson(loaded)));
    } else {
        print(checkText(inference.design));
    }
    complain("the design breaks rules of the chip (" + findingCounts(inference.design) + ")");
    return printedAll() ? kBreaksRule : kUnusable;
}

int compile(const CompileOptions &options)
{
    if (options.output.empty() && !options.explain) {
        complain("name a folder for the files (--output DIR), or ask for an explanation (--explain)");
        return kUnusable;
    }
    const std::optional<Inference> inference = loadInference(options.inference);
    if (!inference)
        return kUnusable;
    if (const int code = refuseBroken(*inference, options.inference.design.json); code != kFine)
        return code;
    const Design &design = inference->design;
    const auto program = program::compile({design.variant.name, design.variant.network, design.analysis.shapes, design.settings.device,
                                           design.analysis.placement, inference->parameters, inference->sample, options.answerLimit});
    if (!program) {
        complain(program.error());
        return kUnusable;
    }
    std::vector<formats::FolderFile> files;
    if (!options.output.empty()) {
        auto exported = program::exportedFiles(*program, {options.timer, options.board});
        if (!exported) {
            complain(exported.error());
            return kUnusable;
        }
        files = std::move(*exported);
        if (const auto written = formats::writeFolder(options.output, files, options.force); !written) {
            complain(written.error());
            return kUnusable;
        }
    }
    if (options.explain)
        print(options.inference.design.json ? program::programJson(*program) : program::explanation(*program));
    else if (options.inference.design.json)
        print(dumped(summaryJson(*inference, *program, options, files)));
    else
        print(summary(*inference, *program, options, files));
    return printedAll() ? kFine : kUnusable;
}

} // namespace facet::cli
