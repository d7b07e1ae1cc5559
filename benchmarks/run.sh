#!/bin/sh
# Builds the same generated archive with Daftar and with Hugo, in turn, and prints Markdown tables.
# Options as `benchmarks/run.sh --help` shows; --report docs/performance.md keeps the result.
set -eu
cd "$(dirname "$0")/.."
./publish.sh >&2
dotnet build benchmarks/Daftar.Comparison -c Release -v quiet --nologo >&2
exec dotnet benchmarks/Daftar.Comparison/bin/Release/net10.0/Daftar.Comparison.dll "$@"
