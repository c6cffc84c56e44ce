// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "trainer/run_job.h"
#include "trainer/sweep.h"

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <span>
#include <string>
#include <unistd.h>

namespace {

constexpr const char *kUsage = "usage: facet-trainer JOB.json\n"
                               "       facet-trainer --sweep SWEEP.json [--parallel N]\n"
                               "       mpirun -n N facet-trainer --sweep SWEEP.json\n"
                               "Trains a network, or many. One JSON object per line on standard output; the lines stop, pause and resume\n"
                               "on standard input are obeyed. Returns 0 = finished, 1 = failed, 2 = bad input, 3 = stopped.\n";

// The program beside this one.
std::string beside(const char *name)
{
    std::error_code error;
    const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", error);
    return error ? std::string(name) : (self.parent_path() / name).string();
}

// The libraries of MPI are needed only where mpirun starts us: then we become the program that links them.
int sweepThroughMpi(const std::string &file)
{
    const std::string program = beside("facet-trainer-mpi");
    execl(program.c_str(), program.c_str(), file.c_str(), static_cast<char *>(nullptr));
    std::cerr << "This facet-trainer was built without MPI: " << program << " is missing. Start it without mpirun\n";
    return facet::trainer::kBadInput;
}

} // namespace

int main(int argc, char **argv)
{
    const std::span<char *> given(argv, std::size_t(argc));
    const std::vector<std::string> arguments(given.begin() + 1, given.end());
    if (arguments.size() == 1 && (arguments[0] == "--help" || arguments[0] == "-h")) {
        std::cout << kUsage;
        return 0;
    }
    if (arguments.size() == 1 && arguments[0] == "--version") {
        std::cout << "facet-trainer " FACET_VERSION "\n";
        return 0;
    }
    if (arguments.size() == 1 && !arguments[0].starts_with('-'))
        return facet::trainer::runJob(arguments[0]);
    if (arguments.size() >= 2 && arguments[0] == "--sweep") {
        if (std::getenv("OMPI_COMM_WORLD_SIZE") != nullptr || std::getenv("PMI_SIZE") != nullptr)
            return sweepThroughMpi(arguments[1]);
        int parallel = 0;
        if (arguments.size() == 4 && arguments[2] == "--parallel")
            parallel = std::atoi(arguments[3].c_str());
        if (arguments.size() == 2 || parallel > 0)
            return facet::trainer::runSweep(arguments[1], parallel, beside("facet-trainer"));
    }
    std::cerr << kUsage;
    return facet::trainer::kBadInput;
}
