// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "formats/pickle.h"

#include "formats/bytes.h"

#include <algorithm>
#include <bit>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <unordered_map>

namespace facet::formats::pickle {

namespace {

// The opcodes of Python's pickle module that torch.save uses; those of the text protocols 0 and 1 are not among them.
enum class Op : unsigned char {
    Mark = '(',
    Stop = '.',
    Pop = '0',
    PopMark = '1',
    Dup = '2',
    BinBytes = 'B',
    ShortBinBytes = 'C',
    BinFloat = 'G',
    BinInt = 'J',
    BinInt1 = 'K',
    BinInt2 = 'M',
    None = 'N',
    BinPersistent = 'Q',
    Reduce = 'R',
    BinString = 'T',
    ShortBinString = 'U',
    BinUnicode = 'X',
    EmptyList = ']',
    Append = 'a',
    Build = 'b',
    Global = 'c',
    Appends = 'e',
    BinGet = 'h',
    LongBinGet = 'j',
    List = 'l',
    BinPut = 'q',
    LongBinPut = 'r',
    SetItem = 's',
    Tuple = 't',
    EmptyTuple = ')',
    SetItems = 'u',
    EmptyDict = '}',
    Dict = 'd',
    Proto = 0x80,
    NewObj = 0x81,
    Tuple1 = 0x85,
    Tuple2 = 0x86,
    Tuple3 = 0x87,
    NewTrue = 0x88,
    NewFalse = 0x89,
    Long1 = 0x8a,
    ShortBinUnicode = 0x8c,
    BinUnicode8 = 0x8d,
    BinBytes8 = 0x8e,
    EmptySet = 0x8f,
    AddItems = 0x90,
    StackGlobal = 0x93,
    Memoize = 0x94,
    Frame = 0x95
};

constexpr unsigned kNewestProtocol = 5;

class Refused : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Parser {
public:
    explicit Parser(std::string_view bytes) : m_bytes(bytes) {}

    Document run()
    {
        for (;;) {
            const Op op = Op(littleEndian(take(1)));
            if (op == Op::Stop)
                break;
            step(op);
        }
        m_document.root = pop();
        return std::move(m_document);
    }

    [[nodiscard]] std::size_t position() const { return m_at; }

private:
    // ---- input ----
    std::string_view take(std::uint64_t size)
    {
        if (size > m_bytes.size() - m_at)
            throw Refused("it ends too early");
        const std::string_view taken = m_bytes.substr(m_at, std::size_t(size));
        m_at += taken.size();
        return taken;
    }
    std::uint64_t takeNumber(std::size_t size) { return littleEndian(take(size)); }
    std::string_view takeSized(std::size_t sizeBytes) { return take(takeNumber(sizeBytes)); }
    std::string_view takeLine()
    {
        const std::size_t end = m_bytes.find('\n', m_at);
        if (end == std::string_view::npos)
            throw Refused("it ends too early");
        const std::string_view line = take(end - m_at);
        take(1);
        return line;
    }

    // ---- stack ----
    Index add(Node node)
    {
        if (m_document.nodes.size() >= kMaxNodes)
            throw Refused("it holds more than " + std::to_string(kMaxNodes) + " values");
        m_document.nodes.push_back(std::move(node));
        return Index(m_document.nodes.size() - 1);
    }
    void push(Node node) { m_stack.push_back(add(std::move(node))); }
    void push(Kind kind, std::vector<Index> items) { push(Node{kind, 0, 0, {}, {}, std::move(items)}); }
    void pushInt(std::int64_t value, Kind kind = Kind::Int) { push(Node{kind, value, 0, {}, {}, {}}); }
    void pushText(std::string_view text) { push(Node{Kind::Text, 0, 0, text, {}, {}}); }

