// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "training/run.h"

#include "formats/file.h"
#include "network/fingerprint.h"
#include "training/checkpoint_content.h"
#include "training/consistency.h"
#include "training/evaluation.h"
#include "training/random.h"
#include "training/tensors.h"

#include <ATen/Parallel.h>
#include <ATen/ops/cross_entropy_loss.h>
#include <ATen/ops/tensor.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <filesystem>

namespace facet::training {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

Error diverged()
{
    return {"The training diverged: the loss is not a number", {}, 0, -1, "Train again with a lower learning rate, or another seed"};
}

// What went wrong in a step of the whole, with what is left of the run.
Errors listed(Error error)
{
    return {std::move(error)};
}

} // namespace

Run::Run(const TrainingJob &job, TrainingObserver &observer)
    : m_job(job), m_observer(observer), m_recipe(job.recipe), m_training(job.set.samplesOf(dataset::Split::Train)),
      m_validation(job.set.samplesOf(dataset::Split::Validation)), m_test(job.set.samplesOf(dataset::Split::Test)),
      m_classWeights(job.recipe.classWeights)
{
    if (!m_recipe.balanceClasses)
        return;
    const auto counts = job.set.counts()[std::size_t(dataset::Split::Train)];
    m_classWeights.clear();
    for (const std::int64_t count : counts)
        m_classWeights.push_back(count > 0 ? double(m_training.size()) / (double(counts.size()) * double(count)) : 0);
}

tl::expected<RunOutcome, Errors> Run::go()
{
    at::set_num_threads(m_recipe.threads);
    if (auto begun = begin(); !begun)
        return tl::unexpected(std::move(begun.error()));
    while (m_state.phase != Phase::Finished) {
        const Expected<bool> over = trainPhase();
        if (!over)
            return tl::unexpected(listed(over.error()));
        if (!*over)
            return RunOutcome{};
        const Expected<void> ended = m_state.phase == Phase::Float ? endFloatPhase() : endQuantizedPhase();
        if (!ended)
            return tl::unexpected(listed(ended.error()));
    }
    Expected<FinalReport> report = finish();
    if (!report)
        return tl::unexpected(listed(report.error()));
    return RunOutcome{true, std::move(*report)};
}

tl::expected<void, Errors> Run::begin()
{
    std::error_code error;
    fs::create_directories(m_job.folder, error);
    if (error)
        return tl::unexpected(
            listed({"The output folder cannot be made: " + error.message(), m_job.folder, 0, -1, "Choose another folder"}));
    auto module = Module::create(m_job.network, m_recipe.module, m_recipe.seed);
    if (!module)
        return tl::unexpected(std::move(module.error()));
    m_module = std::move(*module);
    const std::string key = runKey(m_job);
    Expected<LoadedRun> loaded = loadRunState(m_job.folder);
    if (!loaded)
        return tl::unexpected(listed(loaded.error()));
    if (loaded->damage)
        m_observer.warned(*loaded->damage);
    const bool resumed = loaded->state.has_value();
    if (resumed) {
        m_state = std::move(*loaded->state);
        if (m_state.key != key)
            return tl::unexpected(listed({"The folder holds a run of another network, data set or recipe", m_job.folder, 0, -1,
                                          "Choose another folder, or remove this one to start again"}));
        if (auto used = useState(*m_module, m_state.model); !used)
            return tl::unexpected(listed(used.error()));
    }
    m_state.key = key;
    startAdam();
    if (resumed && m_state.phase != Phase::Finished && !m_adam->restore(m_state.adam))
        return tl::unexpected(listed({"The saved state does not belong to this network", m_job.folder, 0, -1,
                                      "Choose another folder, or remove this one to start again"}));
    std::int64_t parameters = 0;
    for (const at::Tensor &parameter : m_module->parameters())
        parameters += parameter.numel();
    m_observer.started({key, parameters, std::int64_t(m_training.size()), std::int64_t(m_validation.size()), std::int64_t(m_test.size()),
                        m_state.phase, m_state.epoch, resumed});
    return {};
}

