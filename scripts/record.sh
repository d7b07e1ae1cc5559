#!/usr/bin/env bash
# Writes the checksums of the built site to artifacts/sha256sums.txt, and their own into the run's summary.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/program.sh"

mkdir -p artifacts
daftar verify --record artifacts/sha256sums.txt
sum=$(sha256sum artifacts/sha256sums.txt | cut -d ' ' -f 1)
echo "SHA-256 of the list of checksums: \`$sum\`" >>"${GITHUB_STEP_SUMMARY:-/dev/stdout}"
