// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// A program started beside this one.
#pragma once

#include "error.h"

#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace facet::trainer {

class ChildProcess {
public:
    // Standard input is empty, output goes to nowhere, errors to a file. The child is asked to stop when this process dies, and knows
    // nothing of an MPI that this process takes part in.
    [[nodiscard]] static Expected<ChildProcess> start(const std::vector<std::string> &command, const std::string &errorFile);

    // What it returned, -1 when a signal ended it; nullopt while it runs.
    [[nodiscard]] std::optional<int> result();
    void askToStop() const;

private:
    explicit ChildProcess(pid_t pid) : m_pid(pid) {}
    pid_t m_pid;
};

} // namespace facet::trainer
