#!/usr/bin/env bash
# What action.yml runs. Everything comes by environment variables; nothing of it is ever read as a command.
set -euo pipefail

refuse() {
  echo "::error::$1"
  exit 2
}

# One call at a time cannot hang a job for long.
export CAMPUS_NETWORK_TIMEOUT=${CAMPUS_NETWORK_TIMEOUT:-60s}
export CI=true
unset CAMPUS_JSON
[ -n "${CAMPUS_TOKEN:-}" ] || unset CAMPUS_TOKEN
work=${RUNNER_TEMP:-$(mktemp -d)}/campus

[ -n "${INPUT_DEDUPE:-}" ] || refuse 'The input dedupe is missing.'
if [ -n "${INPUT_PACKAGE:-}" ] && [ -n "${INPUT_PATH:-}" ]; then
  refuse 'The inputs package and path exclude each other.'
elif [ -n "${INPUT_PATH:-}" ]; then
  program=$INPUT_PATH/bin/campus.js
elif [ -n "${INPUT_PACKAGE:-}" ]; then
  exact='^(@[a-z0-9][a-z0-9._~-]*/)?[a-z0-9][a-z0-9._~-]*@[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?$'
  [[ $INPUT_PACKAGE =~ $exact ]] || refuse 'The input package needs an exact version, such as name@1.2.3.'
  # The token is for campus and not for what a package runs.
  env -u CAMPUS_TOKEN npm install --prefix "$work/package" --no-save --no-audit --no-fund --ignore-scripts \
    -- "$INPUT_PACKAGE" >&2
  program=$work/package/node_modules/${INPUT_PACKAGE%@*}/bin/campus.js
else
  refuse 'One of the inputs package (an exact version) and path is needed.'
fi
[ -f "$program" ] || refuse 'There is no campus there: bin/campus.js was not found.'
campus() { node "$program" "$@"; }

output() {
  local mark
  mark=end-$(node -e 'process.stdout.write(crypto.randomUUID())')
  printf '%s<<%s\n%s\n%s\n' "$1" "$mark" "$2" "$mark" >>"${GITHUB_OUTPUT:-/dev/null}"
}

case ${INPUT_STATUS:-} in
failure | success) ;;
*)
  output outcome none
  echo "The job is ${INPUT_STATUS:-without a status}: nothing to do."
  exit 0
  ;;
esac

if [ -n "${INPUT_SERVER:-}" ]; then
  [ -z "${INPUT_PORTAL:-}" ] || refuse 'The inputs server and portal exclude each other.'
  # A folder of its own: the settings of the runner stay as they are.
  export CAMPUS_HOME=$work/home
  portal=team
  campus portal add "$portal" "--url=$INPUT_SERVER" --quiet >&2
else
  portal=${INPUT_PORTAL:-}
  [ -n "$portal" ] || refuse 'One of the inputs server and portal is needed.'
fi

words=("--portal=$portal" "--dedupe=$INPUT_DEDUPE")
[ -z "${INPUT_DISTRICT:-}" ] || words+=("--district=$INPUT_DISTRICT")
given() { if [ -n "$2" ]; then words+=("--$1=$2"); fi; }

if [ "$INPUT_STATUS" = success ]; then
  given comment "${INPUT_COMMENT:-}"
  command=close
else
  [ -n "${INPUT_FORM:-}" ] || [ -n "${INPUT_TYPE:-}" ] || INPUT_TYPE=outage
  given file "${INPUT_FORM:-}"
  given type "${INPUT_TYPE:-}"
  given subject "${INPUT_SUBJECT:-}"
  given description "${INPUT_DESCRIPTION:-}"
  given site "${INPUT_SITE:-}"
  given priority "${INPUT_PRIORITY:-}"
  command=new
fi

mkdir -p "$work"
document=$(mktemp "$work/document.XXXXXX")
trap 'rm -f "$document"' EXIT
code=0
campus case "$command" "${words[@]}" --json >"$document" || code=$?

# A failed call has no document; its error is on standard error.
field() {
  node -e '
    const text = require("node:fs").readFileSync(process.argv[1], "utf8")
    const value = text === "" ? null : JSON.parse(text)[process.argv[2]]
    process.stdout.write(value === null || value === undefined ? "" : String(value))
  ' "$document" "$1"
}
for name in outcome number text url next; do output "$name" "$(field "$name")"; done
node -e '
  const text = require("node:fs").readFileSync(process.argv[1], "utf8")
  if (text === "") process.exit()
  const { outcome, number, text: paste, url, warnings } = JSON.parse(text)
  // Nothing that a workflow would take for a command begins a line.
  const line = (told) => console.log(String(told).split("\n").map((part) => part.replace(/^\s*::|^\s*##\[/, " $&")).join("\n"))
  line(`campus: ${outcome}${number === null ? "" : `, case ${number}`}`)
  for (const { message } of warnings) line(message)
  if (outcome === "handoff") line(`To be filed by a person on ${url}:\n\n${paste}`)
' "$document"
exit "$code"
