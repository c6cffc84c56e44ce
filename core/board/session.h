// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// A conversation with one board over one serial port, without the port: bytes and time in, bytes and events out. Whatever happens on
// the line, a push ends in a result or in a named error, within a bounded time.
//
// The owner calls opened() when the port is open, receive() with what arrives, tick() at the deadline() at the latest and
// unplugged() when the port has gone. After each of these it applies the RateChange events of takeEvents() to the port, in order,
// and then sends takeOutput().
#pragma once

#include "board/stage.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace facet::board {

class Session
{
public:
    enum class State : std::uint8_t {
        Closed,  // no port, or (after an error) no board known behind it
        Linking,
        Ready,   // the board is known; nothing to do
        Working, // a push
        Lost     // unplugged; a push waits for the same board
    };

    // `port` is its name, for messages; `baud` the rate to negotiate.
    explicit Session(std::string port, int baud = 921'600);

    void opened(Milliseconds now);
    void receive(std::span<const std::uint8_t> bytes, Milliseconds now);
    void tick(Milliseconds now);
    void unplugged(Milliseconds now);

    // Links first when that has not happened. Replaces a push under way.
    void push(std::shared_ptr<const Deployment> deployment, const PushOptions &options, Milliseconds now);
    // Ends a push with the error Canceled; the link stays.
    void cancel(Milliseconds now);
    // The owner gives the port up: no push waits any more.
    void close();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool hasPush() const { return m_job.deployment != nullptr; }
    [[nodiscard]] const std::optional<BoardInfo> &board() const { return m_board; }
    // The rate that worked last, worth remembering for the device; 0 = none did.
    [[nodiscard]] int workingRate() const { return m_job.firstRate; }
    void setFirstRate(int baud) { m_job.firstRate = baud; }

    [[nodiscard]] Bytes takeOutput() { return m_talk.takeOutput(); }
    [[nodiscard]] std::vector<Event> takeEvents();
    // When tick() is to be called next; nothing = no need.
    [[nodiscard]] std::optional<Milliseconds> deadline() const { return m_talk.deadline(); }

private:
    void beginStages(Milliseconds now);
    void advance(Milliseconds now);
    void handleTrouble(Milliseconds now);
    void fail(const BoardError &error);
    void finishStage(Milliseconds now);

    std::string m_port;
    State m_state = State::Closed;
    bool m_open = false; // the port
    Conversation m_talk;
    Job m_job;
    std::vector<std::unique_ptr<Stage>> m_stages;
    std::size_t m_stage = 0; // running; m_stages.size() = none
    bool m_begun = false;
    std::optional<BoardInfo> m_board;
    int m_recoveries = 0;
    int m_retriesBefore = 0;
    Milliseconds m_stageBegan = 0;
    Milliseconds m_weightTime = 0;
    std::size_t m_sentBefore = 0;
};

} // namespace facet::board
