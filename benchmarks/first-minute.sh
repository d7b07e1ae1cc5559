#!/usr/bin/env bash
# The first minute of a newcomer in processor time: the .NET tool is installed from a package made here, a site is begun with the two commands
# of the README for users, and its pages are asked of `daftar serve`. Home, package folder and site are empty before. Needs the .NET SDK, curl
# and Linux (times of the server come from /proc).
#   first-minute.sh            with the tool
#   first-minute.sh PROGRAM    with this program, such as that of an unpacked release; nothing is installed then
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
TIMEFORMAT='%U %S'
port=5197
total=0

# Runs a step and prints the seconds of processor time that it took with all its processes.
step() {
  local name=$1 spent
  shift
  { time "$@" >"$work/step.txt" 2>&1 3>&-; } 2>"$work/time.txt" || { cat "$work/step.txt" >&2; exit 1; }
  spent=$(awk '{ printf "%.2f", $1 + $2 }' "$work/time.txt")
  total=$(awk -v a="$total" -v b="$spent" 'BEGIN { printf "%.2f", a + b }')
  printf '| %s | %s |\n' "$name" "$spent"
}

program=${1:-}
if [ -n "$program" ]; then
  program=$(realpath "$program")
else
  bash scripts/pack.sh "$work/packages" >/dev/null
  export DOTNET_CLI_HOME=$work/home NUGET_PACKAGES=$work/nuget DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
  printf '<configuration><packageSources><clear /><add key="here" value="%s" /></packageSources></configuration>' "$work/packages" >"$work/nuget.config"
fi

echo "| step | seconds of processor time |"
echo "|---|---|"
if [ -z "$program" ]; then
  step '`dotnet tool install Daftar.Tool`' dotnet tool install --tool-path "$work/tool" --configfile "$work/nuget.config" Daftar.Tool
  program=$work/tool/daftar
fi
cd "$work"
step '`daftar init rivers`' "$program" init rivers
"$program" serve --root rivers --port "$port" >"$work/serve.txt" 2>&1 &
server=$!
for _ in $(seq 600); do
  if curl --silent --fail --output "$work/fa.html" "http://127.0.0.1:$port/fa/" && curl --silent --fail --output "$work/en.html" "http://127.0.0.1:$port/en/"; then break; fi
  sleep 0.1
done
spent=$(awk -v hertz="$(getconf CLK_TCK)" '{ printf "%.2f", ($14 + $15) / hertz }' "/proc/$server/stat")
kill "$server"
wait "$server" 2>/dev/null || true
grep -q 'dir="rtl"' fa.html
grep -q 'dir="ltr"' en.html
printf '| `daftar serve`, until both home pages are there | %s |\n' "$spent"
total=$(awk -v a="$total" -v b="$spent" 'BEGIN { printf "%.2f", a + b }')
printf '| together | %s |\n' "$total"
step '`daftar build --root rivers`, besides' "$program" build --root rivers
