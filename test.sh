#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Facet contributors
# SPDX-License-Identifier: MIT

# Sets up a bare Debian 12, builds everything and runs every test of the release build, after each fuzz target has run for a
# bounded time under the address and undefined-behavior sanitizers (FACET_FUZZ_SECONDS, default 20).
# FACET_SANITIZE=1 also builds and runs the core's tests with the asan preset.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
fuzz_seconds=${FACET_FUZZ_SECONDS:-20}

step() { echo "== $*"; }

configure() { # preset
    if [ ! -f "build/$1/build.ninja" ]; then
        step "Configuring build/$1"
        mkdir -p "build/$1"
        cmake --preset "$1" > "build/$1/configure.log" 2>&1 || { cat "build/$1/configure.log" >&2; exit 1; }
    fi
}

packaging/setup.sh test

configure release
step "Building"
cmake --build --preset release -- --quiet
configure fuzz
step "Building the fuzz targets"
cmake --build --preset fuzz -- --quiet

for target in build/fuzz/bin/fuzz_*; do
    name=$(basename "$target" | sed 's/^fuzz_//')
    step "Fuzzing $name for $fuzz_seconds s"
    # New inputs go to a scratch folder; the seeds in the repository stay as they are.
    mkdir -p "build/fuzz/found/$name"
    "$target" -seed=1 -max_total_time="$fuzz_seconds" -timeout=60 -rss_limit_mb=2048 -max_len=65536 -print_final_stats=0 -verbosity=0 \
        -artifact_prefix="build/fuzz/found/crash-$name-" "build/fuzz/found/$name" "tests/fuzz/corpus/$name"
done

if [ -n "${FACET_SANITIZE:-}" ]; then
    configure asan
    step "Building the core's tests with sanitizers"
    cmake --build --preset asan --target core-tests -- --quiet
    step "Running the core's tests with sanitizers"
    ctest --preset asan -L core -j 2
fi

step "Running all tests"
ctest --preset release -j 2
