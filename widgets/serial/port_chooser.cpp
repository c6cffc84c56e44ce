// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "serial/port_chooser.h"

#include <QEvent>
#include <QSignalBlocker>

#include <array>

namespace facet::serial {

namespace {

constexpr int kLookMs = 1000;
constexpr std::array kVirtual{device::DeviceId::Max78000, device::DeviceId::Max78002};

QString virtualKey(device::DeviceId device)
{
    return QStringLiteral("virtual:") +
           QString::fromUtf8(device::device(device).name.data(), qsizetype(device::device(device).name.size()));
}

} // namespace

PortChooser::PortChooser(QWidget *parent, Ports ports) : QComboBox(parent), m_list(ports ? std::move(ports) : Ports(boards::availablePorts))
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    setMaxVisibleItems(20);
    m_look.setInterval(kLookMs);
    connect(&m_look, &QTimer::timeout, this, &PortChooser::refresh);
    connect(this, &QComboBox::activated, this, [this] {
        m_wanted = key();
        emit targetChanged();
    });
    refresh();
}

std::optional<Target> PortChooser::target() const
{
    const int index = currentIndex();
    if (index < 0)
        return std::nullopt;
    if (index < m_ports.size())
        return m_ports[index];
    return kVirtual[std::size_t(index - m_ports.size())];
}

QString PortChooser::key() const
{
    return currentData().toString();
}

void PortChooser::refresh()
{
    QList<boards::Port> found = m_list();
    QList<boards::Port> fresh;
    for (const boards::Port &port : std::as_const(found))
        if (m_looked && port.identity && !m_ports.contains(port))
            fresh.append(port);
    const bool same = m_looked && found == m_ports;
    m_ports = std::move(found);
    m_looked = true;
    if (!same)
        fill();
    for (const boards::Port &port : std::as_const(fresh))
        emit boardAppeared(port);
}

void PortChooser::fill()
{
    const QString before = key();
    {
        const QSignalBlocker quiet(this);
        clear();
        for (const boards::Port &port : std::as_const(m_ports)) {
            const QString serial = QString::fromStdString(port.usb.serialNumber);
            QString text = port.boardName();
            if (!serial.isEmpty())
                text += QStringLiteral("  ") + (serial.size() > 12 ? serial.left(12) + QStringLiteral("\u2026") : serial);
            text += QStringLiteral("  (%1)").arg(port.name);
            addItem(text, port.key());
            setItemData(count() - 1, tr("%1, serial number %2").arg(port.path, serial.isEmpty() ? tr("none") : serial), Qt::ToolTipRole);
        }
        addItem(tr("Virtual MAX78000FTHR (simulated)"), virtualKey(kVirtual[0]));
        addItem(tr("Virtual MAX78002EVKIT (simulated)"), virtualKey(kVirtual[1]));
        int index = findData(m_wanted.isEmpty() ? before : m_wanted);
        if (index < 0) {
            // Rather a board than a port of the machine that nothing is known about.
            index = int(m_ports.size());
            for (int i = 0; i < m_ports.size(); ++i)
                if (m_ports[i].identity && m_ports[i].identity->role == board::PortRole::Console) {
                    index = i;
                    break;
                }
        }
        setCurrentIndex(index);
    }
    if (key() != before)
        emit targetChanged();
}

void PortChooser::choose(const QString &wanted)
{
    m_wanted = wanted;
    if (const int index = findData(wanted); index >= 0 && index != currentIndex()) {
        setCurrentIndex(index);
        emit targetChanged();
    }
}

void PortChooser::chooseVirtual(device::DeviceId device)
{
    choose(virtualKey(device));
}

void PortChooser::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

void PortChooser::showEvent(QShowEvent *event)
{
    QComboBox::showEvent(event);
    refresh();
    m_look.start();
}

void PortChooser::hideEvent(QHideEvent *event)
{
    m_look.stop();
    QComboBox::hideEvent(event);
}

} // namespace facet::serial
