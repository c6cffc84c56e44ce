// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The real program facet-virtual-board as a process, and a host at the other end of its terminal.
#pragma once

#include "support/board_wire.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <initializer_list>

#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace facet::golden {

class BoardProcess {
public:
    explicit BoardProcess(const QStringList &arguments = {})
    {
        m_process.setProcessChannelMode(QProcess::SeparateChannels);
        m_process.start(FACET_VIRTUAL_BOARD, arguments);
        open(line());
    }
    ~BoardProcess()
    {
        ::close(m_file);
        if (m_process.state() != QProcess::NotRunning) {
            m_process.write("quit\n");
            if (!m_process.waitForFinished(5000))
                m_process.kill();
        }
        m_process.waitForFinished();
    }
    BoardProcess(const BoardProcess &) = delete;
    BoardProcess &operator=(const BoardProcess &) = delete;

    [[nodiscard]] bool isOpen() const { return m_file >= 0; }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    [[nodiscard]] QString path() const { return m_path; }
    QProcess &process() { return m_process; }

    // ---- commands to the program ----
    // The next line of its standard output, empty after ten seconds.
    QString line()
    {
        QElapsedTimer timer;
        timer.start();
        while (!m_process.canReadLine() && timer.elapsed() < 10'000 && m_process.state() != QProcess::NotRunning)
            m_process.waitForReadyRead(100);
        return QString::fromUtf8(m_process.readLine()).trimmed();
    }
    QString say(const char *command)
    {
        m_process.write(QByteArray(command) + '\n');
        m_process.waitForBytesWritten();
        return line();
    }
    QJsonObject stats()
    {
        const QString text = say("stats");
        return QJsonDocument::fromJson(text.mid(text.indexOf('{')).toUtf8()).object();
    }
    // Opens the terminal that a line "port PATH" names.
    void open(const QString &announcement)
    {
        if (m_file >= 0)
            ::close(m_file);
        m_path = announcement.startsWith("port ") ? announcement.mid(5) : QString();
        m_file = m_path.isEmpty() ? -1 : ::open(m_path.toLocal8Bit().constData(), O_RDWR | O_NOCTTY | O_NONBLOCK);
        setRate(B115200);
        m_received.clear();
    }
    void setRate(speed_t rate)
    {
        termios settings{};
        ::tcgetattr(m_file, &settings);
        ::cfmakeraw(&settings);
        ::cfsetspeed(&settings, rate);
        ::tcsetattr(m_file, TCSANOW, &settings);
    }

    // ---- the host ----
    bool write(const Bytes &bytes)
    {
        for (std::size_t sent = 0; sent < bytes.size();) {
            const ssize_t count = ::write(m_file, bytes.data() + sent, bytes.size() - sent);
            pollfd file{m_file, POLLOUT, 0};
            if (count > 0)
                sent += std::size_t(count);
            else if (errno != EAGAIN || ::poll(&file, 1, 10'000) <= 0)
                return false;
        }
        return true;
    }
    // Bytes up to and with the next 0x00; empty when none comes in time.
    Bytes readFrame(int milliseconds)
    {
        QElapsedTimer timer;
        timer.start();
        for (;;) {
            const auto end = std::ranges::find(m_received, 0);
            if (end != m_received.end()) {
                const Bytes frame(m_received.begin(), end + 1);
                m_received.erase(m_received.begin(), end + 1);
                return frame;
            }
            pollfd file{m_file, POLLIN, 0};
            const int left = int(milliseconds - timer.elapsed());
            if (::poll(&file, 1, std::max(left, 0)) <= 0 || (file.revents & POLLIN) == 0)
                return {};
            std::uint8_t buffer[4096];
            const ssize_t count = ::read(m_file, buffer, sizeof buffer);
            if (count > 0)
                m_received.insert(m_received.end(), buffer, buffer + count);
        }
    }
    BoardReply ask(std::uint8_t type, const Bytes &payload = {}, int milliseconds = 5000)
    {
        write(request(type, ++m_sequence, payload));
        return readReply(readFrame(milliseconds));
    }
    // As a host does: asks again with the same frame until the answer to it comes.
    BoardReply askUntilAnswered(std::uint8_t type, const Bytes &payload, int tries, int milliseconds)
    {
        const Bytes frame = request(type, ++m_sequence, payload);
        for (int i = 0; i < tries; ++i) {
            write({0});
            write(frame);
            QElapsedTimer timer;
            timer.start();
            while (timer.elapsed() < milliseconds) {
                const BoardReply reply = readReply(readFrame(int(milliseconds - timer.elapsed())));
                if (reply.type == (type | kFacetReplyBit) && reply.sequence == m_sequence)
                    return reply;
            }
        }
        return {};
    }
    void powerUp(std::uint8_t loadClock = 0, std::uint8_t runClock = 0)
    {
        QCOMPARE(ask(kFacetCnnPower, {15, 0, loadClock, runClock}).status, int(kFacetOk));
    }
    void goFast()
    {
        QCOMPARE(ask(kFacetSetBaud, words({kFacetBaudFast})).status, int(kFacetOk));
        setRate(B921600);
        QCOMPARE(ask(kFacetHello).status, int(kFacetOk));
    }

    static Bytes words(std::initializer_list<std::uint32_t> list)
    {
        Bytes bytes;
        for (const std::uint32_t word : list)
            put32(bytes, word);
        return bytes;
    }

private:
    QProcess m_process;
    QString m_path;
    int m_file = -1;
    Bytes m_received;
    std::uint8_t m_sequence = 0;
};

// The emulated boards need the cross compiler and the emulator; both may be missing where this is built.
inline bool emulated()
{
    return FACET_EMULATED != 0;
}
#define FACET_NEED_EMULATOR()                                                                                                              \
    if (!facet::golden::emulated())                                                                                                        \
    QSKIP("built without arm-none-eabi-gcc or libunicorn")

} // namespace facet::golden
