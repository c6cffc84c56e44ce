// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "board/wire.h"

#include "protocol/frame.h"
#include "protocol/protocol.h"

#include <array>
#include <cstdio>
#include <string_view>

namespace facet::board {

namespace {

constexpr std::size_t kLongestLine = 512;

bool isPrintable(std::uint8_t byte)
{
    return (byte >= 0x20 && byte < 0x7f) || byte == '\t' || byte == '\r';
}

} // namespace

Bytes toWire(const Frame &frame)
{
    Bytes body;
    body.reserve(frame.payload.size() + kFacetFrameOverhead);
    body.push_back(frame.type);
    body.push_back(frame.sequence);
    body.insert(body.end(), frame.payload.begin(), frame.payload.end());
    const std::size_t size = body.size();
    body.resize(size + 4);
    Bytes wire(facetWireSize(size));
    wire.resize(facetFrameToWire(body.data(), size, wire.data()));
    return wire;
}

std::string frameName(std::uint8_t type)
{
    constexpr std::array<std::string_view, 15> kNames{"",    "HELLO",     "SET_BAUD",       "WRITE",        "READ",  "RUN",    "CRC",   "CNN_POWER",
                                                      "SEQUENCE_BEGIN", "SEQUENCE_END", "INPUT", "ENERGY", "STATUS", "RESET", "PING"};
    if (type == kFacetUnreadable)
        return "UNREADABLE";
    const std::size_t command = type & 0x7f;
    if (command == 0 || command >= kNames.size()) {
        char text[8];
        std::snprintf(text, sizeof text, "0x%02x", unsigned(type));
        return text;
    }
    return std::string(kNames[command]) + ((type & kFacetReplyBit) != 0 ? " reply" : "");
}

FrameReader::FrameReader() : m_buffer(kFacetMaxFrame)
{
    reset();
}

void FrameReader::reset()
{
    m_position = 0;
    m_crc = FACET_CRC_START;
    m_code = 0;
    m_left = 0;
    m_overflow = false;
    m_text.clear();
    m_isText = true;
    m_midway = false;
}

bool FrameReader::decode(std::uint8_t byte, Arrival &arrival)
{
    FacetDecoder decoder{m_buffer.data(), std::uint32_t(m_buffer.size()), 0, m_position, m_crc, m_code, m_left, m_overflow};
    const FacetDecoded result = facetDecoderPush(&decoder, byte);
    m_position = decoder.position;
    m_crc = decoder.crc;
    m_code = decoder.code;
    m_left = decoder.left;
    m_overflow = decoder.overflow;
    if (result == kFacetNothing)
        return false;
    arrival = {};
    if (result != kFacetFrame) {
        arrival.kind = Arrival::Kind::Damaged;
        return true;
    }
    const auto begin = m_buffer.begin();
    arrival.frame = {m_buffer[0], m_buffer[1], Bytes(begin + 2, begin + std::ptrdiff_t(decoder.length) - 4)};
    return true;
}

std::vector<Arrival> FrameReader::push(std::span<const std::uint8_t> bytes)
{
    std::vector<Arrival> arrivals;
    Arrival arrival;
    for (const std::uint8_t byte : bytes) {
        // The second byte of a reply is its type, which no text contains: a line of printable bytes is no part of a frame.
        if (byte == '\n' && m_isText && !m_text.empty()) {
            while (!m_text.empty() && m_text.back() == '\r')
                m_text.pop_back();
            arrivals.push_back({Arrival::Kind::Text, {}, m_text});
            reset();
            continue;
        }
        if (byte != 0) {
            m_midway = true;
            m_isText = m_isText && isPrintable(byte) && m_text.size() < kLongestLine;
            if (m_isText)
                m_text.push_back(char(byte));
        }
        if (decode(byte, arrival))
            arrivals.push_back(std::move(arrival));
        if (byte == 0) {
            m_text.clear();
            m_isText = true;
            m_midway = false;
        }
    }
    return arrivals;
}

PayloadWriter &PayloadWriter::u8(std::uint32_t value)
{
    m_bytes.push_back(std::uint8_t(value));
    return *this;
}

PayloadWriter &PayloadWriter::u16(std::uint32_t value)
{
    return u8(value & 0xff).u8(value >> 8 & 0xff);
}

PayloadWriter &PayloadWriter::u32(std::uint32_t value)
{
    return u16(value & 0xffff).u16(value >> 16);
}

} // namespace facet::board
