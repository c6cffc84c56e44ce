// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulate/weights.h"

#include "arithmetic/random_parameters.h"
#include "formats/checkpoint_parameters.h"
#include "network/shapes.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHash>
#include <QSettings>

namespace facet::simulate {

namespace {

QString shownText(const char *text)
{
    return QCoreApplication::translate("facet::simulate::Weights", text);
}

QString layerName(const network::Layer &layer, std::size_t index)
{
    return layer.name.empty() ? QString::number(index) : QStringLiteral("%1 %2").arg(index).arg(QString::fromStdString(layer.name));
}

// What the weights decided differently from the design, layer by layer.
QStringList notesOf(const network::Network &design, const Weights &weights)
{
    QStringList notes;
    for (std::size_t i = 0; i < design.layers.size(); ++i) {
        const network::Layer &before = design.layers[i];
        const network::Layer &after = weights.network.layers[i];
        QStringList said;
        if (weights.quantizedHere && !weights.parameters[i].weights.empty())
            said << shownText(QT_TRANSLATE_NOOP("facet::simulate::Weights", "quantized to %1 bits"))
                        .arg(network::storageBits(after.weightBits));
        if (after.outputShift && after.outputShift != before.outputShift)
            said << shownText(QT_TRANSLATE_NOOP("facet::simulate::Weights", "output shift %1")).arg(*after.outputShift);
        if (after.bias != before.bias)
            said << (after.bias ? shownText(QT_TRANSLATE_NOOP("facet::simulate::Weights", "has a bias, the design has none"))
                                : shownText(QT_TRANSLATE_NOOP("facet::simulate::Weights", "no bias, the design has one")));
        if (!said.isEmpty())
            notes << QStringLiteral("%1: %2").arg(layerName(before, i), said.join(QStringLiteral(", ")));
    }
    return notes;
}

QString settingsKey(const QString &studyPath, const QString &variant)
{
    const QByteArray hash = QCryptographicHash::hash((studyPath + u'\n' + variant).toUtf8(), QCryptographicHash::Sha1);
    return QStringLiteral("simulate/weights/") + QString::fromLatin1(hash.toHex().left(16));
}

constexpr int kMostRemembered = 200;

// By variant, of the open study while it has no file.
QHash<QString, WeightsChoice> &unsaved()
{
    static QHash<QString, WeightsChoice> choices;
    return choices;
}

} // namespace

tl::expected<Weights, Errors> loadWeights(const WeightsChoice &choice, const network::Network &network)
{
    Weights weights;
    if (choice.isRandom()) {
        const network::Shapes shapes = network::inferShapes(network);
        if (!shapes.ok())
            return tl::unexpected(Errors{{"The shapes of the network do not fit together",
                                          {},
                                          0,
                                          shapes.problems.front().layer,
                                          "Repair the network first: the findings say what is wrong."}});
        auto random = arithmetic::randomParameters(network, shapes, choice.seed);
        weights.network = std::move(random.network);
        weights.parameters = std::move(random.parameters);
    } else {
        const std::string path = choice.path.toStdString();
        const auto checkpoint = formats::readCheckpoint(path);
        if (!checkpoint)
            return tl::unexpected(Errors{checkpoint.error()});
        auto read = formats::parametersOf(*checkpoint, network);
        if (!read)
            return tl::unexpected(read.error());
        weights.network = std::move(read->network);
        weights.parameters = std::move(read->parameters);
        weights.quantizedHere = !read->wasQuantized;
    }
    weights.notes = notesOf(network, weights);
    return weights;
}

bool isCheckpointFile(const QString &path)
{
    for (const char *ending : {".pth.tar", ".pth", ".pt", ".ckpt"}) {
        if (path.endsWith(QLatin1String(ending), Qt::CaseInsensitive))
            return true;
    }
    return false;
}

std::optional<WeightsChoice> WeightsMemory::choice(const QString &studyPath, const QString &variant)
{
    if (studyPath.isEmpty()) {
        const auto found = unsaved().constFind(variant);
        return found == unsaved().cend() ? std::nullopt : std::optional(*found);
    }
    const QStringList stored = QSettings().value(settingsKey(studyPath, variant)).toStringList();
    if (stored.size() != 2)
        return std::nullopt;
    return WeightsChoice{stored[0], stored[1].toULongLong()};
}

void WeightsMemory::setChoice(const QString &studyPath, const QString &variant, const WeightsChoice &choice)
{
    if (studyPath.isEmpty()) {
        unsaved().insert(variant, choice);
        return;
    }
    QSettings settings;
    settings.beginGroup(QStringLiteral("simulate/weights"));
    if (const QStringList keys = settings.childKeys(); keys.size() >= kMostRemembered)
        settings.remove(keys.constFirst());
    settings.endGroup();
    settings.setValue(settingsKey(studyPath, variant), QStringList{choice.path, QString::number(choice.seed)});
}

void WeightsMemory::forgetUnsaved()
{
    unsaved().clear();
}

} // namespace facet::simulate
