// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which weights a variant is simulated with, and the integers that come of them.
#pragma once

#include "error.h"
#include "network/network.h"
#include "network/parameters.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace facet::simulate {

struct WeightsChoice {
    QString path;     // a checkpoint; empty: random weights
    quint64 seed = 1; // of random weights

    [[nodiscard]] bool isRandom() const { return path.isEmpty(); }
    friend bool operator==(const WeightsChoice &, const WeightsChoice &) = default;
};

struct Weights {
    network::Network network; // as designed, with the output shifts and biases that the weights decide
    network::Parameters parameters;
    bool quantizedHere = false; // float weights became integers on reading
    QStringList notes;          // one per layer about which there is something to say
};

// Runs in any thread. All errors at once.
[[nodiscard]] tl::expected<Weights, Errors> loadWeights(const WeightsChoice &choice, const network::Network &network);

// Checkpoints by their usual endings.
[[nodiscard]] bool isCheckpointFile(const QString &path);

// Choices by the file of the study and the variant, kept in the settings of the program: they belong to this machine, not to the study.
// Those of a study without a file are kept while it is open, so that every panel finds them.
class WeightsMemory {
public:
    [[nodiscard]] static std::optional<WeightsChoice> choice(const QString &studyPath, const QString &variant);
    static void setChoice(const QString &studyPath, const QString &variant, const WeightsChoice &choice);
    static void forgetUnsaved(); // another study was opened
};

} // namespace facet::simulate
