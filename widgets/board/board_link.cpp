// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "board/board_link.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

namespace facet::boards {

namespace {

constexpr int kSearchEveryMs = 500;
constexpr int kBreakMs = 50;
constexpr int kBootMs = 300;
constexpr double kLeastSeconds = 0.3; // before a rate is worth telling

QByteArray toQt(const board::Bytes &bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())};
}

} // namespace

BoardLink::BoardLink(QObject *parent) : QObject(parent)
{
    m_clock.start();
    m_wake.setSingleShot(true);
    m_wake.setTimerType(Qt::PreciseTimer);
    connect(&m_wake, &QTimer::timeout, this, [this] {
        m_session.tick(now());
        pump();
    });
    m_search.setInterval(kSearchEveryMs);
    connect(&m_search, &QTimer::timeout, this, &BoardLink::lookForDevice);
    connect(&m_line, &SerialLine::received, this, [this](const QByteArray &bytes) {
        emit bytesReceived(bytes, m_clock.nsecsElapsed() / 1000);
        if (m_terminal)
            return;
        m_session.receive({reinterpret_cast<const std::uint8_t *>(bytes.constData()), std::size_t(bytes.size())}, now());
        pump();
    });
    connect(&m_line, &SerialLine::gone, this, &BoardLink::onGone);
    connect(&m_virtual, &VirtualBoardProcess::portReady, this, [this](const QString &path) {
        Port port;
        port.path = path;
        port.name = QFileInfo(path).fileName();
        port.simulated = true;
        connectPort(port);
    });
    connect(&m_virtual, &VirtualBoardProcess::failed, this, [this](const board::BoardError &error) {
        m_waiting.reset();
        m_session.close();
        m_line.close();
        setState(State::Closed);
        emit failed(error);
    });
}

BoardLink::~BoardLink()
{
    m_line.disconnect(this);
    m_virtual.disconnect(this);
}

void BoardLink::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged(state);
}

void BoardLink::open(const Port &port, int baud)
{
    close();
    m_virtual.stop();
    m_baud = baud;
    m_isVirtual = false;
    m_terminal = false;
    connectPort(port);
}

void BoardLink::openVirtual(device::DeviceId device, const QStringList &arguments, int baud)
{
    close();
    m_baud = baud;
    m_isVirtual = true;
    m_terminal = false;
    setState(State::Opening);
    m_virtual.start(device, arguments);
}

void BoardLink::openTerminal(const Port &port, int baud)
{
    close();
    m_virtual.stop();
    m_baud = baud;
    m_isVirtual = false;
    m_terminal = true;
    connectPort(port);
}

