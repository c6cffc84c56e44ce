// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "runs/run_lines.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>
#include <optional>

namespace facet::runs {

namespace {

using nlohmann::json;
using training::Phase;

// Reads the fields of one object and remembers whether all that were asked for are there and sensible.
class Fields {
public:
    explicit Fields(const json &object) : m_object(object), m_good(object.is_object()) {}

    [[nodiscard]] bool good() const { return m_good; }
    void reject() { m_good = false; }

    [[nodiscard]] const json &at(const char *key)
    {
        static const json kNothing;
        if (m_good) {
            if (const auto found = m_object.find(key); found != m_object.end())
                return *found;
        }
        return kNothing;
    }

    std::int64_t whole(const char *key, std::int64_t least, std::int64_t most)
    {
        const std::optional<std::int64_t> value = wholeOf(at(key));
        if (value && *value >= least && *value <= most)
            return *value;
        reject();
        return least;
    }
    // Null is how a number that is none is written.
    double real(const char *key)
    {
        const json &value = at(key);
        if (value.is_number())
            return value.get<double>();
        if (!value.is_null() || !m_good || !m_object.contains(key))
            reject();
        return std::numeric_limits<double>::quiet_NaN();
    }
    double fraction(const char *key)
    {
        const double value = real(key);
        if (!(value >= 0 && value <= 1))
            reject();
        return value;
    }
    bool yes(const char *key)
    {
        const json &value = at(key);
        if (!value.is_boolean())
            reject();
        return value.is_boolean() && value.get<bool>();
    }
    // Absent is empty.
    std::string text(const char *key)
    {
        const json &value = at(key);
        return value.is_string() ? cut(value.get_ref<const std::string &>()) : std::string();
    }
    Phase phase(const char *key)
    {
        const std::string name = text(key);
        if (name == "quantized")
            return Phase::Quantized;
        if (name == "finished")
            return Phase::Finished;
        if (name != "float")
            reject();
        return Phase::Float;
    }
    // Calls `read` for every element of a list that must be there with at most `most` of them.
    template <typename Read> void each(const char *key, std::size_t most, const Read &read)
    {
        const json &list = at(key);
        if (!list.is_array() || list.size() > most) {
            reject();
            return;
        }
        for (const json &element : list)
            read(element);
    }
    // A part that must be good as well.
    template <typename Read> auto part(const json &object, const Read &read)
    {
        Fields inner(object);
        auto value = read(inner);
        if (!inner.good())
            reject();
        return value;
    }

    static std::optional<std::int64_t> wholeOf(const json &value)
    {
        if (value.is_number_unsigned() && value.get<std::uint64_t>() > std::uint64_t(std::numeric_limits<std::int64_t>::max()))
            return std::nullopt;
        return value.is_number_integer() ? std::optional(value.get<std::int64_t>()) : std::nullopt;
    }
    static std::string cut(const std::string &text)
    {
        if (text.size() <= kMaxTextBytes)
            return text;
        std::size_t end = kMaxTextBytes;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0u) == 0x80u)
            --end; // not in the middle of a character
        return text.substr(0, end);
    }

private:
    const json &m_object;
    bool m_good;
};

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();

training::EpochRecord readEpoch(Fields &fields)
{
    training::EpochRecord epoch;
    epoch.phase = fields.phase("phase");
    epoch.epoch = int(fields.whole("epoch", 0, kMaxEpoch));
    epoch.trainLoss = fields.real("train_loss");
    epoch.trainAccuracy = fields.fraction("train_accuracy");
    epoch.validationLoss = fields.real("validation_loss");
    epoch.validationAccuracy = fields.fraction("validation_accuracy");
    if (fields.at("validation_auc").is_number())
        epoch.validationAuc = fields.fraction("validation_auc");
    epoch.learningRate = fields.real("learning_rate");
    epoch.seconds = fields.real("seconds");
    epoch.imagesPerSecond = fields.real("images_per_second");
    return epoch;
}

