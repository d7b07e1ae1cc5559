#!/usr/bin/env bash
# What the program says when the system lets it address little memory:
#   benchmarks/address-space.sh [DAFTAR] [SITE] [STEP]
# DAFTAR is the native program, or the path of daftar.dll for the one that dotnet runs; the limit goes from 50 MB to 1 GB in steps of
# STEP MB (50), and to 4 GB for daftar.dll. Prints the exit code and the first line of each message; ends with 1 when a command ended in
# another way than by itself or by a message.
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
daftar=$(realpath "${1:-$here/../artifacts/daftar/daftar}") site=$(realpath "${2:-$here/../tests/sample-site}") step=${3:-50}
program=("$daftar") most=1000
if [[ $daftar == *.dll ]]; then program=(dotnet "$daftar") most=4000; fi
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cp -r "$site/input" "$site/statiq.json" "$work"; cd "$work" || exit 1
bad=0
for ((megabytes = 50; megabytes <= most; megabytes += step)); do
  for command in check "build --no-cache --jobs 1"; do
    # A shell of its own says what happened to the program, and is not limited.
    said=$( (ulimit -v $((megabytes * 1024)); exec "${program[@]}" $command) 2>&1 >/dev/null); exit=$?
    if [[ $exit -gt 2 && $exit != 127 && $exit != 137 || $exit != 0 && -z $said ]]; then bad=$((bad + 1)); fi
    printf '%5s MB %-8s %4s  %s\n' "$megabytes" "${command%% *}" "$exit" "$(head -n 1 <<<"$said" | cut -c 1-110)"
  done
done
echo "$bad ended without a message"
[[ $bad == 0 ]]
