#!/usr/bin/env bash
# Makes what a pull request changes: preview/ opens from a disk (preview.html first), and the page of the run tells what changes. Where a
# browser is, the first changed pages are pictured.
#   preview.sh BASE     BASE is the branch or commit that the pull request goes to
# Locally: scripts/preview.sh origin/main, then open preview/preview.html.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/program.sh"

options=(--against "${1:?the commit to compare with}" --summary "${GITHUB_STEP_SUMMARY:--}")
for browser in ${BROWSER:-google-chrome chromium chromium-browser}; do
  if command -v "$browser" >/dev/null; then
    options+=(--browser "$browser")
    break
  fi
done
daftar preview "${options[@]}"