training::Metrics readMetrics(Fields &fields)
{
    training::Metrics metrics;
    metrics.samples = fields.whole("samples", 0, kMost);
    metrics.accuracy = fields.fraction("accuracy");
    metrics.balancedAccuracy = fields.fraction("balanced_accuracy");
    metrics.macroF1 = fields.fraction("macro_f1");
    if (fields.at("auc").is_number())
        metrics.auc = fields.fraction("auc");
    fields.each("classes", dataset::kMaxClasses, [&](const json &element) {
        metrics.perClass.push_back(fields.part(element, [](Fields &each) {
            training::ClassMetrics one;
            one.precision = each.fraction("precision");
            one.recall = each.fraction("recall");
            one.f1 = each.fraction("f1");
            one.samples = each.whole("samples", 0, kMost);
            return one;
        }));
    });
    const std::size_t classes = metrics.perClass.size();
    fields.each("confusion", dataset::kMaxClasses, [&](const json &row) {
        std::vector<std::int64_t> counts;
        if (row.is_array() && row.size() == classes) {
            for (const json &count : row) {
                const auto value = Fields::wholeOf(count);
                if (!value || *value < 0 || *value > metrics.samples)
                    fields.reject();
                counts.push_back(value.value_or(0));
            }
        }
        if (counts.size() != classes)
            fields.reject();
        metrics.confusion.push_back(std::move(counts));
    });
    if (metrics.confusion.size() != classes)
        fields.reject();
    return metrics;
}

training::SplitMetrics readSplit(Fields &fields)
{
    training::SplitMetrics split;
    const std::string name = fields.text("split");
    bool known = false;
    for (std::size_t i = 0; i < kSplitNames.size(); ++i) {
        if (name == kSplitNames[i]) {
            split.split = dataset::Split(i);
            known = true;
        }
    }
    if (!known)
        fields.reject();
    split.floating = fields.part(fields.at("float"), readMetrics);
    split.quantizationAware = fields.part(fields.at("qat"), readMetrics);
    split.quantized = fields.part(fields.at("quantized"), readMetrics);
    fields.each("roc", kMaxRocPoints, [&](const json &point) {
        const bool pair = point.is_array() && point.size() == 2 && point[0].is_number() && point[1].is_number();
        training::RocPoint read;
        if (pair) {
            read.falsePositiveRate = point[0].get<double>();
            read.truePositiveRate = point[1].get<double>();
        }
        const auto share = [](double value) { return value >= 0 && value <= 1; };
        if (!pair || !share(read.falsePositiveRate) || !share(read.truePositiveRate))
            fields.reject();
        split.roc.push_back(read);
    });
    return split;
}

training::Consistency readConsistency(Fields &fields)
{
    training::Consistency check;
    check.samples = fields.whole("samples", 0, kMost);
    check.logits = fields.whole("logits", 0, kMost);
    check.differentLogits = fields.whole("different_logits", 0, kMost);
    check.differentClasses = fields.whole("different_classes", 0, kMost);
    check.layerValues = fields.whole("layer_values", 0, kMost);
    check.differentLayerValues = fields.whole("different_layer_values", 0, kMost);
    check.exactSums = fields.yes("exact_sums");
    fields.each("differences", kMaxMistakes, [&](const json &element) {
        check.differences.push_back(fields.part(element, [](Fields &each) {
            training::LogitDifference one;
            one.sample = std::size_t(each.whole("sample", 0, kMost));
            one.output = int(each.whole("output", 0, dataset::kMaxClasses));
            one.trained = each.real("trained");
            one.chip = each.real("chip");
            return one;
        }));
    });
    return check;
}

training::LayerReport readLayer(Fields &fields)
{
    constexpr int kMagnitude = 1 << 24;
    training::LayerReport layer;
    const auto number = [&](const char *key) { return int(fields.whole(key, -kMagnitude, kMagnitude)); };
    layer.layer = number("layer");
    layer.name = fields.text("name");
    layer.bits = number("bits");
    layer.baseShift = number("base_shift");
    layer.outputShift = number("output_shift");
    layer.activationThreshold = number("activation_threshold");
    layer.finalScale = number("final_scale");
    layer.largestWeight = number("largest_weight");
    return layer;
}