void Run::startAdam()
{
    AdamSettings settings;
    settings.learningRate = learningRate();
    settings.weightDecay = m_recipe.weightDecay;
    m_adam.emplace(m_module->parameters(), settings);
}

int Run::maxEpochs() const
{
    return m_state.phase == Phase::Float ? m_recipe.maxEpochs : m_recipe.maxQuantizedEpochs;
}

double Run::learningRate() const
{
    return m_state.phase == Phase::Float ? m_recipe.learningRate : m_recipe.learningRate / m_recipe.quantizedRateDivisor;
}

bool Run::phaseIsOver() const
{
    return m_state.nextBatch == 0 && (m_state.epoch >= maxEpochs() || m_state.stopping.shouldStop(m_state.epoch, m_recipe.patience));
}

Expected<bool> Run::trainPhase()
{
    while (!phaseIsOver()) {
        const auto start = Clock::now();
        EpochRecord record;
        record.phase = m_state.phase;
        record.epoch = m_state.epoch + 1;
        const Expected<Epoch> trained = trainEpoch(record);
        if (!trained)
            return tl::unexpected(trained.error());
        if (*trained == Epoch::Stopped)
            return false;
        m_state.nextBatch = m_state.right = m_state.seen = 0;
        m_state.lossSum = 0;
        ++m_state.epoch;
        if (auto validated = validate(record, secondsSince(start)); !validated)
            return tl::unexpected(validated.error());
        if (!m_observer.goOn())
            return false;
    }
    return true;
}

// Training on all samples once; fills what is known of the record then.
Expected<Run::Epoch> Run::trainEpoch(EpochRecord &record)
{
    const auto phase = std::uint64_t(m_state.phase);
    const auto epoch = std::uint64_t(record.epoch);
    BatchLoader loader = loaderOf(shuffled(m_training, mixed({m_recipe.seed, phase, epoch})), true, std::size_t(m_state.nextBatch));
    const at::Tensor weights = m_classWeights.empty() ? at::Tensor() : at::tensor(m_classWeights, at::kDouble).to(at::kFloat);
    const network::Shape shape = m_job.network.input();
    const auto start = Clock::now();
    const std::int64_t seenBefore = m_state.seen;
    while (auto batch = loader.next()) {
        const at::Tensor labels = labelTensor(*batch);
        m_adam->clearGradients();
        const at::Tensor logits = m_module->forward(inputTensor(*batch, shape), true);
        const at::Tensor loss = at::cross_entropy_loss(logits, labels, weights);
        loss.backward();
        m_adam->step();
        const auto count = std::int64_t(batch->labels.size());
        const auto value = double(loss.item<float>());
        if (!std::isfinite(value))
            return tl::unexpected(diverged());
        m_state.lossSum += value * double(count);
        m_state.right += logits.argmax(1).eq(labels).sum().item<std::int64_t>();
        m_state.seen += count;
        ++m_state.nextBatch;
        const double seconds = secondsSince(start);
        record.imagesPerSecond = double(m_state.seen - seenBefore) / seconds;
        const auto steps = std::int64_t(loader.batches());
        const double epochSeconds = double(m_training.size()) / record.imagesPerSecond;
        m_observer.stepped({record.phase, record.epoch, m_state.nextBatch, steps, value, record.imagesPerSecond,
                            secondsLeft(epochSeconds, double(m_state.nextBatch) / double(steps))});
        if (m_state.nextBatch < steps && !m_observer.goOn()) {
            if (auto saved = save(); !saved)
                return tl::unexpected(saved.error());
            return Epoch::Stopped;
        }
    }
    record.trainLoss = m_state.lossSum / double(m_state.seen);
    record.trainAccuracy = double(m_state.right) / double(m_state.seen);
    return Epoch::Done;
}

