#!/usr/bin/env bash
# Checks the content: annotations beside the lines of a pull request, and the full list on the page of the run, because
# GitHub shows only the first ten annotations of a kind.
#   AGAINST  the branch whose news codes count, such as origin/main; without it `daftar check` looks for that by itself
set -uo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/program.sh"

options=()
[ -z "${AGAINST:-}" ] || options+=(--against "$AGAINST")
daftar check "${options[@]}" --format github
result=$?

if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
  findings=$(daftar check "${options[@]}" 2>&1 | escape)
  {
    echo '## Check · بررسی'
    echo
    echo '<pre dir="auto">'
    # A page of a run holds one megabyte.
    head -n 500 <<<"$findings" | cut -c 1-1000
    echo '</pre>'
    echo
    echo 'What the codes mean · معنای کدها: `docs/diagnostics.md`'
  } >>"$GITHUB_STEP_SUMMARY"
fi
exit $result
