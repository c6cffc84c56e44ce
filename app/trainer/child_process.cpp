// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "trainer/child_process.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

extern char **environ;

namespace facet::trainer {

namespace {

// Between fork and exec: only calls that are safe there.
[[noreturn]] void become(char *const *arguments, char *const *environment, int errors, pid_t parent)
{
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (getppid() != parent)
        _exit(127);
#else
    (void)parent;
#endif
    const int nothing = open("/dev/null", O_RDWR);
    dup2(nothing, STDIN_FILENO);
    dup2(nothing, STDOUT_FILENO);
    dup2(errors, STDERR_FILENO);
    constexpr int kMostFiles = 256;
    for (int file = STDERR_FILENO + 1; file < kMostFiles; ++file)
        close(file);
    execve(arguments[0], arguments, environment);
    _exit(127);
}

} // namespace

Expected<ChildProcess> ChildProcess::start(const std::vector<std::string> &command, const std::string &errorFile)
{
    const int errors = open(errorFile.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (errors < 0)
        return tl::unexpected(
            Error{std::string("The file cannot be written: ") + std::strerror(errno), errorFile, 0, -1, "Check the folder"});
    std::vector<std::string> texts = command;
    std::vector<char *> arguments;
    for (std::string &text : texts)
        arguments.push_back(text.data());
    arguments.push_back(nullptr);
    std::vector<char *> environment;
    for (char **entry = environ; *entry != nullptr; ++entry) {
        const std::string_view text(*entry);
        if (!text.starts_with("OMPI_") && !text.starts_with("PMIX_") && !text.starts_with("PMI_"))
            environment.push_back(*entry);
    }
    environment.push_back(nullptr);
    const pid_t parent = getpid();
    const pid_t pid = fork();
    if (pid == 0)
        become(arguments.data(), environment.data(), errors, parent);
    close(errors);
    if (pid < 0)
        return tl::unexpected(
            Error{std::string("No process can be started: ") + std::strerror(errno), command[0], 0, -1, "Start fewer at a time"});
    return ChildProcess(pid);
}

std::optional<int> ChildProcess::result()
{
    int status = 0;
    const pid_t ended = waitpid(m_pid, &status, WNOHANG);
    if (ended == 0)
        return std::nullopt;
    return ended == m_pid && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void ChildProcess::askToStop() const
{
    kill(m_pid, SIGTERM);
}

} // namespace facet::trainer
