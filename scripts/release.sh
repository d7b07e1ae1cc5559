#!/usr/bin/env bash
# Makes what a release hands out for this kind of machine: artifacts/release/daftar-VERSION-RID.tar.gz, tried before it is packed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
version=$(sed -n -E 's/^ *<Version>(.*)<\/Version>.*/\1/p' Directory.Build.props)
COMMIT=${COMMIT:-$(git rev-parse HEAD)}
export COMMIT
./publish.sh artifacts/program
rid=$(dotnet --info | sed -n 's/^ *RID: *//p' | head -1 | sed -E 's/^(debian|ubuntu)[^-]*-/linux-/')

program=artifacts/program/daftar
[ -x "$program" ] || program=$program.exe
"$program" --version | grep -F "daftar $version (${COMMIT:0:12})"
"$program" manual >artifacts/program/daftar.1
cp LICENSE NOTICE artifacts/program/

# A newcomer's first minute.
trial=$(mktemp -d)
"$program" init "$trial/site" --name Rivers
"$program" check --root "$trial/site"
"$program" build --root "$trial/site"
test -s "$trial/site/output/fa/index.html"
rm -rf "$trial"

mkdir -p artifacts/release
# The same program gives the same archive where tar can do that.
sorted=()
if tar --version | grep -q GNU; then sorted=(--sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner); fi
tar "${sorted[@]}" -C artifacts/program -cf - . | gzip -n9 >"artifacts/release/daftar-$version-$rid.tar.gz"
echo "artifacts/release/daftar-$version-$rid.tar.gz"
