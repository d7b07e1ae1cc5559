#!/usr/bin/env bash
# Gets the program for this kind of machine from the releases of the repository in which these scripts lie, and compares it with their
# checksums. What it finds it hands to later steps as DAFTAR.
#   VERSION     the version; by default the one of these scripts
#   REPOSITORY  owner/name; by default the repository of the action that runs
#   RELEASES    where the releases are; by default those of REPOSITORY on GitHub
# With DAFTAR in its environment there is nothing to do.
set -euo pipefail
if [ -n "${DAFTAR:-}" ]; then exit 0; fi
scripts=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
version=${VERSION:-$(sed -n -E 's/^ *<Version>(.*)<\/Version>.*/\1/p' "$scripts/../Directory.Build.props")}
version=${version#v}

# A runner keeps an action in …/_actions/OWNER/NAME/REF/.
repository=${REPOSITORY:-}
if [ -z "$repository" ] && [[ $scripts =~ /_actions/([^/]+/[^/]+)/ ]]; then repository=${BASH_REMATCH[1]}; fi
releases=${RELEASES:-https://github.com/${repository:?owner/name of the repository with the releases}/releases/download/v$version}

case "$(uname -s)-$(uname -m)" in
  Linux-x86_64) rid=linux-x64 ;;
  Linux-aarch64 | Linux-arm64) rid=linux-arm64 ;;
  Darwin-arm64) rid=osx-arm64 ;;
  MINGW*-x86_64 | MSYS*-x86_64) rid=win-x64 ;;
  *)
    echo "::error title=There is no program for this machine::$(uname -s) on $(uname -m). Use 'dotnet tool install' or compile it: docs/installing.md." >&2
    exit 2
    ;;
esac

folder=${RUNNER_TEMP:-${TMPDIR:-/tmp}}/daftar-$version
name=daftar-$version-$rid.tar.gz
if [ ! -x "$folder/daftar" ]; then
  download=$(mktemp -d)
  trap 'rm -rf "$download"' EXIT
  for file in "$name" sha256sums.txt; do
    if ! curl --fail --silent --show-error --location --retry 3 --output "$download/$file" "$releases/$file"; then
      echo "::error title=The program could not be fetched::$releases/$file. Is there such a release? Name one behind 'uses:' in .github/workflows/, or in 'version:' of the action." >&2
      exit 2
    fi
  done
  if ! (cd "$download" && grep -F "  $name" sha256sums.txt | sha256sum --check --quiet --strict -); then
    echo "::error title=The program is not the one that was released::$name has another SHA-256 than sha256sums.txt says." >&2
    exit 2
  fi
  mkdir -p "$folder"
  tar -xzf "$download/$name" -C "$folder"
fi
"$folder/daftar" --version
if [ -n "${GITHUB_ENV:-}" ]; then echo "DAFTAR=$folder/daftar" >>"$GITHUB_ENV"; fi
if [ -n "${GITHUB_PATH:-}" ]; then echo "$folder" >>"$GITHUB_PATH"; fi
