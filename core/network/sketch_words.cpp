// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "network/sketch_words.h"

#include <algorithm>
#include <array>

namespace facet::network::sketching {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

enum class Option : std::uint8_t {
    Kernel,
    Pad,
    Stride,
    Dilation,
    Groups,
    Relu,
    Abs,
    NoActivation,
    Bias,
    NoBias,
    Flat,
    NoFlat,
    Width,
    Shift,
    PoolLast,
    Stream,
    Chw,
    Out,
    Add,
    Sub,
    Or,
    Xor
};

struct OptionWord {
    std::string_view word;
    Option option;
};

// Longest first where one begins with another.
constexpr std::array<OptionWord, 22> kOptions{
    {{"poollast", Option::PoolLast}, {"noflat", Option::NoFlat}, {"nobias", Option::NoBias}, {"none", Option::NoActivation},
     {"relu", Option::Relu},         {"abs", Option::Abs},       {"bias", Option::Bias},     {"flat", Option::Flat},
     {"shift", Option::Shift},       {"stream", Option::Stream}, {"chw", Option::Chw},       {"out", Option::Out},
     {"add", Option::Add},           {"sub", Option::Sub},       {"xor", Option::Xor},       {"or", Option::Or},
     {"k", Option::Kernel},          {"p", Option::Pad},         {"s", Option::Stride},      {"y", Option::Dilation},
     {"g", Option::Groups},          {"w", Option::Width}}};

class Reader {
public:
    Reader(Word word, SketchError *error) : m_word(word), m_error(error) {}

