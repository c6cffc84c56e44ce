// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Questions to the board, one after the other: each is sent, sent again when no answer comes, and its answer handed to the one who
// asked. The stages of a push are written as such questions.
#pragma once

#include "board/event.h"
#include "board/wire.h"

#include <deque>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace facet::board {

using Reply = std::span<const std::uint8_t>; // payload of a reply, status first; never empty

struct Question {
    std::uint8_t type = 0;
    Bytes payload = {};
    std::size_t replyBytes = 0;                // expected on the wire beyond a bare status
    std::function<void(Reply)> answered = {};  // status 0
    Milliseconds patience = 500;               // beyond the time on the wire
    int attempts = 4;
    std::function<void()> silent = {};         // instead of starting anew
    std::function<bool(std::uint8_t status)> refused = {}; // true = dealt with
    std::uint32_t about = 0;                   // address, for messages
};

class Conversation
{
public:
    // ---- for stages ----
    // What a handler puts in stands in front of all that waited before, in the order in which it was put in.
    void askNext(Question question);
    void pauseNext(Milliseconds time, std::function<void()> then);
    // When everything put in front before has been answered.
    void thenNext(std::function<void()> action);
    void setRate(int baud);                 // of the port, at once
    void tell(Event event) { m_events.push_back(std::move(event)); }
    void fail(BoardError error);
    // The board has lost what it was told: to be linked and loaded anew; `error` in case that happens too often.
    void restart(BoardError error);
    [[nodiscard]] int rate() const { return m_rate; }

    // ---- for the session ----
    void receive(std::span<const std::uint8_t> bytes, Milliseconds now);
    void tick(Milliseconds now); // sends what is due
    // Nothing is asked any more; late answers are ignored.
    void clear();
    // A fresh line: no half frames, no memory of what came.
    void reopen(Milliseconds now);
    [[nodiscard]] std::optional<Milliseconds> deadline() const;
    [[nodiscard]] bool idle() const { return !m_asking && m_queue.empty() && !m_pauseEnd; }

    enum class Trouble : std::uint8_t { None, Failed, Silent, Restarted };
    [[nodiscard]] Trouble trouble() const { return m_trouble; }
    [[nodiscard]] const BoardError &error() const { return m_error; } // with any trouble
    void clearTrouble() { m_trouble = Trouble::None; }

    [[nodiscard]] Bytes takeOutput() { return std::exchange(m_output, {}); }
    [[nodiscard]] std::vector<Event> takeEvents() { return std::exchange(m_events, {}); }
    [[nodiscard]] int retries() const { return m_retries; }
    // Since reopen():
    [[nodiscard]] bool sawDamage() const { return m_sawDamage; }
    [[nodiscard]] const std::string &sawText() const { return m_sawText; }

private:
    struct Item {
        std::optional<Question> question;
        std::function<void()> action;
        Milliseconds pause = 0;
    };
    void insert(Item item);
    void start(Question question, Milliseconds now);
    void send(Milliseconds now);
    void again(Milliseconds now);
    void answer(const Frame &frame);
    void refuse(const Question &question, std::uint8_t status);

    std::deque<Item> m_queue;
    std::size_t m_insertAt = 0; // where the running handler puts its next item
    std::optional<Question> m_asking;
    std::optional<Milliseconds> m_pauseEnd;
    std::function<void()> m_afterPause;
    std::uint8_t m_sequence = 0;
    int m_attempt = 0;
    Milliseconds m_answerBy = 0;
    int m_rate = 0;
    FrameReader m_reader;
    Bytes m_output;
    std::vector<Event> m_events;
    Trouble m_trouble = Trouble::None;
    BoardError m_error;
    int m_retries = 0;
    bool m_sawDamage = false;
    std::string m_sawText;
};

} // namespace facet::board
