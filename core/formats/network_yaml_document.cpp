// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "formats/network_yaml_document.h"

#include "formats/network_yaml_utf8.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <map>
#include <set>
#include <sstream>

namespace facet::formats::yaml {

namespace {

// Thrown through the library to end a parse; never leaves this file.
struct Stop {
    int line;
    std::string what;
    std::string remedy;
};

constexpr const char *kOneDocument = "Keep one document per file and remove what follows it";

std::size_t nodeCount(const Node &node)
{
    std::size_t count = 1;
    for (const Node &item : node.items)
        count += nodeCount(item);
    return count;
}

// Builds the tree from the library's events.
class Builder : public YAML::EventHandler {
public:
    Builder(Report &report, int firstLine) : m_report(report), m_firstLine(firstLine) {}

    void OnDocumentStart(const YAML::Mark &mark) override
    {
        if (m_started)
            throw Stop{line(mark), "There is more than one YAML document, or text after the end of the document", kOneDocument};
        m_started = true;
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override { addScalar(mark, anchor, Kind::Null, {}); }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, const std::string &value) override
    {
        checkTag(mark, tag);
        const bool plain = tag == "?" || tag.empty();
        addScalar(mark, anchor, plain ? resolveScalar(value) : Kind::String, value);
    }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        const auto found = m_anchors.find(anchor);
        if (found == m_anchors.end())
            throw Stop{line(mark), "An alias refers to the node that contains it", "Write the values out instead of the alias"};
        spend(nodeCount(found->second), line(mark));
        attach(found->second, line(mark));
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        open(mark, tag, anchor, Kind::Sequence);
    }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        open(mark, tag, anchor, Kind::Mapping);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapEnd() override { close(); }

    [[nodiscard]] std::optional<Node> takeRoot() { return std::move(m_root); }
    [[nodiscard]] int line(const YAML::Mark &mark) const { return mark.line + m_firstLine; }

private:
    struct Frame {
        Node node;
        YAML::anchor_t anchor = YAML::NullAnchor;
        std::optional<Key> key;        // of a mapping: waits for its value
        std::set<std::string> names{}; // of a mapping: the keys so far
        bool skipValue = false;        // the key is a duplicate
    };

    void checkTag(const YAML::Mark &mark, const std::string &tag) const
    {
        if (!tag.empty() && tag != "?" && tag != "!")
            throw Stop{line(mark), "The tag " + quoted(tag) + " is not allowed here", "Remove the tag"};
    }

    void spend(std::size_t nodes, int at)
    {
        if (nodes > kMaxNodes - m_nodes)
            throw Stop{at, "The description has more than " + std::to_string(kMaxNodes) + " values after expanding its aliases",
                       "Shorten the file; a network needs far fewer"};
        m_nodes += nodes;
    }

    void addScalar(const YAML::Mark &mark, YAML::anchor_t anchor, Kind kind, const std::string &value)
    {
        spend(1, line(mark));
        Node node{kind, line(mark), value, {}, {}};
        remember(anchor, node);
        attach(std::move(node), line(mark));
    }

    void open(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, Kind kind)
    {
        checkTag(mark, tag);
        spend(1, line(mark));
        if (m_open.size() >= std::size_t(kMaxDepth))
            throw Stop{line(mark), "The values are nested more than " + std::to_string(kMaxDepth) + " deep", "Flatten the file"};
        m_open.push_back({Node{kind, line(mark), {}, {}, {}}, anchor, {}});
    }

    void close()
    {
        Frame frame = std::move(m_open.back());
        m_open.pop_back();
        remember(frame.anchor, frame.node);
        const int at = frame.node.line;
        attach(std::move(frame.node), at);
    }

    void remember(YAML::anchor_t anchor, const Node &node)
    {
        if (anchor == YAML::NullAnchor)
            return;
        spend(nodeCount(node), node.line);
        m_anchors[anchor] = node;
    }

    void attach(Node node, int at)
    {
        if (m_open.empty()) {
            m_root = std::move(node);
            return;
        }
        Frame &frame = m_open.back();
        if (frame.node.kind == Kind::Sequence) {
            frame.node.items.push_back(std::move(node));
        } else if (!frame.key) {
            takeKey(frame, node, at);
        } else {
            if (!frame.skipValue) {
                frame.node.keys.push_back(std::move(*frame.key));
                frame.node.items.push_back(std::move(node));
            }
            frame.key.reset();
        }
    }

    void takeKey(Frame &frame, const Node &node, int at)
    {
        if (!node.isScalar() || node.kind == Kind::Null)
            throw Stop{at, "A key must be a word", "Write `key: value`"};
        frame.skipValue = !frame.names.insert(node.text).second;
        if (frame.skipValue)
            m_report.error(at, -1, "Duplicate key " + quoted(node.text), "Keep one of the two");
        frame.key = Key{node.text, at};
    }

    Report &m_report;
    int m_firstLine;
    bool m_started = false;
    std::size_t m_nodes = 0;
    std::vector<Frame> m_open;
    std::map<YAML::anchor_t, Node> m_anchors; // completed nodes only
    std::optional<Node> m_root;
};

} // namespace

std::optional<Node> parseDocument(std::string_view text, Report &report, int firstLine)
{
    if (const std::optional<BadText> bad = findBadText(text)) {
        report.error(bad->line + firstLine - 1, -1, bad->what, "Save the file as plain UTF-8 text");
        return std::nullopt;
    }
    Builder builder(report, firstLine);
    try {
        std::istringstream stream{std::string(text)};
        YAML::Parser parser(stream);
        parser.HandleNextDocument(builder);
        // Only to see whether anything follows: the builder refuses a second document before it is read.
        parser.HandleNextDocument(builder);
        return builder.takeRoot();
    } catch (const Stop &stop) {
        report.error(stop.line, -1, stop.what, stop.remedy);
    } catch (const YAML::Exception &problem) {
        const int line = problem.mark.is_null() ? 0 : builder.line(problem.mark);
        report.error(line, -1, "This is not valid YAML: " + problem.msg, "Correct the syntax of this line or the one before it");
    }
    return std::nullopt;
}

} // namespace facet::formats::yaml
