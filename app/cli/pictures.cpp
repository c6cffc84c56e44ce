// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/pictures.h"

namespace facet::cli {

Expected<void> savePicture(const std::vector<Design> &, int, const CompareOptions &options)
{
    return tl::unexpected(Error{"this build cannot paint pictures", options.output, 0, -1, "Write a .csv or .md file instead"});
}

Expected<std::vector<std::string>> saveReportFiles(const study::Study &, const std::string &directory)
{
    return tl::unexpected(Error{"this build cannot paint reports", directory, 0, -1, "Use facet compare"});
}

} // namespace facet::cli
