// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "training/trainer.h"

#include "training/run.h"

#include "network/fingerprint.h"
#include "training/evaluation.h"
#include "training/trainable.h"

#include <algorithm>
#include <exception>
#include <new>

namespace facet::training {

Errors problemsOf(const TrainingJob &job)
{
    const dataset::SetDescription &set = job.set.description();
    Errors errors = job.recipe.problems(int(set.classes.size()));
    const auto shapes = checkTrainable(job.network);
    if (!shapes)
        errors.insert(errors.end(), shapes.error().begin(), shapes.error().end());
    const Errors different = mismatches(job.network, set);
    errors.insert(errors.end(), different.begin(), different.end());
    for (const dataset::Split split : {dataset::Split::Train, dataset::Split::Validation}) {
        if (job.set.samplesOf(split).empty())
            errors.push_back(
                {std::string("The data set has no samples for ") + (split == dataset::Split::Train ? "training" : "validation"),
                 {},
                 0,
                 -1,
                 "Prepare it again with a share for this split"});
    }
    return errors;
}

tl::expected<RunOutcome, Errors> train(const TrainingJob &job, TrainingObserver &observer)
{
    Errors problems = problemsOf(job);
    if (!problems.empty())
        return tl::unexpected(std::move(problems));
    try {
        return Run(job, observer).go();
    } catch (const std::bad_alloc &) {
        return tl::unexpected(
            Errors{{"There is not enough memory to go on", {}, 0, -1, "Use a smaller batch; the last saved state is intact"}});
    } catch (const std::exception &exception) {
        return tl::unexpected(
            Errors{{std::string("The training library complains: ") + exception.what(), {}, 0, -1, "The last saved state is intact"}});
    }
}

} // namespace facet::training
