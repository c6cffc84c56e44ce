// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Finds the rate at which the board listens, learns what it is, and agrees on a faster rate.
#include "board/stage.h"

#include "protocol/protocol.h"

namespace facet::board {

namespace {

constexpr Milliseconds kHelloPatience = 200;
constexpr Milliseconds kFastHelloPatience = 100; // several tries within the board's second of waiting

class LinkStage : public Stage
{
public:
    [[nodiscard]] Step step() const override { return Step::Link; }

    void begin(Conversation &talk, Job &job) override
    {
        m_talk = &talk;
        m_job = &job;
        // A board that was left at the fast rate hears noise at the default one, and returns to it after two seconds of that.
        m_tries = {{kFacetBaudDefault, 3}, {kFacetBaudFast, 3}, {kFacetBaudDefault, 12}};
        if (job.firstRate != 0 && job.firstRate != kFacetBaudDefault)
            m_tries.insert(m_tries.begin(), {job.firstRate, 4});
        tryNext();
    }

private:
    struct Try {
        int baud;
        int attempts;
    };

    void tryNext()
    {
        if (m_next == m_tries.size()) {
            giveUp();
            return;
        }
        const Try now = m_tries[m_next++];
        m_talk->setRate(now.baud);
        m_talk->askNext({.type = kFacetHello,
                         .replyBytes = kFacetHelloSize,
                         .answered = [this](Reply reply) { hello(reply); },
                         .patience = kHelloPatience,
                         .attempts = now.attempts,
                         .silent = [this] { tryNext(); }});
    }

    void giveUp()
    {
        if (!m_talk->sawText().empty())
            m_talk->fail(boardError(ErrorCode::OtherFirmware, {m_talk->sawText()}));
        else if (m_talk->sawDamage())
            m_talk->fail(boardError(ErrorCode::WrongRate, {std::to_string(kFacetBaudDefault) + ", " + std::to_string(kFacetBaudFast)}));
        else
            m_talk->fail(boardError(ErrorCode::Silent));
    }

    // False after an error.
    bool learn(Reply reply)
    {
        const auto version = parseHelloVersion(reply);
        if (version && version->major != kFacetProtocolMajor) {
            const auto text = [](int major, int minor) { return std::to_string(major) + "." + std::to_string(minor); };
            const bool older = version->major < kFacetProtocolMajor;
            m_talk->fail(boardError(older ? ErrorCode::FirmwareTooOld : ErrorCode::FirmwareTooNew,
                                    {text(version->major, version->minor), text(kFacetProtocolMajor, kFacetProtocolMinor)}));
            return false;
        }
        auto info = parseHello(reply);
        if (!info) {
            m_talk->fail(boardError(ErrorCode::Misunderstood, {frameName(kFacetHello)}));
            return false;
        }
        info->baud = m_talk->rate();
        m_job->info = std::move(*info);
        return true;
    }

    void hello(Reply reply)
    {
        if (!learn(reply))
            return;
        const Deployment *deployment = m_job->deployment.get();
        if (deployment && deployment->device != m_job->info.chip) {
            m_talk->fail(boardError(ErrorCode::WrongChip, {std::string(device::device(deployment->device).name),
                                                           std::string(device::device(m_job->info.chip).name)}));
            return;
        }
        const int wanted = m_job->options.baud;
        if (m_job->rateFailed || wanted == m_talk->rate()) {
            agreed();
            return;
        }
        m_talk->askNext({.type = kFacetSetBaud,
                         .payload = PayloadWriter().u32(std::uint32_t(wanted)).take(),
                         .answered = [this, wanted](Reply) { confirm(wanted); },
                         .refused =
                             [this](std::uint8_t) {
                                 stay();
                                 return true;
                             }});
    }

    void confirm(int baud)
    {
        m_talk->setRate(baud);
        m_talk->askNext({.type = kFacetHello,
                         .replyBytes = kFacetHelloSize,
                         .answered =
                             [this](Reply reply) {
                                 if (learn(reply))
                                     agreed();
                             },
                         .patience = kFastHelloPatience,
                         .attempts = 5,
                         .silent = [this] { fallBack(); }});
    }

    // The board returns to the default rate by itself when it understands nothing at the new one.
    void fallBack()
    {
        m_job->rateFailed = true;
        m_talk->setRate(kFacetBaudDefault);
        m_talk->pauseNext(kFacetBaudConfirmMs + 100, [this] {
            m_talk->askNext({.type = kFacetHello,
                             .replyBytes = kFacetHelloSize,
                             .answered =
                                 [this](Reply reply) {
                                     if (learn(reply))
                                         stay();
                                 },
                             .patience = kHelloPatience,
                             .attempts = 12,
                             .silent = [this] { giveUp(); }});
        });
    }

    void stay()
    {
        m_job->rateFailed = true;
        m_talk->tell(Note{{QT_TRANSLATE_NOOP("core", "%1 baud do not work on this line; going on at %2 baud."),
                           {std::to_string(m_job->options.baud), std::to_string(m_talk->rate())}}});
        agreed();
    }

    void agreed()
    {
        m_job->firstRate = m_talk->rate();
        m_job->info.baud = m_talk->rate();
        m_job->result.board = m_job->info;
        m_talk->tell(Identified{m_job->info});
    }

    Conversation *m_talk = nullptr;
    Job *m_job = nullptr;
    std::vector<Try> m_tries;
    std::size_t m_next = 0;
};

} // namespace

std::unique_ptr<Stage> linkStage()
{
    return std::make_unique<LinkStage>();
}

} // namespace facet::board
