// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Samples of a prepared set in batches, made ready by a thread of their own while the last batch is being computed.
#pragma once

#include "dataset/prepared_set.h"
#include "network/network.h"
#include "training/recipe.h"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

namespace facet::training {

// (samples, channels, rows, columns) after folding, the chip's bytes / 128, and their labels.
struct Batch {
    std::vector<float> inputs;
    std::vector<std::int64_t> labels;
};

// What a sample becomes on its way into the network.
struct InputSettings {
    int fold = 1;
    dataset::Normalization normalization = dataset::Normalization::Firmware;
    std::optional<dataset::Augmentation> augmentation; // none: as it is
    std::uint64_t seed = 0;                            // of the augmentation
    std::uint32_t epoch = 0;
};

// The batches of one pass over `order` (indices into the set), from `firstBatch` on.
class BatchLoader {
public:
    BatchLoader(const dataset::PreparedSet &set, std::vector<std::size_t> order, int batchSize, const InputSettings &settings,
                std::size_t firstBatch = 0);

    // nullopt after the last one.
    [[nodiscard]] std::optional<Batch> next();
    [[nodiscard]] std::size_t batches() const { return (m_order.size() + m_batchSize - 1) / m_batchSize; }

private:
    void work(const std::stop_token &stop);
    [[nodiscard]] Batch make(std::size_t batch) const;

    dataset::PreparedSet m_set;
    std::vector<std::size_t> m_order;
    std::size_t m_batchSize;
    InputSettings m_settings;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Batch> m_ready;
    std::size_t m_nextMade;
    std::size_t m_nextGiven;
    std::jthread m_worker; // last: it uses all of the above
};

// The order of an epoch: a permutation that depends on nothing but its arguments.
[[nodiscard]] std::vector<std::size_t> shuffled(std::vector<std::size_t> indices, std::uint64_t seed);

} // namespace facet::training
