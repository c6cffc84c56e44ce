// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulate/simulator.h"

#include "device/device.h"
#include "formats/stage_dump.h"

#include <QDate>
#include <QFileInfo>

#include <algorithm>

namespace facet::simulate {

namespace {

// Multiply-accumulates that run unasked after an edit: a tenth of a second at the slowest instruction set.
constexpr double kCheapWork = 2e9;
constexpr int kDelayMs = 120;

bool sameQuestion(const Request &a, const Request &b)
{
    return a.design == b.design && a.weights == b.weights && a.inputs == b.inputs && a.shown == b.shown;
}

} // namespace

Simulator::Simulator(document::StudyDocument &document, QObject *parent) : QObject(parent), m_document(document)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &Simulator::runNow);
    connect(&m_run, &Background::runningChanged, this, &Simulator::runningChanged);
    connect(&m_crossRun, &Background::runningChanged, this, &Simulator::crossCheckChanged);
    connect(&m_accuracyRun, &Background::runningChanged, this, &Simulator::accuracyChanged);
    connect(&document, &document::StudyDocument::reset, this, [this] {
        m_run.cancel();
        cancelAccuracy();
        m_outcome.reset();
        m_accuracy.reset();
        m_cross.reset();
        m_variant.clear();
        m_choices.clear();
        WeightsMemory::forgetUnsaved();
        takeVariant();
        compare();
        emit outcomeChanged();
        emit accuracyChanged();
    });
    connect(&document, &document::StudyDocument::filePathChanged, this, [this] {
        // What was chosen before the study had a name.
        for (auto it = m_choices.cbegin(); it != m_choices.cend(); ++it)
            WeightsMemory::setChoice(m_document.filePath(), it.key(), it.value());
    });
    WeightsMemory::forgetUnsaved(); // of a window before this one
    takeVariant();
}

// ---- choices ----

void Simulator::takeVariant()
{
    if (m_document.currentVariant() < 0)
        return;
    const QString name = QString::fromStdString(m_document.variant(m_document.currentVariant()).name);
    if (name == m_variant)
        return;
    m_variant = name;
    const auto remembered = WeightsMemory::choice(m_document.filePath(), name);
    m_weights = m_choices.value(name, remembered.value_or(WeightsChoice{}));
    emit choicesChanged();
}

void Simulator::setWeights(const WeightsChoice &choice)
{
    if (choice == m_weights)
        return;
    m_weights = choice;
    m_choices.insert(m_variant, choice);
    WeightsMemory::setChoice(m_document.filePath(), m_variant, choice);
    emit choicesChanged();
    update();
}

void Simulator::setWeightsOf(const QString &variant, const WeightsChoice &choice)
{
    if (variant == m_variant) {
        setWeights(choice);
        return;
    }
    m_choices.insert(variant, choice);
    WeightsMemory::setChoice(m_document.filePath(), variant, choice);
}

void Simulator::inputsChanged()
{
    m_shown = std::clamp(m_shown, 0, std::max(0, int(m_inputs.size()) - 1));
    emit choicesChanged();
    update();
}

void Simulator::addInputs(const QStringList &paths)
{
    const network::Network *network = m_document.currentNetwork();
    if (!network)
        return;
    const auto before = m_inputs.size();
    for (const QString &path : paths) {
        for (const InputSource &source : sourcesOf(path, *network)) {
            if (m_inputs.size() < kMostInputs && !m_inputs.contains(source))
                m_inputs.append(source);
        }
    }
    if (m_inputs.size() > before)
        m_shown = int(before);
    else if (!paths.isEmpty()) // it is there already
        m_shown = int(std::max<qsizetype>(0, m_inputs.indexOf(InputSource{InputSource::Kind::File, paths.constFirst(), 0, 0})));
    inputsChanged();
}

void Simulator::addRandomInput()
{
    const auto taken = [this](quint64 seed) {
        return std::ranges::any_of(m_inputs,
                                   [seed](const InputSource &s) { return s.kind == InputSource::Kind::Random && s.seed == seed; });
    };
    while (taken(quint64(m_nextSeed)))
        ++m_nextSeed;
    m_inputs.append({InputSource::Kind::Random, {}, 0, quint64(m_nextSeed)});
    m_shown = int(m_inputs.size()) - 1;
    inputsChanged();
}

