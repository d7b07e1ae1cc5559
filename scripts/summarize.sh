#!/usr/bin/env bash
# Tells in Markdown what readers will notice between two built sites: summarize.sh BEFORE AFTER [en|fa]
set -euo pipefail
before=$(realpath "${1:?the folder of the site before}")
after=$(realpath "${2:?the folder of the site now}")
source "$(dirname "${BASH_SOURCE[0]}")/program.sh"

if [ "${3:-en}" = fa ]; then
  printf '<div dir="rtl">\n\n'
  daftar compare "$before" "$after" --lang fa
  printf '\n</div>\n'
else
  daftar compare "$before" "$after" --lang en
fi
