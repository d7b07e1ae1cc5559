#!/usr/bin/env bash
# Kills builds at random moments, builds again, and compares with a clean build:
#   benchmarks/kill.sh ROOT [KILLED] [DAFTAR]
# ROOT is a site; one article is edited before each round, and each third round begins with an empty output, where files
# are moved into place folder by folder. Goes on until KILLED builds (30) were killed before they ended, and ends with the
# number of rounds whose output was not that of a clean build.
set -euo pipefail
root=$(realpath "$1") wanted=${2:-30} daftar=$(realpath "${3:-$(dirname "$0")/../artifacts/daftar/daftar}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$root/input" "$root/theme" "$root/statiq.json" "$work/"
cd "$work"
mapfile -t articles < <(find input/articles -name '*.md' | sort)

edit() { printf '\nEdited %s.\n' "$1" >> "${articles[RANDOM % ${#articles[@]}]}"; }
# The milliseconds that a build takes now.
timed() { local from; from=$(date +%s%N); "$daftar" build >/dev/null 2>&1; echo $((($(date +%s%N) - from) / 1000000)); }

full=$(timed); edit 0; edited=$(timed)
wrong=0 killed=0 round=0
while ((killed < wanted)); do
  round=$((round + 1))
  # Builds take longer when the machine does something else too.
  if ((round % 60 == 0)); then rm -rf output cache; full=$(timed); edit "$round"; edited=$(timed); fi
  edit "$round"
  most=$edited
  if ((round % 3 == 0)); then rm -rf output cache; most=$full; fi
  "$daftar" build >/dev/null 2>&1 &
  build=$!
  wait=$((RANDOM % (most + most / 20 + 1)))
  sleep "$((wait / 1000)).$(printf '%03d' $((wait % 1000)))"
  kill -9 "$build" 2>/dev/null || true
  exit=0; wait "$build" 2>/dev/null || exit=$?
  # A build that had ended before says so itself; the system says 137 for one that was killed.
  if [[ $exit == 137 ]]; then killed=$((killed + 1)); fi
  # A build that fails is as wrong as one that makes something else; what it said is shown.
  right=yes
  "$daftar" build >said 2>&1 || { right=no; cat said; }
  rm -rf clean
  "$daftar" build --no-cache --output clean >said 2>&1 || { right=no; cat said; }
  if [[ $right == no ]] || ! diff -rq --exclude=.daftar output clean; then wrong=$((wrong + 1)); echo "round $round: wrong"; fi
done
echo "$round rounds, $killed builds killed, $wrong outputs wrong"
[[ $wrong == 0 ]]
