// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The whole trainer against the shortest loop that libtorch allows, alternately in one run, on FaceNet v2 in batches of 64: at least 95 %
// of its images per second in floating point, and 80 % with fake quantization. One thread of libtorch in both. Judged by the processor time
// of the whole process (the trainer's loading thread and all of its bookkeeping included), so that other programs do not decide;
// wall-clock rates stand beside it.
#include <torch/torch.h>

#include "../../training/synthetic_set.h"
#include "study/presets.h"
#include "training/trainer.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <vector>

namespace {

using namespace facet;
using Clock = std::chrono::steady_clock;

constexpr int kSamples = 512;
constexpr int kBatch = 64;
bool g_kept = false;

// What a person writes down in a quarter of an hour: everything in memory as floats, nothing recorded, nothing saved.
class PlainLoop {
public:
    PlainLoop() : m_images(torch::randn({kSamples, 3, 88, 88}).clamp(-1, 1)), m_labels(torch::randint(0, 2, {kSamples}, torch::kLong))
    {
        int in = 3;
        for (const int out : {8, 16, 32, 64, 64, 64}) {
            m_layers.push_back(torch::nn::Conv2d(torch::nn::Conv2dOptions(in, out, 3).padding(1).bias(false)));
            in = out;
        }
        std::vector<torch::Tensor> parameters = m_linear->parameters();
        for (const auto &layer : m_layers)
            parameters.push_back(layer->weight);
        m_adam = std::make_unique<torch::optim::Adam>(parameters, torch::optim::AdamOptions(1e-3).weight_decay(1e-4));
    }

    // Images per second of processor time, and of the clock on the wall.
    std::pair<double, double> epoch()
    {
        const torch::Tensor order = torch::randperm(kSamples);
        const auto start = Clock::now();
        const std::clock_t work = std::clock();
        for (int first = 0; first < kSamples; first += kBatch) {
            const torch::Tensor chosen = order.slice(0, first, first + kBatch);
            torch::Tensor x = m_images.index_select(0, chosen);
            for (std::size_t i = 0; i < m_layers.size(); ++i)
                x = torch::relu(m_layers[i](i > 0 ? torch::max_pool2d(x, 2, 2) : x));
            const torch::Tensor loss = torch::cross_entropy_loss(m_linear(x.flatten(1)), m_labels.index_select(0, chosen));
            m_adam->zero_grad();
            loss.backward();
            m_adam->step();
            benchmark::DoNotOptimize(loss.item<float>());
        }
        return {kSamples * double(CLOCKS_PER_SEC) / double(std::clock() - work),
                kSamples / std::chrono::duration<double>(Clock::now() - start).count()};
    }

private:
    torch::Tensor m_images;
    torch::Tensor m_labels;
    std::vector<torch::nn::Conv2d> m_layers;
    torch::nn::Linear m_linear{256, 2};
    std::unique_ptr<torch::optim::Adam> m_adam;
};

// After each epoch of the trainer one of the plain loop.
class Alternating : public training::TrainingObserver {
public:
    void stepped(const training::StepRecord &step) override
    {
        // From the end of the first batch to the end of the last.
        if (step.step == 1)
            m_work = std::clock();
        else if (step.step == step.steps)
            m_rate = double((step.steps - 1) * kBatch) * double(CLOCKS_PER_SEC) / double(std::clock() - m_work);
    }
    void epochEnded(const training::EpochRecord &record, bool) override
    {
        if (record.imagesPerSecond <= 0)
            return; // not trained: the network as it was quantized
        const auto [work, wall] = m_plain.epoch();
        Rates &rates = record.phase == training::Phase::Float ? m_float : m_quantized;
        rates.ours = std::max(rates.ours, m_rate);
        rates.plain = std::max(rates.plain, work);
        rates.oursOnTheWall = std::max(rates.oursOnTheWall, record.imagesPerSecond);
        rates.plainOnTheWall = std::max(rates.plainOnTheWall, wall);
    }
    struct Rates { // images per second, of the best epoch
        double ours = 0;
        double plain = 0;
        double oursOnTheWall = 0;
        double plainOnTheWall = 0;
    };
    Rates m_float;
    Rates m_quantized;

private:
    PlainLoop m_plain;
    std::clock_t m_work = 0;
    double m_rate = 0;
};

void trainFaceNetV2(benchmark::State &state)
{
    namespace fs = std::filesystem;
    std::string folder = (fs::temp_directory_path() / "facet-bench-XXXXXX").string();
    if (mkdtemp(folder.data()) == nullptr) {
        state.SkipWithError("no temporary folder");
        return;
    }
    testing::writeSyntheticSet(folder + "/set", {.shape = {3, {88, 88}}, .training = kSamples, .validation = 64});
    const auto set = dataset::PreparedSet::open(folder + "/set");
    const auto network = study::preset("facenet-v2");
    training::Recipe recipe;
    recipe.batchSize = kBatch;
    recipe.maxEpochs = recipe.maxQuantizedEpochs = 4;
    recipe.threads = 1;
    recipe.patience = 100;
    recipe.augment = false; // the plain loop has none
    Alternating rates;
    for (auto _ : state) {
        const auto outcome = training::train({*network, *set, recipe, folder + "/run"}, rates);
        if (!outcome || !outcome->finished || !outcome->report.consistency.consistent())
            state.SkipWithError("training failed");
    }
    fs::remove_all(folder);
    const auto &[floatRate, floatPlain, floatWall, floatPlainWall] = rates.m_float;
    const auto &[quantizedRate, quantizedPlain, quantizedWall, quantizedPlainWall] = rates.m_quantized;
    const double floatShare = floatRate / floatPlain;
    const double quantizedShare = quantizedRate / quantizedPlain;
    state.counters["float_per_second"] = floatRate;
    state.counters["float_plain_per_second"] = floatPlain;
    state.counters["float_share"] = floatShare;
    state.counters["float_share_wall"] = floatWall / floatPlainWall;
    state.counters["quantized_per_second"] = quantizedRate;
    state.counters["quantized_share"] = quantizedShare;
    state.counters["quantized_share_wall"] = quantizedWall / quantizedPlainWall;
    g_kept = floatShare >= 0.95 && quantizedShare >= 0.80;
    std::printf("float %.1f %%, quantized %.1f %% of the plain loop's images per second: %s\n", 100 * floatShare, 100 * quantizedShare,
                g_kept ? "as promised" : "slower than promised");
}
BENCHMARK(trainFaceNetV2)->Iterations(1)->Unit(benchmark::kSecond);

} // namespace

int main(int argc, char **argv)
{
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return g_kept ? 0 : 1;
}
