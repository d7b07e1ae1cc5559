#!/usr/bin/env bash
# Mends the typing of what a pull request brings ('daftar check --fix'), because somebody asked for it by the comment /fix or the label fix.
#   NUMBER    of the pull request
#   REPO      owner/name
#   GH_TOKEN  may write contents and pull requests of the repository
# Program and scripts are those of the main branch. Of the pull request, files are read as data: the program gets no token, nothing of the
# branch is run, and only content that the pull request itself changed is written back. A fork's branch is never written.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/program.sh"
token=${GH_TOKEN:-}
unset GH_TOKEN

[[ $NUMBER =~ ^[0-9]+$ ]]
hub() { GH_TOKEN=$token gh "$@"; }
say() { hub pr comment "$NUMBER" --repo "$REPO" --body "$1"; }

facts=$(hub pr view "$NUMBER" --repo "$REPO" --json headRefOid,isCrossRepository,baseRefName,headRefName --jq '[.headRefOid, .isCrossRepository, .baseRefName, .headRefName] | @tsv')
IFS=$'\t' read -r head fork base branch <<<"$facts"
[[ $head =~ ^[0-9a-f]{40}$ ]]
git check-ref-format --branch "$base" >/dev/null
git check-ref-format --branch "$branch" >/dev/null
if [ "$branch" = "$base" ]; then exit 1; fi

GH_TOKEN=$token gh auth setup-git
GH_TOKEN=$token git fetch --quiet --no-tags origin "+refs/heads/$base:refs/remotes/origin/$base" "+refs/pull/$NUMBER/head:refs/remotes/origin/pull-$NUMBER"
if [ "$(git rev-parse "refs/remotes/origin/pull-$NUMBER")" != "$head" ]; then
  echo "The pull request got another commit meanwhile. Ask once more."
  exit 1
fi

prefix=$(git rev-parse --show-prefix)
copy=$(mktemp -d)
trap 'git worktree remove --force "$copy/work" 2>/dev/null || true; rm -rf "$copy"' EXIT
git -c core.hooksPath=/dev/null worktree add --quiet --detach "$copy/work" "$head"
# What the program finds besides stands in the check of the pull request.
result=0
daftar check --fix --root "$copy/work/$prefix" >"$copy/check.txt" 2>&1 || result=$?
if [ "$result" -gt 1 ]; then
  tail -n 20 "$copy/check.txt"
  say "Nothing was mended, because the site could not be read; the check tells why. — چیزی درست نشد، چون وبگاه خوانده نشد؛ بررسی خودکار سبب را می‌گوید."
  exit 1
fi

# Only files of the pull request: the typing of others is nobody's business here.
cd "$copy/work/$prefix"
git diff --name-only -z --no-renames --diff-filter=AM "origin/$base...$head" -- input >"$copy/files"
if [ -s "$copy/files" ]; then git --literal-pathspecs add --pathspec-from-file="$copy/files" --pathspec-file-nul; fi
if git diff --cached --quiet; then
  say "There was nothing to mend: what is left needs a person. — چیزی برای درست کردن نبود؛ آنچه مانده کار آدم است."
  exit 0
fi
count=$(git diff --cached --name-only | wc -l | tr -d ' ')
if [ "$fork" = true ]; then
  if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
    { echo "## check --fix"; echo; echo "<pre>"; git diff --cached --word-diff=plain --unified=0 | head -c 500000 | escape; echo "</pre>"; } >>"$GITHUB_STEP_SUMMARY"
  fi
  say "This branch lies in a fork, which this repository must not write. The $count files with corrections are on the page of the run ${RUN_URL:-}. — این شاخه در رونوشت شماست و از اینجا نوشته نمی‌شود. اصلاح‌ها در صفحهٔ اجراست."
  exit 0
fi
git -c core.hooksPath=/dev/null -c user.name="github-actions[bot]" -c user.email="41898282+github-actions[bot]@users.noreply.github.com" \
  commit --quiet --message "Mend the typing (check --fix)"
# Without force: whoever pushed meanwhile keeps what they pushed.
if ! GH_TOKEN=$token git -c core.hooksPath=/dev/null push --quiet origin "HEAD:refs/heads/$branch"; then
  say "Somebody changed the branch meanwhile, so nothing was written. Ask once more. — در این میان کسی شاخه را تغییر داد و چیزی نوشته نشد. دوباره بخواهید."
  exit 1
fi
# A commit of this token starts no workflow by itself.
hub workflow run check.yml --repo "$REPO" --ref "$branch" || echo "::warning title=The check was not started::Close and reopen the pull request to start it."
say "Mended in $count files; the commit shows each change. — در $count پرونده درست شد؛ ثبت تازه همهٔ تغییرها را نشان می‌دهد."