// Until the earliest possible end: no epoch is better than the best so far.
double Run::secondsLeft(double epochSeconds, double share) const
{
    const auto rest = [&](int max, int reference, int epoch) { return std::max(0, std::min(max, reference + m_recipe.patience) - epoch); };
    double epochs = rest(maxEpochs(), m_state.stopping.referenceEpoch, m_state.epoch) - share;
    if (m_state.phase == Phase::Float)
        epochs += rest(m_recipe.maxQuantizedEpochs, 0, 0);
    return std::max(epochs, 0.0) * epochSeconds;
}

Expected<void> Run::validate(EpochRecord &record, double secondsOfTraining)
{
    const auto start = Clock::now();
    const Predictions predictions = predictionsOf(*m_module, m_job.set, m_validation, m_recipe);
    const Metrics metrics = metricsOf(predictions);
    record.validationLoss = crossEntropy(predictions, m_classWeights);
    record.validationAccuracy = metrics.accuracy;
    record.validationAuc = metrics.auc;
    record.learningRate = learningRate();
    record.seconds = secondsOfTraining + secondsSince(start);
    if (!std::isfinite(record.validationLoss))
        return tl::unexpected(diverged());
    const bool best = m_state.stopping.take(record.epoch, record.validationLoss, m_recipe.minDelta);
    m_state.model = m_module->stateDict();
    if (best)
        m_state.best = m_state.model;
    m_state.history.push_back(record);
    if (auto saved = save(); !saved)
        return saved;
    if (auto saved = saveCheckpoint(RunFile::Latest, m_state.model); !saved)
        return saved;
    m_observer.epochEnded(record, best);
    return {};
}

Expected<void> Run::endFloatPhase()
{
    m_state.floatEpoch = m_state.stopping.bestEpoch;
    m_state.floatBest = m_state.best;
    if (auto saved = saveCheckpoint(RunFile::FloatBest, m_state.floatBest); !saved)
        return saved;
    m_observer.marked(Phase::Float, m_state.floatEpoch);
    if (auto used = useState(*m_module, m_state.floatBest); !used)
        return used;
    const auto start = Clock::now();
    BatchLoader loader = loaderOf(m_training, false, 0);
    std::optional<Batch> batch;
    const Expected<void> begun = m_module->beginQuantization([&](at::Tensor &x) {
        batch = loader.next();
        if (batch)
            x = inputTensor(*batch, m_job.network.input());
        return batch.has_value();
    });
    if (!begun)
        return begun;
    m_state.phase = Phase::Quantized;
    m_state.epoch = 0;
    m_state.stopping = {};
    startAdam();
    EpochRecord record; // quantized without training: a candidate like any other epoch
    record.phase = Phase::Quantized;
    return validate(record, secondsSince(start));
}

Expected<void> Run::endQuantizedPhase()
{
    if (auto saved = saveCheckpoint(RunFile::QatBest, m_state.best); !saved)
        return saved;
    m_observer.marked(Phase::Quantized, m_state.stopping.bestEpoch);
    m_state.phase = Phase::Finished;
    m_state.model = m_state.best;
    m_state.adam = {};
    if (auto used = useState(*m_module, m_state.best); !used)
        return used;
    return saveRunState(m_job.folder, m_state);
}

