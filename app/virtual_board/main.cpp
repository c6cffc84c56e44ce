// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// facet-virtual-board: a board on a pseudo terminal (docs/board.md).
#include "boards.h"

#include <CLI/CLI.hpp>

#include <charconv>
#include <cstdio>
#include <filesystem>

namespace fs = std::filesystem;
using namespace facet;
using namespace facet::virtual_board;

namespace {

struct Arguments {
    std::string device = "MAX78000";
    std::string board = "fthr";
    std::string firmware;
    std::string link;
    bool strict = false;
    bool loopback = false;
    bool ignoreRate = false;
    bool exitWithStdin = false;
    std::vector<std::string> faults;
    std::uint32_t seed = 1;
    std::int64_t turnaroundUs = 0;
    std::string claimVersion;
    std::string claimProtocol;
};

void declare(CLI::App &app, Arguments &a)
{
    app.add_option("--device", a.device, "MAX78000 or MAX78002")->check(CLI::IsMember({"MAX78000", "MAX78002"}, CLI::ignore_case));
    app.add_option("--board", a.board, "fthr or evkit (a MAX78002 is always on an evkit)")->check(CLI::IsMember({"fthr", "evkit"}));
    app.add_option("--firmware", a.firmware, "The program to run; by default the one that comes with the studio")->check(CLI::ExistingFile);
    app.add_option("--link", a.link, "Keep a symbolic link to the terminal here");
    app.add_flag("--strict", a.strict, "Bytes take their time: they arrive at the programmed rate, and a full FIFO loses them");
    app.add_flag("--loopback", a.loopback, "Run the firmware's command core natively instead of the firmware");
    app.add_flag("--ignore-rate", a.ignoreRate, "Understand the host whatever rate its end of the terminal is set to");
    app.add_flag("--exit-with-stdin", a.exitWithStdin, "End when standard input does");
    app.add_option("--fault", a.faults, "KIND[:key=value,...]: drop, flip, delay, mute, reset or unplug; see docs/board.md")
        ->allow_extra_args(false);
    app.add_option("--seed", a.seed, "Of the faults' probabilities");
    app.add_option("--turnaround-us", a.turnaroundUs, "Virtual time that a host takes to answer")->check(CLI::Range(0, 1'000'000));
    app.add_option("--claim-version", a.claimVersion, "Pretend to be firmware A.B.C");
    app.add_option("--claim-protocol", a.claimProtocol, "Pretend to speak protocol A.B");
}

template <std::size_t N> bool parseNumbers(const std::string &text, std::optional<std::array<std::uint8_t, N>> &out)
{
    if (text.empty())
        return true;
    std::array<std::uint8_t, N> numbers{};
    const char *at = text.data(), *end = text.data() + text.size();
    for (std::size_t i = 0; i < N; ++i) {
        const auto [next, error] = std::from_chars(at, end, numbers[i]);
        if (error != std::errc() || (i + 1 < N ? next == end || *next != '.' : next != end))
            return false;
        at = next + 1;
    }
    out = numbers;
    return true;
}

// Beside the program, as installed and as built.
std::string defaultFirmware(const Arguments &a)
{
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    const bool max78002 = a.device == "MAX78002";
    return (program.parent_path().parent_path() / "share/facet/firmware" /
            ((max78002 ? "facet-runner-max78002-evkit" : "facet-runner-max78000-" + a.board) + ".elf"))
        .string();
}

int complain(const Error &error)
{
    std::fprintf(stderr, "facet-virtual-board: %s\n", error.message().c_str());
    return 2;
}

int serve(VirtualBoard &board, HostLink &link)
{
    link.setStats([&board] { return board.stats(); });
    for (;;) {
        board.run();
        const HostLink::Requests requests = link.takeRequests();
        if (requests.quit)
            return 0;
        if (requests.powerCycle)
            board.powerCycle();
        else if (requests.reset)
            board.reset();
    }
}

Expected<std::unique_ptr<VirtualBoard>> makeBoard(const Arguments &a, BoardOptions options, HostLink &link)
{
    if (a.loopback || (!hasEmulator() && a.firmware.empty()))
        return makeLoopbackBoard(options, link);
    auto image = board::readFirmwareImage(a.firmware.empty() ? defaultFirmware(a) : a.firmware);
    if (!image)
        return tl::unexpected(image.error());
    options.device = image->device;
    return makeEmulatedBoard(std::move(*image), options, link);
}

} // namespace

int main(int argc, char **argv)
{
    CLI::App app(
        "A MAX78000 or MAX78002 board, simulated: runs the boards' firmware, its serial port is a pseudo terminal. Prints the terminal's "
        "path, then obeys lines on standard input: unplug, unplug power, replug, power-cycle, reset, mute, unmute, stats, quit.",
        "facet-virtual-board");
    Arguments a;
    declare(app, a);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    BoardOptions options{*device::deviceByName(a.device), a.strict, a.turnaroundUs, {}, {}};
    if (!parseNumbers(a.claimVersion, options.claimVersion) || !parseNumbers(a.claimProtocol, options.claimProtocol))
        return complain(
            {"cannot read the claimed version", {}, 0, -1, "Write numbers of 0 to 255 with dots between, such as 1.0.0 or 1.0."});
    std::vector<board::Fault> faults;
    for (const std::string &text : a.faults) {
        const auto fault = board::parseFault(text);
        if (!fault)
            return complain(fault.error());
        faults.push_back(*fault);
    }
    Control control(a.exitWithStdin);
    PtyPort port(a.link);
    HostLink link(port, control, board::FaultLine(std::move(faults), a.seed));
    link.setRatesMatter(!a.ignoreRate);
    auto board = makeBoard(a, options, link);
    if (!board)
        return complain(board.error());
    const auto path = port.plug();
    if (!path)
        return complain(path.error());
    control.say("port " + *path);
    return serve(**board, link);
}
