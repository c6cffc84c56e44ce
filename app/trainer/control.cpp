// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "trainer/control.h"

#include <atomic>
#include <chrono>
#include <csignal>
#include <iostream>
#include <string>
#include <thread>

namespace facet::trainer {

namespace {

std::atomic<bool> g_stop = false;
std::atomic<bool> g_pause = false;
static_assert(std::atomic<bool>::is_always_lock_free, "set in a signal handler");

extern "C" void onSignal(int)
{
    g_stop = true;
}

} // namespace

void listen()
{
    std::signal(SIGTERM, onSignal);
    std::signal(SIGINT, onSignal);
    // Detached: it may stay blocked in reading until the process ends.
    std::thread([] {
        for (std::string line; std::getline(std::cin, line);) {
            if (line == "stop")
                g_stop = true;
            else if (line == "pause")
                g_pause = true;
            else if (line == "resume")
                g_pause = false;
        }
    }).detach();
}

bool stopRequested()
{
    return g_stop;
}

bool pauseRequested()
{
    return g_pause;
}

void waitWhilePaused()
{
    constexpr std::chrono::milliseconds kLook(50); // atomics cannot be waited for from a signal handler
    while (g_pause && !g_stop)
        std::this_thread::sleep_for(kLook);
}

} // namespace facet::trainer
