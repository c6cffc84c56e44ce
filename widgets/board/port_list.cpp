// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "board/port_list.h"

#include "document/translated.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtSerialPort/QSerialPortInfo>

#include <algorithm>

namespace facet::boards {

namespace {

Port portOf(const QSerialPortInfo &info)
{
    Port port;
    port.path = info.systemLocation();
    port.name = info.portName();
    port.usb = {info.vendorIdentifier(), info.productIdentifier(), info.serialNumber().toStdString(), info.manufacturer().toStdString(),
                info.description().toStdString()};
    port.identity = board::identify(port.usb);
    return port;
}

int rank(const Port &port)
{
    if (port.identity)
        return port.identity->role == board::PortRole::Console ? 0 : 1;
    return port.usb.vendor != 0 ? 2 : 3;
}

} // namespace

QString Port::key() const
{
    return QString::fromStdString(board::deviceKey(usb, path.toStdString()));
}

QString Port::boardName() const
{
    if (simulated)
        return QCoreApplication::translate("facet::boards::Port", "Virtual board (simulated)");
    if (identity)
        return document::translated(identity->board);
    return usb.description.empty() ? name : QString::fromStdString(usb.description);
}

QList<Port> availablePorts()
{
    QList<Port> ports;
    for (const QSerialPortInfo &info : QSerialPortInfo::availablePorts())
        ports.append(portOf(info));
    std::ranges::stable_sort(ports, {}, rank);
    return ports;
}

std::optional<Port> findPort(const QString &text)
{
    const QString real = QFileInfo(text).canonicalFilePath();
    for (const Port &port : availablePorts()) {
        const bool bySerial = !port.usb.serialNumber.empty() && QString::fromStdString(port.usb.serialNumber) == text;
        if (port.path == text || port.name == text || bySerial || (!real.isEmpty() && port.path == real))
            return port;
    }
    if (real.isEmpty())
        return std::nullopt;
    Port port;
    port.path = text;
    port.name = QFileInfo(text).fileName();
    port.simulated = real.startsWith(QLatin1String("/dev/pts/"));
    return port;
}

QString holderOf(const QString &path)
{
    const QString real = QFileInfo(path).canonicalFilePath();
    if (real.isEmpty())
        return {};
    constexpr int kMostProcesses = 10'000;
    int seen = 0;
    const QString self = QString::number(QCoreApplication::applicationPid());
    for (const QString &pid : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (!pid.at(0).isDigit() || pid == self || ++seen > kMostProcesses)
            continue;
        // Of other people's processes the list is empty.
        const QDir files(QStringLiteral("/proc/%1/fd").arg(pid));
        for (const QString &file : files.entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot)) {
            if (QFileInfo(files.filePath(file)).symLinkTarget() != real)
                continue;
            QFile name(QStringLiteral("/proc/%1/comm").arg(pid));
            const QString program = name.open(QIODevice::ReadOnly) ? QString::fromUtf8(name.readAll()).trimmed() : QString();
            return QStringLiteral("%1 (%2)").arg(program.isEmpty() ? QStringLiteral("?") : program, pid);
        }
    }
    return {};
}

} // namespace facet::boards
