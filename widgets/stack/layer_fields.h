// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The editable properties of a layer: which values each takes and how they are set. Used by the table and the inspector.
#pragma once

#include "device/device.h"
#include "network/network.h"
#include "network/sketch_defaults.h"

#include <QList>
#include <QString>
#include <QVariant>

#include <optional>

namespace facet::stack {

using Kind = network::sketching::Head;

enum class Field : std::uint8_t { Name, Operation, Channels, Kernel, Pool, Pad, Bits, Activation };

struct Choice {
    QString label;
    QVariant value;
};

// Whether the field means something for the layer.
[[nodiscard]] bool isEditable(const network::Layer &layer, Field field);
// The current value, of the type that setField takes: a string (Name, Pool as "m2x2/2x2"), or an int.
[[nodiscard]] QVariant fieldValue(const network::Layer &layer, Field field);
// Empty for fields that are typed (Name, Channels, Pad). Contains the current value.
[[nodiscard]] QList<Choice> choices(const network::Layer &layer, Field field, const device::Device &device);
// Returns false if the value cannot be read; a value that the chip does not take is set (a finding will say so).
bool setField(network::Layer &layer, Field field, const QVariant &value);

// All kinds with their names, in menu order.
[[nodiscard]] QList<Choice> kinds(const device::Device &device);
[[nodiscard]] QString kindName(Kind kind);
// A layer of this kind that fits behind layer `index - 1`, with a name that is free in the network.
[[nodiscard]] network::Layer newLayer(Kind kind, const network::Network &network, int index);
// Makes the layer one of another kind; keeps name, sources, channels and bits where they mean something.
void changeKind(network::Layer &layer, Kind kind);
// `wanted`, or the same stem with the next free number; layers in `network` have other names.
[[nodiscard]] std::string freeName(const network::Network &network, const std::string &wanted);

// 1, 2, 4, 8 and, where the chip has it, kBinaryBits.
[[nodiscard]] QList<int> bitChoices(const device::Device &device);

} // namespace facet::stack
