#!/usr/bin/env bash
# Runs the tests, and closes with one line: N passed, N failed, N skipped.
#   ./test.sh          everything but the long proofs; installs from Debian what the complete tests need, where it may
#   ./test.sh --long   the long proofs as well (kills, damage, disk, clock, locks, fuzz, soak, a million requests, restore): three hours, most of it quiet
#   ./test.sh --long --minutes N   as much of them as fits into about N minutes
#   ./test.sh --bench  the ratios of the benchmark against the committed ones, after the tests
set -uo pipefail
cd "$(dirname "$0")"

filter='Kind!=Long'
bench=no
while [ $# -gt 0 ]; do
  case $1 in
    --long) filter='' ;;
    --minutes)
      case ${2-} in ''|*[!0-9]*|0) echo "test.sh: --minutes needs a whole number above zero" >&2; exit 2 ;; esac
      export ANALYTICS_LONG_MINUTES=$2
      shift ;;
    --bench) bench=yes ;;
    *) echo "test.sh: $1 is not known; use --long, --long --minutes N or --bench" >&2; exit 2 ;;
  esac
  shift
done

# Chromium for the browser tests, fonts for Chinese pictures, poppler for PDF, LibreOffice for .doc and .wps, archivers for .7z and .rar.
packages=(chromium fonts-noto-cjk poppler-utils libreoffice-writer libreoffice-calc p7zip-full unar sqlite3)
[ $bench = no ] || packages+=(python3-matplotlib)
if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  missing=()
  for package in "${packages[@]}"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
  done
  if [ ${#missing[@]} -gt 0 ]; then
    echo "Installing from Debian: ${missing[*]}"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >/dev/null 2>&1 \
      || echo "Not all of them could be installed; tests that need them are skipped and say so."
  fi
fi

dotnet build Analytics.sln -c Release -v quiet -nologo || { echo "0 passed, 1 failed, 0 skipped"; exit 1; }

log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
for project in tests/Analytics.Tests tests/Analytics.BrowserTests; do
  dotnet test "$project" -c Release --no-build -nologo ${filter:+--filter "$filter"} 2>&1 | tee -a "$log"
  [ "${PIPESTATUS[0]}" = 0 ] || status=1
done

# The rows with a rival beside them, which alone mean the same on every machine.
if [ $bench = yes ]; then
  dotnet artifacts/bin/Analytics.Cli/release/Analytics.Cli.dll bench --quick --only read-text,read-html,load-rows,draw-charts --against docs/performance.json || status=1
fi

# "Passed!  - Failed: 0, Passed: 4, Skipped: 0, …", one line a project.
read -r passed failed skipped < <(awk -F'[:,]' '
  /^(Passed|Failed|Skipped)! +- Failed:/ { failed += $2; passed += $4; skipped += $6 }
  END { print passed + 0, failed + 0, skipped + 0 }' "$log")
if [ $status -ne 0 ] && [ "$failed" = 0 ]; then
  failed=1
fi
echo "$passed passed, $failed failed, $skipped skipped"
[ "$passed" -gt 0 ] && [ "$failed" = 0 ] && exit $status
exit 1