    [[nodiscard]] bool done() const { return m_at >= m_word.text.size(); }
    [[nodiscard]] char peek() const { return done() ? '\0' : m_word.text[m_at]; }
    [[nodiscard]] std::size_t position() const { return m_at; }
    void skip(std::size_t n = 1) { m_at += n; }
    bool eat(char c)
    {
        if (lower(peek()) != c)
            return false;
        ++m_at;
        return true;
    }
    [[nodiscard]] bool startsWith(std::string_view word) const
    {
        const std::string_view rest = m_word.text.substr(m_at);
        return rest.size() >= word.size() &&
               std::equal(word.begin(), word.end(), rest.begin(), [](char a, char b) { return a == lower(b); });
    }
    // A number of at most kMaxSketchNumber; false sets the error.
    bool number(int &value, const char *example, bool zeroAllowed = false)
    {
        const std::size_t start = m_at;
        long long read = 0;
        while (isDigit(peek()) && read <= kMaxSketchNumber)
            read = read * 10 + (m_word.text[m_at++] - '0');
        if (m_at == start)
            return fail(start, QT_TRANSLATE_NOOP("core", "A number is missing after \"%1\", as in \"%2\"."),
                        {std::string(m_word.text.substr(0, start)), example});
        if (read > kMaxSketchNumber || (read == 0 && !zeroAllowed))
            return fail(start, QT_TRANSLATE_NOOP("core", "The number must be from %1 to %2."),
                        {zeroAllowed ? "0" : "1", std::to_string(kMaxSketchNumber)});
        value = int(read);
        return true;
    }
    // "3" or "3x1".
    bool extent(Extent &value, bool oneD, const char *example, bool zeroAllowed = false)
    {
        int rows = 0;
        if (!number(rows, example, zeroAllowed))
            return false;
        value = extentOf(rows, oneD);
        if (zeroAllowed && oneD)
            value.cols = 0; // padding has no columns in 1-D
        return !eat('x') || number(value.cols, example, zeroAllowed);
    }
    bool fail(std::size_t at, const char *pattern, std::vector<std::string> arguments = {})
    {
        *m_error = {m_word.column + int(at), std::max(1, int(m_word.text.size() - at)), {pattern, std::move(arguments)}};
        return false;
    }
    [[nodiscard]] std::string_view rest() const { return m_word.text.substr(m_at); }
    [[nodiscard]] Word word() const { return m_word; }

private:
    Word m_word;
    SketchError *m_error;
    std::size_t m_at = 0;
};

constexpr const char *kBitsRule = QT_TRANSLATE_NOOP("core", "Weights have 1, 2, 4 or 8 bits, or are binary (\":b\").");

bool readBits(Reader &in, int &bits)
{
    const std::size_t at = in.position();
    if (in.eat('b')) {
        bits = kBinaryBits;
        return true;
    }
    int value = 0;
    if (!in.number(value, "c16:4"))
        return false;
    if (value != 1 && value != 2 && value != 4 && value != 8)
        return in.fail(at, kBitsRule);
    bits = value;
    return true;
}

// After "/": [a] window [s stride] [y dilation].
bool readPool(Reader &in, Draft &draft, bool oneD)
{
    const Pooling kind = in.eat('a') ? Pooling::Average : Pooling::Max;
    Extent pool;
    if (!in.extent(pool, oneD, "c16/2"))
        return false;
    Extent stride = pool;
    Extent dilation;
    if (in.eat('s') && !in.extent(stride, oneD, "c16/3s2"))
        return false;
    if (in.eat('y') && !in.extent(dilation, oneD, "c16/2s2y2"))
        return false;
    const bool window = pool.area() > 1;
    setPool(draft.layer, window ? kind : Pooling::None, pool, stride, dilation);
    return true;
}

bool readReferences(Reader &in, Draft &draft)
{
    const std::size_t open = in.position();
    in.skip();
    const std::string_view rest = in.rest();
    const std::size_t close = rest.find(')');
    if (close == std::string_view::npos)
        return in.fail(open, QT_TRANSLATE_NOOP("core", "The closing parenthesis is missing."));
    std::size_t start = 0;
    while (start <= close) {
        const std::size_t comma = std::min(rest.find(',', start), close);
        std::string_view one = rest.substr(start, comma - start);
        const std::size_t first = one.find_first_not_of(" \t");
        const std::size_t last = one.find_last_not_of(" \t");
        if (first != std::string_view::npos)
            draft.references.push_back({one.substr(first, last - first + 1), in.word().column + int(open + 1 + start + first)});
        else if (close > 0)
            return in.fail(open, QT_TRANSLATE_NOOP("core", "A layer is missing between the parentheses, as in \"add(1,3)\"."));
        start = comma + 1;
    }
    draft.referencesGiven = true;
    in.skip(close + 1);
    return true;
}

bool readElementwise(Reader &in, Draft &draft, Eltwise eltwise)
{
    draft.layer.eltwise = eltwise;
    draft.layer.operands = 2;
    if (isDigit(in.peek())) {
        draft.operandsGiven = true;
        if (!in.number(draft.layer.operands, "add3"))
            return false;
    }
    return true;
}

// What later options would undo is remembered, so that their order does not matter.
struct Given {
    bool pad = false;
    bool pool = false;
};

bool readOption(Reader &in, Draft &draft, const Place &place, Given &given)
{
    Layer &layer = draft.layer;
    const std::size_t at = in.position();
    const auto *found = std::find_if(kOptions.begin(), kOptions.end(), [&in](const OptionWord &o) { return in.startsWith(o.word); });
    if (found == kOptions.end())
        return in.fail(at,
                       QT_TRANSLATE_NOOP("core",
                                         "\"%1\" is not an option. There are: k3 p1 s2 y2 g8 :4 ! /2 relu abs none bias nobias flat "
                                         "noflat w8 w32 shift add sub or xor stream chw out."),
                       {std::string(in.rest())});
    in.skip(found->word.size());
    const bool conv1d = draft.head == Head::Conv1d;
    const bool oneD = conv1d || place.oneD;
    const bool pooling = draft.head == Head::MaxPool || draft.head == Head::AvgPool || draft.head == Head::Pass;
    switch (found->option) {
    case Option::Kernel: {
        Extent kernel;
        if (!in.extent(kernel, conv1d, "c16k1"))
            return false;
        setKernel(layer, draft.head, kernel, place, given.pad, given.pool);
        return true;
    }
    case Option::Pad: given.pad = true; return in.extent(layer.pad, conv1d, "c16p0", true);
    case Option::Stride: return in.extent(pooling ? layer.poolStride : layer.stride, pooling ? oneD : conv1d, "max3s2");
    case Option::Dilation: return in.extent(pooling ? layer.poolDilation : layer.dilation, pooling ? oneD : conv1d, "d16y2");
    case Option::Groups: return in.number(layer.groups, "c16g16");
    case Option::Relu: layer.activation = Activation::ReLU; return true;
    case Option::Abs: layer.activation = Activation::Abs; return true;
    case Option::NoActivation: layer.activation = Activation::None; return true;
    case Option::Bias: layer.bias = true; return true;
    case Option::NoBias: layer.bias = false; return true;
    case Option::Flat: layer.flatten = true; return true;
    case Option::NoFlat: layer.flatten = false; return true;
    case Option::Width:
        if (!in.number(layer.outputWidth, "fc10.w32"))
            return false;
        if (layer.outputWidth != 8 && layer.outputWidth != 32)
            return in.fail(at, QT_TRANSLATE_NOOP("core", "Results are 8 or 32 bits wide: w8 or w32."));
        return true;
    case Option::Shift: {
        const bool negative = in.eat('-');
        int shift = 0;
        if (!in.number(shift, "c16.shift-1", true))
            return false;
        layer.outputShift = negative ? -shift : shift;
        return true;
    }
    case Option::PoolLast: layer.poolFirst = false; return true;
    case Option::Stream: layer.streaming = true; return true;
    case Option::Chw: layer.chw = true; return true;
    case Option::Out: layer.output = true; return true;
    case Option::Add: return readElementwise(in, draft, Eltwise::Add);
    case Option::Sub: return readElementwise(in, draft, Eltwise::Sub);
    case Option::Or: return readElementwise(in, draft, Eltwise::Or);
    case Option::Xor: return readElementwise(in, draft, Eltwise::Xor);
    }
    return false;
}

bool readOptions(Reader &in, Draft &draft, const Place &place)
{
    Given given;
    while (!in.done()) {
        const std::size_t at = in.position();
        if (in.eat(':')) {
            if (!readBits(in, draft.layer.weightBits))
                return false;
        } else if (in.eat('!')) {
            given.pool = true;
            setPool(draft.layer, Pooling::None, {1, 1}, {1, 1}, {1, 1});
        } else if (in.eat('/')) {
            given.pool = true;
            if (!readPool(in, draft, draft.head == Head::Conv1d || place.oneD))
                return false;
        } else if (in.peek() == '(') {
            if (draft.referencesGiven)
                return in.fail(at, QT_TRANSLATE_NOOP("core", "The sources are given twice."));
            if (!readReferences(in, draft))
                return false;
        } else {
            in.eat('.');
            if (!readOption(in, draft, place, given))
                return false;
        }
    }
    return true;
}

bool readLayer(Reader &in, Draft &draft, const Before &before, bool last)
{
    const std::string_view text = in.word().text;
    const std::size_t equals = std::min(text.find('='), text.find('('));
    if (equals < text.size() && text[equals] == '=') {
        draft.name = std::string(text.substr(0, equals));
        in.skip(equals + 1);
    }
    const std::size_t at = in.position();
    const auto *found = std::find_if(kHeads.begin(), kHeads.end(), [&in](const auto &h) { return in.startsWith(h.word); });
    if (found == kHeads.end())
        return in.fail(at,
                       QT_TRANSLATE_NOOP("core",
                                         "\"%1\" is not a layer. Write c16 (convolution), d16 (1-D), t16 (transposed), dw (depth-wise), "
                                         "fc10 (linear), max2, avg2, add, pass, fold4, in3x88x88 or :4."),
                       {std::string(in.rest())});
    in.skip(found->word.size());
    draft.head = found->head;
    draft.word = in.word();
    Extent number;
    if (found->number) {
        const bool window = found->head == Head::MaxPool || found->head == Head::AvgPool;
        if (!(window ? in.extent(number, before.oneD, "max2") : in.number(number.rows, "c16")))
            return false;
    }
    const Place place{isConvolution(found->head) && !before.convolution, last, before.linear, before.oneD, before.bits};
    draft.layer = plainLayer(found->head, number, place);
    if (isElementwise(found->head) && !readElementwise(in, draft, draft.layer.eltwise))
        return false;
    if (!readOptions(in, draft, place))
        return false;
    if (draft.layer.eltwise != Eltwise::None && !draft.operandsGiven && draft.references.size() > 2)
        draft.layer.operands = int(draft.references.size());
    return true;
}

} // namespace

