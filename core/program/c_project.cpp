// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "program/c_project.h"

#include "program/c_text.h"

namespace facet::program {

namespace {

std::string guarded(const Program &program, std::string_view purpose, const std::string &guard, const std::string &body)
{
    return c::banner(program, purpose) + "#ifndef " + guard + "\n#define " + guard + "\n\n" + body + "\n#endif // " + guard + "\n";
}

std::string weights(const Program &program)
{
    std::string body;
    for (std::size_t g = 0; g < program.biases.size(); ++g) {
        if (!program.biases[g].empty())
            body += c::byteList("BIAS_" + std::to_string(g), program.biases[g]) + "\n";
    }
    return body + c::wordList("KERNELS", kernelStream(program.kernels));
}

std::string sampleData(const Program &program)
{
    std::string body;
    for (const InputWords &words : program.sample.words)
        body += (body.empty() ? "" : "\n") + c::wordList("SAMPLE_INPUT_" + std::to_string(words.index), words.words);
    return body;
}

} // namespace

Expected<std::vector<ProjectFile>> cProject(const Program &program, const ProjectOptions &options)
{
    if (program.network.options.fastFifo || program.network.options.fastFifoQuad)
        return tl::unexpected(Error{"A C project that loads its input through the fast FIFO cannot be written",
                                    {},
                                    0,
                                    -1,
                                    "Switch fast FIFO off and use the usual FIFOs"});
    return std::vector<ProjectFile>{
        {"cnn.h", c::header(program, options)},
        {"cnn.c", c::driver(program)},
        {"weights.h", guarded(program, "Kernel and bias memory", "WEIGHTS_H", weights(program))},
        {"sampledata.h", guarded(program, "The sample", "SAMPLEDATA_H", sampleData(program))},
        {"sampleoutput.h", guarded(program, "What the sample must give: address, mask, number of words, words; 0 ends the list",
                                   "SAMPLEOUTPUT_H", c::wordList("SAMPLE_OUTPUT", program.sample.knownAnswers))},
        {"main.c", c::mainProgram(program)},
        {"Makefile", c::makefile(program, options)},
        {"project.mk", "# Settings of the project, read by the Makefile.\n"},
    };
}

} // namespace facet::program
