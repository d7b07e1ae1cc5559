#!/usr/bin/env bash
# Builds what a pull request makes of the site: preview/ opens from a disk, and the page of the run tells what changes.
#   preview.sh BASE     BASE is the commit or branch that the pull request goes to
# Locally: scripts/preview.sh origin/main, then open preview/index.html.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/program.sh"
base=${1:?the commit to compare with}
work=$PWD/artifacts/compare
summary=${GITHUB_STEP_SUMMARY:-/dev/stdout}

git worktree remove --force "$work/base" 2>/dev/null || true
rm -rf "$work"
mkdir -p "$work/before"
daftar build --portable --output preview
daftar build --output "$work/after"

# What the base looks like: by its own program when the pull request changes the program.
git worktree add --quiet --detach "$work/base" "$base"
if git diff --quiet "$base" HEAD -- src Directory.Build.props Directory.Packages.props global.json; then
  old() { daftar "$@"; }
else
  bash "$work/base/scripts/compile.sh" || true
  old() { "$work/base/src/Daftar.Cli/bin/Release/net10.0/daftar" "$@"; }
fi
if ! (old build --root "$work/base" --output "$work/before"); then
  echo "The base does not build, so all pages count as new." >>"$summary"
fi
git worktree remove --force "$work/base"

# In the language of the change: Persian when it touches Persian content alone.
files=$(git diff --name-only "$base" HEAD -- input)
language=en
if [ -n "$files" ] && ! grep -qv '/fa/' <<<"$files"; then language=fa; fi
bash "$scripts/summarize.sh" "$work/before" "$work/after" "$language" >>"$summary"
