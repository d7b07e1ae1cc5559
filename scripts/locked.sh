#!/usr/bin/env bash
# locked.sh FOLDER: whether each package that was restored below FOLDER is one that the lock files name, by version and hash. The compiler and the
# runtime of a machine's kind are not in them; their version is that of the SDK, which global.json names.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

locked=$(sed -n -E 's/^ *"contentHash": "([^"]+)",?.*$/\1/p' src/*/packages.lock.json | sort -u)
wrong=0
while IFS= read -r -d '' assets; do
  # "Name/1.2.3": { "sha512": "…", "type": "package"
  while read -r package hash; do
    case $package in
      runtime.*.Microsoft.DotNet.ILCompiler/* | Microsoft.DotNet.ILCompiler/* | Microsoft.NET.ILLink.Tasks/* | Microsoft.NETCore.App.*/*) continue ;;
    esac
    if ! grep -qxF "$hash" <<<"$locked"; then
      echo "locked.sh: $package is in no packages.lock.json with this content. Restore with --locked-mode, and look at what changed." >&2
      wrong=1
    fi
  done < <(awk '/^    "[^"]+\/[^"]+": \{$/ { name = $1; gsub(/[":]/, "", name) } /^      "sha512": / { hash = $2; gsub(/[",]/, "", hash); print name, hash }' "$assets")
done < <(find "$1" -name project.assets.json -print0)
exit $wrong
