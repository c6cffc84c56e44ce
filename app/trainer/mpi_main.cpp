// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// A sweep across machines: rank 0 hands out the jobs, every rank (rank 0 too) runs one at a time in a process of its own. All ranks see
// the same files.
#include "trainer/sweep.h"

#include <boost/mpi/collectives/broadcast.hpp>
#include <boost/mpi/communicator.hpp>
#include <boost/mpi/environment.hpp>

#include <boost/serialization/string.hpp>

#include <atomic>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <iostream>
#include <thread>

namespace {

using namespace facet::trainer;
namespace mpi = boost::mpi;

constexpr int kWanted = 1; // a rank asks for a job, telling how the last one ended
constexpr int kGiven = 2;  // the job's number, or kNoMore
constexpr int kNoMore = -1;
constexpr std::chrono::milliseconds kLook(20);

std::atomic<bool> g_stop = false;

extern "C" void onSignal(int)
{
    g_stop = true;
}

struct Report {
    int job = kNoMore; // none at first
    int kind = 0;
    std::string message;
    template <typename Archive> void serialize(Archive &archive, unsigned) { archive &job &kind &message; }
};

std::string trainerBeside()
{
    std::error_code error;
    return (std::filesystem::read_symlink("/proc/self/exe", error).parent_path() / "facet-trainer").string();
}

void tell(const Sweep &sweep, const Report &report)
{
    if (report.job >= 0)
        printEnd(sweep.jobs[std::size_t(report.job)], {JobEnd::Kind(report.kind), report.message});
}

// Runs one job to its end; asks it to stop when this rank is told to.
Report run(JobRunner &runner, const Sweep &sweep, int job)
{
    runner.start(sweep.jobs[std::size_t(job)]);
    for (bool asked = false;; std::this_thread::sleep_for(kLook)) {
        if (const auto end = runner.poll())
            return {job, int(end->kind), end->message};
        if (g_stop && !std::exchange(asked, true))
            runner.askToStop();
    }
}

void work(const mpi::communicator &world, const Sweep &sweep)
{
    JobRunner runner(trainerBeside());
    Report report;
    for (;;) {
        world.send(0, kWanted, report);
        int job = kNoMore;
        world.recv(0, kGiven, job);
        if (job == kNoMore)
            return;
        report = run(runner, sweep, job);
    }
}

// Hands out jobs while running one itself.
void lead(const mpi::communicator &world, const Sweep &sweep)
{
    JobRunner runner(trainerBeside());
    int own = kNoMore;
    int next = 0;
    int workers = world.size() - 1;
    bool asked = false;
    const auto take = [&] {
        if (g_stop || next == int(sweep.jobs.size()))
            return kNoMore;
        printJobLine(sweep.jobs[std::size_t(next)], "started");
        return next++;
    };
    while (workers > 0 || runner.busy() || (!g_stop && next < int(sweep.jobs.size()))) {
        while (const auto waiting = world.iprobe(mpi::any_source, kWanted)) {
            Report report;
            world.recv(waiting->source(), kWanted, report);
            tell(sweep, report);
            const int job = take();
            workers -= job == kNoMore;
            world.send(waiting->source(), kGiven, job);
        }
        if (const auto end = runner.poll())
            tell(sweep, {own, int(end->kind), end->message});
        if (!runner.busy()) {
            own = take();
            if (own != kNoMore)
                runner.start(sweep.jobs[std::size_t(own)]);
        }
        if (g_stop && !std::exchange(asked, true))
            runner.askToStop();
        std::this_thread::sleep_for(kLook);
    }
}

} // namespace

int main(int argc, char **argv)
{
    const mpi::environment environment(argc, argv);
    const mpi::communicator world;
    if (argc != 2) {
        std::cerr << "usage: mpirun -n N facet-trainer --sweep SWEEP.json\n";
        return 2;
    }
    std::signal(SIGTERM, onSignal);
    std::signal(SIGINT, onSignal);
    // Rank 0 reads; all work on the same text.
    std::string text;
    facet::Errors errors;
    if (world.rank() == 0) {
        if (const auto read = readSweepText(argv[1]))
            text = *read;
        else
            errors = {read.error()};
    }
    mpi::broadcast(world, text, 0);
    const auto sweep = parseSweepText(text, argv[1]);
    if (!sweep) {
        if (errors.empty())
            errors = sweep.error();
        for (const facet::Error &error : errors) {
            if (world.rank() == 0)
                std::cerr << error.message() << '\n';
        }
        return 2;
    }
    if (world.rank() != 0) {
        work(world, *sweep);
        return 0;
    }
    lead(world, *sweep);
    return concludeSweep(*sweep, g_stop);
}
