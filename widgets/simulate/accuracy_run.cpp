// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulate/accuracy_run.h"

#include "network/fingerprint.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <numeric>
#include <thread>

namespace facet::simulate {

namespace {

tl::unexpected<Error> fail(const QString &folder, const char *what, const char *remedy)
{
    return tl::unexpected(Error{what, folder.toStdString(), 0, -1, remedy});
}

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator it(folder, QDir::Files | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (it.hasNext() && files.size() < kMostPictures) {
        const QString file = it.next();
        if (isInputFile(file))
            files << file;
    }
    files.sort(); // the same order everywhere
    return files;
}

int outputsOf(const Prepared &prepared)
{
    const auto &order = prepared.shapes.order;
    return order.empty() ? 0 : prepared.shapes.layers[std::size_t(order.back())].outChannels;
}

struct Item {
    const QString *path;
    int truth;
};

// What all threads add to.
class Tally {
public:
    Tally(AccuracyOutcome &outcome, const Prepared &prepared, qint64 total, const std::function<void(qint64, qint64)> &progress)
        : m_outcome(outcome), m_prepared(prepared), m_total(total), m_progress(progress),
          m_unit(study::logitUnit(prepared.weights.network.layers[std::size_t(prepared.shapes.order.back())]))
    {
    }

    void look(const Item &item, const std::stop_token &stop)
    {
        const Input input = readInput({InputSource::Kind::File, *item.path, 0, 0}, m_outcome.design);
        if (!input.ok()) {
            failed(input.error);
            return;
        }
        arithmetic::Options options;
        options.stop = stop;
        const auto result = m_prepared.engine->infer(input.map, options);
        if (stop.stop_requested())
            return;
        if (!result) {
            failed(result.error());
            return;
        }
        const std::vector<std::int32_t> &logits = result->last()->values;
        const int predicted = study::classOf(logits);
        const std::scoped_lock lock(m_mutex);
        m_outcome.matrix.add(item.truth, predicted);
        if (predicted != item.truth)
            keep({*item.path, item.truth, predicted, study::softmax(logits, m_unit)[std::size_t(predicted)], input.picture});
        count();
    }

private:
    void failed(const Error &error)
    {
        const std::scoped_lock lock(m_mutex);
        ++m_outcome.unreadable;
        if (m_outcome.errors.size() < std::size_t(kMostErrors))
            m_outcome.errors.push_back(error);
        count();
    }
    void keep(Mistake mistake)
    {
        // Ties are broken by path, so that threads cannot change the list.
        const auto surer = [](const Mistake &a, const Mistake &b) {
            return a.confidence != b.confidence ? a.confidence > b.confidence : a.path < b.path;
        };
        auto &list = m_outcome.mistakes;
        list.insert(std::upper_bound(list.begin(), list.end(), mistake, surer), std::move(mistake));
        if (list.size() > std::size_t(kMostMistakes))
            list.pop_back();
    }
    void count()
    {
        ++m_done;
        if (m_progress)
            m_progress(m_done, m_total);
    }

