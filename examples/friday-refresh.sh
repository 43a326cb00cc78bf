#!/bin/sh
# Every Friday from cron:
#   0 18 * * 5  CAMPUS_PORTAL=district /usr/local/share/campus/friday-refresh.sh >> refresh.log 2>&1
# Asks for the sandbox to be refreshed and follows it to its end. Where last week's has not ended, no second one is
# asked for: that one is followed. Exit 0 done, 7 failed or cancelled, 8 still running after TIMEOUT (normally 6h).
set -u
timeout=${TIMEOUT:-6h}
errors=$(mktemp)
trap 'rm -f "$errors"' EXIT

campus request sandbox-refresh --yes --key "friday-refresh-$(date +%G-%V)" \
  --wait --timeout "$timeout" --json 2>"$errors"
code=$?
if [ "$code" = 7 ] && grep -q '"request-open"' "$errors"; then
  open=$(campus request list --open --site sandbox --json=id | grep -oE '"[a-z]{6}"' | tr -d '"' | head -n 1)
  echo "Last week's request $open has not ended; following it." >&2
  campus request view "$open" --wait --timeout "$timeout" --json
  exit $?
fi
cat "$errors" >&2
exit "$code"