void Simulator::addDrawnInputs()
{
    for (const InputSource &source : drawnSources()) {
        if (!m_inputs.contains(source))
            m_inputs.append(source);
    }
    inputsChanged();
}

void Simulator::removeInput(int index)
{
    if (index < 0 || index >= m_inputs.size())
        return;
    m_inputs.removeAt(index);
    if (m_shown > index)
        --m_shown;
    inputsChanged();
}

void Simulator::clearInputs()
{
    m_inputs.clear();
    inputsChanged();
}

void Simulator::setShown(int index)
{
    if (index == m_shown || index < 0 || index >= m_inputs.size())
        return;
    m_shown = index;
    emit choicesChanged();
    update();
}

QString Simulator::className(int index) const
{
    const QString name = m_classNames.value(index);
    return name.isEmpty() ? tr("class %1").arg(index) : name;
}

void Simulator::setClassName(int index, const QString &name)
{
    if (index < 0 || m_classNames.value(index) == name.trimmed())
        return;
    while (m_classNames.size() <= index)
        m_classNames.append(QString());
    m_classNames[index] = name.trimmed();
    emit classNamesChanged();
}

// ---- the run ----

Request Simulator::wanted() const
{
    Request request;
    if (const network::Network *network = m_document.currentNetwork())
        request.design = *network;
    request.weights = m_weights;
    request.inputs = m_inputs;
    request.shown = m_shown;
    return request;
}

QString Simulator::obstacle() const
{
    const network::Network *network = m_document.currentNetwork();
    if (!network || network->layers.empty())
        return tr("Add a layer, and see here what it computes.");
    if (!m_document.analysis(m_document.currentVariant()).shapes.ok())
        return tr("The shapes of the layers do not fit together yet: the findings say where. What can be computed is computed as soon as "
                  "they do.");
    return {};
}

bool Simulator::runsByItself() const
{
    if (m_document.currentVariant() < 0)
        return false;
    const auto &totals = m_document.analysis(m_document.currentVariant()).estimate.totals;
    return double(totals.ops.macc) * double(std::max<qsizetype>(1, m_inputs.size())) <= kCheapWork;
}

bool Simulator::isStale() const
{
    return m_outcome && !sameQuestion(m_outcome->request, wanted());
}

void Simulator::update()
{
    takeVariant();
    if (!obstacle().isEmpty()) {
        m_delay.stop();
        m_run.cancel();
        emit outcomeChanged();
        return;
    }
    if (m_outcome && !isStale()) {
        m_delay.stop();
        m_run.cancel();
    } else if (runsByItself()) {
        m_delay.start();
    }
    emit outcomeChanged();
}

void Simulator::runNow()
{
    m_delay.stop();
    takeVariant();
    if (!obstacle().isEmpty())
        return;
    Request request = wanted();
    request.prepared = m_outcome ? m_outcome->prepared : nullptr;
    m_run.start<Outcome>([request](const std::stop_token &stop, const Background::Progress &) { return run(request, stop); },
                         [this](Outcome outcome) {
                             m_outcome = std::make_shared<const Outcome>(std::move(outcome));
                             m_cross.reset();
                             compare();
                             emit outcomeChanged();
                             emit crossCheckChanged();
                         });
}

void Simulator::cancel()
{
    m_delay.stop();
    m_run.cancel();
}

// ---- reference ----

Reference readReference(const QString &path, int lastLayer)
{
    Reference reference{path, {}, {}};
    if (QFileInfo(path).isDir()) {
        auto stages = formats::readStages(path.toStdString());
        if (stages)
            reference.stages = std::move(*stages);
        else
            reference.errors = stages.error();
        return reference;
    }
    auto arrays = formats::readNpy(path.toStdString());
    if (!arrays) {
        reference.errors = {arrays.error()};
        return reference;
    }
    auto map = formats::mapOf(arrays->front());
    if (!map) {
        map.error().file = path.toStdString();
        reference.errors = {map.error()};
        return reference;
    }
    const auto stage = formats::stageOfFileName(QFileInfo(path).fileName().toStdString());
    reference.stages.push_back({stage ? stage->first : lastLayer, stage ? stage->second : arithmetic::Stage::Output, 1, std::move(*map)});
    return reference;
}

