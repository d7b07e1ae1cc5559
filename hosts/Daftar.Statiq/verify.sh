#!/usr/bin/env bash
# verify.sh FEED [ARTICLES]: restores the host with a package source that has Statiq, builds the repository's site and a generated one
# of ARTICLES (default 1000) with `daftar build` and inside Statiq, and compares every file. FEED is an address or a folder.
# ROUNDS=5 in the environment measures as often and prints medians. Everything is written below a temporary folder.
set -euo pipefail
[ $# -ge 1 ] || { sed -n '2,4p' "$0" >&2; exit 2; }
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
feed=$1
[ -d "$feed" ] && feed=$(cd "$feed" && pwd)
articles=${2:-1000}
rounds=${ROUNDS:-3}
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
compile() { dotnet build "$@" --configuration Release --verbosity quiet --nologo >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }; }
compile "$root/src/Daftar.Cli"
compile "$here" "-p:RestoreAdditionalProjectSources=$feed"
daftar=$root/src/Daftar.Cli/bin/Release/net10.0/daftar
host=$here/bin/Release/net10.0/daftar-statiq

mkdir "$work/repository"
cp -r "$root/input" "$root/theme" "$root/statiq.json" "$work/repository/"
dotnet run --configuration Release --project "$root/benchmarks/Daftar.Corpus" -- --articles "$articles" --output "$work/generated" >/dev/null
cp -r "$root/theme" "$work/generated/"

# measure NAME COMMAND...: a row of medians.
measure() {
  local name=$1; shift
  local file=$work/times
  : >"$file"
  for _ in $(seq "$rounds"); do
    before
    /usr/bin/time -f '%e %U %S %M' -o "$work/time" "$@" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
    tail -1 "$work/time" >>"$file"
  done
  awk -v name="$name" '{ e[NR] = $1; c[NR] = $2 + $3; m[NR] = $4 }
    function median(a, n,   i, j, t) { for (i = 2; i <= n; i++) for (j = i; j > 1 && a[j] < a[j-1]; j--) { t = a[j]; a[j] = a[j-1]; a[j-1] = t } return a[int((n + 1) / 2)] }
    END { printf "%-34s %7.2f s wall %7.2f s CPU %6.0f MB\n", name, median(e, NR), median(c, NR), median(m, NR) / 1024 }' "$file"
}

different=0
for site in repository generated; do
  cd "$work/$site"
  before() { rm -rf output cache; }
  measure "$site: daftar build, cold" "$daftar" build
  before() { :; }
  measure "$site: daftar build, unchanged" "$daftar" build
  mv output "$work/$site.daftar"
  before() { rm -rf output cache; }
  measure "$site: host, cold" "$host"
  before() { :; }
  measure "$site: host, unchanged" "$host"
  if diff -rq "$work/$site.daftar" output; then
    echo "$site: $(find output -type f | wc -l) files, all equal"
  else
    different=1
  fi
done
# What Statiq takes by itself, with no content at all.
mkdir "$work/empty" && cd "$work/empty"
mkdir input
measure "an empty Statiq Web site" "$host" pipelines Content
exit $different
