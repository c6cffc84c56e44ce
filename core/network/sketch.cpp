// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "network/sketch.h"

#include "network/shapes.h"
#include "network/sketch_defaults.h"
#include "network/sketch_merge.h"

#include <algorithm>
#include <array>

namespace facet::network {

namespace {

using detail::Head;
using detail::Place;

struct Word {
    std::string_view text;
    int column = 0;
};

std::vector<Word> split(std::string_view text)
{
    std::vector<Word> words;
    std::size_t at = 0;
    int depth = 0; // blanks inside parentheses do not separate
    std::size_t start = std::string_view::npos;
    for (; at <= text.size(); ++at) {
        const char c = at < text.size() ? text[at] : ' ';
        const bool blank = (c == ' ' || c == '\t' || c == '\n' || c == '\r') && (depth == 0 || at == text.size());
        depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
        if (blank && start != std::string_view::npos) {
            words.push_back({text.substr(start, at - start), int(start)});
            start = std::string_view::npos;
        } else if (!blank && start == std::string_view::npos) {
            start = at;
        }
    }
    return words;
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

bool isLetter(char c)
{
    return lower(c) >= 'a' && lower(c) <= 'z';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// A layer as written, before names and sources of other layers are known.
struct Draft {
    Layer layer;
    Head head = Head::Conv;
    Word word;
    std::optional<std::string> name;
    std::vector<Word> references;
    bool referencesGiven = false;
    bool operandsGiven = false;
};

enum class Option : std::uint8_t {
    Kernel, Pad, Stride, Dilation, Groups, Relu, Abs, NoActivation, Bias, NoBias, Flat, NoFlat, Width, Shift, PoolLast,
    Stream, Chw, Out, Add, Sub, Or, Xor
};

struct OptionWord {
    std::string_view word;
    Option option;
};

// Longest first where one begins with another.
constexpr std::array<OptionWord, 22> kOptions{{{"poollast", Option::PoolLast},
                                               {"noflat", Option::NoFlat},
                                               {"nobias", Option::NoBias},
                                               {"none", Option::NoActivation},
                                               {"relu", Option::Relu},
                                               {"abs", Option::Abs},
                                               {"bias", Option::Bias},
                                               {"flat", Option::Flat},
                                               {"shift", Option::Shift},
                                               {"stream", Option::Stream},
                                               {"chw", Option::Chw},
                                               {"out", Option::Out},
                                               {"add", Option::Add},
                                               {"sub", Option::Sub},
                                               {"xor", Option::Xor},
                                               {"or", Option::Or},
                                               {"k", Option::Kernel},
                                               {"p", Option::Pad},
                                               {"s", Option::Stride},
                                               {"y", Option::Dilation},
                                               {"g", Option::Groups},
                                               {"w", Option::Width}}};

class Reader
{
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
        return rest.size() >= word.size() && std::equal(word.begin(), word.end(), rest.begin(), [](char a, char b) { return a == lower(b); });
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
        value = detail::extentOf(rows, oneD);
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
        return in.fail(at, QT_TRANSLATE_NOOP("core", "Weights have 1, 2, 4 or 8 bits, or are binary (\":b\")."));
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
    detail::setPool(draft.layer, draft.head, window ? kind : Pooling::None, pool, stride, dilation);
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
        return in.fail(at, QT_TRANSLATE_NOOP("core", "\"%1\" is not an option. There are: k3 p1 s2 y2 g8 :4 ! /2 relu abs none bias nobias flat "
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
        detail::setKernel(layer, draft.head, kernel, place, given.pad, given.pool);
        return true;
    }
    case Option::Pad:
        given.pad = true;
        return in.extent(layer.pad, conv1d, "c16p0", true);
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
            detail::setPool(draft.layer, draft.head, Pooling::None, {1, 1}, {1, 1}, {1, 1});
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

// What came before a word of the sketch.
struct Before {
    bool convolution = false;
    bool linear = false;
    bool oneD = false;
    int bits = 8;
};

bool readLayer(Reader &in, Draft &draft, const Before &before, bool last)
{
    const std::string_view text = in.word().text;
    const std::size_t equals = std::min(text.find('='), text.find('('));
    if (equals < text.size() && text[equals] == '=') {
        draft.name = std::string(text.substr(0, equals));
        in.skip(equals + 1);
    }
    const std::size_t at = in.position();
    const auto *found = std::find_if(detail::kHeads.begin(), detail::kHeads.end(), [&in](const auto &h) { return in.startsWith(h.word); });
    if (found == detail::kHeads.end())
        return in.fail(at, QT_TRANSLATE_NOOP("core", "\"%1\" is not a layer. Write c16 (convolution), d16 (1-D), t16 (transposed), dw (depth-wise), "
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
    const Place place{detail::isConvolution(found->head) && !before.convolution, last, before.linear, before.oneD, before.bits};
    draft.layer = detail::plainLayer(found->head, number, place);
    if (detail::isElementwise(found->head) && !readElementwise(in, draft, draft.layer.eltwise))
        return false;
    return readOptions(in, draft, place);
}

// Channels of what a layer reads, as shape inference sees it.
Shape inputOf(const Network &network)
{
    const Shapes shapes = inferShapes(network);
    return {shapes.layers.back().inChannels, shapes.layers.back().in};
}

// The nearest earlier layer that gives the same shape as the layer before `index`; -2 if there is none.
int shortcutFor(const Network &network)
{
    const Shapes shapes = inferShapes(network);
    const int previous = int(network.layers.size()) - 1;
    const LayerShape &shape = shapes.layers[std::size_t(previous)];
    for (int i = previous - 1; i >= 0; --i) {
        const LayerShape &other = shapes.layers[std::size_t(i)];
        if (other.outChannels == shape.outChannels && other.out == shape.out)
            return i;
    }
    return network.input() == Shape{shape.outChannels, shape.out} ? kNetworkInput : -2;
}

class Assembly
{
public:
    Assembly(std::vector<Draft> drafts, Network &network, SketchError *error) : m_drafts(std::move(drafts)), m_network(network), m_error(error) {}

    bool run(const Network &base)
    {
        std::vector<Layer> layers;
        for (const Draft &draft : m_drafts) {
            layers.push_back(draft.layer);
            if (draft.head == Head::Depthwise && draft.layer.groups == 1)
                layers.back().groups = layers.back().outChannels = 2; // not known yet; any depth-wise layer
        }
        const auto origins = detail::align(layers, base.layers);
        name(layers, origins, base);
        for (std::size_t i = 0; i < m_drafts.size(); ++i) {
            if (!connect(int(i)))
                return false;
        }
        detail::keepWhatIsUnsaid(m_network, origins, base);
        return true;
    }

private:
    void name(const std::vector<Layer> &layers, const std::vector<detail::Origin> &origins, const Network &base)
    {
        std::vector<std::optional<std::string>> given;
        for (const Draft &draft : m_drafts)
            given.push_back(draft.name);
        for (std::size_t i = 0; i < given.size(); ++i) {
            if (given[i] || origins[i].layer < 0)
                continue;
            const std::string &old = base.layers[std::size_t(origins[i].layer)].name;
            if (old.empty() || std::find(given.begin(), given.end(), old) == given.end())
                given[i] = old;
        }
        const auto names = detail::automaticNames(layers, given);
        for (std::size_t i = 0; i < names.size(); ++i)
            m_drafts[i].layer.name = names[i];
    }

    bool connect(int index)
    {
        Draft &draft = m_drafts[std::size_t(index)];
        const bool elementwise = draft.layer.eltwise != Eltwise::None;
        for (const Word &reference : draft.references) {
            int source = 0;
            if (!resolve(reference, index, source))
                return false;
            draft.layer.sources.push_back(source);
        }
        if (elementwise && !draft.operandsGiven && draft.references.size() == 1)
            draft.layer.sources.push_back(index - 1); // index 0: the network's input
        if (elementwise && !draft.referencesGiven && !draft.operandsGiven && !addShortcut(draft))
            return false;
        if (elementwise && !draft.operandsGiven && draft.layer.sources.size() > 2)
            draft.layer.operands = int(draft.layer.sources.size());
        m_network.layers.push_back(draft.layer);
        if (draft.head == Head::Depthwise)
            setDepthwise(draft);
        return true;
    }

    bool addShortcut(Draft &draft)
    {
        const int shortcut = m_network.layers.empty() ? -2 : shortcutFor(m_network);
        if (shortcut == -2) {
            fail(draft.word, QT_TRANSLATE_NOOP("core", "No earlier layer has the shape of the one before \"%1\": name what to combine, as in \"add(1,3)\"."),
                 std::string(draft.word.text));
            return false;
        }
        draft.layer.sources = {shortcut, int(m_network.layers.size()) - 1};
        return true;
    }

    void setDepthwise(const Draft &draft)
    {
        Layer &layer = m_network.layers.back();
        layer.outChannels = 1; // any number: what comes in does not depend on it
        const int channels = std::max(1, inputOf(m_network).channels);
        layer.outChannels = channels;
        if (draft.layer.groups == 1)
            layer.groups = channels;
    }

    bool resolve(const Word &reference, int index, int &source)
    {
        const auto named = std::find_if(m_drafts.begin(), m_drafts.end(), [&](const Draft &d) { return d.layer.name == reference.text; });
        if (named != m_drafts.end()) {
            source = int(named - m_drafts.begin());
        } else if (reference.text == "in") {
            source = kNetworkInput;
        } else {
            int number = 0;
            for (const char c : reference.text)
                number = isDigit(c) && number <= kMaxSketchNumber ? number * 10 + (c - '0') : kMaxSketchNumber + 1;
            source = number - 1;
        }
        if (source < index && source >= kNetworkInput)
            return true;
        fail(reference, QT_TRANSLATE_NOOP("core", "\"%1\" is not an earlier layer: write its number from 1, its name, or \"in\"."),
             std::string(reference.text));
        return false;
    }

    void fail(const Word &word, const char *pattern, std::string argument)
    {
        *m_error = {word.column, int(word.text.size()), {pattern, {std::move(argument)}}};
    }

    std::vector<Draft> m_drafts;
    Network &m_network;
    SketchError *m_error;
};

bool readPicture(Reader &in, Shape &picture)
{
    in.skip(2);
    Shape shape;
    if (!in.number(shape.channels, "in3x88x88"))
        return false;
    if (!in.eat('x'))
        return in.fail(in.position(), QT_TRANSLATE_NOOP("core", "The picture is channels x rows x columns, as in \"in3x88x88\"."));
    if (!in.number(shape.extent.rows, "in3x88x88") || (in.eat('x') && !in.number(shape.extent.cols, "in3x88x88")))
        return false;
    picture = shape;
    return in.done() || in.fail(in.position(), QT_TRANSLATE_NOOP("core", "The picture is channels x rows x columns, as in \"in3x88x88\"."));
}

// The index of the last word that is a layer.
std::size_t lastLayer(const std::vector<Word> &words)
{
    for (std::size_t i = words.size(); i-- > 0;) {
        if (words[i].text[0] != ':')
            return i;
    }
    return words.size();
}

} // namespace

tl::expected<Network, SketchError> parseSketch(std::string_view text, const Network &base)
{
    SketchError error;
    if (text.size() > kMaxSketchBytes)
        return tl::unexpected(SketchError{int(kMaxSketchBytes), 1, {QT_TRANSLATE_NOOP("core", "The sketch is too long."), {}}});
    const std::vector<Word> words = split(text);
    const std::size_t last = lastLayer(words);
    Network network = base;
    network.layers.clear();
    network.fold = 1;
    std::vector<Draft> drafts;
    Before before;
    for (std::size_t i = 0; i < words.size(); ++i) {
        Reader in(words[i], &error);
        const auto digitAfter = [&](std::size_t at) { return words[i].text.size() > at && isDigit(words[i].text[at]); };
        bool fine = true;
        if ((in.startsWith("in") && (digitAfter(2) || words[i].text.size() == 2)) || in.startsWith("fold")) {
            if (!drafts.empty())
                fine = in.fail(0, QT_TRANSLATE_NOOP("core", "\"%1\" belongs before the first layer."), {std::string(words[i].text)});
            else if (in.startsWith("in"))
                fine = readPicture(in, network.picture);
            else {
                in.skip(4);
                fine = in.number(network.fold, "fold4") &&
                       (in.done() || in.fail(in.position(), QT_TRANSLATE_NOOP("core", "Folding is one number, as in \"fold4\".")));
            }
        } else if (in.eat(':')) {
            fine = readBits(in, before.bits) && (in.done() || in.fail(in.position(), QT_TRANSLATE_NOOP("core", "Weights have 1, 2, 4 or 8 bits, or are binary (\":b\").")));
        } else if (int(drafts.size()) == kMaxSketchLayers) {
            fine = in.fail(0, QT_TRANSLATE_NOOP("core", "A sketch has at most %1 layers."), {std::to_string(kMaxSketchLayers)});
        } else {
            Draft draft;
            before.oneD = network.picture.extent.cols == 1;
            fine = readLayer(in, draft, before, i == last);
            before.convolution |= detail::isConvolution(draft.head);
            before.linear = draft.head == Head::Linear;
            drafts.push_back(std::move(draft));
        }
        if (!fine)
            return tl::unexpected(error);
    }
    if (!Assembly(std::move(drafts), network, &error).run(base))
        return tl::unexpected(error);
    return network;
}

} // namespace facet::network
