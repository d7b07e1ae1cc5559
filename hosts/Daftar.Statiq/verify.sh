#!/usr/bin/env bash
# verify.sh FEED [ARTICLES [SITE...]]: restores the host with a package source that has Statiq, builds the repository's site, a generated one
# of ARTICLES (default 1000), and each folder SITE with `daftar build` and inside Statiq, and compares every file. FEED is an address or a
# folder. ROUNDS=5 in the environment measures as often and prints medians; DAFTAR=PATH measures another program beside the one that is
# compiled here, such as the native one of publish.sh. Everything is written below a temporary folder.
set -euo pipefail
[ $# -ge 1 ] || { sed -n '2,5p' "$0" >&2; exit 2; }
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
feed=$1
[ -d "$feed" ] && feed=$(cd "$feed" && pwd)
articles=${2:-1000}
shift "$(($# < 2 ? $# : 2))"
rounds=${ROUNDS:-3}
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
compile() { dotnet "$@" --configuration Release --verbosity quiet --nologo >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }; }
compile build "$root/src/Daftar.Cli"
# Compiled ahead of time, as one would use it.
compile publish "$here/Daftar.Statiq.csproj" --output "$work/host" "-p:RestoreAdditionalProjectSources=$feed"
daftar=$root/src/Daftar.Cli/bin/Release/net10.0/daftar
host=$work/host/daftar-statiq

# take SITE NAME: a copy of what a site is made from.
take() {
  mkdir "$work/$2"
  cp -r "$1/." "$work/$2/"
  rm -rf "$work/$2/output" "$work/$2/cache"
}
mkdir "$work/repository"
cp -r "$root/input" "$root/theme" "$root/statiq.json" "$work/repository/"
dotnet run --configuration Release --project "$root/benchmarks/Daftar.Corpus" -- --articles "$articles" --output "$work/generated" >/dev/null
cp -r "$root/theme" "$work/generated/"
sites=(repository generated)
for site in "$@"; do
  take "$site" "$(basename "$site")"
  sites+=("$(basename "$site")")
done

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
    END { printf "%-44s %7.2f s wall %7.2f s CPU %6.0f MB\n", name, median(e, NR), median(c, NR), median(m, NR) / 1024 }' "$file"
}

cold() { before() { rm -rf output cache; }; measure "$@"; }
unchanged() { before() { :; }; measure "$@"; }

different=0
for site in "${sites[@]}"; do
  cd "$work/$site"
  if [ -n "${DAFTAR:-}" ]; then
    cold "$site: $DAFTAR, cold" "$DAFTAR" build
    unchanged "$site: the same, unchanged" "$DAFTAR" build
  fi
  cold "$site: daftar build, cold" "$daftar" build
  unchanged "$site: daftar build, unchanged" "$daftar" build
  mv output "$work/$site.daftar"
  cold "$site: host, cold" "$host"
  if diff -rq "$work/$site.daftar" output; then
    echo "$site: $(find output -type f | wc -l) files, all equal"
  else
    different=1
  fi
  unchanged "$site: host, unchanged" "$host"
  unchanged "$site: host, unchanged, Statiq started" "$host" pipelines
done
# What Statiq takes by itself, with no content at all.
mkdir "$work/empty" && cd "$work/empty"
mkdir input
unchanged "an empty Statiq Web site" "$host" pipelines Content
exit $different
