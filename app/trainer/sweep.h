// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// A sweep as a queue of runs, each a process of its own, so that one that fails takes nothing with it. Here on one machine; through MPI
// every rank runs one job at a time in the same way (mpi_main.cpp).
#pragma once

#include "trainer/child_process.h"
#include "trainer/sweep_file.h"
#include "trainer/sweep_results.h"

#include <optional>
#include <string>

namespace facet::trainer {

// Runs one job after the other in processes of facet-trainer.
class JobRunner {
public:
    explicit JobRunner(std::string trainer) : m_trainer(std::move(trainer)) {}

    // A job that has finished before is done at once.
    void start(const SweepJob &job);
    [[nodiscard]] bool busy() const { return m_job.has_value(); }
    // How the job ended, once; nullopt while it runs.
    [[nodiscard]] std::optional<JobEnd> poll();
    void askToStop();

private:
    std::string m_trainer;
    std::optional<SweepJob> m_job;
    std::optional<ChildProcess> m_process;
    std::optional<JobEnd> m_end;
};

// Prints one line for every job that starts or ends; `event` "started", "finished", "failed", "stopped" or "kept".
void printJobLine(const SweepJob &job, const char *event, const std::string &message = {});
void printEnd(const SweepJob &job, const JobEnd &end);

// Runs everything that is not finished, `parallel` at a time (0: as many as the machine has processors for), and writes the results.
// Returns what the program returns: 0 when every run finished.
[[nodiscard]] int runSweep(const std::string &file, int parallel, const std::string &trainer);

// Writes results.json and times.json and tells the outcome; the return value of the program.
[[nodiscard]] int concludeSweep(const Sweep &sweep, bool stopped);

} // namespace facet::trainer
