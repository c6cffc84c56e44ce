// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "board/fault_line.h"

#include <charconv>

namespace facet::board {

namespace {

struct KindName {
    std::string_view name;
    FaultKind kind;
};
constexpr KindName kKinds[] = {
    {"drop", FaultKind::Drop}, {"flip", FaultKind::Flip},   {"delay", FaultKind::Delay},
    {"mute", FaultKind::Mute}, {"reset", FaultKind::Reset}, {"unplug", FaultKind::Unplug},
};

tl::unexpected<Error> bad(std::string what)
{
    return tl::unexpected(
        Error{std::move(what),
              {},
              0,
              -1,
              "Write KIND[:key=value,...] with a kind of drop, flip, delay, mute, reset, unplug and keys of direction=in|out, at, "
              "probability, count, length, ms."});
}

template <typename Number> bool number(std::string_view text, Number &value)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value >= 0;
}

bool assign(Fault &fault, std::string_view key, std::string_view value)
{
    if (key == "direction" && (value == "in" || value == "out")) {
        fault.direction = value == "in" ? Direction::ToBoard : Direction::FromBoard;
        return true;
    }
    if (key == "at")
        return number(value, fault.at.emplace());
    if (key == "probability")
        return number(value, fault.probability) && fault.probability <= 1;
    if (key == "count")
        return number(value, fault.count);
    if (key == "length")
        return number(value, fault.length) && fault.length > 0;
    return key == "ms" && number(value, fault.ms);
}

} // namespace

Expected<Fault> parseFault(std::string_view text)
{
    Fault fault;
    const std::size_t colon = text.find(':');
    const std::string_view name = text.substr(0, colon);
    const KindName *kind = nullptr;
    for (const KindName &candidate : kKinds)
        kind = candidate.name == name ? &candidate : kind;
    if (kind == nullptr)
        return bad("unknown kind of fault: " + std::string(name));
    fault.kind = kind->kind;
    bool counted = false;
    std::string_view rest = colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1);
    while (!rest.empty()) {
        const std::string_view item = rest.substr(0, rest.find(','));
        rest = item.size() == rest.size() ? std::string_view() : rest.substr(item.size() + 1);
        const std::size_t equal = item.find('=');
        if (equal == std::string_view::npos || !assign(fault, item.substr(0, equal), item.substr(equal + 1)))
            return bad("cannot read \"" + std::string(item) + "\" of fault " + std::string(name));
        counted = counted || item.substr(0, equal) == "count";
    }
    if (!fault.at && fault.probability == 0)
        return bad("fault " + std::string(name) + " needs at= or probability=");
    if (!counted && fault.probability > 0)
        fault.count = INT64_MAX;
    return fault;
}

FaultLine::FaultLine(std::vector<Fault> faults, std::uint32_t seed) : m_faults(std::move(faults)), m_random(seed)
{
    for (const Fault &fault : m_faults)
        m_left.push_back(fault.count);
}

FaultLine::Passed FaultLine::pass(Direction direction, std::uint8_t byte, std::int64_t nowMs)
{
    const auto d = std::size_t(direction);
    const std::int64_t position = m_position[d]++;
    Passed passed{byte, {}};
    for (std::size_t i = 0; i < m_faults.size(); ++i) {
        const Fault &fault = m_faults[i];
        if (fault.direction != direction || m_left[i] == 0)
            continue;
        const bool here = fault.at && *fault.at == position;
        // Drawn with our own arithmetic: distributions of the library differ from one to the next.
        if (!here && (fault.probability == 0 || double(m_random()) >= fault.probability * 4294967296.0))
            continue;
        --m_left[i];
        ++m_injected;
        switch (fault.kind) {
        case FaultKind::Drop: m_dropping[d] = fault.length; break;
        case FaultKind::Flip: passed.byte = std::uint8_t(*passed.byte ^ 1u << m_random() % 8); break;
        case FaultKind::Mute: m_muteUntil = fault.ms == 0 ? -1 : nowMs + fault.ms; break;
        case FaultKind::Delay:
        case FaultKind::Reset:
        case FaultKind::Unplug: passed.event = fault; break;
        }
    }
    if (m_muteUntil && *m_muteUntil >= 0 && nowMs >= *m_muteUntil)
        m_muteUntil.reset();
    if (m_dropping[d] > 0) {
        --m_dropping[d];
        passed.byte.reset();
    }
    if (m_muteUntil)
        passed.byte.reset();
    return passed;
}

} // namespace facet::board
