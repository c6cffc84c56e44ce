// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "board/wire_rows.h"

#include "board/wire.h"
#include "protocol/protocol.h"

#include <algorithm>
#include <cstdio>

namespace facet::board {

namespace {

bool isText(const std::vector<std::uint8_t> &bytes)
{
    return std::all_of(bytes.begin(), bytes.end(),
                       [](std::uint8_t b) { return (b >= ' ' && b < 0x7f) || b == '\t' || b == '\r' || b == '\n'; });
}

std::string statusName(std::uint8_t status)
{
    constexpr std::array<const char *, 11> kNames{
        "ok",          "malformed frame", "CRC error",      "bad argument",  "address refused", "time-out", "unknown command",
        "not powered", "unsupported",     "bad input list", "wrong sequence"};
    return status < kNames.size() ? kNames[status] : "status " + std::to_string(status);
}

std::string printed(const char *format, unsigned long a, unsigned long b = 0, unsigned long c = 0)
{
    std::array<char, 96> text{};
    std::snprintf(text.data(), text.size(), format, a, b, c);
    return text.data();
}

std::string requestDetails(std::uint8_t type, const std::vector<std::uint8_t> &payload)
{
    const auto at = [&payload](std::size_t offset) -> unsigned long { return facetGet32(payload.data() + offset); };
    const std::size_t size = payload.size();
    switch (type) {
    case kFacetSetBaud: return size >= kFacetBaudSize ? printed("%lu baud", at(kFacetBaudRate)) : std::string();
    case kFacetWrite:
        return size >= kFacetWriteData
                   ? printed((at(kFacetWriteFlags) & kFacetWritePacked) != 0 ? "0x%08lx, %lu bytes of kernels" : "0x%08lx, %lu bytes",
                             at(kFacetWriteAddress), static_cast<unsigned long>(size - kFacetWriteData))
                   : std::string();
    case kFacetRead:
        return size >= kFacetReadSize ? printed("0x%08lx, %lu bytes", at(kFacetReadAddress), at(kFacetReadBytes)) : std::string();
    case kFacetCrc:
        return size >= kFacetCrcSize
                   ? printed((at(kFacetCrcFlags) & kFacetWritePacked) != 0 ? "0x%08lx, %lu columns" : "0x%08lx, %lu bytes",
                             at(kFacetCrcAddress), at(kFacetCrcLength))
                   : std::string();
    case kFacetRun:
        return size >= kFacetRunStart
                   ? printed((facetGet16(payload.data() + kFacetRunFlags) & kFacetRunStopAfter) != 0 ? "%lu times, up to layer %lu"
                                                                                                     : "%lu times",
                             facetGet16(payload.data() + kFacetRunRepeat), payload[kFacetRunStopLayer])
                   : std::string();
    case kFacetCnnPower: return size >= kFacetPowerSize ? printed("quadrants 0x%lx", payload[kFacetPowerMask]) : std::string();
    case kFacetSequenceBegin:
    case kFacetSequenceEnd: return size >= kFacetSequenceSize ? printed("model 0x%08lx", at(kFacetSequenceModel)) : std::string();
    case kFacetInput:
        return size >= kFacetInputData
                   ? printed("at %lu, %lu bytes", at(kFacetInputOffset), static_cast<unsigned long>(size - kFacetInputData))
                   : std::string();
    default: return {};
    }
}

} // namespace

std::string frameMeaning(std::uint8_t type, std::uint8_t sequence, const std::vector<std::uint8_t> &payload)
{
    std::string text = frameName(type) + " #" + std::to_string(int(sequence));
    const bool isReply = (type & kFacetReplyBit) != 0;
    std::string details;
    if (isReply && !payload.empty()) {
        details = statusName(payload.front());
        if (payload.size() > 1)
            details += ", " + std::to_string(payload.size() - 1) + " bytes";
    } else if (!isReply) {
        details = requestDetails(type, payload);
    }
    return details.empty() ? text : text + ": " + details;
}

void RowCutter::close(Open &open, Direction direction, std::vector<WireRow> &rows)
{
    if (open.bytes.empty())
        return;
    WireRow row{open.began, direction, WireRow::Kind::Piece, std::move(open.bytes), {}};
    open.bytes.clear();
    if (row.bytes.back() == 0) {
        if (row.bytes.size() == 1)
            return; // a delimiter that only ends what may have been half received
        FrameReader reader;
        row.kind = WireRow::Kind::Damaged;
        for (const Arrival &arrival : reader.push(row.bytes)) {
            if (arrival.kind == Arrival::Kind::Frame) {
                row.kind = WireRow::Kind::Frame;
                row.meaning = frameMeaning(arrival.frame.type, arrival.frame.sequence, arrival.frame.payload);
            }
        }
    } else if (isText(row.bytes)) {
        row.kind = WireRow::Kind::Text;
        row.meaning.assign(row.bytes.begin(), row.bytes.end());
        while (!row.meaning.empty() && (row.meaning.back() == '\n' || row.meaning.back() == '\r'))
            row.meaning.pop_back();
    }
    rows.push_back(std::move(row));
}

std::vector<WireRow> RowCutter::push(const WireEntry &entry)
{
    std::vector<WireRow> rows;
    Open &open = m_open[std::size_t(entry.direction)];
    if (!open.bytes.empty() && entry.microseconds - open.last > kPause)
        close(open, entry.direction, rows);
    for (const std::uint8_t byte : entry.bytes) {
        if (open.bytes.empty())
            open.began = entry.microseconds;
        open.last = entry.microseconds;
        open.bytes.push_back(byte);
        // A line feed also occurs inside frames; only what is text so far ends with it.
        if (byte == 0 || open.bytes.size() >= std::size_t(kFacetMaxWire) || (byte == '\n' && isText(open.bytes)))
            close(open, entry.direction, rows);
    }
    return rows;
}

std::vector<WireRow> RowCutter::flush()
{
    std::vector<WireRow> rows;
    close(m_open[0], Direction::ToBoard, rows);
    close(m_open[1], Direction::FromBoard, rows);
    std::stable_sort(rows.begin(), rows.end(), [](const WireRow &a, const WireRow &b) { return a.microseconds < b.microseconds; });
    return rows;
}

std::vector<WireRow> rowsOf(const WireLog &log)
{
    RowCutter cutter;
    std::vector<WireRow> all;
    for (const WireEntry &entry : log.entries)
        for (WireRow &row : cutter.push(entry))
            all.push_back(std::move(row));
    for (WireRow &row : cutter.flush())
        all.push_back(std::move(row));
    return all;
}

} // namespace facet::board
