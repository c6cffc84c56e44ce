// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The ports by the boards behind them, kept up to date while boards come and go. The virtual boards stand at the end.
#pragma once

#include "board/port_list.h"
#include "device/device.h"

#include <QComboBox>
#include <QTimer>

#include <functional>
#include <optional>
#include <variant>

namespace facet::serial {

// What can be chosen: a port, or a virtual board of a chip.
using Target = std::variant<boards::Port, device::DeviceId>;

class PortChooser : public QComboBox {
    Q_OBJECT
public:
    using Ports = std::function<QList<boards::Port>()>; // replaced by tests
    explicit PortChooser(QWidget *parent = nullptr, Ports ports = {});

    [[nodiscard]] std::optional<Target> target() const;
    [[nodiscard]] const QList<boards::Port> &ports() const { return m_ports; }
    void refresh();
    // The device is chosen by its key, now or when it appears: nothing is ever chosen by its place in the list.
    void choose(const QString &key);
    void chooseVirtual(device::DeviceId device);
    [[nodiscard]] QString key() const; // of what is chosen

signals:
    void targetChanged();
    // A board that was not there at the last look.
    void boardAppeared(const facet::boards::Port &port);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void fill();

    Ports m_list;
    QList<boards::Port> m_ports;
    QString m_wanted;
    QTimer m_look;
    bool m_looked = false;
};

} // namespace facet::serial
