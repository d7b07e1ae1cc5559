#!/usr/bin/env bash
# Makes the .NET tool package: pack.sh [FOLDER]. What it gives is installed with: dotnet tool install --global --add-source FOLDER Daftar.Tool
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
dotnet restore src/Daftar.Cli --locked-mode --verbosity quiet
# The name is given here alone: lock files of projects that refer to this one would name it.
dotnet pack src/Daftar.Cli --configuration Release --no-restore --output "${1:-artifacts/packages}" --verbosity quiet --nologo -p:PackageId=Daftar.Tool
ls "${1:-artifacts/packages}"/*.nupkg
