// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// `facet train`: libtorch lives in a process of its own (docs/training.md).
#include "cli/training_commands.h"

#include "cli/commands.h"
#include "cli/console.h"
#include "formats/file.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>

#include <csignal>
#include <cstdio>

#include <sys/types.h>

#include <cstdio>
#include <filesystem>
#include <unistd.h>

namespace facet::cli {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr int kStopped = 3; // what the trainer returns then

// The programs stand beside each other; FACET_TRAINER names another one.
QString trainerProgram()
{
    const QString named = qEnvironmentVariable("FACET_TRAINER");
    std::error_code error;
    const fs::path self = fs::read_symlink("/proc/self/exe", error);
    return named.isEmpty() ? QString::fromStdString((self.parent_path() / "facet-trainer").string()) : named;
}

template <typename T> void set(json &recipe, const char *key, const std::optional<T> &value)
{
    if (value)
        recipe[key] = *value;
}

Expected<json> recipeOf(const TrainOptions &options)
{
    json recipe = json::object();
    if (!options.recipe.empty()) {
        constexpr std::size_t kMostBytes = 1u << 20;
        const auto text = formats::readFile(options.recipe, kMostBytes);
        if (!text)
            return tl::unexpected(text.error());
        recipe = json::parse(*text, nullptr, false);
        if (!recipe.is_object())
            return tl::unexpected(Error{"The recipe is not a JSON object", options.recipe, 0, -1, "docs/training.md lists its settings"});
    }
    set(recipe, "max_epochs", options.epochs);
    set(recipe, "max_quantized_epochs", options.quantizedEpochs);
    set(recipe, "patience", options.patience);
    set(recipe, "batch_size", options.batchSize);
    set(recipe, "learning_rate", options.learningRate);
    set(recipe, "weight_decay", options.weightDecay);
    set(recipe, "generation", options.generation);
    if (!options.classWeights.empty())
        recipe["class_weights"] = options.classWeights;
    if (options.balance)
        recipe["balance_classes"] = true;
    if (options.batchNorm)
        recipe["batch_norm"] = true;
    if (options.noAugmentation)
        recipe["augment"] = false;
    return recipe;
}

std::string absolute(const std::string &path)
{
    std::error_code error;
    const fs::path full = fs::absolute(path, error);
    return error ? path : full.string();
}

std::string percent(const json &share)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.1f %%", 100 * (share.is_number() ? share.get<double>() : 0.0));
    return text;
}

void showSplit(const json &split)
{
    print("  " + split.at("split").get<std::string>() + ", " + std::to_string(split.at("quantized").at("samples").get<int>()) +
          " samples: float " + percent(split.at("float").at("accuracy")) + ", with fake quantization " +
          percent(split.at("qat").at("accuracy")) + ", as the chip computes it " + percent(split.at("quantized").at("accuracy")) + "\n");
}

void showResult(const json &line)
{
    print("\nE = epoch " + line.at("E").dump() + ", N = epoch " + line.at("N").dump() + " with fake quantization\n");
    for (const json &split : line.at("splits"))
        showSplit(split);
    const json &check = line.at("consistency");
    print("  consistency: " + check.at("different_logits").dump() + " of " + check.at("logits").dump() + " logits and " +
          check.at("different_classes").dump() + " of " + check.at("samples").dump() + " classes differ\n");
}

// One line of the trainer for a person.
void show(const json &line)
{
    const std::string kind = line.at("kind");
    char text[256];
    if (kind == "start") {
        const json &samples = line.at("samples");
        print(line.at("name").get<std::string>() + ": " + line.at("parameters").dump() + " parameters, " + samples.at("train").dump() +
              " samples to train, " + samples.at("validation").dump() + " to validate\n");
        if (line.at("resumed").get<bool>())
            print("goes on after epoch " + line.at("epoch").dump() + " (" + line.at("phase").get<std::string>() + ")\n");
    } else if (kind == "epoch") {
        std::snprintf(text, sizeof text, "%-9s epoch %3d  loss %.4f  validation loss %.4f  accuracy %6s  %6.0f images/s%s\n",
                      line.at("phase").get<std::string>().c_str(), line.at("epoch").get<int>(), line.at("train_loss").get<double>(),
                      line.at("validation_loss").get<double>(), percent(line.at("validation_accuracy")).c_str(),
                      line.at("images_per_second").get<double>(), line.at("best").get<bool>() ? "  *" : "");
        print(text);
    } else if (kind == "mark") {
        print("--- " + line.at("mark").get<std::string>() + " = epoch " + line.at("epoch").dump() + "\n");
    } else if (kind == "warning") {
        complain(line.at("message").get<std::string>());
    } else if (kind == "result") {
        showResult(line);
    } else if (kind == "stopped") {
        print("Stopped and saved; the same command goes on.\n");
    }
}

