#!/usr/bin/env bash
# Installs the browser editor, where the settings ask for it and the site says which one; without Node.js the build leaves it out and says so.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/program.sh"

grep -Eq '"Admin": *(true|\{)' statiq.json || exit 0
if [ ! -f admin/package-lock.json ] || [ -d admin/node_modules/@sveltia/cms ] || ! command -v npm >/dev/null; then exit 0; fi
(cd admin && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) || echo "The browser editor could not be installed; the site is built without it." >&2
