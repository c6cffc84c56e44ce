// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "runs/run_state.h"

#include <algorithm>
#include <utility>

namespace facet::runs {

namespace {

using training::EpochRecord;
using training::Phase;

std::pair<Phase, int> placeOf(const EpochRecord &record)
{
    return {record.phase, record.epoch};
}

} // namespace

void RunState::say(std::string text)
{
    if (text.empty())
        return;
    m_log.push_back(std::move(text));
    if (m_log.size() > kMaxLogLines)
        m_log.pop_front();
}

void RunState::take(const Started &start)
{
    m_start = start;
    m_step.reset();
    m_stage = Stage::Training;
    // What a killed run had told but not saved comes again.
    std::erase_if(m_epochs, [&](const EpochRecord &r) { return placeOf(r) > std::pair(start.phase, start.epoch); });
    if (start.phase == Phase::Float && !start.resumed)
        m_floatEpoch = 0;
    if (start.phase != Phase::Finished) {
        m_quantizedEpoch = -1;
        m_report.reset();
    }
}

void RunState::take(const EpochRecord &record)
{
    m_stage = Stage::Training;
    const auto at = std::ranges::lower_bound(m_epochs, placeOf(record), {}, placeOf);
    if (at != m_epochs.end() && placeOf(*at) == placeOf(record))
        *at = record;
    else if (m_epochs.size() < kMaxHistory)
        m_epochs.insert(at, record);
}

void RunState::take(std::string_view text)
{
    const Line line = parseLine(text);
    if (const auto *start = std::get_if<Started>(&line)) {
        take(*start);
    } else if (const auto *step = std::get_if<Step>(&line)) {
        m_step = *step;
        m_stage = Stage::Training;
    } else if (const auto *ended = std::get_if<EpochEnded>(&line)) {
        take(ended->record);
    } else if (const auto *mark = std::get_if<Marked>(&line)) {
        (mark->phase == Phase::Float ? m_floatEpoch : m_quantizedEpoch) = mark->epoch;
    } else if (const auto *warning = std::get_if<Warned>(&line)) {
        ++m_warnings;
        say(warning->message);
    } else if (const auto *change = std::get_if<Change>(&line)) {
        m_stage = *change == Change::Paused ? Stage::Paused : *change == Change::Resumed ? Stage::Training : Stage::Stopped;
    } else if (const auto *finished = std::get_if<Finished>(&line)) {
        m_stage = Stage::Finished;
        m_report = finished->report;
        m_floatEpoch = finished->report.floatEpoch;
        m_quantizedEpoch = finished->report.quantizedEpoch;
        if (!finished->report.history.empty()) {
            m_epochs.clear();
            for (const EpochRecord &record : finished->report.history)
                take(record);
            m_stage = Stage::Finished;
        }
    } else {
        say(std::get<Other>(line).text);
    }
}

int RunState::lastFloatEpoch() const
{
    int last = 0;
    for (const EpochRecord &record : m_epochs)
        last = record.phase == Phase::Float ? std::max(last, record.epoch) : last;
    return last;
}

double RunState::position(const EpochRecord &record) const
{
    return record.phase == Phase::Float ? record.epoch : lastFloatEpoch() + record.epoch;
}

std::optional<double> RunState::positionOfE() const
{
    return m_floatEpoch > 0 ? std::optional<double>(m_floatEpoch) : std::nullopt;
}

std::optional<double> RunState::positionOfN() const
{
    return m_quantizedEpoch >= 0 && lastFloatEpoch() > 0 ? std::optional<double>(lastFloatEpoch() + m_quantizedEpoch) : std::nullopt;
}

int RunState::epochsDone() const
{
    return int(std::ranges::count_if(m_epochs, [](const EpochRecord &record) { return record.epoch > 0; }));
}

} // namespace facet::runs