// The trainer while it runs, for the signal handler; 0: none.
volatile sig_atomic_t trainerPid = 0;

// Ctrl+C and SIGTERM stop the trainer, which saves and says so; this program waits for that.
void passOnStop(int)
{
    if (trainerPid > 0)
        ::kill(pid_t(trainerPid), SIGTERM);
}

class StopsAreForTheTrainer {
public:
    explicit StopsAreForTheTrainer(qint64 pid)
    {
        trainerPid = sig_atomic_t(pid);
        struct sigaction action = {};
        action.sa_handler = passOnStop;
        action.sa_flags = SA_RESTART;
        sigaction(SIGINT, &action, &m_interrupt);
        sigaction(SIGTERM, &action, &m_terminate);
    }
    ~StopsAreForTheTrainer()
    {
        trainerPid = 0;
        sigaction(SIGINT, &m_interrupt, nullptr);
        sigaction(SIGTERM, &m_terminate, nullptr);
    }
    StopsAreForTheTrainer(const StopsAreForTheTrainer &) = delete;
    StopsAreForTheTrainer &operator=(const StopsAreForTheTrainer &) = delete;

private:
    struct sigaction m_interrupt = {};
    struct sigaction m_terminate = {};
};

void showLine(const QByteArray &bytes, bool raw)
{
    if (raw) {
        print(bytes.toStdString());
        return;
    }
    const json line = json::parse(bytes.begin(), bytes.end(), nullptr, false);
    if (!line.is_object())
        return;
    try {
        show(line);
    } catch (const json::exception &) {
        complain("The trainer printed a line of another format: " + bytes.left(200).toStdString());
    }
}

} // namespace

int train(const TrainOptions &options)
{
    const Expected<json> recipe = recipeOf(options);
    if (!recipe) {
        complain(recipe.error());
        return kUnusable;
    }
    const QString program = trainerProgram();
    if (!QFileInfo(program).isExecutable()) {
        complain(Error{"The trainer is not installed", program.toStdString(), 0, -1, "Build or install facet-trainer beside facet"});
        return kUnusable;
    }
    std::error_code error;
    fs::create_directories(options.output, error);
    const std::string file = options.output + "/asked.json";
    const json job = {{"design", fs::exists(options.design, error) ? absolute(options.design) : options.design},
                      {"data", absolute(options.data)},
                      {"output", absolute(options.output)},
                      {"seed", options.seed},
                      {"threads", options.threads},
                      {"recipe", *recipe}};
    if (const auto written = formats::writeFileAtomically(file, job.dump(1) + "\n"); !written) {
        complain(written.error());
        return kUnusable;
    }
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.setInputChannelMode(QProcess::ForwardedInputChannel); // stop, pause and resume reach the trainer; so does Ctrl+C
    process.start(program, {QString::fromStdString(file)});
    process.waitForStarted();
    const StopsAreForTheTrainer stops(process.processId());
    constexpr int kForever = -1;
    while (process.waitForReadyRead(kForever)) {
        while (process.canReadLine())
            showLine(process.readLine(), options.json);
        std::fflush(stdout); // a log is followed while it grows
    }
    process.waitForFinished(kForever);
    while (process.canReadLine())
        showLine(process.readLine(), options.json);
    if (process.exitStatus() != QProcess::NormalExit) {
        complain("The trainer ended unexpectedly; the same command goes on from the last epoch");
        return kBreaksRule;
    }
    if (!printedAll())
        return kUnusable;
    switch (process.exitCode()) {
    case 0: return kFine;
    case kUnusable: return kUnusable;
    case kStopped:
    default: return kBreaksRule;
    }
}

} // namespace facet::cli
