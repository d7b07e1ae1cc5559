#!/usr/bin/env bash
# Brings input/data/recommended.yml to what the site's counter says, and proposes the change as a pull request.
#   RECOMMEND  where the site counts: issues, discussions, or an https address that answers { "4219": 12, … }
#   REPO       owner/name
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/program.sh"
file=input/data/recommended.yml

counts() {
  case "$RECOMMEND" in
    issues) gh api "repos/$REPO/issues?labels=article&state=all&per_page=100" --paginate --slurp ;;
    discussions)
      # shellcheck disable=SC2016 # The variables are GraphQL's.
      gh api graphql --paginate --slurp -f owner="${REPO%%/*}" -f name="${REPO#*/}" -f query='
        query($owner: String!, $name: String!, $endCursor: String) {
          repository(owner: $owner, name: $name) {
            discussions(first: 100, after: $endCursor) {
              nodes { title authorAssociation reactions(content: THUMBS_UP) { totalCount } }
              pageInfo { hasNextPage endCursor }
            }
          }
        }' ;;
    https://*) curl --fail --silent --show-error --proto '=https' --max-time 60 --max-filesize 5000000 -- "$RECOMMEND" ;;
    *) echo "RECOMMEND is '$RECOMMEND'. Set it to issues, discussions or an https address." >&2; return 1 ;;
  esac
}

counts | node "$scripts/recommended-counts.mjs" "$file" input/articles
git add -- "$file"
if git diff --cached --quiet; then
  echo "The numbers are as they were."
  exit 0
fi
git config user.name "github-actions[bot]"
git config user.email "41898282+github-actions[bot]@users.noreply.github.com"
git switch --quiet --create recommended
git commit --quiet --message "Refresh the numbers of recommendations"
gh auth setup-git
git push --quiet --force origin recommended
if [ "$(gh pr list --head recommended --state open --json number --jq length)" = 0 ]; then
  gh pr create --head recommended --title "Refresh the numbers of recommendations" --body "They come from where the site counts; see docs/comments.md."
fi