    // How much of the stack lies above the last mark.
    [[nodiscard]] std::size_t floor() const { return m_marks.empty() ? 0 : m_marks.back(); }
    Index pop()
    {
        if (m_stack.size() <= floor())
            throw Refused("it takes a value that is not there");
        const Index top = m_stack.back();
        m_stack.pop_back();
        return top;
    }
    [[nodiscard]] Index topIndex() const
    {
        if (m_stack.size() <= floor())
            throw Refused("it uses a value that is not there");
        return m_stack.back();
    }
    void requireTop() const { (void)topIndex(); }
    Node &top() { return m_document.nodes[topIndex()]; }
    std::vector<Index> popItems(std::size_t count)
    {
        if (m_stack.size() - floor() < count)
            throw Refused("it takes a value that is not there");
        const auto first = m_stack.end() - std::ptrdiff_t(count);
        std::vector<Index> items(first, m_stack.end());
        m_stack.erase(first, m_stack.end());
        return items;
    }
    std::vector<Index> popToMark()
    {
        if (m_marks.empty())
            throw Refused("it closes what was not opened");
        std::vector<Index> items = popItems(m_stack.size() - floor());
        m_marks.pop_back();
        return items;
    }

    // ---- containers ----
    void append(const std::vector<Index> &items)
    {
        Node &list = top();
        // An object made by a call may be filled like a list; nothing we read needs what is in it.
        if (list.kind != Kind::List && list.kind != Kind::Call)
            throw Refused("it appends to what is not a list");
        if (list.kind == Kind::List)
            list.items.insert(list.items.end(), items.begin(), items.end());
    }
    void setItems(const std::vector<Index> &items)
    {
        Node &mapping = top();
        if (mapping.kind != Kind::Dict && mapping.kind != Kind::Call)
            throw Refused("it sets items of what has none");
        if (items.size() % 2 != 0)
            throw Refused("it sets a key without a value");
        mapping.items.insert(mapping.items.end(), items.begin(), items.end());
    }

    // ---- memo ----
    void store(std::uint64_t key) { m_memo[key] = topIndex(); }
    void recall(std::uint64_t key)
    {
        const auto found = m_memo.find(key);
        if (found == m_memo.end())
            throw Refused("it refers to a value that was not stored");
        m_stack.push_back(found->second);
    }

    void stackGlobal()
    {
        const Node &name = m_document.nodes[pop()];
        const Node &module = m_document.nodes[pop()];
        if (name.kind != Kind::Text || module.kind != Kind::Text)
            throw Refused("it names a class by what is not text");
        const Node global{Kind::Global, 0, 0, name.text, module.text, {}};
        push(global);
    }
    void global()
    {
        const std::string_view module = takeLine();
        const std::string_view name = takeLine();
        push(Node{Kind::Global, 0, 0, name, module, {}});
    }

    void longInteger(std::string_view bytes)
    {
        if (bytes.size() > 8)
            throw Refused("it holds an integer of more than 64 bits");
        pushInt(bytes.empty() ? 0 : signedLittleEndian(bytes));
    }

    void step(Op op)
    {
        if (!stepStack(op) && !stepScalar(op) && !stepContainer(op) && !stepObject(op))
            throw Refused("it uses the operation " + std::to_string(unsigned(op)) + ", which is not one of a checkpoint's");
    }

    bool stepStack(Op op)
    {
        switch (op) {
        case Op::Proto:
            if (takeNumber(1) > kNewestProtocol)
                throw Refused("it was written by a newer Python");
            return true;
        case Op::Frame: take(8); return true;
        case Op::Mark: m_marks.push_back(m_stack.size()); return true;
        case Op::Pop: pop(); return true;
        case Op::PopMark: popToMark(); return true;
        case Op::Dup: m_stack.push_back(topIndex()); return true;
        case Op::BinPut: store(takeNumber(1)); return true;
        case Op::LongBinPut: store(takeNumber(4)); return true;
        case Op::Memoize: store(m_memo.size()); return true;
        case Op::BinGet: recall(takeNumber(1)); return true;
        case Op::LongBinGet: recall(takeNumber(4)); return true;
        default: return false;
        }
    }

