#!/usr/bin/env bash
# Lets every file operation of a command fail once, by an error and by a kill, and looks at what is left:
#   benchmarks/faults.sh [DAFTAR] [STEP] [COMMAND...]
# DAFTAR is the native program (publish.sh makes it), STEP tries each STEP-th operation only, COMMANDs are some of: fresh edit
# clean fix import new article author export search comment comments eject init renumber redirect tombstone preview record (all by
# default). The site is tests/sample-site and 16 articles more, about 200 files. After each fault
#   1. every source file has its old bytes or its new ones, and nothing else lies beside them but hidden remains;
#   2. a command that said that it was done had done it;
#   3. the same command, run again, ends with what it makes when nothing fails.
# Ends with a row for each command. faults/faults.c says how operations are made to fail; it takes a C compiler.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
daftar=$(realpath "${1:-$here/../artifacts/daftar/daftar}") step=${2:-1}
shift $(($# < 2 ? $# : 2))
commands=("$@"); [[ ${#commands[@]} -gt 0 ]] || commands=(fresh edit clean fix import new article author export search comment comments eject init renumber redirect tombstone preview record)
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cc -shared -fPIC -O2 -o "$work/faults.so" "$here/faults/faults.c"

# The state before the command.
prepare() {
  mkdir -p "$work/before"; cd "$work/before"
  if [[ $1 == init ]]; then return; fi
  cp -r "$here/../tests/sample-site/input" "$here/../tests/sample-site/statiq.json" "$here/../theme" "$here/../seeds" .
  mkdir -p input/articles/en input/articles/fa
  local number
  for number in 1 2 3 4 5 6 7 8; do
    printf -- '---\ntitle: Tea %s\ntype: report\nnews_code: %s\npublish_date: 2025-01-0%s\ntags: [tea]\n---\n\nGreen "tea" %s .\n' "$number" "$((9000 + number))" "$number" "$number" > "input/articles/en/tea-$number.md"
    printf -- '---\ntitle: چاي %s\ntype: report\nnews_code: %s\npublish_date: 2025-01-0%s\n---\n\nچاي سبز مي‌نوشيم %s .\n' "$number" "$((9100 + number))" "$number" "$number" > "input/articles/fa/tea-$number.md"
  done
  case $1 in
    eject) rm theme/partials/card.sbn-html ;;
    comments) mkdir old
      printf '%s' '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>P</title><item><title>Tea 1</title><content:encoded>The bridge at Hairatan was closed for repairs last week.</content:encoded><wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author>Sara</wp:comment_author><wp:comment_content>One.</wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment><wp:comment><wp:comment_id>2</wp:comment_id><wp:comment_author>Ali</wp:comment_author><wp:comment_content>Two.</wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment></item></channel></rss>' > old/export.xml
      "$daftar" import old >/dev/null 2>&1 ;;
    edit) "$daftar" build >/dev/null 2>&1
      printf '\nMore.\n' >> input/articles/en/tea-1.md; rm input/articles/fa/tea-2.md
      mv input/articles/en/tea-3.md input/articles/en/renamed.md
      sed 's/9004/9999/' input/articles/en/tea-4.md > input/articles/en/added.md ;;
    clean) "$daftar" build >/dev/null 2>&1; mkdir -p output/foreign; echo x > output/foreign/file; rm input/articles/en/tea-5.md ;;
    renumber) repository; sed -i 's/9002/9001/' input/articles/en/tea-2.md; sed -i 's/9102/9101/' input/articles/fa/tea-2.md ;;
    redirect) repository
      sed -i 's/type: report/type: analysis/' input/articles/en/tea-1.md; sed -i 's/9002/9300/' input/articles/en/tea-2.md
      sed -i 's/9103/9301/; s/type: report/type: analysis/' input/articles/fa/tea-3.md ;;
    tombstone) repository; rm input/articles/en/tea-1.md ;;
    preview) repository; printf '\nMore.\n' >> input/articles/en/tea-1.md ;;
    record) "$daftar" build >/dev/null 2>&1; echo old > sums; : > sums ;;
    export) "$daftar" export --to sqlite --file site.db >/dev/null 2>&1; printf '\nMore.\n' >> input/articles/en/tea-1.md; rm input/articles/fa/tea-2.md ;;
  esac
}

# The branch main holds the site as it is now.
repository() {
  git init -q -b main . && git add -A && git -c user.name=A -c user.email=a@example.org commit -q -m A
}