void BoardLink::connectPort(const Port &port)
{
    // The same device after it was unplugged goes on with its session.
    const bool again = m_state == State::Lost;
    m_search.stop();
    m_port = port;
    m_key = port.key();
    m_clock.restart();
    if (auto error = m_line.open(port.path, m_terminal ? m_baud : 115'200)) {
        m_waiting.reset();
        m_session.close();
        setState(State::Closed);
        emit failed(*error);
        return;
    }
    if (m_terminal) {
        setState(State::Terminal);
        emit rateChanged(m_line.rate());
        return;
    }
    if (!again)
        m_session = board::Session(port.path.toStdString(), m_baud);
    if (m_waiting)
        m_session.push(std::exchange(m_waiting, nullptr), m_waitingOptions, now());
    m_session.opened(now());
    if (m_state == State::Opening)
        setState(State::Linking); // from here on the session tells how it stands
    pump();
}

void BoardLink::close()
{
    const bool hadPush = m_session.hasPush() || m_waiting;
    m_search.stop();
    m_wake.stop();
    m_waiting.reset();
    m_session.close();
    m_line.close();
    m_port.reset();
    if (m_isVirtual)
        m_virtual.stop();
    m_isVirtual = false;
    setState(State::Closed);
    if (hadPush)
        emit failed(board::boardError(board::ErrorCode::Canceled));
}

void BoardLink::setReconnects(bool on)
{
    m_reconnects = on;
    if (!on)
        m_search.stop();
    else if (m_state == State::Lost && !m_isVirtual)
        m_search.start();
}

void BoardLink::push(std::shared_ptr<const board::Deployment> deployment, const board::PushOptions &options)
{
    if (!m_line.isOpen() && m_state != State::Lost) {
        m_waiting = std::move(deployment);
        m_waitingOptions = options;
        return;
    }
    m_session.push(std::move(deployment), options, now());
    pump();
}

void BoardLink::cancel()
{
    if (std::exchange(m_waiting, nullptr))
        emit failed(board::boardError(board::ErrorCode::Canceled));
    m_session.cancel(now());
    pump();
}

void BoardLink::sendBytes(const QByteArray &bytes)
{
    if (!m_terminal)
        return;
    m_line.write(bytes);
    emit bytesSent(bytes, m_clock.nsecsElapsed() / 1000);
}

void BoardLink::resetBoard()
{
    m_line.sendBreak(kBreakMs);
    if (m_terminal || !m_line.isOpen())
        return;
    QTimer::singleShot(kBreakMs + kBootMs, this, [this] {
        if (!m_line.isOpen() || m_terminal)
            return;
        m_session.opened(now());
        pump();
    });
}

void BoardLink::onGone()
{
    m_wake.stop();
    setState(State::Lost);
    if (m_terminal) {
        emit failed(board::boardError(board::ErrorCode::Unplugged, {m_line.path().toStdString()}));
    } else {
        m_session.unplugged(now());
        pump();
    }
    // The virtual board announces its next port itself.
    if (!m_isVirtual && m_reconnects)
        m_search.start();
}

void BoardLink::lookForDevice()
{
    if (!m_port || m_state != State::Lost)
        return;
    if (m_port->usb.vendor == 0) {
        // No identity: only the very same path can be the same device.
        if (QFileInfo::exists(m_port->path))
            connectPort(*m_port);
        return;
    }
    for (const Port &port : availablePorts()) {
        if (port.key() == m_key) {
            connectPort(port);
            return;
        }
    }
}

void BoardLink::pump()
{
    if (m_pumping) // a slot has called back: the loop below goes on with it
        return;
    m_pumping = true;
    for (int rounds = 0; rounds < 100; ++rounds) {
        const std::vector<board::Event> events = m_session.takeEvents();
        // Rates come before the bytes that are to be sent at them.
        for (const board::Event &event : events) {
            if (const auto *change = std::get_if<board::RateChange>(&event); change && m_line.isOpen())
                m_line.setRate(change->baud);
        }
        const QByteArray out = toQt(m_session.takeOutput());
        if (!out.isEmpty()) {
            m_line.write(out);
            emit bytesSent(out, m_clock.nsecsElapsed() / 1000);
        }
        updateState();
        for (const board::Event &event : events)
            handle(event);
        if (events.empty() && out.isEmpty())
            break;
    }
    m_pumping = false;
    if (m_session.state() == board::Session::State::Closed && m_line.isOpen())
        m_line.close(); // nobody answered: other programs may try
    if (const auto deadline = m_session.deadline(); deadline && m_line.isOpen())
        m_wake.start(int(std::clamp<board::Milliseconds>(*deadline - now(), 0, 60'000)));
    else
        m_wake.stop();
}

void BoardLink::updateState()
{
    if (m_terminal || m_state == State::Opening)
        return;
    switch (m_session.state()) {
    case board::Session::State::Closed: setState(m_state == State::Lost ? State::Lost : State::Closed); break;
    case board::Session::State::Linking: setState(State::Linking); break;
    case board::Session::State::Ready: setState(State::Ready); break;
    case board::Session::State::Working: setState(State::Working); break;
    case board::Session::State::Lost: setState(State::Lost); break;
    }
}

void BoardLink::report(const board::StepProgress &progress)
{
    Progress p{progress.step, qint64(progress.done), qint64(progress.total), progress.bytes, 0, -1};
    const double seconds = double(m_step.nsecsElapsed()) / 1e9;
    const double done = double(p.done - m_stepBegan);
    if (seconds >= kLeastSeconds && done > 0) {
        if (p.bytes)
            p.bytesPerSecond = done / seconds;
        p.secondsLeft = double(p.total - p.done) * seconds / done;
    }
    emit progressed(p);
}

void BoardLink::handle(const board::Event &event)
{
    struct Visitor {
        BoardLink &link;
        void operator()(const board::StepStarted &e)
        {
            link.m_step.start();
            link.m_stepBegan = 0;
            emit link.stepStarted(e.step);
        }
        void operator()(const board::StepProgress &e) { link.report(e); }
        void operator()(const board::StepFinished &e) { emit link.stepFinished(e.step, qint64(e.sent), qint64(e.skipped)); }
        void operator()(const board::RateChange &e) { emit link.rateChanged(e.baud); }
        void operator()(const board::Identified &e) { emit link.identified(e.info); }
        void operator()(const board::FrameSent &e) { emit link.frameSent(e.frame, e.attempt); }
        void operator()(const board::FrameReceived &e) { emit link.frameReceived(e.frame); }
        void operator()(const board::DamagedBytes &) { emit link.damagedBytesReceived(); }
        void operator()(const board::TextReceived &e) { emit link.textReceived(QString::fromLatin1(e.line.c_str())); }
        void operator()(const board::Note &e) { emit link.noted(e.text); }
        void operator()(const board::Failed &e) { emit link.failed(e.error); }
        void operator()(const board::Finished &e) { emit link.finished(e.result); }
    };
    std::visit(Visitor{*this}, event);
}

study::Provenance BoardLink::provenance() const
{
    study::Provenance provenance;
    provenance.origin = isSimulated() ? study::Origin::VirtualBoard : study::Origin::Board;
    provenance.date = QDateTime::currentDateTime().toString(Qt::ISODate).toStdString();
    if (m_port)
        provenance.serialNumber = m_port->usb.serialNumber;
    if (const auto &info = m_session.board())
        study::describeBoard(*info, provenance);
    return provenance;
}

} // namespace facet::boards
