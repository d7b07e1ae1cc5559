#!/usr/bin/env bash
# Makes the program as it is meant to be used for large sites: compiled ahead of time (ReadyToRun) for this machine.
# publish.sh [FOLDER]: by default artifacts/daftar.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
target=${1:-artifacts/daftar}
rid=$(dotnet --info | sed -n 's/^ *RID: *//p' | head -1)

# The compiler for a machine's kind is a package of that kind alone, so it stays out of the lock files, and
# intermediate files stay apart from those of an ordinary build.
dotnet publish src/Daftar.Cli --configuration Release --runtime "${rid/#debian*-/linux-}" --self-contained false \
  --artifacts-path artifacts/publish --output "$target" --verbosity quiet --nologo \
  -p:PublishReadyToRun=true -p:RestoreLockedMode=false -p:NuGetLockFilePath="$PWD/artifacts/publish/packages.lock.json"
echo "$target/daftar"
