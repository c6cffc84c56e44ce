// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "arithmetic/kernels.h"

#include "arithmetic/kernels_tables.h"

namespace facet::arithmetic {

std::vector<InstructionSet> instructionSets()
{
    std::vector<InstructionSet> sets{InstructionSet::Portable};
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2"))
        sets.push_back(InstructionSet::Avx2);
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512cd") && __builtin_cpu_supports("avx512dq") &&
        __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vnni"))
        sets.push_back(InstructionSet::Avx512Vnni);
#endif
    return sets;
}

InstructionSet bestInstructionSet()
{
    static const InstructionSet best = instructionSets().back();
    return best;
}

const char *nameOf(InstructionSet set)
{
    switch (set) {
    case InstructionSet::Avx2: return "AVX2";
    case InstructionSet::Avx512Vnni: return "AVX-512 VNNI";
    case InstructionSet::Portable: break;
    }
    return "portable";
}

const Kernels &kernels(InstructionSet set)
{
    // Each table is made when it is first asked for: even that function is compiled for its instruction set.
#if defined(__x86_64__)
    if (set == InstructionSet::Avx2) {
        static const Kernels avx2 = avx2Kernels();
        return avx2;
    }
    if (set == InstructionSet::Avx512Vnni) {
        static const Kernels avx512Vnni = avx512VnniKernels();
        return avx512Vnni;
    }
#else
    (void)set;
#endif
    static const Kernels portable = portableKernels();
    return portable;
}

} // namespace facet::arithmetic
