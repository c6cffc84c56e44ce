// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "board/session.h"

#include "protocol/protocol.h"

#include <utility>

namespace facet::board {

namespace {

constexpr int kMostRecoveries = 3;

} // namespace

Session::Session(std::string port, int baud) : m_port(std::move(port))
{
    m_job.options.baud = baud;
}

std::vector<Event> Session::takeEvents()
{
    return m_talk.takeEvents();
}

void Session::beginStages(Milliseconds now)
{
    m_stages.clear();
    m_stages.push_back(linkStage());
    if (m_job.deployment) {
        m_stages.push_back(prepareStage());
        m_stages.push_back(weightsStage());
        m_stages.push_back(answerStage());
        if (m_job.options.repeat > 0)
            m_stages.push_back(timingStage());
        if (m_job.options.layerTimes || m_job.options.compareLayers)
            m_stages.push_back(layersStage());
    }
    m_stage = 0;
    m_begun = false;
    m_state = m_job.deployment ? State::Working : State::Linking;
    advance(now);
}

void Session::opened(Milliseconds now)
{
    m_open = true;
    m_talk.reopen(now);
    m_recoveries = 0;
    beginStages(now);
}

void Session::push(std::shared_ptr<const Deployment> deployment, const PushOptions &options, Milliseconds now)
{
    const int rate = m_job.firstRate;
    const bool rateFailed = m_job.rateFailed && options.baud == m_job.options.baud;
    m_job = {};
    m_job.model = deployment ? modelId(*deployment) : 0;
    m_job.deployment = std::move(deployment);
    m_job.options = options;
    m_job.firstRate = rate;
    m_job.rateFailed = rateFailed;
    m_retriesBefore = m_talk.retries();
    m_recoveries = 0;
    m_weightTime = 0;
    m_sentBefore = 0;
    if (!m_open)
        return; // opened() goes on
    m_talk.reopen(now);
    beginStages(now);
}

void Session::cancel(Milliseconds)
{
    if (!m_job.deployment)
        return;
    m_talk.clear();
    m_talk.clearTrouble();
    m_stages.clear();
    m_stage = 0;
    m_job.deployment.reset();
    m_talk.tell(Failed{boardError(ErrorCode::Canceled)});
    if (m_state == State::Working)
        m_state = m_board ? State::Ready : State::Closed;
}

void Session::close()
{
    m_talk.clear();
    m_talk.clearTrouble();
    m_stages.clear();
    m_stage = 0;
    m_job.deployment.reset();
    m_board.reset();
    m_state = State::Closed;
    m_open = false;
}

void Session::unplugged(Milliseconds)
{
    m_talk.clear();
    m_talk.clearTrouble();
    (void)m_talk.takeOutput();
    m_stages.clear();
    m_stage = 0;
    m_board.reset();
    m_open = false;
    m_sentBefore += m_job.result.bytesSent;
    m_job.result = {};
    m_state = m_job.deployment ? State::Lost : State::Closed;
    m_talk.tell(Failed{boardError(ErrorCode::Unplugged, {m_port})});
}

void Session::receive(std::span<const std::uint8_t> bytes, Milliseconds now)
{
    m_talk.receive(bytes, now);
    advance(now);
}

void Session::tick(Milliseconds now)
{
    m_talk.tick(now);
    advance(now);
}

void Session::fail(const BoardError &error)
{
    m_talk.clear();
    m_talk.clearTrouble();
    m_stages.clear();
    m_stage = 0;
    m_job.deployment.reset();
    m_job.result = {};
    const bool linkIsBad = error.code < ErrorCode::WrongChip;
    if (linkIsBad)
        m_board.reset();
    m_state = linkIsBad ? State::Closed : State::Ready;
    m_talk.tell(Failed{error});
}

void Session::handleTrouble(Milliseconds now)
{
    const Conversation::Trouble trouble = m_talk.trouble();
    if (trouble == Conversation::Trouble::None)
        return;
    const BoardError error = m_talk.error();
    if (trouble == Conversation::Trouble::Failed || m_recoveries == kMostRecoveries || !m_job.deployment) {
        fail(error);
        return;
    }
    // The board fell silent or lost its memory: link anew and send what is missing.
    ++m_recoveries;
    m_talk.tell(Note{{QT_TRANSLATE_NOOP("core", "%1 Linking again and going on with what is missing."), {error.title.str()}}});
    m_sentBefore += m_job.result.bytesSent;
    m_job.result = {};
    m_job.missing.clear();
    m_job.loaded = false;
    m_talk.reopen(now);
    beginStages(now);
}

void Session::finishStage(Milliseconds now)
{
    const Step step = m_stages[m_stage]->step();
    StepFinished finished{step, 0, 0};
    if (step == Step::Link)
        m_board = m_job.info;
    if (step == Step::Weights) {
        m_weightTime += now - m_stageBegan;
        finished.sent = m_job.result.bytesSent;
        finished.skipped = m_job.result.bytesSkipped;
    }
    m_talk.tell(finished);
    ++m_stage;
    m_begun = false;
    if (m_stage < m_stages.size())
        return;
    m_stages.clear();
    m_stage = 0;
    m_state = State::Ready;
    if (!std::exchange(m_job.deployment, nullptr))
        return;
    PushResult result = std::exchange(m_job.result, {});
    result.bytesSent += m_sentBefore;
    result.pushTime = m_weightTime;
    result.retries = m_talk.retries() - m_retriesBefore;
    result.recoveries = m_recoveries;
    m_talk.tell(Finished{std::move(result)});
}

void Session::advance(Milliseconds now)
{
    while (true) {
        if (m_talk.trouble() != Conversation::Trouble::None) {
            handleTrouble(now);
            return;
        }
        if (m_stage >= m_stages.size() || !m_talk.idle())
            return;
        if (m_begun) {
            finishStage(now);
            continue;
        }
        m_begun = true;
        m_stageBegan = now;
        m_talk.tell(StepStarted{m_stages[m_stage]->step()});
        m_stages[m_stage]->begin(m_talk, m_job);
        m_talk.tick(now);
    }
}

} // namespace facet::board
