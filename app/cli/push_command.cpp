// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// `facet push` and `facet ports`.

#include "cli/board_commands.h"

#include "cli/console.h"
#include "cli/inference_commands.h"
#include "study/study_file.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QFileInfo>

#include <cmath>
#include <cstdio>

#include <unistd.h>

namespace facet::cli {

namespace {

// An application object for the event loop, unless there is one (in tests).
std::unique_ptr<QCoreApplication> eventLoop()
{
    if (QCoreApplication::instance())
        return nullptr;
    static int count = 1;
    static char name[] = "facet";
    static char *arguments[] = {name, nullptr};
    return std::make_unique<QCoreApplication>(count, arguments);
}

const char *stepName(board::Step step)
{
    constexpr const char *kNames[board::kSteps] = {"link", "prepare", "weights", "known answer", "timing", "layers"};
    return kNames[std::size_t(step)];
}

// One line on a terminal, overwritten as the push goes on.
void showProgress(const boards::Progress &p)
{
    std::fprintf(stderr, "\r\033[K%s %lld of %lld", stepName(p.step), static_cast<long long>(p.done), static_cast<long long>(p.total));
    if (p.bytesPerSecond > 0)
        std::fprintf(stderr, " bytes, %.0f bytes/s", p.bytesPerSecond);
    if (p.secondsLeft >= 0)
        std::fprintf(stderr, ", %.0f s left", p.secondsLeft);
    std::fflush(stderr);
}

// Runs the link until the push is over.
void carryOut(boards::BoardLink &link, const PushCommandOptions &options, const std::shared_ptr<const board::Deployment> &deployment,
              PushReport &report)
{
    using boards::BoardLink;
    const bool onTerminal = isatty(STDERR_FILENO) != 0 && !options.inference.design.json;
    QTimer patience;
    patience.setSingleShot(true);
    QObject::connect(&patience, &QTimer::timeout, &link, [] { QCoreApplication::quit(); });
    QObject::connect(&link, &BoardLink::identified, &link, [&] {
        patience.stop();
        report.error.reset();
    });
    QObject::connect(&link, &BoardLink::finished, &link, [&](const board::PushResult &result) {
        report.result = result;
        report.error.reset();
        report.provenance = link.provenance();
        report.port = link.port() ? link.port()->path.toStdString() : report.port;
        QCoreApplication::quit();
    });
    QObject::connect(&link, &BoardLink::failed, &link, [&](const board::BoardError &error) {
        report.error = error;
        if (error.code != board::ErrorCode::Unplugged || options.waitSeconds == 0) {
            QCoreApplication::quit();
            return;
        }
        complain(error.message());
        complain("waiting " + std::to_string(options.waitSeconds) + " s for it");
        patience.start(options.waitSeconds * 1000);
    });
    QObject::connect(&link, &BoardLink::noted, &link, [](const Text &text) { complain("note: " + text.str()); });
    if (onTerminal)
        QObject::connect(&link, &BoardLink::progressed, &link, showProgress);

    // Inside of the event loop, which a port that cannot be opened ends.
    QMetaObject::invokeMethod(
        &link,
        [&] {
            if (options.port == "virtual") {
                QStringList arguments;
                for (const std::string &argument : options.virtualArguments)
                    arguments.append(QString::fromLocal8Bit(argument.c_str()));
                link.openVirtual(deployment->device, arguments, options.push.baud);
            } else if (const auto port = boards::findPort(QString::fromLocal8Bit(options.port.c_str()))) {
                link.open(*port, options.push.baud);
            } else {
                report.error = board::boardError(board::ErrorCode::NoSuchPort, {options.port});
                QCoreApplication::quit();
                return;
            }
            if (link.state() != BoardLink::State::Closed)
                link.push(deployment, options.push);
        },
        Qt::QueuedConnection);
    QCoreApplication::exec();
    if (onTerminal)
        std::fprintf(stderr, "\r\033[K");
    report.simulated = link.isSimulated();
}

// The study that measurements go into, if it has a variant of that name.
Expected<study::Study> studyWith(const std::string &variant, const std::string &path)
{
    auto study = study::load(path);
    if (study && study->indexOf(variant) < 0)
        return tl::unexpected(Error{"the study has no variant \"" + variant + "\"", path, 0, -1, "Push STUDY.facet#VARIANT of this study"});
    return study;
}

// The measurements become part of the study's variant that has the design's name.
bool store(const PushCommandOptions &options, const PushReport &report)
{
    const std::string &name = report.inference.design.variant.name;
    auto study = studyWith(name, options.store);
    if (!study) {
        complain(study.error());
        return false;
    }
    study::Variant &variant = study->variants[std::size_t(study->indexOf(name))];
    for (study::Measurement &measurement : study::measurementsOf(*report.result, variant.network, report.provenance))
        variant.measurements.push_back(std::move(measurement));
    if (const auto saved = study::save(*study, options.store); !saved) {
        complain(saved.error());
        return false;
    }
    return true;
}

} // namespace

CLI::App *addPushCommand(CLI::App &app, PushCommandOptions &options)
{
    CLI::App *command = app.add_subcommand("push", "Put a design on a board, prove its answer, measure its time");
    command->add_option("--port", options.port, "Path, name or USB serial number of the port, or \"virtual\" for the virtual board")
        ->option_text("PORT|virtual")
        ->required();
    command->add_option("--repeat", options.push.repeat, "Timed runs (default: 10)")->check(CLI::Range(0, 10'000))->option_text("N");
    command->add_flag("--per-layer", options.push.layerTimes, "Measure every layer by stopping behind it");
    command->add_flag("--compare-layers", options.push.compareLayers, "Read every feature map and name the first value that is wrong");
    command->add_flag("--afresh", options.push.afresh, "Power the accelerator anew and send everything");
    command->add_option("--baud", options.push.baud, "Rate to agree on (default: 921600)")
        ->check(CLI::IsMember({115'200, 230'400, 460'800, 921'600, 1'000'000, 2'000'000}))
        ->option_text("N");
    command->add_option("--wait", options.waitSeconds, "Seconds to wait for a board that was unplugged (default: 30)")
        ->check(CLI::Range(0, 3600))
        ->option_text("S");
    command->add_option("--store", options.store, "Add the measurements to the variant of this name in a study")
        ->option_text("STUDY.facet");
    command
        ->add_option("--virtual-option", options.virtualArguments,
                     "For facet-virtual-board; may be given several times: --virtual-option=--strict")
        ->allow_extra_args(false)
        ->option_text("OPTION");
    return command;
}

const CLI::App *addPortsCommand(CLI::App &app, bool &json)
{
    CLI::App *command = app.add_subcommand("ports", "Serial ports and the boards behind them");
    command->add_flag("--json", json, "Print JSON");
    return command;
}

int push(const PushCommandOptions &options)
{
    auto inference = loadInference(options.inference);
    if (!inference)
        return kUnusable;
    const bool json = options.inference.design.json;
    // What is measured there must stand beside a prediction for the clock that the board runs at.
    estimate::Settings &settings = inference->design.settings;
    const double boardClock = device::device(settings.device).defaultClockHz;
    if (settings.clockHz > 0 && settings.clockHz != boardClock) {
        std::fprintf(stderr, "facet: boards run the accelerator at %ld MHz, so the prediction is for that clock\n",
                     std::lround(boardClock / 1e6));
        settings.clockHz = boardClock;
        inference->design.analysis = study::analyze(inference->design.variant.network, settings);
    }
    if (const int broken = refuseBroken(*inference, json); broken != kFine)
        return broken;
    const Design &design = inference->design;
    if (!options.store.empty()) { // before anything is sent
        if (const auto study = studyWith(design.variant.name, options.store); !study) {
            complain(study.error());
            return kUnusable;
        }
    }
    auto prepared =
        board::prepare(design.variant.name, design.variant.network, design.settings.device, inference->parameters, inference->sample);
    if (!prepared) {
        for (const Error &error : prepared.error())
            complain(error);
        return kUnusable;
    }
    const auto deployment = std::make_shared<const board::Deployment>(std::move(prepared->deployment));
    PushReport report{*inference, *deployment, options.port, false, {}, {}, {}};
    {
        const auto application = eventLoop();
        boards::BoardLink link;
        carryOut(link, options, deployment, report);
    }
    if (json)
        print(dumped(pushJson(report)));
    else if (report.result)
        print(pushText(report));
    const bool written = printedAll();
    if (!report.result) {
        const board::BoardError error = report.error.value_or(board::boardError(board::ErrorCode::Canceled));
        complain(error.message());
        return error.code == board::ErrorCode::KnownAnswerMismatch ? kBreaksRule : kUnusable;
    }
    if (!options.store.empty() && !store(options, report))
        return kUnusable;
    return written ? kFine : kUnusable;
}

int ports(bool json)
{
    const auto application = eventLoop();
    Json list = Json::array();
    std::string text;
    for (const boards::Port &port : boards::availablePorts()) {
        char usb[16] = "-";
        if (port.usb.vendor != 0)
            std::snprintf(usb, sizeof usb, "%04x:%04x", unsigned(port.usb.vendor), unsigned(port.usb.product));
        const bool console = port.identity && port.identity->role == board::PortRole::Console;
        list.push_back({{"port", port.path.toStdString()},
                        {"board", port.identity ? Json(port.identity->board.str()) : Json(nullptr)},
                        {"console", console},
                        {"serial_number", port.usb.serialNumber.empty() ? Json(nullptr) : Json(port.usb.serialNumber)},
                        {"usb", port.usb.vendor != 0 ? Json(usb) : Json(nullptr)},
                        {"description", port.usb.description}});
        text += port.path.toStdString() + "  " + usb + "  " + port.boardName().toStdString();
        text += port.usb.serialNumber.empty() ? std::string() : "  serial number " + port.usb.serialNumber;
        text += (port.identity && !port.identity->note.empty() ? "\n    " + port.identity->note.str() : std::string()) + "\n";
    }
    const bool hasVirtual = !boards::VirtualBoardProcess::program().isEmpty();
    if (json)
        print(dumped(Json{{"facet", 1}, {"ports", std::move(list)}, {"virtual_board", hasVirtual}}));
    else
        print((text.empty() ? "no serial ports\n" : text) + (hasVirtual ? "virtual  Virtual board (simulated)\n" : ""));
    return printedAll() ? kFine : kUnusable;
}

} // namespace facet::cli