training::FinalReport readReport(Fields &fields)
{
    constexpr std::size_t kMostLayers = 1000;
    training::FinalReport report;
    report.floatEpoch = int(fields.whole("E", 0, kMaxEpoch));
    report.quantizedEpoch = int(fields.whole("N", 0, kMaxEpoch));
    fields.each("splits", dataset::kSplits, [&](const json &each) { report.splits.push_back(fields.part(each, readSplit)); });
    report.consistency = fields.part(fields.at("consistency"), readConsistency);
    fields.each("layers", kMostLayers, [&](const json &each) { report.layers.push_back(fields.part(each, readLayer)); });
    fields.each("mistakes", kMaxMistakes, [&](const json &element) {
        report.mistakes.push_back(fields.part(element, [](Fields &each) {
            training::Mistake one;
            one.sample = std::size_t(each.whole("sample", 0, dataset::kMaxSamples));
            one.label = int(each.whole("label", 0, dataset::kMaxClasses));
            one.predicted = int(each.whole("predicted", 0, dataset::kMaxClasses));
            one.shortfall = each.real("shortfall");
            return one;
        }));
    });
    fields.each("history", kMaxHistory, [&](const json &each) { report.history.push_back(fields.part(each, readEpoch)); });
    return report;
}

Started readStart(Fields &fields)
{
    Started start;
    start.engine = fields.text("engine");
    start.design = fields.text("design");
    start.name = fields.text("name");
    start.data = fields.text("data");
    start.dataFingerprint = fields.text("data_fingerprint");
    fields.each("classes", dataset::kMaxClasses, [&](const json &each) {
        start.classes.push_back(each.is_string() ? Fields::cut(each.get_ref<const std::string &>()) : std::string());
    });
    start.seed = fields.whole("seed", 0, kMost);
    start.threads = int(fields.whole("threads", 1, 4096));
    start.parameters = fields.whole("parameters", 0, kMost);
    start.samples = fields.part(fields.at("samples"), [](Fields &samples) {
        return std::array{samples.whole("train", 0, kMost), samples.whole("validation", 0, kMost), samples.whole("test", 0, kMost)};
    });
    start.phase = fields.phase("phase");
    start.epoch = int(fields.whole("epoch", 0, kMaxEpoch));
    start.resumed = fields.yes("resumed");
    return start;
}

Step readStep(Fields &fields)
{
    Step step;
    step.phase = fields.phase("phase");
    step.epoch = int(fields.whole("epoch", 0, kMaxEpoch));
    step.step = fields.whole("step", 0, kMost);
    step.steps = fields.whole("steps", 1, kMost);
    step.loss = fields.real("loss");
    step.imagesPerSecond = fields.real("images_per_second");
    step.secondsLeft = fields.real("seconds_left");
    return step;
}

Line read(const std::string &kind, Fields &fields)
{
    if (kind == "start")
        return readStart(fields);
    if (kind == "step")
        return readStep(fields);
    if (kind == "epoch") {
        EpochEnded ended{readEpoch(fields), fields.yes("best")};
        return ended;
    }
    if (kind == "mark") {
        const std::string mark = fields.text("mark");
        if (mark != "E" && mark != "N")
            fields.reject();
        return Marked{mark == "E" ? Phase::Float : Phase::Quantized, int(fields.whole("epoch", 0, kMaxEpoch))};
    }
    if (kind == "warning")
        return Warned{fields.text("message")};
    if (kind == "paused")
        return Change::Paused;
    if (kind == "resumed")
        return Change::Resumed;
    if (kind == "stopped")
        return Change::Stopped;
    if (kind == "result")
        return Finished{readReport(fields)};
    fields.reject();
    return Other{};
}

} // namespace

Line parseLine(std::string_view line)
{
    const Other other{Fields::cut(std::string(line.substr(0, kMaxTextBytes + 1)))};
    if (line.size() > kMaxLineBytes)
        return other;
    const json object = json::parse(line, nullptr, false);
    if (!object.is_object())
        return other;
    Fields fields(object);
    const std::string kind = fields.text("kind");
    Line known = read(kind, fields);
    return fields.good() ? known : Line(other);
}

} // namespace facet::runs
