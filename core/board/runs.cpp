// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "board/runs.h"

#include "protocol/frame.h"
#include "protocol/protocol.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace facet::board {

namespace {

constexpr double kMostBatchUs = 1'000'000; // of one RUN, so that a cancel takes effect soon
constexpr int kTimeoutFactor = 10;

// Bytes of a RUN reply.
constexpr std::size_t replySize(int runs)
{
    return std::size_t(kFacetRunReplySamples) + std::size_t(runs) * std::size_t(kFacetRunSampleSize);
}

// Data bytes that fit a request behind `header` bytes, in whole words.
std::size_t roomFor(const BoardInfo &info, std::size_t header)
{
    return std::min<std::size_t>(info.maxFrame - std::size_t(kFacetFrameOverhead) - header, kFacetMaxData) / 4 * 4;
}

// Blocks of the input buffer (kFacetInput...). FIFOs are fed in turn, pixel by pixel.
Bytes inputBlocks(const Deployment &deployment)
{
    PayloadWriter blocks;
    const auto &arrays = deployment.inputWords;
    if (!deployment.usesFifo()) {
        for (const program::InputWords &array : arrays) {
            blocks.u32(array.address).u32(std::uint32_t(array.words.size())).u32(0);
            for (const std::uint32_t word : array.words)
                blocks.u32(word);
        }
        return blocks.take();
    }
    std::uint32_t mask = 0;
    std::size_t longest = 0;
    for (const program::InputWords &array : arrays) {
        mask |= 1u << array.index;
        longest = std::max(longest, array.words.size());
    }
    blocks.u32(0).u32(std::uint32_t(longest * arrays.size())).u32(mask);
    for (std::size_t i = 0; i < longest; ++i) {
        for (const program::InputWords &array : arrays)
            blocks.u32(i < array.words.size() ? array.words[i] : 0);
    }
    return blocks.take();
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

} // namespace

struct Runner::Pending {
    int left = 0;
    std::optional<int> stopAfter;
    std::function<void(RunSamples)> done;
    RunSamples all;
    int asked = 0;
};

void Runner::sendInput()
{
    const Bytes blocks = inputBlocks(*m_job.deployment);
    m_buffered = m_job.info.has(kFacetFeatureInputBuffer) && blocks.size() <= m_job.info.inputBytes;
    if (!m_buffered) {
        if (m_job.deployment->usesFifo() && m_job.deployment->inputWords.size() > 1)
            m_talk.fail(boardError(ErrorCode::InputTooLarge,
                                   {grouped(static_cast<long long>(blocks.size())), grouped(static_cast<long long>(m_job.info.inputBytes))}));
        return;
    }
    const std::size_t most = roomFor(m_job.info, kFacetInputData);
    for (std::size_t from = 0; from < blocks.size(); from += most) {
        const std::size_t to = std::min(from + most, blocks.size());
        Bytes payload = PayloadWriter().u32(std::uint32_t(from)).take();
        payload.insert(payload.end(), blocks.begin() + std::ptrdiff_t(from), blocks.begin() + std::ptrdiff_t(to));
        m_talk.askNext({.type = kFacetInput, .payload = std::move(payload), .answered = [this, to, total = blocks.size()](Reply) {
                            m_talk.tell(StepProgress{Step::KnownAnswer, to, total, true});
                        }});
    }
}

std::uint32_t Runner::timeoutUs() const
{
    if (m_expectedUs <= 0)
        return kFacetMaxRunMicroseconds;
    return std::uint32_t(std::clamp(m_expectedUs * kTimeoutFactor, 10'000.0, double(kFacetMaxRunMicroseconds)));
}

Bytes Runner::runPayload(int repeat, std::uint32_t flags, std::optional<int> stopAfter) const
{
    const Deployment &d = *m_job.deployment;
    const program::Context context = d.context();
    std::uint32_t clear = 0;
    for (const program::Step &step : d.acknowledge)
        clear |= ~step.value;
    const bool waitOnly = (flags & kFacetRunWaitOnly) != 0;
    PayloadWriter payload;
    payload.u16(std::uint32_t(repeat)).u16(flags | (stopAfter ? std::uint32_t(kFacetRunStopAfter) : 0)).u32(timeoutUs());
    payload.u8(std::uint32_t(stopAfter.value_or(0))).u8(std::uint32_t(context.firstGroup())).u8(std::uint32_t(d.quadrants()));
    payload.u8(waitOnly ? 0 : std::uint32_t(d.start.size())).u32(clear);
    if (!waitOnly) {
        for (const program::Step &step : d.start)
            payload.u32(step.address).u32(step.value);
    }
    return payload.take();
}

void Runner::writeInput(bool fifo)
{
    const std::size_t most = roomFor(m_job.info, kFacetWriteData) / 4;
    for (const program::InputWords &array : m_job.deployment->inputWords) {
        for (std::size_t from = 0; from < array.words.size(); from += most) {
            const std::uint32_t address = fifo ? device::kFifoData + 4u * std::uint32_t(array.index) : array.address + std::uint32_t(4 * from);
            PayloadWriter payload;
            payload.u32(address).u32(fifo ? std::uint32_t(kFacetWriteFifo) : 0);
            for (std::size_t i = from; i < std::min(from + most, array.words.size()); ++i)
                payload.u32(array.words[i]);
            m_talk.askNext({.type = kFacetWrite, .payload = payload.take(), .about = address});
        }
    }
}

void Runner::run(int repeat, std::optional<int> stopAfter, std::function<void(RunSamples)> done)
{
    runSome(std::make_shared<Pending>(Pending{repeat, stopAfter, std::move(done), {}, 0}));
}

void Runner::runSome(const std::shared_ptr<Pending> &pending)
{
    const bool fifo = m_job.deployment->usesFifo();
    int batch = 1;
    if (m_buffered) {
        const double fit = m_expectedUs > 0 ? kMostBatchUs / m_expectedUs : 1;
        batch = std::min(pending->left, std::clamp(int(std::min(fit, 1e6)), 1, int(kFacetMaxRepeat)));
    }
    pending->asked = batch;
    // Loading takes about as long as running, and a hung run its time-out, once.
    const auto patience = Milliseconds(500 + kFacetMaxRunMicroseconds / 1000 + 4 * batch * m_expectedUs / 1000);
    Question question{.type = kFacetRun,
                      .replyBytes = replySize(batch),
                      .answered = [this, pending](Reply reply) { takeSamples(pending, reply); },
                      .patience = patience,
                      .refused =
                          [this](std::uint8_t status) {
                              if (status == kFacetTimeout)
                                  m_talk.fail(boardError(ErrorCode::RunTimeout, {grouped(timeoutUs())}));
                              return status == kFacetTimeout;
                          },
                      .about = device::RegisterMap(m_job.deployment->device).quadrant(0)};
    if (!m_buffered && fifo) {
        Question begin = question;
        begin.payload = runPayload(1, kFacetRunStartOnly, pending->stopAfter);
        begin.answered = {};
        m_talk.askNext(std::move(begin));
        writeInput(true);
        question.payload = runPayload(1, kFacetRunWaitOnly, {});
    } else {
        if (!m_buffered)
            writeInput(false);
        question.payload = runPayload(batch, m_buffered ? std::uint32_t(kFacetRunLoadInput) : 0, pending->stopAfter);
    }
    m_talk.askNext(std::move(question));
}

void Runner::takeSamples(const std::shared_ptr<Pending> &pending, Reply reply)
{
    const auto runs = reply.size() >= kFacetRunReplySamples ? int(facetGet16(&reply[kFacetRunReplyRuns])) : 0;
    if (runs != pending->asked || reply.size() < replySize(runs)) {
        m_talk.fail(boardError(ErrorCode::Misunderstood, {frameName(kFacetRun)}));
        return;
    }
    const double timerHz = facetGet32(&reply[kFacetRunReplyTimerHz]), runHz = facetGet32(&reply[kFacetRunReplyRunHz]);
    if (timerHz <= 0 || runHz <= 0) {
        m_talk.fail(boardError(ErrorCode::Misunderstood, {frameName(kFacetRun)}));
        return;
    }
    pending->all.clockHz = runHz;
    for (int i = 0; i < runs; ++i) {
        const std::uint8_t *at = &reply[replySize(i)];
        const double load = facetGet32(at), run = facetGet32(at + 4);
        pending->all.samples.push_back({load / timerHz * 1e6, run / timerHz * 1e6, std::int64_t(std::llround(run / timerHz * runHz))});
    }
    pending->left -= runs;
    if (pending->left > 0)
        runSome(pending);
    else
        pending->done(std::move(pending->all));
}

void Runner::read(const LayerReading &reading, std::function<void(network::FeatureMap)> done)
{
    const auto words = std::make_shared<std::unordered_map<std::uint32_t, std::uint32_t>>();
    for (const Range &range : readRanges(*m_job.deployment, reading)) {
        constexpr std::uint32_t kMost = kFacetMaxRead / 4;
        for (std::uint32_t from = 0; from < range.words; from += kMost) {
            const std::uint32_t count = std::min(kMost, range.words - from);
            const std::uint32_t address = range.address + 4 * from;
            m_talk.askNext({.type = kFacetRead,
                            .payload = PayloadWriter().u32(address).u32(4 * count).take(),
                            .replyBytes = 4 * count,
                            .answered =
                                [this, words, address, count](Reply reply) {
                                    if (reply.size() != 1 + 4 * std::size_t(count)) {
                                        m_talk.fail(boardError(ErrorCode::Misunderstood, {frameName(kFacetRead)}));
                                        return;
                                    }
                                    for (std::uint32_t i = 0; i < count; ++i)
                                        (*words)[address + 4 * i] = facetGet32(&reply[1 + 4 * std::size_t(i)]);
                                },
                            .about = address});
        }
    }
    m_talk.thenNext([this, words, &reading, done = std::move(done)] {
        done(mapFrom(*m_job.deployment, reading, [&words](std::uint32_t address) { return words->at(address); }));
    });
}

RunTimes summarize(const std::vector<RunSample> &samples)
{
    std::vector<double> runs, loads, cycles;
    for (const RunSample &sample : samples) {
        runs.push_back(sample.runUs);
        loads.push_back(sample.loadUs);
        cycles.push_back(double(sample.cycles));
    }
    RunTimes times;
    times.runs = int(runs.size());
    times.medianUs = median(runs);
    times.minUs = *std::ranges::min_element(runs);
    times.maxUs = *std::ranges::max_element(runs);
    times.loadUs = median(loads);
    times.cycles = std::int64_t(std::llround(median(cycles)));
    double mean = 0, square = 0;
    for (const double us : runs)
        mean += us / double(runs.size());
    for (const double us : runs)
        square += (us - mean) * (us - mean);
    times.deviationUs = runs.size() > 1 ? std::sqrt(square / double(runs.size() - 1)) : 0;
    return times;
}

} // namespace facet::board
