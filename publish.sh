#!/usr/bin/env bash
# Makes the program as it is meant to be used for large sites: compiled ahead of time (ReadyToRun) together with the
# runtime, for this machine; it then needs no .NET installed.
# publish.sh [FOLDER]: by default artifacts/daftar.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
target=${1:-artifacts/daftar}
rid=$(dotnet --info | sed -n 's/^ *RID: *//p' | head -1)
# The runtime checks these and compiles anew on an older machine.
instructions=()
if [[ $(uname -m) == x86_64 ]]; then instructions=(-p:PublishReadyToRunCrossgen2ExtraArgs=--instruction-set:x86-64-v3); fi

# The compiler and the runtime for a machine's kind are packages of that kind alone, so they stay out of the lock files,
# and intermediate files stay apart from those of an ordinary build.
dotnet publish src/Daftar.Cli --configuration Release --runtime "${rid/#debian*-/linux-}" --self-contained true \
  --artifacts-path artifacts/publish --output "$target" --verbosity quiet --nologo \
  -p:PublishReadyToRun=true -p:PublishReadyToRunComposite=true "${instructions[@]}" \
  -p:RestoreLockedMode=false -p:NuGetLockFilePath="$PWD/artifacts/publish/packages.lock.json"
echo "$target/daftar"
