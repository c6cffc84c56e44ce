#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Facet contributors
# SPDX-License-Identifier: MIT

# Installs the missing Debian packages: setup.sh build|test. Quick and silent when nothing is missing.
set -euo pipefail

wanted=${1:-build}
list="$(dirname "${BASH_SOURCE[0]}")/debian-packages.txt"

missing=()
while read -r package purpose; do
    case "$package" in '' | \#*) continue ;; esac
    [ "$purpose" = build ] || [ "$wanted" = test ] || continue
    state=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$state" = installed ] || missing+=("$package")
done < "$list"

[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo > /dev/null || {
        echo "setup: these packages are missing and need root to install: ${missing[*]}" >&2
        exit 1
    }
    as_root=(sudo)
fi

echo "== Installing ${#missing[@]} packages: ${missing[*]}"
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null
