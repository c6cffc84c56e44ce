// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The known-answer test, timed runs, and the look into every layer.
#include "board/runs.h"

#include <algorithm>

namespace facet::board {

namespace {

constexpr int kLayerRepeat = 3; // runs of which the median is a layer's time

BoardError mismatch(const Difference &d)
{
    return boardError(ErrorCode::KnownAnswerMismatch,
                      {std::to_string(d.layer), std::to_string(d.channel), std::to_string(d.row), std::to_string(d.column), addressText(d.address),
                       std::to_string(d.expected), std::to_string(d.found), grouped(static_cast<long long>(d.count))});
}

// What the stages that run the model share.
class RunStage : public Stage
{
public:
    void begin(Conversation &talk, Job &job) override
    {
        m_talk = &talk;
        m_job = &job;
        m_runner.emplace(talk, job);
        m_runner->sendInput();
        if (job.result.cold.runs > 0)
            m_runner->setExpected(job.result.cold.medianUs);
        work();
    }

protected:
    virtual void work() = 0;
    [[nodiscard]] const Deployment &deployment() const { return *m_job->deployment; }
    void progress(std::size_t done, std::size_t total) { m_talk->tell(StepProgress{step(), done, total, false}); }

    // Reads a layer and compares it.
    void look(const LayerReading &reading, std::function<void(LayerComparison)> then)
    {
        m_runner->read(reading, [this, &reading, then = std::move(then)](network::FeatureMap found) {
            LayerComparison comparison{reading.layer, std::move(found), {}};
            comparison.difference = firstDifference(deployment(), reading, comparison.found);
            then(std::move(comparison));
        });
    }

    // Reads the outputs of the network; a difference is traced to the first layer that has one.
    void checkOutputs(bool keep)
    {
        m_firstWrong.reset();
        for (const LayerReading &reading : deployment().layers) {
            // Only the last layer's output is sure to be in memory at the end.
            if (!reading.isOutput || !reading.observable)
                continue;
            look(reading, [this, keep](LayerComparison comparison) {
                if (comparison.difference && !m_firstWrong)
                    m_firstWrong = comparison.difference;
                if (keep)
                    m_job->result.outputs.push_back(std::move(comparison));
            });
        }
        m_talk->thenNext([this] {
            if (m_firstWrong)
                trace(0);
        });
    }

    // Layer by layer until one differs.
    void trace(std::size_t index)
    {
        while (index < deployment().layers.size() && !deployment().layers[index].observable)
            ++index;
        if (index >= deployment().layers.size()) {
            m_talk->fail(mismatch(*m_firstWrong)); // seen once, not again
            return;
        }
        const LayerReading &reading = deployment().layers[index];
        m_runner->run(1, stopAfter(index), [this, &reading, index](RunSamples) {
            look(reading, [this, index](const LayerComparison &comparison) {
                if (comparison.difference)
                    m_talk->fail(mismatch(*comparison.difference));
                else
                    trace(index + 1);
            });
        });
    }

    [[nodiscard]] std::optional<int> stopAfter(std::size_t index) const
    {
        if (index + 1 == deployment().layers.size())
            return std::nullopt;
        return deployment().layers[index].hardwareLayer;
    }

    Conversation *m_talk = nullptr;
    Job *m_job = nullptr;
    std::optional<Runner> m_runner;
    std::optional<Difference> m_firstWrong;
};

class AnswerStage : public RunStage
{
public:
    [[nodiscard]] Step step() const override { return Step::KnownAnswer; }

protected:
    void work() override
    {
        m_job->result.outputs.clear();
        m_runner->run(1, {}, [this](const RunSamples &all) {
            m_job->result.clockHz = all.clockHz;
            m_job->result.cold = summarize(all.samples);
            m_runner->setExpected(m_job->result.cold.medianUs);
            checkOutputs(true);
        });
    }
};

class TimingStage : public RunStage
{
public:
    [[nodiscard]] Step step() const override { return Step::Timing; }

protected:
    void work() override
    {
        m_samples.clear();
        more();
    }

private:
    void more()
    {
        const int left = m_job->options.repeat - int(m_samples.size());
        progress(m_samples.size(), std::size_t(m_job->options.repeat));
        if (left <= 0) {
            m_job->result.warm = summarize(m_samples);
            checkOutputs(false); // the runs that were timed computed the right thing
            return;
        }
        m_runner->run(std::min(left, 100), {}, [this](const RunSamples &all) {
            m_samples.insert(m_samples.end(), all.samples.begin(), all.samples.end());
            more();
        });
    }

    std::vector<RunSample> m_samples;
};

class LayersStage : public RunStage
{
public:
    [[nodiscard]] Step step() const override { return Step::Layers; }

protected:
    void work() override
    {
        m_job->result.layers.clear();
        m_job->result.layerTimes.clear();
        m_before = 0;
        m_cyclesBefore = 0;
        m_from = 0;
        next(0);
    }

private:
    void next(std::size_t index)
    {
        progress(index, deployment().layers.size());
        while (index < deployment().layers.size() && !deployment().layers[index].observable)
            ++index;
        if (index >= deployment().layers.size())
            return;
        const LayerReading &reading = deployment().layers[index];
        m_runner->run(m_job->options.layerTimes ? kLayerRepeat : 1, stopAfter(index), [this, &reading, index](const RunSamples &all) {
            if (m_job->options.layerTimes)
                time(reading, index, summarize(all.samples));
            if (!m_job->options.compareLayers) {
                next(index + 1);
                return;
            }
            look(reading, [this, index](LayerComparison comparison) {
                if (comparison.difference) {
                    m_talk->fail(mismatch(*comparison.difference));
                    return;
                }
                m_job->result.layers.push_back(std::move(comparison));
                next(index + 1);
            });
        });
    }

    void time(const LayerReading &reading, std::size_t index, const RunTimes &times)
    {
        m_job->result.layerTimes.push_back({reading.layer, deployment().layers[m_from].layer, std::max(0.0, times.medianUs - m_before),
                                            std::max<std::int64_t>(0, times.cycles - m_cyclesBefore)});
        m_before = times.medianUs;
        m_cyclesBefore = times.cycles;
        m_from = index + 1;
    }

    double m_before = 0;
    std::int64_t m_cyclesBefore = 0;
    std::size_t m_from = 0;
};

} // namespace

std::unique_ptr<Stage> answerStage()
{
    return std::make_unique<AnswerStage>();
}

std::unique_ptr<Stage> timingStage()
{
    return std::make_unique<TimingStage>();
}

std::unique_ptr<Stage> layersStage()
{
    return std::make_unique<LayersStage>();
}

} // namespace facet::board
