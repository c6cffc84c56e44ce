// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Powers and clears the accelerator, or finds out what of the model is there already.
#include "board/segment_check.h"
#include "board/stage.h"

#include "protocol/frame.h"
#include "protocol/protocol.h"

#include <algorithm>
#include <numeric>

namespace facet::board {

namespace {

constexpr Milliseconds kPollEvery = 2;
constexpr int kMostPolls = 100;

class PrepareStage : public Stage
{
public:
    [[nodiscard]] Step step() const override { return Step::Prepare; }

    void begin(Conversation &talk, Job &job) override
    {
        m_talk = &talk;
        m_job = &job;
        job.kernelsReadable = job.info.has(kFacetFeatureKernelReadBack);
        talk.askNext({.type = kFacetStatus, .replyBytes = kFacetStatusSize, .answered = [this](Reply reply) {
                          const auto status = parseStatus(reply);
                          if (!status) {
                              m_talk->fail(boardError(ErrorCode::Misunderstood, {frameName(kFacetStatus)}));
                              return;
                          }
                          // A model was loaded, or begun, by a host that prepared the accelerator as we do.
                          const bool prepared = status->powered == m_job->deployment->quadrants() && (status->model != 0 || status->sequence != 0);
                          if (prepared && !m_job->options.afresh)
                              keep(*status);
                          else
                              power();
                      }});
    }

private:
    [[nodiscard]] const Deployment &deployment() const { return *m_job->deployment; }

    void power()
    {
        const bool max78002 = deployment().device == device::DeviceId::Max78002;
        // The MAX78002 computes at 200 MHz, but its memories are loaded at a quarter of that.
        const std::uint32_t load = max78002 ? kFacetClockPll << 4 | 2 : kFacetClockPeripheral << 4;
        const std::uint32_t run = max78002 ? kFacetClockPll << 4 : kFacetClockPeripheral << 4;
        m_talk->askNext({.type = kFacetCnnPower,
                         .payload = PayloadWriter().u8(std::uint32_t(deployment().quadrants())).u8(0).u8(load).u8(run).take(),
                         .replyBytes = kFacetPowerReplySize,
                         .answered = [this](Reply) { clear(); },
                         .patience = 1000});
        m_job->missing.resize(deployment().segments.size());
        std::iota(m_job->missing.begin(), m_job->missing.end(), std::size_t{0});
    }

    void clear()
    {
        for (const program::Step &step : deployment().init)
            play(step);
        // Only now: a board with this mark has been cleared.
        beginSequence();
    }

    void write(const program::Step &step)
    {
        m_talk->askNext({.type = kFacetWrite, .payload = PayloadWriter().u32(step.address).u32(0).u32(step.value).take(), .about = step.address});
    }

    void play(const program::Step &step)
    {
        if (step.kind == program::Step::Kind::WaitSet)
            waitSet(step, kMostPolls);
        else
            write(step);
    }

    void waitSet(const program::Step &step, int polls)
    {
        m_talk->askNext({.type = kFacetRead,
                         .payload = PayloadWriter().u32(step.address).u32(4).take(),
                         .replyBytes = 4,
                         .answered =
                             [this, step, polls](Reply reply) {
                                 if (reply.size() < 5) {
                                     m_talk->fail(boardError(ErrorCode::Misunderstood, {frameName(kFacetRead)}));
                                 } else if ((facetGet32(&reply[1]) & step.value) != step.value) {
                                     if (polls == 0)
                                         m_talk->fail(boardError(ErrorCode::RunTimeout, {std::to_string(kMostPolls * kPollEvery * 1000)}));
                                     else
                                         m_talk->pauseNext(kPollEvery, [this, step, polls] { waitSet(step, polls - 1); });
                                 }
                             },
                         .about = step.address});
    }

    void beginSequence()
    {
        m_talk->askNext({.type = kFacetSequenceBegin, .payload = PayloadWriter().u32(m_job->model).take()});
    }

    // The accelerator is on and cleared: only what differs is sent.
    void keep(const BoardStatus &status)
    {
        const bool marked = status.model == m_job->model;
        const device::RegisterMap map(deployment().device);
        for (const program::Step &step : deployment().init) {
            const bool control = step.quadrant >= 0 && step.address == map.address(device::QuadrantRegister::Control, step.quadrant);
            if (control && step.kind == program::Step::Kind::Write)
                write(step);
        }
        std::vector<std::size_t> askable, unknown;
        for (std::size_t i = 0; i < deployment().segments.size(); ++i) {
            const bool readable = m_job->kernelsReadable || deployment().segments[i].kind != Segment::Kind::Kernels;
            (readable ? askable : unknown).push_back(i);
        }
        if (marked)
            unknown.clear(); // the board vouches for what cannot be read back
        checkSegments(*m_talk, deployment(), askable, [this, unknown, marked](std::vector<std::size_t> differing) {
            differing.insert(differing.end(), unknown.begin(), unknown.end());
            std::ranges::sort(differing);
            m_job->missing = std::move(differing);
            m_job->loaded = marked && m_job->missing.empty();
            if (!m_job->loaded)
                beginSequence();
        });
    }

    Conversation *m_talk = nullptr;
    Job *m_job = nullptr;
};

} // namespace

std::uint32_t modelId(const Deployment &deployment)
{
    std::uint32_t crc = FACET_CRC_START;
    const auto add = [&crc](std::uint32_t word) {
        for (int shift = 0; shift < 32; shift += 8)
            crc = facetCrcByte(crc, std::uint8_t(word >> shift));
    };
    add(std::uint32_t(deployment.device));
    for (const Segment &segment : deployment.segments) {
        add(segment.address);
        for (const std::uint32_t word : segment.words)
            add(word);
    }
    return crc == 0 ? 1 : crc;
}

std::unique_ptr<Stage> prepareStage()
{
    return std::make_unique<PrepareStage>();
}

} // namespace facet::board
