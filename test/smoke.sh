#!/usr/bin/env bash
# The life of one case with the Node given: test/smoke.sh /path/to/node
set -euo pipefail
node=$1
CAMPUS_HOME=$(mktemp -d)
export CAMPUS_HOME
campus() { "$node" bin/campus.js "$@" --portal local; }
number=$(campus case new --file examples/grade-book.yaml --json=number 2>/dev/null | tr -dc 0-9)
[ "$number" = 100001 ]
campus case reply "$number" --body 'Seen again today.' >/dev/null 2>&1
campus case close "$number" >/dev/null 2>&1
campus case reopen "$number" --reason 'It came back.' >/dev/null 2>&1
campus case view "$number" 2>/dev/null | grep -q 'Seen again today.'
campus case list --search 'scores' 2>/dev/null | grep -q "$number"
warnings=$(campus case list 2>&1 >/dev/null)
[ -z "$warnings" ] || { echo "unexpected on standard error: $warnings"; exit 1; }
echo "$("$node" --version): one case filed, answered, closed, reopened, found"