Expected<FinalReport> Run::finish()
{
    FinalReport report;
    report.floatEpoch = m_state.floatEpoch;
    report.quantizedEpoch = m_state.stopping.bestEpoch;
    report.history = m_state.history;
    const Expected<std::vector<formats::Tensor>> integers = m_module->quantizedStateDict();
    if (!integers)
        return tl::unexpected(integers.error());
    if (auto saved = saveCheckpoint(RunFile::Quantized, *integers, true); !saved)
        return tl::unexpected(saved.error());
    const Expected<formats::Checkpoint> written = formats::readCheckpoint(runFile(m_job.folder, RunFile::Quantized));
    if (!written)
        return tl::unexpected(written.error());
    network::Network network = m_job.network;
    for (network::Layer &layer : network.layers)
        layer.outputShift.reset(); // training decides
    const auto parameters = formats::parametersOf(*written, network);
    if (!parameters)
        return tl::unexpected(parameters.error()[0]);
    Expected<std::vector<LayerReport>> layers = m_module->report();
    if (!layers)
        return tl::unexpected(layers.error());
    report.layers = std::move(*layers);

    auto floating = Module::create(m_job.network, m_recipe.module, m_recipe.seed);
    if (!floating)
        return tl::unexpected(floating.error()[0]);
    if (auto used = useState(*floating, m_state.floatBest); !used)
        return tl::unexpected(used.error());
    for (const dataset::Split split : {dataset::Split::Validation, dataset::Split::Test}) {
        const std::vector<std::size_t> &indices = split == dataset::Split::Test ? m_test : m_validation;
        if (indices.empty())
            continue;
        SplitMetrics metrics;
        metrics.split = split;
        metrics.floating = metricsOf(predictionsOf(*floating, m_job.set, indices, m_recipe));
        metrics.quantizationAware = metricsOf(predictionsOf(*m_module, m_job.set, indices, m_recipe));
        Expected<ConsistencyCheck> check = checkConsistency(*m_module, *parameters, m_job.set, indices, m_recipe);
        if (!check)
            return tl::unexpected(check.error());
        if (split == dataset::Split::Validation)
            report.consistency = std::move(check->consistency);
        metrics.quantized = metricsOf(check->chip);
        constexpr std::size_t kCurvePoints = 200;
        if (check->chip.classes == 2)
            metrics.roc = thinned(rocCurve(check->chip, 1), kCurvePoints);
        report.splits.push_back(std::move(metrics));
        constexpr std::size_t kMistakes = 24;
        report.mistakes.clear();
        for (const std::size_t i : worstMistakes(check->chip, kMistakes))
            report.mistakes.push_back({indices[i], check->chip.labels[i], check->chip.predicted(i), check->chip.shortfall(i)});
    }
    return report;
}

Expected<void> Run::save()
{
    m_state.model = m_module->stateDict();
    m_state.adam = m_adam->state();
    return saveRunState(m_job.folder, m_state);
}

Expected<void> Run::saveCheckpoint(RunFile file, const std::vector<formats::Tensor> &state, bool quantized) const
{
    CheckpointFacts facts;
    facts.arch = m_job.network.name;
    facts.quantized = quantized;
    if (!m_state.history.empty()) {
        facts.epoch = std::int64_t(m_state.history.size());
        facts.top1 = 100 * m_state.history.back().validationAccuracy;
    }
    facts.bestEpoch = m_state.stopping.bestEpoch;
    const Phase phase = m_state.phase == Phase::Float ? Phase::Float : Phase::Quantized;
    if (const EpochRecord *best = recordOf(phase, m_state.stopping.bestEpoch))
        facts.bestTop1 = 100 * best->validationAccuracy;
    return formats::saveCheckpoint(runFile(m_job.folder, file), checkpointContent(state, facts));
}

Expected<void> Run::useState(Module &module, const std::vector<formats::Tensor> &state) const
{
    return module.load(state);
}

BatchLoader Run::loaderOf(std::vector<std::size_t> order, bool augment, std::size_t firstBatch) const
{
    InputSettings settings{
        m_job.network.fold, m_recipe.normalization, {}, mixed({m_recipe.seed, std::uint64_t(m_state.phase)}), std::uint32_t(m_state.epoch)};
    if (augment && m_recipe.augment)
        settings.augmentation = m_recipe.augmentation;
    return {m_job.set, std::move(order), m_recipe.batchSize, settings, firstBatch};
}

const EpochRecord *Run::recordOf(Phase phase, int epoch) const
{
    const auto found = std::ranges::find_if(m_state.history, [&](const EpochRecord &r) { return r.phase == phase && r.epoch == epoch; });
    return found == m_state.history.end() ? nullptr : &*found;
}

} // namespace facet::training
