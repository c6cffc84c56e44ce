// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the network is shown: pictures, NumPy samples, raw camera images, drawn samples, random values.
#pragma once

#include "error.h"
#include "network/network.h"
#include "network/parameters.h"

#include <QImage>
#include <QList>
#include <QString>

#include <stop_token>
#include <vector>

namespace facet::simulate {

// Where an input comes from; what the network reads of it depends on the network and is made anew when that changes.
struct InputSource {
    enum class Kind : quint8 { File, Drawn, Random };
    Kind kind = Kind::File;
    QString path;     // of the file, or the name of the drawing
    int index = 0;    // sample within a NumPy file
    quint64 seed = 0; // of random values
    friend bool operator==(const InputSource &, const InputSource &) = default;
};

struct Input {
    InputSource source;
    QString name;
    network::FeatureMap map; // as the first layer reads it; empty on an error
    QImage picture;          // the same as a picture, before folding
    Error error;             // what: empty when all is well
    [[nodiscard]] bool ok() const { return error.what.empty(); }
};

inline constexpr int kMostInputs = 1000;

// All samples that the drawings of the program offer, for networks that read pictures.
[[nodiscard]] QList<InputSource> drawnSources();
// The sources in a file: several in a NumPy file with several samples.
[[nodiscard]] QList<InputSource> sourcesOf(const QString &path, const network::Network &network);

// Runs in any thread. An input that cannot be read says why.
[[nodiscard]] Input readInput(const InputSource &source, const network::Network &network);
// A picture file as the network reads it: center-cropped, resized, normalized and folded. Raw files must have the network's size.
[[nodiscard]] Expected<network::FeatureMap> readPictureInput(const QString &path, const network::Network &network);

// By their endings.
[[nodiscard]] bool isPictureFile(const QString &path);
[[nodiscard]] bool isRawFile(const QString &path);
[[nodiscard]] bool isInputFile(const QString &path); // any of these, or .npy
[[nodiscard]] QString inputFileFilter();             // for file dialogs

// What the network sees, unfolded: colors of three channels, gray of one. Other maps: their first channel.
[[nodiscard]] QImage pictureOf(const network::FeatureMap &map, const network::Network &network);

} // namespace facet::simulate
