#!/usr/bin/env bash
# Puts the content that a pull request changes into a copy of the main branch, as data: nothing of it is run, and nothing but what lies in
# input/ and is a text, a picture or a PDF is taken. Says which pull request it is (number), where it began (base), and where the copy is (site).
#   HEAD, OWNER, BRANCH  the commit, and whose branch it is, as GitHub tells of the check that ended
#   BASE                 the main branch
#   REPO, GH_TOKEN       owner/name, and a token that may read
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/program.sh"
MOST_FILES=200 MOST_BYTES=20000000
token=${GH_TOKEN:-}
unset GH_TOKEN

refuse() {
  # What a file is called is the contributor's: no character of it may begin a command of the workflow.
  printf '::error title=The preview was not made::%s\n' "$(printf '%s' "$1" | LC_ALL=C tr -c 'A-Za-z0-9 :./_-' '?')" >&2
  exit 1
}

[[ $HEAD =~ ^[0-9a-f]{40}$ ]]
number=$(GH_TOKEN=$token gh api --method GET "repos/$REPO/pulls" --raw-field state=open --raw-field "head=$OWNER:$BRANCH" --jq '.[] | [.head.sha, .number] | @tsv' | awk -v head="$HEAD" '$1 == head { print $2; exit }')
if [ -z "$number" ]; then
  echo "No open pull request has this commit."
  exit 0
fi
[[ $number =~ ^[0-9]+$ ]]
GH_TOKEN=$token gh auth setup-git
GH_TOKEN=$token git fetch --quiet --no-tags origin "+refs/heads/$BASE:refs/remotes/origin/$BASE" "+refs/pull/$number/head:refs/remotes/origin/pull-$number"
if [ "$(git rev-parse "refs/remotes/origin/pull-$number")" != "$HEAD" ]; then
  echo "The pull request got another commit; its own check brings the preview."
  exit 0
fi
base=$(git merge-base "origin/$BASE" "$HEAD")
prefix=$(git rev-parse --show-prefix)
# Beside the working copy, whose scripts and program go on to be those of the main branch.
top=$(mktemp -d "${RUNNER_TEMP:-${TMPDIR:-/tmp}}/change.XXXXXX")/copy
git -c core.hooksPath=/dev/null worktree add --quiet --detach "$top" "$base"

files=0 bytes=0
while IFS= read -r -d '' about && IFS= read -r -d '' path; do
  read -r _ mode _ blob status <<<"${about#:}"
  [[ $path != *[[:cntrl:]]* && /$path != */.* ]] || refuse "A name that is not allowed: $path"
  case "${path##*.}" in
    md | yml | yaml | json | jpg | jpeg | png | webp | avif | gif | svg | pdf) ;;
    *) refuse "A kind of file that no preview has: $path" ;;
  esac
  if [ "$status" = D ]; then
    rm -f -- "$top/$path"
    continue
  fi
  [[ $mode = 100644 || $mode = 100755 ]] || refuse "A link or a repository instead of a file: $path"
  files=$((files + 1)) bytes=$((bytes + $(git cat-file -s "$blob")))
  [ "$files" -le "$MOST_FILES" ] || refuse "More than $MOST_FILES files."
  [ "$bytes" -le "$MOST_BYTES" ] || refuse "More than $MOST_BYTES bytes."
  mkdir -p -- "$(dirname -- "$top/$path")"
  git cat-file blob "$blob" >"$top/$path"
done < <(git diff --raw -z --no-renames --no-abbrev "$base" "$HEAD" -- input)

if [ -n "${GITHUB_OUTPUT:-}" ]; then printf 'number=%s\nbase=%s\nsite=%s\n' "$number" "$base" "$top/$prefix" >>"$GITHUB_OUTPUT"; fi
echo "$files files with $bytes bytes of pull request $number."
