#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Facet contributors
# SPDX-License-Identifier: MIT

# Sets up a bare Debian 12, builds Facet and starts it: the window with the FaceNet study, or, where there is no
# display, the same study as a report (table on the terminal, charts and a PDF in ./report).
# With arguments they go to facet instead: ./run.sh estimate facenet-v6
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

packaging/setup.sh build

if [ ! -f build/release/build.ninja ]; then
    echo "== Configuring (build/release)"
    mkdir -p build/release
    cmake --preset release > build/release/configure.log 2>&1 || { cat build/release/configure.log >&2; exit 1; }
fi
echo "== Building (the first time takes some minutes)"
cmake --build --preset release --target programs -- --quiet

facet=build/release/bin/facet
if [ $# -gt 0 ]; then
    exec "$facet" "$@"
elif [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "== Opening the FaceNet study"
    exec "$facet" facenet
else
    echo "== No display: reporting on the FaceNet study instead"
    exec "$facet" report facenet --output report
fi
