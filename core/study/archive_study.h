// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Studies in study files.
#pragma once

#include "study/archive_network.h"

FACET_STUDY_CLASS(facet::estimate::Settings, 1)
FACET_STUDY_CLASS(facet::study::Provenance, 1)
FACET_STUDY_CLASS(facet::study::Measurement, 1)
FACET_STUDY_CLASS(facet::study::Variant, 1)
FACET_STUDY_CLASS(facet::study::Budgets, 1)
FACET_STUDY_CLASS(facet::study::Study, 1)

namespace boost::serialization {

template <class Archive> void serialize(Archive &ar, facet::estimate::Settings &settings, unsigned version)
{
    namespace io = facet::study::archive;
    io::checkVersion(version, 1, "The settings");
    io::choice(ar, "device", settings.device);
    io::choice(ar, "model", settings.model);
    io::number(ar, "clock_hz", settings.clockHz);
}

template <class Archive> void serialize(Archive &ar, facet::study::Provenance &provenance, unsigned version)
{
    namespace io = facet::study::archive;
    io::checkVersion(version, 1, "A provenance");
    io::choice(ar, "origin", provenance.origin);
    io::text(ar, "source", provenance.source);
    io::text(ar, "board", provenance.board);
    io::text(ar, "serial_number", provenance.serialNumber);
    io::text(ar, "firmware", provenance.firmware);
    io::text(ar, "engine", provenance.engine);
    io::text(ar, "data_set", provenance.dataSet);
    io::text(ar, "split", provenance.split);
    io::number(ar, "samples", provenance.samples);
    io::number(ar, "seed", provenance.seed);
    io::choice(ar, "stage", provenance.stage);
    io::text(ar, "date", provenance.date);
    io::number(ar, "clock_hz", provenance.clockHz);
}

template <class Archive> void serialize(Archive &ar, facet::study::Measurement &measurement, unsigned version)
{
    namespace io = facet::study::archive;
    io::checkVersion(version, 1, "A measurement");
    io::choice(ar, "quantity", measurement.quantity);
    io::number(ar, "value", measurement.value);
    io::optional(ar, "spread", measurement.spread, io::asNumber);
    io::number(ar, "layer", measurement.layer);
    io::number(ar, "made_on", measurement.madeOn);
    io::asObject(ar, "provenance", measurement.provenance);
}

template <class Archive> void serialize(Archive &ar, facet::study::Variant &variant, unsigned version)
{
    namespace io = facet::study::archive;
    io::checkVersion(version, 1, "A variant");
    io::text(ar, "name", variant.name);
    io::asObject(ar, "network", variant.network);
    io::text(ar, "notes", variant.notes);
    io::list(ar, "measurement", variant.measurements, facet::study::kMaxMeasurementsPerVariant, io::asObject);
}

template <class Archive> void serialize(Archive &ar, facet::study::Budgets &budgets, unsigned version)
{
    namespace io = facet::study::archive;
    io::checkVersion(version, 1, "The budgets");
    io::optional(ar, "latency_us", budgets.latencyUs, io::asNumber);
    io::optional(ar, "weight_bytes", budgets.weightBytes, io::asNumber);
    io::optional(ar, "energy_uj", budgets.energyUj, io::asNumber);
    io::optional(ar, "accuracy", budgets.accuracy, io::asNumber);
}

template <class Archive> void serialize(Archive &ar, facet::study::Study &study, unsigned version)
{
    namespace io = facet::study::archive;
    io::checkVersion(version, 1, "The study");
    io::text(ar, "title", study.title);
    io::text(ar, "notes", study.notes);
    io::asObject(ar, "settings", study.settings);
    io::list(ar, "variant", study.variants, facet::study::kMaxVariants, io::asObject);
    io::number(ar, "baseline", study.baseline);
    io::asObject(ar, "budgets", study.budgets);
}

} // namespace boost::serialization
