// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "training/run_state.h"

#include "formats/checkpoint_writer.h"
#include "formats/file.h"
#include "training/run_folder.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <filesystem>

namespace facet::training {

namespace {

namespace fs = std::filesystem;

constexpr int kPieces = 4; // a 64-bit number as 16-bit pieces, each exact as a float
constexpr int kPieceBits = 16;
constexpr std::size_t kRecordNumbers = 10;

void pack(std::vector<float> &to, std::uint64_t bits)
{
    for (int piece = 0; piece < kPieces; ++piece)
        to.push_back(float((bits >> (piece * kPieceBits)) & 0xffff));
}
void pack(std::vector<float> &to, double number)
{
    pack(to, std::bit_cast<std::uint64_t>(number));
}
void pack(std::vector<float> &to, std::int64_t number)
{
    pack(to, std::uint64_t(number));
}

// Reads what pack() wrote; everything after the end is zero, and not complete.
class Unpack {
public:
    explicit Unpack(const std::vector<float> &values) : m_values(values) {}
    std::uint64_t bits()
    {
        std::uint64_t number = 0;
        for (int piece = 0; piece < kPieces; ++piece, ++m_at) {
            const float value = m_at < m_values.size() ? m_values[m_at] : -1;
            m_valid = m_valid && value >= 0 && value <= 65535 && value == std::floor(value);
            number |= m_valid ? std::uint64_t(value) << (piece * kPieceBits) : 0;
        }
        return number;
    }
    double real() { return std::bit_cast<double>(bits()); }
    std::int64_t integer() { return std::int64_t(bits()); }
    int small()
    {
        const std::int64_t number = integer();
        m_valid = m_valid && number >= -1 && number <= 1'000'000;
        return m_valid ? int(number) : 0;
    }
    Phase phase()
    {
        const int number = small();
        m_valid = m_valid && number >= 0 && number <= int(Phase::Finished);
        return m_valid ? Phase(number) : Phase::Float;
    }
    [[nodiscard]] bool complete() const { return m_valid && m_at == m_values.size(); }

private:
    const std::vector<float> &m_values;
    std::size_t m_at = 0;
    bool m_valid = true;
};

std::vector<float> progressOf(const RunState &state)
{
    std::vector<float> numbers;
    for (const std::int64_t number :
         {std::int64_t(state.phase), std::int64_t(state.epoch), state.nextBatch, state.right, state.seen, std::int64_t(state.floatEpoch),
          std::int64_t(state.stopping.bestEpoch), std::int64_t(state.stopping.referenceEpoch), state.adam.steps})
        pack(numbers, number);
    for (const double number : {state.lossSum, state.stopping.bestLoss, state.stopping.referenceLoss})
        pack(numbers, number);
    return numbers;
}

bool takeProgress(const std::vector<float> &numbers, RunState &state)
{
    Unpack from(numbers);
    state.phase = from.phase();
    state.epoch = from.small();
    state.nextBatch = from.integer();
    state.right = from.integer();
    state.seen = from.integer();
    state.floatEpoch = from.small();
    state.stopping.bestEpoch = from.small();
    state.stopping.referenceEpoch = from.small();
    state.adam.steps = from.integer();
    state.lossSum = from.real();
    state.stopping.bestLoss = from.real();
    state.stopping.referenceLoss = from.real();
    return from.complete() && state.nextBatch >= 0 && state.adam.steps >= 0;
}

std::vector<float> historyOf(const RunState &state)
{
    std::vector<float> numbers;
    for (const EpochRecord &epoch : state.history) {
        pack(numbers, std::int64_t(epoch.phase));
        pack(numbers, std::int64_t(epoch.epoch));
        for (const double number : {epoch.trainLoss, epoch.trainAccuracy, epoch.validationLoss, epoch.validationAccuracy,
                                    epoch.validationAuc, epoch.learningRate, epoch.seconds, epoch.imagesPerSecond})
            pack(numbers, number);
    }
    return numbers;
}

bool takeHistory(const std::vector<float> &numbers, RunState &state)
{
    Unpack from(numbers);
    for (std::size_t i = 0; i < numbers.size() / (kPieces * kRecordNumbers); ++i) {
        EpochRecord &epoch = state.history.emplace_back();
        epoch.phase = from.phase();
        epoch.epoch = from.small();
        for (double *number : {&epoch.trainLoss, &epoch.trainAccuracy, &epoch.validationLoss, &epoch.validationAccuracy,
                               &epoch.validationAuc, &epoch.learningRate, &epoch.seconds, &epoch.imagesPerSecond})
            *number = from.real();
    }
    return from.complete();
}

void addTensor(formats::CheckpointContent &content, std::string name, const std::vector<int> &shape, const std::vector<float> &values)
{
    content.add(std::move(name), formats::pickle::floatTensor({shape.begin(), shape.end()}, values));
}

void addList(formats::CheckpointContent &content, std::string name, const std::vector<float> &values)
{
    addTensor(content, std::move(name), {int(values.size())}, values);
}

} // namespace

bool EarlyStopping::take(int epoch, double loss, double minDelta)
{
    if (loss < referenceLoss - minDelta || (std::isinf(referenceLoss) && std::isfinite(loss))) {
        referenceLoss = loss;
        referenceEpoch = epoch;
    }
    if (!(loss < bestLoss))
        return false;
    bestLoss = loss;
    bestEpoch = epoch;
    return true;
}

Expected<std::string> writeRunState(const RunState &state)
{
    formats::CheckpointContent content;
    content.epoch = state.epoch;
    content.arch = state.key;
    addList(content, "run.progress", progressOf(state));
    if (!state.history.empty())
        addList(content, "run.history", historyOf(state));
    for (const auto &[prefix, tensors] : {std::pair("model.", &state.model), {"best.", &state.best}, {"float.", &state.floatBest}}) {
        for (const formats::Tensor &tensor : *tensors)
            addTensor(content, prefix + tensor.name, tensor.shape, tensor.values);
    }
    for (std::size_t i = 0; i < state.adam.means.size(); ++i) {
        addList(content, "adam.mean." + std::to_string(i), state.adam.means[i]);
        addList(content, "adam.square." + std::to_string(i), state.adam.squares[i]);
    }
    return formats::writeCheckpoint(content);
}

Expected<RunState> parseRunState(std::string_view bytes, const std::string &file)
{
    Expected<formats::Checkpoint> checkpoint = formats::parseCheckpoint(bytes, file);
    if (!checkpoint)
        return tl::unexpected(checkpoint.error());
    RunState state;
    state.key = checkpoint->arch;
    bool hasProgress = false;
    bool valid = true;
    for (formats::Tensor &tensor : checkpoint->tensors) {
        const auto take = [&](std::string_view prefix, std::vector<formats::Tensor> &to) {
            if (!tensor.name.starts_with(prefix))
                return false;
            to.push_back({tensor.name.substr(prefix.size()), std::move(tensor.shape), std::move(tensor.values)});
            return true;
        };
        if (tensor.name == "run.progress") {
            hasProgress = true;
            valid = valid && takeProgress(tensor.values, state);
        } else if (tensor.name == "run.history") {
            valid = valid && takeHistory(tensor.values, state);
        } else if (tensor.name.starts_with("adam.mean.")) {
            state.adam.means.push_back(std::move(tensor.values));
        } else if (tensor.name.starts_with("adam.square.")) {
            state.adam.squares.push_back(std::move(tensor.values));
        } else if (!take("model.", state.model) && !take("best.", state.best) && !take("float.", state.floatBest)) {
            valid = false;
        }
    }
    if (!valid || !hasProgress)
        return tl::unexpected(Error{"The file does not hold the state of a training run", file, 0, -1,
                                    "Choose another output folder, or remove this file to start again"});
    return state;
}

Expected<void> saveRunState(const std::string &folder, const RunState &state)
{
    const Expected<std::string> bytes = writeRunState(state);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const fs::path latest = runFile(folder, RunFile::State);
    const fs::path before = runFile(folder, RunFile::StateBefore);
    const fs::path aside = before.string() + ".new";
    std::error_code error;
    if (fs::exists(latest, error)) {
        fs::remove(aside, error);
        fs::create_hard_link(latest, aside, error);
        if (error) // a file system without links
            fs::copy_file(latest, aside, fs::copy_options::overwrite_existing, error);
        if (!error)
            fs::rename(aside, before, error);
        // Without a second copy the run is no worse than without this function: the latest one is still written atomically.
    }
    return formats::writeFileAtomically(latest.string(), *bytes);
}

Expected<LoadedRun> loadRunState(const std::string &folder)
{
    LoadedRun loaded;
    for (const RunFile which : {RunFile::State, RunFile::StateBefore}) {
        const std::string path = runFile(folder, which);
        std::error_code ignored;
        if (!fs::exists(path, ignored))
            continue;
        const Expected<std::string> bytes = formats::readFile(path, formats::kMaxCheckpointBytes);
        Expected<RunState> state = bytes ? parseRunState(*bytes, path) : tl::unexpected(bytes.error());
        if (state) {
            loaded.state = std::move(*state);
            return loaded;
        }
        if (which == RunFile::StateBefore)
            return tl::unexpected(Error{state.error().what, path, 0, -1,
                                        "Both saved states of this run are damaged: choose another output folder, or remove them to start "
                                        "again. The best networks so far are intact in the .pth.tar files beside them"});
        loaded.damage = state.error();
    }
    if (loaded.damage) {
        Error error = *loaded.damage;
        error.remedy = "There is no earlier state beside it: remove the file to start again, or choose another output folder";
        return tl::unexpected(std::move(error));
    }
    return loaded;
}

} // namespace facet::training