    bool stepScalar(Op op)
    {
        switch (op) {
        case Op::None: push(Node{}); return true;
        case Op::NewTrue: pushInt(1, Kind::Bool); return true;
        case Op::NewFalse: pushInt(0, Kind::Bool); return true;
        case Op::BinInt: pushInt(signedLittleEndian(take(4))); return true;
        case Op::BinInt1: pushInt(std::int64_t(takeNumber(1))); return true;
        case Op::BinInt2: pushInt(std::int64_t(takeNumber(2))); return true;
        case Op::Long1: longInteger(takeSized(1)); return true;
        case Op::BinFloat: push(Node{Kind::Real, 0, std::bit_cast<double>(bigEndian(take(8))), {}, {}, {}}); return true;
        case Op::ShortBinUnicode:
        case Op::ShortBinString:
        case Op::ShortBinBytes: pushText(takeSized(1)); return true;
        case Op::BinUnicode:
        case Op::BinString:
        case Op::BinBytes: pushText(takeSized(4)); return true;
        case Op::BinUnicode8:
        case Op::BinBytes8: pushText(takeSized(8)); return true;
        default: return false;
        }
    }

    bool stepContainer(Op op)
    {
        switch (op) {
        case Op::EmptyTuple: push(Kind::Tuple, {}); return true;
        case Op::Tuple1: push(Kind::Tuple, popItems(1)); return true;
        case Op::Tuple2: push(Kind::Tuple, popItems(2)); return true;
        case Op::Tuple3: push(Kind::Tuple, popItems(3)); return true;
        case Op::Tuple: push(Kind::Tuple, popToMark()); return true;
        case Op::EmptySet:
        case Op::EmptyList: push(Kind::List, {}); return true;
        case Op::List: push(Kind::List, popToMark()); return true;
        case Op::Append: append(popItems(1)); return true;
        case Op::AddItems:
        case Op::Appends: append(popToMark()); return true;
        case Op::EmptyDict: push(Kind::Dict, {}); return true;
        case Op::Dict: {
            const std::vector<Index> items = popToMark();
            push(Kind::Dict, {});
            setItems(items);
            return true;
        }
        case Op::SetItem: setItems(popItems(2)); return true;
        case Op::SetItems: setItems(popToMark()); return true;
        default: return false;
        }
    }

    bool stepObject(Op op)
    {
        switch (op) {
        case Op::Global: global(); return true;
        case Op::StackGlobal: stackGlobal(); return true;
        case Op::Reduce:
        case Op::NewObj: push(Kind::Call, popItems(2)); return true;
        case Op::Build: // the state of an object; of the OrderedDicts we read it is only metadata
            pop();
            requireTop();
            return true;
        case Op::BinPersistent: push(Kind::Persistent, popItems(1)); return true;
        default: return false;
        }
    }

    std::string_view m_bytes;
    std::size_t m_at = 0;
    Document m_document;
    std::vector<Index> m_stack;
    std::vector<std::size_t> m_marks; // stack sizes
    std::unordered_map<std::uint64_t, Index> m_memo;
};

} // namespace

const Node *Document::find(const Node &mapping, std::string_view key) const
{
    if (!isMapping(mapping))
        return nullptr;
    for (std::size_t i = firstPair(mapping); i + 1 < mapping.items.size(); i += 2) {
        const Node &candidate = nodes[mapping.items[i]];
        if (candidate.kind == Kind::Text && candidate.text == key)
            return &nodes[mapping.items[i + 1]];
    }
    return nullptr;
}

bool Document::calls(const Node &call, std::string_view module, std::string_view name) const
{
    if (call.kind != Kind::Call)
        return false;
    const Node &callee = nodes[call.items[0]];
    return callee.kind == Kind::Global && callee.module == module && callee.text == name;
}

bool Document::isMapping(const Node &node) const
{
    return node.kind == Kind::Dict || calls(node, "collections", "OrderedDict");
}

Expected<Document> parse(std::string_view bytes)
{
    const auto fail = [](const std::string &why) {
        return tl::unexpected(
            Error{"The pickle is damaged or not one of a checkpoint: " + why, {}, 0, -1, "Save the checkpoint again with torch.save."});
    };
    if (bytes.size() > kMaxBytes)
        return fail("it has " + std::to_string(bytes.size()) + " bytes; at most " + std::to_string(kMaxBytes) + " are read");
    Parser parser(bytes);
    try {
        return parser.run();
    } catch (const Refused &refused) {
        return fail(std::string(refused.what()) + " (byte " + std::to_string(parser.position()) + ")");
    }
}

} // namespace facet::formats::pickle
