#!/usr/bin/env bash
# Installs what the tests need and runs every one of them. The last line counts: N passed, N failed, N skipped.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
# Warnings are errors, and packages come as the lock files say.
export CI=true

# The tests write some hundred thousand small files. In memory, where there is enough of it, they take half as long as on a disk.
if [ "$(df --output=avail -k /dev/shm 2>/dev/null | tail -1)" -gt 4000000 ] 2>/dev/null; then
  scratch=$(mktemp -d /dev/shm/daftar-tests-XXXXXX)
  # The database server of the tests runs as another user.
  chmod 755 "$scratch"
  export TMPDIR=$scratch
  trap 'rm -rf "$scratch"' EXIT
fi

passed=0 failed=0 skipped=0
results="$PWD/artifacts/test-results"
logs="$PWD/artifacts/test-logs"
rm -rf "$results" "$logs"
declare -A running=()

# A step that is not a test run counts as one test.
step() {
  local name=$1
  shift
  echo "== $name"
  if "$@"; then
    passed=$((passed + 1))
    return 0
  fi
  echo "== FAILED: $name"
  failed=$((failed + 1))
  return 1
}

# Runs a step beside what follows; `finish` waits for it, shows what it printed and counts it.
start() {
  local name=$1
  shift
  mkdir -p "$logs"
  ("$@" >"$logs/$name.log" 2>&1) &
  running[$name]=$!
}

finish() {
  local code=0
  wait "${running[$1]}" || code=$?
  step "$1" shown "$logs/$1.log" "$code"
}

shown() {
  cat "$1"
  return "$2"
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# What the distribution has: the browser and a font for Persian, Java for the HTML checker, what links the native program,
# and what `daftar export` is tried with. In one go, because its installer does not run twice at a time.
install_programs() {
  local missing=()
  command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || missing+=(chromium)
  [ -n "$(fc-list :lang=fa 2>/dev/null)" ] || missing+=(fontconfig fonts-noto-core)
  command -v java >/dev/null || missing+=(default-jre-headless)
  command -v clang >/dev/null || command -v gcc >/dev/null || missing+=(gcc libc6-dev)
  compgen -G "/usr/lib/postgresql/*/bin/initdb" >/dev/null || missing+=(postgresql)
  [ ${#missing[@]} = 0 ] && return 0
  as_root apt-get update -qq &&
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# The HTML checker and an old browser, the JSON validator, the examples of Markdown, the browser editor, the linters.
install_packages() {
  local folder
  for folder in tests/Daftar.BrowserTests schema tests/Daftar.Tests/Markup/Specifications admin tests/Lint; do
    (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) || return 1
  done
}

lint_scripts() {
  tests/Lint/node_modules/.bin/eslint --config tests/Lint/eslint.config.mjs $(git ls-files '*.js' '*.mjs')
}

lint_documents() {
  tests/Lint/node_modules/.bin/markdownlint-cli2 --config tests/Lint/documents.markdownlint-cli2.jsonc 2>&1
}

# Adds up the counts of a test run's result file; a run without one has failed.
run_tests() {
  local project=$1 code=0 counters
  echo "== $project"
  dotnet test "tests/$project" --configuration Release --no-build --nologo --verbosity quiet \
    --results-directory "$results" --logger "trx;LogFileName=$project.trx" --logger "console;verbosity=minimal" || code=$?
  counters=$(grep -o '<Counters [^>]*>' "$results/$project.trx" 2>/dev/null || true)
  if [ -z "$counters" ]; then
    echo "== FAILED: $project gave no results"
    failed=$((failed + 1))
    return
  fi
  local total executed good
  total=$(sed -E 's/.* total="([0-9]+)".*/\1/' <<<"$counters")
  executed=$(sed -E 's/.* executed="([0-9]+)".*/\1/' <<<"$counters")
  good=$(sed -E 's/.* passed="([0-9]+)".*/\1/' <<<"$counters")
  passed=$((passed + good))
  skipped=$((skipped + total - executed))
  failed=$((failed + executed - good))
  # The runner may fail for reasons that no test shows.
  if [ "$code" != 0 ] && [ "$executed" = "$good" ]; then failed=$((failed + 1)); fi
}

start "install programs" install_programs
start "install packages" install_packages
step "restore as locked" dotnet restore Site.sln --locked-mode --verbosity quiet
compiled=0
step "compile without warnings" dotnet build Site.sln --configuration Release --no-restore --verbosity quiet --nologo || compiled=1
finish "install programs"
finish "install packages"
step "lint the scripts" lint_scripts
step "lint the documents" lint_documents
if [ $compiled = 0 ]; then
  # The tests in the browser wait for it much of the time, and do not need the native program: it takes what they leave.
  start "publish the native program" nice -n 10 ./publish.sh artifacts/native-tests
  # Spaces and the order of usings; the compiler has held all other rules of .editorconfig already.
  start "formatting" nice -n 10 dotnet format Site.sln --verify-no-changes --no-restore --verbosity minimal --diagnostics WHITESPACE IMPORTS
  run_tests Daftar.BrowserTests
  finish "formatting"
  finish "publish the native program"
  run_tests Daftar.Tests
fi

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ]
