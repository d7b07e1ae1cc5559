#!/usr/bin/env bash
# Builds the site for publishing into output/ and says whether any file changed.
#   BASE_URL   where it will stand, such as https://example.org/repo; as configure-pages gives it
#   BASE_PATH  the path alone, such as /repo, when the host of statiq.json is right; BASE_URL goes before it
#   LIMIT      bytes that the host accepts; by default what GitHub Pages does (1 GB)
# Whatever follows is given to `daftar build`.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/program.sh"

options=()
if [ -n "${BASE_URL:-}" ]; then options+=(--base-url "${BASE_URL%/}/")
elif [ -n "${BASE_PATH:-}" ]; then options+=(--base-url "${BASE_PATH%/}/"); fi

# A copy of the repository is its own: links for those who want to change or to answer a text lead there.
if [ -n "${GITHUB_REPOSITORY:-}" ] && grep -q '"Repository"' statiq.json; then
  options+=(--repository "${GITHUB_SERVER_URL:-https://github.com}/$GITHUB_REPOSITORY")
fi

mkdir -p artifacts
# Findings go to the log as annotations, the numbers into a file.
if ! daftar build "${options[@]}" "$@" --format json >artifacts/build.json; then
  daftar check --format github || true
  exit 1
fi

number() { sed -n -E "s/^ *\"$1\": ([0-9]+),?$/\1/p" artifacts/build.json | head -n 1; }
output=$(sed -n -E 's/^ *"output": "(.*)",?$/\1/p' artifacts/build.json)
written=$(number written) removed=$(number removed) files=$(number files)
bytes=$(du -sb --exclude=.daftar "$output" | cut -f 1)
echo "$files files, $bytes bytes: $written changed, $removed removed."

limit=${LIMIT:-1000000000}
if [ "$bytes" -gt "$limit" ]; then
  echo "::error title=The site is too large::$bytes bytes, and the host accepts $limit. See docs/publishing.md, 'When the site outgrows Pages'."
  exit 1
elif [ "$bytes" -gt $((limit / 10 * 9)) ]; then
  echo "::warning title=The site is nearly too large::$bytes bytes of the $limit that the host accepts. See docs/publishing.md, 'When the site outgrows Pages'."
fi

if [ -n "${GITHUB_OUTPUT:-}" ]; then
  if [ $((written + removed)) -gt 0 ]; then changed=true; else changed=false; fi
  echo "changed=$changed" >>"$GITHUB_OUTPUT"
fi
