#!/usr/bin/env bash
# Restores, compiles, imports what is new in seeds/, checks the content and renders output/.
# Whatever follows is given to `daftar build`: ./build.sh --base-url https://example.org/repo/
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

dotnet restore src/Daftar.Cli --locked-mode --verbosity quiet
dotnet build src/Daftar.Cli --configuration Release --no-restore --verbosity quiet --nologo
daftar=src/Daftar.Cli/bin/Release/net10.0/daftar

bash scripts/editor.sh

"$daftar" import seeds
"$daftar" build "$@"

echo
echo "The site is in output/. To look at it, and to see changes as you make them:"
echo "  $daftar serve        and open http://localhost:5080/"
