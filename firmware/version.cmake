# SPDX-FileCopyrightText: 2026 Facet contributors
# SPDX-License-Identifier: MIT

# Of the model runner, apart from the studio's: boards keep what was flashed once.
set(FACET_FIRMWARE_VERSION 1.0.0)
