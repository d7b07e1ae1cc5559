#!/usr/bin/env bash
# Kills builds at random moments, builds again, and compares with a clean build:
#   benchmarks/kill.sh ROOT [ROUNDS] [DAFTAR]
# ROOT is a site; one article is edited before each round, and each third round begins with an empty output, where files
# are moved into place folder by folder. Ends with the number of rounds whose output was not that of a clean build.
set -euo pipefail
root=$(realpath "$1") rounds=${2:-30} daftar=$(realpath "${3:-$(dirname "$0")/../artifacts/daftar/daftar}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$root/input" "$root/theme" "$root/statiq.json" "$work/"
cd "$work"
mapfile -t articles < <(find input/articles -name '*.md' | sort)
measure=$(date +%s%N); "$daftar" build >/dev/null 2>&1; full=$((($(date +%s%N) - measure) / 1000000))
wrong=0 killed=0
for ((round = 1; round <= rounds; round++)); do
  printf '\nEdited %s.\n' "$round" >> "${articles[RANDOM % ${#articles[@]}]}"
  if ((round % 3 == 0)); then rm -rf output cache; fi
  "$daftar" build >/dev/null 2>&1 &
  build=$!
  sleep "$(printf '0.%03d' $((RANDOM % (full < 900 ? full + 100 : 999))))"
  if kill -9 "$build" 2>/dev/null; then killed=$((killed + 1)); fi
  wait "$build" 2>/dev/null || true
  "$daftar" build >/dev/null 2>&1
  rm -rf clean
  "$daftar" build --no-cache --output clean >/dev/null 2>&1
  if ! diff -rq --exclude=.daftar output clean >/dev/null; then wrong=$((wrong + 1)); fi
done
echo "$rounds rounds, $killed builds killed, $wrong outputs wrong"
[[ $wrong == 0 ]]
