#!/usr/bin/env bash
# Checks the content: annotations beside the lines of a pull request, its own findings first, and the full list on the page of the run,
# because GitHub shows only the first ten annotations of a kind.
#   AGAINST  the branch that the change goes to, such as origin/main; without it the check speaks about the whole site
set -uo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/program.sh"

options=()
[ -z "${AGAINST:-}" ] || options+=(--against "$AGAINST")
[ -z "${GITHUB_STEP_SUMMARY:-}" ] || options+=(--summary "$GITHUB_STEP_SUMMARY")
daftar check "${options[@]}" --format github
