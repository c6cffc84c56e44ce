// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Runs on the board and feature maps from it, as questions.
#pragma once

#include "board/stage.h"

#include <functional>
#include <optional>
#include <vector>

namespace facet::board {

struct RunSample {
    double loadUs = 0;
    double runUs = 0;
    std::int64_t cycles = 0;
};
struct RunSamples {
    std::vector<RunSample> samples;
    double clockHz = 0;
};

// The input goes into the board's buffer when it fits, to be copied before every run; else it is written anew for each run.
class Runner
{
public:
    Runner(Conversation &talk, Job &job) : m_talk(talk), m_job(job) {}

    // Once per link, before the first run. Fails for inputs over several FIFOs that do not fit the board's buffer.
    void sendInput();
    // `repeat` runs, to the end or to behind a layer (its number on the chip). `done` gets as many samples.
    void run(int repeat, std::optional<int> stopAfter, std::function<void(RunSamples)> done);
    // The output of a layer as it lies in data memory now.
    void read(const LayerReading &reading, std::function<void(network::FeatureMap)> done);

    // How long a run may take before it counts as hung; after a first run a multiple of its time.
    void setExpected(double us) { m_expectedUs = us; }

private:
    struct Pending;
    void runSome(const std::shared_ptr<Pending> &pending);
    void takeSamples(const std::shared_ptr<Pending> &pending, Reply reply);
    void writeInput(bool fifo);
    [[nodiscard]] Bytes runPayload(int repeat, std::uint32_t flags, std::optional<int> stopAfter) const;
    [[nodiscard]] std::uint32_t timeoutUs() const;

    Conversation &m_talk;
    Job &m_job;
    bool m_buffered = false;
    double m_expectedUs = 0;
};

// Median, extremes and deviation. At least one sample.
[[nodiscard]] RunTimes summarize(const std::vector<RunSample> &samples);

} // namespace facet::board
