// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// A program as a C project for the vendor's SDK (spec/chip/codegen.md): it loads the network, runs the sample, compares the answer
// with what core/arithmetic computed, and prints the result and the time.
#pragma once

#include "program/compile.h"

#include <string>
#include <vector>

namespace facet::program {

struct ProjectOptions {
    int timer = 0;                  // which timer of the chip measures, 0..3; -1 = none
    std::string board = "EvKit_V1"; // default BOARD of the Makefile, as the SDK calls its folders
};

struct ProjectFile {
    std::string name; // without a folder
    std::string text;
};

// cnn.h cnn.c weights.h sampledata.h sampleoutput.h main.c Makefile project.mk. Every register write has the form
// *((volatile uint32_t *) 0xADDRESS) = 0xVALUE; // register. Errors: the fast FIFO, which cannot be programmed.
[[nodiscard]] Expected<std::vector<ProjectFile>> cProject(const Program &program, const ProjectOptions &options = {});

} // namespace facet::program
