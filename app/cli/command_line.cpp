// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command_line.h"

#include "cli/board_commands.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/dataset_command.h"
#include "cli/design_source.h"
#include "cli/inference_commands.h"
#include "cli/training_commands.h"
#include "cli/window_arguments.h"
#include "window/run_window.h"

#include <CLI/CLI.hpp>

#include <QStringList>

#include <algorithm>
#include <memory>
#include <new>
#include <optional>

namespace facet::cli {

namespace {

constexpr double kMaxClockMhz = 1000;

// An option whose text `parse` turns into a value, or into nothing when it is wrong.
template <typename Parse, typename Target>
CLI::Option *addParsed(CLI::App &command, const std::string &name, Target &target, Parse parse, const std::string &form,
                       const std::string &help)
{
    const auto assign = [name, &target, parse, form](const std::string &text) {
        const auto value = parse(text);
        if (!value)
            throw CLI::ValidationError(name, "\"" + text + "\" is not " + form);
        target = *value;
    };
    return command.add_option_function<std::string>(name, assign, help)->option_text(form);
}

std::optional<explore::Align> alignByName(const std::string &name)
{
    if (name == "position")
        return explore::Align::Position;
    if (name == "name")
        return explore::Align::Name;
    return std::nullopt;
}

// A sub-command's own options stand in front, these behind them in every one.
void addDesignOptions(CLI::App &command, DesignOptions &options, bool required)
{
    auto *designs =
        command.add_option("DESIGN", options.designs,
                           "Network YAML of the vendor's tools, STUDY.facet, STUDY.facet#VARIANT or a built-in name:\n" + builtInNames());
    if (required)
        designs->required();
    command.add_flag("--json", options.json, "Print JSON");

    const char *target = "Target";
    addParsed(command, "--device", options.device, device::deviceByName, "MAX78000|MAX78002", "Chip (default: the study's, else MAX78000)")
        ->group(target);
    addParsed(command, "--model", options.model, estimate::modelByName, "ideal|cycles", "Latency model (default: the study's, else cycles)")
        ->group(target);
    command
        .add_option_function<double>(
            "--clock-mhz", [&options](double mhz) { options.clockHz = mhz * 1e6; }, "Clock of the accelerator (default: the chip's)")
        ->check(CLI::Range(0.001, kMaxClockMhz))
        ->option_text("MHZ")
        ->group(target);

    const char *weights = "Channels of a vendor YAML that does not state them";
    auto *checkpoint = command.add_option("--checkpoint", options.checkpoint, "Take them from a quantized PyTorch checkpoint")
                           ->option_text("FILE.pth.tar")
                           ->group(weights);
    auto *npy = command.add_option("--weights", options.weightsFile, "Take them from NumPy weights (arch: test)")
                    ->option_text("FILE.npy")
                    ->group(weights);
    auto *shapes = command
                       .add_option_function<std::vector<std::string>>(
                           "--weight-shapes",
                           [&options](const std::vector<std::string> &list) {
                               for (const std::string &text : list) {
                                   const auto shape = parseWeightShape(text);
                                   if (!shape)
                                       throw CLI::ValidationError("--weight-shapes", "\"" + text + "\" is no shape like 4x3x3x3");
                                   options.weightShapes.push_back(*shape);
                               }
                           },
                           "Shapes alone, one per layer with weights: OUTxINxHxW, OUTxINxK or OUTxIN")
                       ->delimiter(',')
                       ->option_text("SHAPE,...")
                       ->group(weights);
    checkpoint->excludes(npy)->excludes(shapes);
    npy->excludes(shapes);
    addParsed(command, "--input-shape", options.inputShape, parseInputShape, "CxHxW|CxL",
              "Shape of the sample; one-dimensional data have a length only")
        ->group(weights);

    const char *run = "Settings of the run that change the result, as in the vendor's tool";
    command.add_flag("--fifo", options.run.fifo, "Load the input through the FIFOs")->group(run);
    command.add_flag("--fast-fifo", options.run.fastFifo, "Load the input through the fast FIFO")->group(run);
    command.add_flag("--fast-fifo-quad", options.run.fastFifoQuad, "The fast FIFO feeds all quadrants")->group(run);
    command.add_flag("--overlap-data", options.run.overlapData, "Layers may overwrite live data")->group(run);
    command.add_flag("--avg-pool-rounding", options.run.avgPoolRounding, "Round in average pooling")->group(run);
    command.add_flag("--mlator", options.run.mlator, "Unload 8-bit data with the byte-lane reader")->group(run);
    command.add_flag("--new-kernel-loader", options.run.newKernelLoader, "Load kernels with the newer loader")->group(run);
    command.add_option("--start-layer", options.startLayer, "Layers before this one are never executed")
        ->check(CLI::Range(0, 127))
        ->option_text("N")
        ->group(run);
    command.add_option("--weight-start", options.weightStart, "First kernel column used")
        ->check(CLI::Range(0, 5119))
        ->option_text("N")
        ->group(run);
}

void addCompareOptions(CLI::App &command, CompareOptions &options)
{
    command.add_option("-o,--output", options.output, "Write the comparison here instead of printing it")
        ->option_text("FILE.(png|svg|pdf|csv|md)");
    command.add_option("--baseline", options.baseline, "The design others are compared with (default: the study's, else the first)")
        ->option_text("NAME");
    addParsed(command, "--align", options.align, alignByName, "position|name",
              "Layers side by side by position or by name (default: position)");
    auto *relative = command.add_flag_callback(
        "--relative", [&options] { options.scale = explore::Scale::Relative; }, "Percent of the baseline");
    auto *cumulative = command.add_flag_callback(
        "--cumulative", [&options] { options.scale = explore::Scale::Cumulative; }, "Running sum over the layers");
    auto *parts = command.add_flag("--parts", options.stacked, "Pictures: bars made of the named parts of the cycles");
    relative->excludes(cumulative)->excludes(parts);
    cumulative->excludes(parts);
    command.add_flag("--dark", options.dark, "Pictures: colors for a dark page");
}

void addInferenceOptions(CLI::App &command, InferenceOptions &options)
{
    command
        .add_option_function<std::uint64_t>(
            "--random-weights", [&options](std::uint64_t seed) { options.randomSeed = seed; },
            "Draw the weights by chance instead of --checkpoint")
        ->option_text("SEED");
    command.add_option("--input", options.input, "The sample, folded or not (default: a random one)")->option_text("SAMPLE.npy");
    addDesignOptions(command, options.design, true);
    command.get_option("--checkpoint")->excludes("--random-weights");
}

void addCompileOptions(CLI::App &command, CompileOptions &options)
{
    command.add_option("-o,--output", options.output, "Folder for the files; it must be new or empty")->option_text("DIR");
    command.add_flag("--force", options.force, "Replace files of the same names in the folder");
    command.add_flag("--explain", options.explain, "Print every write with the meaning of all fields (with --json: the program)");
    command.add_option("--timer", options.timer, "Timer that measures in the C project; -1 = none (default: 0)")
        ->check(CLI::Range(-1, 3))
        ->option_text("N");
    command.add_option("--board", options.board, "Board of the C project, as the vendor's SDK calls it (default: EvKit_V1)")
        ->option_text("NAME");
    command.add_option("--max-answers", options.answerLimit, "Keep at most N + 1 words of the known answer")
        ->check(CLI::NonNegativeNumber)
        ->option_text("N");
    addInferenceOptions(command, options.inference);
}

void addSimulateOptions(CLI::App &command, SimulateOptions &options)
{
    command.add_option("--dump", options.dump, "Write the maps of all layers into this folder")->option_text("DIR");
    command.add_option("--compare", options.compare, "Name the first value that differs from the maps in this folder")->option_text("DIR");
    command.add_flag("--accelerator", options.accelerator, "Run the register program on the accelerator model as well, and compare");
    addInferenceOptions(command, options.inference);
}

// The two ways to call the program stand in its description; sub-commands have a line of usage each.
class HelpFormatter : public CLI::Formatter {
public:
    std::string make_usage(const CLI::App *app, std::string name) const override
    {
        return app->get_parent() == nullptr ? "" : CLI::Formatter::make_usage(app, std::move(name));
    }
};

constexpr const char *kDescription = "Facet: design studio for small neural networks on MAX78000 and MAX78002.\n"
                                     "\n"
                                     "  facet [FILE...]                         opens the window\n"
                                     "  facet SUBCOMMAND [OPTIONS] DESIGN...    prints; no window";

constexpr const char *kFooter = "\nExamples:\n"
                                "  facet                                             the window\n"
                                "  facet estimate facenet-v2 --model ideal           operations, memory and time per layer\n"
                                "  facet check network.yaml --input-shape 3x88x88    every broken rule, with ways out\n"
                                "  facet compare facenet-v6 facenet-v7 -o v6-v7.png  bars side by side\n"
                                "  facet report study.facet -o report                tables, charts and a PDF\n"
                                "  facet compile facenet-v2 --checkpoint v2.pth.tar --input face.npy -o v2\n"
                                "                                                    registers and a C project\n"
                                "  facet simulate facenet-v2 --random-weights 1 --accelerator\n"
                                "                                                    every layer's integers, proved twice\n"
                                "  facet train facenet-v2 --data faces.facetset -o runs/v2\n"
                                "                                                    trained, quantized, proved\n"
                                 "  facet push facenet-v2 --checkpoint v2.pth.tar --port virtual --per-layer\n"
                                 "                                                    on a board: proved and measured\n"
                                "\nExit code: 0 fine, 1 a design breaks a rule (check), 2 bad usage or unreadable input.";

int runCommand(int argc, char **argv)
{
    CLI::App app(kDescription, "facet");
    app.set_version_flag("--version", "facet " FACET_VERSION);
    app.require_subcommand(1);
    const auto formatter = std::make_shared<HelpFormatter>();
    formatter->column_width(34);
    app.formatter(formatter);

    DesignOptions estimateOptions;
    DesignOptions checkOptions;
    CompareOptions compareOptions;
    ReportOptions reportOptions;
    CompileOptions compileOptions;
    SimulateOptions simulateOptions;
    PushCommandOptions pushOptions;
    bool portsAsJson = false;
    CLI::App *estimateCommand = app.add_subcommand("estimate", "Operations, memory, latency and energy of designs");
    addDesignOptions(*estimateCommand, estimateOptions, true);
    CLI::App *checkCommand = app.add_subcommand("check", "Every rule of the chip that a design breaks, with ways out");
    addDesignOptions(*checkCommand, checkOptions, true);
    CLI::App *compareCommand = app.add_subcommand("compare", "Designs side by side, layer by layer");
    addCompareOptions(*compareCommand, compareOptions);
    addDesignOptions(*compareCommand, compareOptions.design, true);
    CLI::App *reportCommand = app.add_subcommand("report", "Tables on the terminal, charts and a PDF in a folder");
    reportCommand->add_option("-o,--output", reportOptions.directory, "Folder for the files (default: report)")->option_text("DIR");
    addDesignOptions(*reportCommand, reportOptions.design, false);

    DatasetOptions datasetOptions;
    const CLI::App *datasetCommand = addDatasetCommand(app, datasetOptions);
    CLI::App *compileCommand = app.add_subcommand("compile", "Register program, and a C project for the vendor's SDK");
    addCompileOptions(*compileCommand, compileOptions);
    CLI::App *simulateCommand = app.add_subcommand("simulate", "The integers of every layer");
    addSimulateOptions(*simulateCommand, simulateOptions);

    CLI::App *pushCommand = addPushCommand(app, pushOptions);
    addInferenceOptions(*pushCommand, pushOptions.inference);
    const CLI::App *portsCommand = addPortsCommand(app, portsAsJson);

    TrainOptions trainOptions;
    EvaluateOptions evaluateOptions;
    addTrainingCommands(app, trainOptions, evaluateOptions);

    app.footer(kFooter); // last, for sub-commands inherit what is set when they are added

    try {
        app.parse(argc, argv);
    } catch (const CLI::Success &wish) { // --help, --version
        app.exit(wish);
        return printedAll() ? kFine : kUnusable;
    } catch (const CLI::ParseError &mistake) {
        complain(std::string(mistake.what()) + "\nTry \"facet " + (argc > 1 ? std::string(argv[1]) + " " : std::string()) + "--help\".");
        return kUnusable;
    }
    if (estimateCommand->parsed())
        return estimate(estimateOptions);
    if (checkCommand->parsed())
        return check(checkOptions);
    if (compareCommand->parsed())
        return compare(compareOptions);
    if (datasetCommand->parsed())
        return dataset(*datasetCommand, datasetOptions);
    if (compileCommand->parsed())
        return compile(compileOptions);
    if (simulateCommand->parsed())
        return simulate(simulateOptions);
    if (app.got_subcommand("train"))
        return train(trainOptions);
    if (app.got_subcommand("evaluate"))
        return evaluate(evaluateOptions);
    if (pushCommand->parsed())
        return push(pushOptions);
    if (portsCommand->parsed())
        return ports(portsAsJson);
    return report(reportOptions);
}

bool isCommand(const std::string &word)
{
    constexpr std::array kWords{"estimate", "check", "compare", "report", "compile", "simulate", "dataset", "push", "ports", "train", "evaluate", "--help", "-h", "--version"};
    return std::ranges::find(kWords, word) != kWords.end();
}

bool hasDisplay()
{
#ifdef Q_OS_LINUX
    const auto isSet = [](const char *name) { return !qEnvironmentVariableIsEmpty(name); };
    return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || isSet("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

int runWindow(int argc, char **argv)
{
    const WindowArguments wanted = windowArguments({argv + 1, argv + argc});
    if (!wanted.problem.empty()) {
        complain(wanted.problem + "\nTry \"facet --help\".");
        return kUnusable;
    }
    // Qt would end the program with a message about plug-ins.
    if (!wanted.choosesPlatform && !hasDisplay()) {
        complain("there is no display for the window. \"facet report\" writes tables, charts and a PDF without one");
        return kUnusable;
    }
    QStringList files;
    for (const std::string &file : wanted.files)
        files.append(QString::fromLocal8Bit(file.c_str()));
    return window::runWindow(argc, argv, files);
}

} // namespace

int run(int argc, char **argv)
{
    try {
        return argc > 1 && isCommand(argv[1]) ? runCommand(argc, argv) : runWindow(argc, argv);
    } catch (const std::bad_alloc &) {
        complain("out of memory");
    } catch (const std::exception &error) {
        complain(std::string("internal error: ") + error.what());
    }
    return kUnusable;
}

} // namespace facet::cli