WordKind kindOf(std::string_view word)
{
    const auto isKeyword = [word](std::string_view keyword) { // followed by a number, or by nothing yet
        const bool starts = word.size() >= keyword.size() &&
                            std::equal(keyword.begin(), keyword.end(), word.begin(), [](char a, char b) { return a == lower(b); });
        return starts && (word.size() == keyword.size() || isDigit(word[keyword.size()]));
    };
    if (isKeyword("in"))
        return WordKind::Picture;
    if (isKeyword("fold"))
        return WordKind::Fold;
    return word.starts_with(':') ? WordKind::Bits : WordKind::Layer;
}

bool readLayer(Word word, const Before &before, bool last, Draft &draft, SketchError &error)
{
    Reader in(word, &error);
    return readLayer(in, draft, before, last);
}

bool readPicture(Word word, Shape &picture, SketchError &error)
{
    static constexpr const char *kForm = QT_TRANSLATE_NOOP("core", "The picture is channels x rows x columns, as in \"in3x88x88\".");
    Reader in(word, &error);
    in.skip(2);
    Shape shape;
    if (!in.number(shape.channels, "in3x88x88"))
        return false;
    if (!in.eat('x'))
        return in.fail(in.position(), kForm);
    if (!in.number(shape.extent.rows, "in3x88x88") || (in.eat('x') && !in.number(shape.extent.cols, "in3x88x88")))
        return false;
    picture = shape;
    return in.done() || in.fail(in.position(), kForm);
}

bool readFold(Word word, int &fold, SketchError &error)
{
    Reader in(word, &error);
    in.skip(4);
    return in.number(fold, "fold4") &&
           (in.done() || in.fail(in.position(), QT_TRANSLATE_NOOP("core", "Folding is one number, as in \"fold4\".")));
}

bool readDefaultBits(Word word, int &bits, SketchError &error)
{
    Reader in(word, &error);
    in.skip();
    return readBits(in, bits) && (in.done() || in.fail(in.position(), kBitsRule));
}

} // namespace facet::network::sketching
