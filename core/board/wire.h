// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Frames and replies as a host sees them, on top of firmware/protocol. Trusts nothing that arrives.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace facet::board {

using Bytes = std::vector<std::uint8_t>;

struct Frame {
    std::uint8_t type = 0;
    std::uint8_t sequence = 0;
    Bytes payload;
    friend bool operator==(const Frame &, const Frame &) = default;
};

// Ready to send, delimiter included. The payload must not be longer than kFacetMaxRequest.
[[nodiscard]] Bytes toWire(const Frame &frame);

// "WRITE", "RUN"; "HELLO reply" for replies; "0x42" for what the protocol does not know.
[[nodiscard]] std::string frameName(std::uint8_t type);

// Something that has come in completely.
struct Arrival {
    enum class Kind : std::uint8_t {
        Frame,
        Damaged, // bytes up to a delimiter that are no frame
        Text     // a line that a program printed
    };
    Kind kind = Kind::Frame;
    Frame frame;
    std::string text; // Text: without the line's end
};

// Cuts a stream of bytes into frames and lines of text. Memory is bounded whatever arrives.
class FrameReader
{
public:
    FrameReader();
    [[nodiscard]] std::vector<Arrival> push(std::span<const std::uint8_t> bytes);
    // Forgets what has come of an unfinished frame.
    void reset();
    // Bytes arrived since the last delimiter or line that could be neither.
    [[nodiscard]] bool midway() const { return m_midway; }

private:
    [[nodiscard]] bool decode(std::uint8_t byte, Arrival &arrival);

    Bytes m_buffer; // of the decoder
    // The state of FacetDecoder, rebuilt around m_buffer at every push so that a reader can be copied.
    std::uint32_t m_position = 0;
    std::uint32_t m_crc = 0;
    std::uint8_t m_code = 0;
    std::uint8_t m_left = 0;
    bool m_overflow = false;
    std::string m_text; // printable bytes since the last delimiter
    bool m_isText = true;
    bool m_midway = false;
};

// Little-endian building of payloads.
class PayloadWriter
{
public:
    PayloadWriter &u8(std::uint32_t value);
    PayloadWriter &u16(std::uint32_t value);
    PayloadWriter &u32(std::uint32_t value);
    [[nodiscard]] Bytes take() { return std::move(m_bytes); }
    [[nodiscard]] std::size_t size() const { return m_bytes.size(); }

private:
    Bytes m_bytes;
};

} // namespace facet::board
