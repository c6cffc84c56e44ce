// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One serial port: opened with a named reason when it cannot be, and closed as soon as the device has gone.
#pragma once

#include "board/board_error.h"

#include <QObject>
#include <QtSerialPort/QSerialPort>

#include <optional>

namespace facet::boards {

class SerialLine : public QObject
{
    Q_OBJECT
public:
    explicit SerialLine(QObject *parent = nullptr);

    // 8 data bits, no parity, one stop bit, no flow control. Nothing = it is open.
    [[nodiscard]] std::optional<board::BoardError> open(const QString &path, int baud);
    void close();
    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] QString path() const { return m_path; }

    void write(const QByteArray &bytes);
    // After what was written before has left. Any rate that the driver can make; false when it cannot.
    bool setRate(int baud);
    [[nodiscard]] int rate() const { return m_port.baudRate(); }
    // Resets the board behind a DAPLink.
    void sendBreak(int milliseconds = 50);

signals:
    void received(const QByteArray &bytes);
    // The device has gone; the port is closed already.
    void gone();

private:
    void onError(QSerialPort::SerialPortError error);

    QSerialPort m_port;
    QString m_path;
    bool m_open = false;
};

} // namespace facet::boards
