#!/usr/bin/env bash
# Installs what the tests need and runs every one of them. The last line counts: N passed, N failed, N skipped.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
# Warnings are errors, and packages come as the lock files say.
export CI=true

passed=0 failed=0 skipped=0
results="$PWD/artifacts/test-results"
rm -rf "$results"

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

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# What `daftar export` is tried with.
install_postgres() {
  compgen -G "/usr/lib/postgresql/*/bin/initdb" >/dev/null && return 0
  as_root apt-get update -qq &&
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql >/dev/null
}

# What links the native program.
install_compiler() {
  command -v clang >/dev/null || command -v gcc >/dev/null && return 0
  as_root apt-get update -qq &&
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends gcc libc6-dev >/dev/null
}

install_markdown_examples() {
  (cd tests/Daftar.Tests/Markup/Specifications && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
}

install_json_validator() {
  (cd schema && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
}

# The browser, and a font for Persian, from the distribution.
install_browser() {
  local missing=()
  command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || missing+=(chromium)
  [ -n "$(fc-list :lang=fa 2>/dev/null)" ] || missing+=(fontconfig fonts-noto-core)
  [ ${#missing[@]} = 0 ] && return 0
  as_root apt-get update -qq &&
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# The checker is a Java program.
install_html_checker() {
  if ! command -v java >/dev/null; then
    as_root apt-get update -qq &&
      as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends default-jre-headless >/dev/null || return 1
  fi
  (cd tests/Daftar.BrowserTests && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
}

install_editor() {
  (cd admin && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
}

# Adds up the counts of a test run's result file; a run without one has failed.
run_tests() {
  local project=$1 file counters
  echo "== $project"
  dotnet test "tests/$project" --configuration Release --no-build --nologo --verbosity quiet \
    --results-directory "$results" --logger "trx;LogFileName=$project.trx" --logger "console;verbosity=minimal"
  local code=$?
  file="$results/$project.trx"
  counters=$(grep -o '<Counters [^>]*>' "$file" 2>/dev/null || true)
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
  if [ $code != 0 ] && [ "$executed" = "$good" ]; then failed=$((failed + 1)); fi
}

step "install the browser" install_browser
step "install the HTML checker" install_html_checker
step "install the JSON validator" install_json_validator
step "install the examples of Markdown" install_markdown_examples
step "install PostgreSQL" install_postgres
step "install the browser editor" install_editor
step "install a C compiler" install_compiler
step "restore as locked" dotnet restore Site.sln --locked-mode --verbosity quiet
if step "compile without warnings" dotnet build Site.sln --configuration Release --no-restore --verbosity quiet --nologo; then
  step "formatting" dotnet format Site.sln --verify-no-changes --no-restore --verbosity minimal
  step "publish the native program" ./publish.sh artifacts/native-tests
  run_tests Daftar.Tests
  run_tests Daftar.BrowserTests
fi

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ]
