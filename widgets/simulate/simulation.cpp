// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulate/simulation.h"

#include "study/classification.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFileInfo>

namespace facet::simulate {

namespace {

qint64 timeOf(const WeightsChoice &choice)
{
    return choice.isRandom() ? 0 : QFileInfo(choice.path).lastModified().toMSecsSinceEpoch();
}

tl::expected<std::shared_ptr<const Prepared>, Errors> prepare(const Request &request)
{
    const qint64 time = timeOf(request.weights);
    if (const auto &old = request.prepared; old && old->choice == request.weights && old->fileTime == time && old->design == request.design)
        return old;
    auto weights = loadWeights(request.weights, request.design);
    if (!weights)
        return tl::unexpected(weights.error());
    auto prepared = std::make_shared<Prepared>();
    prepared->design = request.design;
    prepared->choice = request.weights;
    prepared->fileTime = time;
    prepared->weights = std::move(*weights);
    prepared->shapes = network::inferShapes(prepared->weights.network);
    auto engine = arithmetic::Engine::prepare(prepared->weights.network, prepared->shapes, prepared->weights.parameters);
    if (!engine)
        return tl::unexpected(Errors{engine.error()});
    prepared->engine = std::move(*engine);
    return prepared;
}

} // namespace

const Input *Outcome::shownInput() const
{
    const auto at = std::size_t(request.shown);
    return request.shown >= 0 && at < inputs.size() ? &inputs[at] : nullptr;
}

std::vector<const arithmetic::StageCapture *> Outcome::stagesOf(int layer) const
{
    std::vector<const arithmetic::StageCapture *> stages;
    for (const arithmetic::StageCapture &stage : result.stages) {
        if (stage.layer == layer)
            stages.push_back(&stage);
    }
    return stages;
}

Outcome run(Request request, std::stop_token stop)
{
    Outcome outcome;
    outcome.request = std::move(request);
    const Request &r = outcome.request;
    auto prepared = prepare(r);
    if (prepared)
        outcome.prepared = std::move(*prepared);
    else
        outcome.errors = prepared.error();
    QElapsedTimer timer;
    qint64 nanoseconds = 0;
    outcome.logits.resize(std::size_t(r.inputs.size()));
    for (int i = 0; i < int(r.inputs.size()) && !stop.stop_requested(); ++i) {
        Input &input = outcome.inputs.emplace_back(readInput(r.inputs[i], r.design));
        if (!input.ok() || !outcome.prepared)
            continue;
        arithmetic::Options options;
        options.captureStages = i == r.shown;
        options.stop = stop;
        timer.start();
        auto result = outcome.prepared->engine->infer(input.map, options);
        nanoseconds += timer.nsecsElapsed();
        if (!result) {
            input.error = result.error();
            continue;
        }
        if (const network::FeatureMap *last = result->last(); last && study::isClassifier(*last))
            outcome.logits[std::size_t(i)] = last->values;
        if (i == r.shown)
            outcome.result = std::move(*result);
    }
    outcome.milliseconds = double(nanoseconds) / 1e6;
    return outcome;
}

} // namespace facet::simulate
