// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "board/conversation.h"

#include "protocol/frame.h"
#include "protocol/protocol.h"

#include <algorithm>
#include <utility>

namespace facet::board {

namespace {

constexpr int kBitsPerByte = 10; // 8N1
constexpr int kSlowestRate = 9600;
constexpr Milliseconds kComplaints = 30;

} // namespace

void Conversation::insert(Item item)
{
    m_queue.insert(m_queue.begin() + std::ptrdiff_t(std::min(m_insertAt, m_queue.size())), std::move(item));
    ++m_insertAt;
}

void Conversation::askNext(Question question)
{
    insert({std::move(question), {}, 0});
}

void Conversation::pauseNext(Milliseconds time, std::function<void()> then)
{
    insert({{}, std::move(then), std::max<Milliseconds>(time, 1)});
}

void Conversation::thenNext(std::function<void()> action)
{
    insert({{}, std::move(action), 0});
}

void Conversation::setRate(int baud)
{
    m_rate = baud;
    m_reader.reset();
    tell(RateChange{baud});
}

void Conversation::fail(BoardError error)
{
    if (m_trouble != Trouble::None)
        return;
    m_trouble = Trouble::Failed;
    m_error = std::move(error);
}

void Conversation::restart(BoardError error)
{
    if (m_trouble != Trouble::None)
        return;
    m_trouble = Trouble::Restarted;
    m_error = std::move(error);
}

void Conversation::clear()
{
    m_queue.clear();
    m_asking.reset();
    m_pauseEnd.reset();
    m_afterPause = {};
    m_insertAt = 0;
}

void Conversation::reopen(Milliseconds now)
{
    clear();
    m_reader.reset();
    m_output.clear();
    m_trouble = Trouble::None;
    m_sawDamage = false;
    m_sawText.clear();
    // Not always the same first number: a board may remember a request of an earlier session.
    if (m_sequence == 0)
        m_sequence = std::uint8_t(1 + now % 251);
}

void Conversation::start(Question question, Milliseconds now)
{
    m_asking = std::move(question);
    m_sequence = m_sequence == 0xff ? 1 : std::uint8_t(m_sequence + 1);
    m_attempt = 0;
    send(now);
}

void Conversation::send(Milliseconds now)
{
    ++m_attempt;
    const Frame frame{m_asking->type, m_sequence, m_asking->payload};
    const Bytes wire = toWire(frame);
    if (m_attempt > 1) {
        ++m_retries;
        m_output.push_back(0); // ends whatever is left of a damaged frame
    }
    m_output.insert(m_output.end(), wire.begin(), wire.end());
    tell(FrameSent{frame, m_attempt});
    const auto bytes = Milliseconds(wire.size() + m_asking->replyBytes + 32);
    m_answerBy = now + m_asking->patience + bytes * 1000 * kBitsPerByte / std::max(m_rate, kSlowestRate);
}

void Conversation::again(Milliseconds now)
{
    if (m_attempt < m_asking->attempts) {
        send(now);
        return;
    }
    const Question question = *std::exchange(m_asking, std::nullopt);
    if (question.silent) {
        m_insertAt = 0;
        question.silent();
        return;
    }
    m_trouble = Trouble::Silent;
    m_error = boardError(ErrorCode::LinkLost, {frameName(question.type), std::to_string(question.attempts)});
}

void Conversation::refuse(const Question &question, std::uint8_t status)
{
    if (question.refused && question.refused(status))
        return;
    const std::string name = frameName(question.type);
    switch (status) {
    case kFacetRefusedAddress: fail(boardError(ErrorCode::AddressRefused, {name, addressText(question.about)})); return;
    case kFacetNotPowered:
        restart(boardError(ErrorCode::NotPowered)); // it was on: the board was reset in between
        return;
    default: fail(boardError(ErrorCode::CommandRefused, {name, std::to_string(status)}));
    }
}

void Conversation::answer(const Frame &frame)
{
    const Question question = *std::exchange(m_asking, std::nullopt);
    m_insertAt = 0;
    if (frame.payload.empty()) {
        fail(boardError(ErrorCode::Misunderstood, {frameName(question.type)}));
    } else if (frame.payload[0] != kFacetOk) {
        refuse(question, frame.payload[0]);
    } else if (question.answered) {
        question.answered(frame.payload);
    }
}

void Conversation::receive(std::span<const std::uint8_t> bytes, Milliseconds now)
{
    for (Arrival &arrival : m_reader.push(bytes)) {
        switch (arrival.kind) {
        case Arrival::Kind::Damaged:
            m_sawDamage = true;
            tell(DamagedBytes{});
            break;
        case Arrival::Kind::Text:
            m_sawText = arrival.text;
            tell(TextReceived{arrival.text});
            break;
        case Arrival::Kind::Frame:
            tell(FrameReceived{arrival.frame});
            if (!m_asking || m_trouble != Trouble::None)
                break;
            // The board could not read a frame: no need to wait for the time-out, only for further complaints about the same
            // damage. Any other number is a late answer.
            if (arrival.frame.type == kFacetUnreadable)
                m_answerBy = std::min(m_answerBy, now + kComplaints);
            else if (arrival.frame.sequence == m_sequence && arrival.frame.type == (m_asking->type | kFacetReplyBit))
                answer(arrival.frame);
            break;
        }
    }
    if (m_reader.midway() && !m_asking)
        m_sawDamage = true;
    tick(now);
}

void Conversation::tick(Milliseconds now)
{
    if (m_trouble != Trouble::None)
        return;
    if (m_asking && now >= m_answerBy) {
        if (m_reader.midway())
            m_sawDamage = true;
        again(now);
    }
    if (m_pauseEnd && now >= *m_pauseEnd) {
        m_pauseEnd.reset();
        m_insertAt = 0;
        if (const auto action = std::exchange(m_afterPause, {}))
            action();
    }
    while (!m_asking && !m_pauseEnd && !m_queue.empty() && m_trouble == Trouble::None) {
        Item item = std::move(m_queue.front());
        m_queue.pop_front();
        if (item.question) {
            start(std::move(*item.question), now);
        } else if (item.pause > 0) {
            m_pauseEnd = now + item.pause;
            m_afterPause = std::move(item.action);
        } else {
            m_insertAt = 0;
            item.action();
        }
    }
}

std::optional<Milliseconds> Conversation::deadline() const
{
    if (m_trouble != Trouble::None)
        return std::nullopt;
    if (m_pauseEnd)
        return m_pauseEnd;
    if (m_asking)
        return m_answerBy;
    return std::nullopt;
}

} // namespace facet::board
