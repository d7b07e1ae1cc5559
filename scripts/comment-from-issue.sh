#!/usr/bin/env bash
# Turns an issue made by the form "Comment on an article" into a file below input/comments and a pull request for it.
#   BODY, NUMBER, DATE  of the issue: its text, its number, when it was opened
# What a reader wrote reaches the program as values and its standard input, never as a part of a command.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/program.sh"

# The form gives three headings in a fixed order; a reader's own headings stand in the last part and stay in it.
part() { printf '%s\n' "$BODY" | tr -d '\r' | awk -v wanted="$1" '/^### / && part < 3 { part++; next } part == wanted' | sed -e '/./,$!d'; }
code=$(part 1 | head -n 1)
name=$(part 2 | head -n 1)

mkdir -p artifacts
if ! part 3 | daftar comment add --code="$code" --name="$name" --text=- --date="$DATE" --format json >artifacts/comment.json; then
  cat artifacts/comment.json
  echo "::error title=No comment was written::See the log of this step. Correct the issue, take the label off and give it again."
  exit 1
fi
path=$(sed -n -E 's/^ *"path": "(.*)",?$/\1/p' artifacts/comment.json | head -n 1)
# What stands in that file is a reader's; what it is called is ours.
[[ $path =~ ^[A-Za-z0-9_/-]+/comments/[0-9]+/[0-9-]+\.yml$ ]]
[[ $NUMBER =~ ^[0-9]+$ ]]

branch="comment/issue-$NUMBER"
git config user.name "github-actions[bot]"
git config user.email "41898282+github-actions[bot]@users.noreply.github.com"
git switch --quiet --create "$branch"
git add -- "$path"
git commit --quiet --message "Comment of issue $NUMBER"
gh auth setup-git
# The label given again, after the issue was corrected: the pull request gets the new text.
git push --quiet --force origin "$branch"
if [ "$(gh pr list --head "$branch" --state open --json number --jq length)" = 0 ]; then
  gh pr create --head "$branch" --title "Comment of issue $NUMBER" --body "Closes #$NUMBER"
fi
