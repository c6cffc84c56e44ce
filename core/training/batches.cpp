// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "training/batches.h"

#include "training/random.h"

#include <algorithm>
#include <utility>

namespace facet::training {

namespace {

constexpr std::size_t kBatchesAhead = 2;

} // namespace

BatchLoader::BatchLoader(const dataset::PreparedSet &set, std::vector<std::size_t> order, int batchSize, const InputSettings &settings,
                         std::size_t firstBatch)
    : m_set(set), m_order(std::move(order)), m_batchSize(std::size_t(batchSize)), m_settings(settings), m_nextMade(firstBatch),
      m_nextGiven(firstBatch), m_worker([this](const std::stop_token &stop) { work(stop); })
{
}

std::optional<Batch> BatchLoader::next()
{
    if (m_nextGiven >= batches())
        return std::nullopt;
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return !m_ready.empty(); });
    Batch batch = std::move(m_ready.front());
    m_ready.pop_front();
    ++m_nextGiven;
    m_changed.notify_all();
    return batch;
}

void BatchLoader::work(const std::stop_token &stop)
{
    for (; m_nextMade < batches() && !stop.stop_requested(); ++m_nextMade) {
        Batch batch = make(m_nextMade);
        std::unique_lock lock(m_mutex);
        if (!m_changed.wait(lock, stop, [&] { return m_ready.size() < kBatchesAhead; }))
            return;
        m_ready.push_back(std::move(batch));
        m_changed.notify_all();
    }
}

Batch BatchLoader::make(std::size_t index) const
{
    const std::size_t first = index * m_batchSize;
    const std::size_t count = std::min(m_batchSize, m_order.size() - first);
    const network::Shape shape = m_set.description().shape;
    const auto size = std::size_t(shape.elements());
    Batch batch;
    batch.inputs.resize(count * size);
    std::vector<std::int8_t> bytes(size);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t sample = m_order[first + i];
        batch.labels.push_back(m_set.sample(sample).label);
        if (m_settings.augmentation) {
            const dataset::Picture varied = dataset::augmented(m_set.picture(sample), *m_settings.augmentation,
                                                               {m_settings.seed, m_settings.epoch, std::uint32_t(sample)});
            if (shape.channels == 3) {
                dataset::normalizeInto(varied.rgb, shape, m_settings.fold, m_settings.normalization, bytes);
            } else { // gray pictures have three equal channels
                std::vector<std::uint8_t> gray(size);
                for (std::size_t p = 0; p < size; ++p)
                    gray[p] = varied.rgb[3 * p + 1];
                dataset::normalizeInto(gray, shape, m_settings.fold, m_settings.normalization, bytes);
            }
        } else {
            m_set.input(sample, m_settings.fold, m_settings.normalization, bytes);
        }
        float *to = batch.inputs.data() + i * size;
        for (std::size_t k = 0; k < size; ++k)
            to[k] = float(bytes[k]) * (1.0f / 128);
    }
    return batch;
}

std::vector<std::size_t> shuffled(std::vector<std::size_t> indices, std::uint64_t seed)
{
    dataset::Random random(seed);
    for (std::size_t i = indices.size(); i > 1; --i)
        std::swap(indices[i - 1], indices[random.below(std::uint32_t(i))]);
    return indices;
}

} // namespace facet::training
