// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "training/run_folder.h"

namespace facet::training {

std::string runFile(const std::string &folder, RunFile file)
{
    const char *name = "";
    switch (file) {
    case RunFile::State: name = "state.run"; break;
    case RunFile::StateBefore: name = "state-before.run"; break;
    case RunFile::Latest: name = "checkpoint.pth.tar"; break;
    case RunFile::FloatBest: name = "best.pth.tar"; break;
    case RunFile::QatBest: name = "qat_best.pth.tar"; break;
    case RunFile::Quantized: name = "quantized.pth.tar"; break;
    case RunFile::Network: name = "network.yaml"; break;
    case RunFile::Job: name = "job.json"; break;
    case RunFile::Log: name = "log.jsonl"; break;
    case RunFile::Result: name = "result.json"; break;
    }
    return folder + "/" + name;
}

} // namespace facet::training
