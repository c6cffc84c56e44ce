// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "board/segment_check.h"

#include "board/segments.h"
#include "protocol/frame.h"
#include "protocol/protocol.h"

#include <algorithm>
#include <memory>

namespace facet::board {

namespace {

struct Run {
    std::size_t first = 0; // in Check::which
    std::size_t count = 0;
};

struct Check {
    Conversation &talk;
    const Deployment &deployment;
    std::vector<std::size_t> which;
    std::vector<std::size_t> differing;

    [[nodiscard]] const Segment &at(std::size_t i) const { return deployment.segments[which[i]]; }

    // The next segment's words follow this one's, so that one CRC covers both.
    [[nodiscard]] bool joins(std::size_t i) const
    {
        const Segment &a = at(i);
        const Segment &b = at(i + 1);
        const auto columns = std::uint32_t(contentOf(a).size() / kFacetKernelColumnBytes);
        const std::uint32_t end = a.address + (a.kind == Segment::Kind::Kernels ? 4 * columns : std::uint32_t(a.bytes()));
        return a.kind == b.kind && end == b.address;
    }

    static void ask(const std::shared_ptr<Check> &self, Run run)
    {
        std::uint32_t crc = FACET_CRC_START;
        std::uint32_t bytes = 0;
        for (std::size_t i = run.first; i < run.first + run.count; ++i) {
            for (const std::uint8_t byte : contentOf(self->at(i))) {
                crc = facetCrcByte(crc, byte);
                ++bytes;
            }
        }
        const Segment &segment = self->at(run.first);
        const bool kernels = segment.kind == Segment::Kind::Kernels;
        self->talk.askNext({.type = kFacetCrc,
                            .payload = PayloadWriter()
                                           .u32(segment.address)
                                           .u32(kernels ? bytes / kFacetKernelColumnBytes : bytes)
                                           .u32(kernels ? std::uint32_t(kFacetWritePacked) : 0)
                                           .take(),
                            .replyBytes = kFacetCrcReplySize,
                            .answered =
                                [self, run, expected = ~crc](Reply reply) {
                                    if (reply.size() < kFacetCrcReplySize) {
                                        self->talk.fail(boardError(ErrorCode::Misunderstood, {frameName(kFacetCrc)}));
                                        return;
                                    }
                                    if (facetGet32(&reply[kFacetCrcReply]) == expected)
                                        return;
                                    if (run.count == 1) {
                                        self->differing.push_back(self->which[run.first]);
                                        return;
                                    }
                                    ask(self, {run.first, run.count / 2});
                                    ask(self, {run.first + run.count / 2, run.count - run.count / 2});
                                },
                            .patience = 1000,
                            .about = segment.address});
    }
};

} // namespace

void checkSegments(Conversation &talk, const Deployment &deployment, const std::vector<std::size_t> &which,
                   std::function<void(std::vector<std::size_t>)> done)
{
    const auto check = std::make_shared<Check>(Check{talk, deployment, which, {}});
    for (std::size_t first = 0; first < which.size();) {
        std::size_t end = first + 1;
        while (end < which.size() && which[end] == which[end - 1] + 1 && check->joins(end - 1))
            ++end;
        Check::ask(check, {first, end - first});
        first = end;
    }
    talk.thenNext([check, done = std::move(done)] {
        std::ranges::sort(check->differing);
        done(check->differing);
    });
}

} // namespace facet::board
