// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Sends the segments that are missing, reads them back by CRC, and marks the model as complete.
#include "board/segment_check.h"
#include "board/segments.h"
#include "board/stage.h"

#include "protocol/frame.h"
#include "protocol/protocol.h"

#include <algorithm>

namespace facet::board {

namespace {

constexpr int kMostRounds = 3; // of sending what reads back differently

class WeightsStage : public Stage
{
public:
    [[nodiscard]] Step step() const override { return Step::Weights; }

    void begin(Conversation &talk, Job &job) override
    {
        m_talk = &talk;
        m_job = &job;
        m_total = 0;
        for (const std::size_t i : job.missing)
            m_total += deployment().segments[i].bytes();
        job.result.bytesSkipped = deployment().segmentBytes() - m_total;
        progress();
        if (job.missing.empty()) {
            if (!job.loaded)
                finish();
            return;
        }
        send(job.missing);
    }

private:
    [[nodiscard]] const Deployment &deployment() const { return *m_job->deployment; }
    void progress() { m_talk->tell(StepProgress{Step::Weights, std::min(m_sent, m_total), m_total, true}); }

    void send(std::vector<std::size_t> which)
    {
        ++m_round;
        m_pending = std::move(which);
        m_next = 0;
        sendNext();
    }

    // One segment at a time, so that the queue stays short.
    void sendNext()
    {
        if (m_next == m_pending.size()) {
            verify();
            return;
        }
        const std::size_t index = m_pending[m_next++];
        sendSegment(deployment().segments[index]);
        const bool firstKernels = !m_triedReading && m_job->kernelsReadable && deployment().segments[index].kind == Segment::Kind::Kernels;
        if (firstKernels) {
            m_triedReading = true;
            tryReading(index);
        }
        m_talk->thenNext([this] { sendNext(); });
    }

    void sendSegment(const Segment &segment)
    {
        const bool kernels = segment.kind == Segment::Kind::Kernels;
        // Parts of a kernel segment end on a column and on a word.
        const std::size_t grain = kernels ? kFacetKernelColumnBytes : 1;
        const std::size_t most = (std::size_t(m_job->info.maxFrame) - std::size_t(kFacetFrameOverhead) - std::size_t(kFacetWriteData)) / 4;
        const std::size_t words = std::min<std::size_t>(most, kFacetMaxData / 4) / grain * grain;
        for (std::size_t from = 0; from < segment.words.size(); from += words) {
            const std::size_t to = std::min(from + words, segment.words.size());
            const auto skipped = std::uint32_t(kernels ? from * 4 / kFacetKernelColumnBytes * 4 : from * 4);
            PayloadWriter payload;
            payload.u32(segment.address + skipped).u32(kernels ? std::uint32_t(kFacetWritePacked) : 0);
            for (std::size_t i = from; i < to; ++i)
                payload.u32(segment.words[i]);
            m_talk->askNext({.type = kFacetWrite,
                             .payload = payload.take(),
                             .answered =
                                 [this, bytes = 4 * (to - from)](Reply) {
                                     m_sent += bytes;
                                     m_job->result.bytesSent += bytes;
                                     progress();
                                 },
                             .about = segment.address});
        }
    }

    // Whether kernel memory reads back as it was written is not known for silicon: found out with the first segment.
    void tryReading(std::size_t index)
    {
        checkSegments(*m_talk, deployment(), {index}, [this, index](const std::vector<std::size_t> &differing) {
            if (differing.empty())
                return;
            sendSegment(deployment().segments[index]);
            checkSegments(*m_talk, deployment(), {index}, [this](const std::vector<std::size_t> &still) {
                if (still.empty())
                    return;
                m_job->kernelsReadable = false;
                m_talk->tell(Note{{QT_TRANSLATE_NOOP("core", "This chip does not read kernels back; they are checked frame by frame and by the known answer."), {}}});
            });
        });
    }

    void verify()
    {
        std::vector<std::size_t> readable;
        for (const std::size_t i : m_pending) {
            if (m_job->kernelsReadable || deployment().segments[i].kind != Segment::Kind::Kernels)
                readable.push_back(i);
        }
        checkSegments(*m_talk, deployment(), readable, [this](std::vector<std::size_t> differing) {
            if (differing.empty()) {
                finish();
            } else if (m_round == kMostRounds) {
                const Segment &segment = deployment().segments[differing.front()];
                m_talk->fail(boardError(ErrorCode::MemoryDiffers, {grouped(static_cast<long long>(segment.bytes())), addressText(segment.address)}));
            } else {
                send(std::move(differing));
            }
        });
    }

    void finish()
    {
        m_talk->askNext({.type = kFacetSequenceEnd,
                         .payload = PayloadWriter().u32(m_job->model).take(),
                         .answered = [this](Reply) { m_job->loaded = true; },
                         .refused =
                             [this](std::uint8_t status) {
                                 // The board has forgotten that a model was begun: it was reset.
                                 if (status == kFacetWrongSequence)
                                     m_talk->restart(boardError(ErrorCode::BoardResets, {"unknown"}));
                                 return status == kFacetWrongSequence;
                             }});
    }

    Conversation *m_talk = nullptr;
    Job *m_job = nullptr;
    std::vector<std::size_t> m_pending;
    std::size_t m_next = 0;
    std::size_t m_sent = 0;
    std::size_t m_total = 0;
    int m_round = 0;
    bool m_triedReading = false;
};

} // namespace

std::unique_ptr<Stage> weightsStage()
{
    return std::make_unique<WeightsStage>();
}

} // namespace facet::board