run() {
  case $1 in
    fresh|edit) "$daftar" build --jobs 1 ;;
    clean) "$daftar" build --clean --jobs 1 ;;
    fix) "$daftar" check --fix --no-lint --jobs 1 ;;
    import) "$daftar" import seeds ;;
    new) "$daftar" new term --taxonomy regions --label en=Atlantis --label fa=آتلانتیس ;;
    export) "$daftar" export --to sqlite --file site.db --jobs 1 ;;
    comment) "$daftar" comment add --code 9001 --name Sara --text 'A question.' --date 2025-12-30 ;;
    comments) "$daftar" comment import old --date 2020-03-21 ;;
    eject) "$daftar" theme eject partials/card.sbn-html ;;
    init) "$daftar" init --name Rivers --language en --language fa --repository org/site --no-git ;;
    article) "$daftar" new article --language en --type report --title 'Rivers of the north' --date 2025-12-29 ;;
    author) "$daftar" new author --id sara --name en=Sara --name fa=سارا ;;
    renumber) "$daftar" renumber --against main ;;
    redirect) "$daftar" redirect --against main ;;
    tombstone) "$daftar" new tombstone 9001 --reason 'A reason.' --against main ;;
    preview) "$daftar" preview --against main --jobs 1 ;;
    record) "$daftar" verify --record sums ;;
    search) "$daftar" search export --engine opensearch --output found --jobs 1 ;;
  esac
}

# What counts of the result: all but caches, remains and, of a database, the bytes, which differ with its history.
same() {
  if [[ $1 == export ]]; then
    [[ -f site.db ]] && run export 2>/dev/null | grep -q '(0 rows written, 0 removed)'
  else
    diff -rq --exclude=.git --exclude=cache --exclude=.daftar --exclude='.daftar-*.tmp' --exclude='*.part' . "$work/after" >/dev/null
  fi
}

# Whatever differs from its state before must be what it is afterwards. Most runs differ in no file or one.
sources_are_whole() {
  local root file roots=(input theme seeds statiq.json)
  if [[ $command == init ]]; then roots=(.); fi
  for root in "${roots[@]}"; do
    while IFS= read -r -d '' file; do
      case $file in */.daftar-*.tmp) continue ;; esac
      if [[ -e $file || -L $file ]]; then cmp -s "$file" "$work/after/$file" || { echo "  $file is neither old nor new"; return 1; }
      elif [[ -e $work/after/$file ]]; then echo "  $file is gone"; return 1
      fi
    done < <(changed "$root")
  done
}

# The files below ROOT that differ from those before, each ended by a NUL. Names with ": " or a line break do not occur here.
changed() {
  { diff -rq "$work/before/$1" "$1" 2>&1 || true; } | sed -n -E "s|^Files .* and (.*) differ$|\1|p; s|^Only in $work/before/(.*): (.*)$|\1/\2|p; t; s|^Only in (.*): (.*)$|\1/\2|p" \
    | while IFS= read -r path; do if [[ -d $path ]]; then find "$path" -type f -print0; else printf '%s\0' "$path"; fi; done
}

wrong=0
printf '%-8s %10s %8s %8s %8s %8s\n' command operations tried 'lied' 'torn' 'wrong'
for command in "${commands[@]}"; do
  rm -rf "$work/before" "$work/after" "$work/now"
  prepare "$command"
  cp -a "$work/before" "$work/after"; cd "$work/after"; run "$command" >/dev/null 2>&1 || true
  cp -a "$work/before" "$work/now"; cd "$work/now"
  FAULT_UNDER=$work/now FAULT_COUNT=$work/count LD_PRELOAD=$work/faults.so run "$command" >/dev/null 2>&1 || true
  letters=$(cat "$work/count"); [[ -n $letters ]] || { echo "  $command did nothing"; exit 1; }
  operations=${#letters} tried=0 lied=0 torn=0 bad=0
  for ((at = 1; at <= operations; at += step)); do
    for how in error kill; do
      # A kill before what only reads leaves what a kill before the next operation leaves, unless that one is a write, of which a half is done.
      if [[ $how == kill && $step == 1 && ${letters:at-1:1} == r && ${letters:at:1} == [rm] ]]; then continue; fi
      cd "$work"; rm -rf "$work/now"; cp -a "$work/before" "$work/now"; cd "$work/now"
      tried=$((tried + 1)) exit=0
      FAULT_UNDER=$work/now FAULT_AT=$at FAULT_HOW=$how LD_PRELOAD=$work/faults.so run "$command" >"$work/said" 2>&1 || exit=$?
      if ! sources_are_whole; then torn=$((torn + 1)); echo "  $command $at $how: torn"; fi
      if [[ $exit == 0 ]] && ! same "$command"; then lied=$((lied + 1)); echo "  $command $at $how: said it was done"; fi
      run "$command" >"$work/said" 2>&1 || true
      if ! same "$command"; then bad=$((bad + 1)); echo "  $command $at $how: the next one is wrong"; fi
    done
  done
  printf '%-8s %10s %8s %8s %8s %8s\n' "$command" "$operations" "$tried" "$lied" "$torn" "$bad"
  wrong=$((wrong + lied + torn + bad))
done
[[ $wrong == 0 ]]