void Simulator::setReference(const QString &path)
{
    if (path.isEmpty()) {
        m_reference.reset();
    } else {
        int last = -1;
        if (m_document.currentVariant() >= 0) {
            const auto &order = m_document.analysis(m_document.currentVariant()).shapes.order;
            last = order.empty() ? -1 : order.back();
        }
        m_reference = readReference(path, last);
    }
    compare();
}

void Simulator::compare()
{
    m_comparison = {};
    if (m_reference && m_reference->errors.empty() && m_outcome && m_outcome->ok())
        m_comparison = arithmetic::compareStages(m_outcome->result.stages, m_reference->stages);
    emit referenceChanged();
}

// ---- accelerator model ----

bool Simulator::canCrossCheck() const
{
    return m_outcome && m_outcome->ok() && !m_outcome->result.outputs.empty() && !isStale() && !isCrossChecking() &&
           !device::hasErrors(m_document.analysis(m_document.currentVariant()).findings);
}

void Simulator::crossCheck()
{
    if (!canCrossCheck())
        return;
    const study::Analysis &analysis = m_document.analysis(m_document.currentVariant());
    const device::Device &device = device::device(m_document.study().settings.device);
    CrossCheckOutcome base;
    base.estimatedCycles = analysis.estimate.model == estimate::Model::Cycles ? analysis.estimate.totals.cycles : 0;
    base.device = QString::fromUtf8(device.name.data(), qsizetype(device.name.size()));
    m_crossRun.start<CrossCheckOutcome>(
        [outcome = m_outcome, &device, placement = analysis.placement, base](const std::stop_token &stop, const Background::Progress &) {
            CrossCheckOutcome result = base;
            const Weights &weights = outcome->prepared->weights;
            auto check = study::crossCheck(weights.network, outcome->prepared->shapes, device, placement, weights.parameters,
                                           outcome->shownInput()->map, outcome->result, stop);
            if (check)
                result.check = *check;
            else
                result.error = check.error();
            return result;
        },
        [this, outcome = m_outcome](CrossCheckOutcome result) {
            if (outcome == m_outcome)
                m_cross = std::move(result);
        });
    emit crossCheckChanged();
}

// ---- accuracy ----

void Simulator::measureAccuracy(const QString &folder)
{
    if (!obstacle().isEmpty())
        return;
    AccuracyRequest request{wanted().design, m_weights, m_outcome ? m_outcome->prepared : nullptr, folder, m_classNames};
    m_accuracyRun.start<AccuracyOutcome>(
        [request](const std::stop_token &stop, const Background::Progress &progress) {
            return simulate::measureAccuracy(request, stop, progress);
        },
        [this](AccuracyOutcome outcome) {
            for (int i = 0; i < outcome.folder.classes.size(); ++i) {
                if (m_classNames.value(i).isEmpty())
                    setClassName(i, outcome.folder.classes[i]);
            }
            m_accuracy = std::make_shared<const AccuracyOutcome>(std::move(outcome));
        });
    emit accuracyChanged();
}

void Simulator::cancelAccuracy()
{
    m_accuracyRun.cancel();
}

bool Simulator::accuracyIsStale() const
{
    const network::Network *network = m_document.currentNetwork();
    return m_accuracy && (!network || m_accuracy->design != *network || m_accuracy->weights != m_weights);
}

bool Simulator::canAddAccuracy() const
{
    return m_accuracy && m_accuracy->complete && m_accuracy->matrix.total() > 0 && !accuracyIsStale() && !m_accuracyRun.isRunning();
}

void Simulator::addAccuracyToStudy()
{
    if (!canAddAccuracy())
        return;
    const study::Measurement measurement =
        measurementOf(*m_accuracy, QStringLiteral(FACET_VERSION), QDate::currentDate().toString(Qt::ISODate));
    const int variant = m_document.currentVariant();
    std::vector<study::Measurement> all = m_document.variant(variant).measurements;
    // The same simulation again replaces its older figure.
    std::erase_if(all, [&](const study::Measurement &m) {
        return m.quantity == measurement.quantity && m.madeOn == measurement.madeOn && m.provenance.origin == study::Origin::Simulated &&
               m.provenance.dataSet == measurement.provenance.dataSet && m.provenance.source == measurement.provenance.source;
    });
    all.push_back(measurement);
    m_document.setMeasurements(variant, std::move(all),
                               tr("Add simulated accuracy of \"%1\"").arg(QString::fromStdString(measurement.provenance.dataSet)));
    emit accuracyChanged();
}

} // namespace facet::simulate
