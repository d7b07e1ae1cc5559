#!/usr/bin/env bash
# Publishes preview/ as a folder of a repository that GitHub Pages shows, takes away the folders of pull requests that are closed, and says
# in the pull request where it is. What lies in preview/ is counted, measured and named before, and never run.
#   NUMBER               of the pull request
#   PREVIEWS_URL         where that repository's pages stand, on another host than the site
#   PREVIEWS_REPOSITORY  owner/name, whose branch main is shown
#   PREVIEWS_TOKEN       may write that repository's contents, and nothing else
#   REPO, GH_TOKEN       the site's repository, and a token that may write to its pull requests
#   PREVIEWS_GIT         another address of that repository, for trying it
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/program.sh"
MOST_FILES=500 MOST_BYTES=30000000
token=${GH_TOKEN:-} secret=${PREVIEWS_TOKEN:-}
unset GH_TOKEN PREVIEWS_TOKEN

refuse() {
  echo "::error title=The preview was not published::$1" >&2
  exit 1
}
host() { printf '%s' "$1" | sed -E 's#^https://([^/:]+).*#\1#' | tr '[:upper:]' '[:lower:]'; }

[[ $NUMBER =~ ^[0-9]+$ ]] || refuse "NUMBER is no number."
[[ $PREVIEWS_URL =~ ^https://[A-Za-z0-9.-]+(/[A-Za-z0-9._/-]*)?$ ]] || refuse "PREVIEWS_URL is not like https://previews.example.org/"
[[ $PREVIEWS_REPOSITORY =~ ^[A-Za-z0-9-]+/[A-Za-z0-9._-]+$ ]] || refuse "PREVIEWS_REPOSITORY is not like owner/name"
# One host is one origin: a page there could read the token of an editor who uses /admin/ of the site.
site=$(GH_TOKEN=$token gh api "repos/$REPO/pages" --jq .html_url)
[ "$(host "$site")" != "$(host "$PREVIEWS_URL")" ] || refuse "Previews need another host than the site, $(host "$site"), since all pages of a host share what a browser keeps for it."

[ -f preview/preview.html ] || refuse "There is no preview."
[ -z "$(find preview ! -type f ! -type d -print -quit)" ] || refuse "Something in the preview is neither file nor folder."
[ "$(find preview -type f | wc -l)" -le "$MOST_FILES" ] || refuse "The preview has more than $MOST_FILES files."
[ "$(find preview -type f -printf '%s\n' | awk '{ sum += $1 } END { print sum + 0 }')" -le "$MOST_BYTES" ] || refuse "The preview has more than $MOST_BYTES bytes."
[ -z "$(find preview -mindepth 1 \( -name '.*' -o -name '*[[:cntrl:]]*' \) -print -quit)" ] || refuse "A file of the preview has a name that is not allowed."
[ -z "$(find preview -type f ! \( -name '*.html' -o -name '*.css' -o -name '*.js' -o -name '*.json' -o -name '*.xml' -o -name '*.txt' -o -name '*.svg' -o -name '*.png' -o -name '*.jpg' -o -name '*.jpeg' -o -name '*.webp' -o -name '*.avif' -o -name '*.gif' -o -name '*.ico' -o -name '*.woff2' -o -name '*.pdf' -o -name '*.webmanifest' \) -print -quit)" ] \
  || refuse "A file of the preview is of a kind that none has."

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=http.https://github.com/.extraheader
GIT_CONFIG_VALUE_0="Authorization: Basic $(printf 'x-access-token:%s' "$secret" | base64 | tr -d '\n')"
export GIT_CONFIG_VALUE_0
git clone --quiet --depth 1 --branch main "${PREVIEWS_GIT:-https://github.com/$PREVIEWS_REPOSITORY.git}" "$folder/previews"
open=$(GH_TOKEN=$token gh pr list --repo "$REPO" --state open --limit 1000 --json number --jq '.[].number')
for old in "$folder"/previews/[0-9]*; do
  if [ -d "$old" ] && ! grep -qx "$(basename "$old")" <<<"$open"; then rm -rf "$old"; fi
done
rm -rf "$folder/previews/${NUMBER:?}"
cp -R preview "$folder/previews/$NUMBER"
touch "$folder/previews/.nojekyll"
printf 'User-agent: *\nDisallow: /\n' >"$folder/previews/robots.txt"
git -C "$folder/previews" add --all
if git -C "$folder/previews" diff --cached --quiet; then
  echo "The preview is as it was."
  exit 0
fi
# One commit: what a closed pull request showed shall not stay in a history.
git -C "$folder/previews" checkout --quiet --orphan new
git -C "$folder/previews" -c user.name="github-actions[bot]" -c user.email="41898282+github-actions[bot]@users.noreply.github.com" commit --quiet --message "Previews"
git -C "$folder/previews" push --quiet --force origin HEAD:main
url=${PREVIEWS_URL%/}/$NUMBER/preview.html
GH_TOKEN=$token gh pr comment "$NUMBER" --repo "$REPO" --edit-last --create-if-none --body "Preview of the pages that this changes: $url — پیش‌نمایش صفحه‌هایی که تغییر می‌کند: $url"
