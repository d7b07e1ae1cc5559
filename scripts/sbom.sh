#!/usr/bin/env bash
# Lists every package that the program is made of, as the lock files name them, in CycloneDX 1.6: sbom.sh >daftar.cdx.json. Needs jq.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
version=$(sed -n -E 's/^ *<Version>(.*)<\/Version>.*/\1/p' Directory.Build.props)
sdk=$(jq -r .sdk.version global.json)

# name, version, SHA-512 in hexadecimal digits
packages=$(jq -r '.dependencies[] | to_entries[] | select(.value.contentHash) | [.key, .value.resolved, .value.contentHash] | @tsv' src/*/packages.lock.json | sort -u |
  while IFS=$'\t' read -r name resolved hash; do
    printf '%s\t%s\t%s\n' "$name" "$resolved" "$(base64 -d <<<"$hash" | od -An -tx1 | tr -d ' \n')"
  done)

jq --null-input --arg version "$version" --arg sdk "$sdk" --arg packages "$packages" '{
  bomFormat: "CycloneDX",
  specVersion: "1.6",
  version: 1,
  metadata: {
    component: { type: "application", name: "daftar", version: $version, licenses: [{ license: { id: "MIT" } }] },
    tools: { components: [{ type: "application", name: ".NET SDK", version: $sdk }] }
  },
  components: [
    $packages | split("\n")[] | select(length > 0) | split("\t") |
    { type: "library", name: .[0], version: .[1], purl: "pkg:nuget/\(.[0])@\(.[1])", "bom-ref": "pkg:nuget/\(.[0])@\(.[1])", hashes: [{ alg: "SHA-512", content: .[2] }] }
  ]
}'
