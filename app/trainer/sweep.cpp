// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "trainer/sweep.h"

#include "formats/file.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <iostream>
#include <thread>

namespace facet::trainer {

namespace {

namespace fs = std::filesystem;

std::atomic<bool> g_stopSweep = false;

extern "C" void onSweepSignal(int)
{
    g_stopSweep = true;
}

std::string firstLine(const std::string &file)
{
    constexpr std::size_t kMost = 1u << 20;
    const std::string text = formats::readFile(file, kMost).value_or("");
    return text.substr(0, text.find('\n'));
}

} // namespace

void JobRunner::start(const SweepJob &job)
{
    m_job = job;
    m_process.reset();
    m_end.reset();
    const std::string &folder = job.job.output;
    if (finishedResult(job)) {
        m_end = JobEnd{JobEnd::Kind::Kept, {}};
        return;
    }
    std::error_code error;
    fs::create_directories(folder, error);
    const std::string file = folder + "/job-of-sweep.json";
    const auto written = formats::writeFileAtomically(file, toJson(job.job).dump(1) + "\n");
    if (!written) {
        m_end = JobEnd{JobEnd::Kind::Failed, written.error().message()};
        return;
    }
    auto process = ChildProcess::start({m_trainer, file}, folder + "/errors.txt");
    if (process)
        m_process = std::move(*process);
    else
        m_end = JobEnd{JobEnd::Kind::Failed, process.error().message()};
}

std::optional<JobEnd> JobRunner::poll()
{
    if (!m_job)
        return std::nullopt;
    if (!m_end) {
        const std::optional<int> code = m_process->result();
        if (!code)
            return std::nullopt;
        constexpr int kStoppedCode = 3;
        if (*code == 0)
            m_end = JobEnd{JobEnd::Kind::Finished, {}};
        else if (*code == kStoppedCode)
            m_end = JobEnd{JobEnd::Kind::Stopped, {}};
        else
            m_end = JobEnd{JobEnd::Kind::Failed, *code < 0 ? "A signal ended the trainer" : firstLine(m_job->job.output + "/errors.txt")};
    }
    m_job.reset();
    return std::exchange(m_end, std::nullopt);
}

void JobRunner::askToStop()
{
    if (m_process && m_job)
        m_process->askToStop();
}

void printJobLine(const SweepJob &job, const char *event, const std::string &message)
{
    nlohmann::json line = {{"kind", "run"}, {"event", event}, {"variant", job.variant}, {"seed", job.job.seed}, {"output", job.job.output}};
    if (!message.empty())
        line["message"] = message;
    std::cout << line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << std::endl;
}

void printEnd(const SweepJob &job, const JobEnd &end)
{
    switch (end.kind) {
    case JobEnd::Kind::Finished: printJobLine(job, "finished"); break;
    case JobEnd::Kind::Kept: printJobLine(job, "kept"); break;
    case JobEnd::Kind::Stopped: printJobLine(job, "stopped"); break;
    case JobEnd::Kind::Failed: printJobLine(job, "failed", end.message); break;
    }
}

int concludeSweep(const Sweep &sweep, bool stopped)
{
    const SweepSummary summary = summarize(sweep);
    for (const auto &[name, content] : {std::pair("results.json", &summary.results), {"times.json", &summary.times}}) {
        const auto written = formats::writeFileAtomically(sweep.output + "/" + name, content->dump(1) + "\n");
        if (!written) {
            std::cerr << written.error().message() << '\n';
            return 1;
        }
    }
    std::cout << nlohmann::json{{"kind", "sweep"}, {"finished", summary.finished}, {"runs", sweep.jobs.size()}, {"stopped", stopped}}.dump()
              << std::endl;
    constexpr int kStoppedCode = 3;
    if (stopped)
        return kStoppedCode;
    return summary.finished == int(sweep.jobs.size()) ? 0 : 1;
}

int runSweep(const std::string &file, int parallel, const std::string &trainer)
{
    const auto sweep = readSweep(file);
    if (!sweep) {
        for (const Error &error : sweep.error())
            std::cerr << error.message() << '\n';
        return 2;
    }
    const int processors = std::max(1, int(std::thread::hardware_concurrency()));
    const int atOnce = parallel > 0 ? parallel : std::max(1, processors / std::max(1, sweep->threads));
    std::signal(SIGTERM, onSweepSignal);
    std::signal(SIGINT, onSweepSignal);
    struct Slot {
        JobRunner runner;
        std::size_t job = 0;
    };
    std::vector<Slot> slots(std::size_t(atOnce), Slot{JobRunner(trainer)});
    std::size_t next = 0;
    bool asked = false;
    for (bool working = true; working;) {
        working = false;
        for (Slot &slot : slots) {
            if (const auto end = slot.runner.poll())
                printEnd(sweep->jobs[slot.job], *end);
            if (!slot.runner.busy() && next < sweep->jobs.size() && !g_stopSweep) {
                slot.job = next++;
                printJobLine(sweep->jobs[slot.job], "started");
                slot.runner.start(sweep->jobs[slot.job]);
            }
            working = working || slot.runner.busy();
        }
        if (g_stopSweep && !std::exchange(asked, true)) {
            for (Slot &slot : slots)
                slot.runner.askToStop();
        }
        constexpr std::chrono::milliseconds kLook(20);
        if (working)
            std::this_thread::sleep_for(kLook);
    }
    return concludeSweep(*sweep, g_stopSweep);
}

} // namespace facet::trainer
