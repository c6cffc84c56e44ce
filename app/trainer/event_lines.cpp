// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "trainer/event_lines.h"

#include "trainer/control.h"
#include "trainer/report_json.h"

#include <iostream>

namespace facet::trainer {

using nlohmann::json;

EventLines::EventLines(const std::string &logFile, json facts) : m_log(logFile, std::ios::app), m_facts(std::move(facts)) {}

void EventLines::print(const json &line)
{
    // Names of files may be no UTF-8; the lines always are.
    const std::string text = line.dump(-1, ' ', false, json::error_handler_t::replace);
    std::cout << text << std::endl; // whoever draws it waits for it
    if (line.at("kind") != "step")
        m_log << text << std::endl;
}

void EventLines::started(const training::RunStart &start)
{
    json line = m_facts;
    line["kind"] = "start";
    line["format"] = 1;
    line["key"] = start.key;
    line["parameters"] = start.parameters;
    line["samples"] = {{"train", start.trainingSamples}, {"validation", start.validationSamples}, {"test", start.testSamples}};
    line["phase"] = phaseName(start.phase);
    line["epoch"] = start.epoch;
    line["resumed"] = start.resumed;
    print(line);
}

void EventLines::stepped(const training::StepRecord &step)
{
    constexpr std::chrono::milliseconds kBetween(200);
    const auto now = std::chrono::steady_clock::now();
    if (step.step < step.steps && now - m_lastStep < kBetween)
        return;
    m_lastStep = now;
    print({{"kind", "step"},
           {"phase", phaseName(step.phase)},
           {"epoch", step.epoch},
           {"step", step.step},
           {"steps", step.steps},
           {"loss", step.loss},
           {"images_per_second", step.imagesPerSecond},
           {"seconds_left", step.secondsLeft}});
}

void EventLines::epochEnded(const training::EpochRecord &record, bool best)
{
    json line = toJson(record);
    line["kind"] = "epoch";
    line["best"] = best;
    print(line);
}

void EventLines::marked(training::Phase phase, int epoch)
{
    print({{"kind", "mark"}, {"mark", phase == training::Phase::Float ? "E" : "N"}, {"epoch", epoch}});
}

void EventLines::warned(const Error &error)
{
    print({{"kind", "warning"}, {"message", error.message()}});
}

bool EventLines::goOn()
{
    if (pauseRequested() && !stopRequested()) {
        print({{"kind", "paused"}});
        waitWhilePaused();
        if (!stopRequested())
            print({{"kind", "resumed"}});
    }
    return !stopRequested();
}

} // namespace facet::trainer
