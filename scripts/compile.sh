#!/usr/bin/env bash
# Compiles the program, with packages exactly as the lock files say.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/program.sh"

dotnet restore src/Daftar.Cli --locked-mode --verbosity quiet
dotnet build src/Daftar.Cli --configuration Release --no-restore --verbosity quiet --nologo
