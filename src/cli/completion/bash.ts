import { namesOf, valuedFlags, type Flag, type Model, type Offer } from './model.ts'

/** The script for bash 3.2 and later. Candidates are compared and quoted one by one; nothing is ever expanded. */
export function bashScript(model: Model): string {
  return `${HEADER}
${placeFunction(model)}
${offerFunction(model)}
_campus_takes_value() {
  case $1 in
    ${valuedFlags(model).join(' | ')}) ;;
    *) return 1 ;;
  esac
}

${ENGINE}`
}

function placeFunction({ groups, commands, shared }: Model): string {
  const own = (flags: readonly Flag[]): string => longNames(flags.filter((flag) => !shared.includes(flag)))
  const places = [
    ...groups.map(({ path, verbs, flags }) => [
      path,
      `verbs=(${verbs.map(({ name }) => name).join(' ')})`,
      own(flags),
    ]),
    ...commands.map(({ path, flags }) => [path, '', own(flags)]),
  ]
  const lines = places.map(([path, verbs, flags]) => {
    const statements = [verbs, flags && `flags=(${flags} "\${flags[@]}")`].filter(Boolean)
    return `    '${path}') ${statements.join(' ')} ;;`
  })
  return `# The words and flags that may follow a command.
_campus_place() {
  verbs=() flags=(${longNames(shared)})
  case $1 in
${lines.join('\n')}
    *) return 1 ;;
  esac
}
`
}

/** Values by flag or by position of an argument; those that offer the same share a line. */
function offerFunction({ commands, shared }: Model): string {
  const places = new Map<string, string[]>()
  const add = (key: string, offer: Offer): void => {
    const words = offerWords(offer)
    if (words !== null) places.set(words, [...(places.get(words) ?? []), key])
  }
  for (const { path, flags, args } of commands) {
    for (const flag of flags.filter((flag) => !shared.includes(flag)))
      namesOf(flag).forEach((name) => add(`'${path} ${name}'`, flag.offer))
    args.forEach(({ variadic, offer }, index) =>
      add(variadic ? `'${path} '[0-9]*` : `'${path} ${index + 1}'`, offer),
    )
  }
  for (const flag of shared) namesOf(flag).forEach((name) => add(`*' ${name}'`, flag.offer))
  const lines = [...places].map(([words, keys]) => `    ${keys.join(' | ')}) offer=(${words}) ;;`)
  return `# The values that may follow a flag, or stand as the n-th argument.
_campus_offer() {
  case $1 in
${lines.join('\n')}
  esac
}
`
}

function offerWords(offer: Offer): string | null {
  switch (offer.from) {
    case 'nothing':
      return null
    case 'files':
      return 'files'
    case 'cache':
      return `cache ${offer.kind}`
    case 'words':
    case 'fields':
      return [offer.from, ...offer.words].join(' ')
  }
}

function longNames(flags: readonly Flag[]): string {
  return flags.map(({ long }) => long).join(' ')
}

const HEADER = `# Completion of campus for bash, made by \`campus completion bash\`.
`

const ENGINE = `# The words up to the cursor. Bash splits at = and : too; pieces without a space between are put together again.
_campus_words() {
  local index piece joint glue= rest=\${COMP_LINE-}
  words=()
  for ((index = 0; index <= COMP_CWORD; index++)); do
    piece=\${COMP_WORDS[index]}
    joint=
    [[ -n $piece && -z \${piece//[=:]/} ]] && joint=1
    if ((index > 1)) && [[ -n $glue$joint && $rest != [[:space:]]* ]]; then
      words[\${#words[@]} - 1]+=$piece
    else
      words+=("$piece")
    fi
    glue=$joint
    rest=\${rest#"\${rest%%[![:space:]]*}"}
    rest=\${rest#"$piece"}
  done
}

# Fills COMPREPLY from the offer with what goes on from the current word.
_campus_reply() {
  local word breaks= kept= kind=\${offer[0]}
  local -a candidates=("\${offer[@]:1}")
  case $kind in
    files)
      compopt -o default 2>/dev/null
      return
      ;;
    fields)
      start=\${cur%"\${cur##*[=,]}"}
      compopt -o nospace 2>/dev/null
      ;;
    cache)
      candidates=()
      while IFS=$'\\t' read -r word _; do
        candidates+=("$word")
      done <<<"$(command campus complete "\${offer[1]}" \${portal:+"$portal"} 2>/dev/null)"
      ;;
  esac
  # Where readline splits a word, it replaces only the last piece.
  [[ $COMP_WORDBREAKS == *=* ]] && breaks+='='
  [[ $COMP_WORDBREAKS == *:* ]] && breaks+=':'
  [[ -n $breaks ]] && kept=\${cur%"\${cur##*[$breaks]}"}
  for word in "\${candidates[@]}"; do
    [[ -n $word ]] || continue
    [[ $kind == fields && ",\${start#*=}" == *",$word,"* ]] && continue
    printf -v word '%s%q' "$start" "$word"
    [[ $word == "$cur"* ]] && COMPREPLY+=("\${word#"$kept"}")
  done
}

_campus() {
  local IFS=$' \\t\\n' path= flag= portal= ended= start= count=1 cur word
  local -a words verbs flags offer
  COMPREPLY=()
  _campus_words
  cur=\${words[\${#words[@]} - 1]}
  _campus_place ''
  for word in "\${words[@]:1:\${#words[@]} - 2}"; do
    if [[ -n $flag ]]; then
      [[ $flag == --portal ]] && portal=$word
      flag=
    elif [[ -n $ended || $word != -?* ]]; then
      if ((\${#verbs[@]})); then
        path=\${path:+$path }$word
        _campus_place "$path" || return 0
      else
        ((count++))
      fi
    elif [[ $word == -- ]]; then
      ended=1
    elif [[ $word == --portal=* ]]; then
      portal=\${word#*=}
    elif _campus_takes_value "$word"; then
      flag=$word
    fi
  done
  if [[ -n $flag ]]; then
    _campus_offer "$path $flag"
  elif [[ -z $ended && $cur == --*=* ]]; then
    start=\${cur%%=*}=
    _campus_offer "$path \${cur%%=*}"
  elif [[ -z $ended && $cur == -* ]]; then
    offer=(words "\${flags[@]}")
  elif ((\${#verbs[@]})); then
    offer=(words "\${verbs[@]}")
  else
    _campus_offer "$path $count"
    ((\${#offer[@]})) || offer=(words "\${flags[@]}")
  fi
  _campus_reply
}

# Values seen before come newest first; older versions of bash sort them.
complete -o nosort -F _campus campus 2>/dev/null || complete -F _campus campus
`
