// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Whatever is read as a study is within its limits, survives being written, and can be analyzed for both chips.

#include "study/analysis.h"
#include "study/study_file.h"
#include "study/study_limits.h"

#include <cstdlib>

using namespace facet;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto study = study::fromXml(std::string(reinterpret_cast<const char *>(data), size));
    if (!study) {
        if (study.error().what.empty())
            std::abort();
        return 0;
    }
    if (!study::findBrokenLimits(*study).empty())
        std::abort();
    if (study::fromXml(study::toXml(*study)) != study)
        std::abort();
    for (const study::Variant &variant : study->variants) {
        for (const device::DeviceId chip : {device::DeviceId::Max78000, device::DeviceId::Max78002}) {
            estimate::Settings settings = study->settings;
            settings.device = chip;
            (void)study::analyze(variant.network, settings);
        }
    }
    return 0;
}
