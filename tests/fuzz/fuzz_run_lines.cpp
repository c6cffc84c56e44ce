// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Whatever a trainer prints: the state of a run stays within its bounds and its epochs stay in order.

#include "runs/job.h"
#include "runs/run_state.h"

#include <algorithm>
#include <cstdlib>

using namespace facet;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    (void)runs::recipeWords(text);
    runs::RunState state;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t feed = std::min(text.find('\n', from), text.size());
        state.take(text.substr(from, feed - from));
        from = feed + 1;
    }
    const auto &epochs = state.epochs();
    for (std::size_t i = 1; i < epochs.size(); ++i) {
        if (std::pair(epochs[i - 1].phase, epochs[i - 1].epoch) >= std::pair(epochs[i].phase, epochs[i].epoch))
            std::abort();
    }
    if (state.log().size() > runs::kMaxLogLines)
        std::abort();
    for (const std::string &line : state.log()) {
        if (line.size() > runs::kMaxTextBytes)
            std::abort();
    }
    if (state.report()) {
        for (const training::SplitMetrics &split : state.report()->splits) {
            for (const training::Metrics *metrics : {&split.floating, &split.quantizationAware, &split.quantized}) {
                if (metrics->confusion.size() != metrics->perClass.size())
                    std::abort();
            }
        }
    }
    return 0;
}