    AccuracyOutcome &m_outcome;
    const Prepared &m_prepared;
    qint64 m_total;
    const std::function<void(qint64, qint64)> &m_progress;
    double m_unit;
    std::mutex m_mutex;
    qint64 m_done = 0;
};

} // namespace

qint64 LabelledFolder::count() const
{
    return std::accumulate(files.begin(), files.end(), qint64(0), [](qint64 sum, const QStringList &list) { return sum + list.size(); });
}

QString LabelledFolder::name() const
{
    return QDir(path).dirName(); // also with a slash at the end
}

Expected<LabelledFolder> scanFolder(const QString &path, const QStringList &classNames, int outputs)
{
    LabelledFolder folder{path, {}, {}};
    const QDir dir(path);
    QStringList names = dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    if (names.isEmpty())
        return fail(path, "The folder has no sub-folders", "It needs one sub-folder per class, with the pictures of that class inside.");
    if (names.size() > outputs)
        return tl::unexpected(Error{"The folder has " + std::to_string(names.size()) + " classes, but the network has only " +
                                        std::to_string(outputs) + " outputs",
                                    path.toStdString(), 0, -1, "Choose the data set that belongs to this network."});
    folder.classes = QStringList(outputs, QString());
    folder.files.resize(outputs);
    const auto known = [&](const QString &name) {
        for (int i = 0; i < std::min<int>(outputs, int(classNames.size())); ++i) {
            if (name.compare(classNames[i], Qt::CaseInsensitive) == 0)
                return i;
        }
        return -1;
    };
    const bool byName = std::ranges::all_of(names, [&](const QString &name) { return known(name) >= 0; });
    for (int i = 0; i < names.size(); ++i) {
        const int at = byName ? known(names[i]) : i;
        folder.classes[at] = names[i];
        folder.files[at] = filesBelow(dir.filePath(names[i]));
    }
    if (folder.count() == 0)
        return fail(path, "The sub-folders hold no pictures and no samples",
                    "Choose a folder with PNG, JPEG, BMP, WebP, PNM or .npy files.");
    return folder;
}

AccuracyOutcome measureAccuracy(const AccuracyRequest &request, std::stop_token stop,
                                const std::function<void(qint64 done, qint64 total)> &progress)
{
    AccuracyOutcome outcome;
    outcome.design = request.design;
    outcome.weights = request.weights;
    // Weights and network are prepared as for any run; there is nothing to show.
    const Outcome ready = run({request.design, request.weights, {}, 0, request.prepared}, stop);
    if (!ready.ok()) {
        outcome.errors = ready.errors;
        return outcome;
    }
    const int outputs = outputsOf(*ready.prepared);
    auto folder = scanFolder(request.folder, request.classNames, outputs);
    if (!folder) {
        outcome.errors.push_back(folder.error());
        return outcome;
    }
    if (const network::Extent last = ready.prepared->shapes.layers[std::size_t(ready.prepared->shapes.order.back())].out;
        last.area() != 1) {
        outcome.errors.push_back(
            {"The network is no classifier: its last layer puts out maps of " + std::to_string(last.rows) + "x" + std::to_string(last.cols),
             {},
             0,
             ready.prepared->shapes.order.back(),
             "End it with a linear layer that has one output per class."});
        return outcome;
    }
    outcome.folder = std::move(*folder);
    outcome.matrix = study::ConfusionMatrix(outputs);
    std::vector<Item> items;
    for (int c = 0; c < outcome.folder.files.size(); ++c) {
        for (const QString &path : std::as_const(outcome.folder.files[c]))
            items.push_back({&path, c});
    }
    QElapsedTimer timer;
    timer.start();
    Tally tally(outcome, *ready.prepared, qint64(items.size()), progress);
    std::atomic<std::size_t> next = 0;
    {
        std::vector<std::jthread> threads;
        const unsigned wanted = std::clamp(std::thread::hardware_concurrency(), 1u, 16u);
        for (unsigned t = 0; t < wanted; ++t) {
            threads.emplace_back([&] {
                for (std::size_t i = next++; i < items.size() && !stop.stop_requested(); i = next++)
                    tally.look(items[i], stop);
            });
        }
    }
    outcome.seconds = double(timer.nsecsElapsed()) / 1e9;
    outcome.complete = outcome.matrix.total() + outcome.unreadable == qint64(items.size());
    return outcome;
}

study::Measurement measurementOf(const AccuracyOutcome &outcome, const QString &engineVersion, const QString &isoDate)
{
    study::Measurement measurement;
    measurement.quantity = study::Quantity::Accuracy;
    measurement.value = outcome.matrix.accuracy();
    measurement.madeOn = network::fingerprint(outcome.design);
    study::Provenance &from = measurement.provenance;
    from.origin = study::Origin::Simulated;
    from.source = outcome.weights.isRandom() ? "random weights" : QFileInfo(outcome.weights.path).fileName().toStdString();
    from.engine = engineVersion.toStdString();
    from.dataSet = outcome.folder.name().toStdString();
    from.samples = outcome.matrix.total();
    if (outcome.weights.isRandom())
        from.seed = std::int64_t(outcome.weights.seed);
    from.stage = study::WeightStage::Quantized;
    from.date = isoDate.toStdString();
    return measurement;
}

} // namespace facet::simulate
