#!/usr/bin/env bash
# Warns of packages with known weaknesses, also of those that other packages bring. A warning and no error: a weakness that becomes known at
# night must not keep the news from being published.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

if ! found=$(dotnet list src/Daftar.Cli package --vulnerable --include-transitive 2>&1); then
  echo "::warning title=The packages were not audited::$(tail -n 1 <<<"$found" | tr -d '\r')"
  exit 0
fi
sed -n -E 's/^ *> +([^ ]+) .* (Low|Moderate|High|Critical) +(https:[^ ]+) *$/::warning title=A package has a known weakness::\1 (\2): \3. Take a newer version in Directory.Packages.props./p' <<<"$found"
