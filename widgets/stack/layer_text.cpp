// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stack/layer_text.h"

#include "network/sketch_defaults.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace facet::stack {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LayerText)
};

constexpr QChar kTimes(0x00d7);
constexpr QChar kMinus(0x2212);

} // namespace

bool isOneD(const network::Layer &layer)
{
    return layer.op == network::Operator::Conv1d;
}

QString layerTitle(const network::Network &network, int layer)
{
    if (layer < 0 || std::size_t(layer) >= network.layers.size())
        return Words::tr("network");
    const std::string &name = network.layers[std::size_t(layer)].name;
    return name.empty() ? Words::tr("layer %1").arg(layer + 1) : QString::fromStdString(name);
}

QString operationName(const network::Layer &layer)
{
    using network::sketching::Head;
    switch (network::sketching::headOf(layer)) {
    case Head::Conv: return Words::tr("Conv 2D");
    case Head::Conv1d: return Words::tr("Conv 1D");
    case Head::Transposed: return Words::tr("Transposed");
    case Head::Depthwise: return Words::tr("Depthwise");
    case Head::Linear: return Words::tr("Linear");
    case Head::MaxPool: return Words::tr("Max pool");
    case Head::AvgPool: return Words::tr("Avg pool");
    case Head::Add: return Words::tr("Add");
    case Head::Sub: return Words::tr("Subtract");
    case Head::Or: return Words::tr("Or");
    case Head::Xor: return Words::tr("Xor");
    case Head::Pass: break;
    }
    return Words::tr("Pass-through");
}

QString extentText(network::Extent extent, bool oneD)
{
    if (oneD)
        return QString::number(extent.rows);
    return QString::number(extent.rows) + kTimes + QString::number(extent.cols);
}

QString shapeText(int channels, network::Extent extent)
{
    const QString text = QString::number(channels) + kTimes + QString::number(extent.rows);
    return extent.cols == 1 && extent.rows > 1 ? text : text + kTimes + QString::number(extent.cols);
}

QString poolText(const network::Layer &layer)
{
    const bool oneD = layer.pool.cols == 1 && layer.poolStride.cols == 1 && (layer.pool.rows > 1 || layer.poolStride.rows > 1);
    if (layer.pooling == network::Pooling::None)
        return layer.poolStride.area() > 1 ? Words::tr("every %1").arg(extentText(layer.poolStride, oneD)) : QString();
    QString text = layer.pooling == network::Pooling::Max ? Words::tr("max %1") : Words::tr("avg %1");
    text = text.arg(extentText(layer.pool, oneD));
    if (layer.poolStride != layer.pool)
        text += QStringLiteral(" /") + (layer.poolStride.rows == layer.poolStride.cols ? QString::number(layer.poolStride.rows)
                                                                                       : extentText(layer.poolStride, oneD));
    return text;
}

QString bitsText(int bits)
{
    return bits == network::kBinaryBits ? Words::tr("bin") : QString::number(bits);
}

QString activationText(network::Activation activation)
{
    switch (activation) {
    case network::Activation::ReLU: return QStringLiteral("ReLU");
    case network::Activation::Abs: return QStringLiteral("Abs");
    case network::Activation::None: break;
    }
    return Words::tr("none");
}

QString countText(double value)
{
    return QLocale().toString(std::llround(value));
}

QString microsecondsText(double us)
{
    return QLocale().toString(us, 'f', 2);
}

QString signedText(double value, int decimals)
{
    const QString text = QLocale().toString(std::abs(value), 'f', decimals);
    const bool zero = std::abs(value) < 0.5 * std::pow(10.0, -decimals);
    if (zero)
        return QChar(0x00b1) + text;
    return (value < 0 ? QString(kMinus) : QStringLiteral("+")) + text;
}

} // namespace facet::stack
