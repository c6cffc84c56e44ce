// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The parts of a push. Each asks its questions when it begins and is over when all are answered.
#pragma once

#include "board/conversation.h"
#include "board/deployment.h"

#include <memory>
#include <vector>

namespace facet::board {

struct PushOptions {
    int baud = 921'600;         // to negotiate; the default rate when the board or the line cannot
    int repeat = 10;            // timed runs; 0 = none
    bool layerTimes = false;    // by stopping behind every layer
    bool compareLayers = false; // read every layer's feature map and compare it with arithmetic
    bool afresh = false;        // power the accelerator anew, whatever is on the board
    friend bool operator==(const PushOptions &, const PushOptions &) = default;
};

// What the stages of one push share.
struct Job {
    std::shared_ptr<const Deployment> deployment; // null: link only
    PushOptions options;
    std::uint32_t model = 0; // id of the deployment on the board
    int firstRate = 0;       // that worked last; 0 = the default
    bool rateFailed = false; // the fast rate did not work on this line
    BoardInfo info;
    std::vector<std::size_t> missing; // segments to send
    bool loaded = false;              // the board holds the model, and it is marked as complete
    bool kernelsReadable = true;      // kernel memory can be read back
    PushResult result;
};

class Stage
{
public:
    virtual ~Stage() = default;
    [[nodiscard]] virtual Step step() const = 0;
    virtual void begin(Conversation &talk, Job &job) = 0; // both outlive the stage's questions
};

// Of segments: what the board is told as the model's id; never 0.
[[nodiscard]] std::uint32_t modelId(const Deployment &deployment);

[[nodiscard]] std::unique_ptr<Stage> linkStage();
[[nodiscard]] std::unique_ptr<Stage> prepareStage();
[[nodiscard]] std::unique_ptr<Stage> weightsStage();
[[nodiscard]] std::unique_ptr<Stage> answerStage();
[[nodiscard]] std::unique_ptr<Stage> timingStage();
[[nodiscard]] std::unique_ptr<Stage> layersStage();

} // namespace facet::board
