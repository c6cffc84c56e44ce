// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "variants/provenance_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace facet::variants {

namespace {

QString stageText(study::WeightStage stage)
{
    switch (stage) {
    case study::WeightStage::Unknown: break;
    case study::WeightStage::Float: return QCoreApplication::translate("facet::variants", "floating-point weights");
    case study::WeightStage::QuantizationAware: return QCoreApplication::translate("facet::variants", "quantization-aware weights");
    case study::WeightStage::Quantized: return QCoreApplication::translate("facet::variants", "quantized weights");
    }
    return {};
}

} // namespace

QString originText(study::Origin origin)
{
    switch (origin) {
    case study::Origin::TypedIn: return QCoreApplication::translate("facet::variants", "typed in");
    case study::Origin::Published: return QCoreApplication::translate("facet::variants", "published");
    case study::Origin::Simulated: return QCoreApplication::translate("facet::variants", "simulated");
    case study::Origin::Trained: return QCoreApplication::translate("facet::variants", "from training");
    case study::Origin::VirtualBoard: return QCoreApplication::translate("facet::variants", "on the virtual board");
    case study::Origin::Board: return QCoreApplication::translate("facet::variants", "on a board");
    }
    return {};
}

QString provenanceText(const study::Provenance &p)
{
    QStringList parts;
    const auto add = [&parts](const std::string &text) {
        if (!text.empty())
            parts.append(QString::fromStdString(text));
    };
    add(p.source);
    add(p.board);
    add(p.serialNumber);
    add(p.dataSet);
    add(p.split);
    if (p.samples > 0)
        parts.append(QCoreApplication::translate("facet::variants", "%1 samples").arg(QLocale().toString(qlonglong(p.samples))));
    if (const QString stage = stageText(p.stage); !stage.isEmpty())
        parts.append(stage);
    add(p.date);
    const QString origin = originText(p.origin);
    return parts.isEmpty() ? origin : QStringLiteral("%1: %2").arg(origin, parts.join(QStringLiteral(", ")));
}

QString quantityText(study::Quantity quantity)
{
    switch (quantity) {
    case study::Quantity::Accuracy: return QCoreApplication::translate("facet::variants", "Accuracy");
    case study::Quantity::Latency: return QCoreApplication::translate("facet::variants", "Latency");
    case study::Quantity::Energy: return QCoreApplication::translate("facet::variants", "Energy");
    }
    return {};
}

QString valueText(const study::Measurement &measurement)
{
    const QLocale locale;
    switch (measurement.quantity) {
    case study::Quantity::Accuracy: return locale.toString(measurement.value * 100, 'f', 1) + QStringLiteral("\u202f%");
    case study::Quantity::Latency: return locale.toString(measurement.value / 1000, 'f', 2) + QStringLiteral("\u202fms");
    case study::Quantity::Energy: return locale.toString(measurement.value, 'f', 0) + QStringLiteral("\u202f\u00b5J");
    }
    return {};
}

} // namespace facet::variants
