#!/usr/bin/env bash
# Makes the program as it is meant to be used for large sites: native code for this kind of machine, which needs no .NET
# installed. Linking it takes a C compiler (gcc or clang); without one it is compiled ahead of time as far as that goes
# (ReadyToRun, with the runtime in the folder), which starts later and builds slower.
# publish.sh [FOLDER]: by default artifacts/daftar. COMMIT in the environment is named by --version; a release sets it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
target=${1:-artifacts/daftar}
if [ $# = 0 ]; then rm -rf "$target"; fi
rid=$(dotnet --info | sed -n 's/^ *RID: *//p' | head -1)
# Every server and every laptop since 2015; the defaults are those of 2009.
instructions=
if [[ $(uname -m) == x86_64 ]]; then instructions=x86-64-v3; fi

if command -v clang >/dev/null || command -v gcc >/dev/null; then
  how=(-p:PublishAot=true -p:OptimizationPreference=Speed -p:IlcInstructionSet="$instructions")
else
  echo "There is no C compiler, so the program is not native: it starts later and builds slower. Install gcc or clang and run this again." >&2
  how=(--self-contained true -p:PublishReadyToRun=true -p:PublishReadyToRunComposite=true
    -p:PublishReadyToRunCrossgen2ExtraArgs="${instructions:+--instruction-set:$instructions}")
fi

# What the lock file names is restored as it says, hash by hash, before anything else is; scripts/locked.sh compares afterwards.
dotnet restore src/Daftar.Cli --locked-mode --verbosity quiet

# The compiler and the runtime for a machine's kind are packages of that kind alone, so they stay out of the lock files,
# and intermediate files stay apart from those of an ordinary build. Analyzers have their say in that one.
dotnet publish src/Daftar.Cli --configuration Release --runtime "$(sed -E 's/^(debian|ubuntu)[^-]*-/linux-/' <<<"$rid")" \
  --artifacts-path artifacts/publish --output "$target" --verbosity quiet --nologo \
  -p:RunAnalyzers=false -p:RestoreLockedMode=false -p:NuGetLockFilePath="$(pwd -W 2>/dev/null || pwd)/artifacts/publish/packages.lock.json" ${COMMIT:+-p:Commit="$COMMIT"} "${how[@]}"
bash scripts/locked.sh artifacts/publish/obj
rm -f "$target"/daftar.{dbg,pdb} "$target"/Daftar.{Engine,Export}.pdb
echo "$target/daftar"
