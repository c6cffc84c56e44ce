// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A board as the window and the command line use it: opens the port, runs the session, waits for the same device after it was
// unplugged. Lives in a thread with an event loop; needs no window. Every signal comes from that event loop.
//
//     BoardLink link;
//     connect(&link, &BoardLink::finished, ...);          and failed(), progressed(), ...
//     link.openVirtual(device) or link.open(port);         links at once; identified() tells the board
//     link.push(deployment, options);                      now or later; ends in finished() or failed()
#pragma once

#include "board/port_list.h"
#include "board/serial_line.h"
#include "board/session.h"
#include "board/virtual_board_process.h"
#include "study/board_measurements.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace facet::boards {

// How a step is getting on.
struct Progress {
    board::Step step{};
    qint64 done = 0;
    qint64 total = 0;
    bool bytes = false;         // else runs or layers
    double bytesPerSecond = 0;  // 0 = not known yet
    double secondsLeft = -1;    // below 0 = not known yet
};

class BoardLink : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Closed,   // also after a board did not answer; the port is free
        Opening,  // the virtual board starts
        Linking,
        Ready,    // a board has answered
        Working,  // a push
        Lost,     // unplugged; opened again when the same device comes back
        Terminal  // plain bytes, no session
    };
    Q_ENUM(State)

    explicit BoardLink(QObject *parent = nullptr);
    ~BoardLink() override;

    // ---- the port ----
    // Closes what is open. `baud` is the rate to negotiate.
    void open(const Port &port, int baud = 921'600);
    // Starts a virtual board and opens its port.
    void openVirtual(device::DeviceId device, const QStringList &arguments = {}, int baud = 921'600);
    // For boards that run another program: what comes is only shown.
    void openTerminal(const Port &port, int baud = 115'200);
    // Frees the port. A push under way ends with failed(Canceled).
    void close();
    // While set, a device that comes back is not opened (its port is needed for flashing).
    void setReconnects(bool on);

    // ---- the work ----
    // Waits for open() or openVirtual() when no port is open. Replaces a push under way.
    void push(std::shared_ptr<const board::Deployment> deployment, const board::PushOptions &options = {});
    void cancel();
    // Terminal mode only.
    void sendBytes(const QByteArray &bytes);
    // A serial BREAK, which resets boards behind a DAPLink; then links anew.
    void resetBoard();

    // ---- what is known ----
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Port> &port() const { return m_port; }
    [[nodiscard]] const std::optional<board::BoardInfo> &board() const { return m_session.board(); }
    [[nodiscard]] int rate() const { return m_line.rate(); }
    [[nodiscard]] VirtualBoardProcess *virtualBoard() { return &m_virtual; }
    // Where a result measured now comes from: never Origin::Board for a simulated board. The date is that of the call.
    [[nodiscard]] study::Provenance provenance() const;
    // A virtual board or a pseudo terminal.
    [[nodiscard]] bool isSimulated() const { return m_port && m_port->simulated; }

signals:
    void stateChanged(facet::boards::BoardLink::State state);
    void identified(const facet::board::BoardInfo &board);
    void stepStarted(facet::board::Step step);
    void progressed(const facet::boards::Progress &progress);
    void stepFinished(facet::board::Step step, qint64 bytesSent, qint64 bytesSkipped);
    void finished(const facet::board::PushResult &result);
    // Also for Canceled and Unplugged; after Unplugged the state is Lost while a push or the link waits for the device.
    void failed(const facet::board::BoardError &error);
    void noted(const facet::Text &text);
    // For a console. Microseconds since the port was opened.
    void bytesSent(const QByteArray &bytes, qint64 microseconds);
    void bytesReceived(const QByteArray &bytes, qint64 microseconds);
    void frameSent(const facet::board::Frame &frame, int attempt);
    void frameReceived(const facet::board::Frame &frame);
    void damagedBytesReceived();
    void textReceived(const QString &line); // a line that a program printed
    void rateChanged(int baud);

private:
    void connectPort(const Port &port);
    void onGone();
    void lookForDevice();
    void pump();
    void handle(const board::Event &event);
    void report(const board::StepProgress &progress);
    void updateState();
    void setState(State state);
    [[nodiscard]] board::Milliseconds now() const { return m_clock.elapsed(); }

    SerialLine m_line;
    VirtualBoardProcess m_virtual;
    board::Session m_session{std::string()};
    std::optional<Port> m_port;
    QString m_key;
    int m_baud = 921'600;
    State m_state = State::Closed;
    bool m_terminal = false;
    bool m_isVirtual = false;
    bool m_reconnects = true;
    bool m_pumping = false;
    std::shared_ptr<const board::Deployment> m_waiting; // a push for a port that is not open yet
    board::PushOptions m_waitingOptions;
    QTimer m_wake;
    QTimer m_search;
    QElapsedTimer m_clock;
    QElapsedTimer m_step;
    qint64 m_stepBegan = 0; // bytes done when m_step was started
};

} // namespace facet::boards

Q_DECLARE_METATYPE(facet::boards::Progress)
Q_DECLARE_METATYPE(facet::board::BoardError)
Q_DECLARE_METATYPE(facet::board::BoardInfo)
Q_DECLARE_METATYPE(facet::board::PushResult)
Q_DECLARE_METATYPE(facet::board::Step)
Q_DECLARE_METATYPE(facet::board::Frame)
