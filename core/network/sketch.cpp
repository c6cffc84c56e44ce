// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "network/sketch.h"

#include "network/shapes.h"
#include "network/sketch_defaults.h"
#include "network/sketch_merge.h"
#include "network/sketch_words.h"

#include <algorithm>

namespace facet::network {

namespace {

using sketching::Before;
using sketching::Draft;
using sketching::Head;
using sketching::Word;
using sketching::WordKind;

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

class Assembly {
public:
    Assembly(std::vector<Draft> drafts, Network &network, SketchError *error)
        : m_drafts(std::move(drafts)), m_network(network), m_error(error)
    {
    }

    bool run(const Network &base)
    {
        std::vector<Layer> layers;
        for (const Draft &draft : m_drafts) {
            layers.push_back(draft.layer);
            if (draft.head == Head::Depthwise && draft.layer.groups == 1)
                layers.back().groups = layers.back().outChannels = 2; // not known yet; any depth-wise layer
        }
        const auto origins = sketching::align(layers, base.layers);
        name(layers, origins, base);
        for (std::size_t i = 0; i < m_drafts.size(); ++i) {
            if (!connect(int(i)))
                return false;
        }
        sketching::keepWhatIsUnsaid(m_network, origins, base);
        return true;
    }

private:
    void name(const std::vector<Layer> &layers, const std::vector<sketching::Origin> &origins, const Network &base)
    {
        std::vector<std::optional<std::string>> given;
        for (const Draft &draft : m_drafts)
            given.push_back(draft.name);
        for (std::size_t i = 0; i < given.size(); ++i) {
            if (given[i] || origins[i].layer < 0)
                continue;
            const std::string &old = base.layers[std::size_t(origins[i].layer)].name;
            const bool taken = std::any_of(m_drafts.begin(), m_drafts.end(), [&old](const Draft &d) { return d.name == old; });
            if (old.empty() || !taken)
                given[i] = old;
        }
        const auto names = sketching::automaticNames(layers, given);
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
        m_network.layers.push_back(draft.layer);
        if (draft.head == Head::Depthwise)
            setDepthwise(draft);
        return true;
    }

    bool addShortcut(Draft &draft)
    {
        const int shortcut = m_network.layers.empty() ? -2 : shortcutFor(m_network);
        if (shortcut == -2) {
            fail(draft.word,
                 QT_TRANSLATE_NOOP("core",
                                   "No earlier layer has the shape of the one before \"%1\": name what to combine, as in \"add(1,3)\"."),
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
                number = c >= '0' && c <= '9' && number <= kMaxSketchNumber ? number * 10 + (c - '0') : kMaxSketchNumber + 1;
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

// Reads the word at `index` into the network or the drafts.
bool readWord(const std::vector<Word> &words, std::size_t index, Network &network, std::vector<Draft> &drafts, Before &before,
              SketchError &error)
{
    const Word &word = words[index];
    const WordKind kind = sketching::kindOf(word.text);
    const auto fail = [&](Text text) {
        error = {word.column, int(word.text.size()), std::move(text)};
        return false;
    };
    if ((kind == WordKind::Picture || kind == WordKind::Fold) && !drafts.empty())
        return fail({QT_TRANSLATE_NOOP("core", "\"%1\" belongs before the first layer."), {std::string(word.text)}});
    switch (kind) {
    case WordKind::Picture: return sketching::readPicture(word, network.picture, error);
    case WordKind::Fold: return sketching::readFold(word, network.fold, error);
    case WordKind::Bits: return sketching::readDefaultBits(word, before.bits, error);
    case WordKind::Layer: break;
    }
    if (int(drafts.size()) == kMaxSketchLayers)
        return fail({QT_TRANSLATE_NOOP("core", "A sketch has at most %1 layers."), {std::to_string(kMaxSketchLayers)}});
    before.oneD = network.picture.extent.cols == 1;
    const auto isLayer = [](const Word &w) { return sketching::kindOf(w.text) == WordKind::Layer; };
    const bool last = std::none_of(words.begin() + std::ptrdiff_t(index) + 1, words.end(), isLayer);
    Draft draft;
    if (!sketching::readLayer(word, before, last, draft, error))
        return false;
    before.convolution |= sketching::isConvolution(draft.head);
    before.linear = draft.head == Head::Linear;
    drafts.push_back(std::move(draft));
    return true;
}

} // namespace

tl::expected<Network, SketchError> parseSketch(std::string_view text, const Network &base)
{
    if (text.size() > kMaxSketchBytes)
        return tl::unexpected(SketchError{int(kMaxSketchBytes), 1, {QT_TRANSLATE_NOOP("core", "The sketch is too long."), {}}});
    const std::vector<Word> words = split(text);
    Network network = base;
    network.layers.clear();
    network.fold = 1;
    SketchError error;
    std::vector<Draft> drafts;
    Before before;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!readWord(words, i, network, drafts, before, error))
            return tl::unexpected(error);
    }
    if (!Assembly(std::move(drafts), network, &error).run(base))
        return tl::unexpected(error);
    return network;
}

} // namespace facet::network
