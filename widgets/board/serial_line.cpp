// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "board/serial_line.h"

#include "board/port_list.h"

#include <QFileInfo>
#include <QTimer>

namespace facet::boards {

using board::ErrorCode;

SerialLine::SerialLine(QObject *parent) : QObject(parent)
{
    connect(&m_port, &QSerialPort::readyRead, this, [this] { emit received(m_port.readAll()); });
    connect(&m_port, &QSerialPort::errorOccurred, this, &SerialLine::onError);
}

std::optional<board::BoardError> SerialLine::open(const QString &path, int baud)
{
    close();
    m_path = path;
    const std::string name = path.toStdString();
    const QFileInfo file(path);
    if (!file.exists())
        return board::boardError(ErrorCode::NoSuchPort, {name});
    if (!file.isReadable() || !file.isWritable())
        return board::boardError(ErrorCode::NoPermission, {name});
    // A full path is taken as it is, symbolic links are not followed by the listing.
    m_port.setPortName(file.canonicalFilePath());
    m_port.setBaudRate(baud);
    m_port.setDataBits(QSerialPort::Data8);
    m_port.setStopBits(QSerialPort::OneStop);
    m_port.setFlowControl(QSerialPort::NoFlowControl);
    if (!m_port.open(QIODevice::ReadWrite)) {
        const QSerialPort::SerialPortError error = m_port.error();
        const std::string reason = m_port.errorString().toStdString();
        m_port.clearError();
        if (error == QSerialPort::PermissionError) { // readable and writable, but locked
            const QString holder = holderOf(path);
            return board::boardError(ErrorCode::PortBusy, {name, holder.isEmpty() ? std::string("another program") : holder.toStdString()});
        }
        if (error == QSerialPort::DeviceNotFoundError)
            return board::boardError(ErrorCode::NoSuchPort, {name});
        return board::boardError(ErrorCode::PortFailed, {name, reason});
    }
    m_open = true;
    m_port.clear(); // what an earlier program left
    return std::nullopt;
}

void SerialLine::close()
{
    m_open = false;
    if (m_port.isOpen())
        m_port.close();
}

void SerialLine::write(const QByteArray &bytes)
{
    if (m_open)
        m_port.write(bytes);
}

bool SerialLine::setRate(int baud)
{
    if (!m_open)
        return false;
    m_port.flush();
    return m_port.setBaudRate(baud);
}

void SerialLine::sendBreak(int milliseconds)
{
    if (!m_open || !m_port.setBreakEnabled(true))
        return;
    QTimer::singleShot(milliseconds, this, [this] {
        if (m_open)
            m_port.setBreakEnabled(false);
    });
}

void SerialLine::onError(QSerialPort::SerialPortError error)
{
    // Pseudo terminals refuse settings that they do not need. Time-outs are no errors here.
    const bool serious = error == QSerialPort::ReadError || error == QSerialPort::ResourceError || error == QSerialPort::WriteError;
    if (!serious || !m_open)
        return;
    // A device that has gone reports errors without end, and closing inside of the report crashes: closed by the event loop, once.
    m_open = false;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_port.isOpen())
                m_port.close();
            emit gone();
        },
        Qt::QueuedConnection);
}

} // namespace facet::boards
