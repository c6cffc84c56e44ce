# SPDX-FileCopyrightText: 2026 Facet contributors
# SPDX-License-Identifier: MIT

# Warnings, sanitizers and coverage, as one interface target that every target of ours links.
add_library(facet_options INTERFACE)
target_compile_options(facet_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>) # GCC 12 warns about std::string itself (GCC bug 105651)
if(FACET_SANITIZE)
    target_compile_options(facet_options INTERFACE -fsanitize=${FACET_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(facet_options INTERFACE -fsanitize=${FACET_SANITIZE})
endif()
if(FACET_COVERAGE)
    target_compile_options(facet_options INTERFACE --coverage -O0)
    target_link_options(facet_options INTERFACE --coverage)
endif()

# A fast linker, as every test program is linked on its own.
find_program(MOLD mold)
if(MOLD)
    add_link_options(-fuse-ld=mold)
endif()

find_program(CCACHE ccache)
if(CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
    set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE})
endif()
