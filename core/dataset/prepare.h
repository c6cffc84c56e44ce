// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// From a plan to a prepared set: pictures are decoded, their crops cut and resized, and written.
#pragma once

#include "dataset/catalog.h"
#include "dataset/plan.h"
#include "dataset/prepared_set.h"

#include <cstddef>
#include <functional>
#include <stop_token>
#include <string>

namespace facet::dataset {

struct PrepareOptions {
    int threads = 1; // 0 = one for every processor of the machine; the bytes are the same for any number
    std::stop_token stop;
    std::function<void(std::size_t done, std::size_t pictures)> progress; // called by the calling thread
};

// The picture behind an entry of the catalog, as large as the plan takes it to be. Errors: unreadable, another size.
[[nodiscard]] Expected<Picture> loaded(const Catalog &catalog, std::size_t picture);

// Writes `output`. Pictures that turn out to be broken are counted and named in the description, which is returned. The same catalog, plan
// and settings give the same bytes. Errors: crops of faces for samples that are not square, no sample at all, disk full, "canceled".
[[nodiscard]] Expected<SetDescription> prepare(const Catalog &catalog, const Plan &plan, const std::string &output,
                                               const PrepareOptions &options = {});

// How the settings are written into a set, in the order in which they are shown.
[[nodiscard]] std::vector<NamedText> settingTexts(const Catalog &catalog, const PlanSettings &settings);

} // namespace facet::dataset
